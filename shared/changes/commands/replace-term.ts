import type { Actor, ActorSector } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { ListRef } from '../../model/lists.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type Change, recordChange } from '../patch.ts';

/** The records that have an entry of a list, with another one in its place; '' takes it off. */
export function replacedTerm(state: NetworkState, list: ListRef, id: string, by: string): Change[] {
  const changes: Change[] = [];
  for (const actor of state.actors.values()) {
    const after = inActor(actor, list, id, by);
    if (after) changes.push(recordChange('actors', actor.id, actor, { ...actor, ...after }));
  }
  for (const cooperation of state.cooperations.values()) {
    const after = inCooperation(cooperation, list, id, by);
    if (after) {
      changes.push(recordChange('cooperations', cooperation.id, cooperation, { ...cooperation, ...after }));
    }
  }
  for (const collective of state.collectives.values()) {
    if (list.name !== 'sectors' || !collective.sectors.includes(id)) continue;
    const after = { ...collective, sectors: replaced(collective.sectors, id, by) };
    changes.push(recordChange('collectives', collective.id, collective, after));
  }
  for (const view of state.views.values()) {
    // The place that the records move to may be hidden or shown: what is gone needs no hiding.
    const { filters } = view.settings;
    const key = HIDDEN[list.name];
    if (!key || !filters[key].includes(id)) continue;
    const settings = {
      ...view.settings,
      filters: { ...filters, [key]: filters[key].filter((hidden) => hidden !== id) },
    };
    changes.push(recordChange('views', view.id, view, { ...view, settings }));
  }
  return changes;
}

const HIDDEN: Partial<
  Record<ListRef['name'], 'hiddenSectors' | 'hiddenKinds' | 'hiddenLevels' | 'hiddenTypes'>
> = {
  sectors: 'hiddenSectors',
  kinds: 'hiddenKinds',
  levels: 'hiddenLevels',
  cooperationTypes: 'hiddenTypes',
};

function replaced(ids: readonly string[], id: string, by: string): string[] {
  const next = ids.map((own) => (own === id ? by : own)).filter((own) => own !== '');
  return [...new Set(next)];
}

function inActor(actor: Actor, list: ListRef, id: string, by: string): Partial<Actor> | null {
  switch (list.name) {
    case 'kinds':
      return actor.kind === id ? { kind: by } : null;
    case 'levels':
      return actor.level === id ? { level: by } : null;
    case 'legalForms':
      return actor.legalForm === id ? { legalForm: by } : null;
    case 'roles':
      return actor.roles.includes(id) ? { roles: replaced(actor.roles, id, by) } : null;
    case 'sectors':
      return actor.sectors.some(({ sector }) => sector === id)
        ? { sectors: replacedSector(actor.sectors, id, by) }
        : null;
    case 'stages': {
      const has = actor.sectors.some(({ sector, stages }) => sector === list.sector && stages.includes(id));
      if (!has) return null;
      return {
        sectors: actor.sectors.map((entry) =>
          entry.sector === list.sector ? { ...entry, stages: replaced(entry.stages, id, by) } : entry,
        ),
      };
    }
    default:
      return null;
  }
}

/** An actor that stands in both sectors stands in one afterwards, with the stages of both. */
function replacedSector(entries: readonly ActorSector[], id: string, by: string): ActorSector[] {
  if (by === '') return entries.filter(({ sector }) => sector !== id);
  const sectors: ActorSector[] = [];
  for (const entry of entries) {
    const sector = entry.sector === id ? by : entry.sector;
    const place = sectors.findIndex((other) => other.sector === sector);
    const other = sectors[place];
    if (other) {
      sectors[place] = {
        sector,
        main: other.main || entry.main,
        stages: [...new Set([...other.stages, ...entry.stages])],
      };
    } else sectors.push({ ...entry, sector });
  }
  return sectors;
}

function inCooperation(tie: Cooperation, list: ListRef, id: string, by: string): Partial<Cooperation> | null {
  switch (list.name) {
    case 'cooperationTypes':
      return tie.type === id ? { type: by } : null;
    case 'programmes':
      return tie.programme === id ? { programme: by } : null;
    case 'sectors':
      return tie.sectors.includes(id) ? { sectors: replaced(tie.sectors, id, by) } : null;
    default:
      return null;
  }
}
