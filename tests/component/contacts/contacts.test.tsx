import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { ContactsDialog } from '#renderer/features/contacts/ContactsDialog.tsx';
import { Inspector } from '#renderer/features/inspector/Inspector.tsx';
import { undoLast } from '#renderer/kit/feedback.tsx';
import { dispatch } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { select } from '#renderer/store/view-state.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { addContact } from '#shared/changes/commands/contacts.ts';
import { current, Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

const contacts = () => [...current().contacts.values()];

function record() {
  select({ actors: ['cafe'] });
  show(<Live>{(state) => <Inspector state={state} />}</Live>);
}

async function ask(name: string, action: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: `Actions pour ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}

it('a contact is added, changed and deleted in the record of its actor, each undone by itself', async () => {
  record();
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter un contact' }));
  const form = within(await screen.findByRole('dialog', { name: 'Nouveau contact de Café des Halles' }));
  await userEvent.click(form.getByRole('button', { name: 'Enregistrer' }));
  expect(form.getByText('Le nom est nécessaire')).toBeVisible();
  await userEvent.type(form.getByRole('textbox', { name: 'Nom' }), 'Hélène Marchand');
  await userEvent.type(form.getByRole('textbox', { name: 'Courriel' }), 'helene@cafe.example');
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Accord de la personne' }), 'Donné');
  const on = form.getByRole('textbox', { name: 'Date' });
  await userEvent.clear(on);
  await userEvent.type(on, '3/2019{Enter}');
  await waitFor(() => expect(contacts()).toHaveLength(1));
  expect(contacts()[0]).toMatchObject({ actorId: 'cafe', consent: 'yes', consentOn: '2019-03' });
  expect(await screen.findByText('Accord : Donné · mars 2019 · plus de 3 ans')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copier helene@cafe.example' })).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();

  await ask('Hélène Marchand', /^Modifier/);
  const change = within(await screen.findByRole('dialog', { name: 'Modifier le contact' }));
  await userEvent.type(change.getByRole('textbox', { name: 'Fonction' }), 'Gérante{Enter}');
  await waitFor(() => expect(contacts()[0]?.function).toBe('Gérante'));

  await ask('Hélène Marchand', /^Supprimer/);
  await waitFor(() => expect(contacts()).toEqual([]));
  expect(JSON.stringify(useMaillage.getState().stacks)).not.toContain('Marchand');
  await undoLast();
  expect(contacts()[0]?.function).toBe('Gérante');
  await undoLast();
  expect(contacts()[0]?.function).toBe('');
});

it('a person is erased for good, after a list of what goes, what is named and what is out of reach', async () => {
  await dispatch(
    addContact({ id: 'h', actorId: 'cafe', name: 'Hélène Marchand', email: 'helene@cafe.example' }, 'Café'),
  );
  await dispatch(updateActor('ferme', { description: 'Contact : Hélène Marchand' }, 'Ferme'));
  record();
  await ask('Hélène Marchand', /partout/);
  const dialog = within(await screen.findByRole('dialog', { name: /^Effacer Hélène Marchand partout/ }));
  expect(await dialog.findByText('1 fiche de contact dans Petit pôle')).toBeVisible();
  expect(dialog.getByText('1 entrée du journal, tous réseaux compris')).toBeVisible();
  expect(
    dialog.getByText(/^acteur Ferme des Aulnes.: Description \(Petit pôle\), «.Hélène Marchand.»$/u),
  ).toBeVisible();
  expect(dialog.getByText(/Les fichiers déjà exportés/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Effacer définitivement' }));
  await waitFor(() => expect(contacts()).toEqual([]));
  expect(current().actors.get('ferme')?.description).toBe('Contact : [personne effacée]');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await undoLast();
  await undoLast();
  expect(contacts()).toEqual([]);
  expect(screen.queryByText('Hélène Marchand')).toBeNull();
});

it('the contacts of the network are searched, filtered by consent, and lead to their actor', async () => {
  const add = (id: string, actorId: string, name: string, consent: 'yes' | 'unknown', consentOn = '') =>
    dispatch(addContact({ id, actorId, name, consent, consentOn }, ''));
  await add('1', 'cafe', 'Hélène Marchand', 'yes', '2019');
  await add('2', 'ferme', 'Paul Aubert', 'unknown', new Date().toISOString().slice(0, 10));
  await add('3', 'ferme', 'Zoé Petit', 'unknown');
  show(<ContactsDialog onClose={() => {}} />);
  const filter = screen.getByRole('combobox', { name: 'Accord' });
  const shown = () => screen.getAllByRole('button', { name: /^Actions pour/ }).map((one) => one.ariaLabel);
  expect(screen.getByRole('status')).toHaveTextContent('3 sur 3 contacts');
  for (const [choice, name] of [
    ['Donné', 'Hélène Marchand'],
    ['Demandé', 'Paul Aubert'],
    ['Non demandé', 'Zoé Petit'],
    ['Plus de 3 ans', 'Hélène Marchand'],
  ] as const) {
    await userEvent.selectOptions(filter, choice);
    expect(shown()).toEqual([`Actions pour ${name}`]);
  }
  await userEvent.selectOptions(filter, 'Tous');
  await userEvent.type(screen.getByRole('textbox', { name: 'Chercher un contact' }), 'aulnes zoe');
  expect(shown()).toEqual(['Actions pour Zoé Petit']);
  await userEvent.clear(screen.getByRole('textbox', { name: 'Chercher un contact' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Chercher un contact' }), 'personne');
  expect(screen.getByText('Aucun contact ne correspond.')).toBeVisible();
});
