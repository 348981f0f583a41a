import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { mapPageHtml } from '#shared/documents/report/map-page.ts';
import { FORMAT_NAMES } from '#shared/exchange/formats.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { translator } from '#shared/i18n/translate.ts';
import { posterPlan } from '#shared/map/drawing/poster-plan.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { handover } from '#shared/privacy/redaction/handover.ts';
import type { Redaction } from '#shared/privacy/redaction/redact.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { EXACT, MARKER, markedBySchema } from '../unit/privacy/redaction/marked-by-schema.ts';
import { expect, test } from './fixtures.ts';
import { pdfText } from './pdf-text.ts';

const NOW = '2026-11-24T00:00:00.000Z';
/** Fonts that pictures bring along hold any letters, but no such dash. */
const WORD = new RegExp(`${MARKER}-[\\w-]*`, 'i');
const ANY = new RegExp(`${WORD.source}|${EXACT.source}`, 'i');
/** Their numbers are places on the map, which may look like any other. */
const DRAWN: ReadonlySet<string> = new Set(['png', 'svg', 'html']);
const PERSON = new RegExp(`${MARKER}-(?:contacts|sessions|stories-steps-notes)[\\w-]*`, 'i');

/** A network that is a marker in every text; its stories show no snapshot, which a file does not bring along. */
function network(): NetworkData {
  const data = markedBySchema();
  const steps = (story: NetworkData['stories'][number]) =>
    story.steps.map((step) => ({ ...step, snapshotId: null }));
  return { ...data, stories: data.stories.map((story) => ({ ...story, steps: steps(story) })) };
}

/** All that a file holds, whatever it is packed in. */
function textIn(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  if (raw.startsWith('PK')) {
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${textIn(part)}`)
      .join('\n');
  }
  if (raw.startsWith('%PDF')) return raw + pdfText(bytes);
  if (!raw.startsWith('\x89PNG')) return new TextDecoder().decode(bytes);
  const packed = [...raw.matchAll(/zTXt[^\0]+\0\0/g)].map(({ 0: head, index }) =>
    inflateSync(Buffer.from(bytes).subarray(index + head.length)).toString('latin1'),
  );
  // The points of a picture are no text, and might read like anything.
  return [...raw.split('IDAT').filter((_, place) => place === 0), raw.slice(-200), ...packed].join('\n');
}

async function openMarked(page: Page): Promise<void> {
  const bytes = Buffer.from(writeMaillage(network(), { contacts: true, now: NOW }));
  await page.goto('/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Ouvrir un fichier \.maillage/ }).click();
  await (await chooser).setFiles({ name: 'm.maillage', mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('button', { name: 'Ouvrir ce réseau' }).click();
  await expect(page.getByText('3 acteurs sur 3 affichés')).toBeVisible();
}

test.use({ actionTimeout: 20_000 });

test('what the export dialog saves holds no text that is to stay, in any format', async ({ page }) => {
  test.setTimeout(240_000);
  await openMarked(page);
  const saved = async (format: string, redaction: string): Promise<string> => {
    await page.getByRole('button', { name: 'Exporter' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: format, exact: true }).check();
    await dialog.getByRole('radio', { name: redaction, exact: true }).check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    const file = await download;
    await expect(dialog).toBeHidden();
    return `${file.suggestedFilename()}\n${textIn(readFileSync(await file.path()))}`;
  };
  const whole = await saved('Fichier .maillage', 'Avec les contacts de personnes');
  expect([ANY.test(whole), PERSON.test(whole)]).toEqual([true, true]);
  for (const format of FORMAT_NAMES) {
    // Printed by the browser's own dialog: see below.
    if (format === 'pdf') continue;
    const label = translator('fr')(`exports.formats.${format}`);
    const coded = await saved(label, 'Pseudonymisées');
    expect([format, (DRAWN.has(format) ? WORD : ANY).exec(coded)?.[0]]).toEqual([format, undefined]);
    const usual = await saved(
      label,
      ['png', 'svg'].includes(format) ? 'Comme affichées' : 'Sans les contacts de personnes',
    );
    expect([format, PERSON.exec(usual)?.[0]]).toEqual([format, undefined]);
  }
});

test('a printed map holds no text that is to stay, in the streams of its PDF', async ({ page }) => {
  const pdfOf = async (redaction: Redaction): Promise<string> => {
    const look = {
      settings: { ...defaultViewSettings(), labelDetail: 'legalForm' },
      theme: 'light',
      language: 'fr',
    } as const;
    const { state, scene } = handover(toState(network()), 'whole', redaction, { ...look, arranged: null });
    const plan = posterPlan(scene, { paper: 'A4', lying: true });
    const html = mapPageHtml(scene, plan, { title: state.network.name, caption: '', language: 'fr' });
    await page.setContent(html);
    return textIn(await page.pdf({ tagged: true, outline: true }));
  };
  // The names are found when they are there: broken over lines as the map writes them.
  expect(await pdfOf({ kind: 'without-contacts' })).toMatch(new RegExp(`${MARKER}-`, 'i'));
  const coded = await pdfOf({
    kind: 'pseudonymised',
    salt: 'sel',
    communes: null,
    networkName: 'Réseau pseudonymisé',
  });
  expect(coded).toMatch(/A-[0-9A-Z]{6}/);
  expect(WORD.exec(coded)?.[0]).toBeUndefined();
});

test('other programs read every name of a printed map', async ({ page }) => {
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'skipped: pdftotext (poppler) is not there');
  const state = toState(sampleNetwork('fr', NOW));
  const settings = defaultViewSettings();
  const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr');
  const plan = posterPlan(scene, { paper: 'A3', lying: true });
  await page.setContent(mapPageHtml(scene, plan, { title: 'Carte', caption: '', language: 'fr' }));
  const input = await page.pdf({ preferCSSPageSize: true });
  const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input });
  const read = stdout.toString().replace(/\s+/g, ' ');
  expect(scene.nodes.length).toBeGreaterThanOrEqual(40);
  expect(scene.nodes.map(({ lines }) => lines.join(' ')).filter((name) => !read.includes(name))).toEqual([]);
});
