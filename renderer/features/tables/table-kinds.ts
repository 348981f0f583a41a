import type { Language } from '#shared/bridge.ts';
import type { BulkTable } from '#shared/changes/commands/bulk-update.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { newId } from '#shared/model/common.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import type { NetworkState, Records } from '#shared/model/network-state.ts';
import type { Column } from '#shared/tables/column.ts';
import { actorColumns, collectiveColumns, cooperationColumns } from '#shared/tables/columns-of.ts';
import type { NewRows } from '#shared/tables/edits.ts';

/** What is particular to the table of one kind of record. */
export interface TableKind<T extends BulkTable> {
  columns(state: NetworkState, language: Language): Column<Records[T]>[];
  /** The columns shown until the user chooses others. */
  shown: readonly string[];
  nameOf(record: Records[T], state: NetworkState): string;
  /** The actors that show where a record is on the graph. */
  actorsOf(record: Records[T]): string[];
  /** What pasting below the last row needs. */
  newRows: NewRows<Records[T]>;
}

export const TABLE_KINDS: { [T in BulkTable]: TableKind<T> } = {
  actors: {
    columns: actorColumns,
    shown: [
      'name',
      'kind',
      'sectors',
      'commune',
      'level',
      'roles',
      'ties',
      'jobs',
      'siren',
      'confidence',
      'checkedOn',
    ],
    nameOf: ({ name }) => name,
    actorsOf: ({ id }) => [id],
    newRows: { blank: () => actorSchema.parse({ id: newId(), name: '?' }), needed: ['name'] },
  },
  cooperations: {
    columns: cooperationColumns,
    shown: [
      'from',
      'to',
      'type',
      'status',
      'strength',
      'startedOn',
      'endedOn',
      'amount',
      'programme',
      'confidence',
    ],
    nameOf: ({ from, to }, state) =>
      `${state.actors.get(from)?.name ?? from} → ${state.actors.get(to)?.name ?? to}`,
    actorsOf: ({ from, to }) => [from, to],
    newRows: {
      blank: () => cooperationSchema.parse({ id: newId(), from: '?', to: '??' }),
      needed: ['from', 'to'],
    },
  },
  collectives: {
    columns: collectiveColumns,
    shown: ['name', 'kind', 'member-count', 'members', 'status', 'sectors', 'startedOn', 'endedOn', 'budget'],
    nameOf: ({ name }) => name,
    actorsOf: ({ members }) => members.map(({ actorId }) => actorId),
    newRows: { blank: () => collectiveSchema.parse({ id: newId(), name: '?' }), needed: ['name'] },
  },
};
