import { dayOfUtc } from '../../base/day.ts';
import { readNumber } from '../../fields/read-number.ts';
import type { ActorInput } from '../../model/actor.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import { firstDay, isPartialDate } from '../../model/dates.ts';
import { z } from '../../model/schema.ts';
import { isSiret, sirenOfSiret } from '../../model/siren.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';

// Programs write what is not there as null, as an empty text, or as a text that says so.
const text = z.union([z.string(), z.number()]).nullish().catch(null);
const nothing = z.unknown().optional();
const bodySchema = z.object({ id: text, nom: text }).nullish().catch(null);
const holderSchema = z.object({ id: text, typeIdentifiant: text, denominationSociale: text });
const contractSchema = z.object({
  id: text,
  uid: text,
  acheteur: bodySchema,
  autoriteConcedante: bodySchema,
  objet: text,
  montant: text,
  valeurGlobale: text,
  dateNotification: text,
  dateSignature: text,
  dureeMois: z.unknown(),
  titulaires: nothing,
  concessionnaires: nothing,
  considerationsSociales: nothing,
  considerationsEnvironnementales: nothing,
});
type Contract = z.infer<typeof contractSchema>;

/** An amount above it is a slip of the keys: the ministry's own files hold 1e17 €. */
const MOST_EUROS = 1e10;

/**
 * Whether a file holds the essential data of public procurement: `marches` is a list in the format of 2019, and
 * an object of lists in that of 2022.
 */
export function isDecp(json: unknown): boolean {
  return contractsOf(json) !== null;
}

function contractsOf(json: unknown): unknown[] | null {
  const file = z.object({ marches: z.unknown() }).safeParse(json);
  if (!file.success) return null;
  const { marches } = file.data;
  if (Array.isArray(marches)) return marches;
  const lists = z.record(z.string(), z.unknown()).safeParse(marches);
  const found = lists.success ? Object.values(lists.data).filter(Array.isArray) : [];
  return found.length > 0 ? found.flat() : null;
}

/** Single items of a list that the format of 2022 wraps each in an object of its own: `[{titulaire: {…}}]`. */
function unwrapped(list: unknown, key: string): unknown[] {
  if (!Array.isArray(list)) return [];
  return list.map((item) => {
    const inner = z.object({ [key]: z.unknown() }).safeParse(item);
    return inner.success && inner.data[key] !== undefined ? inner.data[key] : item;
  });
}

/** Words of a clause field: `{considerationSociale: ["Clause sociale"]}` in 2022, a list or nothing in 2019. */
function clauseWords(value: unknown, key: string): string[] {
  const list = z.object({ [key]: z.array(z.unknown()) }).safeParse(value);
  const words = Array.isArray(value) ? value : list.success ? list.data[key] : [];
  return (Array.isArray(words) ? words : []).filter((word): word is string => typeof word === 'string');
}

function clauseOf(words: readonly string[]): 'yes' | 'no' | 'unknown' {
  if (words.length === 0) return 'unknown';
  return words.every((word) => /^(?:pas de|sans)\b/i.test(word.trim())) ? 'no' : 'yes';
}

