import { describe, expect, it } from 'vitest';
import { addTerm, updateTerm } from '#shared/changes/commands/lists.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { emptyDraft } from '#shared/exchange/reading/draft.ts';
import { withNewTerms } from '#shared/exchange/reading/new-terms.ts';
import { standingLines } from '#shared/i18n/standing-words.ts';
import { type ActorInput, actorSchema } from '#shared/model/actor.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { emptyState, newNetwork } from '#shared/model/network-state.ts';
import { economicSide, essOf, europeanOf, publicOf } from '#shared/model/standing.ts';
import { findTerm, type Vocabularies } from '#shared/model/vocabulary.ts';

const LISTS = defaultVocabularies();
const actor = (fields: Partial<ActorInput>) => actorSchema.parse({ id: 'a', name: 'A', ...fields });
const ess = (fields: Partial<ActorInput>, lists: Vocabularies = LISTS) => {
  const { value, by } = essOf(actor(fields), lists);
  return `${value} ${by}`;
};
const isPublic = (fields: Partial<ActorInput>) => {
  const { value, by } = publicOf(actor(fields), LISTS);
  return `${value} ${by}`;
};

describe('who is of the social economy', () => {
  it('is asked of the record, the approval, the legal form and the kind, in this order', () => {
    expect(ess({ ess: 'no', esus: 'yes', legalForm: 'scic', kind: 'association' })).toBe('no record');
    expect(ess({ esus: 'yes', legalForm: 'entreprise-individuelle', kind: 'entreprise' })).toBe('yes esus');
    expect(ess({ statuses: ['siae'], legalForm: 'sarl', kind: 'entreprise' })).toBe('yes statuses');
    expect(ess({ statuses: ['ea'], legalForm: 'sas' })).toBe('yes statuses');
    expect(ess({ statuses: ['siae'], ess: 'no' })).toBe('no record');
    expect(ess({ statuses: ['siae'], esus: 'no', kind: 'entreprise' })).toBe('no kind');
    expect(ess({ statuses: ['esat', 'cae'] })).toBe('unknown nothing');
    expect(ess({ esus: 'no', legalForm: 'scic', kind: 'lieu' })).toBe('yes legalForm');
    expect(ess({ legalForm: 'commune', kind: 'association' })).toBe('no legalForm');
    expect(ess({ legalForm: 'sas', kind: 'entreprise-ess' })).toBe('yes kind');
    expect(ess({ legalForm: 'sas', kind: 'entreprise' })).toBe('no kind');
  });

  it('is not known where nothing says it: no place, head of network or funder is out for its kind', () => {
    for (const kind of ['lieu', 'reseau', 'financeur', 'ptce', 'recherche', 'formation', 'autre', '']) {
      expect(ess({ kind })).toBe('unknown nothing');
      expect(economicSide(actor({ kind }), LISTS)).toBe('unknown');
    }
    expect(ess({ legalForm: 'sarl' })).toBe('unknown nothing');
  });

  it('counts companies outside it as conventional, public bodies and inhabitants as neither', () => {
    const side = (fields: Partial<ActorInput>) => economicSide(actor(fields), LISTS);
    expect(side({ kind: 'reseau', legalForm: 'association-1901' })).toBe('ess');
    expect(side({ kind: 'entreprise', legalForm: 'sa' })).toBe('conventional');
    expect(side({ kind: 'association', ess: 'no' })).toBe('conventional');
    expect(side({ kind: 'recherche', legalForm: 'etablissement-public' })).toBe('neither');
    expect(side({ kind: 'citoyens' })).toBe('neither');
  });
});

it('tells public bodies by legal form before kind', () => {
  expect(isPublic({ legalForm: 'epci', kind: 'autre' })).toBe('yes legalForm');
  expect(isPublic({ legalForm: 'association-1901', kind: 'collectivite' })).toBe('no legalForm');
  expect(isPublic({ kind: 'etat' })).toBe('yes kind');
  expect(isPublic({ kind: 'recherche' })).toBe('unknown nothing');
});

it('tells European programmes by their entry', () => {
  const of = (id: string, european?: 'yes' | 'no') => europeanOf({ id, ...(european && { european }) });
  expect(['feder', 'feader', 'cerv', 'droit-commun', 'other'].map((id) => of(id))).toEqual([
    ...['yes', 'yes', 'yes', 'no', 'unknown'],
  ]);
  expect([of('feder', 'no'), of('other', 'yes')]).toEqual(['no', 'yes']);
});

describe('lists', () => {
  const state = emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));

  it('say what their entries say, when a network has said it', () => {
    const told = updateTerm({ name: 'legalForms' }, 'sas', { standing: { ess: 'yes' } });
    const { vocabularies } = applyPatch(state, told.patch(state)).network;
    expect(ess({ legalForm: 'sas', kind: 'entreprise' }, vocabularies)).toBe('yes legalForm');
  });

  it('of before 0.2 keep what they said: a kind taken out of the social economy stays out', () => {
    const before: Vocabularies = {
      ...LISTS,
      kinds: [
        { id: 'association', shape: 'circle', ess: false },
        { id: 'lieu', shape: 'circle', ess: true },
        { id: 'entreprise', shape: 'circle', ess: false },
        { id: 'kiosque', shape: 'circle', ess: false },
      ],
    };
    expect(['association', 'lieu', 'entreprise', 'kiosque'].map((kind) => ess({ kind }, before))).toEqual([
      ...['no kind', 'yes kind', 'no kind', 'unknown nothing'],
    ]);
  });

  it('have no opinion of a kind that is added or imported; a legal form says what its words say', () => {
    const added = addTerm({ name: 'kinds' }, 'Kiosque', { fr: 'Kiosque' }, '#000000');
    const { vocabularies } = applyPatch(state, added.patch(state)).network;
    expect(ess({ kind: 'kiosque' }, vocabularies)).toBe('unknown nothing');
    const words = ['SCIC SARL à capital variable', 'Office public de l’habitat', 'Société de fait'];
    const network = withNewTerms(state.network, {
      ...emptyDraft(),
      newTerms: [
        { vocabulary: 'kinds', term: { id: 'halle' } },
        ...words.map((fr, place) => ({
          vocabulary: 'legalForms' as const,
          term: { id: `f${place}`, label: { fr } },
        })),
      ],
    });
    const lists = network.vocabularies;
    expect(ess({ kind: 'halle' }, lists)).toBe('unknown nothing');
    expect(['f0', 'f1', 'f2'].map((legalForm) => ess({ legalForm }, lists))).toEqual([
      ...['yes legalForm', 'no legalForm', 'unknown nothing'],
    ]);
    expect(publicOf(actor({ legalForm: 'f1' }), lists).value).toBe('yes');
    expect(findTerm(lists.legalForms, 'f2')?.standing).toBeUndefined();
  });
});

it('says why, in words', () => {
  expect(standingLines(actor({ kind: 'lieu', legalForm: 'scic' }), LISTS, 'fr')).toEqual([
    { label: 'ESS', value: 'Oui, par la forme juridique (SCIC)' },
  ]);
  expect(standingLines(actor({ kind: 'collectivite' }), LISTS, 'en').map(({ value }) => value)).toEqual([
    ...['No, by the kind of actor (Local authority)', 'Yes, by the kind of actor (Local authority)'],
  ]);
  expect(standingLines(actor({}), LISTS, 'fr')[0]?.value).toMatch(/^Inconnu/);
});
