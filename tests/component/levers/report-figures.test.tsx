import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ReportDialog } from '#renderer/features/export/report/ReportDialog.tsx';
import { LeversScreen } from '#renderer/features/levers/LeversScreen.tsx';
import { openLever } from '#renderer/features/levers/state.ts';
import { countStatuses } from '#renderer/kit/analysis/counted-statuses.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { french } from '#shared/i18n/catalogues.ts';
import { LEVER_IDS } from '#shared/insight/levers/lever.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { Live, openFresh, show } from '../shell/harness.tsx';

function Levers({ state }: { state: NetworkState }) {
  const settings = useView((view) => view.settings);
  return <LeversScreen state={state} shown={visible(state, settings)} inspector={null} />;
}

const words = (element: Element | null) => element?.textContent?.replaceAll(/\s/g, ' ') ?? '';

/** Names and figures of all levers, page by page, as the screens show them. */
async function figuresOnScreen(): Promise<string[][]> {
  show(<Live>{(state) => <Levers state={state} />}</Live>);
  const figures: string[][] = [];
  for (const lever of LEVER_IDS) {
    openLever(lever);
    const page = await screen.findByRole('article', { name: french.levers.lever[lever].name });
    const section = within(page).getByRole('region', { name: 'Chiffres' });
    for (const row of within(section).getAllByRole('listitem')) {
      const [figure] = row.children;
      figures.push([words(row.querySelector('h3')), words(figure ?? null)]);
    }
  }
  cleanup();
  return figures;
}

async function reported(): Promise<Document> {
  const frame = await screen.findByTitle<HTMLIFrameElement>('Aperçu du rapport');
  return new DOMParser().parseFromString(frame.srcdoc, 'text/html');
}

it('prints the figures of the screens, for the scope that they have', async () => {
  await openFresh(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
  const filters = { ...defaultViewSettings().filters, hiddenSectors: ['numerique'] };
  changeView({ filters, countMembership: true });
  countStatuses(['actif', 'prevu']);
  const onScreen = await figuresOnScreen();
  expect(onScreen.length).toBeGreaterThan(30);

  show(<ReportDialog onClose={() => undefined} />);
  const report = await reported();
  const printed = [...report.querySelectorAll('.lever tr')].map((row) => [
    words(row.querySelector('th')),
    words(row.querySelector('td b')),
  ]);
  expect(printed).toEqual(onScreen);
  const facts = words(report.querySelector('.facts'));
  expect(facts).toContain('Liens comptés : actif, prévu');
  expect(facts).toMatch(/\d+ liens projetés des collectifs, comptés dans les mesures du réseau seulement/);

  // Lists of gaps are cut at first, and how many there are is said beside the choice.
  const items = (of: Document) => of.querySelectorAll('.gaps li').length;
  const all = screen.getByRole('radio', { name: /^Tous \(\d+ manques\)$/ });
  await userEvent.click(all);
  await waitFor(async () => expect(items(await reported())).toBeGreaterThan(items(report)));
});
