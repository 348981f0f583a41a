import { STAGE_NAMES } from '#shared/map/drawing/stage-names.ts';
import { z } from '#shared/model/schema.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';

const CHANNEL = 'maillage-presentation';

const pointSchema = z.object({ x: z.number(), y: z.number() });
const frameSchema = z.object({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});

/** What the speaker's window may ask of the one that the room sees. */
export const ASKS = [
  'send-stage',
  'next',
  'previous',
  'first',
  'last',
  'run',
  'names',
  'timer',
  'timer-reset',
] as const;
export type Ask = (typeof ASKS)[number];

const timerSchema = z.object({
  /** Since when it runs, in milliseconds of the clock; null while it stands still. */
  since: z.number().nullable(),
  /** What it had counted before, in milliseconds. */
  counted: z.number(),
});
export type Timer = z.infer<typeof timerSchema>;

const stageSchema = z.object({
  networkId: z.string(),
  /** The snapshot that is shown in place of the network; null for the network as it is. */
  snapshotId: z.string().nullable(),
  /** How the map is drawn when no story is told. */
  settings: viewSettingsSchema,
  story: z.string().nullable(),
  place: z.number(),
  running: z.boolean(),
  names: z.enum(STAGE_NAMES),
  timer: timerSchema,
  /** What of the map the room sees, in the map's units. */
  frame: frameSchema.nullable(),
  /** Where the presenter's pointer is, in the map's units. */
  pointer: pointSchema.nullable(),
});
/** All that the room sees and the speaker has to know: sent by the window of the room, which alone decides. */
export type Stage = z.infer<typeof stageSchema>;

const messageSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('stage'), stage: stageSchema }),
  z.object({ what: z.literal('ask'), ask: z.enum(ASKS) }),
  /** The speaker points at a place of the map; null when no longer. */
  z.object({ what: z.literal('point'), at: pointSchema.nullable() }),
  z.object({ what: z.literal('over') }),
]);
export type StageMessage = z.infer<typeof messageSchema>;

export interface StageChannel {
  send(message: StageMessage): void;
  close(): void;
}

/** Joins the windows of one presentation. What is no message of ours is ignored. */
export function openStageChannel(onMessage: (message: StageMessage) => void): StageChannel {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    const message = messageSchema.safeParse(data);
    if (message.success) onMessage(message.data);
  });
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

export const STILL: Timer = { since: null, counted: 0 };

/** The timer started, or paused. */
export function toggledTimer({ since, counted }: Timer, now: number): Timer {
  return since === null ? { since: now, counted } : { since: null, counted: counted + now - since };
}

/** What the timer has counted, in milliseconds. */
export function elapsed({ since, counted }: Timer, now: number): number {
  return counted + (since === null ? 0 : Math.max(0, now - since));
}
