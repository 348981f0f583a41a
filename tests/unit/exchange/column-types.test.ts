import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnReading } from '#shared/exchange/tables/column-types.ts';
import { writeCsvPair } from '#shared/exchange/tables/csv-write.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { caseFile, EMPTY, HAS_CASES, NO_CASES } from './import-files.ts';
import { readTable } from './read-table.ts';

const amounts = (header: string, cells: readonly string[]) => {
  const rows = cells.map((cell, place) => `A${place};B;"${cell}"`);
  const { draft, problems } = readTable(`De;Vers;${header}\n${rows.join('\n')}`);
  return { values: draft.cooperations.map(({ record }) => record.amount), problems };
};
const codes = (problems: readonly { code: string; value: string }[]) =>
  problems.map(({ code, value }) => [code, value]);

describe('a column of numbers', () => {
  it.each<[string, readonly string[], readonly (number | undefined)[]]>([
    ['decimal point beside thousands', ['12,000', '1,500.00', '250'], [12_000, 1500, 250]],
    ['decimal comma beside thousands', ['12.000', '1.500,00', '250'], [12_000, 1500, 250]],
    ['a decimal comma with three digits', ['2,5', '1,125'], [2.5, 1.125]],
    ['nothing but thousands', ['12,000', '3,500'], [12_000, 3500]],
    ['currencies and tax', ['1.500 €', '12 000 € HT', '$12,000'], [1500, 12_000, 12_000]],
    [
      'brackets and multiples',
      ['(1 200,00)', '1,2 M€', '3 k€', '2 millions d’euros'],
      [-1200, 1.2e6, 3000, 2e6],
    ],
    ['apostrophes and dashes', ['1’200.50', '12 000,-', '−3'], [1200.5, 12_000, -3]],
    [
      'what is no number',
      ['12.04.2023', '1 000 - 2 000', '01 23 45 67 89'],
      [undefined, undefined, undefined],
    ],
  ])('has %s', (_, cells, values) => {
    expect(amounts('Montant', cells).values).toEqual(values);
  });

  it('reports what else a number says, and how one in doubt was read', () => {
    expect(codes(amounts('Montant', ['1,5', '2.5', '12.000']).problems)).toEqual([
      ['number-doubtful', '12.000'],
    ]);
    expect(codes(amounts('Montant', ['1,5', '2.5', '1,200.50']).problems)).toEqual([]);
    expect(codes(amounts('Montant', ['12 € HT', '$3', '4 %', 'beaucoup']).problems)).toEqual([
      ['number-invalid', '4 %'],
      ['number-invalid', 'beaucoup'],
      ['number-tax', '12 € HT'],
      ['number-currency', '$3'],
    ]);
  });

  it.each([
    ['Montant (k€)', ['12', '1,5', '20 000 €'], [12_000, 1500, 20_000]],
    ['Montant (en milliers d’euros)', ['12'], [12_000]],
    ['Montant annuel (M€)', ['1,25', '3 k€'], [1_250_000, 3000]],
    ['Montant (€)', ['12'], [12]],
    ['Budget', ['12'], [12]],
  ])('counts in what its header says: %s', (header, cells, values) => {
    const read = amounts(header, cells);
    expect(read.values).toEqual(values);
    const scaled = /k€|M€|milliers/.test(header);
    expect(read.problems.some(({ code }) => code === 'number-scaled')).toBe(scaled);
  });

  it('follows what was chosen for it', () => {
    const cells = columnReading('Montant', ['12,000', '3,500']);
    const csv = 'De;Vers;Montant\nA;B;12,000\nA;C;3,500';
    const { draft } = readTable(csv, { 2: { ...cells, decimal: ',' } });
    expect(draft.cooperations.map(({ record }) => record.amount)).toEqual([12, 3.5]);
    const odd = readTable('De;Vers;Montant\nA;B;1,200.50', { 2: { ...cells, decimal: ',' } });
    expect(odd.draft.cooperations[0]?.record.amount).toBe(1200.5);
    expect(codes(odd.problems)).toEqual([['number-other-sign', '1,200.50']]);
  });

  it('keeps places within the bounds of the earth', () => {
    const { draft } = readTable('Nom;Latitude;Longitude\nA;44,837;5,579\nB;44,901;5,602');
    expect(draft.actors.map(({ record }) => [record.latitude, record.longitude])).toEqual([
      [44.837, 5.579],
      [44.901, 5.602],
    ]);
  });

  const styles = {
    french: ['\u202f', ','],
    plain: ['', ','],
    point: ['', '.'],
    english: [',', '.'],
    german: ['.', ','],
    swiss: ['’', '.'],
  } as const;
  for (const [style, [group, sign]] of Object.entries(styles)) {
    it(`reads back what was written the ${style} way`, () => {
      const cents = fc.integer({ min: -1e11, max: 1e11 });
      fc.assert(
        fc.property(fc.array(cents, { minLength: 1, maxLength: 12 }), (all) => {
          const cells = all.map((value) => {
            const [whole = '', fraction = ''] = (Math.abs(value) / 100).toFixed(2).split('.');
            const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
            return `${value < 0 ? '-' : ''}${grouped}${sign}${fraction}`;
          });
          const { values, problems } = amounts('Montant', cells);
          expect(values).toEqual(all.map((value) => value / 100 + 0));
          expect(problems).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  }
});

describe('a column of dates', () => {
  const dates = (cells: readonly string[]) => {
    const rows = cells.map((cell, place) => `A${place};${cell}`);
    const { draft, problems } = readTable(`Nom;Arrivée\n${rows.join('\n')}`);
    return { values: draft.actors.map(({ record }) => record.joinedOn), problems };
  };

  it('is read in every usual writing', () => {
    const written = {
      '2023-4-7': '2023-04-07',
      '12.04.2023': '2023-04-12',
      '12/04/23': '2023-04-12',
      '2020': '2020',
      'mars 2024': '2024-03',
      '1er mars 2020': '2020-03-01',
      'lundi 17 avril 2023': '2023-04-17',
      'April 17, 2023': '2023-04-17',
      'avr-23': '2023-04',
      '12-2023': '2023-12',
      '17/04/2023 09:30': '2023-04-17',
    };
    const { values, problems } = dates(Object.keys(written));
    expect(values).toEqual(Object.values(written));
    expect(problems).toEqual([]);
  });

  it('is read with the month first when its cells say so', () => {
    expect(dates(['04/05/2023', '04/17/2023']).values).toEqual(['2023-04-05', '2023-04-17']);
    expect(dates(['04/05/2023', '17/04/2023']).values).toEqual(['2023-05-04', '2023-04-17']);
  });

  it('reports what is of another order, counted in days, or no date', () => {
    const { values, problems } = dates([
      '17/04/2023',
      '18/04/2023',
      '4/19/2023',
      '45033',
      'T1 2024',
      '31/02/2023',
    ]);
    expect(values).toEqual(['2023-04-17', '2023-04-18', '2023-04-19', '2023-04-17', undefined, undefined]);
    expect(codes(problems)).toEqual([
      ['date-invalid', 'T1 2024'],
      ['date-invalid', '31/02/2023'],
      ['date-other-order', '4/19/2023'],
      ['date-serial', '45033'],
    ]);
  });

  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  it.each([
    ['day first', ([y, m, d]: readonly string[]) => `${d}/${m}/${y}`],
    ['with points', ([y, m, d]: readonly string[]) => `${Number(d)}.${Number(m)}.${y}`],
    ['year first', ([y, m, d]: readonly string[]) => `${y}-${Number(m)}-${Number(d)}`],
    ['month first', ([y, m, d]: readonly string[]) => `${m}/${d}/${y}`],
  ])('reads back what was written %s', (name, write) => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (all) => {
        // A day after the twelfth settles which number is the month.
        const days = name === 'month first' ? [...all, '2024-03-25'] : all;
        const { values, problems } = dates(days.map((iso) => write(iso.split('-'))));
        expect(values).toEqual(days);
        expect(problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('codes', () => {
  it('stay text, with their zeros', () => {
    expect(columnReading('Version', ['1.10', '1.9', '1.20']).as).toBe('code');
    expect(columnReading('Code', ['01370', '38000']).as).toBe('code');
    expect(columnReading('Téléphone', ['0475123456']).as).toBe('code');
    expect(columnReading('Montant', ['1500.50', '12.25']).as).toBe('number');
    const { draft } = readTable('Nom;Version\nA;1.10\nB;1.9');
    expect(draft.actors.map(({ record }) => Object.values(record.custom ?? {}))).toEqual([['1.10'], ['1.9']]);
  });

  it('get a lost zero back, which is reported and can be refused', () => {
    const { draft, problems } = readTable('Nom;Code postal;SIREN\nA;1370;05520135\nB;38000;552100554');
    expect(draft.actors.map(({ record }) => record.commune?.postcode)).toEqual(['01370', '38000']);
    expect(codes(problems)).toContainEqual(['code-zero', '1370']);
    const kept = readTable('Nom;Code postal\nA;1370', {
      1: { ...columnReading('', ['1370']), zeros: false },
    });
    expect(kept.draft.actors[0]?.record.commune?.postcode).toBe('1370');
    expect(codes(kept.problems)).toEqual([['postcode-invalid', '1370']]);
  });

  it('that a spreadsheet shortened are left out, and reported', () => {
    const { draft, problems } = readTable('Nom;SIRET\nA;1,23457E+13');
    expect(draft.actors[0]?.record.siret).toBeUndefined();
    expect(codes(problems)).toEqual([['code-shortened', '1,23457E+13']]);
  });
});

describe('several values in a cell', () => {
  const tags = (cells: readonly string[]) => {
    const rows = cells.map((cell, place) => `A${place}\t${cell}`);
    return readTable(`Nom\tTags\n${rows.join('\n')}`).draft.actors.map(({ record }) => record.tags);
  };

  it('are parted by the sign of their column', () => {
    expect(tags(['bio, circuit court', 'réemploi'])).toEqual([['bio', 'circuit court'], ['réemploi']]);
    expect(tags(['bio, local; vrac'])).toEqual([['bio, local', 'vrac']]);
    expect(tags(['bio/local', 'bio', 'local/vrac'])).toEqual([['bio', 'local'], ['bio'], ['local', 'vrac']]);
    expect(tags(['tri/vente'])).toEqual([['tri/vente']]);
  });

  it('are left whole where a comma belongs to a sentence', () => {
    const sentence = 'Un projet né en 2019, porté par les habitants du quartier des Aulnes';
    expect(tags([sentence])).toEqual([[sentence]]);
  });
});

describe.skipIf(!HAS_CASES)(`the cases of files that people sent (${NO_CASES} otherwise)`, () => {
  const read = (path: string) => readTable(caseFile(path).bytes);

  it('14: words for what is not given', () => {
    const { draft } = read('14-missing-words/acteurs.csv');
    for (const { record } of draft.actors.slice(1)) {
      expect(Object.keys(record).sort()).toEqual(['id', 'name']);
    }
  });

  it('15: a form’s choices', () => {
    const { draft } = read('15-google-forms/reponses.csv');
    expect(draft.actors.map(({ record }) => record.sectors?.map(({ sector }) => sector))).toEqual([
      ['alimentation', 'numerique'],
      ['circulaire', 'mobilite', 'alimentation'],
    ]);
    expect(draft.actors.map(({ record }) => record.tags)).toEqual([['bio', 'circuit court'], ['réemploi']]);
  });

  it('18: amounts', () => {
    const values = (name: string) => read(name).draft.cooperations.map(({ record }) => record.amount);
    expect(values('18-amounts/english.csv')).toEqual([12_000, 1500, 250, 1_250_000]);
    expect(values('18-amounts/liens.csv')).toEqual([
      12_000,
      1500,
      12_000.5,
      12_000.5,
      -1200,
      1200.5,
      12_000,
      12_000,
      undefined,
      undefined,
      12_000,
      1_234_567,
      undefined,
      0,
      12_000,
      1_234_567.89,
    ]);
  });

  it('25: dates', () => {
    const { draft, problems } = read('25-dates/acteurs.csv');
    expect(draft.actors.map(({ record }) => [record.joinedOn, record.checkedOn])).toEqual([
      ['2023-04-17', '2023-04-17'],
      ['2023-04', '2023-04-17'],
      ['2023-04-07', '2023-04-17'],
      ['2023-04-17', '2023-04-17'],
      ['2020-03-01', undefined],
      [undefined, undefined],
      ['2020-03-01', undefined],
      [undefined, undefined],
      ['2023-12', '2020-04-17'],
    ]);
    expect(problems.filter(({ code }) => code === 'date-invalid')).toHaveLength(6);
  });

  it('26: codes', () => {
    const { draft } = read('26-leading-zeros/sci.csv');
    expect(draft.actors.map(({ record }) => Object.values(record.custom ?? {})[0])).toEqual([
      '1.10',
      '1.9',
      '1.20',
    ]);
    expect(draft.actors.map(({ record }) => record.siret)).toEqual([undefined, '12345678200010', undefined]);
  });

  it('39: years', () => {
    const { draft } = read('39-reimport/liens.csv');
    expect(draft.cooperations.map(({ record }) => record.startedOn)).toEqual([
      '2020',
      '2020',
      undefined,
      undefined,
    ]);
  });
});

it('what we write is read back, commas and three decimals included', () => {
  const number = fc.integer({ min: 1, max: 999_999 }).map((thousandths) => thousandths / 1000);
  const word = fc.constantFrom('bio, local', 'tri/vente', 'vrac', 'a, b, c');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number, fc.uniqueArray(word)), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const records = rows.map(([jobs, budget, tags], place) =>
          actorSchema.parse({ id: `a${place}`, name: `A${place}`, jobs, budget, tags }),
        );
        const state = { ...EMPTY, actors: new Map(records.map((actor) => [actor.id, actor])) };
        for (const language of ['fr', 'en'] as const) {
          const { draft } = readTable(writeCsvPair(state, language).actors);
          expect(draft.actors.map(({ record }) => [record.jobs, record.budget, record.tags ?? []])).toEqual(
            records.map((actor) => [actor.jobs, actor.budget, actor.tags]),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});
