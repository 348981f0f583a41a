import { readTernary } from '../../fields/values.ts';
import { type Problem, problem } from '../problem.ts';
import { parseLooseJson } from '../reading/loose-json.ts';
import { isPlainObject } from '../reading/merged-fields.ts';
import type { Table } from '../tables/table.ts';
import { considerationWords } from './clauses.ts';
import { type Contract, isNamed, partyNumber, readContracts } from './contracts.ts';
import { contractOf, isFrameworkWord } from './decp-read.ts';
import { type FieldRow, fieldTable } from './field-table.ts';
import type { TabularFormat } from './format.ts';

/** The most holders that a row of the wide shape has columns for. */
const MOST_HOLDERS = 20;
const PLACES = ['', ...Array.from({ length: MOST_HOLDERS }, (_, place) => `${place + 1}`)];

/** Essential data of public procurement as tables: one row a holder, or one a contract with columns for each holder. */
export const decpTable: TabularFormat = {
  format: 'decp',
  is: (keys) =>
    (keys.has('acheteurid') || keys.has('idacheteur')) &&
    ['titulaireid', 'titulaireid1', 'idtitulaire', 'concessionnaireid', 'concessionnaireid1'].some((key) =>
      keys.has(key),
    ) &&
    ['objet', 'montant', 'datenotification', 'uid', 'codecpv'].filter((key) => keys.has(key)).length >= 2,
  read: (table: Table) => {
    const problems: Problem[] = [];
    const fields = fieldTable(table);
    const reading = readContracts(
      fields.rows.map((row) => contractOfRow(row, problems)),
      problems,
    );
    fields.reportLeft(problems);
    return reading;
  },
};

function contractOfRow(row: FieldRow, problems: Problem[]): Contract {
  const buyer = {
    number: row.number('acheteurid', 'idacheteur'),
    name: row.name('acheteurnom', 'nomacheteur'),
  };
  const own = row.get('id', 'idmarche');
  const nested = nestedParts(row, problems);
  return {
    row: row.row,
    key: row.get('uid') || (own && `${buyer.number}${own}`),
    buyer,
    holders: PLACES.map((place) => ({
      number: partyNumber(
        row.get(`titulairetypeidentifiant${place}`, `typeidentifianttitulaire${place}`),
        row.number(`titulaireid${place}`, `idtitulaire${place}`, `concessionnaireid${place}`),
      ),
      name: row.name(
        `titulairenom${place}`,
        `titulairedenominationsociale${place}`,
        `denominationsocialetitulaire${place}`,
        `concessionnairedenominationsociale${place}`,
      ),
    })).filter(isNamed),
    subject: row.name('objet'),
    amount: row.amount('montant', 'valeurglobale'),
    isFramework: [row.get('nature'), row.get('techniques', 'technique', 'techniquestechnique')].some(
      isFrameworkWord,
    ),
    startedOn: row.get('datenotification', 'datesignature'),
    months: row.get('dureemois'),
    social: considerationWords(
      row.get('considerationssociales', 'considerationssocialesconsiderationsociale'),
    ),
    environmental: considerationWords(
      row.get(
        'considerationsenvironnementales',
        'considerationsenvironnementalesconsiderationenvironnementale',
      ),
    ),
    version: versionOf(row.get('modificationid', 'idmodification')),
    isCurrent: currentOf(row.get('donneesactuelles')),
    publishedOn: row.get('datepublicationdonnees', 'datepublicationdonneesmodification'),
    modifications: nested.modifications,
    subcontracts: nested.subcontracts,
  };
}

function versionOf(text: string): number | null {
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? number : null;
}

function currentOf(text: string): boolean | null {
  const answer = readTernary(text);
  return answer === 'yes' ? true : answer === 'no' ? false : null;
}

const NESTED = [
  ['modifications', 'modifications'],
  ['actesSousTraitance', 'actessoustraitance'],
  ['modificationsActesSousTraitance', 'modificationsactessoustraitance'],
] as const;

/** Cells that hold a list of the JSON format, as it stands there or as Python writes it. */
function nestedParts(row: FieldRow, problems: Problem[]): Pick<Contract, 'modifications' | 'subcontracts'> {
  const parts = NESTED.flatMap(([name, key]): [string, unknown][] => {
    const text = row.get(key);
    if (text === '' || text === '[]') return [];
    const list =
      parseLooseJson(text) ?? parseLooseJson(text.replaceAll("'", '"').replace(/\bNone\b/g, 'null'));
    if (Array.isArray(list) || isPlainObject(list)) return [[name, list]];
    problems.push(problem('warning', 'cell-unread', { row: row.row, column: name, value: text }));
    return [];
  });
  return contractOf(Object.fromEntries(parts), row.row);
}
