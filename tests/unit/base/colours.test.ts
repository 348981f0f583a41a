import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS, type Colours, type ThemeName } from '#shared/base/colours.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(resolve(ROOT, file), 'utf8');

/** The colours that a rule of a style sheet gives names to. */
function named(css: string, rule: string): Record<string, string> {
  const [, block = ''] = css.split(rule);
  const [own = ''] = block.split('}');
  return Object.fromEntries(
    [...own.matchAll(/--([\w-]+): (#[0-9a-f]{3,8});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** What a theme says under the names that a style sheet uses. */
function under(names: readonly string[], theme: Colours): Record<string, string> {
  const colours: Record<string, string> = theme;
  const own = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(names.map((name) => [name, colours[own(name)] ?? 'no such colour']));
}

const TOKENS = read('renderer/kit/tokens.css');
const PAGE = read('renderer/viewer/viewer.css');
const TROUBLE = read('renderer/trouble/trouble.css');

const SHEETS: readonly [string, string, string, ThemeName, number][] = [
  ['the screens, light', TOKENS, '\n:root {', 'light', 19],
  ['the screens, dark', TOKENS, ':root[data-mantine-color-scheme="dark"] {', 'dark', 20],
  ['the screens, for a bright room', TOKENS, ':root[data-palette="projector"] {', 'projector', 8],
  ['the page, light', PAGE, '\n:root {', 'light', 13],
  ['the page, dark', PAGE, '@media (prefers-color-scheme: dark) {\n  :root {', 'dark', 11],
  ['where the app has stopped, light', TROUBLE, ':root {', 'light', 7],
  ['where the app has stopped, dark', TROUBLE, '@media (prefers-color-scheme: dark) {\n  :root {', 'dark', 5],
];

describe('every colour comes from one file', () => {
  it.each(SHEETS)('%s', (_, css, rule, theme, least) => {
    const colours = named(css, rule);
    expect(Object.keys(colours).length).toBeGreaterThanOrEqual(least);
    expect(colours).toEqual(under(Object.keys(colours), COLOURS[theme]));
  });

  it('the page on paper: white ground, the rest as by day', () => {
    const { paper, canvas, panel, translucent, ...others } = named(PAGE, '@media print {\n  :root {');
    expect([paper, canvas, panel, translucent]).toEqual(Array(4).fill(COLOURS.light.panel));
    expect(Object.keys(others)).toContain('muted');
    expect(others).toEqual(under(Object.keys(others), COLOURS.light));
  });

  /** Where colours are data, or stand for nothing but themselves. */
  const OWN = [
    'shared/base/colours.ts',
    // What users choose from, and what their records are drawn in.
    'shared/model/default-vocabularies.ts',
    'shared/map/drawing/colour-series.ts',
    'shared/map/drawing/styling.ts',
    'shared/map/drawing/scene-edges.ts',
    'shared/compare/comparison/drawing.ts',
    'shared/exchange/reading/new-terms.ts',
    'renderer/kit/safe-colours.ts',
    // Steps of Mantine's scales between ours.
    'renderer/kit/theme.ts',
    // Held to the file by the tests above.
    'renderer/kit/tokens.css',
    'renderer/viewer/viewer.css',
    'renderer/trouble/trouble.css',
    // Ink and sheets of paper; the pointer of a stage, and its ground.
    'renderer/features/export/export.module.css',
    'renderer/features/export/report/report.module.css',
    'renderer/features/present/present.module.css',
    'renderer/features/present/speaker.module.css',
  ];

  it('and no other file writes one of its own', () => {
    const files = ['renderer', 'shared', 'electron'].flatMap((folder) =>
      readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter((file) => /\.(?:ts|tsx|css|html)$/.test(file) && !/\/(?:i18n|sample)\//.test(file)),
    );
    const strangers = files.filter(
      (file) => !OWN.includes(file) && /['":( ]#(?:[0-9a-f]{3}|[0-9a-f]{6})\b(?![-\w])/i.test(read(file)),
    );
    expect(strangers).toEqual([]);
  });
});
