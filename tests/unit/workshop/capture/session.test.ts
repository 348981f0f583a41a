import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/changes/command.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { minutesText } from '#shared/changes/history/minutes.ts';
import { applyPatch, invertPatch, type Patch } from '#shared/changes/patch.ts';
import { minutesBlocks } from '#shared/documents/minutes/minutes-blocks.ts';
import { minutesCsv, minutesHtml } from '#shared/documents/minutes/minutes-files.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { patchesOfSession, sessionMinutes } from '#shared/workshop/capture/minutes.ts';
import { addRemark, deleteRemark, updateRemark } from '#shared/workshop/capture/remarks.ts';
import {
  capturedNow,
  capturing,
  endSession,
  heardAt,
  renameSession,
  resumeSession,
  runningSession,
  startSession,
} from '#shared/workshop/capture/session.ts';
import { actorIndex } from '#shared/workshop/quick-entry/actor-index.ts';
import { quickEntryCommand } from '#shared/workshop/quick-entry/command.ts';
import { parseQuickEntry } from '#shared/workshop/quick-entry/parse.ts';

const SESSION = { id: 's', name: 'Atelier', day: '2026-11-24', startedAt: '2026-11-24T13:00:00.000Z' };
const sample = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));

/** Runs commands one after the other; returns the state and what each one did. */
function run(state: NetworkState, ...commands: Command[]): { state: NetworkState; patches: Patch[] } {
  const patches: Patch[] = [];
  let now = state;
  for (const command of commands) {
    const patch = command.patch(now);
    patches.push(patch);
    now = applyPatch(now, patch);
  }
  return { state: now, patches };
}

function entered(state: NetworkState, line: string): Command {
  const entry = parseQuickEntry(line, {
    vocabularies: state.network.vocabularies,
    language: 'fr',
    actors: actorIndex(state.actors.values()),
  });
  return capturing(quickEntryCommand(entry, heardAt(runningSession(state))));
}

const { state: running } = run(sample, startSession(SESSION));

describe('a session', () => {
  it('begins once, ends, and runs on after a break', () => {
    expect(run(running, startSession({ ...SESSION, id: 'other' })).patches).toEqual([[]]);
    const ended = run(running, endSession(SESSION, '2026-11-24T15:00:00.000Z')).state;
    expect(runningSession(ended)).toBeNull();
    expect(runningSession(run(ended, resumeSession(SESSION)).state)?.id).toBe('s');
  });

  it('marks what is entered as to check, with its name as source, and knows it again', () => {
    const { state } = run(running, entered(running, 'La Recyclerie > Atelier du Lin : filière, fort'));
    const captured = capturedNow(state.sessions.get('s') as never, state);
    expect(captured.map(({ table, how }) => [table, how])).toEqual([
      ['actors', 'added'],
      ['cooperations', 'added'],
    ]);
    const tie = state.cooperations.get(captured[1]?.id ?? '');
    expect(tie).toMatchObject({ confidence: 'to-check', source: 'Atelier', strength: 4, status: 'unknown' });
    expect(state.actors.get(captured[0]?.id ?? '')).toMatchObject({
      confidence: 'to-check',
      source: 'Atelier',
    });
  });

  it('leaves a confidence that the line gives, and what is known of an actor that is completed', () => {
    const line = 'La Recyclerie - Ville de Clairval : projet, fiabilité=sûr\nLa Recyclerie : #atelier';
    const { state } = run(running, entered(running, line));
    const captured = capturedNow(state.sessions.get('s') as never, state);
    expect(captured.map(({ how }) => how).sort()).toEqual(['added', 'completed']);
    const [tie] = captured.flatMap(({ id }) => state.cooperations.get(id) ?? []);
    expect(tie?.confidence).toBe('sure');
    const [actor] = captured.flatMap(({ id }) => state.actors.get(id) ?? []);
    expect(actor).toMatchObject({ confidence: sample.actors.get(actor?.id ?? '')?.confidence });
    expect(actor?.tags).toContain('atelier');
  });

  it('forgets what is undone with it', () => {
    const command = entered(running, 'La Recyclerie > Atelier du Lin : filière');
    const patch = command.patch(running);
    expect(applyPatch(applyPatch(running, patch), invertPatch(patch))).toEqual(running);
  });

  it('notes nothing while none runs', () => {
    const command = addActor({ id: 'x', name: 'X' });
    expect(capturing(command).patch(sample)).toEqual(command.patch(sample));
  });

  it('takes the source along when it is renamed', () => {
    const { state } = run(running, entered(running, 'La Recyclerie - Ville de Clairval : projet'));
    const renamed = run(state, renameSession(SESSION, 'Atelier filières')).state;
    const [tie] = capturedNow(renamed.sessions.get('s') as never, renamed);
    expect(renamed.cooperations.get(tie?.id ?? '')?.source).toBe('Atelier filières');
  });
});

describe('the parking lot', () => {
  it('takes, changes and gives up remarks', () => {
    const [actor = ''] = sample.actors.keys();
    const { state } = run(
      running,
      addRemark(SESSION, { id: 'r1', text: ' Qui paie ? ', actorId: null }),
      addRemark(SESSION, { id: 'r2', text: 'Le local', actorId: actor }),
      updateRemark(SESSION, 'r1', { text: 'Qui finance ?' }),
      deleteRemark(SESSION, 'r2'),
    );
    expect(state.sessions.get('s')?.remarks).toEqual([{ id: 'r1', text: 'Qui finance ?', actorId: null }]);
  });
});

describe('the minutes of a session', () => {
  const { state, patches } = run(
    running,
    entered(running, 'La Recyclerie > "Atelier <du> Lin" : filière'),
    addRemark(SESSION, { id: 'r', text: '=Qui paie & comment ?', actorId: null }),
    endSession(SESSION, '2026-11-24T14:45:00.000Z'),
  );
  const session = state.sessions.get('s') as NonNullable<ReturnType<typeof runningSession>>;
  const minutes = sessionMinutes(session, patches, state, 'fr');

  it('say its day and length, what it added and what it put aside', () => {
    const text = minutesText(minutes, 'fr');
    expect(text).toContain('Compte rendu\u202f: Atelier');
    expect(text).toMatch(/24 novembre 2026, de \d\d:\d\d à \d\d:\d\d, 1 h 45 min/);
    expect(text).toContain('1 coopération ajoutée');
    expect(text).toContain('À reprendre plus tard\n- =Qui paie & comment ?');
  });

  it('are a safe page and a safe table', () => {
    const html = minutesHtml(minutesBlocks(minutes, 'fr', '2026-11-24'), minutes, 'fr');
    expect(html).toContain('Qui paie &amp; comment ?');
    expect(html).not.toMatch(/<du>/);
    expect(new TextDecoder().decode(minutesCsv(minutes, 'fr'))).toContain("'=Qui paie & comment ?");
  });

  it('end with its review, and are unknown where its journal is not', () => {
    const later = run(state, addActor({ id: 'later', name: 'Plus tard' })).patches;
    expect(patchesOfSession([...patches, ...later], session)).toHaveLength(patches.length + 1);
    const closed = { ...session, closedAt: '2026-11-24T15:00:00.000Z' };
    expect(patchesOfSession([...patches, ...later], closed)).toHaveLength(patches.length);
    expect(patchesOfSession(later, session)).toBeNull();
  });
});
