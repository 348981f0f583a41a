import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ hasTouch: true });

interface Point {
  x: number;
  y: number;
}

const FARM = { x: 260, y: 200 };
const CAFE = { x: 460, y: 330 };

/** Fingers on the map, as the browser hears of them: each call says where all of them are. */
async function touching(page: Page) {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the map is not shown');
  const session = await page.context().newCDPSession(page);
  const dispatch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[], first = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, place) => ({ x: x + box.x, y: y + box.y, id: first + place })),
    });
  const down = (...points: Point[]) => dispatch('touchStart', points);
  const lift = () => dispatch('touchEnd', []);
  return {
    down,
    lift,
    /** Of two fingers only the second one stays. */
    liftFirst: (second: Point) => dispatch('touchMove', [second], 1),
    /** Every finger goes straight to its goal. */
    async glide(from: readonly Point[], to: readonly Point[], steps = 8): Promise<void> {
      for (let step = 1; step <= steps; step++) {
        const at = from.map((start, finger) => {
          const goal = to[finger] ?? start;
          return {
            x: start.x + ((goal.x - start.x) * step) / steps,
            y: start.y + ((goal.y - start.y) * step) / steps,
          };
        });
        await dispatch('touchMove', at);
      }
    },
    async tap(point: Point): Promise<void> {
      await down(point);
      await lift();
    },
  };
}

async function createAt(page: Page, position: Point, name: string): Promise<void> {
  await page.getByRole('application').dblclick({ position });
  await page.getByRole('textbox', { name: 'Nom' }).fill(name);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

test('fingers move, zoom and pick on the map, rest for its menu, and draw a tie only when one is drawn', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('Essai');
  await page.keyboard.press('Enter');
  await createAt(page, FARM, 'Ferme des Aulnes');
  await createAt(page, CAFE, 'Café des Halles');
  const fingers = await touching(page);
  const farm = page.getByRole('heading', { name: 'Ferme des Aulnes' });
  const cafe = page.getByRole('heading', { name: 'Café des Halles' });

  await fingers.tap(FARM);
  await expect(farm).toBeVisible();

  // One finger on the background moves the map.
  await fingers.down({ x: 150, y: 400 });
  await fingers.glide([{ x: 150, y: 400 }], [{ x: 190, y: 350 }]);
  await fingers.lift();
  const movedFarm = { x: FARM.x + 40, y: FARM.y - 50 };
  await fingers.tap({ x: CAFE.x + 40, y: CAFE.y - 50 });
  await expect(cafe).toBeVisible();

  // Two fingers spread around one actor: it stays, the other goes away from it.
  const spread = (by: number) => [
    { x: movedFarm.x - by, y: movedFarm.y },
    { x: movedFarm.x + by, y: movedFarm.y },
  ];
  await fingers.down(...spread(120));
  await fingers.glide(spread(120), spread(180));
  await fingers.lift();
  const apart = { x: CAFE.x - FARM.x, y: CAFE.y - FARM.y };
  await fingers.tap(movedFarm);
  await expect(farm).toBeVisible();
  const movedCafe = { x: movedFarm.x + 1.5 * apart.x, y: movedFarm.y + 1.5 * apart.y };
  await fingers.tap(movedCafe);
  await expect(cafe).toBeVisible();

  // A finger that rests opens the menu, and picks nothing when it leaves.
  await fingers.down(movedFarm);
  await expect(page.getByRole('menu')).toBeVisible();
  await fingers.lift();
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(cafe).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();

  await page.getByRole('button', { name: 'Tracer une coopération' }).click();
  const tie = page.getByRole('heading', { name: 'Nouvelle coopération' });
  await fingers.down(movedFarm);
  await fingers.down(movedFarm, movedCafe);
  await fingers.liftFirst(movedCafe);
  await fingers.lift();
  await fingers.tap(movedFarm);
  await expect(farm).toBeVisible();
  await expect(tie).toBeHidden();
  await fingers.down(movedFarm);
  await fingers.glide([movedFarm], [movedCafe]);
  await fingers.lift();
  await expect(tie).toBeVisible();
});
