import { fold } from '../../base/fold.ts';
import { recordChange } from '../../changes/patch.ts';
import { type Contact, contactSchema } from '../../model/contact.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { apartId } from './file-ids.ts';
import { choiceOf } from './import-options.ts';
import type { FieldChange } from './merged-fields.ts';
import { type PlannedAction, type Planning, plannedRow } from './planning.ts';

const FIELDS = ['name', 'function', 'email', 'phone'] as const;

/**
 * The persons of a draft, each at its actor. One of the same address or name at the same actor is the same person;
 * what a person said about being kept is never changed by a file.
 */
export function planContacts(planning: Planning): void {
  const { state, draft, options, idFor, actors, left, rows, problems, changes } = planning;
  const known = new Map<string, Contact[]>();
  for (const contact of state.contacts.values()) {
    known.set(contact.actorId, [...(known.get(contact.actorId) ?? []), contact]);
  }
  const pending = new Map<string, number>();
  const times = new Map<string, number>();
  for (const [count, { row, source = 0, record }] of draft.contacts.entries()) {
    const key = `contacts ${count}`;
    const { id: actorId, doubt } = actors.find(record.actorId);
    const planned = (action: PlannedAction, reason: ProblemCode | null, changes: FieldChange[] = []) =>
      rows.push(
        plannedRow({
          key,
          table: 'contacts',
          source,
          row,
          name: record.name,
          action,
          reason,
          changes,
          left: left.has(key),
        }),
      );
    if (actorId === undefined && doubt === 'end-left-out') {
      planned('skip', doubt);
      continue;
    }
    if (actorId === undefined) {
      problems.push(
        problem('error', 'contact-homeless', { place: planning.placeOf(source), row, value: record.name }),
      );
      planned('error', 'contact-homeless');
      continue;
    }
    const given = contactSchema.parse({ ...record, actorId });
    const there = known.get(actorId) ?? [];
    const before = there.find((contact) => isSamePerson(contact, given));
    if (!before && left.has(key)) {
      planned('create', null);
      continue;
    }
    if (!before) {
      const time = times.get(record.id) ?? 0;
      times.set(record.id, time + 1);
      const id = idFor(`contact ${time === 0 ? record.id : apartId(record.id, time)}`);
      const contact = { ...given, id };
      pending.set(id, changes.length);
      changes.push(recordChange('contacts', id, null, contact));
      known.set(actorId, [...there, contact]);
      planned('create', null);
      continue;
    }
    const keptFields = choiceOf(options.keptFields, key) ?? [];
    // A name that only stands in for one that the file does not give replaces none, nor does the same in capitals.
    const fields = FIELDS.filter(
      (field) =>
        given[field] !== '' &&
        given[field] !== before[field] &&
        !(field === 'name' && isSameName(given, before)),
    ).map(
      (field): FieldChange => ({
        field,
        before: before[field],
        after: given[field],
        kept: keptFields.includes(field),
      }),
    );
    if (fields.length === 0) planned('skip', 'unchanged');
    else if (options.onMatch === 'skip' && state.contacts.has(before.id)) planned('skip', 'already-there');
    else {
      planned('update', null, fields);
      const taken = left.has(key) ? [] : fields.filter(({ kept }) => !kept);
      if (taken.length === 0) continue;
      const after = contactSchema.parse({
        ...before,
        ...Object.fromEntries(taken.map((change) => [change.field, change.after])),
      });
      const place = pending.get(before.id) ?? changes.length;
      changes[place] = recordChange('contacts', before.id, state.contacts.get(before.id) ?? null, after);
      pending.set(before.id, place);
      known.set(
        actorId,
        there.map((contact) => (contact === before ? after : contact)),
      );
    }
  }
}

function isSamePerson(one: Contact, other: Contact): boolean {
  if (one.email !== '' && one.email.toLowerCase() === other.email.toLowerCase()) {
    return isStandIn(one) || isStandIn(other) || fold(one.name) === fold(other.name);
  }
  return fold(one.name) === fold(other.name);
}

function isSameName(given: Contact, before: Contact): boolean {
  return isStandIn(given) || fold(given.name) === fold(before.name);
}

function isStandIn({ name, email, phone }: Contact): boolean {
  return name === email || name === phone;
}
