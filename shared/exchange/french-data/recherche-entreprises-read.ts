import { readDate } from '../../fields/read-date.ts';
import type { ActorInput } from '../../model/actor.ts';
import { isYear, type StoredFigures, storedFigures } from '../../model/figures.ts';
import type { Vocabularies } from '../../model/vocabulary.ts';
import { type Problem, problem } from '../problem.ts';
import type { Reading } from '../reading/draft.ts';
import { isPlainObject } from '../reading/merged-fields.ts';
import { readEuros } from './amounts.ts';
import { formAndKind, numbersOf, sizeClass } from './companies.ts';
import { readCoordinates } from './coordinates.ts';
import type { NetworkLists } from './format.ts';
import { inclusionOf } from './inclusion.ts';
import { leftKeys, textAt } from './json-values.ts';
import { ownColumns } from './own-columns.ts';
import { readActors } from './read-actors.ts';

type Company = Readonly<Record<string, unknown>>;

function resultsOf(json: unknown): unknown[] {
  return isPlainObject(json) && Array.isArray(json.results) ? json.results : [];
}

export function isRechercheEntreprises(json: unknown): boolean {
  return resultsOf(json).some((one) => textAt(one, 'siren') !== '');
}

/** What of an answer is read, or says nothing beside what is read. */
const READ = [
  'siren',
  'nom_complet',
  'nom_raison_sociale',
  'sigle',
  'siege',
  'activite_principale',
  'date_fermeture',
  'etat_administratif',
  'nature_juridique',
  'tranche_effectif_salarie',
  'finances',
  'complements',
];

/** Reads answers of the public API Recherche d’entreprises that were saved as a file. */
export function readRechercheEntreprises(json: unknown, { vocabularies }: NetworkLists): Reading {
  const rows = resultsOf(json).map((of, place) => ({ row: place + 1, of }));
  const sizes = new Map<string, string>();
  const reading = readActors('results', rows, (company, line, problems) => {
    const name = textAt(company, 'nom_complet') || textAt(company, 'nom_raison_sociale');
    const siren = textAt(company, 'siren');
    if (!isPlainObject(company) || name === '' || siren === '') {
      return { refused: 'record-invalid', value: 'siren, nom_complet' };
    }
    sizes.set(siren, sizeClass(textAt(company, 'tranche_effectif_salarie')));
    const record = { ...actorOf(company, name, line, problems, vocabularies), id: siren };
    const state = textAt(company, 'etat_administratif');
    const closed = textAt(company, 'date_fermeture');
    const isClosed = /^[cf]$/i.test(state) || (state === '' && closed !== '');
    return isClosed ? { record, closedOn: readDate(closed) ?? '' } : { record };
  });
  const own = ownColumns(reading.draft);
  for (const { record } of reading.draft.actors) {
    const custom = own.values({ size: sizes.get(record.id) ?? '' });
    if (Object.keys(custom).length > 0) record.custom = custom;
  }
  own.finish();
  leftKeys(
    rows.map(({ of }) => of),
    READ,
    reading.problems,
  );
  return reading;
}

function actorOf(
  company: Company,
  name: string,
  row: number,
  problems: Problem[],
  lists: Vocabularies,
): ActorInput {
  const at = (...path: readonly string[]) => textAt(company, ...path);
  const flag = (key: string) => {
    const complements = isPlainObject(company.complements) ? company.complements : {};
    return complements[key];
  };
  const category = at('nature_juridique');
  const form = formAndKind(category, name, flag('est_ess') === true, lists);
  if (category !== '' && form.legalForm === undefined) {
    problems.push(problem('warning', 'word-unknown', { row, column: 'nature_juridique', value: category }));
  }
  const inclusion = flag('est_siae') === true ? inclusionOf(at('complements', 'type_siae') || 'SIAE') : {};
  const marks = MARKS.filter(([key]) => flag(key) === true).map(([, tag]) => tag);
  const kind = form.kind ?? kindOfFlags(flag) ?? inclusion.kind;
  const turnover = turnoverByYear(company.finances, row, problems);
  return {
    id: '',
    ...numbersOf(at('siege', 'siret')),
    name,
    siren: at('siren'),
    acronym: at('sigle'),
    ape: at('activite_principale'),
    ...form,
    ...(kind !== undefined && { kind }),
    ...(flag('est_ess') === true ? { ess: 'yes' } : flag('est_ess') === false ? { ess: 'no' } : {}),
    rna: at('complements', 'identifiant_association'),
    tags: [...new Set([...(inclusion.tags ?? []), ...marks])],
    ...(turnover !== null && { turnover }),
    commune: {
      name: at('siege', 'libelle_commune'),
      insee: at('siege', 'commune'),
      postcode: at('siege', 'code_postal'),
    },
    ...readCoordinates([at('siege', 'latitude'), at('siege', 'longitude')], row, problems),
    source: 'API Recherche d’entreprises',
  };
}

/** What the register marks a company as, in words that can be filtered. */
const MARKS: readonly (readonly [string, string])[] = [
  ['est_siae', 'SIAE'],
  ['est_bio', 'Bio'],
  ['est_societe_mission', 'Société à mission'],
  ['est_organisme_formation', 'Organisme de formation'],
  ['est_qualiopi', 'Qualiopi'],
  ['est_rge', 'RGE'],
];

function kindOfFlags(flag: (key: string) => unknown): string | undefined {
  if (flag('est_association') === true) return 'association';
  if (flag('collectivite_territoriale')) return 'collectivite';
  if (flag('est_service_public') === true) return 'etat';
  return undefined;
}

/** The turnover of each year that is published. */
function turnoverByYear(finances: unknown, row: number, problems: Problem[]): StoredFigures {
  if (!isPlainObject(finances)) return null;
  const years = Object.keys(finances).filter(isYear);
  const read = years.flatMap((year): [string, number][] => {
    const of = finances[year];
    const turnover = isPlainObject(of) ? of.ca : undefined;
    if (typeof turnover !== 'number') return [];
    const euros = readEuros(String(turnover), row, 'finances', problems);
    return euros === null ? [] : [[year, euros]];
  });
  return storedFigures(Object.fromEntries(read));
}
