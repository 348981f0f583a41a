import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '#renderer/features/tour/placing.ts';
import { chapterFinder, guideLink, guidePicture, readChapters } from '#shared/documents/guide/chapters.ts';
import { french } from '#shared/i18n/catalogues.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { actorIndex } from '#shared/workshop/quick-entry/actor-index.ts';
import { parseQuickEntry } from '#shared/workshop/quick-entry/parse.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/documents/guide');

const PICTURES = resolve(import.meta.dirname, '../../../../renderer/features/guide/pictures');

const files = Object.fromEntries(
  (['fr', 'en'] as const).flatMap((language) =>
    readdirSync(resolve(FOLDER, language)).map((name) => [
      `/${language}/${name}`,
      readFileSync(resolve(FOLDER, language, name), 'utf8'),
    ]),
  ),
);
const inFrench = readChapters(files, 'fr');
const inEnglish = readChapters(files, 'en');
const everyChapter = [...inFrench, ...inEnglish];
const linksOf = (text: string) =>
  [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)].map(([, address = '']) => ({
    address,
    link: guideLink(address),
  }));

describe('the chapters of the guide', () => {
  it('are the same in both languages, each with a title and a text', () => {
    expect(inFrench.length).toBeGreaterThanOrEqual(12);
    expect(inEnglish.map(({ id }) => id)).toEqual(inFrench.map(({ id }) => id));
    expect(everyChapter.filter(({ title, text }) => title === '' || text.length < 300)).toEqual([]);
  });

  it('speak of the same commands in both languages', () => {
    const links = (chapters: typeof inFrench) =>
      chapters.map(({ id, text }) => [id, linksOf(text).map(({ address }) => address)]);
    expect(links(inEnglish)).toEqual(links(inFrench));
  });

  it('link to chapters and commands that there are', () => {
    const known = new Set(inFrench.map(({ id }) => id));
    const lost = everyChapter.flatMap(({ text }) =>
      linksOf(text).filter(
        ({ link }) =>
          link === null ||
          (link.to === 'chapter' ? !known.has(link.id) : !Object.hasOwn(french.palette.command, link.name)),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('show pictures that are there in both languages, and light enough', () => {
    const pictures = everyChapter.flatMap(({ text }) =>
      [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', address = '']) => {
        expect(alt).not.toBe('');
        return guidePicture(address);
      }),
    );
    const sizes = (['fr', 'en'] as const).flatMap((language) =>
      [...new Set(pictures)].map((name) => statSync(resolve(PICTURES, language, `${name}.webp`)).size),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  it('show lines of quick entry that are understood', () => {
    const context = { vocabularies: defaultVocabularies(), actors: actorIndex([]) };
    const problems = [inFrench, inEnglish].flatMap((chapters, place) => {
      const { text = '' } = chapters.find(({ id }) => id === 'entering') ?? {};
      const [, lines = ''] = /```\n([^`]+)```/.exec(text) ?? [];
      expect(lines).not.toBe('');
      return parseQuickEntry(lines.trim(), { ...context, language: place === 0 ? 'fr' : 'en' }).problems;
    });
    expect(problems).toEqual([]);
  });

  it('write French apostrophes as printers do', () => {
    expect(inFrench.filter(({ text }) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });
});

describe('the search through the guide', () => {
  const find = chapterFinder(inFrench);
  const ids = (query: string) => find(query).map(({ chapter }) => chapter.id);

  it('puts the chapter named so first, accents and slips forgiven', () => {
    expect(ids('filieres')[0]).toBe('chains');
    expect(ids('instantané')[0]).toBe('snapshots');
    expect(ids('exportre')[0]).toBe('exporting');
    expect(ids('zzzz')).toEqual([]);
  });

  it('shows the line that answers, without marks', () => {
    const [first] = find('caviardés');
    expect(first?.chapter.id).toBe('personal-data');
    expect(first?.excerpt).toContain('caviardés');
    expect(first?.excerpt).not.toMatch(/[*`[\]]/);
  });
});

describe('the address of a link', () => {
  it('is followed only inside the app', () => {
    expect(guideLink('command:screen-levers')).toEqual({ to: 'command', name: 'screen-levers' });
    expect(guideLink('https://example.org')).toBeNull();
    expect(guideLink('javascript:alert(1)')).toBeNull();
  });
});

describe('the card of the tour', () => {
  const side = fc.integer({ min: 0, max: 2000 });
  const target = fc.record({ x: side, y: side, width: side, height: side });
  const card = { width: 320, height: 180 };
  const overlap = (one: typeof card & { x: number; y: number }, other: typeof one) =>
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height;

  it('never leaves the window', () => {
    fc.assert(
      fc.property(target, (rect) => {
        const { x, y } = placeCard(rect, card, { width: 720, height: 450 });
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + card.width).toBeLessThanOrEqual(720);
        expect(y + card.height).toBeLessThanOrEqual(450);
      }),
    );
  });

  it('does not cover a small control', () => {
    const anywhere = fc.record({
      x: fc.integer({ min: 0, max: 1340 }),
      y: fc.integer({ min: 0, max: 860 }),
      width: fc.integer({ min: 10, max: 100 }),
      height: fc.constant(40),
    });
    fc.assert(
      fc.property(anywhere, (rect) => {
        const place = placeCard(rect, card, { width: 1440, height: 900 });
        expect(overlap(rect, { ...place, ...card })).toBe(false);
      }),
    );
  });
});
