import { afterEach, expect, it } from 'vitest';
import {
  elapsed,
  openStageChannel,
  STILL,
  type StageMessage,
  toggledTimer,
} from '#renderer/features/present/stage-channel.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

it('counts while it runs, stands while it is paused, and goes on from there', () => {
  const started = toggledTimer(STILL, 1000);
  expect(elapsed(started, 4000)).toBe(3000);
  const paused = toggledTimer(started, 5000);
  expect(elapsed(paused, 90_000)).toBe(4000);
  expect(elapsed(toggledTimer(paused, 100_000), 100_500)).toBe(4500);
  // A clock that was set back counts nothing, and takes nothing away.
  expect(elapsed(started, 0)).toBe(0);
});

it('hears the other windows of the presentation, and nothing that is not theirs', async () => {
  const heard: StageMessage[] = [];
  const last = Promise.withResolvers<void>();
  const one = openStageChannel((message) => {
    heard.push(message);
    if (message.what === 'over') last.resolve();
  });
  const other = openStageChannel(() => undefined);
  const stranger = new BroadcastChannel('maillage-presentation');
  open.push(one, other, stranger);
  stranger.postMessage({ what: 'ask', ask: 'delete-everything' });
  stranger.postMessage({ what: 'point', at: { x: 'here' } });
  stranger.postMessage(null);
  other.send({ what: 'ask', ask: 'next' });
  other.send({ what: 'point', at: { x: 1, y: 2 } });
  other.send({ what: 'over' });
  await last.promise;
  expect(heard).toEqual([
    { what: 'ask', ask: 'next' },
    { what: 'point', at: { x: 1, y: 2 } },
    { what: 'over' },
  ]);
});
