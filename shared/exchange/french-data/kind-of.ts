import { fold } from '../../base/fold.ts';
import type { ActorInput } from '../../model/actor.ts';
import type { Vocabularies } from '../../model/vocabulary.ts';
import { widerOf } from '../tables/synonyms.ts';

/** The kinds of bodies that have a legal form, where all of them are of one kind. */
const KIND_OF_FORM: Readonly<Record<string, string>> = {
  'association-1901': 'association',
  scop: 'cooperative',
  scic: 'cooperative',
  cae: 'cooperative',
  cuma: 'cooperative',
  'association-rup': 'association',
  'association-droit-local': 'association',
  'coop-agricole': 'cooperative',
  'coop-autre': 'cooperative',
  mutuelle: 'mutuelle',
  fondation: 'fondation',
  'fonds-dotation': 'fondation',
  sarl: 'entreprise',
  sas: 'entreprise',
  sa: 'entreprise',
  eurl: 'entreprise',
  sasu: 'entreprise',
  earl: 'entreprise',
  sem: 'sem-spl',
  spl: 'sem-spl',
  'entreprise-individuelle': 'entreprise',
  gaec: 'entreprise',
  commune: 'collectivite',
  epci: 'epci',
  'communaute-communes': 'epci',
  'communaute-agglomeration': 'epci',
  'communaute-urbaine': 'epci',
  metropole: 'epci',
  epa: 'etablissement-public',
  epic: 'etablissement-public',
  ccas: 'etablissement-public',
  departement: 'collectivite',
  region: 'collectivite',
  'collectif-informel': 'citoyens',
};

/** What the first words of a name say, compared without accents and case. */
const KIND_OF_NAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:mairie|ville|commune|departement|region|conseil (?:departemental|regional))\b/, 'collectivite'],
  [/^(?:communaute (?:de communes|d agglomeration|urbaine)|metropole)\b/, 'epci'],
  [/^(?:universite|laboratoire)\b/, 'recherche'],
  [/^(?:lycee|ecole|cfa|maison familiale)\b/, 'formation'],
  [/^(?:scop|scic|cooperative|coop)\b/, 'cooperative'],
  [/^(?:association|asso)\b/, 'association'],
  [/^mutuelle\b/, 'mutuelle'],
  [/^fondation\b/, 'fondation'],
];

/**
 * The kind of an actor of which no column says it, by its legal form, else by its name; undefined where neither
 * does, or where the network has no such kind. `meaning` finds the kind that a word means.
 */
export function kindOf(
  { name, ...actor }: ActorInput,
  form: { id: string; word: string },
  { kinds }: Vocabularies,
  meaning: (word: string) => string | undefined,
): string | undefined {
  if (actor.kind !== undefined) return undefined;
  const byForm = KIND_OF_FORM[form.id] ?? (form.word === '' ? undefined : meaning(form.word));
  const byName = KIND_OF_NAME.find(([pattern]) => pattern.test(fold(name)))?.[1];
  const found = byForm ?? byName;
  const wider = found === undefined ? undefined : widerOf('kinds', found);
  return [found, wider].find((kind) => kinds.some(({ id }) => id === kind));
}
