import type { Command } from '../../changes/command.ts';
import { applyPatch, type Change, recordChange } from '../../changes/patch.ts';
import { recordUpdate } from '../../changes/record-update.ts';
import { placeNew } from '../../map/layout/place-new.ts';
import { type Actor, type ActorInput, type ActorSector, actorSchema } from '../../model/actor.ts';
import { newId } from '../../model/common.ts';
import { type CooperationInput, cooperationSchema } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ActorFields, TieFields } from './grammar.ts';
import type { EntryEnd, ParsedEntry } from './parse.ts';

/** What new records say of themselves where the line does not say it. */
export type Given = Pick<Partial<Actor>, 'confidence' | 'source'>;

/**
 * Adds the actors and ties of a quick entry and sets the fields it gives, as one change. New actors are put
 * down near their partners; nobody else moves. Ids are drawn here, so that the same command twice adds nothing.
 */
export function quickEntryCommand(entry: ParsedEntry, given: Given = {}): Command {
  const actorIds = entry.toCreate.map(() => newId());
  const tieIds = entry.cooperations.map(() => newId());
  const idOf = (end: EntryEnd) => ('actor' in end ? end.actor.id : (actorIds[end.create] ?? ''));
  return {
    kind: 'quick-entry',
    details: { name: summaryOf(entry), count: actorIds.length + tieIds.length + entry.toUpdate.length },
    patch: (state) => {
      const changes: Change[] = [];
      const created = entry.toCreate.flatMap(({ name, fields }, index) => {
        const id = actorIds[index] ?? '';
        return state.actors.has(id) ? [] : [actorSchema.parse({ ...given, ...newActor(id, name, fields) })];
      });
      for (const actor of created) changes.push(recordChange('actors', actor.id, null, actor));
      changes.push(...updates(state, entry));
      const known = new Set([...state.actors.keys(), ...created.map(({ id }) => id)]);
      const partners = new Map<string, string[]>();
      entry.cooperations.forEach(({ from, to, directed, fields }, index) => {
        const id = tieIds[index] ?? '';
        const [start, end] = [idOf(from), idOf(to)];
        if (state.cooperations.has(id) || !known.has(start) || !known.has(end)) return;
        partners.set(start, [...(partners.get(start) ?? []), end]);
        partners.set(end, [...(partners.get(end) ?? []), start]);
        const tie = cooperationSchema.parse({ ...given, ...newTie(id, start, end, directed, fields) });
        changes.push(recordChange('cooperations', id, null, tie));
      });
      return [...changes, ...places(state, created, partners)];
    },
  };
}

/** The first line, which says in the journal what was entered. */
function summaryOf({ lines }: ParsedEntry): string {
  const said = lines.filter(({ statement }) => statement !== null);
  const [first] = said;
  const head = first ? first.text.trim().slice(0, 80) : '';
  return said.length > 1 ? `${head} … (${said.length})` : head;
}

function newActor(id: string, name: string, fields: ActorFields): ActorInput {
  const { commune, ...rest } = fields;
  return { id, name, ...rest, ...(commune ? { commune } : {}) } as ActorInput;
}

function newTie(
  id: string,
  from: string,
  to: string,
  directed: boolean | null,
  { procurement, ...fields }: TieFields,
): CooperationInput {
  const clauses: CooperationInput['procurement'] = procurement;
  return {
    id,
    from,
    to,
    directed,
    ...fields,
    ...(clauses ? { procurement: clauses } : {}),
  } as CooperationInput;
}

function updates(state: NetworkState, { toUpdate }: ParsedEntry): Change[] {
  const after = new Map<string, Actor>();
  for (const { actor, fields } of toUpdate) {
    const current = after.get(actor.id) ?? state.actors.get(actor.id);
    if (current) after.set(actor.id, withFields(current, fields));
  }
  return [...after].flatMap(([id, actor]) => recordUpdate('actors', state.actors.get(id), actor));
}

/** What is given replaces what was there, except for lists, which grow, and a commune, which is completed. */
function withFields(actor: Actor, { commune, ...fields }: ActorFields): Actor {
  const moved = commune !== undefined && commune.name !== '' && commune.name !== actor.commune.name;
  const place = commune && {
    name: commune.name || actor.commune.name,
    postcode: commune.postcode || (moved ? '' : actor.commune.postcode),
    insee: moved ? '' : actor.commune.insee,
  };
  const { sectors = [] } = fields;
  const own: Readonly<Record<string, unknown>> = { ...actor };
  return {
    ...actor,
    ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, completed(own[key], value)])),
    ...(place ? { commune: place } : {}),
    sectors: withSectors(actor.sectors, sectors),
  };
}

function completed(own: unknown, more: unknown): unknown {
  return Array.isArray(own) && Array.isArray(more) ? [...new Set([...own, ...more])] : more;
}

function withSectors(own: readonly ActorSector[], more: readonly ActorSector[]): ActorSector[] {
  const sectors = new Map(own.map((entry) => [entry.sector, entry]));
  for (const entry of more) {
    const known = sectors.get(entry.sector);
    const stages = [...new Set([...(known?.stages ?? []), ...entry.stages])];
    sectors.set(entry.sector, { ...entry, main: known?.main ?? false, stages });
  }
  return [...sectors.values()];
}

/** Each new actor takes a free place near the partners that are placed already, new ones among them. */
function places(
  state: NetworkState,
  created: readonly Actor[],
  partners: ReadonlyMap<string, readonly string[]>,
): Change[] {
  const changes: Change[] = [];
  let placed = state;
  for (const { id } of created) {
    const change = recordChange('positions', id, null, {
      id,
      ...placeNew(placed, partners.get(id) ?? []),
      pinned: false,
    });
    changes.push(change);
    placed = applyPatch(placed, [change]);
  }
  return changes;
}
