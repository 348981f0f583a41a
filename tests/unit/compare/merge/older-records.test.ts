import { expect, it } from 'vitest';
import { mergeRecord } from '#shared/compare/merge/merge-record.ts';
import { MERGE_RULES } from '#shared/compare/merge/merge-rules.ts';
import { type Cooperation, cooperationSchema } from '#shared/model/cooperation.ts';

it('asks nothing about fields that one was stored without and in which the other says nothing', () => {
  const theirs = cooperationSchema.parse({ id: 't', from: 'a', to: 'b', pooled: { resource: 'local' } });
  const { pooled: _, tags: __, status: ___, ...older } = theirs;
  const mine = { ...older, amount: 5 } as Cooperation;
  for (const strict of [true, false]) {
    const merged = (one: Cooperation, other: Cooperation) =>
      mergeRecord({
        ...{ base: undefined, mine: one, theirs: other, strict },
        ...{ rules: MERGE_RULES.cooperations, choose: (_: string, usual: 'mine' | 'theirs') => usual },
      });
    for (const { conflicts, record } of [merged(mine, theirs), merged(theirs, mine)]) {
      expect(conflicts.map(({ field }) => field).sort()).toEqual(strict ? ['amount', 'pooled.resource'] : []);
      expect([record.tags, record.status, record.pooled.pooledVolume]).toEqual([[], 'unknown', null]);
    }
  }
});
