import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askMerge } from '#renderer/features/duplicates/state.ts';
import { undoLast } from '#renderer/kit/feedback.tsx';
import { closeDialog, openDialog } from '#renderer/kit/navigation.ts';
import { Dialogs } from '#renderer/shell/Dialogs.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { current, openFresh, show, smallNetwork } from '../shell/harness.tsx';

/** The small network with its café entered twice, the second time with a tie to the first and one to the town. */
function withTwin() {
  const data = smallNetwork();
  return {
    ...data,
    actors: [
      ...data.actors,
      actorSchema.parse({ id: 'twin', name: 'Asso Café des Halles', siren: '552100554', tags: ['café'] }),
      actorSchema.parse({ id: 'bank2', name: 'Banques solidaires' }),
    ],
    cooperations: [
      ...data.cooperations,
      cooperationSchema.parse({ id: 't4', from: 'ville', to: 'twin', type: 'commande-publique' }),
      cooperationSchema.parse({ id: 't5', from: 'cafe', to: 'twin', type: 'information' }),
    ],
    contacts: [contactSchema.parse({ id: 'p', actorId: 'twin', name: 'Claude' })],
  };
}

beforeEach(async () => {
  closeDialog();
  await openFresh(withTwin());
});

describe('the review of duplicates', () => {
  it('merges a pair as chosen, keeps its ties side by side, and undo takes it back', async () => {
    openDialog('duplicates');
    show(<Dialogs />);
    expect(await screen.findByText('2 paires à examiner')).toBeVisible();
    const pair = screen.getByRole('region', { name: 'Café des Halles et Asso Café des Halles' });
    expect(pair).toHaveTextContent('même nom');
    expect(pair).toHaveTextContent('1 coopération les relie entre eux');
    expect(pair).toHaveTextContent('Seront rattachés à Café des Halles : 1 coopération, 1 contact.');
    await userEvent.click(within(pair).getByRole('radio', { name: 'Nom : Asso Café des Halles' }));
    const before = current();
    await userEvent.click(within(pair).getByRole('button', { name: 'Fusionner' }));
    await waitFor(() => expect(current().actors.has('twin')).toBe(false));
    expect(current().actors.get('cafe')).toMatchObject({
      name: 'Asso Café des Halles',
      siren: '552100554',
      level: 'communal',
      tags: ['café'],
    });
    expect([...current().cooperations.keys()]).toEqual(['t1', 't2', 't3', 't4']);
    expect(current().cooperations.get('t4')?.to).toBe('cafe');
    expect(current().contacts.get('p')?.actorId).toBe('cafe');
    expect(await screen.findByText('1 paire à examiner')).toBeVisible();
    expect(useMaillage.getState().undo?.kind).toBe('actor-merge');
    await undoLast();
    expect(current()).toEqual(before);
  });

  it('remembers a pair that is not one actor, and goes on to the next', async () => {
    openDialog('duplicates');
    show(<Dialogs />);
    await screen.findByText('2 paires à examiner');
    await userEvent.click(screen.getByRole('button', { name: 'Ce ne sont pas des doublons' }));
    expect(await screen.findByText('1 paire à examiner')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Banques solidaires et Banque solidaire' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ce ne sont pas des doublons' }));
    expect(await screen.findByText('Aucun doublon trouvé.')).toBeVisible();
    await undoLast();
    expect(await screen.findByText('1 paire à examiner')).toBeVisible();
  });

  it('lists the pairs told apart, and puts one back for review', async () => {
    openDialog('duplicates');
    show(<Dialogs />);
    await screen.findByText('2 paires à examiner');
    await userEvent.click(screen.getByRole('button', { name: 'Ce ne sont pas des doublons' }));
    await userEvent.click(await screen.findByText('1 paire écartée'));
    await userEvent.click(screen.getByRole('button', { name: /^Remettre à examiner\s: Café des Halles et/ }));
    expect(await screen.findByText('2 paires à examiner')).toBeVisible();
    expect(screen.queryByText('1 paire écartée')).not.toBeInTheDocument();
    await undoLast();
    expect(await screen.findByText('1 paire écartée')).toBeVisible();
  });

  it('keeps the record that is chosen', async () => {
    askMerge(['cafe', 'twin', 'ferme']);
    show(<Dialogs />);
    await userEvent.click(await screen.findByRole('radio', { name: 'Garder la fiche de Ferme des Aulnes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Fusionner 3 acteurs' }));
    await waitFor(() => expect(current().actors.size).toBe(4));
    expect(current().actors.get('ferme')).toMatchObject({ name: 'Ferme des Aulnes', tags: ['café'] });
    expect(current().cooperations.get('t2')?.to).toBe('ferme');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

it('a search whose worker cannot start is reported, and can be tried again', async () => {
  const many = Array.from({ length: 1200 }, (_, index) =>
    actorSchema.parse({ id: `n${index}`, name: `Acteur ${index}` }),
  );
  await openFresh({ ...smallNetwork(), actors: [...smallNetwork().actors, ...many] });
  const started = vi.fn();
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage = () => undefined;
      terminate = () => undefined;
      constructor() {
        super();
        started();
        // What a browser does when it cannot load the script.
        queueMicrotask(() => this.dispatchEvent(new Event('error')));
      }
    },
  );
  openDialog('duplicates');
  show(<Dialogs />);
  const fault = await screen.findByRole('alert');
  expect(fault).toHaveTextContent('Le calcul n’a pas pu démarrer.');
  expect(screen.queryByText('Recherche des doublons…')).toBeNull();
  await userEvent.click(within(fault).getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Le calcul n’a pas pu démarrer.');
  expect(started).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
});
