import type { Page } from '@playwright/test';
import { BOARDS, of, openBoard, test } from './boards.ts';
import { expect } from './fixtures.ts';

/** The same gestures on every map: whichever board holds it, the same gestures mean the same. */

const NODES = [
  { id: 'mairie', x: 200, y: 200 },
  { id: 'ferme', x: 500, y: 200 },
  { id: 'café', x: 200, y: 450, size: 40, shape: 'square' as const },
  { id: 'forêt', x: 1000, y: 200, size: 40, shape: 'triangle' as const },
  { id: 'mine', x: 1000, y: 400, shape: 'diamond' as const },
  { id: 'ombre', x: 500, y: 450, faded: true },
  { id: 'collectif', x: 800, y: 450, what: 'collective' as const, shape: 'hub' as const },
];
const TIES = [
  { source: 'mairie', target: 'ferme' },
  { source: 'mairie', target: 'café', bend: 40 },
  { source: 'mairie', target: 'ombre', faded: true },
  { source: 'collectif', target: 'ferme', ties: [] },
];
const STILL = { zoom: 1, pan: { x: 0, y: 0 } };
/** Nothing is there. */
const GROUND = { x: 820, y: 650 };

async function few(page: Page, board: (typeof BOARDS)[number]) {
  const ask = await openBoard(page, board);
  await ask('few', NODES, TIES);
  await ask('look', STILL);
  await ask('events');
  return ask;
}

async function drag(page: Page, ...line: [number, number][]): Promise<void> {
  const [from, ...to] = line;
  if (!from) return;
  await page.mouse.move(...from);
  await page.mouse.down();
  for (const place of to) await page.mouse.move(...place, { steps: 4 });
  await page.mouse.up();
}

