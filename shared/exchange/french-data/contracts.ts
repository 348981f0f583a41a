import { dayOfUtc } from '../../base/day.ts';
import { readDate } from '../../fields/read-date.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import { firstDay } from '../../model/dates.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { readEuros } from './amounts.ts';
import { bodyList } from './bodies.ts';
import { considerationsOf } from './clauses.ts';
import { publicKind } from './companies.ts';
import { given } from './given.ts';
import { ownColumns } from './own-columns.ts';

/** A buyer, a holder or a subcontractor; the files often give a number only. */
export interface Party {
  number: string;
  name: string;
}

/** A later state of a contract; what a modification leaves as it was is ''. */
export interface Modification {
  number: number;
  amount: string;
  months: string;
  holders: readonly Party[];
}

export interface Subcontract {
  id: string;
  to: Party;
  amount: string;
  months: string;
  startedOn: string;
}

/** A contract as one record or one row of a file gives it, whatever the format. */
export interface Contract {
  row: number;
  /** Other rows that name a holder of the same version. */
  otherRows?: readonly number[];
  /** What all its versions and holders have in common; '' when the file numbers it in no way. */
  key: string;
  buyer: Party;
  holders: readonly Party[];
  subject: string;
  amount: string;
  isFramework: boolean;
  startedOn: string;
  months: string;
  social: readonly string[];
  environmental: readonly string[];
  /** Which modification of the contract this is, and whether the file says that it is the current one. */
  version: number | null;
  isCurrent: boolean | null;
  publishedOn: string;
  modifications: readonly Modification[];
  subcontracts: readonly Subcontract[];
}

/**
 * Reads contracts as cooperations from buyers to holders. Of the versions of one contract the latest counts; the
 * others are reported, and so is every row that repeats another.
 */
export function readContracts(contracts: readonly Contract[], problems: Problem[]): Reading {
  const draft = emptyDraft();
  const bodies = bodyList(draft, problems, 'DECP');
  const own = ownColumns(draft);
  const put = (party: Party, row: number) => bodies.put({ ...party, fields: publicKind(party.number) }, row);
  for (const [place, contract] of latestOf(contracts, problems).entries()) {
    const { row, buyer } = contract;
    const { amount: paid, months, holders } = modified(contract, problems);
    const missing = isNamed(buyer) ? (holders.length === 0 ? 'titulaires' : '') : 'acheteur';
    if (missing !== '') {
      const rows = [row, ...(contract.otherRows ?? [])];
      const name = `${buyer.name || buyer.number} → ${holders.map(({ name, number }) => name || number).join(', ')}`;
      for (const one of rows) {
        problems.push(problem('error', 'end-missing', { row: one, column: missing }));
        const value = contract.key;
        draft.refused.push({ table: 'cooperations', row: one, name, reason: 'end-missing', value });
      }
      continue;
    }
    const from = put(buyer, row);
    const base = contract.key || rowId('contracts', place);
    const source = contract.key === '' ? 'DECP' : `DECP ${contract.key}`;
    const euros = readEuros(paid, row, 'montant', problems);
    if (euros !== null && contract.isFramework) {
      problems.push(problem('info', 'framework-ceiling', { row, column: 'montant', value: String(euros) }));
    }
    const considerations = considerationsOf(contract.social, contract.environmental, contract.subject);
    const startedOn = dayOf(contract.startedOn, row, problems);
    const contractEnd = endOf(startedOn, months);
    const ids = holders.map((holder) => put(holder, row));
    ids.forEach((to, index) => {
      if (euros !== null && ids.length > 1) {
        problems.push(problem('info', 'amount-shared', { row, value: to }));
      }
      const share = euros === null ? null : Math.round((euros / ids.length) * 100) / 100;
      const record: CooperationInput = {
        id: ids.length > 1 ? `${base}-${index + 1}` : base,
        from,
        to,
        type: 'commande-publique',
        description: contract.subject,
        source,
        ...(share !== null && !contract.isFramework ? { amount: share, amountKind: 'cash' as const } : {}),
        startedOn,
        procurement: { ...considerations.clauses, contractEnd },
        custom: own.values({
          ceiling: contract.isFramework && share !== null ? share : '',
          social: considerations.social,
          environmental: considerations.environmental,
        }),
      };
      draft.cooperations.push({ row, record: given(record) });
    });
    for (const [index, { to, ...act }] of contract.subcontracts.entries()) {
      const [holder = ''] = ids;
      if (ids.length > 1) {
        problems.push(problem('info', 'subcontract-first', { row, value: to.name || to.number }));
      }
      const amount = readEuros(act.amount, row, 'actesSousTraitance', problems);
      const began = dayOf(act.startedOn, row, problems);
      const record: CooperationInput = {
        id: `${base}-sous-traitance-${index + 1}`,
        from: holder,
        to: put(to, row),
        type: 'filiere',
        description: contract.subject === '' ? 'Sous-traitance' : `Sous-traitance : ${contract.subject}`,
        source,
        ...(amount === null ? {} : { amount, amountKind: 'cash' as const }),
        startedOn: began,
        endedOn: endOf(began, act.months),
      };
      draft.cooperations.push({ row, record: given(record) });
    }
  }
  own.finish();
  if (draft.cooperations.length === 0) problems.push(problem('error', 'no-rows'));
  return { draft, problems };
}

