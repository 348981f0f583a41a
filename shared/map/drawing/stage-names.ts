import type { NetworkState } from '../../model/network-state.ts';
import { communityLeaders } from '../../network/filters/community-leaders.ts';
import { communityLabel } from './field-words.ts';
import { labelLines } from './label-lines.ts';
import { withoutLooseEnd } from './line-ends.ts';
import type { Scene } from './scene.ts';

/** full: as they are; short: the acronym, or the first words; codes: A1, A2… for a room that must not know. */
export const STAGE_NAMES = ['full', 'short', 'codes'] as const;
export type StageNames = (typeof STAGE_NAMES)[number];

/** The scene with the names that a room may see. Codes depend on the ids alone: they stay from day to day. */
export function withStageNames(scene: Scene, names: StageNames, state: NetworkState): Scene {
  if (names === 'full') return scene;
  const codes = new Map([
    ...coded(actorOrder(state), 'A'),
    ...coded([...state.collectives.keys()].sort(), 'C'),
  ]);
  const actor = actorStageName(state, names);
  const rename = (id: string, what: 'actor' | 'collective', label: string): string => {
    if (names === 'codes') return codes.get(id) ?? '';
    return what === 'actor' ? actor(id) : shortName(label);
  };
  // Communities bear the name of an actor.
  const coloured = new Map(
    [...communityLeaders(state).values()].flatMap((id): [string, string][] => {
      const [name, code] = [state.actors.get(id)?.name ?? '', codes.get(id) ?? ''];
      const labels = (['fr', 'en'] as const).map((language): [string, string] => [
        communityLabel(name, language),
        communityLabel(code, language),
      ]);
      return [[name, code], ...labels];
    }),
  );
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const label = rename(node.id, node.what, node.label);
      // A logo says who it is as a name does.
      const logo = names === 'codes' ? null : node.logo;
      return { ...node, label, lines: labelLines(label), logo };
    }),
    ...(names === 'codes'
      ? {
          hulls: scene.hulls.map((hull) => ({ ...hull, label: '' })),
          areas: scene.areas.map((area) => ({ ...area, label: coloured.get(area.label) ?? area.label })),
          legend: hidden(scene.legend),
        }
      : {}),
  };

  /** The legend names collectives, each with its colour, and the actors painted one by one. */
  function hidden(legend: Scene['legend']): Scene['legend'] {
    const named = new Map([...state.collectives.values()].map(({ id, name }) => [name, codes.get(id) ?? '']));
    return {
      ...legend,
      sections: legend.sections.map((section) => ({
        ...section,
        entries: section.entries.map((entry) => ({
          ...entry,
          label:
            // Many are counted there, few are named.
            section.id === 'painted' && entry.actors.length <= 2
              ? entry.actors.map((id) => codes.get(id) ?? '').join(', ')
              : (named.get(entry.label) ?? coloured.get(entry.label) ?? entry.label),
        })),
      })),
    };
  }
}

/** What a room may read of an actor, wherever on the stage it is named. */
export function actorStageName(
  state: Pick<NetworkState, 'actors' | 'sessions'>,
  names: StageNames,
): (id: string) => string {
  if (names === 'codes') {
    const codes = new Map(coded(actorOrder(state), 'A'));
    return (id) => codes.get(id) ?? '?';
  }
  return (id) => {
    const actor = state.actors.get(id);
    if (!actor) return '?';
    return names === 'full' ? actor.name : actor.acronym || shortName(actor.name);
  };
}

/** Actors captured at a workshop come last, in the order in which they were said: the codes of the others stay. */
function actorOrder({ actors, sessions }: Pick<NetworkState, 'actors' | 'sessions'>): string[] {
  const captured = new Set(
    [...sessions.values()]
      .sort((one, other) => one.startedAt.localeCompare(other.startedAt))
      .flatMap((session) => session.captured.filter(({ how }) => how === 'added').map(({ id }) => id))
      .filter((id) => actors.has(id)),
  );
  return [...[...actors.keys()].filter((id) => !captured.has(id)).sort(), ...captured];
}

function coded(ids: readonly string[], letter: string): [string, string][] {
  return ids.map((id, place) => [id, `${letter}${place + 1}`]);
}

const LONGEST = 18;

/** The first words of a name that fit; a small word is no end. */
export function shortName(name: string): string {
  if (name.length <= LONGEST) return name;
  const words = name.split(' ');
  let kept = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (kept.length + 1 + word.length > LONGEST) break;
    kept += ` ${word}`;
  }
  const ended = kept === name ? name : withoutLooseEnd(kept);
  return ended === name ? ended : `${ended}…`;
}
