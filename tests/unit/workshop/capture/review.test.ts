import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/changes/command.ts';
import { addActor, updateActor } from '#shared/changes/commands/actors.ts';
import { addCooperation } from '#shared/changes/commands/cooperations.ts';
import { minutesText } from '#shared/changes/history/minutes.ts';
import { applyPatch, invertPatch, type Patch } from '#shared/changes/patch.ts';
import { toState } from '#shared/model/network-state.ts';
import type { Session } from '#shared/model/session.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { sessionMinutes } from '#shared/workshop/capture/minutes.ts';
import { beforeSession, closeSession, judge } from '#shared/workshop/capture/review.ts';
import { capturing, startSession } from '#shared/workshop/capture/session.ts';

const SESSION = { id: 's', name: 'Atelier', startedAt: '2026-11-24T13:00:00.000Z' };
const WHEN = { closedAt: '2026-11-24T16:00:00.000Z', today: '2026-11-24' };
const sample = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
const [first = '', second = ''] = sample.actors.keys();
const heard = { confidence: 'to-check', source: 'Atelier' } as const;

/** A workshop that made an actor with two ties, a tie that nobody was sure of, and completed an actor. */
function workshop(...verdicts: Command[]) {
  const patches: Patch[] = [];
  let state = sample;
  const commands = [
    startSession(SESSION),
    capturing(addActor({ id: 'lin', name: 'Atelier du Lin', ...heard })),
    capturing(addCooperation({ id: 't1', from: first, to: 'lin', ...heard }, '')),
    capturing(addCooperation({ id: 't2', from: second, to: 'lin', ...heard }, '')),
    capturing(addCooperation({ id: 't3', from: first, to: second, status: 'suspendu', ...heard }, '')),
    capturing(updateActor(first, { website: 'https://example.org/atelier' }, '')),
    ...verdicts,
  ];
  for (const command of commands) {
    const patch = command.patch(state);
    patches.push(patch);
    state = applyPatch(state, patch);
  }
  return { state, patches };
}

function closed(...verdicts: Command[]) {
  const before = workshop(...verdicts);
  const patch = closeSession(SESSION, beforeSession(before.patches), WHEN).patch(before.state);
  return {
    before: before.state,
    patch,
    state: applyPatch(before.state, patch),
    patches: [...before.patches, patch],
  };
}

const sessionOf = ({ sessions }: typeof sample): Session => sessions.get('s') as Session;

describe('the review of a session', () => {
  it('leaves what has no verdict as it is', () => {
    const { before, state } = closed();
    expect(state.actors).toEqual(before.actors);
    expect(state.cooperations).toEqual(before.cooperations);
    expect(sessionOf(state)).toMatchObject({ endedAt: WHEN.closedAt, closedAt: WHEN.closedAt });
  });

  it('drops an actor with its ties, puts back what was completed, and one undo gives all of it back', () => {
    const { before, state, patch } = closed(judge(SESSION, ['lin', 't1', first], 'drop'));
    expect(state.actors.has('lin')).toBe(false);
    expect([...state.cooperations.keys()].filter((id) => /^t\d$/.test(id))).toEqual(['t3']);
    expect(state.actors.get(first)).toEqual(sample.actors.get(first));
    const keys = patch.map(({ table, id }) => `${table} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(applyPatch(state, invertPatch(patch))).toEqual(before);
  });

  it('keeps as sure as is said, and makes a tie that was on hold active', () => {
    const { state } = closed(judge(SESSION, ['t1', 't3'], 'sure'), judge(SESSION, ['t2'], 'probable'));
    expect(state.cooperations.get('t1')).toMatchObject({ confidence: 'sure', checkedOn: '2026-11-24' });
    expect(state.cooperations.get('t2')).toMatchObject({ confidence: 'probable', checkedOn: '' });
  });

  it('makes a tie that nobody was sure of active once it is kept as sure or probable', () => {
    const { state: begun, patches } = workshop(judge(SESSION, ['t3'], 'probable'));
    const session = sessionOf(begun);
    const captured = session.captured.map((one) =>
      one.id === 't3' ? { ...one, how: 'unsure' as const } : one,
    );
    const unsure = { ...begun, sessions: new Map([['s', { ...session, captured }]]) };
    const close = closeSession(SESSION, beforeSession(patches), WHEN);
    const after = applyPatch(unsure, close.patch(unsure));
    expect(after.cooperations.get('t3')).toMatchObject({ status: 'actif', confidence: 'probable' });
    const waiting = applyPatch(unsure, judge(SESSION, ['t3'], 'to-check').patch(unsure));
    expect(applyPatch(waiting, close.patch(waiting)).cooperations.get('t3')?.status).toBe('suspendu');
  });

  it('is described by the minutes, with what was dropped by name', () => {
    const { state, patches } = closed(judge(SESSION, ['lin'], 'drop'));
    const text = minutesText(sessionMinutes(sessionOf(state), patches, state, 'fr'), 'fr');
    expect(text).toContain('1 élément écarté à la relecture\n- Atelier du Lin');
    expect(text).not.toContain('acteur ajouté');
  });
});
