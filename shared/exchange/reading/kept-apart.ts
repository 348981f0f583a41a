import type { Draft, Reading } from './draft.ts';
import { apartId } from './file-ids.ts';

/** Drafts of several files or sheets, with ids that are unique in all of them together. */
export interface KeptApart {
  drafts: readonly Draft[];
  /** Ids that several drafts give to an actor, with what each became. */
  shared: ReadonlyMap<string, readonly string[]>;
}

/**
 * Keeps records apart by where they come from: an id that two drafts give means two records until the plan finds
 * that they are one. What names an actor means that of its own draft, else the one that a single other sheet of its
 * file has, else the one that a single draft has. Where several have it, the reference stays as it is, for the plan
 * to decide.
 */
export function keptApart(readings: readonly Pick<Reading, 'draft' | 'file'>[]): KeptApart {
  const drafts = readings.map(({ draft }) => draft);
  const actors = clashes(drafts.map(({ actors }) => actors));
  const collectives = clashes(drafts.map(({ collectives }) => collectives));
  const shared = new Map([...actors].map(([id, places]) => [id, places.map((place) => apartId(id, place))]));
  return {
    shared,
    drafts: drafts.map((draft, source) => {
      const file = readings[source]?.file;
      const actorId = (id: string) => {
        const bearers = actors.get(id) ?? [];
        if (bearers.includes(source)) return apartId(id, source);
        const near = file === undefined ? [] : bearers.filter((other) => readings[other]?.file === file);
        const [one, ...others] = near;
        return one === undefined || others.length > 0 ? id : apartId(id, one);
      };
      const collectiveId = (id: string) => (collectives.get(id)?.includes(source) ? apartId(id, source) : id);
      return {
        ...draft,
        actors: draft.actors.map(({ row, record }) => ({
          row,
          source,
          record: { ...record, id: actorId(record.id) },
        })),
        cooperations: draft.cooperations.map(({ row, record }) => ({
          row,
          source,
          record: { ...record, from: actorId(record.from), to: actorId(record.to) },
        })),
        collectives: draft.collectives.map(({ row, record }) => ({
          row,
          source,
          record: {
            ...record,
            id: collectiveId(record.id),
            ...(record.members && {
              members: record.members.map((member) => ({ ...member, actorId: actorId(member.actorId) })),
            }),
          },
        })),
        contacts: draft.contacts.map(({ row, record }) => ({
          row,
          source,
          record: { ...record, actorId: actorId(record.actorId) },
        })),
        positions: new Map([...draft.positions].map(([id, place]) => [actorId(id), place])),
      };
    }),
  };
}

/** The ids that more than one draft gives, with the places of those drafts. */
function clashes(lists: readonly (readonly { record: { id: string } }[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  lists.forEach((list, place) => {
    for (const { record } of list) {
      const known = places.get(record.id);
      if (!known) places.set(record.id, [place]);
      else if (known.at(-1) !== place) known.push(place);
    }
  });
  return new Map([...places].filter(([, found]) => found.length > 1));
}
