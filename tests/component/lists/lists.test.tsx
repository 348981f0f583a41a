import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { ListsDialog } from '#renderer/features/lists/ListsDialog.tsx';
import { perform, undoLast } from '#renderer/kit/feedback.tsx';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { current, openFresh, show, smallNetwork } from '../shell/harness.tsx';

beforeEach(() => openFresh());

const showDialog = () => show(<ListsDialog onClose={() => undefined} />);
const turnTo = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));

it('renames an entry in the user’s language and leaves its records alone', async () => {
  showDialog();
  const { actors } = current();
  const name = screen.getByRole('textbox', { name: 'Nom de « Alimentation durable »' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Bien manger{Enter}');
  await screen.findByRole('textbox', { name: 'Nom de « Bien manger »' });
  expect(current().network.vocabularies.sectors[0]).toMatchObject({
    id: 'alimentation',
    label: { fr: 'Bien manger' },
  });
  expect(current().actors).toBe(actors);
});

it('refuses a name that the list has already, and an empty one', async () => {
  showDialog();
  const name = screen.getByRole('textbox', { name: 'Nouvelle entrée' });
  await userEvent.type(name, 'alimentation DURABLE{Enter}');
  expect(screen.getByText('Cette liste contient déjà « alimentation DURABLE ».')).toBeVisible();
  await userEvent.clear(name);
  await userEvent.type(name, 'Patrimoine{Enter}');
  expect(await screen.findByRole('textbox', { name: 'Nom de « Patrimoine »' })).toBeVisible();
});

it('asks what becomes of the records before an entry in use goes, in one change', async () => {
  showDialog();
  await turnTo(/^Types d’acteur/);
  await userEvent.click(screen.getByRole('button', { name: 'Supprimer « Association »' }));
  const dialog = await screen.findByRole('dialog', { name: 'Supprimer « Association » ?' });
  expect(within(dialog).getByText(/^1 fiche l’utilise/)).toBeVisible();
  expect(within(dialog).getByRole('radio', { name: /sans valeur/ })).toBeVisible();
  const confirm = within(dialog).getByRole('button', { name: 'Supprimer' });
  expect(confirm).toBeDisabled();
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Entrée de remplacement' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Fondation', hidden: true }));
  await userEvent.click(confirm);
  await waitFor(() => expect(current().actors.get('cafe')?.kind).toBe('fondation'));
  expect(current().network.vocabularies.kinds.some(({ id }) => id === 'association')).toBe(false);
  await undoLast();
  expect(current().actors.get('cafe')?.kind).toBe('association');
  expect(current().network.vocabularies.kinds.some(({ id }) => id === 'association')).toBe(true);
});

it('makes a field, says what a change of type does, and asks before its values go', async () => {
  showDialog();
  await turnTo(/^Champs des acteurs/);
  await userEvent.type(screen.getByRole('textbox', { name: 'Nouveau champ' }), 'Surface{Enter}');
  const type = await screen.findByRole('combobox', { name: 'Genre du champ « Surface »' });
  await userEvent.selectOptions(type, 'Nombre');
  await waitFor(() => expect(current().network.customFields[0]?.type).toBe('number'));
  const [field] = current().network.customFields;
  if (!field) throw new Error('no field');
  await perform(updateActor('cafe', { custom: { [field.id]: 120 } }, 'Café'));
  await perform(updateActor('ferme', { custom: { [field.id]: 3 } }, 'Ferme'));
  await userEvent.selectOptions(type, 'Oui ou non');
  const turning = await screen.findByRole('dialog', { name: 'Passer « Surface » en « Oui ou non » ?' });
  expect(within(turning).getByText(/^2 valeurs ne s’y prêtent pas/)).toBeVisible();
  expect(within(turning).getByText('120')).toBeVisible();
  await userEvent.click(within(turning).getByRole('button', { name: 'Annuler' }));
  await userEvent.click(screen.getByRole('button', { name: 'Supprimer « Surface »' }));
  const deleting = await screen.findByRole('dialog', { name: 'Supprimer le champ « Surface » ?' });
  await userEvent.click(within(deleting).getByRole('button', { name: 'Supprimer le champ et ses valeurs' }));
  await waitFor(() => expect(current().network.customFields).toEqual([]));
  expect(current().actors.get('cafe')?.custom).toEqual({});
  await undoLast();
  expect(current().actors.get('cafe')?.custom).toEqual({ [field.id]: 120 });
  expect(current().network.customFields).toHaveLength(1);
});

it('offers an older network the newer words, adds the chosen ones and does not ask again', async () => {
  const data = smallNetwork();
  const { vocabularies } = data.network;
  const legalForms = vocabularies.legalForms.filter(({ id }) => id !== 'spl' && id !== 'gie');
  const { wordsEdition: _, ...network } = data.network;
  await openFresh({ ...data, network: { ...network, vocabularies: { ...vocabularies, legalForms } } });
  showDialog();
  const offer = within(await screen.findByRole('region', { name: 'Mots nouveaux' }));
  expect(offer.getByText('2 mots nouveaux proposés')).toBeVisible();
  await userEvent.click(offer.getByRole('button', { name: 'Choisir' }));
  await userEvent.click(offer.getByRole('checkbox', { name: 'GIE' }));
  await userEvent.click(offer.getByRole('button', { name: 'Ajouter 1 mot' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Mots nouveaux' })).toBeNull());
  const ids = () => current().network.vocabularies.legalForms.map(({ id }) => id);
  expect([ids().includes('spl'), ids().includes('gie')]).toEqual([true, false]);
  await undoLast();
  expect(ids()).toEqual(legalForms.map(({ id }) => id));
  expect(await screen.findByRole('region', { name: 'Mots nouveaux' })).toBeVisible();
});
