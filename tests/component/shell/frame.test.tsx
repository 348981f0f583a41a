import 'fake-indexeddb/auto';
import { act, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { askDeletion, forgetDeletion } from '#renderer/features/inspector/state.ts';
import { ask } from '#renderer/kit/intents.ts';
import { closeDialog, type DialogName, openDialog, useNavigation } from '#renderer/kit/navigation.ts';
import { Dialogs } from '#renderer/shell/Dialogs.tsx';
import { FEATURES } from '#renderer/shell/features.ts';
import { Shell } from '#renderer/shell/Shell.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { Live, openFresh, show } from './harness.tsx';

const drawn = vi.hoisted(() => ({ map: 0, window: 0 }));

vi.mock('#renderer/map/GraphView.tsx', () => ({
  GraphView: () => {
    drawn.map++;
    return null;
  },
}));

beforeEach(async () => {
  await openFresh();
  closeDialog();
});

const DIALOGS = FEATURES.flatMap(({ dialogs = {} }) => Object.keys(dialogs)) as DialogName[];

function showWindow() {
  show(
    <>
      <Profiler
        id="window"
        onRender={() => {
          drawn.window++;
        }}
      >
        <Live>{(state) => <Shell state={state} />}</Live>
      </Profiler>
      <Dialogs />
    </>,
  );
}

/** Waits until nothing more is drawn by itself. */
async function atRest(): Promise<void> {
  let before: number;
  do {
    before = drawn.window;
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  } while (drawn.window !== before);
}

it('there are dialogs of fifteen names', () => {
  expect(new Set(DIALOGS).size).toBe(15);
});

it.each(DIALOGS)(
  'the dialog %s opens and closes without anything of the window being drawn again',
  async (name) => {
    showWindow();
    await atRest();
    const before = { ...drawn };
    expect(before.map).toBeGreaterThan(0);
    act(() => openDialog(name as 'settings'));
    await screen.findByRole('dialog');
    act(closeDialog);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(drawn).toEqual(before);
  },
);

it('a question before a deletion draws the map no more often either', async () => {
  showWindow();
  await atRest();
  const { map } = drawn;
  act(() => askDeletion({ what: 'actors', ids: ['cafe'] }));
  await screen.findByRole('dialog');
  act(forgetDeletion);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(drawn.map).toBe(map);
});

it('what changes the network does not open over data that cannot be changed, and the user is informed', async () => {
  act(() => useMaillage.setState({ readOnly: true }));
  showWindow();
  act(() => openDialog('lists'));
  expect(await screen.findByText(/plus récente/)).toBeVisible();
  await waitFor(() => expect(useNavigation.getState().dialog).toBeNull());
  act(() => openDialog('settings'));
  expect(await screen.findByRole('dialog')).toBeVisible();
  act(() => useMaillage.setState({ readOnly: false }));
});

it('every intent is taken by one feature only, and what nobody takes is an error', () => {
  const taken = FEATURES.flatMap(({ takes = {} }) => Object.keys(takes));
  expect(new Set(taken).size).toBe(taken.length);
  expect(() => ask({ what: 'nothing of ours' } as never)).toThrow('nothing of ours');
});
