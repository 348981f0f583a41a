import type { ActorInput } from '../../model/actor.ts';
import { problem } from '../problem.ts';
import type { Table } from '../tables/table.ts';
import { numbersOf } from './companies.ts';
import type { TabularFormat } from './format.ts';
import { readActors } from './read-actors.ts';

/** The places of the columns that are read; the file has no headers. */
const PLACES = {
  number: 1,
  name: 3,
  longName: 4,
  commune: 12,
  department: 13,
  city: 15,
  category: 19,
  siret: 22,
  ape: 23,
} as const;
type Place = keyof typeof PLACES;

const STRUCTURE = 'structureet';

/** The register of health and social establishments: a first line that says so, then one a structure. */
export const finess: TabularFormat = {
  format: 'finess',
  is: (_, { headers: [first = ''] }) => /^(?:finess|structureet)$/i.test(first.trim()),
  // What was taken for headers is the shortest line of the file.
  isFalseAlarm: ({ code }) => code === 'cells-extra' || code === 'header-duplicate' || code === 'no-rows',
  read: (table: Table) => {
    // What was taken for headers, as it stands in the file.
    const first = table.top?.find(({ row }) => row === table.headerRow) ?? {
      row: table.headerRow ?? 1,
      cells: table.headers,
    };
    const isStructure = ({ cells: [kind = ''] }: { cells: readonly string[] }) =>
      kind.trim().toLowerCase() === STRUCTURE;
    const lines = isStructure(first) ? [first, ...table.rows] : table.rows;
    const structures = lines.filter(isStructure);
    const reading = readActors(
      table.name,
      structures.map(({ row, cells }) => ({
        row,
        of: (place: Place) => cells[PLACES[place]]?.trim() ?? '',
      })),
      (at) => {
        const name = at('longName') || at('name');
        const number = at('number');
        if (name === '') return { refused: 'name-missing', value: number };
        const [, postcode = '', city = ''] = /^(\d{5})\s+(.*?)(?:\s+CEDEX.*)?$/i.exec(at('city')) ?? [];
        const category = at('category');
        const record: ActorInput = {
          id: number && `FINESS ${number}`,
          name,
          ...numbersOf(at('siret')),
          ape: ape(at('ape')),
          commune: { name: city, postcode, insee: inseeOf(at('department'), at('commune')) },
          ...(category !== '' && { tags: [category.replace(/[;|\n]+/g, ',')] }),
          source: number === '' ? 'FINESS' : `FINESS ${number}`,
        };
        return { record };
      },
    );
    for (const { row, cells } of lines) {
      if (isStructure({ cells })) continue;
      const value = cells.filter(Boolean).join(' ; ');
      reading.problems.push(problem('info', 'line-ignored', { row, value }));
    }
    return reading;
  },
};

/** The file writes 8810C for 88.10C. */
function ape(code: string): string {
  return code.replace(/^(\d{2})(\d{2}[A-Z])$/i, '$1.$2');
}

/** The file parts the code of a commune in two; overseas it numbers departments in a way of its own. */
function inseeOf(department: string, commune: string): string {
  return /^(?:\d{2}|2[AB])$/i.test(department) && /^\d{3}$/.test(commune) ? department + commune : '';
}
