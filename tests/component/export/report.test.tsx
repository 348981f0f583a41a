import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ReportDialog } from '#renderer/features/export/report/ReportDialog.tsx';
import { printInFrame } from '#renderer/platform/print-frame.ts';
import { openFresh, show } from '../shell/harness.tsx';

/** The document in the preview. */
const preview = async () => {
  const frame = await screen.findByTitle('Aperçu du rapport');
  expect(frame).toHaveAttribute('sandbox', '');
  return new DOMParser().parseFromString(frame.getAttribute('srcdoc') ?? '', 'text/html');
};
const headings = async () =>
  [...(await preview()).querySelectorAll('h2')].map((heading) => heading.textContent);
const title = async () => (await preview()).querySelector('h1')?.textContent;

it('shows what will be handed over: its language, its parts, names or codes', async () => {
  await openFresh();
  show(<ReportDialog onClose={() => undefined} />);
  expect(await title()).toBe('Petit pôle : état des coopérations');
  expect((await preview()).body.textContent).toContain('Café des Halles');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Méthode et limites' }));
  await waitFor(async () =>
    expect(await headings()).toEqual([
      'Chiffres clés',
      'Qui relie les groupes ?',
      'Carte et légende',
      'Dix leviers',
      'Manques relevés',
      'Carte en tableau',
    ]),
  );
  await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  await waitFor(async () => expect(await title()).toBe('Petit pôle: state of cooperation'));
  await userEvent.click(screen.getByRole('radio', { name: 'Avec des codes' }));
  await waitFor(async () => expect((await preview()).body.textContent).not.toContain('Café des Halles'));
  expect(await title()).not.toContain('Petit pôle');
});

it('prints in a frame where no script may run, and names the file by the title of the page', async () => {
  const titles: string[] = [];
  const print = vi.fn(() => titles.push(document.title));
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue({
    focus: () => undefined,
    print,
  } as unknown as Window);
  document.title = 'Maillage';
  const printed = await printInFrame('<!doctype html><p>Bilan</p>', 'bilan.pdf');
  expect(printed).toEqual({ ok: true, value: { saved: false, reason: 'print-dialog' } });
  expect(titles).toEqual(['bilan']);
  expect(document.title).toBe('Maillage');
  const frame = document.querySelector('iframe[aria-hidden=true]');
  expect(frame?.getAttribute('sandbox')).not.toContain('allow-scripts');
  vi.restoreAllMocks();
});
