import { readDate } from '../../fields/read-date.ts';
import { readNumber } from '../../fields/read-number.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import type { Table } from '../tables/table.ts';
import { readEuros } from './amounts.ts';
import { bodyList } from './bodies.ts';
import { type FieldRow, fieldTable } from './field-table.ts';
import type { NetworkLists, TabularFormat } from './format.ts';
import { given } from './given.ts';
import { programmeList } from './programmes.ts';

/** The columns that the regulations ask of lists of operations, as authorities and Kohesio head them. */
const COLUMNS = {
  beneficiary:
    /^(?:nomdu|nomdes|nom)?beneficiaires?(?:$|beneficiary)|^nomdubeneficiaire|^beneficiary(?:name|$)|^nameofbeneficiary/,
  number: /^(?:numero)?sire[nt](?:dubeneficiaire|beneficiaire)?$/,
  operation:
    /^(?:nom|intitule|libelle)(?:del|du|de)?(?:operation|projet)|^operationname|^nameof(?:the)?operation|^projectname/,
  summary: /^resume|^objectifs?del|^descriptif|^operationsummary|^purposeof|^projectsummary/,
  start: /^date(?:de|du)?debut|^operationstartdate|^startdate|^projectstart/,
  end: /^date(?:previsionnelle|prevue)?(?:de|du)?fin|^operationenddate|^enddate|^projectend|^date.*achevement/,
  fund: /^fonds(?:europeens?)?$|^fund(?:name|code|s)?$|^codefonds|^nomdufonds/,
  programme: /^(?:libelle|nomdu|code)?programme(?:name)?$/,
  total:
    /^couttotal|^total(?:des)?depenses|^montanttotal|^depenseseligibles|^totaleligible|^totalcost|^coutdel/,
  rate: /cofinancement.*|cofinancingrate/,
  share:
    /^montant(?:de)?(?:laide|soutien|subvention|participation|programme)?(?:ue|feder|fse|delue|delunion|europeen)|^(?:aide|subvention|participation|contribution|soutien|part)(?:ue|delue|delunion|europeenne)|^projecteubudget|^eu(?:amount|contribution|funds)|^amountofeu/,
  postcode: /^codepostal(?:dubeneficiaire)?$|^beneficiarypostcode/,
  place: /^(?:localisation|location|commune|ville)$/,
  authority: /^(?:nomdel)?autoritedegestion|^managingauthority/,
} as const;

const UNION = {
  number: '',
  name: 'Union européenne',
  fields: { kind: 'financeur', level: 'europeen' },
} as const;

/** Lists of operations of European funds: a tie from the Union, or the managing authority, to each beneficiary. */
export const europe: TabularFormat = {
  format: 'europe',
  is: (keys) => {
    const has = (column: keyof typeof COLUMNS) => [...keys].some((key) => COLUMNS[column].test(key));
    return (
      has('beneficiary') &&
      has('operation') &&
      (has('fund') || has('rate') || has('share') || has('programme'))
    );
  },
  read: readOperations,
};

function readOperations(table: Table, network: NetworkLists): Reading {
  const fields = fieldTable(table);
  const problems: Problem[] = [];
  const draft = emptyDraft();
  const bodies = bodyList(draft, problems, 'Liste des opérations européennes');
  const programmes = programmeList(draft, problems, network.vocabularies);
  for (const [place, row] of fields.rows.entries()) {
    const line = row.row;
    const at = (column: keyof typeof COLUMNS) => row.match(COLUMNS[column]);
    const name = at('beneficiary');
    const number = row.number(COLUMNS.number);
    if (name === '' && number === '') {
      problems.push(problem('error', 'end-missing', { row: line, column: 'beneficiary' }));
      const operation = at('operation');
      draft.refused.push({
        table: 'cooperations',
        row: line,
        name: operation,
        reason: 'end-missing',
        value: '',
      });
      continue;
    }
    const authority = at('authority');
    const giver = authority === '' ? UNION : { number: '', name: authority };
    const postcode = /\b\d{5}\b/.exec(at('postcode'))?.[0] ?? '';
    const commune = { name: at('place'), postcode };
    const record: CooperationInput = {
      id: rowId(table.name, place),
      from: bodies.put(giver, line),
      to: bodies.put({ number, name, fields: { commune } }, line),
      type: 'financement',
      description: [at('operation'), at('summary')].filter((text) => /[\p{L}\p{N}]/u.test(text)).join('\n\n'),
      ...shareOf(row, problems),
      startedOn: dayOf(at('start'), line, problems),
      endedOn: dayOf(at('end'), line, problems),
      programme: programmes.of(at('fund') || at('programme'), line, 'programme'),
      source: 'Liste des opérations européennes',
    };
    draft.cooperations.push({ row: line, record: given(record) });
  }
  if (fields.rows.length === 0) problems.push(problem('error', 'no-rows'));
  fields.reportLeft(problems);
  return { draft, problems };
}

/** The money of the Union: as it is said, else its rate of the total. A total alone is not what the Union gives. */
function shareOf(row: FieldRow, problems: Problem[]): Pick<CooperationInput, 'amount' | 'amountKind'> {
  const line = row.row;
  const said = readEuros(row.amount(COLUMNS.share), line, 'UE', problems);
  if (said !== null) return { amount: said, amountKind: 'cash' };
  const total = readEuros(row.amount(COLUMNS.total), line, 'total', problems);
  if (total === null) return {};
  const rate = rateOf(row.match(COLUMNS.rate));
  if (rate === null) {
    problems.push(problem('warning', 'eu-amount-unknown', { row: line, value: String(total) }));
    return {};
  }
  const amount = Math.round(total * rate * 100) / 100;
  const details = { total, rate: Math.round(rate * 10_000) / 100 };
  problems.push(problem('info', 'eu-share', { row: line, value: String(amount), details }));
  return { amount, amountKind: 'cash' };
}

/** "40 %", "40" and "0,4" are the same rate; null for what can be none. */
function rateOf(text: string): number | null {
  const number = readNumber(text.replace(/\s*%\s*$/, ''));
  if (number === null || number < 0) return null;
  const rate = text.includes('%') || number > 1 ? number / 100 : number;
  return rate <= 1 ? rate : null;
}

function dayOf(text: string, row: number, problems: Problem[]): string {
  const date = text === '' ? '' : readDate(text);
  if (date === null) problems.push(problem('warning', 'date-invalid', { row, value: text }));
  return date ?? '';
}