/** The number of a body under its type; one of another country is none of ours, however many digits it has. */
export function partyNumber(type: string, number: string): string {
  if (number === '' || type === '' || /^(?:siret|siren)$/i.test(type)) return number;
  return /^tva$/i.test(type) && /^FR/i.test(number) ? number : `${type} ${number}`;
}

/** A body that something can be said of: programs write words of their format in the place of numbers. */
export function isNamed({ number, name }: Party): boolean {
  return name !== '' || /\d/.test(number);
}

/** Contracts of the latest version each; rows that share one, as files of one row a holder do, are put together. */
function latestOf(contracts: readonly Contract[], problems: Problem[]): Contract[] {
  const groups = new Map<string, Contract[]>();
  contracts.forEach((contract, place) => {
    const key = contract.key || rowId('alone', place);
    const group = groups.get(key);
    if (group) group.push(contract);
    else groups.set(key, [contract]);
  });
  return [...groups.values()].flatMap((rows) => {
    if (rows.length === 1) return rows;
    // Rows that name a holder are the contract; one that names none only says it again.
    const versions = [...rows].sort(
      (one, other) => Number(other.holders.length > 0) - Number(one.holders.length > 0),
    );
    const latest = versions.reduce((best, one) => (compareVersions(one, best) > 0 ? one : best));
    const together: Contract[] = [];
    const places = new Map<string, number>();
    for (const version of versions) {
      if (compareVersions(version, latest) !== 0) {
        report(version, latest, 'contract-superseded', problems);
        continue;
      }
      const [said] = together;
      if (version.holders.length === 0 && said) {
        report(version, said, 'contract-again', problems);
        continue;
      }
      const key = version.holders.map(partyKey).sort().join('\n');
      const place = places.get(key) ?? together.length;
      const before = together[place];
      places.set(key, place);
      if (!before) {
        together.push(version);
        continue;
      }
      // The same holders again: the later publication counts, else the later row, where they differ at all.
      const repeats = isSame(before, version);
      const isBefore = repeats || before.publishedOn > version.publishedOn;
      const [kept, left] = isBefore ? [before, version] : [version, before];
      together[place] = kept;
      report(left, kept, repeats ? 'contract-again' : 'contract-superseded', problems);
    }
    const [base, ...others] = together;
    if (!base) return [];
    const holders = [...base.holders, ...others.flatMap(({ holders }) => holders)];
    const subcontracts = together.flatMap(({ subcontracts }) => subcontracts);
    const buyer = together.find((one) => isNamed(one.buyer))?.buyer ?? base.buyer;
    const otherRows = others.map(({ row }) => row);
    return [
      { ...base, buyer, otherRows, holders: distinct(holders), subcontracts: distinctActs(subcontracts) },
    ];
  });
}

function report(version: Contract, kept: Contract, code: Problem['code'], problems: Problem[]): void {
  const details = { row: kept.row };
  problems.push(problem('info', code, { row: version.row, value: version.key, details }));
}

/** The highest modification is the latest; then the one that the file says is current. */
function compareVersions(one: Contract, other: Contract): number {
  const rank = ({ isCurrent }: Contract) => (isCurrent === null ? 0 : isCurrent ? 1 : -1);
  return (one.version ?? 0) - (other.version ?? 0) || rank(one) - rank(other);
}

function isSame(one: Contract, other: Contract): boolean {
  const said = ({ row: _, publishedOn: __, ...rest }: Contract) => JSON.stringify(rest);
  return said(one) === said(other);
}

function partyKey({ number, name }: Party): string {
  return number || `\u0000${name}`;
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [partyKey(party), party])).values()];
}

function distinctActs(acts: readonly Subcontract[]): Subcontract[] {
  const seen = new Set<string>();
  return acts.filter((act) => {
    const key = JSON.stringify(act);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What the last modification leaves of amount, duration and holders. */
function modified(
  contract: Contract,
  problems: Problem[],
): { amount: string; months: string; holders: Party[] } {
  const { row, key, modifications } = contract;
  const inOrder = [...modifications].sort((one, other) => one.number - other.number);
  if (inOrder.length > 0) {
    const details = { count: inOrder.length };
    problems.push(problem('info', 'contract-modified', { row, value: key, details }));
  }
  const last = (value: (one: Modification) => string) => inOrder.map(value).filter(Boolean).at(-1);
  const holders = inOrder.map(({ holders }) => holders.filter(isNamed)).filter(({ length }) => length > 0);
  return {
    amount: last(({ amount }) => amount) ?? contract.amount,
    months: last(({ months }) => months) ?? contract.months,
    holders: distinct(holders.at(-1) ?? contract.holders.filter(isNamed)),
  };
}

function dayOf(text: string, row: number, problems: Problem[]): string {
  if (text.trim() === '') return '';
  const date = readDate(text);
  if (date === null)
    problems.push(problem('warning', 'date-invalid', { row, column: 'dateNotification', value: text }));
  return date ?? '';
}

/** The day before the contract has run for so many months; '' when either is not known. */
function endOf(startedOn: string, months: string): string {
  const count = Number(months);
  if (startedOn === '' || months.trim() === '' || !Number.isInteger(count) || count <= 0 || count > 1200)
    return '';
  const [year = 0, month = 1, day = 1] = firstDay(startedOn).split('-').map(Number);
  return dayOfUtc(Date.UTC(year, month - 1 + count, day - 1));
}
