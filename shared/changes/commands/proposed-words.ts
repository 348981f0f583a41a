import { fold } from '../../base/fold.ts';
import { listTermLabel } from '../../i18n/vocabulary-labels.ts';
import { defaultVocabularies, WORDS_EDITION } from '../../model/default-vocabularies.ts';
import { type AnyTerm, termsOf, withTerms } from '../../model/lists.ts';
import { type Network, networkSchema } from '../../model/network.ts';
import { findTerm, type VocabularyName } from '../../model/vocabulary.ts';
import type { Command } from '../command.ts';

/** A word that new networks begin with and that this one, which is older, has not. */
export interface ProposedWord {
  list: VocabularyName;
  id: string;
  /** Whether the entry is new, or is there and would be called by a clearer word. */
  what: 'added' | 'clearer';
}

type Words = Readonly<Partial<Record<VocabularyName, readonly string[]>>>;

/** The entries that lists got in the second edition; what a network of the first took out of its lists is not among them. */
const SECOND: Words = {
  kinds: ['epci', 'etablissement-public', 'chambre-consulaire', 'bailleur-social', 'sem-spl'],
  sectors: ['insertion-emploi', 'services-entreprises', 'education-enfance', 'finance-solidaire'],
  cooperationTypes: ['prestation', 'mise-a-disposition', 'adhesion', 'convention'],
  programmes: ['feader', 'ftj', 'crte', 'contrat-ville', 'dla', 'ami-ptce', 'france-2030', 'fonds-vert'],
  legalForms: [
    'association-rup',
    'association-droit-local',
    'cuma',
    'sasu',
    'earl',
    'gie',
    'sem',
    'spl',
    'communaute-communes',
    'communaute-agglomeration',
    'communaute-urbaine',
    'metropole',
    'syndicat-mixte',
    'epa',
    'epic',
    'ccas',
  ],
};

/** Those of the third, which began the list of what is pooled. */
const THIRD: Words = {
  resources: [
    'local',
    'equipement',
    'vehicule',
    'emploi',
    'achat',
    'competence',
    'donnees',
    'logistique',
    'service',
    'autre',
  ],
};

const ADDED: Readonly<Record<number, Words>> = { 2: SECOND, 3: THIRD };

/** Since when there are clearer words for entries that networks may have. */
const CLEARER_SINCE = 2;

const DEFAULTS = defaultVocabularies();
const LISTS = Object.keys(DEFAULTS) as VocabularyName[];

/** The words offered to a network of before they were among the default ones; none once it has answered. */
export function proposedWords(network: Network): ProposedWord[] {
  const edition = network.wordsEdition ?? 1;
  if (edition >= WORDS_EDITION) return [];
  const isNewer = (list: VocabularyName, id: string) =>
    Object.entries(ADDED).some(([since, words]) => Number(since) > edition && words[list]?.includes(id));
  const { vocabularies } = network;
  return LISTS.flatMap((list) => {
    const terms = termsOf(vocabularies, { name: list });
    const called = new Set(
      terms.flatMap(({ id }) =>
        (['fr', 'en'] as const).map((language) =>
          fold(listTermLabel(vocabularies, { name: list }, id, language)),
        ),
      ),
    );
    return DEFAULTS[list].flatMap(({ id, clearer }): ProposedWord[] => {
      const own = findTerm(terms, id);
      if (own)
        return clearer && edition < CLEARER_SINCE && !own.clearer && !own.label
          ? [{ list, id, what: 'clearer' }]
          : [];
      const isThere = (['fr', 'en'] as const).some((language) =>
        called.has(fold(listTermLabel(DEFAULTS, { name: list }, id, language))),
      );
      return isNewer(list, id) && !isThere ? [{ list, id, what: 'added' }] : [];
    });
  });
}

/** Takes the chosen ones of the words offered and puts the offer away for ever; no record changes. */
export function takeProposedWords(chosen: readonly ProposedWord[]): Command {
  return {
    kind: 'vocabulary-update',
    details: {},
    patch: ({ network }) => {
      const offered = proposedWords(network);
      if (offered.length === 0) return [];
      const taken = offered.filter((word) =>
        chosen.some(({ list, id }) => list === word.list && id === word.id),
      );
      const vocabularies = taken.reduce(
        (lists, word) =>
          withTerms(lists, { name: word.list }, withWord(termsOf(lists, { name: word.list }), word)),
        network.vocabularies,
      );
      const after = networkSchema.parse({ ...network, vocabularies, wordsEdition: WORDS_EDITION });
      return [{ table: 'network', id: network.id, before: network, after }];
    },
  };
}

function withWord(terms: readonly AnyTerm[], { list, id, what }: ProposedWord): readonly AnyTerm[] {
  if (what === 'clearer') return terms.map((term) => (term.id === id ? { ...term, clearer: true } : term));
  const defaults: readonly AnyTerm[] = DEFAULTS[list];
  const place = defaults.findIndex((term) => term.id === id);
  const term = defaults[place];
  if (!term) return terms;
  // Where it stands among those that new networks have.
  const before = defaults.slice(0, place).findLast((other) => findTerm(terms, other.id));
  const at = before ? terms.findIndex((other) => other.id === before.id) + 1 : terms.length;
  return [...terms.slice(0, at), term, ...terms.slice(at)];
}
