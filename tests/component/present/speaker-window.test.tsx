import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { SpeakerWindow } from '#renderer/features/present/SpeakerWindow.tsx';
import { openSpeaker } from '#renderer/features/present/speaker-window.ts';
import { openStageChannel, STILL } from '#renderer/features/present/stage-channel.ts';
import { platform } from '#renderer/platform/platform.ts';
import { dispatch, leaveSnapshot, takeSnapshot } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { windowFailed } from '#shared/bridge.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { given } from '../../unit/store/given.ts';
import { current, openFresh, show, smallNetwork } from '../shell/harness.tsx';

// A map is drawn on a canvas, which there is none of here.
vi.mock('#renderer/features/present/SpeakerMap.tsx', () => ({ SpeakerMap: () => null }));

beforeEach(() => openFresh(smallNetwork()));

const stageOf = (snapshotId: string | null) => ({
  networkId: current().network.id,
  snapshotId,
  settings: defaultViewSettings(),
  story: null,
  place: 0,
  running: false,
  names: 'full' as const,
  timer: STILL,
  frame: null,
  pointer: null,
});

it('says that it cannot follow a presentation into a snapshot that is gone', async () => {
  const room = openStageChannel(() => undefined);
  show(<SpeakerWindow />);
  room.send({ what: 'stage', stage: stageOf('gone') });
  expect(await screen.findByText('La présentation n’a pas pu être suivie')).toBeVisible();
  expect(screen.getByText('Cet instantané ne peut pas être lu. Le réseau n’est pas touché.')).toBeVisible();
  room.close();
});

it('follows a presentation into a snapshot and back to the network', async () => {
  const [actor] = current().actors.values();
  if (!actor) throw new Error('the network has actors');
  const snapshot = given(await takeSnapshot({ name: 'Juin', note: '' }));
  await dispatch(updateActor(actor.id, { name: 'Renommé depuis' }, actor.name));
  const stage = stageOf(null);
  const room = openStageChannel(() => undefined);
  show(<SpeakerWindow />);
  room.send({ what: 'stage', stage: { ...stage, snapshotId: snapshot.id } });
  await waitFor(() => expect(useMaillage.getState().viewing?.id).toBe(snapshot.id));
  expect(current().actors.get(actor.id)?.name).toBe(actor.name);
  expect(await screen.findByRole('main', { name: 'Orateur' })).toBeVisible();
  room.send({ what: 'stage', stage });
  await waitFor(() => expect(useMaillage.getState().viewing).toBeNull());
  expect(current().actors.get(actor.id)?.name).toBe('Renommé depuis');
  room.close();
  await leaveSnapshot();
});

it('says why its window did not open: the browser does not let it, or it failed', async () => {
  show(<p>Carte</p>);
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  await openSpeaker();
  expect(await screen.findByText(/^Le navigateur bloque les fenêtres/)).toBeVisible();
  open.mockRestore();
  vi.spyOn(platform(), 'openSpeaker').mockResolvedValue(windowFailed('failed', 'no page'));
  await openSpeaker();
  expect(await screen.findByText(/^La présentation continue\. Recommencez/)).toBeVisible();
  vi.restoreAllMocks();
});
