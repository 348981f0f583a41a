import type { Command } from '../../changes/command.ts';
import { type Change, type Patch, recordChange } from '../../changes/patch.ts';
import { type Actor, actorSchema } from '../../model/actor.ts';
import type { Membership } from '../../model/collective.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { CustomField } from '../../model/network.ts';
import type { NetworkState, Records } from '../../model/network-state.ts';
import { distinctAfterMerge } from './distinct-actors.ts';
import { fieldsAfterMerge, type MergeChoices } from './merge-fields.ts';

export interface Merge {
  /** The actor that stays, with its id and its place on the map. */
  survivor: string;
  /** The actors that become it. */
  merged: readonly string[];
  choices: MergeChoices;
  /**
   * Cooperations between these actors that the user agreed to give up. Any other is kept, as one of the survivor to
   * itself, which the checks flag.
   */
  dropCooperations: readonly string[];
}

/** Makes one actor of several; all that refers to them refers to the survivor. Nothing if one is gone. */
export function mergeActors(merge: Merge, name: string): Command {
  return {
    kind: 'actor-merge',
    details: { name, count: merge.merged.length + 1 },
    patch: (state) => mergePatch(state, merge),
  };
}

/** What a merge moves to the survivor, for the user to know beforehand. */
export interface MergeEffects {
  cooperations: number;
  /** Cooperations among the actors themselves: they would join the survivor to itself. */
  inner: readonly Cooperation[];
  collectives: number;
  contacts: number;
}

export function mergeEffects(state: NetworkState, survivor: string, merged: readonly string[]): MergeEffects {
  const gone = new Set(merged);
  const all = new Set([survivor, ...merged]);
  const cooperations = [...state.cooperations.values()].filter(
    ({ from, to }) => gone.has(from) || gone.has(to),
  );
  const inner = [...state.cooperations.values()].filter(
    ({ from, to }) => from !== to && all.has(from) && all.has(to),
  );
  return {
    cooperations: cooperations.filter((cooperation) => !inner.includes(cooperation)).length,
    inner,
    collectives: [...state.collectives.values()].filter(({ members }) =>
      members.some(({ actorId }) => gone.has(actorId)),
    ).length,
    contacts: [...state.contacts.values()].filter(({ actorId }) => gone.has(actorId)).length,
  };
}

function mergePatch(state: NetworkState, { survivor, merged, choices, dropCooperations }: Merge): Patch {
  const gone = new Set(merged.filter((id) => id !== survivor));
  const actors = [survivor, ...gone].flatMap((id) => state.actors.get(id) ?? []);
  const [kept] = actors;
  if (!kept || gone.size === 0 || actors.length < gone.size + 1) return [];
  const survivorOf = (id: string) => (gone.has(id) ? survivor : id);
  return [
    ...actorChanges(kept, actors, choices, state.network.customFields),
    ...cooperationChanges(state, survivorOf, new Set(dropCooperations)),
    ...memberChanges(state, survivorOf),
    ...contactChanges(state, survivorOf),
    ...heirlooms('positions', state, survivor, gone),
    ...heirlooms('logos', state, survivor, gone),
    ...viewChanges(state, survivorOf),
    headerChange(state, survivor, gone),
  ];
}

function actorChanges(
  kept: Actor,
  actors: readonly Actor[],
  choices: MergeChoices,
  customFields: readonly CustomField[],
): Change[] {
  const after = actorSchema.parse({
    ...kept,
    ...fieldsAfterMerge(actors, choices, customFields),
    id: kept.id,
  });
  return actors.map((actor) => recordChange('actors', actor.id, actor, actor === kept ? after : null));
}

type SurvivorOf = (id: string) => string;

function cooperationChanges(
  { cooperations }: NetworkState,
  survivorOf: SurvivorOf,
  dropped: ReadonlySet<string>,
): Change[] {
  return [...cooperations.values()].flatMap((cooperation) => {
    const [from, to] = [survivorOf(cooperation.from), survivorOf(cooperation.to)];
    if (from === cooperation.from && to === cooperation.to) return [];
    const given = from === to && cooperation.from !== cooperation.to && dropped.has(cooperation.id);
    return [
      recordChange('cooperations', cooperation.id, cooperation, given ? null : { ...cooperation, from, to }),
    ];
  });
}

/** Two seats of what is now one actor stay two; a place that says nothing more than another goes into it. */
function memberChanges({ collectives }: NetworkState, survivorOf: SurvivorOf): Change[] {
  return [...collectives.values()].flatMap((collective) => {
    if (collective.members.every(({ actorId }) => survivorOf(actorId) === actorId)) return [];
    const moved = collective.members.map((member) => ({
      member: { ...member, actorId: survivorOf(member.actorId) },
      came: survivorOf(member.actorId) !== member.actorId,
    }));
    const members = moved.flatMap(({ member, came }, place) => {
      const twins = moved.filter(
        (twin, other) =>
          other !== place &&
          twin.member.actorId === member.actorId &&
          // Of two like places one stays: the one that was the survivor's, or else the first.
          (came || twin.came) &&
          saysNoMore(member, twin.member) &&
          !(saysNoMore(twin.member, member) && (came === twin.came ? place < other : !came)),
      );
      return twins.length > 0 ? [] : [member];
    });
    return [recordChange('collectives', collective.id, collective, { ...collective, members })];
  });
}

function saysNoMore(one: Membership, other: Membership): boolean {
  const votes = one.votes === undefined || one.votes === other.votes;
  return (
    votes &&
    (['role', 'seat', 'from', 'until'] as const).every(
      (field) => one[field] === '' || one[field] === other[field],
    )
  );
}

function contactChanges({ contacts }: NetworkState, survivorOf: SurvivorOf): Change[] {
  return [...contacts.values()].flatMap((contact) => {
    const actorId = survivorOf(contact.actorId);
    return actorId === contact.actorId
      ? []
      : [recordChange('contacts', contact.id, contact, { ...contact, actorId })];
  });
}

/** The survivor stays where it is and keeps its logo; one that has none yet takes the first there is. */
function heirlooms<T extends 'positions' | 'logos'>(
  table: T,
  state: NetworkState,
  survivor: string,
  gone: ReadonlySet<string>,
): Change[] {
  const records = state[table] as ReadonlyMap<string, Records[T]>;
  const left = [...gone].flatMap((id) => records.get(id) ?? []);
  const changes: Change[] = left.map((record) => recordChange(table, record.id, record, null));
  const [first] = left;
  if (first && !records.has(survivor)) {
    changes.push(recordChange(table, survivor, null, { ...first, id: survivor }));
  }
  return changes;
}

function viewChanges({ views }: NetworkState, survivorOf: SurvivorOf): Change[] {
  return [...views.values()].flatMap((view) => {
    const { focus } = view.settings;
    if (!focus || survivorOf(focus.actorId) === focus.actorId) return [];
    const settings = { ...view.settings, focus: { ...focus, actorId: survivorOf(focus.actorId) } };
    return [recordChange('views', view.id, view, { ...view, settings })];
  });
}

/** What is remembered of it: copies of the network that still have the actors that went know what became of them. */
function headerChange({ network }: NetworkState, survivor: string, gone: ReadonlySet<string>): Change {
  const pairs = network.distinctActors;
  const same = [...gone].map((id) => ({ of: 'actors' as const, gone: id, kept: survivor }));
  const after = {
    ...network,
    ...(pairs && { distinctActors: distinctAfterMerge(pairs, survivor, gone) }),
    sameRecords: [...(network.sameRecords ?? []), ...same],
  };
  return { table: 'network', id: network.id, before: network, after };
}
