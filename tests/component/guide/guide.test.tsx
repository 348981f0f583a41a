import 'fake-indexeddb/auto';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { GuideDialog } from '#renderer/features/guide/GuideDialog.tsx';
import { useQuickEntry } from '#renderer/features/quick-entry/state.ts';
import { Tour } from '#renderer/features/tour/Tour.tsx';
import { TourOffer } from '#renderer/features/tour/TourOffer.tsx';
import { offerTourOnce, useTour } from '#renderer/features/tour/tour-state.ts';
import { closeDialog, goTo, openDialog, useNavigation } from '#renderer/kit/navigation.ts';
import { useShortcuts } from '#renderer/kit/shortcuts.ts';
import { COMMANDS } from '#renderer/shell/commands.ts';
import { closeNetwork, dispatch } from '#renderer/store/actions.ts';
import { preference, setPreference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { select } from '#renderer/store/view-state.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { openFresh, show } from '../shell/harness.tsx';

beforeEach(async () => {
  await openFresh();
  closeDialog();
  useTour.setState({ step: null, offered: false });
  setPreference('tourStep', 0);
  setPreference('tourOffered', false);
});

const page = (name: string) => screen.findByRole('region', { name });

describe('the guide', () => {
  it('opens at the chapter of the screen and turns to the next one', async () => {
    goTo('levers');
    show(<GuideDialog commands={COMMANDS} onClose={() => undefined} />);
    expect(await page('Les dix leviers')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Chapitre suivant/ }));
    expect(await page('Les filières')).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Les filières', current: 'page' })).toBeVisible();
  });

  it('is searched, and its links turn to the screen they speak of', async () => {
    let closed = false;
    show(
      <GuideDialog
        commands={COMMANDS}
        onClose={() => {
          closed = true;
        }}
      />,
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Chercher dans le guide' }), 'caviarder');
    await userEvent.click(await screen.findByRole('button', { name: /^Données personnelles/ }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Chercher dans le guide' }));
    await userEvent.click(screen.getByRole('button', { name: 'Les dix leviers' }));
    const levers = await page('Les dix leviers');
    await userEvent.click(within(levers).getByRole('button', { name: 'Ouvrez les leviers' }));
    expect(closed).toBe(true);
    expect(useNavigation.getState().screen).toBe('levers');
  });

  it('without a network offers no link that would need one', async () => {
    closeNetwork();
    show(<GuideDialog commands={COMMANDS} onClose={() => undefined} />);
    const first = await page('La première carte');
    expect(within(first).getByRole('button', { name: 'Créez un réseau' })).toBeVisible();
    expect(within(first).queryByRole('button', { name: 'Ajoutez un acteur' })).toBeNull();
    expect(within(first).getByText('Ajoutez un acteur')).toBeVisible();
  });

  it('does not take the place of a dialog in which something is being done', () => {
    const guide = COMMANDS.find(({ name }) => name === 'dialog-guide');
    openDialog('import');
    guide?.run();
    expect(useNavigation.getState().dialog).toBe('import');
    closeDialog();
    guide?.run();
    expect(useNavigation.getState().dialog).toBe('guide');
  });
});

function Window() {
  useShortcuts(COMMANDS);
  return (
    <>
      <main id="content" tabIndex={-1} data-tour="map" />
      <TourOffer />
      <Tour />
    </>
  );
}

describe('the guided tour', () => {
  it('waits for each thing to be done, is left by Escape and taken up where it was', async () => {
    show(<Window />);
    await userEvent.keyboard('{F6}');
    const first = await page('La carte');
    await waitFor(() => expect(first).toHaveFocus());
    expect(first).toHaveAccessibleDescription(/Chaque forme est un acteur/);
    expect(useMaillage.getState().current?.network.name).toBe('Pôle Clairval');
    expect(screen.queryByRole('button', { name: 'Suivant' })).toBeNull();
    act(() => select({ actors: ['recyclerie'] }));
    await userEvent.click(await screen.findByRole('button', { name: 'Suivant' }));
    // The actor that was picked before is not another one.
    await userEvent.click(screen.getByRole('button', { name: 'Passer' }));
    expect(await page('Ajouter un acteur')).toBeVisible();
    await act(async () => {
      await dispatch(addActor({ id: 'neuf', name: 'Café neuf', kind: 'association' }));
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Suivant' }));
    await waitFor(async () => expect(await page('Ajouter un lien par une ligne')).toHaveFocus());
    expect(useQuickEntry.getState().handed?.line).toContain('La Recyclerie');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('Étape 4 sur 10')).toBeNull();
    expect(useQuickEntry.getState().handed).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
    await userEvent.keyboard('{F6}');
    expect(await screen.findByText('Étape 4 sur 10')).toBeVisible();
  });

  it('can be skipped through, and ends with a network of one’s own', async () => {
    show(<Window />);
    await userEvent.keyboard('{F6}');
    await page('La carte');
    const seen = [];
    for (let step = 1; step < 10; step++) {
      await userEvent.click(screen.getByRole('button', { name: 'Passer' }));
      seen.push(useNavigation.getState().screen);
    }
    expect(new Set(seen)).toEqual(new Set(['graph', 'snapshots']));
    await userEvent.click(screen.getByRole('button', { name: 'Importer mon annuaire' }));
    expect(preference('tourStep')).toBe(0);
    expect(useTour.getState().step).toBeNull();
    expect(useMaillage.getState().current).toBeNull();
    expect(useNavigation.getState().dialog).toBe('import');
  });

  it('is offered once in the life of an installation', async () => {
    show(<Window />);
    act(offerTourOnce);
    await userEvent.click(screen.getByRole('button', { name: 'Non merci' }));
    expect(screen.queryByRole('button', { name: 'Suivre la visite' })).toBeNull();
    act(offerTourOnce);
    expect(screen.queryByRole('button', { name: 'Suivre la visite' })).toBeNull();
    expect(JSON.parse(localStorage.getItem('maillage.preferences') ?? '')).toMatchObject({
      tourOffered: true,
    });
  });
});
