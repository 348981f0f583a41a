import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { followsKeys } from './picked-up.ts';
import { openSample } from './sample.ts';

// What moves is part of it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('a story made of what the graph shows is told by keys, and leaves the view as it was', async ({
  page,
}) => {
  await openSample(page);

  // Two looks at the graph become two steps of a story of their own.
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Nouveau récit' }).click();
  // Until the new one is shown, the buttons are those of the story before.
  await expect(page.getByRole('region', { name: 'Récit 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter ce que montre la carte' }).click();
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('Tous');
  await page.getByRole('textbox', { name: 'Texte' }).fill('Nous sommes **quarante**.');
  await page.getByRole('textbox', { name: 'Notes pour l’orateur' }).fill('Respirer.');
  await page.keyboard.press('Tab');
  await expectAccessible(page, 'the stories');
  await page.keyboard.press('g');
  await page.getByRole('button', { name: /^Apparence/ }).click();
  const panel = page.getByRole('dialog', { name: 'Apparence' });
  await panel.getByRole('combobox', { name: 'Couleur des acteurs' }).click();
  await panel.getByRole('option', { name: 'Type', exact: true }).click();
  await panel.getByRole('button', { name: 'Fermer' }).click();
  // Letters are no commands while a panel is open.
  await expect(panel).toBeHidden();
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Ouvrir le récit' }).click();
  await expect(page.getByRole('button', { name: 'Étape 2 sur 2 : Étape 2' })).toBeVisible();

  // The order changes by keys alone.
  await page.getByRole('button', { name: 'Déplacer l’étape 2 : Étape 2' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Étape prise : place 2 sur 2.')).toBeAttached();
  await followsKeys(page);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Place 1 sur 2.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Étape 1 sur 2 : Étape 2' })).toBeVisible();

  await page.getByRole('button', { name: 'Raconter', exact: true }).click();
  const stage = page.getByRole('main', { name: 'Présentation' });
  await expect(stage.getByRole('heading', { name: 'Étape 2' })).toBeVisible();
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('o');
  const speaker = await opening;
  await expect(speaker.getByRole('heading', { name: 'Étape 2', level: 1 })).toBeVisible();
  await expect(speaker.getByRole('region', { name: 'Ensuite' })).toContainText('Tous');

  // Both windows are at the same step, whichever goes on.
  await page.keyboard.press('PageDown');
  await expect(stage.getByRole('heading', { name: 'Tous' })).toBeVisible();
  await expect(stage.getByText('quarante')).toBeVisible();
  await expect(stage.getByText('2 / 2')).toBeVisible();
  await expect(speaker.getByRole('region', { name: 'Notes' })).toContainText('Respirer.');
  await expect(stage.getByText('Respirer.')).toBeHidden();
  await expectAccessible(speaker, 'the window of the speaker');
  await speaker.keyboard.press('ArrowLeft');
  await expect(stage.getByText('1 / 2')).toBeVisible();
  await speaker.getByRole('button', { name: 'Noms : entiers' }).click();
  await expect(stage.getByRole('button', { name: 'Noms : abrégés' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(speaker.getByText('C’est la dernière étape.')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(stage.getByText('1 / 2')).toBeVisible();
  const closing = speaker.waitForEvent('close');
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await closing;
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: /^Apparence\s: type$/ })).toBeVisible();
});
