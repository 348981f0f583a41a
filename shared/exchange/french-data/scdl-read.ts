import { fold } from '../../base/fold.ts';
import { readDate } from '../../fields/read-date.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import { firstDay } from '../../model/dates.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import type { Table } from '../tables/table.ts';
import { readEuros } from './amounts.ts';
import { bodyList } from './bodies.ts';
import { publicKind } from './companies.ts';
import { type FieldRow, fieldTable } from './field-table.ts';
import type { NetworkLists, TabularFormat } from './format.ts';
import { given } from './given.ts';
import { programmeList } from './programmes.ts';

/** Essential data of public grants, in the common local schema (SCDL "subventions", 1.x and 2.x). */
export const scdl: TabularFormat = {
  format: 'scdl',
  is: (keys) =>
    (keys.has('nomattribuant') || keys.has('idattribuant')) &&
    (keys.has('nombeneficiaire') || keys.has('idbeneficiaire')),
  read: readScdl,
};

function readScdl(table: Table, network: NetworkLists): Reading {
  const fields = fieldTable(table);
  const problems: Problem[] = [];
  const draft = emptyDraft();
  const bodies = bodyList(draft, problems, 'SCDL');
  const programmes = programmeList(draft, problems, network.vocabularies);
  for (const [place, row] of fields.rows.entries()) {
    const line = row.row;
    const number = row.number('idattribuant');
    const giver = { number, name: row.name('nomattribuant'), fields: publicKind(number) };
    const taker = {
      number: row.number('idbeneficiaire'),
      name: row.name('nombeneficiaire'),
      fields: { rna: row.get('rnabeneficiaire') },
    };
    const column = giver.number + giver.name === '' ? 'nomAttribuant' : 'nomBeneficiaire';
    if (giver.number + giver.name === '' || taker.number + taker.name === '') {
      problems.push(problem('error', 'end-missing', { row: line, column }));
      const name = `${giver.name || giver.number} → ${taker.name || taker.number}`;
      draft.refused.push({ table: 'cooperations', row: line, name, reason: 'end-missing', value: '' });
      continue;
    }
    const reference = row.get('referencedecision');
    const programme = row.get('dispositifaide', 'dispositif');
    const record: CooperationInput = {
      id: rowId(table.name, place),
      from: bodies.put(giver, line),
      to: bodies.put(taker, line),
      type: 'financement',
      description: row.name('objet'),
      ...moneyOf(row, problems),
      ...daysOf(row, problems),
      programme: programmes.of(programme, line, 'dispositifAide'),
      source: reference === '' ? 'SCDL' : `SCDL, décision ${reference}`,
    };
    if (/^(?:oui|o|true|1|vrai|yes)$/i.test(row.get('notificationue'))) {
      problems.push(problem('info', 'state-aid', { row: line, column: 'notificationUE' }));
    }
    draft.cooperations.push({ row: line, record: given(record) });
  }
  if (fields.rows.length === 0) problems.push(problem('error', 'no-rows'));
  fields.reportLeft(problems);
  return { draft, problems };
}

/** "aide en numéraire", "aide en nature", or both of them. */
function moneyOf(row: FieldRow, problems: Problem[]): Pick<CooperationInput, 'amount' | 'amountKind'> {
  const amount = readEuros(row.amount('montant'), row.row, 'montant', problems);
  const words = fold(row.get('nature'));
  const inCash = /numeraire|argent|monetaire/.test(words);
  const inKind = /nature/.test(words.replace(/numeraire/g, ''));
  if (inCash && inKind) problems.push(problem('info', 'amount-mixed', { row: row.row, column: 'nature' }));
  if (!inCash && !inKind && words !== '') {
    problems.push(
      problem('warning', 'word-unknown', { row: row.row, column: 'nature', value: row.get('nature') }),
    );
  }
  return {
    amount,
    ...(inCash !== inKind && { amountKind: inCash ? ('cash' as const) : ('in-kind' as const) }),
  };
}

/** From the day of the agreement to the end of its payments, where that is said. */
function daysOf(row: FieldRow, problems: Problem[]): Pick<CooperationInput, 'startedOn' | 'endedOn'> {
  const day = (text: string, column: string) => {
    const date = text === '' ? '' : readDate(text);
    if (date === null)
      problems.push(problem('warning', 'date-invalid', { row: row.row, column, value: text }));
    return date ?? '';
  };
  const startedOn = day(row.get('dateconvention'), 'dateConvention');
  const period = row.get('datesperiodeversement');
  const last = period.split(/\/(?=\d{4})|\s+au\s+/).at(-1) ?? '';
  const endedOn = day(last.trim(), 'datesPeriodeVersement');
  const backwards = startedOn !== '' && endedOn !== '' && firstDay(endedOn) < firstDay(startedOn);
  // A year alone may begin before the day of the agreement, and yet end after it.
  return backwards && endedOn.length === 10 ? { startedOn } : { startedOn, endedOn };
}
