import { type Problem, problem } from '../problem.ts';
import type { Reading } from '../reading/draft.ts';
import { isPlainObject } from '../reading/merged-fields.ts';
import { considerationWords } from './clauses.ts';
import {
  type Contract,
  isNamed,
  type Modification,
  type Party,
  partyNumber,
  readContracts,
  type Subcontract,
} from './contracts.ts';

/**
 * Whether a file holds the essential data of public procurement: `marches` is a list in the format of 2019, and
 * an object of lists in that of 2022.
 */
export function isDecp(json: unknown): boolean {
  return contractsOf(json) !== null;
}

function contractsOf(json: unknown): unknown[] | null {
  if (!isPlainObject(json) || !('marches' in json)) return null;
  const { marches } = json;
  if (Array.isArray(marches)) return marches;
  const found = isPlainObject(marches) ? Object.values(marches).filter(Array.isArray) : [];
  return found.length > 0 ? found.flat() : null;
}

/** Reads the essential data of public procurement of either format. */
export function readDecp(json: unknown): Reading {
  const problems: Problem[] = [];
  const contracts = (contractsOf(json) ?? []).flatMap((candidate, index): Contract[] => {
    const row = index + 1;
    if (isPlainObject(candidate)) return [contractOf(candidate, row)];
    problems.push(problem('error', 'record-invalid', { row, value: text(candidate) }));
    return [];
  });
  return readContracts(contracts, problems);
}

type Values = Readonly<Record<string, unknown>>;

/** Programs write what is not there as null, as an empty text, or as a text that says so. */
function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? value.trim() : '';
  return /^(?:nc|n\/a|null|nan|none)$/i.test(words) ? '' : words;
}

export function contractOf(contract: Values, row: number): Contract {
  const buyer = partyOf(contract, ['acheteur', 'autoriteConcedante']);
  const own = text(contract.id);
  const key = text(contract.uid) || (own && `${buyer.number}${own}`);
  const changed = new Map(
    itemsOf(contract.modificationsActesSousTraitance, 'modificationActeSousTraitance').map((act) => [
      text(act.id),
      act,
    ]),
  );
  return {
    row,
    key,
    buyer,
    holders: [
      ...partiesOf(contract.titulaires, 'titulaire'),
      ...partiesOf(contract.concessionnaires, 'concessionnaire'),
    ],
    subject: text(contract.objet),
    amount: text(contract.montant) || text(contract.valeurGlobale),
    isFramework: [text(contract.nature), ...wordsOf(contract.techniques)].some(isFrameworkWord),
    startedOn: (text(contract.dateNotification) || text(contract.dateSignature)).slice(0, 10),
    months: text(contract.dureeMois),
    social: wordsOf(contract.considerationsSociales),
    environmental: wordsOf(contract.considerationsEnvironnementales),
    version: numberOf(contract.modification_id),
    isCurrent: typeof contract.donneesActuelles === 'boolean' ? contract.donneesActuelles : null,
    publishedOn: text(contract.datePublicationDonnees),
    modifications: itemsOf(contract.modifications, 'modification').map(
      (one, place): Modification => ({
        number: numberOf(one.id) ?? place + 1,
        amount: text(one.montant),
        months: text(one.dureeMois),
        holders: partiesOf(one.titulaires, 'titulaire'),
      }),
    ),
    subcontracts: itemsOf(contract.actesSousTraitance, 'acteSousTraitance').flatMap((act): Subcontract[] => {
      const [to] = partiesOf(act.sousTraitant, 'sousTraitant');
      const later = changed.get(text(act.id));
      if (!to) return [];
      return [
        {
          id: text(act.id),
          to,
          amount: text(later?.montant) || text(act.montant),
          months: text(later?.dureeMois) || text(act.dureeMois),
          startedOn: text(act.dateNotification).slice(0, 10),
        },
      ];
    }),
  };
}

/** "Accord-cadre" as a technique of 2022 or as the nature of a contract of 2019. */
export function isFrameworkWord(word: string): boolean {
  return /accord[\s-]?cadre/i.test(word) && !/subs[ée]quent/i.test(word);
}

function numberOf(value: unknown): number | null {
  const number = Number(text(value));
  return text(value) !== '' && Number.isFinite(number) ? number : null;
}

/** A body under one of these keys: an object, its number alone, or parts under keys such as `acheteur.id`. */
function partyOf(contract: Values, keys: readonly string[]): Party {
  for (const key of keys) {
    const value = contract[key];
    const [party] = partiesOf(value, key);
    const flat = { number: text(contract[`${key}.id`]), name: text(contract[`${key}.nom`]) };
    const found = party ?? (isNamed(flat) ? flat : undefined);
    if (found) return found;
  }
  return { number: '', name: '' };
}

/** Bodies of a list, however deep a program has wrapped them: `[{titulaire: {…}}]`, `[[{…}]]`. */
function partiesOf(value: unknown, key: string): Party[] {
  if (Array.isArray(value)) return value.flatMap((item) => partiesOf(item, key));
  if (!isPlainObject(value)) {
    const number = text(value);
    return /^\d{9}(?:\d{5})?$/.test(number) ? [{ number, name: '' }] : [];
  }
  if (value[key] !== undefined) return partiesOf(value[key], key);
  const party = {
    number: partyNumber(text(value.typeIdentifiant), text(value.id)),
    name: text(value.denominationSociale) || text(value.nom) || text(value.denomination),
  };
  return isNamed(party) ? [party] : [];
}

/** Items of a list that the format of 2022 wraps each in an object of its own. */
function itemsOf(list: unknown, key: string): Values[] {
  if (Array.isArray(list)) return list.flatMap((item) => itemsOf(item, key));
  if (!isPlainObject(list)) return [];
  const inner = list[key];
  return inner === undefined ? [list] : itemsOf(inner, key);
}

/** Words of a clause field: `{considerationSociale: ["Clause sociale"]}` in 2022, a list or nothing in 2019. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return considerationWords(text(value));
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  return isPlainObject(value) ? Object.values(value).flatMap(wordsOf) : [];
}
