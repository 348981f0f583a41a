import 'fake-indexeddb/auto';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { StartScreen } from '#renderer/features/start/StartScreen.tsx';
import { openDialog } from '#renderer/kit/navigation.ts';
import { COMMANDS, COMMANDS_WITHOUT_NETWORK } from '#renderer/shell/commands.ts';
import { Dialogs } from '#renderer/shell/Dialogs.tsx';
import { closeNetwork, dispatch } from '#renderer/store/actions.ts';
import { select } from '#renderer/store/view-state.ts';
import { addContact } from '#shared/changes/commands/contacts.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

const nothing = () => undefined;

it('the start screen leads to privacy and to what the app is', async () => {
  closeNetwork();
  show(
    <>
      <StartScreen
        onOpen={nothing}
        onFiles={nothing}
        onSample={nothing}
        onImport={nothing}
        onTour={nothing}
        onGuide={nothing}
      />
      <Dialogs />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Confidentialité' }));
  const privacy = within(await screen.findByRole('dialog', { name: 'Confidentialité' }));
  for (const title of ['Où sont vos données', 'Qui est responsable', 'Répondre à une personne']) {
    expect(privacy.getByRole('heading', { name: title })).toBeVisible();
  }
  expect(privacy.queryByRole('button', { name: 'Contacts du réseau' })).toBeNull();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'À propos' }));
  expect(await screen.findByRole('dialog', { name: 'À propos de Maillage' })).toBeVisible();
});

it('settings and commands lead there too, and privacy to the contacts', async () => {
  show(<Dialogs />);
  act(() => openDialog('settings'));
  await userEvent.click(await screen.findByRole('button', { name: 'Confidentialité' }));
  const privacy = within(await screen.findByRole('dialog', { name: 'Confidentialité' }));
  await userEvent.click(privacy.getByRole('button', { name: 'Contacts du réseau' }));
  expect(await screen.findByRole('dialog', { name: 'Contacts du réseau' })).toBeVisible();
  for (const commands of [COMMANDS, COMMANDS_WITHOUT_NETWORK]) {
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['dialog-privacy', 'dialog-about']),
    );
  }
});

it('what the app is made of is found by name, with version and licence text', async () => {
  show(<Dialogs />);
  act(() => openDialog('about'));
  const about = within(await screen.findByRole('dialog', { name: 'À propos de Maillage' }));
  expect(about.getByText(/^Maillage \d+\.\d+\.\d+/)).toBeVisible();
  await userEvent.type(about.getByRole('textbox'), 'cytoscape');
  const group = about.getByRole('group');
  expect(group).toHaveTextContent(/^cytoscape3\.\d+\.\d+MIT/);
  await userEvent.click(within(group).getByText('cytoscape'));
  expect(within(group).getByText(/Permission is hereby granted/)).toBeVisible();
  await userEvent.type(about.getByRole('textbox'), 'xyz');
  expect(about.getByRole('status')).toHaveTextContent('Aucune bibliothèque ne correspond.');
});

it('all that is noted of a person can be handed over', async () => {
  await dispatch(
    addContact(
      contactSchema.parse({
        id: 'p',
        actorId: 'cafe',
        name: 'Hélène Marchand',
        function: 'Gérante',
        email: 'helene@cafe.example',
        consent: 'yes',
        consentOn: '2025-03-02',
      }),
      'Café des Halles',
    ),
  );
  select({});
  show(<Dialogs />);
  act(() => openDialog('contacts'));
  const written = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { writeText: written } } }));
  await userEvent.click(await screen.findByRole('button', { name: 'Actions pour Hélène Marchand' }));
  await userEvent.click(
    await screen.findByRole('menuitem', { name: 'Copier les données de Hélène Marchand' }),
  );
  await vi.waitFor(() => expect(written).toHaveBeenCalledOnce());
  expect(written.mock.calls[0]?.[0]).toBe(
    [
      'Nom : Hélène Marchand',
      'Acteur : Café des Halles',
      'Fonction : Gérante',
      'Courriel : helene@cafe.example',
      'Accord de la personne : Donné · 2 mars 2025',
    ].join('\n'),
  );
  vi.unstubAllGlobals();
});
