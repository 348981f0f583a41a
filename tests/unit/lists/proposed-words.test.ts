import { describe, expect, it } from 'vitest';
import { removeTerm } from '#shared/changes/commands/lists.ts';
import { proposedWords, takeProposedWords } from '#shared/changes/commands/proposed-words.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';

const fresh = emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));

/** A network of before there were the newer words: it has none of them and does not know of the offer. */
function older(): NetworkState {
  const { wordsEdition: _, ...network } = fresh.network;
  const { kinds, legalForms, ...lists } = network.vocabularies;
  const vocabularies = {
    ...lists,
    kinds: kinds.filter(({ id }) => id !== 'epci').map(({ clearer: _clearer, ...kind }) => kind),
    legalForms: legalForms
      .filter(({ id }) => id !== 'spl' && id !== 'gaec')
      .concat({ id: 'own', label: { fr: 'Spl' } }),
  };
  const actor = actorSchema.parse({ id: 'a', name: 'A', kind: 'entreprise', legalForm: 'gaec' });
  return { ...emptyState({ ...network, vocabularies }), actors: new Map([['a', actor]]) };
}

describe('the words offered to a network of before there were these', () => {
  it('are those that it lacks, not what it took out itself nor what it calls by the same name', () => {
    expect(proposedWords(older().network)).toEqual([
      { list: 'kinds', id: 'entreprise', what: 'clearer' },
      { list: 'kinds', id: 'epci', what: 'added' },
    ]);
    expect(proposedWords(fresh.network)).toEqual([]);
    const without = applyPatch(fresh, removeTerm({ name: 'kinds' }, 'epci', { how: 'empty' }).patch(fresh));
    expect(proposedWords(without.network)).toEqual([]);
  });

  it('are of the editions after its own alone', () => {
    const { kinds, resources: _, ...lists } = fresh.network.vocabularies;
    const vocabularies = { ...lists, kinds: kinds.filter(({ id }) => id !== 'epci'), resources: [] };
    const second = { ...fresh.network, vocabularies, wordsEdition: 2 };
    const offered = proposedWords(second);
    expect(new Set(offered.map(({ list }) => list))).toEqual(new Set(['resources']));
    const after = applyPatch(emptyState(second), takeProposedWords(offered).patch(emptyState(second)));
    expect(after.network.vocabularies.resources).toEqual(fresh.network.vocabularies.resources);
    expect(proposedWords(after.network)).toEqual([]);
  });

  it('come at their place with one change, which can be undone, and no record changes', () => {
    const state = older();
    const patch = takeProposedWords(proposedWords(state.network)).patch(state);
    const after = applyPatch(state, patch);
    const { kinds } = after.network.vocabularies;
    expect(kinds.map(({ id }) => id)).toEqual(fresh.network.vocabularies.kinds.map(({ id }) => id));
    expect(labelOf(after.network.vocabularies, 'kinds', 'entreprise', 'fr')).toBe('Entreprise (hors ESS)');
    expect(labelOf(state.network.vocabularies, 'kinds', 'entreprise', 'fr')).toBe('Entreprise');
    expect(after.actors).toBe(state.actors);
    expect(proposedWords(after.network)).toEqual([]);
    expect(applyPatch(after, invertPatch(patch)).network).toEqual(state.network);
  });

  it('are put away for ever when none is wanted', () => {
    const state = older();
    const after = applyPatch(state, takeProposedWords([]).patch(state));
    expect(after.network.vocabularies).toEqual(state.network.vocabularies);
    expect(proposedWords(after.network)).toEqual([]);
    expect(takeProposedWords([]).patch(after)).toEqual([]);
  });
});
