import type { MinutesItem } from '../../changes/history/minutes.ts';

/** An actor with those of its ties that no actor before it has, by type. */
export interface ActorTies {
  who: string;
  types: { type: string; others: TieEnd[] }[];
}

export interface TieEnd {
  name: string;
  /** Seen from who: towards the other, from it, or both ways. */
  arrow: '→' | '←' | '↔';
  details: readonly string[];
}

/**
 * Ties grouped by who and what, so that a room finds each actor once: the actor of most ties comes first with all of
 * them, then the actor of most of the ties that are left. Every tie stands once.
 */
export function tiesByActor(items: readonly MinutesItem[]): ActorTies[] {
  const left = new Set(items.filter(({ tie }) => tie !== null));
  const groups: ActorTies[] = [];
  while (left.size > 0) {
    const counts = new Map<string, number>();
    for (const { tie } of left) {
      for (const end of tie ? new Set([tie.from, tie.to]) : []) counts.set(end, (counts.get(end) ?? 0) + 1);
    }
    const [who = ''] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
    const own = [...left].filter(({ tie }) => tie?.from === who || tie?.to === who);
    for (const item of own) left.delete(item);
    groups.push({ who, types: typesOf(who, own) });
  }
  return groups;
}

function typesOf(who: string, items: readonly MinutesItem[]): ActorTies['types'] {
  const ends = items.flatMap(({ tie, details }) => {
    if (!tie) return [];
    const name = tie.from === who ? tie.to : tie.from;
    const arrow: TieEnd['arrow'] = !tie.directed ? '↔' : tie.from === who ? '→' : '←';
    return [{ type: tie.type, end: { name, arrow, details } }];
  });
  return [...Map.groupBy(ends, ({ type }) => type)].map(([type, of]) => ({
    type,
    others: of.map(({ end }) => end),
  }));
}
