import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

for (const { timezoneId, moment, shown, day } of [
  {
    timezoneId: 'America/Martinique',
    moment: '2026-11-25T01:00:00Z',
    shown: '24/11/2026',
    day: '2026-11-24',
  },
  { timezoneId: 'Indian/Reunion', moment: '2026-11-23T22:00:00Z', shown: '24/11/2026', day: '2026-11-24' },
]) {
  test.describe(`in ${timezoneId}, where Greenwich is at another day`, () => {
    test.use({ timezoneId });

    test('today is the day of the user, in a field and in the name of a file', async ({ page }) => {
      await page.clock.setFixedTime(moment);
      await openSample(page);

      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Chercher, ajouter, agir' }).fill('La Recyclerie');
      await page
        .getByRole('option', { name: /La Recyclerie/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Modifier' }).click();
      await page.getByRole('button', { name: 'Source et fiabilité' }).click();
      const record = page.getByRole('complementary', { name: 'Fiche' });
      await record.getByRole('button', { name: 'Aujourd’hui' }).click();
      await expect(record.getByRole('textbox', { name: /[Vv]érifi/ })).toHaveValue(shown);

      await page.getByRole('button', { name: 'Exporter' }).click();
      await page.getByRole('radio', { name: 'Fichier .maillage' }).check();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      expect((await download).suggestedFilename()).toContain(day);
    });
  });
}