/** Reads French public procurement data as cooperations from buyers to holders, with amount, dates and clauses. */
export function readDecp(json: unknown): Reading {
  const problems: Problem[] = [];
  const draft = emptyDraft();
  const bodies = new Map<string, ActorInput>();
  const seen = new Map<string, number>();
  const body = (id: string, name: string, row: number, fields: Partial<ActorInput>) => {
    const known = bodies.get(id);
    if (known) {
      if (known.name === id && name !== '') known.name = name;
      return;
    }
    const actor: ActorInput = { id, name: name || id, source: 'DECP', confidence: 'to-check', ...fields };
    bodies.set(id, actor);
    draft.actors.push({ row, record: actor });
  };
  (contractsOf(json) ?? []).forEach((candidate, index) => {
    const row = index + 1;
    const parsed = contractSchema.safeParse(candidate);
    if (!parsed.success) {
      const value = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
      problems.push(problem('error', 'record-invalid', { row, value }));
      return;
    }
    const contract = parsed.data;
    const buyer = contract.acheteur ?? contract.autoriteConcedante;
    const buyerId = String(buyer?.id ?? '').trim();
    const holders = [
      ...unwrapped(contract.titulaires, 'titulaire'),
      ...unwrapped(contract.concessionnaires, 'concessionnaire'),
    ].flatMap((holder) => holderSchema.safeParse(holder).data ?? []);
    const named = holders.filter(({ id }) => String(id ?? '').trim() !== '');
    if (buyerId === '' || named.length === 0) {
      problems.push(
        problem('error', 'end-missing', { row, column: buyerId === '' ? 'acheteur' : 'titulaires' }),
      );
      return;
    }
    const base = [contract.uid, contract.id, row].map((id) => String(id ?? '').trim()).find(Boolean) ?? '';
    // One contract may come several times, once for each of its modifications.
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    body(buyerId, String(buyer?.nom ?? ''), row, { kind: 'collectivite', ...numbersOf(buyerId) });
    named.forEach(({ id, typeIdentifiant, denominationSociale }, place) => {
      const holderId = String(id).trim();
      const siret = String(typeIdentifiant ?? 'SIRET').toUpperCase() === 'SIRET';
      body(holderId, String(denominationSociale ?? ''), row, siret ? numbersOf(holderId) : {});
      const suffix = [times > 1 ? `v${times}` : '', named.length > 1 ? String(place + 1) : ''].filter(
        Boolean,
      );
      const cooperation = { id: [base, ...suffix].join('-'), from: buyerId, to: holderId };
      draft.cooperations.push({
        row,
        record: cooperationOf(cooperation, contract, named.length, row, problems),
      });
    });
  });
  if (draft.cooperations.length === 0) problems.push(problem('error', 'no-rows'));
  return { draft, problems };
}

function numbersOf(id: string): Partial<ActorInput> {
  if (/^\d{14}$/.test(id)) return { siret: id, ...(isSiret(id) ? { siren: sirenOfSiret(id) } : {}) };
  return /^\d{9}$/.test(id) ? { siren: id } : {};
}

function cooperationOf(
  ends: { id: string; from: string; to: string },
  contract: Contract,
  holders: number,
  row: number,
  problems: Problem[],
): CooperationInput {
  const given = readNumber(String(contract.montant ?? contract.valeurGlobale ?? ''));
  const usable = given !== null && given >= 0 && given <= MOST_EUROS;
  if (given !== null && !usable) {
    problems.push(problem('warning', 'number-range', { row, column: 'montant', value: String(given) }));
  }
  if (usable && holders > 1) problems.push(problem('info', 'amount-shared', { row, value: ends.to }));
  const started = String(contract.dateNotification ?? contract.dateSignature ?? '').slice(0, 10);
  const startedOn = isPartialDate(started) ? started : '';
  return {
    ...ends,
    type: 'commande-publique',
    description: String(contract.objet ?? ''),
    source: 'DECP',
    confidence: 'sure',
    ...(usable ? { amount: given / holders, amountKind: 'cash' as const } : {}),
    startedOn,
    procurement: {
      socialClause: clauseOf(clauseWords(contract.considerationsSociales, 'considerationSociale')),
      environmentalClause: clauseOf(
        clauseWords(contract.considerationsEnvironnementales, 'considerationEnvironnementale'),
      ),
      reserved: reservedOf(clauseWords(contract.considerationsSociales, 'considerationSociale')),
      contractEnd: endOf(startedOn, contract.dureeMois),
    },
  };
}

function reservedOf(words: readonly string[]): 'yes' | 'unknown' {
  return words.some((word) => /réserv|reserv/i.test(word)) ? 'yes' : 'unknown';
}

/** The day before the contract has run for so many months; '' when either is not known. */
function endOf(startedOn: string, months: unknown): string {
  const count = Number(months);
  if (startedOn === '' || months === null || !Number.isInteger(count) || count <= 0 || count > 1200)
    return '';
  const [year = 0, month = 1, day = 1] = firstDay(startedOn).split('-').map(Number);
  return dayOfUtc(Date.UTC(year, month - 1 + count, day - 1));
}
