import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { exportSnapshot } from '#renderer/features/snapshots/snapshot-actions.ts';
import { platform } from '#renderer/platform/platform.ts';
import { snapshotsOf, takeSnapshot } from '#renderer/store/actions.ts';
import { done } from '#shared/base/outcome.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { sessionSchema } from '#shared/model/session.ts';
import { storySchema } from '#shared/model/story.ts';
import { openFresh, smallNetwork } from '../shell/harness.tsx';

it('exports a snapshot without contacts, notes of speakers and remarks of workshops', async () => {
  await openFresh({
    ...smallNetwork(),
    contacts: [contactSchema.parse({ id: 'p', actorId: 'cafe', name: 'Secret Contact' })],
    stories: [
      storySchema.parse({
        id: 's',
        title: 'Le pôle',
        steps: [{ id: 'e', text: 'Dit', notes: 'Secret note' }],
      }),
    ],
    sessions: [
      sessionSchema.parse({
        id: 'a',
        name: 'Atelier',
        startedAt: '2026-11-24T13:00:00.000Z',
        remarks: [{ id: 'r', text: 'Secret remarque' }],
      }),
    ],
  });
  await takeSnapshot({ name: 'Juin', note: '' });
  const snapshots = await snapshotsOf('small');
  const [snapshot] = snapshots.ok ? snapshots.value : [];
  if (!snapshot) throw new Error('no snapshot');
  const saveFile = vi
    .spyOn(platform(), 'saveFile')
    .mockResolvedValue(done({ saved: true as const, name: 'juin.maillage' }));
  await exportSnapshot(snapshot);
  const bytes = saveFile.mock.calls[0]?.[2] ?? new Uint8Array();
  const { data } = readMaillage(bytes);
  expect(data?.stories[0]?.steps[0]?.text).toBe('Dit');
  expect(JSON.stringify(data)).not.toContain('Secret');
});
