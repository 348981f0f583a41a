import { expect, test } from './fixtures.ts';
for (const [w,h,scheme] of [[1280,720,'light'],[1024,768,'dark']] as const)
test(`shot ${w}`, async ({ page }) => {
  await page.setViewportSize({ width: w, height: h });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto('/');
  await page.getByRole('button', { name: /^Importer/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles([{name:'a.csv',mimeType:'text/csv',buffer:Buffer.from('Nom;Budget;Arrivée;Tags;Code;Code postal;Secteurs\nA;12,000;03/04/2023;bio, vrac;01370;1370;Alimentation, Numérique\nB;3,500;05/06/2024;bio;1.10;38000;Alimentation\n')}]);
  await expect(page.getByText('code, gardé comme texte')).toBeVisible();
  await page.screenshot({ path: `/tmp/words-map-${w}.png` });
});
