import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FollowUpScreen } from '#renderer/features/follow-up/FollowUpScreen.tsx';
import { useGraph } from '#renderer/features/graph/state.ts';
import { Inspector } from '#renderer/features/inspector/Inspector.tsx';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { dispatch, undo } from '#renderer/store/actions.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import { addActor, deleteActors, updateActor } from '#shared/changes/commands/actors.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { current, Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

function showScreen() {
  return show(
    <Live>
      {(state) => (
        <FollowUpScreen
          state={state}
          shown={visible(state, defaultViewSettings())}
          inspector={<Inspector state={state} />}
        />
      )}
    </Live>,
  );
}

const point = (name: RegExp) =>
  within(screen.getByRole('navigation', { name: 'Points à vérifier' })).getByRole('button', { name });

it('counts what is not given, and opens a record and the graph from a row', async () => {
  showScreen();
  await userEvent.click(point(/^Acteurs sans secteur\s*2$/));
  await userEvent.click(screen.getByRole('button', { name: /^Banque solidaire\s*Financeur/ }));
  expect(await screen.findByRole('heading', { name: 'Banque solidaire' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Voir Ville de Clairval sur la carte' }));
  expect(useNavigation.getState().screen).toBe('graph');
  expect(useGraph.getState().revealing).toEqual(['ville']);
  expect([...useView.getState().selection.actors]).toEqual(['ville']);
});

it('marks several records as checked at once, and takes that back at once', async () => {
  showScreen();
  await userEvent.click(point(/^Jamais vérifiées\s*7$/));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Cocher Banque solidaire' }));
  await userEvent.click(
    screen.getByRole('checkbox', { name: 'Cocher Banque solidaire → Ville de Clairval' }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Vérifié aujourd’hui' }));
  await waitFor(() => expect(point(/^Jamais vérifiées\s*5$/)).toBeVisible());
  expect(current().cooperations.get('t3')?.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  await undo();
  await waitFor(() => expect(point(/^Jamais vérifiées\s*7$/)).toBeVisible());
});

it('lists the changes of a period, without what was undone, and what they amount to', async () => {
  await dispatch(addActor({ id: 'lycee', name: 'Lycée agricole' }));
  await dispatch(updateActor('cafe', { budget: 48_000 }, 'Café des Halles'));
  await dispatch(deleteActors(['banque'], 'Banque solidaire'));
  await undo();
  showScreen();
  await userEvent.click(screen.getByRole('tab', { name: 'Historique' }));
  const entry = await screen.findByRole('button', { name: /modification de Café des Halles/ });
  expect(screen.queryByRole('button', { name: /suppression/ })).toBeNull();
  await userEvent.click(entry);
  expect(await screen.findByText(/48\s000\s€/)).toBeVisible();
  expect(await screen.findByText('1 acteur ajouté · 1 acteur modifié')).toBeVisible();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Avec les changements annulés' }));
  expect(
    await screen.findByRole('button', { name: /suppression de Banque solidaire.*annulé/ }),
  ).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Chercher dans l’historique' }), 'lycee');
  await waitFor(() => expect(screen.queryByRole('button', { name: /Café/ })).toBeNull());
  expect(screen.getByRole('button', { name: /ajout de Lycée agricole/ })).toBeVisible();

  await userEvent.click(screen.getByRole('radio', { name: 'Bilan' }));
  const added = screen.getByRole('region', { name: '1 acteur ajouté' });
  expect(within(added).getByRole('button', { name: 'Lycée agricole' })).toBeVisible();
});

it('shows in a record what it was, and gives a former value back', async () => {
  await dispatch(updateActor('cafe', { acronym: 'CDH' }, 'Café des Halles'));
  await dispatch(updateActor('cafe', { acronym: 'CH' }, 'Café des Halles'));
  select({ actors: ['cafe'] });
  show(<Live>{(state) => <Inspector state={state} />}</Live>);
  await userEvent.click(screen.getByRole('button', { name: 'Historique' }));
  await userEvent.click(
    await screen.findByRole('button', { name: /^Reprendre la valeur «\sCDH\s» pour Sigle$/ }),
  );
  await waitFor(() => expect(current().actors.get('cafe')?.acronym).toBe('CDH'));
});
