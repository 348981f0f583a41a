import { readDate } from '../../fields/read-date.ts';
import { isRna } from '../../model/rna.ts';
import { problem } from '../problem.ts';
import type { Table } from '../tables/table.ts';
import { numbersOf } from './companies.ts';
import { fieldTable } from './field-table.ts';
import type { TabularFormat } from './format.ts';
import { readActors } from './read-actors.ts';
import { websiteOf } from './websites.ts';

/** The register writes this for a day that is not known. */
const NO_DAY = /^0001-/;

/** The national register of associations, in its two files: `waldec`, and `import` for those declared before it. */
export const rna: TabularFormat = {
  format: 'rna',
  is: (keys) =>
    keys.has('id') &&
    keys.has('titre') &&
    ['datecreat', 'datedecla', 'datepubli', 'rupmi', 'idex', 'objetsocial1'].filter((key) => keys.has(key))
      .length >= 2,
  read: (table: Table) => {
    const fields = fieldTable(table);
    const rows = fields.rows.map((of) => ({ row: of.row, of }));
    const reading = readActors(table.name, rows, (row, line, problems) => {
      const id = row.get('id').toUpperCase();
      const name = row.name('titre', 'titrecourt');
      if (name === '') return { refused: 'name-missing', value: id };
      const short = row.get('titrecourt');
      const dissolved = row.get('datedisso');
      const isGone = /^[ds]$/i.test(row.get('position')) || (dissolved !== '' && !NO_DAY.test(dissolved));
      // The older file numbers associations otherwise.
      const number = isRna(id) ? id : '';
      if (number === '' && id !== '') {
        problems.push(problem('info', 'rna-invalid', { row: line, column: 'id', value: id }));
      }
      return {
        record: {
          id,
          name,
          ...(short !== name && { acronym: short }),
          rna: number || id,
          ...numbersOf(row.number('siret')),
          // A union or a federation of associations.
          kind: /^[uf]$/i.test(row.get('groupement')) ? 'reseau' : 'association',
          legalForm: 'association-1901',
          description: row.name('objet'),
          website: websiteOf(row.get('siteweb'), line, problems),
          commune: {
            name: row.get('adrslibcommune', 'libcom'),
            insee: row.code('adrscodeinsee'),
            postcode: row.code('adrscodepostal'),
          },
          source: 'RNA',
        },
        ...(isGone && { closedOn: NO_DAY.test(dissolved) ? '' : (readDate(dissolved) ?? '') }),
      };
    });
    fields.reportLeft(reading.problems);
    return reading;
  },
};
