import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, ENOUGH_CONTRAST } from '#shared/map/drawing/contrast.ts';
import { PALETTES, type PaletteName } from '#shared/map/drawing/palette.ts';
import { defaultVocabularies, NO_SECTOR_COLOUR } from '#shared/model/default-vocabularies.ts';

/** What text needs against its ground (WCAG 2.2, 1.4.3, AA). */
const ENOUGH_FOR_TEXT = 4.5;
const { sectors, cooperationTypes } = defaultVocabularies();

describe.each(Object.keys(PALETTES) as PaletteName[])('the colours of the map, %s', (name) => {
  const { canvas, panel, ink, muted, accent } = PALETTES[name];

  it('let names be read on the paper', () => {
    for (const text of [ink, muted]) {
      for (const ground of [canvas, panel]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(ENOUGH_FOR_TEXT);
      }
    }
  });

  it('let what is selected stand out', () => {
    expect(contrast(accent, canvas)).toBeGreaterThanOrEqual(ENOUGH_CONTRAST);
  });

  it('let each sector and each type of tie be distinguished from the paper and from the legend', () => {
    const marks = [...sectors, ...cooperationTypes, { id: 'no sector', colour: NO_SECTOR_COLOUR }];
    const faint = marks.filter(({ colour }) =>
      [canvas, panel].some((ground) => contrast(colour ?? canvas, ground) < ENOUGH_CONTRAST),
    );
    expect(faint).toEqual([]);
  });
});

describe('the tokens of the screens', () => {
  const css = readFileSync(resolve(import.meta.dirname, '../../../../renderer/kit/tokens.css'), 'utf8');
  const tokens = (selector: string) => {
    const [, block = ''] = css.split(`${selector} {`);
    return Object.fromEntries(
      [...(block.split('}')[0] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
  };
  const light = tokens(':root');
  const themes = {
    light,
    dark: tokens(':root[data-mantine-color-scheme="dark"]'),
    projector: { ...light, ...tokens(':root[data-palette="projector"]') },
  };

  it.each(Object.keys(themes) as (keyof typeof themes)[])('let text be read, %s', (name) => {
    const theme = themes[name];
    const faint = ['ink', 'muted', 'accent-text', 'danger'].flatMap((text) =>
      ['paper', 'canvas', 'panel'].filter(
        (ground) => contrast(theme[text] ?? '#000000', theme[ground] ?? '#000000') < ENOUGH_FOR_TEXT,
      ),
    );
    expect(faint).toEqual([]);
    const onGrounds = [
      ['ink', 'chip'],
      ['ink', 'insight'],
      ['ink', 'accent-soft'],
      ['ink', 'danger-soft'],
      ['muted', 'chip'],
      ['accent-text', 'accent-soft'],
      ['danger', 'danger-soft'],
      ['rail-ink', 'rail'],
    ] as const;
    expect(
      onGrounds.filter(
        ([text, ground]) => contrast(theme[text] ?? '#000000', theme[ground] ?? '#000000') < ENOUGH_FOR_TEXT,
      ),
    ).toEqual([]);
    expect(contrast('#ffffff', theme.accent ?? '#ffffff')).toBeGreaterThanOrEqual(ENOUGH_FOR_TEXT);
  });
});
