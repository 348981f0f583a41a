import type { Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { isNotGiven } from '../tables/not-given.ts';
import type { Table } from '../tables/table.ts';
import { numbersOf } from './companies.ts';
import { fieldTable } from './field-table.ts';
import type { TabularFormat } from './format.ts';
import { inclusionOf } from './inclusion.ts';
import { personList } from './people.ts';
import { readActors } from './read-actors.ts';
import { websiteOf } from './websites.ts';

const REFERENCE = /^(?:reference)?client(?:reference)?s?(\d)$|^referencesclients?(\d)$/;
const REFERENCES = ['1', '2', '3'].map((place) => [`referenceclient${place}`, `clientreference${place}`]);
const NAME = ['raisonsociale', 'name', 'nomdelastructure'];
const KIND = ['typedestructure', 'kind', 'type'];

/** Lists of suppliers that Le Marché de l’inclusion exports, as CSV and as a workbook. */
export const marcheInclusion: TabularFormat = {
  format: 'marcheInclusion',
  is: (keys) =>
    NAME.some((key) => keys.has(key)) &&
    KIND.some((key) => keys.has(key)) &&
    [...keys].some((key) => REFERENCE.test(key)),
  read: readMarche,
};

function readMarche(table: Table): Reading {
  const fields = fieldTable(table);
  const rows = fields.rows.map((of) => ({ row: of.row, of }));
  const reading = readActors(table.name, rows, (row, line, problems) => {
    const brand = row.name('enseigne', 'brand');
    const name = row.name(...NAME) || brand;
    if (name === '') return { refused: 'name-missing', value: '' };
    const siret = row.number('siret');
    return {
      record: {
        id: siret.replace(/\s/g, ''),
        name,
        ...numbersOf(siret),
        ...inclusionOf(row.get(...KIND)),
        ...(brand !== '' && brand !== name && { description: `Enseigne : ${brand}` }),
        website: websiteOf(row.get('siteinternet', 'siteweb', 'website', 'contactwebsite'), line, problems),
        commune: { name: row.get('ville', 'city'), postcode: row.code('codepostal', 'postcode') },
        source: 'Le Marché de l’inclusion',
      },
    };
  });
  const { draft, problems } = reading;
  const people = personList(draft);
  const byRow = new Map(draft.actors.map(({ row, record }) => [row, record]));
  for (const row of fields.rows) {
    const actor = byRow.get(row.row);
    if (!actor) continue;
    const person = {
      first: row.name('prenom', 'contactfirstname', 'prenomducontact'),
      last: row.name('nom', 'contactlastname', 'nomducontact'),
      email: row.get('email', 'mail', 'contactemail', 'adresseemail'),
      phone: row.get('telephone', 'contactphone'),
    };
    people.put(actor.id, person, row.row);
    for (const keys of REFERENCES) {
      const client = row.name(...keys);
      if (client === '' || isNotGiven(client)) continue;
      const id = rowId(`${table.name} clients`, draft.cooperations.length);
      draft.cooperations.push({
        row: row.row,
        record: { id, from: actor.id, to: client, type: 'filiere', source: 'Le Marché de l’inclusion' },
      });
    }
  }
  fields.reportLeft(problems);
  return reading;
}