for (const board of BOARDS) {
  test.describe(`a map held by ${board}`, () => {
    test('picks what it meets: an actor, a line, a collective or nothing; never a ghost', async ({
      page,
    }) => {
      const ask = await few(page, board);
      await page.mouse.click(206, 204);
      await page.mouse.click(350, 202, { delay: 10 });
      // On the bend of a tie, which is not on the straight line between its ends.
      await page.mouse.click(160, 325);
      await page.mouse.click(800, 450);
      // The seat of a collective stands for it.
      await page.mouse.click(650, 325);
      await page.mouse.click(500, 450);
      await page.mouse.click(350, 325);
      const single = { additive: false };
      const nothing = [{ actors: [], cooperations: [] }, single];
      const collective = [{ actors: [], cooperations: [], collective: 'collectif' }, single];
      expect(of(await ask('events'), 'onSelect')).toEqual([
        [{ actors: ['mairie'], cooperations: [] }, single],
        [{ actors: [], cooperations: ['mairie-ferme'] }, single],
        [{ actors: [], cooperations: ['mairie-café'] }, single],
        collective,
        collective,
        nothing,
        nothing,
      ]);
    });

    test('says what line is pointed at, until the pointer lies on an actor or a button is down', async ({
      page,
    }) => {
      const ask = await few(page, board);
      const pointed = async () => of(await ask('events'), 'onPointTie');
      const line = [{ ties: ['mairie-ferme'], at: { x: 350, y: 202 } }];
      await page.mouse.move(350, 202);
      await expect.poll(pointed).toEqual([line]);
      await page.mouse.move(206, 204);
      await expect.poll(pointed).toEqual([[null]]);
      await page.mouse.move(350, 202);
      await expect.poll(pointed).toEqual([line]);
      await page.mouse.down();
      await expect.poll(pointed).toEqual([[null]]);
      await page.mouse.up();
    });

    test('picks a node by its corners and by its very middle', async ({ page }) => {
      const ask = await few(page, board);
      const inside = [
        [216, 466, 'café'],
        [1017, 215, 'forêt'],
        [1000, 400, 'mine'],
        [800, 450, 'collectif'],
      ] as const;
      for (const [x, y, id] of inside) {
        await page.mouse.click(x, y);
        const [[picked]] = of(await ask('events'), 'onSelect') as [[Record<string, unknown>]];
        expect([picked.actors, picked.collective].flat()).toContain(id);
      }
      await page.mouse.click(1021, 185);
      expect(of(await ask('events'), 'onSelect')).toEqual([
        [{ actors: [], cooperations: [] }, { additive: false }],
      ]);
    });

    test('adds to what is selected with a key held down', async ({ page }) => {
      const ask = await few(page, board);
      for (const key of ['Control', 'Shift'] as const) {
        await page.keyboard.down(key);
        await page.mouse.click(500, 200);
        await page.keyboard.up(key);
        expect(of(await ask('events'), 'onSelect')).toEqual([
          [{ actors: ['ferme'], cooperations: [] }, { additive: true }],
        ]);
      }
    });

    test('opens what is tapped twice, and begins an actor on free ground', async ({ page }) => {
      const ask = await few(page, board);
      await page.mouse.dblclick(500, 200);
      await page.mouse.dblclick(800, 450);
      await page.mouse.dblclick(GROUND.x, GROUND.y);
      const events = await ask('events');
      expect(of(events, 'onOpen')).toEqual([
        [{ kind: 'actor', id: 'ferme' }],
        [{ kind: 'collective', id: 'collectif' }],
      ]);
      expect(of(events, 'onCreateAt')).toEqual([[GROUND]]);
    });

    test('drags an actor at any zoom, says where it was dropped, and picks nothing by it', async ({
      page,
    }) => {
      const ask = await few(page, board);
      await ask('look', { zoom: 2, pan: { x: 10, y: 0 } });
      await drag(page, [410, 400], [450, 460]);
      const events = await ask('events');
      expect(of(events, 'onMove')).toHaveLength(1);
      const [[moved]] = of(events, 'onMove') as [[[string, { x: number; y: number }][]]];
      expect(moved.map(([id]) => id)).toEqual(['mairie']);
      // A drag begins when the pointer has moved a few pixels: an actor may lag by those.
      expect(moved[0]?.[1].x).toBeCloseTo(220, -0.5);
      expect(moved[0]?.[1].y).toBeCloseTo(230, -0.5);
      expect(of(events, 'onSelect')).toEqual([]);
    });

    test('takes along the other selected actors', async ({ page }) => {
      const ask = await few(page, board);
      await ask('select', { actors: ['mairie', 'café'] });
      await drag(page, [200, 200], [240, 230]);
      const [[moved]] = of(await ask('events'), 'onMove') as [[[string, { x: number; y: number }][]]];
      const places = new Map(moved);
      expect([...places.keys()].sort()).toEqual(['café', 'mairie']);
      const [town, cafe] = [places.get('mairie'), places.get('café')];
      expect(cafe?.x).toBeCloseTo(town?.x ?? 0, 1);
      expect((cafe?.y ?? 0) - (town?.y ?? 0)).toBeCloseTo(250, 1);
    });

    test('moves by its ground, and not under a shaky tap', async ({ page }) => {
      const ask = await few(page, board);
      await drag(page, [GROUND.x, GROUND.y], [GROUND.x + 60, GROUND.y - 40]);
      const { zoom, pan } = await ask('view');
      expect(zoom).toBe(1);
      expect(pan.x).toBeCloseTo(60, -1);
      expect(pan.y).toBeCloseTo(-40, -1);
      await ask('events');
      await drag(page, [GROUND.x, GROUND.y], [GROUND.x + 2, GROUND.y + 1]);
      expect((await ask('view')).pan).toEqual(pan);
      expect(of(await ask('events'), 'onSelect')).toHaveLength(1);
    });

    test('zooms by the wheel around the pointer', async ({ page }) => {
      const ask = await few(page, board);
      await page.mouse.move(500, 200);
      await page.mouse.wheel(0, -250);
      await expect.poll(async () => (await ask('view')).zoom).toBeCloseTo(1.25, 2);
      const place = await ask('onScreen', 'ferme');
      expect(place?.x).toBeCloseTo(500, 1);
      expect(place?.y).toBeCloseTo(200, 1);
    });

    test('draws a tie from one actor to another, and none to the ground, a collective or itself', async ({
      page,
    }) => {
      const ask = await few(page, board);
      await ask('connecting', true);
      await drag(page, [200, 200], [500, 200]);
      await drag(page, [200, 200], [GROUND.x, GROUND.y]);
      await drag(page, [200, 200], [800, 450]);
      await drag(page, [200, 200], [207, 207]);
      await drag(page, [800, 450], [780, 500]);
      const events = await ask('events');
      expect(of(events, 'onConnect')).toEqual([['mairie', 'ferme']]);
      expect(of(events, 'onMove').flat(2).flat()).not.toContain('mairie');
      await ask('connecting', false);
      // Without the tool, with Alt.
      await page.keyboard.down('Alt');
      await drag(page, [500, 200], [200, 450]);
      await page.keyboard.up('Alt');
      expect(of(await ask('events'), 'onConnect')).toEqual([['ferme', 'café']]);
    });

    test('catches actors by a line around them and by a frame, without ghosts', async ({ page }) => {
      const ask = await few(page, board);
      await ask('lassoing', true);
      await drag(page, [100, 100], [600, 100], [600, 560], [430, 560], [430, 300], [100, 300], [100, 110]);
      await ask('lassoing', false);
      await page.keyboard.down('Shift');
      await drag(page, [100, 380], [640, 560]);
      await page.keyboard.up('Shift');
      expect(of(await ask('events'), 'onSelect')).toEqual([
        [{ actors: ['mairie', 'ferme'], cooperations: [] }, { additive: false }],
        [{ actors: ['café'], cooperations: [] }, { additive: true }],
      ]);
    });

    test('opens the menu by the other button, on what lies there', async ({ page }) => {
      const ask = await few(page, board);
      await page.mouse.click(500, 200, { button: 'right' });
      await page.mouse.click(GROUND.x, GROUND.y, { button: 'right' });
      expect(of(await ask('events'), 'onContextMenu')).toEqual([
        [
          { kind: 'actor', id: 'ferme' },
          { x: 500, y: 200 },
        ],
        [{ kind: 'canvas', at: GROUND }, GROUND],
      ]);
    });

    test('asks for no frame when it rests, and wakes when it is moved', async ({ page }) => {
      const ask = await few(page, board);
      await expect.poll(() => ask('framesAskedFor')).toBe(0);
      const frames = ask('framesAskedFor');
      await page.mouse.move(500, 200);
      await page.mouse.wheel(0, -100);
      expect(await frames).toBeGreaterThan(0);
      await expect.poll(() => ask('framesAskedFor')).toBe(0);
    });

    test('lets what comes fade in and what goes fade out, and draws neither twice', async ({ page }) => {
      const ask = await few(page, board);
      await ask('revealing', true);
      const [town, ...others] = NODES;
      await ask('few', [...others, { id: 'atelier', x: 700, y: 600, fill: '#b00020' }], TIES.slice(3));
      expect(await ask('onScreen', 'mairie')).toEqual({ x: town?.x, y: town?.y });
      // A frame for each step, and none after the last.
      await expect.poll(() => ask('framesAskedFor')).toBe(0);
      await ask('look', STILL);
      await page.mouse.click(200, 200);
      await page.mouse.click(700, 600);
      expect(of(await ask('events'), 'onSelect')).toEqual([
        [{ actors: [], cooperations: [] }, { additive: false }],
        [{ actors: ['atelier'], cooperations: [] }, { additive: false }],
      ]);
    });

    test('keeps what is held where the pointer has it when the map is drawn anew', async ({ page }) => {
      const ask = await few(page, board);
      await page.mouse.move(200, 200);
      await page.mouse.down();
      await page.mouse.move(260, 200, { steps: 4 });
      const held = await ask('onScreen', 'mairie');
      await ask('few', NODES, TIES);
      expect(await ask('onScreen', 'mairie')).toEqual(held);
      await page.mouse.up();
      expect(of(await ask('events'), 'onMove')).toHaveLength(1);
    });
  });

  test.describe(`a map under fingers, held by ${board}`, () => {
    test.use({ hasTouch: true });

    test('zooms with two fingers and then neither picks nor drags; one that rests opens the menu', async ({
      page,
    }) => {
      const ask = await few(page, board);
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: [number, number][]) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: at.map(([x, y], id) => ({ x, y, id })),
        });
      const apart = (by: number): [number, number][] => [
        [200 - by, 200],
        [200 + by, 200],
      ];
      await touch('touchStart', ...apart(60).slice(0, 1));
      await touch('touchStart', ...apart(60));
      for (let step = 1; step <= 8; step++) await touch('touchMove', ...apart(60 + 8 * step));
      await touch('touchEnd');
      const { zoom } = await ask('view');
      expect(zoom).toBeGreaterThan(1.7);
      expect((await ask('onScreen', 'mairie'))?.x).toBeCloseTo(200, -1);
      const events = await ask('events');
      expect([...of(events, 'onSelect'), ...of(events, 'onMove')]).toEqual([]);

      await ask('look', STILL);
      await touch('touchStart', [500, 200]);
      await expect
        .poll(async () => of(await ask('events'), 'onContextMenu'))
        .toEqual([
          [
            { kind: 'actor', id: 'ferme' },
            { x: 500, y: 200 },
          ],
        ]);
      await touch('touchEnd');
      expect(of(await ask('events'), 'onSelect')).toEqual([]);
    });
  });
}
