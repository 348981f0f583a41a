import { expect, it } from 'vitest';
import { decidedApart, decidedTogether } from '#shared/compare/merge/decided.ts';
import { newNetwork } from '#shared/model/network-state.ts';

const NOTE = 'stories one steps.two.notes';
const TITLE = 'stories one title';
const knowing = (keys: string[]) => ({
  ...newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr'),
  decided: [{ merge: 'first', keys }],
});

it('has not heard of a note decided in a merge that came without contacts', () => {
  const [whole, without] = [knowing([TITLE, NOTE]), knowing([TITLE])];
  expect(decidedApart(whole, without)).toEqual(new Set([NOTE]));
  expect(decidedApart(without, whole)).toEqual(new Set());
  for (const both of [
    decidedTogether(whole.decided, without.decided),
    decidedTogether(without.decided, whole.decided),
  ])
    expect(both).toEqual(whole.decided);
});
