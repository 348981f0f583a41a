import { monthsFrom } from '../../base/day.ts';
import type { Actor } from '../../model/actor.ts';
import { firstDay } from '../../model/dates.ts';
import { adjacency } from '../../network/graph/adjacency.ts';
import { density, meanDegree } from '../../network/graph/density.ts';
import { reach } from '../../network/graph/distances.ts';
import { isolatedIn } from '../isolated.ts';
import { answers } from '../quality/completeness.ts';
import { endsOf, idsOf, type Scope } from '../scope.ts';
import { type Gap, gapList, type LeverReading, MOST_ITEMS, shareOf } from './lever.ts';

/** Beyond so many actors the mean distance is not computed on the spot: it takes a search from each of them. */
const DISTANCE_LIMIT = 3000;
const FRESH_MONTHS = 12;
const FIRST_ASKED = ['kind', 'commune', 'level', 'sectors'];

/**
 * Lever 2. Mean number of partners of an actor; share of those without any tie; density, which falls as a network
 * grows and is no progress (Wasserman and Faust 1994); mean number of steps between two actors that a way joins; share
 * of records that are complete and were checked in the last twelve months.
 */
export function acquaintance(scope: Scope): LeverReading {
  const ids = idsOf(scope.actors);
  const graph = adjacency(ids, scope.links);
  const tied = new Set(endsOf(scope.links));
  const isolated = isolatedIn(scope);
  const since = monthsFrom(scope.day, -FRESH_MONTHS);
  const fresh = scope.actors.filter((actor) => isComplete(actor) && isChecked(actor, since));
  const pairs = strangers(scope);
  const all = { actors: [...tied], cooperations: idsOf(scope.cooperations) };
  return {
    id: 'acquaintance',
    indicators: [
      { name: 'meanDegree', unit: 'mean', value: meanDegree(graph), evidence: all },
      shareOf('isolated', isolated.length, ids.length, { actors: isolated, cooperations: [] }),
      shareOf('freshRecords', fresh.length, ids.length, { actors: idsOf(fresh), cooperations: [] }),
      { name: 'density', unit: 'ratio', value: density(graph), evidence: all },
      {
        name: 'meanDistance',
        unit: 'steps',
        value: ids.length > DISTANCE_LIMIT ? null : reach(graph).meanDistance,
        evidence: all,
      },
    ],
    gaps: [
      gapList(
        'isolatedActor',
        isolated.map((id) => ({ actors: [id], cooperations: [] })),
      ),
      gapList('strangers', pairs.items, pairs.total),
    ],
    unknowns: [],
  };
}

/** Whether the record says what a partner asks first: what kind of body, where, at which level, in which sector. */
function isComplete(actor: Actor): boolean {
  return answers(actor, FIRST_ASKED);
}

function isChecked({ checkedOn, confidence }: Actor, since: string): boolean {
  return checkedOn !== '' && firstDay(checkedOn) >= since && confidence !== 'to-check';
}

/** Pairs of actors of one sector and one commune without a tie. */
function strangers(scope: Scope): { items: Gap[]; total: number } {
  const known = new Set(scope.links.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const groups = new Map<string, { sector: string; commune: string; members: Actor[] }>();
  for (const actor of scope.actors) {
    const { name, insee } = actor.commune;
    if (name === '') continue;
    for (const { sector } of actor.sectors) {
      const key = `${sector} ${insee || name}`;
      const group = groups.get(key) ?? { sector, commune: name, members: [] };
      group.members.push(actor);
      groups.set(key, group);
    }
  }
  const items: Gap[] = [];
  let total = 0;
  for (const { sector, commune, members } of groups.values()) {
    members.forEach((one, place) => {
      for (const other of members.slice(place + 1)) {
        if (known.has(`${one.id} ${other.id}`) || firstShared(one, other) !== sector) continue;
        total++;
        if (items.length < MOST_ITEMS) {
          items.push({ actors: [one.id, other.id], cooperations: [], terms: { sector, commune } });
        }
      }
    });
  }
  return { items, total };
}

/** The sector under which a pair is listed: the first that they share. */
function firstShared({ sectors }: Actor, other: Actor): string | undefined {
  return sectors.find(({ sector }) => other.sectors.some((entry) => entry.sector === sector))?.sector;
}
