import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTerm,
  moveTerm,
  removeTerm,
  resetList,
  type TermFate,
  updateTerm,
} from '#shared/changes/commands/lists.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { listTermLabel, renamedLabel } from '#shared/i18n/vocabulary-labels.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { type ListRef, termsOf, termUsage } from '#shared/model/lists.ts';
import { emptyState, type NetworkState, newNetwork, toData, toState } from '#shared/model/network-state.ts';
import { aNetwork } from '../arbitraries.ts';

const base = emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));
const kinds: ListRef = { name: 'kinds' };
const sectors: ListRef = { name: 'sectors' };
const changed = (
  state: NetworkState,
  command: { patch(state: NetworkState): ReturnType<typeof invertPatch> },
) => applyPatch(state, command.patch(state));
const ids = (state: NetworkState, list: ListRef) =>
  termsOf(state.network.vocabularies, list).map(({ id }) => id);

function withActor(input: Partial<Parameters<typeof actorSchema.parse>[0] & object>): NetworkState {
  const actor = actorSchema.parse({ id: 'a', name: 'A', ...input });
  return { ...base, actors: new Map([['a', actor]]) };
}

const aList: fc.Arbitrary<ListRef> = fc.constantFrom<ListRef>(
  { name: 'kinds' },
  { name: 'levels' },
  { name: 'roles' },
  { name: 'sectors' },
  { name: 'cooperationTypes' },
  { name: 'programmes' },
  { name: 'legalForms' },
);

describe('the entries of a list', () => {
  it('keep their id and their records through a renaming', () => {
    const state = withActor({ kind: 'association' });
    const term = termsOf(state.network.vocabularies, kinds)[0];
    if (!term) throw new Error('no kind');
    const label = renamedLabel(kinds, term, 'Asso loi 1901', 'fr');
    const renamed = changed(state, updateTerm(kinds, 'association', { label: label ?? undefined }));
    expect(ids(renamed, kinds)).toEqual(ids(state, kinds));
    expect(listTermLabel(renamed.network.vocabularies, kinds, 'association', 'fr')).toBe('Asso loi 1901');
    expect(renamed.actors).toBe(state.actors);
  });

  it('take the catalogue’s word back when the name is given as it was, and are never without a name', () => {
    const term = { id: 'association', label: { fr: 'Asso' } };
    expect(renamedLabel(kinds, term, 'Association', 'fr')).toBeUndefined();
    expect(renamedLabel(kinds, { id: 'own', label: { fr: 'À nous' } }, '', 'fr')).toBeNull();
  });

  it('get an id of their own when they are added, and a colour where the list has colours', () => {
    const state = changed(changed(base, addTerm(sectors, 'Énergie', { fr: 'Énergie' }, '#112233')), {
      patch: (met) => addTerm(sectors, 'Éco tourisme', { fr: 'Éco tourisme' }, '#112233').patch(met),
    });
    expect(ids(state, sectors).slice(-2)).toEqual(['energie-2', 'eco-tourisme']);
    expect(termsOf(state.network.vocabularies, sectors).at(-1)).toMatchObject({
      colour: '#112233',
      stages: [],
    });
  });

  it('change places without a loss', () => {
    const [first, second, third] = ids(base, sectors);
    expect(ids(changed(base, moveTerm(sectors, first ?? '', 2)), sectors).slice(0, 3)).toEqual([
      second,
      third,
      first,
    ]);
    expect(moveTerm(sectors, first ?? '', -1).patch(base)).toEqual([]);
  });
});

describe('an entry that leaves its list', () => {
  it('never leaves a record with an entry that is not there, and undo brings all back', () => {
    const fates = fc.constantFrom<TermFate['how']>('replace', 'empty', 'retire');
    fc.assert(
      fc.property(aNetwork, aList, fc.nat(), fc.nat(), fates, (data, list, which, other, how) => {
        const state = toState(data);
        const own = ids(state, list);
        const id = own[which % own.length] ?? '';
        const by = own[other % own.length] ?? '';
        const patch = removeTerm(list, id, how === 'replace' ? { how, by } : { how }).patch(state);
        const next = applyPatch(state, patch);
        const known = new Set(ids(next, list));
        for (const used of termUsage(next, list).keys()) expect(known).toContain(used);
        const total = (met: NetworkState) => [...termUsage(met, list).values()].length;
        if (how === 'retire') expect(total(next)).toBe(total(state));
        expect(toData(applyPatch(next, invertPatch(patch)))).toEqual(toData(state));
      }),
      { numRuns: 60 },
    );
  });

  it('takes the stages in use along into the sector that replaces it', () => {
    const state = withActor({
      sectors: [
        { sector: 'alimentation', main: true, stages: ['production'] },
        { sector: 'numerique', stages: ['donnees'] },
      ],
    });
    const next = changed(state, removeTerm(sectors, 'alimentation', { how: 'replace', by: 'numerique' }));
    expect(next.actors.get('a')?.sectors).toEqual([
      { sector: 'numerique', main: true, stages: ['production', 'donnees'] },
    ]);
    expect(ids(next, { name: 'stages', sector: 'numerique' })).toContain('production');
    expect(ids(next, sectors)).not.toContain('alimentation');
  });

  it('leaves records of which its list is not known', () => {
    const state = withActor({ kind: 'association' });
    const next = changed(state, removeTerm(kinds, 'association', { how: 'empty' }));
    expect([...next.actors.values()].map(({ kind }) => kind)).toEqual(['']);
  });

  it('stays for its records when it is only no longer offered', () => {
    const state = withActor({ kind: 'association' });
    const next = changed(state, removeTerm(kinds, 'association', { how: 'retire' }));
    expect(next.actors).toBe(state.actors);
    expect(termsOf(next.network.vocabularies, kinds)[0]).toMatchObject({ id: 'association', retired: true });
  });
});

it('the original list comes back, with what records use of the entries that were added', () => {
  let state = withActor({ roles: ['veille'] });
  state = changed(state, addTerm({ name: 'roles' }, 'Veille', { fr: 'Veille' }, '#000000'));
  state = changed(state, addTerm({ name: 'roles' }, 'Inutile', { fr: 'Inutile' }, '#000000'));
  state = changed(state, removeTerm({ name: 'roles' }, 'achat', { how: 'empty' }));
  const reset = changed(state, resetList({ name: 'roles' }));
  expect(ids(reset, { name: 'roles' })).toEqual([...ids(base, { name: 'roles' }), 'veille']);
});
