import type { Field } from '#shared/fields/field.ts';
import { listOfField } from '#shared/fields/lists.ts';
import { fieldsOf } from '#shared/fields/register.ts';
import { type FieldValue, withValue } from '#shared/fields/value.ts';
import { CUSTOM_FIELD_TYPES, type CustomField, customFieldSchema } from '#shared/model/network.ts';
import type { NetworkData } from '#shared/model/network-state.ts';
import { sessionSchema } from '#shared/model/session.ts';
import { storySchema } from '#shared/model/story.ts';
import { savedViewSchema } from '#shared/model/view.ts';
import type { Term, Vocabularies } from '#shared/model/vocabulary.ts';
import { logo } from './pngs.ts';

/** A sum, a moment and two coordinates that each stand in one place only. */
const BUDGET = 98_765_432;
const BEGUN = '1987-06-05T04:03:02.000Z';
const LATITUDE = 12.3456;
const LONGITUDE = 65.4321;
/** Every word that somebody may have written, every number that singles a body out, and any logo. */
export const ANY_MARK = /secret-[\w-]*|iVBORw0KGgo|12[.,]3456|65[.,]4321|98.?765.?432|1987-06/;

const PREFIX = {
  actors: '',
  cooperations: 'tie-',
  collectives: 'collective-',
  contacts: 'contact-',
} as const;
type MarkedTable = keyof typeof PREFIX;

/** A value with a mark of its own for a field that may hold what somebody wrote; undefined for the others. */
function mark(field: Field, table: MarkedTable, index: number): FieldValue | undefined {
  const { type, id } = field;
  const word = `secret-${PREFIX[table]}${field.own ? 'own-' : ''}${id.replace('custom.', '')}-${index}`;
  const outside = `secret-choice-${table}-${id.replace('custom.', '')}`;
  switch (type.name) {
    case 'text':
    case 'commune':
      return word;
    case 'link':
      return `https://${word}.example`;
    case 'tags':
      return [word];
    case 'choice':
      // The answers that the program knows are checked when a network is read.
      return listOfField(field)?.of === 'program' ? undefined : outside;
    case 'choices':
      return [outside];
    case 'sectors':
      return [
        { sector: outside, main: true, stages: [`${outside}-stage`] },
        { sector: 'alimentation', main: false, stages: [`${outside}-stage`] },
      ];
    case 'number':
      return { latitude: LATITUDE, longitude: LONGITUDE, budget: BUDGET }[id];
    default:
      return undefined;
  }
}

function markedRecord<R extends object>(
  record: R,
  table: MarkedTable,
  network: NetworkData['network'],
  index: number,
): R {
  let marked = { ...record, 'secret-key': 'secret-unknown-key' };
  for (const field of fieldsOf(table, network)) {
    const value = mark(field, table, index);
    if (value !== undefined) marked = { ...marked, ...withValue(marked, field, value) };
  }
  return marked;
}

const OWN_FIELDS: CustomField[] = (['actor', 'cooperation', 'collective'] as const).flatMap((of) =>
  CUSTOM_FIELD_TYPES.map((type) =>
    customFieldSchema.parse({
      id: `${of}-${type}`,
      of,
      type,
      label: { fr: `Champ ${type}` },
      options: type.startsWith('choice') ? ['permis', 'secret-unused-option'] : [],
      help: 'secret-help',
    }),
  ),
);

/** Each list with a word that no record has. */
function withUnusedWords(vocabularies: Vocabularies): Vocabularies {
  const unused = (terms: readonly Term[]) => [
    ...terms,
    { ...terms[0], id: 'secret-unused', label: { fr: 'secret-unused-label' } },
  ];
  const lists = Object.entries(vocabularies).map(([name, terms]) => [name, unused(terms)]);
  const marked = Object.fromEntries(lists) as Vocabularies;
  return {
    ...marked,
    sectors: marked.sectors.map((sector) => ({ ...sector, stages: unused(sector.stages) as Term[] })),
  };
}

/**
 * The same network with a word of its own in every text that somebody may have written. The fields are found
 * through the register: one that is added is marked as well.
 */
export function marked(data: NetworkData): NetworkData {
  const field = (id: string, of: 'actor' | 'cooperation', type: 'text' | 'choice') =>
    customFieldSchema.parse({ id, of, type, label: { fr: `Champ ${id}` }, options: ['permis'] });
  const network: NetworkData['network'] = {
    ...data.network,
    name: 'secret-network-name',
    territory: 'secret-territory',
    description: 'secret-network-description',
    createdAt: BEGUN,
    vocabularies: withUnusedWords(data.network.vocabularies),
    customFields: [
      field('note', 'actor', 'text'),
      field('list', 'actor', 'choice'),
      field('remark', 'cooperation', 'text'),
      ...OWN_FIELDS,
    ],
  };
  const idOf = (id: string) => `secret-id-${data.actors.findIndex((actor) => actor.id === id)}`;
  const given = { list: 'secret-word', unknown: 'secret-unknown', 'actor-number': 'secret-unfit' };
  return {
    network,
    actors: data.actors.map((actor, index) => {
      const record = markedRecord({ ...actor, id: `secret-id-${index}` }, 'actors', network, index);
      return { ...record, custom: { ...record.custom, ...given } };
    }),
    cooperations: data.cooperations.map((tie, index) => ({
      ...markedRecord(tie, 'cooperations', network, index),
      id: `secret-tie-${index}`,
      from: idOf(tie.from),
      to: idOf(tie.to),
    })),
    collectives: data.collectives.map((collective, index) => {
      const record = markedRecord(collective, 'collectives', network, index);
      return {
        ...record,
        id: `secret-collective-${index}`,
        members: data.actors.map((_, place) => ({
          actorId: `secret-id-${place}`,
          role: 'secret-role',
          seat: 'secret-seat',
          from: '',
          until: '',
        })),
        custom: { ...record.custom, any: 'secret-collective-field' },
      };
    }),
    contacts: data.actors.map((_, index) =>
      markedRecord(
        {
          id: `secret-contact-${index}`,
          actorId: `secret-id-${index}`,
          name: 'secret-person',
          function: 'secret-function',
          email: 'secret-mail@example.org',
          phone: 'secret-phone',
          consent: 'yes' as const,
          consentOn: '',
        },
        'contacts',
        network,
        index,
      ),
    ),
    positions: data.actors.map((_, index) => ({
      id: `secret-id-${index}`,
      x: index * 90,
      y: index,
      pinned: false,
    })),
    logos: data.actors.map((_, index) => logo(`secret-id-${index}`)),
    views: [
      savedViewSchema.parse({
        id: 'secret-view',
        name: 'secret-view-name',
        settings: { leftOut: 'fade', arrangement: 'sectors', labelDetail: 'commune' },
      }),
    ],
    stories: [
      storySchema.parse({
        id: 'secret-story',
        title: 'secret-story-title',
        steps: [
          { id: 'secret-step', title: 'secret-story-step', notes: 'secret-notes', viewId: 'secret-view' },
          { id: 'secret-step-2', snapshotId: 'secret-snapshot' },
        ],
      }),
    ],
    sessions: [
      sessionSchema.parse({
        id: 'secret-session',
        name: 'secret-session-name',
        startedAt: '2026-11-24T13:00:00.000Z',
        remarks: [{ id: 'secret-session-remark', text: 'secret-session-text' }],
      }),
    ],
  };
}
