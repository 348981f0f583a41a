import type { Command } from '../../changes/command.ts';
import { type Remark, remarkSchema, type Session } from '../../model/session.ts';
import { sessionChange } from './session.ts';

type Named = Pick<Session, 'id' | 'name'>;

// The journal's lines name the session, never the remark: its headers hold no text about persons.

/** Puts a remark in the parking lot, last; nothing happens when its id is taken. */
export function addRemark(session: Named, remark: Remark): Command {
  const added = remarkSchema.parse(remark);
  return sessionChange('session-remark', session, ({ remarks }) => ({
    remarks: remarks.some(({ id }) => id === added.id) ? remarks : [...remarks, added],
  }));
}

export function updateRemark(session: Named, id: string, fields: Partial<Omit<Remark, 'id'>>): Command {
  return sessionChange('session-remark', session, ({ remarks }) => ({
    remarks: remarks.map((remark) =>
      remark.id === id ? remarkSchema.parse({ ...remark, ...fields }) : remark,
    ),
  }));
}

export function deleteRemark(session: Named, id: string): Command {
  return sessionChange('session-remark', session, ({ remarks }) => ({
    remarks: remarks.filter((remark) => remark.id !== id),
  }));
}
