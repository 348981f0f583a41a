import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { CommunesDialog } from '#renderer/features/communes/CommunesDialog.tsx';
import { Inspector } from '#renderer/features/inspector/Inspector.tsx';
import { startEditing, stopEditing } from '#renderer/features/inspector/state.ts';
import { undoLast } from '#renderer/kit/feedback.tsx';
import { dispatch } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { select } from '#renderer/store/view-state.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { current, Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

const commune = (id: string) => current().actors.get(id)?.commune;

describe('the commune of an actor', () => {
  async function field() {
    select({ actors: ['cafe'] });
    startEditing();
    show(<Live>{(state) => <Inspector state={state} />}</Live>);
    await userEvent.click(screen.getByRole('button', { name: 'Lieu' }));
    return screen.findByRole('combobox', { name: 'Commune' });
  }

  it('is found by a few letters and fills name, codes and postcode as one change', async () => {
    await userEvent.type(await field(), 'villeurb');
    await userEvent.click(await screen.findByRole('option', { name: /Villeurbanne.*69100/ }));
    await waitFor(() =>
      expect(commune('cafe')).toEqual({ name: 'Villeurbanne', insee: '69266', postcode: '69100' }),
    );
    await userEvent.tab();
    stopEditing();
    expect(await screen.findByText('Métropole de Lyon')).toBeVisible();
    expect(screen.getByText('Rhône (69), Auvergne-Rhône-Alpes')).toBeVisible();
    await undoLast();
    expect(commune('cafe')).toEqual({ name: '', insee: '', postcode: '' });
    expect(useMaillage.getState().undo).toBeNull();
  });

  it('may be anywhere else, and drops the codes of the one before', async () => {
    await dispatch(
      updateActor('cafe', { commune: { name: 'Villeurbanne', insee: '69266', postcode: '69100' } }, ''),
    );
    const input = await field();
    await userEvent.clear(input);
    await userEvent.type(input, 'Genève{Enter}');
    await waitFor(() => expect(commune('cafe')).toEqual({ name: 'Genève', insee: '', postcode: '' }));
  });
});

describe('completing the communes', () => {
  it('takes what is sure, asks for the rest, and is one change', async () => {
    const place = (name: string, postcode = '') => ({ commune: { name, insee: '', postcode } });
    await dispatch(updateActor('cafe', place('Villeurbanne'), ''));
    await dispatch(updateActor('ferme', place('St-Denis'), ''));
    await dispatch(updateActor('ville', place('Genève'), ''));
    show(<CommunesDialog onClose={() => {}} />);
    expect(await screen.findByRole('heading', { name: '1 correspondance sûre' })).toBeVisible();
    expect(screen.getByText(/Ville de Clairval \(Genève\)/)).toBeVisible();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Commune de Ferme des Aulnes' }),
      '93066',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Compléter 2 acteurs' }));
    await waitFor(() => expect(commune('cafe')?.insee).toBe('69266'));
    expect(commune('ferme')).toEqual({ name: 'Saint-Denis', insee: '93066', postcode: '' });
    await undoLast();
    expect(commune('cafe')?.insee).toBe('');
    expect(commune('ferme')?.name).toBe('St-Denis');
  });
});
