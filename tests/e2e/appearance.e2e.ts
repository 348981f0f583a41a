import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

/** The legend with all its entries: at first it takes no more than three rows. */
async function wholeLegend(page: Page) {
  const legend = page.getByRole('region', { name: 'Légende' });
  await legend.getByRole('button', { name: /^Tout voir/ }).click();
  return legend;
}

test('the legend brings out, keeps and hides, and the bar clears it', async ({ page }) => {
  await openSample(page);
  const folded = page.getByRole('region', { name: 'Légende' });
  await expect(folded.getByRole('button', { name: 'Numérique' })).toBeVisible();
  // The panel of filters names the colours of the sectors already, and there is no room for all the rest.
  await page.getByRole('button', { name: 'Afficher les filtres' }).click();
  await expect(folded.getByRole('button', { name: 'Entreprise (hors ESS)' })).toBeVisible();
  await expect(folded.getByRole('button', { name: 'Numérique' })).toBeHidden();
  await expect(folded.getByRole('button', { name: 'Terminé' })).toBeHidden();
  const legend = await wholeLegend(page);
  const bar = page.getByRole('status', { name: 'Ce qui est affiché' });
  await legend.getByRole('button', { name: 'Numérique' }).click();
  await expect(page.getByText(/^Mis en avant\s: Numérique/)).toBeVisible();
  await page.getByRole('button', { name: 'Ne garder que' }).click();
  await expect(bar).toContainText('7 acteurs sur 40 affichés');
  await expect(legend.getByRole('button', { name: 'Alimentation durable' })).toBeHidden();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await legend.getByRole('button', { name: 'Filière' }).click({ modifiers: ['Alt'] });
  await expect(bar).toContainText('67 coopérations sur 92');
  await page.getByRole('button', { name: /^Apparence/ }).click();
  await page.getByRole('button', { name: 'Choisir les couleurs une à une' }).first().click();
  await expect(page.getByRole('textbox', { name: /^Couleur\s: Numérique/ })).toBeVisible();
  await expectAccessible(page, 'legend and appearance');
});

test('the legend comes to rest, whatever the width of the window', async ({ page }) => {
  await openSample(page);
  const more = page.getByRole('region', { name: 'Légende' }).getByRole('button', { name: /^Tout voir/ });
  for (let width = 1428; width <= 1444; width++) {
    await page.setViewportSize({ width, height: 900 });
    const counts = await more.evaluate(async (button) => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let settling = 0; settling < 4; settling++) await frame();
      const seen = new Set<string | null>();
      for (let frames = 0; frames < 4; frames++) {
        await frame();
        seen.add(button.textContent);
      }
      return [...seen];
    });
    expect(counts, `entries left out at ${width} pixels`).toHaveLength(1);
  }
});

test('a map at rest asks for no frame, wakes when it is moved, and draws collectives as outlines or nodes', async ({
  page,
}) => {
  await openSample(page);
  await expect.poll(() => framesAskedFor(page)).toBe(0);
  const larger = page.getByRole('button', { name: 'Agrandir' });
  expect(await framesAskedFor(page, () => larger.click())).toBeGreaterThan(0);
  await expect.poll(() => framesAskedFor(page)).toBe(0);
  // Where motion is unwanted, a wheel does not turn for ever either.
  const times = await page.evaluate(() => {
    const wheel = document.body.appendChild(document.createElement('div'));
    wheel.style.animation = 'turn 1s infinite';
    const { animationIterationCount } = getComputedStyle(wheel);
    wheel.remove();
    return animationIterationCount;
  });
  expect(times).toBe('1');

  await page.getByRole('button', { name: /^Apparence/ }).click();
  const panel = page.getByRole('dialog', { name: 'Apparence' });
  const collectives = panel.getByRole('combobox', { name: 'Collectifs' });
  await collectives.click();
  await panel.getByRole('option', { name: 'En contour' }).click();
  await expect(panel.getByRole('combobox', { name: 'Contours' })).toHaveValue('Collectifs');
  await collectives.click();
  await panel.getByRole('option', { name: 'En nœud' }).click();
  await panel.getByRole('button', { name: 'Fermer' }).click();
  const legend = await wholeLegend(page);
  await expect(legend.getByRole('button', { name: 'Matériauthèque' })).toBeVisible();
});

/** How many frames anything in the page asks for while something is done, and for half a second after it. */
async function framesAskedFor(page: Page, doing = async () => {}): Promise<number> {
  const asked = await page.evaluateHandle(() => {
    const counted = { frames: 0, stop: () => {} };
    const ask = window.requestAnimationFrame;
    window.requestAnimationFrame = (frame) => {
      counted.frames++;
      return ask.call(window, frame);
    };
    counted.stop = () => {
      window.requestAnimationFrame = ask;
    };
    return counted;
  });
  await doing();
  return asked.evaluate(async (counted) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    counted.stop();
    return counted.frames;
  });
}

test('the map is found again as it was left', async ({ page }) => {
  await openSample(page);
  const heading = page.getByRole('heading', { name: 'La Recyclerie' });
  const rail = page.getByRole('navigation', { name: 'Écrans' });
  const map = page.getByRole('application');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('recyclerie');
  await page.getByRole('option', { name: /^La Recyclerie/ }).click();
  await expect(heading).toBeVisible();
  // In the middle it stays in sight however near one comes.
  await page.getByRole('button', { name: 'Centrer sur la sélection' }).click();
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Agrandir' }).click();
  const at = await placeOf(page, 'La Recyclerie');
  await rail.getByRole('button', { name: 'Acteurs' }).click();
  await expect(map).toBeHidden();
  await rail.getByRole('button', { name: 'Carte' }).click();
  await map.press('Escape');
  await expect(heading).toBeHidden();
  await drawnAnew(page);
  await map.click({ position: at });
  await expect(heading).toBeVisible();
});

/** Where a click on the map opens an actor, looked for from the middle outwards. */
async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const map = page.getByRole('application');
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not there');
  const heading = page.getByRole('heading', { name });
  for (let step = 0; step < 120; step++) {
    const radius = 18 * Math.sqrt(step);
    const position = {
      x: box.width * 0.48 + radius * Math.cos(2.4 * step),
      y: box.height * 0.35 + radius * Math.sin(2.4 * step),
    };
    await map.press('Escape');
    await drawnAnew(page);
    await map.click({ position, force: true });
    await drawnAnew(page);
    if (await heading.isVisible()) return position;
  }
  throw new Error(`${name} is not in sight`);
}

/** The record opens and goes a frame after a pick, and the map beside it is as wide as it will be a frame later. */
async function drawnAnew(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((shown) => requestAnimationFrame(shown));
  });
}
