import type { Page } from '@playwright/test';
import type { PaletteName } from '#shared/map/drawing/palette.ts';
import type { ViewSettings } from '#shared/model/view.ts';
import { BOARDS, openBoard, test } from './boards.ts';
import { expect } from './fixtures.ts';

/** One picture of every map: whichever board holds it, and as SVG. */

/** A pixel differs when any of its red, green and blue is farther than this from the other's, of 255. */
const TOLERANCE = 24;
/** What part of all pixels may differ. */
const MOST = 0.005;

test.use({ viewport: { width: 1280, height: 720 } });

/** How many pixels of two pictures differ, and how many are not plain ground: an empty pair would be alike. */
async function compared(
  page: Page,
  one: Buffer,
  other: Buffer,
): Promise<{ differing: number; drawn: number; all: number }> {
  return page.evaluate(
    async ([pictures, tolerance]) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!a || !b || a.length !== b.length) throw new Error('two pictures of other sizes');
      let [differing, drawn] = [0, 0];
      for (let at = 0; at < a.length; at += 4) {
        const far = (from: Uint8ClampedArray, start: number, to: Uint8ClampedArray) =>
          [0, 1, 2].some(
            (channel) => Math.abs((from[start + channel] ?? 0) - (to[at + channel] ?? 0)) > tolerance,
          );
        if (far(a, at, b)) differing++;
        if (far(a, 0, a)) drawn++;
      }
      return { differing, drawn, all: a.length / 4 };
    },
    [[one.toString('base64'), other.toString('base64')], TOLERANCE] as const,
  );
}

const FITTED = null;
const NEAR = { zoom: 1.7, pan: { x: 420, y: 200 } };

const LOOKS: readonly [string, PaletteName, typeof FITTED | typeof NEAR, Partial<ViewSettings>, string[]][] =
  [
    ['light, all in sight', 'light', FITTED, {}, []],
    ['light, near', 'light', NEAR, {}, []],
    ['dark, all in sight', 'dark', FITTED, {}, []],
    ['dark, near, with icons', 'dark', NEAR, { icons: true }, []],
    ['projector, all in sight', 'projector', FITTED, {}, []],
    [
      'with outlines, borders, bundles and ghosts',
      'light',
      FITTED,
      { hulls: 'sector', borderBy: 'level', parallel: 'bundle', sizeBy: 'jobs', leftOut: 'fade' },
      [],
    ],
    ['with icons and an actor selected', 'dark', FITTED, { icons: true }, ['first']],
  ];

for (const [name, palette, view, change, selected] of LOOKS) {
  test(`the same map on both boards: ${name}`, async ({ page }, info) => {
    const pictures: Buffer[] = [];
    for (const board of BOARDS) {
      const ask = await openBoard(page, board);
      await ask('sample', palette, change);
      if (view) await ask('look', view);
      else await ask('fit');
      if (selected.length > 0) await ask('select', { actors: [await ask('someActor')] });
      pictures.push(await page.screenshot({ path: info.outputPath(`${board}.png`) }));
    }
    const [one, other] = pictures as [Buffer, Buffer];
    const { differing, drawn, all } = await compared(page, one, other);
    console.log(`${name}: ${differing} of ${all} pixels differ, ${drawn} are drawn`);
    expect(drawn).toBeGreaterThan(all * 0.02);
    expect(differing / all).toBeLessThan(MOST);
  });
}

const HANDS = [
  ['an actor is dragged', {}],
  ['a tie is drawn', { connecting: true }],
  ['a line is drawn around actors', { lassoing: true }],
  ['a frame is drawn', { shift: true }],
] as const;

for (const [name, how] of HANDS) {
  test(`the same map on both boards while ${name}`, async ({ page }, info) => {
    const pictures: Buffer[] = [];
    for (const board of BOARDS) {
      const ask = await openBoard(page, board);
      await ask('sample', 'light');
      await ask('fit');
      await ask('connecting', 'connecting' in how);
      await ask('lassoing', 'lassoing' in how);
      const actor = await ask('onScreen', await ask('someActor'));
      if (!actor) throw new Error('the actor is not on the map');
      const at = 'shift' in how ? { x: 20, y: 20 } : actor;
      await page.mouse.move(at.x, at.y);
      if ('shift' in how) await page.keyboard.down('Shift');
      await page.mouse.down();
      for (const [across, down] of [
        [40, 0],
        [80, 50],
        [30, 90],
      ] as const) {
        await page.mouse.move(at.x + across, at.y + down);
      }
      // The frame in which the last of it is drawn.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      pictures.push(await page.screenshot({ path: info.outputPath(`${board}.png`) }));
      await page.mouse.up();
      await page.keyboard.up('Shift');
    }
    const [one, other] = pictures as [Buffer, Buffer];
    const { differing, all } = await compared(page, one, other);
    console.log(`while ${name}: ${differing} of ${all} pixels differ`);
    expect(differing / all).toBeLessThan(MOST);
  });
}

for (const palette of ['light', 'dark'] as const) {
  test(`the same map as SVG: ${palette}`, async ({ page }, info) => {
    const ask = await openBoard(page, 'cytoscape');
    await ask('sample', palette, { labels: false, hulls: 'sector', borderBy: 'level', icons: true });
    await ask('fit');
    const view = await ask('view');
    const drawn = await page.screenshot({ path: info.outputPath('board.png') });
    await ask('svg', view);
    const svg = await page.screenshot({ path: info.outputPath('svg.png') });
    const { differing, all, drawn: full } = await compared(page, drawn, svg);
    console.log(`SVG, ${palette}: ${differing} of ${all} pixels differ, ${full} are drawn`);
    expect(full).toBeGreaterThan(all * 0.02);
    expect(differing / all).toBeLessThan(MOST);
  });
}
