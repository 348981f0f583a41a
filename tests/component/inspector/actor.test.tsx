import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeletionDialog } from '#renderer/features/inspector/DeletionDialog.tsx';
import { Inspector } from '#renderer/features/inspector/Inspector.tsx';
import { startMaking } from '#renderer/features/inspector/state.ts';
import { undoLast } from '#renderer/kit/feedback.tsx';
import { dispatch } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { select } from '#renderer/store/view-state.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { setLogo } from '#shared/changes/commands/logos.ts';
import { logo } from '../../unit/pngs.ts';
import { current, Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

function showInspector() {
  return show(
    <Live>
      {(state) => (
        <>
          <Inspector state={state} />
          <DeletionDialog state={state} />
        </>
      )}
    </Live>,
  );
}

const actor = (id: string) => current().actors.get(id);

describe('reading an actor', () => {
  it('shows its ties and what the network says about it', () => {
    select({ actors: ['cafe'] });
    showInspector();
    expect(screen.getByRole('heading', { name: 'Café des Halles' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '2 coopérations' })).toBeVisible();
    expect(screen.getByRole('button', { name: /Ville de Clairval.*Commande publique · 48/ })).toBeVisible();
    const insight = screen.getByRole('complementary', { name: 'Ce que dit le réseau' });
    expect(insight).toHaveTextContent('Sans Café des Halles, 1 structure perd tout lien');
    expect(insight).toHaveTextContent(/50\s% de ses liens actifs vont vers l’économie conventionnelle/);
  });

  it('asks to be checked until somebody says how reliable it is', async () => {
    await dispatch(updateActor('cafe', { confidence: 'unknown', checkedOn: '' }, 'Café des Halles'));
    select({ actors: ['cafe'] });
    showInspector();
    expect(screen.getByText('À vérifier (non renseigné)')).toBeVisible();
    await act(() => dispatch(updateActor('cafe', { confidence: 'probable' }, 'Café des Halles')));
    expect(screen.getByText('Probable')).toBeVisible();
    expect(screen.queryByText('À vérifier (non renseigné)')).not.toBeInTheDocument();
  });

  it('leads to its website by a link, and to nothing else that was typed there', async () => {
    await dispatch(updateActor('cafe', { website: 'www.halles.fr' }, 'Café des Halles'));
    await dispatch(updateActor('ferme', { website: 'javascript:alert(1)' }, 'Ferme des Aulnes'));
    select({ actors: ['cafe'] });
    showInspector();
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    const link = screen.getByRole('link', { name: /^www\.halles\.fr/ });
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await userEvent.click(link);
    expect(opened).toHaveBeenCalledWith('https://www.halles.fr/', '_blank', 'noopener,noreferrer');
    act(() => select({ actors: ['ferme'] }));
    expect(screen.getByText('javascript:alert(1)')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('a collective it belongs to leads to the collective', async () => {
    select({ actors: ['cafe'] });
    showInspector();
    await userEvent.click(screen.getByRole('button', { name: /Comité de pilotage/ }));
    expect(screen.getByRole('heading', { name: 'Comité de pilotage' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '2 membres' })).toBeVisible();
  });
});

describe('editing an actor', () => {
  async function edit() {
    select({ actors: ['cafe'] });
    showInspector();
    await userEvent.click(screen.getByRole('button', { name: 'Modifier' }));
  }

  it('hands a field over on leaving it, as a change of its own', async () => {
    await edit();
    const name = screen.getByRole('textbox', { name: 'Nom' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Café du Marché');
    expect(actor('cafe')?.name).toBe('Café des Halles');
    await userEvent.tab();
    await waitFor(() => expect(actor('cafe')?.name).toBe('Café du Marché'));
    expect(useMaillage.getState().undo?.kind).toBe('actor-update');
    await undoLast();
    expect(actor('cafe')?.name).toBe('Café des Halles');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('Café des Halles'));
  });

  it('refuses an empty name and keeps the one before', async () => {
    await edit();
    await userEvent.clear(screen.getByRole('textbox', { name: 'Nom' }));
    await userEvent.tab();
    expect(await screen.findByText(/Le nom est nécessaire/)).toBeVisible();
    expect(actor('cafe')?.name).toBe('Café des Halles');
  });

  it('keeps a wrong SIREN and flags it', async () => {
    await edit();
    await userEvent.click(screen.getByRole('button', { name: 'Numéros officiels' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'SIREN' }), '123456789{Enter}');
    expect(await screen.findByText('Ce SIREN n’est pas valide')).toBeVisible();
    expect(actor('cafe')?.siren).toBe('123456789');
  });

  it('takes a French date in part and refuses what is none', async () => {
    await edit();
    await userEvent.click(screen.getByRole('button', { name: 'Présence dans le réseau' }));
    const joined = await screen.findByRole('textbox', { name: 'Arrivée' });
    await userEvent.type(joined, '31/02/2023{Enter}');
    expect(await screen.findByText(/Date non comprise/)).toBeVisible();
    expect(actor('cafe')?.joinedOn).toBe('');
    await userEvent.clear(joined);
    await userEvent.type(joined, '4/2023{Enter}');
    await waitFor(() => expect(actor('cafe')?.joinedOn).toBe('2023-04'));
  });

  it('takes a number with a comma', async () => {
    await edit();
    await userEvent.click(screen.getByRole('button', { name: 'Moyens' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Emplois (ETP)' }), '12,5{Enter}');
    await waitFor(() => expect(actor('cafe')?.jobs).toBe(12.5));
  });

  it('loses nothing when the form closes under the cursor', async () => {
    await edit();
    await userEvent.type(screen.getByRole('textbox', { name: 'Sigle' }), 'CDH');
    select({ actors: ['ferme'] });
    await waitFor(() => expect(actor('cafe')?.acronym).toBe('CDH'));
    expect(actor('ferme')?.acronym).toBe('');
  });
});

describe('the logo of an actor', () => {
  it('is refused with its reason, shown in the record, and taken out so that undo brings it back', async () => {
    await dispatch(setLogo(logo('cafe'), 'Café des Halles'));
    select({ actors: ['cafe'] });
    showInspector();
    expect(screen.getByRole('img', { name: 'Logo de Café des Halles' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Modifier' }));
    const field = screen.getByRole('region', { name: 'Logo' });
    const paste = (name: string, words: string) =>
      fireEvent.paste(field, { clipboardData: { files: [new File([words], name)], items: [] } });
    paste('logo.png', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await within(field).findByText(/dessins SVG ne sont pas pris/)).toBeVisible();
    paste('logo.png', 'GIF89a');
    expect(await within(field).findByText(/pas une image PNG, JPEG ou WebP/)).toBeVisible();
    expect(current().logos.get('cafe')).toEqual(logo('cafe'));
    await userEvent.click(within(field).getByRole('button', { name: 'Retirer' }));
    await waitFor(() => expect(current().logos.size).toBe(0));
    expect(within(field).getByRole('button', { name: 'Choisir un logo…' })).toBeVisible();
    await act(undoLast);
    expect(current().logos.get('cafe')).toEqual(logo('cafe'));
  });
});

describe('making and deleting', () => {
  it('adds an actor by its name alone, placed, as one change', async () => {
    startMaking({ what: 'actor' });
    showInspector();
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'Atelier Vélo{Enter}');
    await waitFor(() => expect(current().actors.size).toBe(5));
    const added = [...current().actors.values()].find(({ name }) => name === 'Atelier Vélo');
    expect(current().positions.has(added?.id ?? '')).toBe(true);
    expect(await screen.findByRole('heading', { name: 'Atelier Vélo' })).toBeVisible();
    await undoLast();
    expect(current().actors.size).toBe(4);
    expect(current().positions.size).toBe(0);
  });

  it('says that an actor may already be there, and leads to it', async () => {
    startMaking({ what: 'actor' });
    showInspector();
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'association cafe des hales');
    expect(await screen.findByText(/Café des Halles : noms proches/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ajouter quand même' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Voir la fiche de Café des Halles' }));
    expect(await screen.findByRole('heading', { name: 'Café des Halles' })).toBeVisible();
  });

  it('says so too once a SIREN is given, until the two are told apart', async () => {
    await dispatch(updateActor('ferme', { siren: '552100554' }, 'Ferme des Aulnes'));
    select({ actors: ['cafe'] });
    showInspector();
    await userEvent.click(screen.getByRole('button', { name: 'Modifier' }));
    await userEvent.click(screen.getByRole('button', { name: 'Numéros officiels' }));
    expect(screen.queryByText('Existe peut-être déjà')).toBeNull();
    await userEvent.type(await screen.findByRole('textbox', { name: 'SIREN' }), '552 100 554{Enter}');
    expect(await screen.findByText(/Ferme des Aulnes : même SIREN/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Pas un doublon : Ferme des Aulnes' }));
    await waitFor(() => expect(screen.queryByText('Existe peut-être déjà')).toBeNull());
    expect(current().network.distinctActors).toEqual([['cafe', 'ferme']]);
  });

  it('adds a cooperation to a partner found by a few letters', async () => {
    select({ actors: ['cafe'] });
    showInspector();
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter une coopération' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Partenaire' }), 'banq');
    await userEvent.click(await screen.findByRole('option', { name: 'Banque solidaire' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
    await waitFor(() => expect(current().cooperations.size).toBe(4));
    expect([...current().cooperations.values()].at(-1)).toMatchObject({ from: 'cafe', to: 'banque' });
  });

  it('says what goes with an actor before it goes, and takes it back from the toast', async () => {
    select({ actors: ['ville'] });
    showInspector();
    await userEvent.click(screen.getByRole('button', { name: 'Supprimer Ville de Clairval' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('2 coopérations')).toBeVisible();
    expect(within(dialog).getByText('sa place dans 1 collectif')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Supprimer' }));
    await waitFor(() => expect(current().actors.has('ville')).toBe(false));
    expect(current().cooperations.size).toBe(1);
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(current().actors.has('ville')).toBe(true));
    expect(current().cooperations.size).toBe(3);
    expect(current().collectives.get('k1')?.members).toHaveLength(2);
  });
});
