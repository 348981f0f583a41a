import { expect, it } from 'vitest';
import { planMerge } from '#shared/compare/merge/plan-merge.ts';
import { previewMerge, recordCount } from '#shared/compare/merge/preview.ts';
import { toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const data = sampleNetwork('fr', '2026-11-24T08:00:00.000Z');
const base = toState(data);
const withBudget = (place: number, budget: number) =>
  toState({ ...data, actors: data.actors.map((actor, at) => (at === place ? { ...actor, budget } : actor)) });

it('a preview says what the plan would do, and survives the way to a worker', () => {
  const input = {
    base,
    mine: withBudget(0, 1),
    theirs: withBudget(0, 2),
    choices: new Map(),
    language: 'fr' as const,
  };
  const { decisions, patch } = planMerge(input);
  const preview = structuredClone(previewMerge(structuredClone(input)));
  expect(preview).toMatchObject({ decisions, changeCount: patch.length, incoming: [] });
  const key = decisions[0]?.key ?? '';
  const chosen = previewMerge({ ...input, choices: new Map([[key, 'theirs']]) });
  expect(chosen).toMatchObject({
    changeCount: 1,
    incoming: [{ part: 'actors', fate: 'changed', detail: 'Budget (€)' }],
  });
  expect(recordCount(base, null)).toBe(base.actors.size + base.cooperations.size + base.collectives.size);
});
