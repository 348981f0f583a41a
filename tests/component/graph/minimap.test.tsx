import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Minimap } from '#renderer/features/graph/Minimap.tsx';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { emptyState, newNetwork, toData, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { show } from '../shell/harness.tsx';

function sceneOf(count: number) {
  const base = toData(emptyState(newNetwork('many', 'Réseau', '2026-01-01T00:00:00.000Z', 'fr')));
  const ids = Array.from({ length: count }, (_, place) => `a${place}`);
  const state = toState({
    ...base,
    actors: ids.map((id) => actorSchema.parse({ id, name: id })),
    positions: ids.map((id, place) => ({ id, x: 90 * place, y: 0, pinned: false })),
  });
  const settings = defaultViewSettings();
  return buildScene(state, settings, visible(state, settings), 'light', 'fr');
}

it('an overview comes with a large map only, and can be folded', async () => {
  vi.stubGlobal('innerWidth', 1440);
  const { unmount } = show(<Minimap scene={sceneOf(20)} graph={() => null} />);
  expect(screen.queryByRole('img', { name: 'Plan d’ensemble' })).toBeNull();
  unmount();
  show(<Minimap scene={sceneOf(120)} graph={() => null} />);
  expect(screen.getByRole('img', { name: 'Plan d’ensemble' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Replier le plan d’ensemble' }));
  expect(screen.queryByRole('img', { name: 'Plan d’ensemble' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Déplier le plan d’ensemble' }));
  expect(screen.getByRole('img', { name: 'Plan d’ensemble' })).toBeVisible();
});

it('an overview is folded at first in a narrow window, where the legend needs the room', async () => {
  vi.stubGlobal('innerWidth', 1024);
  show(<Minimap scene={sceneOf(120)} graph={() => null} />);
  expect(screen.queryByRole('img', { name: 'Plan d’ensemble' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Déplier le plan d’ensemble' }));
  expect(screen.getByRole('img', { name: 'Plan d’ensemble' })).toBeVisible();
});
