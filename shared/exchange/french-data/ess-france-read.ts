import { fold } from '../../base/fold.ts';
import type { Table } from '../tables/table.ts';
import { fieldTable } from './field-table.ts';
import type { TabularFormat } from './format.ts';
import { readActors } from './read-actors.ts';

/** Families of the list of companies of the social economy, as kinds; the first word says which. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^association/, 'association'],
  [/^cooperative/, 'cooperative'],
  [/^mutuelle/, 'mutuelle'],
  [/^fondation/, 'fondation'],
  [/^societe/, 'entreprise-ess'],
];

const FAMILY = ['famillejuridiquedelentreprise', 'famillejuridique'];
const NAME = ['nomouraisonsocialedelentreprise', 'nomouraisonsociale', 'raisonsociale', 'denomination'];

export const essFrance: TabularFormat = {
  format: 'essFrance',
  is: (keys) => keys.has('siren') && FAMILY.some((key) => keys.has(key)) && NAME.some((key) => keys.has(key)),
  read: (table: Table) => {
    const fields = fieldTable(table);
    const rows = fields.rows.map((of) => ({ row: of.row, of }));
    const reading = readActors(table.name, rows, (row) => {
      const name = row.name(...NAME);
      const siren = row.number('siren').replace(/\s/g, '');
      if (name === '') return { refused: 'name-missing', value: siren };
      const family = fold(row.get(...FAMILY));
      const kind = FAMILIES.find(([pattern]) => pattern.test(family))?.[1];
      return {
        record: {
          id: siren,
          name,
          siren,
          ...(kind !== undefined && { kind }),
          // Being on the list is what it says.
          ess: 'yes',
          commune: {
            name: row.get(
              'libelledelacommunedeletablissement',
              'communedeletablissement',
              'libellecommune',
              'commune',
            ),
            insee: row.code('codedelacommunedeletablissement', 'codecommune'),
            postcode: row.code('codepostal', 'codepostaldeletablissement'),
          },
          source: 'Liste ESS France',
        },
      };
    });
    fields.reportLeft(reading.problems);
    return reading;
  },
};
