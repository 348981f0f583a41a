import { describe, expect, it } from 'vitest';
import { freshIds } from '#shared/changes/commands/import.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { emptyDraft } from '#shared/exchange/reading/draft.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { type ActorInput, actorSchema } from '#shared/model/actor.ts';
import { emptyState, newNetwork, toData, toState } from '#shared/model/network-state.ts';

const OPTIONS: ImportOptions = { onMatch: 'update', createMissingActors: false };
const base = toData(emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr')));
const state = toState({
  ...base,
  actors: [actorSchema.parse({ id: 'cafe', name: 'Café des Halles', jobs: 2, tags: ['midi'] })],
});

function draftOf(actors: ActorInput[], ties: [string, string][] = []) {
  return {
    ...emptyDraft(),
    actors: actors.map((record, index) => ({ row: index + 2, record })),
    cooperations: ties.map(([from, to], index) => ({
      row: index + 2,
      record: { id: `t${index}`, from, to, type: 'projet' },
    })),
  };
}

const draft = draftOf(
  [
    { id: 'f1', name: 'Café des Hales', jobs: 3 },
    { id: 'f2', name: 'Asso Café des Halles', website: 'https://cafe.example' },
    { id: 'f3', name: 'Ferme des Aulnes' },
    { id: 'f4', name: 'Fermes des Aulnes', jobs: 4 },
  ],
  [
    ['f1', 'f3'],
    ['f2', 'f4'],
  ],
);

function imported(options: Partial<ImportOptions>) {
  const plan = planImport(state, draft, { ...OPTIONS, ...options }, (id) => `new ${id}`);
  const after = applyPatch(state, plan.patch);
  return {
    plan,
    after,
    actors: [...after.actors.keys()],
    ties: [...after.cooperations.values()].map(({ from, to }) => `${from} - ${to}`),
  };
}

describe('rows that look like an actor that is there', () => {
  it('are reported with the reason, and made all the same unless the user says otherwise', () => {
    const { plan, actors } = imported({});
    expect(plan.likes.map(({ row, like, choice }) => [row, like.of, like.name, choice])).toEqual([
      [2, 'network', 'Café des Halles', 'create'],
      [3, 'network', 'Café des Halles', 'create'],
      [5, 'file', 'Ferme des Aulnes', 'create'],
    ]);
    expect(plan.likes[0]?.like.likeness.reasons).toEqual(['near-name']);
    expect(actors).toEqual(['cafe', 'new f1', 'new f2', 'new f3', 'new f4']);
  });

  it('complete it, which keeps its name, also when it is new itself; their ties follow', () => {
    const { plan, after, actors, ties } = imported({ onLike: 'complete' });
    expect(actors).toEqual(['cafe', 'new f3']);
    expect(after.actors.get('cafe')).toMatchObject({
      name: 'Café des Halles',
      jobs: 3,
      website: 'https://cafe.example',
      tags: ['midi'],
    });
    expect(after.actors.get('new f3')).toMatchObject({ name: 'Ferme des Aulnes', jobs: 4 });
    expect(ties).toEqual(['cafe - new f3', 'cafe - new f3']);
    const touched = plan.patch.map(({ table, id }) => `${table} ${id}`);
    expect(new Set(touched).size).toBe(touched.length);
    expect(plan.counts).toEqual({ create: 3, update: 3, skip: 0, error: 0 });
  });

  it('are left out, and their ties go to it', () => {
    const { plan, after, actors, ties } = imported({ onLike: 'skip' });
    expect(actors).toEqual(['cafe', 'new f3']);
    expect(after.actors.get('cafe')).toBe(state.actors.get('cafe'));
    expect(ties).toHaveLength(2);
    expect(plan.rows.filter(({ reason }) => reason === 'like-skipped').map(({ value }) => value)).toEqual([
      'Café des Halles',
      'Café des Halles',
      'Ferme des Aulnes',
    ]);
  });

  it('are decided one by one', () => {
    const { actors } = imported({ onLike: 'skip', likeChoices: { f2: 'create' } });
    expect(actors).toEqual(['cafe', 'new f2', 'new f3']);
  });

  it('share one change with a row that is the actor itself', () => {
    const both = draftOf([
      { id: 'f1', name: 'Café des Hales', jobs: 3 },
      { id: 'cafe', name: 'Café des Halles', website: 'https://cafe.example' },
    ]);
    const plan = planImport(state, both, { ...OPTIONS, onLike: 'complete' }, freshIds());
    expect(plan.patch).toHaveLength(1);
    expect(applyPatch(state, plan.patch).actors.get('cafe')).toMatchObject({
      jobs: 3,
      website: 'https://cafe.example',
    });
  });
});
