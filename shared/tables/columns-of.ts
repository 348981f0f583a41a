import type { Language } from '../bridge.ts';
import type { Field, FieldTable } from '../fields/field.ts';
import { fieldsOf } from '../fields/register.ts';
import { translator } from '../i18n/translate.ts';
import type { Actor } from '../model/actor.ts';
import type { Collective } from '../model/collective.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { Column } from './column.ts';
import { columnMaker } from './column-of.ts';
import { derivedColumn } from './make-columns.ts';

/** The columns of the table of actors, the network's own fields last. */
export function actorColumns(state: NetworkState, language: Language): Column<Actor>[] {
  const t = translator(language);
  const cooperations = cooperationCounts(state);
  const derived = [
    derivedColumn<Actor>(
      { id: 'ties', label: t('tables.ties'), width: 90 },
      ({ id }) => String(cooperations.get(id) ?? 0),
      ({ id }) => cooperations.get(id) ?? 0,
    ),
    derivedColumn<Actor>(
      { id: 'collectives', label: t('tables.collectives'), width: 170 },
      collectivesOf(state),
    ),
  ];
  const first = ['name', 'acronym', 'kind', 'sectors', 'mainSector', 'commune', 'postcode', 'insee', 'level'];
  return inOrder(
    [...derived, ...fieldColumns<Actor>('actors', state, language)],
    [...first, 'roles', 'ties', 'collectives'],
  );
}

/** The columns of the table of cooperations, the network's own fields last. */
export function cooperationColumns(state: NetworkState, language: Language): Column<Cooperation>[] {
  const columns = fieldColumns<Cooperation>('cooperations', state, language);
  // The direction is rarely other than that of the type: it stands behind what every cooperation has.
  const behind = columns.findIndex(({ id }) => id === 'sectors');
  const first = columns.slice(0, behind + 1).flatMap(({ id }) => (id === 'directed' ? [] : [id]));
  return inOrder(columns, first);
}

/** The columns of the table of collectives, the network's own fields last. */
export function collectiveColumns(state: NetworkState, language: Language): Column<Collective>[] {
  const t = translator(language);
  const count = derivedColumn<Collective>(
    { id: 'member-count', label: t('tables.memberCount'), width: 100 },
    ({ members }) => String(members.length),
    ({ members }) => members.length,
  );
  const fields = fieldColumns<Collective>('collectives', state, language);
  return inOrder([count, ...fields], ['name', 'kind', 'member-count', 'members', 'status', 'sectors']);
}

/** A column for every field of a table that the user has not kept out of it. */
function fieldColumns<R extends object>(
  table: FieldTable,
  state: NetworkState,
  language: Language,
): Column<R>[] {
  const columnOf = columnMaker<R>(state, language);
  return fieldsOf(table, state.network)
    .filter((field: Field) => !field.own?.outOfTable)
    .map(columnOf);
}

/** The columns with these ids before all others. */
function inOrder<R>(columns: readonly Column<R>[], first: readonly string[]): Column<R>[] {
  const ahead = first.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return [...ahead, ...columns.filter((column) => !ahead.includes(column))];
}

function cooperationCounts({ cooperations }: NetworkState): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of cooperations.values()) {
    for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function collectivesOf({ collectives }: NetworkState): (actor: Actor) => string {
  const names = new Map<string, string[]>();
  for (const { name, members } of collectives.values()) {
    for (const id of new Set(members.map(({ actorId }) => actorId)))
      names.set(id, [...(names.get(id) ?? []), name]);
  }
  return ({ id }) => (names.get(id) ?? []).join(' ; ');
}
