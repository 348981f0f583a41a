import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { TimeBar } from '#renderer/features/graph/TimeBar.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { takeSnapshot } from '#renderer/store/actions.ts';
import { useView } from '#renderer/store/view-state.ts';
import { deleteCooperations } from '#shared/changes/commands/cooperations.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { timeStops } from '#shared/network/filters/time.ts';
import { Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

const TODAY = '2025-03-20';

beforeEach(() => {
  const network = smallNetwork();
  const dates = [{ startedOn: '2024-11', endedOn: '2025-01' }, { startedOn: '2025-03-01' }, {}];
  return openFresh({
    ...network,
    cooperations: network.cooperations.map((tie, place) => ({ ...tie, ...dates[place] })),
  });
});

function Part({ state, reducedMotion }: { state: NetworkState; reducedMotion: boolean }) {
  const settings = useView((view) => view.settings);
  return (
    <TimeBar
      state={state}
      shown={visible(state, settings)}
      stops={timeStops(state, TODAY)}
      today={TODAY}
      reducedMotion={reducedMotion}
    />
  );
}

const showBar = (reducedMotion = false) =>
  show(<Live>{(state) => <Part state={state} reducedMotion={reducedMotion} />}</Live>);
const bar = () => screen.getByRole('region', { name: 'Frise du temps' });

it('goes back by keys, says the day, what came and went since, and what has no date', async () => {
  showBar();
  const slider = screen.getByRole('slider', { name: 'Date de l’état du réseau' });
  expect(slider).toHaveAttribute('aria-valuetext', 'Toutes les dates');
  slider.focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(useView.getState().settings.asOf).toBe('2025-01-31');
  expect(slider).toHaveAttribute('aria-valuetext', '31 janvier 2025');
  expect(bar()).toHaveTextContent('État du réseau au 31 janvier 2025');
  expect(bar()).toHaveTextContent('liens +1 −1 d’ici aujourd’hui');
  expect(bar()).toHaveTextContent('1 lien sans date de début');
  await userEvent.click(screen.getByRole('button', { name: 'Toutes les dates' }));
  expect(useView.getState().settings.asOf).toBe('');
});

it('says how much there is since the last snapshot', async () => {
  showBar();
  await takeSnapshot({ name: 'Juin', note: '' });
  expect(await screen.findByText('autant que dans l’instantané « Juin »')).toBeVisible();
  await perform(deleteCooperations(['t1'], ''));
  expect(await screen.findByText('liens −1 depuis l’instantané « Juin »')).toBeVisible();
});

it('shows ended ties on demand, and today by one click', async () => {
  showBar();
  await userEvent.click(screen.getByRole('button', { name: 'Aujourd’hui' }));
  expect(useView.getState().settings.asOf).toBe(TODAY);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Avec ce qui est terminé' }));
  expect(useView.getState().settings.endedToo).toBe(true);
});

it('plays from the first day, pauses, and does not offer to under reduced motion', async () => {
  const { unmount } = showBar();
  await userEvent.click(screen.getByRole('button', { name: 'Lire dans le temps' }));
  expect(useView.getState().settings.asOf).toBe('2024-11-30');
  await screen.findByText('État du réseau au 31 décembre 2024', undefined, { timeout: 5000 });
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
  expect(screen.getByRole('button', { name: 'Lire dans le temps' })).toBeVisible();
  unmount();
  showBar(true);
  expect(screen.queryByRole('button', { name: 'Lire dans le temps' })).toBeNull();
});
