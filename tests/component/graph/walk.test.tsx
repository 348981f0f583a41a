import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { useGraph } from '#renderer/features/graph/state.ts';
import { WalkPanel } from '#renderer/features/graph/WalkPanel.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

const leave = vi.fn();
const showWalk = () =>
  show(
    <Live>
      {(state) => (
        <WalkPanel state={state} shown={visible(state, useView.getState().settings)} onLeave={leave} />
      )}
    </Live>,
  );
const list = (name: string) => screen.findByRole('listbox', { name: `Coopérations de ${name}` });
const stands = () => screen.getByRole('option', { selected: true }).textContent;
const picked = () => [...useView.getState().selection.actors];

it('walks along ties by keys, and the map follows', async () => {
  select({ actors: ['ferme'] });
  showWalk();
  expect(await list('Ferme des Aulnes')).toHaveFocus();
  expect(stands()).toContain('fournit Café des Halles');
  await userEvent.keyboard('{Enter}');
  expect(await list('Café des Halles')).toHaveFocus();
  expect(screen.getByText(/^Café des Halles, association, .*2 coopérations ; 1 sur 2/)).toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}');
  expect(stands()).toContain('vend à Ville de Clairval');
  const standing = useMaillage.getState().current?.cooperations.get(useGraph.getState().standing ?? '');
  expect([standing?.from, standing?.to].toSorted()).toEqual(['cafe', 'ville']);
  await userEvent.keyboard('{Enter}');
  await list('Ville de Clairval');
  expect(picked()).toEqual(['ville']);
  expect(useGraph.getState().revealing).toEqual(['ville']);
  await userEvent.keyboard('{Backspace}');
  await list('Café des Halles');
  expect(stands()).toContain('vend à Ville de Clairval');
  await userEvent.keyboard('f');
  expect(stands()).toContain('Ferme des Aulnes');
  await userEvent.keyboard('{Backspace}{Backspace}');
  await list('Ferme des Aulnes');
  await userEvent.keyboard('{Escape}');
  expect(leave).toHaveBeenCalled();
});

it('begins with the best tied actor, and goes on where something is picked elsewhere', async () => {
  showWalk();
  await list('Café des Halles');
  expect(picked()).toEqual(['cafe']);
  select({ actors: ['banque'] });
  await list('Banque solidaire');
  expect(screen.getByText('Venant de Café des Halles')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Revenir à l’acteur précédent' }));
  await list('Café des Halles');
  await waitFor(() => expect(picked()).toEqual(['cafe']));
});

it('mentions ties that filters hide', async () => {
  select({ actors: ['cafe'] });
  useView.setState(({ settings }) => ({
    settings: { ...settings, filters: { ...settings.filters, hiddenTypes: ['filiere'] } },
  }));
  showWalk();
  expect(await screen.findByText('1 lien masqué par les filtres')).toBeVisible();
  expect(screen.getAllByRole('option')).toHaveLength(1);
});
