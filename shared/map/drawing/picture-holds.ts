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

export function pictureHolds({ nodes, hulls, captions, legend, showLabels }: Scene): PictureHolds {
  const actors = nodes.filter(({ what }) => what === 'actor');
  const named = showLabels ? actors.filter(({ lines }) => lines.length > 0) : [];
  const outlined = hulls.filter(({ what }) => what === 'collective').map(({ id }) => id);
  const hubs = nodes.filter(({ what }) => what === 'collective').map(({ id }) => id);
  return {
    // Communities bear the names of actors, in the legend too.
    names: named.length > 0 ? named.length : communitiesIn(legend),
    faded: named.filter(({ faded }) => faded).length,
    collectives: new Set([...outlined, ...hubs]).size,
    details: named.filter(({ label, lines }) => lines.length > labelLines(label).length).length,
    places: actors.length,
    logos: actors.filter(({ logo }) => logo !== null).length,
    captions: captions.flatMap(({ lines }) => lines),
    legend: legend.sections.map(({ title }) => title),
  };
}

function communitiesIn({ sections }: Scene['legend']): number {
  const entries = sections.flatMap((section) => (section.hides === 'community' ? section.entries : []));
  return entries.filter(({ values }) => values?.some((value) => value !== '')).length;
}
