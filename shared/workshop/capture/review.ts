import { own } from '../../base/own.ts';
import type { Command } from '../../changes/command.ts';
import { actorDeletion } from '../../changes/commands/actors.ts';
import { type Change, type Patch, recordChange } from '../../changes/patch.ts';
import { recordUpdate } from '../../changes/record-update.ts';
import type { Actor } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Captured, Session, Verdict } from '../../model/session.ts';
import { capturedNow, sessionChange } from './session.ts';

/** What an actor or tie was when the session began, for those that it only completed. */
export type Before = (captured: Captured) => Actor | Cooperation | null;

/** Reads from the patches since a session began what its records were before. */
export function beforeSession(patches: readonly Patch[]): Before {
  const first = new Map<string, Actor | Cooperation | null>();
  for (const change of patches.flat()) {
    if (change.table !== 'actors' && change.table !== 'cooperations') continue;
    const key = `${change.table} ${change.id}`;
    if (!first.has(key)) first.set(key, change.before);
  }
  return ({ table, id }) => first.get(`${table} ${id}`) ?? null;
}

/** Says what shall become of captured records; null for nothing yet. */
export function judge(
  session: Pick<Session, 'id' | 'name'>,
  ids: readonly string[],
  verdict: Verdict | null,
): Command {
  return sessionChange('session-update', session, ({ verdicts }) => {
    const next = { ...verdicts };
    for (const id of ids) {
      if (verdict === null) delete next[id];
      else next[id] = verdict;
    }
    return { verdicts: next };
  });
}

/**
 * Carries out the review, as one change. What is dropped goes, an actor with all that cannot stand without it; what
 * the session only completed becomes what it was before. What is kept is as sure as was said, and checked on this
 * day when it is sure; a tie that nobody was sure of becomes active unless it is still to be checked. What has no
 * verdict stays as it is.
 */
export function closeSession(
  { id, name }: Pick<Session, 'id' | 'name'>,
  before: Before,
  { closedAt, today }: { closedAt: string; today: string },
): Command {
  return {
    kind: 'session-close',
    details: { name },
    patch: (state) => {
      const session = state.sessions.get(id);
      if (!session) return [];
      const judged = capturedNow(session, state).map((captured) => ({
        captured,
        verdict: own(session.verdicts, captured.id),
      }));
      const gone = judged.filter(
        ({ captured, verdict }) => verdict === 'drop' && captured.how !== 'completed',
      );
      const changes = deletion(
        state,
        gone.map(({ captured }) => captured),
      );
      const deleted = new Set(changes.map(({ table, id: record }) => `${table} ${record}`));
      for (const { captured, verdict } of judged) {
        if (!verdict || deleted.has(`${captured.table} ${captured.id}`)) continue;
        if (verdict === 'drop') changes.push(...restored(state, captured, before(captured)));
        else if (captured.how !== 'completed') changes.push(...kept(state, captured, verdict, today));
      }
      return [
        ...changes,
        ...recordUpdate('sessions', session, { endedAt: session.endedAt || closedAt, closedAt }),
      ];
    },
  };
}

function deletion(state: NetworkState, gone: readonly Captured[]): Change[] {
  const actors = new Set(gone.flatMap(({ table, id }) => (table === 'actors' ? [id] : [])));
  const changes: Change[] = [...actorDeletion(state, actors)];
  const deleted = new Set(changes.map(({ table, id }) => `${table} ${id}`));
  for (const { table, id } of gone) {
    const tie = table === 'cooperations' && state.cooperations.get(id);
    if (tie && !deleted.has(`cooperations ${id}`)) changes.push(recordChange('cooperations', id, tie, null));
  }
  return changes;
}

function restored(state: NetworkState, { table, id }: Captured, was: Actor | Cooperation | null): Change[] {
  const now = state[table].get(id);
  return now && was ? [recordChange(table, id, now as never, was as never)] : [];
}

function kept(
  state: NetworkState,
  { table, id, how }: Captured,
  confidence: Exclude<Verdict, 'drop'>,
  today: string,
): readonly Change[] {
  const checked = confidence === 'sure' ? { checkedOn: today } : {};
  if (table === 'actors') {
    return recordUpdate('actors', state.actors.get(id), { confidence, ...checked });
  }
  const settled = how === 'unsure' && confidence !== 'to-check' ? { status: 'actif' as const } : {};
  return recordUpdate('cooperations', state.cooperations.get(id), { confidence, ...checked, ...settled });
}
