import type { Language } from '../bridge.ts';
import { actorNames, namedActor } from '../exchange/reading/actor-names.ts';
import type { CooperationField } from '../exchange/tables/fields.ts';
import { wordFinder } from '../exchange/tables/words.ts';
import type { FixedList } from '../fields/field.ts';
import { readTernary } from '../fields/values.ts';
import { translator } from '../i18n/translate.ts';
import { labelOf } from '../i18n/vocabulary-labels.ts';
import { CONFIDENCES, STATUSES } from '../model/common.ts';
import { type Cooperation, isDirected, type Procurement } from '../model/cooperation.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { VocabularyName } from '../model/vocabulary.ts';
import { ternaryLabels } from './actor-columns.ts';
import { type CellReading, type Column, oneOf, refused, taken, textRank } from './column.ts';
import { customColumns } from './custom-columns.ts';
import {
  type Choices,
  choiceColumn,
  choicesColumn,
  dateColumn,
  numberColumn,
  tagsColumn,
  ternaryColumn,
  textColumn,
} from './make-columns.ts';

const STRENGTHS = ['1', '2', '3', '4', '5'] as const;

/** The columns of the table of cooperations, the network's own fields last. Ends are named, never numbered. */
export function cooperationColumns(state: NetworkState, language: Language): Column<Cooperation>[] {
  const t = translator(language);
  const { vocabularies } = state.network;
  const words = wordFinder(vocabularies);
  const named = (id: CooperationField, width?: number) => ({
    id,
    label: t(`fields.cooperations.${id}`),
    ...(width === undefined ? {} : { width }),
  });
  const terms = (name: VocabularyName): Choices => ({
    options: vocabularies[name].map(({ id, retired }) => ({
      retired,
      value: id,
      label: labelOf(vocabularies, name, id, language),
    })),
    find: (word) => words.term(name, word),
  });
  const fixed = (list: FixedList, options: Choices['options']): Choices => ({
    options,
    find: (word) => words.fixed(list, word),
  });
  const choice = (
    field: 'type' | 'programme' | 'status' | 'confidence' | 'amountKind',
    choices: Choices,
    empty: '' | 'needed' = '',
  ) =>
    choiceColumn<Cooperation>(
      named(field, 150),
      choices,
      { get: (tie) => tie[field], set: (value) => ({ [field]: value }) as Partial<Cooperation> },
      empty,
    );
  const date = (field: 'startedOn' | 'endedOn' | 'checkedOn') =>
    dateColumn<Cooperation>(named(field), { get: (tie) => tie[field], set: (value) => ({ [field]: value }) });
  const text = (field: 'description' | 'source', width: number, long = false) =>
    textColumn<Cooperation>(
      { ...named(field, width), long },
      { get: (tie) => tie[field], set: (value) => ({ [field]: value }) },
    );
  const clause = (field: 'socialClause' | 'environmentalClause' | 'reserved') =>
    ternaryColumn<Cooperation>(named(field, 130), ternaryLabels(language), {
      get: ({ procurement }) => procurement[field],
      set: (value, tie) => procurement(tie, { [field]: value }),
    });
  return [
    endColumn(state, named('from', 220), 'from'),
    endColumn(state, named('to', 220), 'to'),
    choice('type', terms('cooperationTypes'), 'needed'),
    choice(
      'status',
      fixed(
        'status',
        STATUSES.map((value) => ({ value, label: t(`model.status.${value}`) })),
      ),
      'needed',
    ),
    choiceColumn<Cooperation>(
      named('strength', 140),
      fixed(
        'strength',
        STRENGTHS.map((value) => ({ value, label: `${value} · ${t(`model.strength.${value}`)}` })),
      ),
      {
        get: ({ strength }) => String(strength ?? ''),
        set: (value) => ({ strength: value === '' ? null : Number(value) }),
      },
    ),
    date('startedOn'),
    date('endedOn'),
    numberColumn<Cooperation>(
      named('amount'),
      { get: ({ amount }) => amount, set: (amount) => ({ amount }) },
      language,
    ),
    choice(
      'amountKind',
      fixed(
        'amountKind',
        (['cash', 'in-kind'] as const).map((value) => ({ value, label: t(`model.amountKind.${value}`) })),
      ),
    ),
    choice('programme', terms('programmes')),
    choicesColumn<Cooperation>(named('sectors'), terms('sectors'), {
      get: ({ sectors }) => sectors,
      set: (sectors) => ({ sectors: [...sectors] }),
    }),
    directedColumn(state, named('directed', 110), language),
    clause('socialClause'),
    clause('environmentalClause'),
    clause('reserved'),
    dateColumn<Cooperation>(named('contractEnd'), {
      get: ({ procurement }) => procurement.contractEnd,
      set: (contractEnd, tie) => procurement(tie, { contractEnd }),
    }),
    text('description', 260, true),
    text('source', 150),
    choice(
      'confidence',
      fixed(
        'confidence',
        CONFIDENCES.map((value) => ({ value, label: t(`model.confidence.${value}`) })),
      ),
      'needed',
    ),
    date('checkedOn'),
    tagsColumn<Cooperation>(named('tags'), { get: ({ tags }) => tags, set: (tags) => ({ tags: [...tags] }) }),
    ...customColumns<Cooperation>(state.network, 'cooperation', language),
  ];
}

function procurement(tie: Cooperation, fields: Partial<Procurement>): Partial<Cooperation> {
  return { procurement: { ...tie.procurement, ...fields } };
}

/** An end of a tie, by the actor's name; an identifier or SIRET is understood when it is pasted. */
function endColumn(
  state: NetworkState,
  named: { id: string; label: string; width?: number },
  end: 'from' | 'to',
): Column<Cooperation> {
  const other = end === 'from' ? 'to' : 'from';
  const text = (tie: Cooperation) => state.actors.get(tie[end])?.name ?? tie[end];
  const write = (id: string, tie: Cooperation): CellReading<Cooperation> => {
    if (!state.actors.has(id)) return refused(id === '' ? 'value-needed' : 'actor-unknown');
    return tie[other] === id ? refused('self-tie') : taken({ [end]: id });
  };
  let known: ReturnType<typeof actorNames> | null = null;
  return {
    width: 200,
    ...named,
    kind: 'actor',
    options: [],
    text,
    rank: (tie) => textRank(text(tie)),
    value: (tie) => tie[end],
    write: (value, tie) => write(oneOf(value), tie),
    read: (typed, tie) => {
      // Made once, when something is pasted: a large network has many names.
      known ??= actorNames(state.actors.values());
      return typed.trim() === ''
        ? refused('value-needed')
        : write(namedActor(known, typed.trim()) ?? typed, tie);
    },
  };
}

/** What the type says unless the tie says otherwise. */
function directedColumn(
  { network }: NetworkState,
  named: { id: string; label: string; width?: number },
  language: Language,
): Column<Cooperation> {
  const labels = ternaryLabels(language);
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: labels[value] }));
  return choiceColumn<Cooperation>(
    named,
    { options, find: (word) => readTernary(word) ?? undefined },
    {
      get: (tie) => (isDirected(tie, network.vocabularies.cooperationTypes) ? 'yes' : 'no'),
      set: (value) => ({ directed: value === 'yes' ? true : value === 'no' ? false : null }),
    },
  );
}
