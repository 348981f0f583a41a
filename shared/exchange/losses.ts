import type { FieldTypeName } from '../fields/field.ts';
import type { NetworkState } from '../model/network-state.ts';
import { type FormatName, isPicture } from './formats.ts';
import { type FileTable, isEmpty, recordColumns, textOf } from './tables/record-columns.ts';
import { isTooLong } from './tables/sheets.ts';

export type LossName =
  | 'cooperations'
  | 'withoutCoordinates'
  | 'withoutPlace'
  | 'collectives'
  | 'details'
  | 'identifiers'
  | 'partialDates'
  | 'places'
  | 'logos'
  | 'contacts'
  | 'views'
  | 'stories'
  | 'notes'
  | 'sessions'
  | 'longTexts';

export interface Loss {
  what: LossName;
  count: number;
}

/** Formats that keep something besides actors, cooperations and their fields. */
const KEEPS_PLACES: readonly FormatName[] = [
  'maillage',
  'html',
  'png',
  'svg',
  'pdf',
  'gexf',
  'graphml',
  'cyjs',
  'cx2',
  'pajek',
];
const KEEPS_COLLECTIVES: readonly FormatName[] = ['maillage', 'html', 'xlsx', 'png', 'svg', 'pdf'];
const KEEPS_CONTACTS: readonly FormatName[] = ['maillage', 'html'];
const KEEPS_LOGOS: readonly FormatName[] = ['maillage', 'html'];
const KEEPS_STORIES: readonly FormatName[] = ['maillage', 'html'];
/** Formats that number the records themselves. */
const NUMBERED: readonly FormatName[] = ['cx2', 'pajek'];
/** The tables that a workbook holds, where a text has its end cut off. */
const SHEETS: Readonly<Partial<Record<FormatName, readonly FileTable[]>>> = {
  xlsx: ['actors', 'cooperations', 'collectives'],
  kumuXlsx: ['actors', 'cooperations'],
};

/**
 * What a file of this format will lack of what is to be written, with how many of each; nothing is lost unreported.
 * Contacts, logos, views, stories and sessions are those of the whole network, whatever was taken out before.
 */
export function losses(format: FormatName, state: NetworkState, whole: NetworkState = state): Loss[] {
  const counts: Partial<Record<LossName, number>> = isPicture(format)
    ? {}
    : {
        contacts: whole.contacts.size - (KEEPS_CONTACTS.includes(format) ? state.contacts.size : 0),
        views:
          whole.views.size -
          (format === 'maillage' ? state.views.size : format === 'html' ? viewsOfStories(state) : 0),
        stories: whole.stories.size - (KEEPS_STORIES.includes(format) ? state.stories.size : 0),
        notes: KEEPS_STORIES.includes(format)
          ? notesIn(whole, state) - (format === 'maillage' ? notesIn(state, state) : 0)
          : 0,
        sessions: whole.sessions.size - (format === 'maillage' ? state.sessions.size : 0),
        logos: whole.logos.size - (KEEPS_LOGOS.includes(format) ? state.logos.size : 0),
        collectives: KEEPS_COLLECTIVES.includes(format) ? 0 : state.collectives.size,
        places: KEEPS_PLACES.includes(format) ? 0 : state.positions.size,
      };
  const actors = [...state.actors.values()];
  if (isPicture(format) || format === 'html')
    counts.withoutPlace = actors.filter(({ id }) => !state.positions.has(id)).length;
  if (NUMBERED.includes(format)) counts.identifiers = state.actors.size + state.cooperations.size;
  if (format === 'pajek') counts.details = detailed(state);
  if (format === 'gexf') counts.partialDates = partialDates(state);
  counts.longTexts = longTexts(state, SHEETS[format] ?? []);
  if (format === 'geojson') {
    counts.cooperations = state.cooperations.size;
    counts.withoutCoordinates = actors.filter(
      ({ latitude, longitude }) => latitude === null || longitude === null,
    ).length;
  }
  return ORDER.flatMap((what) => {
    const count = counts[what] ?? 0;
    return count > 0 ? [{ what, count }] : [];
  });
}

const ORDER: readonly LossName[] = [
  'cooperations',
  'withoutCoordinates',
  'withoutPlace',
  'collectives',
  'details',
  'identifiers',
  'partialDates',
  'places',
  'logos',
  'contacts',
  'views',
  'stories',
  'notes',
  'sessions',
  'longTexts',
];

/** Views that a step of a story shows: a page has no others. */
function viewsOfStories({ views, stories }: NetworkState): number {
  const steps = [...stories.values()].flatMap(({ steps }) => steps);
  return [...views.keys()].filter((id) => steps.some(({ viewId }) => viewId === id)).length;
}

/** Steps with notes for the speaker, in the stories that go. */
function notesIn({ stories }: NetworkState, { stories: going }: NetworkState): number {
  const told = [...stories.values()].filter(({ id }) => going.has(id));
  return told.flatMap(({ steps }) => steps).filter(({ notes }) => notes !== '').length;
}

/** Records with more than a name, ends, direction and strength. */
function detailed(state: NetworkState): number {
  const filled = (table: 'actors' | 'cooperations', kept: readonly string[]) => {
    const columns = recordColumns(table, state, 'fr').filter(({ id }) => !kept.includes(id));
    return [...state[table].values()].filter((record) => columns.some(({ value }) => !isEmpty(value(record))))
      .length;
  };
  return (
    filled('actors', ['id', 'name']) + filled('cooperations', ['id', 'from', 'to', 'directed', 'strength'])
  );
}

/** Dates that bound the life of an actor or a cooperation and are known by year or month only. */
function partialDates(state: NetworkState): number {
  return [
    ...[...state.actors.values()].flatMap(({ joinedOn, leftOn }) => [joinedOn, leftOn]),
    ...[...state.cooperations.values()].flatMap(({ startedOn, endedOn }) => [startedOn, endedOn]),
  ].filter((date) => date !== '' && date.length < 'yyyy-mm-dd'.length).length;
}

/** What somebody writes; words of lists, numbers and dates are never that long. */
const HOLDS_TEXTS: readonly FieldTypeName[] = ['text', 'link', 'tags', 'choices'];

function longTexts(state: NetworkState, tables: readonly FileTable[]): number {
  return tables
    .flatMap((table) => {
      const columns = recordColumns(table, state, 'fr').filter(
        ({ holds }) => holds === null || HOLDS_TEXTS.includes(holds.name),
      );
      return [...state[table].values()].flatMap((record) =>
        columns.map(({ value }) => textOf(value(record))),
      );
    })
    .filter(isTooLong).length;
}
