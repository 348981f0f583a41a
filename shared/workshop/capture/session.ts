import type { Command, CommandKind } from '../../changes/command.ts';
import { type Change, recordChange } from '../../changes/patch.ts';
import { recordUpdate } from '../../changes/record-update.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type Captured, type Session, type SessionInput, sessionSchema } from '../../model/session.ts';

/** The session that runs now: what is captured belongs to it. At most one runs at a time. */
export function runningSession({ sessions }: Pick<NetworkState, 'sessions'>): Session | null {
  for (const session of sessions.values()) if (session.endedAt === '') return session;
  return null;
}

/** Sessions, the newest first. */
export function sessionsOf({ sessions }: Pick<NetworkState, 'sessions'>): Session[] {
  return [...sessions.values()].sort((one, other) => other.startedAt.localeCompare(one.startedAt));
}

/** What a session captured and is still there, in the order in which it was said. */
export function capturedNow(
  session: Session,
  state: Pick<NetworkState, 'actors' | 'cooperations'>,
): Captured[] {
  return session.captured.filter(({ table, id }) => state[table].has(id));
}

/** Begins a session; nothing happens while another one runs. */
export function startSession(input: SessionInput): Command {
  const session = sessionSchema.parse(input);
  return {
    kind: 'session-start',
    details: { name: session.name },
    patch: (state) =>
      runningSession(state) || state.sessions.has(session.id)
        ? []
        : [recordChange('sessions', session.id, null, session)],
  };
}

/** Ends a session: nothing more is captured, and it waits for its review. */
export function endSession({ id, name }: Pick<Session, 'id' | 'name'>, endedAt: string): Command {
  return {
    kind: 'session-end',
    details: { name },
    patch: (state) => {
      const session = state.sessions.get(id);
      return session?.endedAt === '' ? recordUpdate('sessions', session, { endedAt }) : [];
    },
  };
}

/** Lets an ended session run on, as after a break; nothing happens while another one runs, or once it is closed. */
export function resumeSession({ id, name }: Pick<Session, 'id' | 'name'>): Command {
  return {
    kind: 'session-update',
    details: { name },
    patch: (state) => {
      const session = state.sessions.get(id);
      return runningSession(state) || session?.closedAt !== ''
        ? []
        : recordUpdate('sessions', session, { endedAt: '' });
    },
  };
}

/** Renames a session, with what names it as its source. */
export function renameSession({ id, name: before }: Pick<Session, 'id' | 'name'>, name: string): Command {
  return {
    kind: 'session-update',
    details: { name },
    patch: (state) => {
      const session = state.sessions.get(id);
      if (!session || name.trim() === '') return [];
      const source = name.trim();
      return [
        ...recordUpdate('sessions', session, { name: source }),
        ...capturedNow(session, state).flatMap(({ table, id: record }) =>
          state[table].get(record)?.source !== before
            ? []
            : table === 'actors'
              ? recordUpdate('actors', state.actors.get(record), { source })
              : recordUpdate('cooperations', state.cooperations.get(record), { source }),
        ),
      ];
    },
  };
}

/** Takes away what is kept of a session, not what it captured. */
export function deleteSession({ id, name }: Pick<Session, 'id' | 'name'>): Command {
  return {
    kind: 'session-delete',
    details: { name },
    patch: ({ sessions }) => {
      const session = sessions.get(id);
      return session ? [recordChange('sessions', id, session, null)] : [];
    },
  };
}

/** A command that sets fields of a session, computed from what the session is by then. */
export function sessionChange(
  kind: CommandKind,
  { id, name }: Pick<Session, 'id' | 'name'>,
  fields: (session: Session) => Partial<Session>,
): Command {
  return {
    kind,
    details: { name },
    patch: ({ sessions }) => {
      const session = sessions.get(id);
      return session ? recordUpdate('sessions', session, fields(session)) : [];
    },
  };
}

/**
 * The same command, noted in the session that runs: what it adds is captured by it, and so are the actors and ties
 * that it completes. Undoing it takes the note away with the rest. Without a running session it stays as it is.
 */
export function capturing(command: Command): Command {
  return {
    ...command,
    patch: (state) => {
      const patch = command.patch(state);
      const session = runningSession(state);
      if (!session) return patch;
      const known = new Set(session.captured.map(({ id }) => id));
      const captured = patch.flatMap((change) => (known.has(change.id) ? [] : capturedBy(change)));
      if (captured.length === 0) return patch;
      return [
        ...patch,
        ...recordUpdate('sessions', session, { captured: [...session.captured, ...captured] }),
      ];
    },
  };
}

function capturedBy({ table, id, before, after }: Change): Captured[] {
  if ((table !== 'actors' && table !== 'cooperations') || after === null) return [];
  return [{ table, id, how: before === null ? 'added' : 'completed' }];
}

/** What a record that is captured says of itself: it was only heard, and where. */
export function heardAt(session: Session | null): { confidence: 'to-check'; source: string } | undefined {
  return session ? { confidence: 'to-check', source: session.name } : undefined;
}
