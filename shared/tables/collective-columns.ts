import type { Language } from '../bridge.ts';
import { wordFinder } from '../exchange/tables/words.ts';
import { translator } from '../i18n/translate.ts';
import { labelOf } from '../i18n/vocabulary-labels.ts';
import { COLLECTIVE_KINDS, type Collective, type CollectiveKind } from '../model/collective.ts';
import { STATUSES, type Status } from '../model/common.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { Column } from './column.ts';
import { customColumns } from './custom-columns.ts';
import {
  choiceColumn,
  choicesColumn,
  dateColumn,
  derivedColumn,
  numberColumn,
  textColumn,
} from './make-columns.ts';
import { memberColumn } from './member-column.ts';

/** The columns of the table of collectives. */
export function collectiveColumns(state: NetworkState, language: Language): Column<Collective>[] {
  const t = translator(language);
  const { vocabularies } = state.network;
  const words = wordFinder(vocabularies);
  const named = (
    id: 'name' | 'kind' | 'status' | 'sectors' | 'startedOn' | 'endedOn' | 'budget' | 'description',
  ) => ({
    id,
    label: t(`inspector.field.${id}`),
  });
  const date = (field: 'startedOn' | 'endedOn') =>
    dateColumn<Collective>(named(field), {
      get: (record) => record[field],
      set: (value) => ({ [field]: value }),
    });
  return [
    textColumn<Collective>(
      { ...named('name'), width: 240, required: true },
      { get: ({ name }) => name, set: (name) => ({ name }) },
    ),
    choiceColumn<Collective>(
      named('kind'),
      { options: COLLECTIVE_KINDS.map((value) => ({ value, label: t(`model.collectiveKind.${value}`) })) },
      { get: ({ kind }) => kind, set: (kind) => ({ kind: kind as CollectiveKind }) },
      'needed',
    ),
    derivedColumn<Collective>(
      { id: 'member-count', label: t('tables.memberCount'), width: 100 },
      ({ members }) => String(members.length),
      ({ members }) => members.length,
    ),
    memberColumn(state, { id: 'members', label: t('tables.members'), width: 300 }),
    choiceColumn<Collective>(
      named('status'),
      {
        options: STATUSES.map((value) => ({ value, label: t(`model.status.${value}`) })),
        find: (word) => words.fixed('status', word),
      },
      { get: ({ status }) => status, set: (status) => ({ status: status as Status }) },
      'needed',
    ),
    choicesColumn<Collective>(
      named('sectors'),
      {
        options: vocabularies.sectors.map(({ id, retired }) => ({
          retired,
          value: id,
          label: labelOf(vocabularies, 'sectors', id, language),
        })),
        find: (word) => words.term('sectors', word),
      },
      { get: ({ sectors }) => sectors, set: (sectors) => ({ sectors: [...sectors] }) },
    ),
    date('startedOn'),
    date('endedOn'),
    numberColumn<Collective>(
      named('budget'),
      { get: ({ budget }) => budget, set: (budget) => ({ budget }) },
      language,
    ),
    textColumn<Collective>(
      { ...named('description'), width: 260, long: true },
      { get: ({ description }) => description, set: (description) => ({ description }) },
    ),
    ...customColumns<Collective>(state.network, 'collective', language),
  ];
}
