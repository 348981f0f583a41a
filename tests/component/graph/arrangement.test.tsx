import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { ArrangementChip } from '#renderer/features/graph/ArrangementChip.tsx';
import { COMMANDS } from '#renderer/shell/commands.ts';
import { undo } from '#renderer/store/actions.ts';
import { changeView, moveArranged, showArranged, useView } from '#renderer/store/view-state.ts';
import { current, Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

beforeEach(() => {
  const network = smallNetwork();
  const positions = network.actors.map(({ id }, place) => ({
    id,
    x: 100 * place,
    y: 0,
    pinned: id === 'ville',
  }));
  return openFresh({ ...network, positions });
});

const settings = () => useView.getState().settings;
const showChip = () => show(<Live>{(state) => <ArrangementChip state={state} />}</Live>);

async function choose(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: /^Disposition/ }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name }));
}

it('names the arrangement, and takes crossing outlines off and back on', async () => {
  showChip();
  await choose('Par échelon');
  expect(await screen.findByRole('button', { name: 'Disposition : par échelon' })).toBeVisible();
  expect(settings()).toMatchObject({ arrangement: 'levels', hulls: 'none' });
  await choose('Autour de Comité de pilotage');
  expect(
    await screen.findByRole('button', { name: 'Disposition : autour de Comité de pilotage' }),
  ).toBeVisible();
  await choose('Par secteur');
  expect(settings()).toMatchObject({ arrangement: 'sectors', centre: '', hulls: 'auto' });
  changeView({ hulls: 'none' });
  await choose('Par année');
  await choose('Réseau');
  expect(settings()).toMatchObject({ arrangement: 'network', hulls: 'none' });
});

it('shows the network when the collective in the middle is gone', () => {
  changeView({ arrangement: 'collective', centre: 'gone' });
  showChip();
  expect(screen.getByRole('button', { name: 'Disposition : réseau' })).toBeVisible();
});

it('stores computed places only when asked to, and undo brings the old ones back', async () => {
  showChip();
  changeView({ arrangement: 'levels' });
  const places = new Map([...current().actors.keys()].map((id) => [id, { x: 5, y: id.length }]));
  showArranged({ places, captions: [], key: 'levels' });
  moveArranged(new Map([['ferme', { x: 77, y: 88 }]]));
  expect(current().positions.get('ferme')).toMatchObject({ x: 100, y: 0 });
  await userEvent.click(screen.getByRole('button', { name: /^Disposition/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /Garder ces places/ }));
  expect(await screen.findByRole('button', { name: 'Disposition : réseau' })).toBeVisible();
  expect(current().positions.get('ferme')).toMatchObject({ x: 77, y: 88, pinned: false });
  expect(current().positions.get('ville')).toMatchObject({ x: 5, y: 5, pinned: true });
  expect(useView.getState().arranged).toBeNull();
  await undo();
  expect(current().positions.get('ferme')).toMatchObject({ x: 100, y: 0 });
});

it('the palette arranges around the first collective, or the one that is picked', () => {
  const command = COMMANDS.find(({ name }) => name === 'arrange-collective');
  command?.run();
  expect(settings()).toMatchObject({ arrangement: 'collective', centre: 'k1' });
});
