import { labelLines } from './label-lines.ts';
import type { Scene } from './scene.ts';

/** What a picture of a scene says, to be shown before it is handed over. */
export interface PictureHolds {
  /** Actors that are named, and those of them that the filters leave out but that are still drawn faintly. */
  names: number;
  faded: number;
  collectives: number;
  /** Actors that have a line under their name. */
  details: number;
  /** Actors whose place shows. */
  places: number;
  /** Actors whose logo shows. */
  logos: number;
  /** What the parts of an arrangement stand for. */
  captions: readonly string[];
  /** What the legend explains. */
  legend: readonly string[];
}

/** Of several pictures, what stands in any of them counts once. */
export function pictureHolds(...scenes: readonly Scene[]): PictureHolds {
  const each = scenes.map(heldBy);
  const count = (of: (held: Held) => readonly string[]) => new Set(each.flatMap(of)).size;
  const names = count(({ named }) => named);
  return {
    // Communities bear the names of actors, in the legend too.
    names: names > 0 ? names : Math.max(0, ...scenes.map(({ legend }) => communitiesIn(legend))),
    faded: count(({ faded }) => faded),
    collectives: count(({ collectives }) => collectives),
    details: count(({ details }) => details),
    places: count(({ places }) => places),
    logos: count(({ logos }) => logos),
    captions: [...new Set(scenes.flatMap(({ captions }) => captions.flatMap(({ lines }) => lines)))],
    legend: [...new Set(scenes.flatMap(({ legend }) => legend.sections.map(({ title }) => title)))],
  };
}

/** The ids of what shows in a picture. */
interface Held {
  named: readonly string[];
  faded: readonly string[];
  collectives: readonly string[];
  details: readonly string[];
  places: readonly string[];
  logos: readonly string[];
}

function heldBy({ nodes, hulls, showLabels }: Scene): Held {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const actors = nodes.filter(({ what }) => what === 'actor');
  const named = showLabels ? actors.filter(({ lines }) => lines.length > 0) : [];
  return {
    named: ids(named),
    faded: ids(named.filter(({ faded }) => faded)),
    collectives: ids([...hulls, ...nodes].filter(({ what }) => what === 'collective')),
    details: ids(named.filter(({ label, lines }) => lines.length > labelLines(label).length)),
    places: ids(actors),
    logos: ids(actors.filter(({ logo }) => logo !== null)),
  };
}

function communitiesIn({ sections }: Scene['legend']): number {
  const entries = sections.flatMap((section) => (section.hides === 'community' ? section.entries : []));
  return entries.filter(({ values }) => values?.some((value) => value !== '')).length;
}
