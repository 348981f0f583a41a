import { describe, expect, it } from 'vitest';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { distinctAfterMerge, distinctIn } from '#shared/compare/duplicates/distinct-actors.ts';
import { markDistinct } from '#shared/compare/duplicates/mark-distinct.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { emptyState, newNetwork, toData } from '#shared/model/network-state.ts';

const state = emptyState(newNetwork('n', 'Réseau', '2026-01-01T00:00:00.000Z', 'fr'));
const [one, other] = [
  { id: 'b', name: 'La Recyclerie' },
  { id: 'a', name: 'Recyclerie' },
];

describe('actors that are not duplicates', () => {
  it('are remembered whichever comes first, and undo forgets them', () => {
    const patch = markDistinct(one, other).patch(state);
    const after = applyPatch(state, patch);
    expect(distinctIn(after.network)('a', 'b')).toBe(true);
    expect(distinctIn(after.network)('b', 'a')).toBe(true);
    expect(markDistinct(other, one).patch(after)).toEqual([]);
    expect(applyPatch(after, invertPatch(patch))).toEqual(state);
  });

  it('are still told apart in a file', () => {
    const after = applyPatch(state, markDistinct(one, other).patch(state));
    const read = readMaillage(writeMaillage(toData(after), { contacts: false, now: '2026-01-01' }));
    expect(read.data?.network.distinctActors).toEqual([['a', 'b']]);
  });

  it('follow the actor that one of them was merged into', () => {
    const pairs: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ];
    expect(distinctAfterMerge(pairs, 'a', new Set(['b']))).toEqual([['a', 'c']]);
  });
});
