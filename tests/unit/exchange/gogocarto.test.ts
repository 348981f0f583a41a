import { describe, expect, it } from 'vitest';
import {
  isGogocartoElements,
  isGogocartoTaxonomy,
  readGogocarto,
} from '#shared/exchange/french-data/gogocarto-read.ts';
import { htmlToText } from '#shared/exchange/reading/html-text.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';

const TAXONOMY = {
  name: 'Catégories',
  options: [
    {
      id: 1,
      name: 'Agriculture & Alimentation',
      subcategories: [{ name: 'Type', options: [{ id: '2', name: 'Marché' }] }],
    },
    { id: 3, name: 'Divers' },
  ],
};

const read = (elements: unknown[], taxonomy: unknown = TAXONOMY) =>
  readGogocarto({ data: elements }, taxonomy, defaultVocabularies());
const reported = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ severity, code, row, value }) => [severity, code, row, value]);
const element = (more: object) => ({ id: 'a', name: 'Ferme', taxonomy: [], ...more });

describe('a GoGoCarto element', () => {
  it('has categories by number or by text, however deep', () => {
    const { draft } = read([element({ taxonomy: ['2', 1, 3] })]);
    expect(draft.actors[0]?.record).toMatchObject({
      tags: ['Marché', 'Agriculture & Alimentation', 'Divers'],
      sectors: [{ sector: 'alimentation' }],
    });
  });

  it('keeps the number of a category that is not known, and says so', () => {
    const reading = read([element({ taxonomy: [99] })]);
    expect(reading.draft.actors[0]?.record.tags).toEqual(['99']);
    expect(reported(reading)).toEqual([['warning', 'category-unknown', 1, '99']]);
  });

  it('has no place when none is given: nothing is not the gulf of Guinea', () => {
    const places = [
      undefined,
      null,
      {},
      { latitude: null, longitude: null },
      { latitude: '', longitude: ' ' },
    ];
    for (const geo of places) {
      const reading = read([element({ geo })]);
      expect(reading.draft.actors[0]?.record).toMatchObject({ latitude: null, longitude: null });
      expect(reported(reading)).toEqual([]);
    }
    const given = read([element({ geo: { latitude: '46.5', longitude: -1 } })]);
    expect(given.draft.actors[0]?.record).toMatchObject({ latitude: 46.5, longitude: -1 });
  });

  it('is kept without a place that cannot be, which is reported', () => {
    const reading = read([element({ geo: { latitude: 460, longitude: 'ouest' } })]);
    expect(reading.draft.actors[0]?.record).toMatchObject({ name: 'Ferme', latitude: null, longitude: null });
    expect(reported(reading)).toEqual([
      ['warning', 'number-range', 1, '460'],
      ['warning', 'number-invalid', 1, 'ouest'],
    ]);
  });

  it('is refused alone when it has no name or repeats an identifier', () => {
    const reading = read([
      element({ name: ' ' }),
      element({}),
      element({ name: 'Twin' }),
      'not an element',
      element({ id: 'b', name: 'Mairie' }),
    ]);
    expect(reading.draft.actors.map(({ row, record }) => [row, record.name])).toEqual([
      [2, 'Ferme'],
      [5, 'Mairie'],
    ]);
    expect(reported(reading).map(([, code, row]) => [code, row])).toEqual([
      ['record-invalid', 1],
      ['duplicate-id', 3],
      ['record-invalid', 4],
    ]);
  });

  it('without an identifier is still an actor, and two of them are two', () => {
    const reading = read([
      { name: 'Ferme', taxonomy: [] },
      { id: null, name: 'Mairie', taxonomy: [] },
    ]);
    expect(reading.draft.actors.map(({ record }) => record.name)).toEqual(['Ferme', 'Mairie']);
    expect(reported(reading)).toEqual([]);
  });

  it('may bring what the app has no field for: each such column is reported once', () => {
    const reading = read([
      element({ telephone: '05 00', openHours: null }),
      element({ id: 'b', telephone: '06 00', image: '' }),
    ]);
    expect(reported(reading)).toEqual([['info', 'column-ignored', null, 'telephone']]);
  });
});

describe('the files of a GoGoCarto map', () => {
  it('are told apart', () => {
    expect(isGogocartoElements({ data: [element({})] })).toBe(true);
    expect(isGogocartoElements([element({})])).toBe(true);
    expect(isGogocartoElements(TAXONOMY)).toBe(false);
    expect(isGogocartoTaxonomy(TAXONOMY)).toBe(true);
    expect(isGogocartoTaxonomy([TAXONOMY])).toBe(true);
    for (const other of [null, 3, 'x', [], {}, { data: 3 }, { options: [] }]) {
      expect([isGogocartoElements(other), isGogocartoTaxonomy(other)]).toEqual([false, false]);
    }
  });
});

describe('HTML in a description', () => {
  it('becomes words: links keep their address, paragraphs their lines, scripts go', () => {
    const words: [string, string][] = [
      ['<p>Un</p><p>Deux<br>Trois</p>', 'Un\nDeux\nTrois'],
      ['<a href="https://a.example">Site</a>', 'Site (https://a.example)'],
      ['<a href="javascript:alert(1)">Site</a>', 'Site'],
      ['<script>alert(1)</script>Ferme<style>b{}</style>', 'Ferme'],
      ['Fruits &amp; l&eacute;gumes &#233; &#xE9;', 'Fruits & légumes é é'],
      ['3 < 4 et 5 > 2', '3 < 4 et 5 > 2'],
      ['&unknown; &#0; &#99999999;', '&unknown; &#0; &#99999999;'],
    ];
    expect(words.map(([html]) => [html, htmlToText(html)])).toEqual(words);
  });

  it('has no entity that is a property of every object', () => {
    const text = '&constructor; &__proto__; &hasownproperty; &tostring;';
    expect(htmlToText(text)).toBe(text);
  });
});
