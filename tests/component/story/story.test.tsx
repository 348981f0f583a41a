import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stopPresenting } from '#renderer/features/present/stage-state.ts';
import { useTelling } from '#renderer/features/present/telling-state.ts';
import { StoryScreen } from '#renderer/features/story/StoryScreen.tsx';
import { chooseStory } from '#renderer/features/story/story-choice.ts';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { platform } from '#renderer/platform/platform.ts';
import { dispatch, takeSnapshot, undo } from '#renderer/store/actions.ts';
import { changeView, select, useView } from '#renderer/store/view-state.ts';
import { done } from '#shared/base/outcome.ts';
import { deleteView } from '#shared/changes/commands/views.ts';
import { orderedStories } from '#shared/documents/story/stories.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { given } from '../../unit/store/given.ts';
import { current, Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

beforeEach(() => {
  stopPresenting();
  chooseStory(null);
  const network = smallNetwork();
  const positions = network.actors.map(({ id }, place) => ({
    id,
    x: 100 * place,
    y: 50 * place,
    pinned: false,
  }));
  return openFresh({ ...network, positions });
});

const open = () =>
  show(
    <Live>
      {(state) => (
        <StoryScreen state={state} shown={visible(state, useView.getState().settings)} inspector={null} />
      )}
    </Live>,
  );
const story = () => orderedStories(current())[0];
const titles = () => story()?.steps.map(({ title }) => title);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const field = (name: string) => screen.getByRole('textbox', { name });

async function write(name: string, text: string): Promise<void> {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
  await userEvent.tab();
}

async function addPages(...names: string[]): Promise<void> {
  for (const [place, name] of names.entries()) {
    await press('Ajouter une page de texte');
    await screen.findByRole('region', { name: `Étape ${place + 1} sur ${place + 1}` });
    await write('Titre', name);
    await waitFor(() => expect(titles()?.at(-1)).toBe(name));
  }
}

describe('the stories', () => {
  it('begin with what the graph shows, as one change that undo takes back with its view', async () => {
    open();
    changeView({ colourBy: 'kind' });
    await press('Ajouter ce que montre la carte');
    await screen.findByRole('button', { name: 'Étape 1 sur 1 : Étape 1' });
    expect(story()).toMatchObject({ title: 'Récit 1', steps: [{ title: 'Étape 1' }] });
    const view = current().views.get(story()?.steps[0]?.viewId ?? '');
    expect(view?.settings.colourBy).toBe('kind');
    expect(view?.thumbnail).toContain('<svg');
    await undo();
    expect(current().stories.size + current().views.size).toBe(0);
  });

  it('show the text as it will be read, and hostile words as words', async () => {
    open();
    await addPages('Un');
    fireEvent.change(field('Texte'), {
      target: {
        value:
          'Un mot **fort**, [un lien](javascript:alert(1)) <img src=x onerror=alert(1)> ![vu](http://x/y)\n\n- un\n- deux',
      },
    });
    const preview = screen.getByRole('region', { name: 'Aperçu' });
    expect(within(preview).getByText('fort').tagName).toBe('STRONG');
    expect(within(preview).getAllByRole('listitem')).toHaveLength(2);
    expect(preview.querySelector('a, img, script')).toBeNull();
    expect(preview).toHaveTextContent('<img src=x onerror=alert(1)>');
    await userEvent.click(field('Texte'));
    await userEvent.tab();
    await write('Notes pour l’orateur', 'Sourire');
    await waitFor(() => expect(story()?.steps[0]).toMatchObject({ notes: 'Sourire' }));
    expect(story()?.steps[0]?.text).toContain('**fort**');
  });

  it('let steps be moved by keys, each move one change', async () => {
    open();
    await addPages('Un', 'Deux', 'Trois');
    screen.getByRole('button', { name: 'Étape 3 sur 3 : Trois' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(titles()).toEqual(['Un', 'Trois', 'Deux']));
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(titles()).toEqual(['Trois', 'Un', 'Deux']));
    await undo();
    expect(titles()).toEqual(['Un', 'Trois', 'Deux']);
  });

  it('let a step show a snapshot, and say when what it shows is gone', async () => {
    const snapshot = given(await takeSnapshot({ name: 'Printemps', note: '' }));
    open();
    await press('Ajouter ce que montre la carte');
    await screen.findByRole('region', { name: 'Étape 1 sur 1' });
    const view = story()?.steps[0]?.viewId ?? '';
    await userEvent.click(await screen.findByRole('radio', { name: 'Instantané' }));
    await waitFor(() => expect(story()?.steps[0]).toMatchObject({ snapshotId: snapshot?.id, viewId: view }));
    await dispatch(deleteView(view, 'Vue'));
    expect(await screen.findAllByText('La vue de cette étape n’existe plus.')).not.toHaveLength(0);
    await userEvent.click(screen.getByRole('radio', { name: 'Texte seul' }));
    await waitFor(() => expect(story()?.steps[0]).toMatchObject({ snapshotId: null, viewId: null }));
  });

  it('say what goes on the paper before they are printed', async () => {
    const printed = vi
      .spyOn(platform(), 'printPages')
      .mockResolvedValue(done({ saved: false, reason: 'print-dialog' }));
    open();
    await press('Ajouter ce que montre la carte');
    await screen.findByRole('button', { name: 'Étape 1 sur 1 : Étape 1' });
    await write('Texte', 'Trois acteurs.');
    await userEvent.type(field('Notes pour l’orateur'), 'Parler lentement.');
    await userEvent.tab();
    await press('Imprimer');
    const dialog = await screen.findByRole('dialog');
    const held = within(dialog).getByRole('region', { name: 'La page imprimée montre' });
    expect(held).toHaveTextContent('le nom de 4 acteurs');
    expect(held).toHaveTextContent('Les notes de l’orateur n’y sont pas.');
    expect(printed).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Imprimer' }));
    await waitFor(() => expect(printed).toHaveBeenCalledOnce());
    const [html] = printed.mock.calls[0] ?? [];
    expect(html).toContain('Café des Halles');
    expect(html).not.toContain('Parler lentement');
  });

  it('are told from a step on; leaving gives back what was picked', async () => {
    open();
    await addPages('Un', 'Deux');
    select({ actors: ['cafe'] });
    const before = useView.getState();
    await press('Étape 2 sur 2 : Deux');
    await press('Raconter à partir d’ici');
    expect(useNavigation.getState().presenting).toBe(true);
    expect(useTelling.getState()).toMatchObject({ place: 1, story: story()?.id });
    expect(useView.getState().selection.actors.size).toBe(0);
    stopPresenting();
    expect(useTelling.getState().story).toBeNull();
    expect(useView.getState().selection).toBe(before.selection);
    expect(useView.getState().settings).toBe(before.settings);
  });
});
