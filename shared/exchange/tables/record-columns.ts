import type { Language } from '../../bridge.ts';
import { customValueText, fitsField } from '../../fields/custom-values.ts';
import { translator } from '../../i18n/translate.ts';
import { customFieldLabel, labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { Actor } from '../../model/actor.ts';
import type { CustomValue, Ternary } from '../../model/common.ts';
import { type Cooperation, isDirected } from '../../model/cooperation.ts';
import type { CustomField } from '../../model/network.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';
import { ACTOR_FIELDS, type ActorField, COOPERATION_FIELDS, type CooperationField } from './fields.ts';

export type ColumnType = 'text' | 'number' | 'yes-no' | 'list';
/** A field as a file holds it; null where nothing is known. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** One field of a record for any writer: what stands over it, its type and, for a record, its value. */
export interface RecordColumn<R, F extends string> {
  /** null for a field of the network's own. */
  field: F | null;
  title: string;
  type: ColumnType;
  value: (record: R) => CellValue;
}

/** The columns of actors, words in the user's language, the network's own fields last. */
export function actorColumns(state: NetworkState, language: Language): RecordColumn<Actor, ActorField>[] {
  const t = translator(language);
  const value = actorValues(state, language);
  return [
    ...ACTOR_FIELDS.map((field) => ({
      field,
      title: t(`fields.actors.${field}`),
      type: ACTOR_TYPES[field] ?? 'text',
      value: value[field],
    })),
    ...customColumns(state, 'actor', [...state.actors.values()], language),
  ];
}

/** The columns of cooperations, their ends by name where a name says which actor is meant. */
export function cooperationColumns(
  state: NetworkState,
  language: Language,
): RecordColumn<Cooperation, CooperationField>[] {
  const t = translator(language);
  const value = cooperationValues(state, language);
  return [
    ...COOPERATION_FIELDS.map((field) => ({
      field,
      title: t(`fields.cooperations.${field}`),
      type: COOPERATION_TYPES[field] ?? 'text',
      value: value[field],
    })),
    ...customColumns(state, 'cooperation', [...state.cooperations.values()], language),
  ];
}

/** Names for the ends of ties: two actors may have one name, and then only the id says which is meant. */
export function endNames({ actors }: NetworkState): (id: string) => string {
  const names = new Map<string, number>();
  for (const { name } of actors.values()) names.set(name, (names.get(name) ?? 0) + 1);
  return (id) => {
    const name = actors.get(id)?.name ?? id;
    return (names.get(name) ?? 0) > 1 ? id : name;
  };
}

const ACTOR_TYPES: Readonly<Partial<Record<ActorField, ColumnType>>> = {
  ess: 'yes-no',
  esus: 'yes-no',
  latitude: 'number',
  longitude: 'number',
  sectors: 'list',
  roles: 'list',
  jobs: 'number',
  budget: 'number',
  tags: 'list',
};

const COOPERATION_TYPES: Readonly<Partial<Record<CooperationField, ColumnType>>> = {
  directed: 'yes-no',
  strength: 'number',
  amount: 'number',
  sectors: 'list',
  socialClause: 'yes-no',
  environmentalClause: 'yes-no',
  reserved: 'yes-no',
  tags: 'list',
};

const ternary = (value: Ternary) => (value === 'unknown' ? null : value === 'yes');

function actorValues(
  { network: { vocabularies } }: NetworkState,
  language: Language,
): Record<ActorField, (actor: Actor) => CellValue> {
  const t = translator(language);
  const term = (name: VocabularyName, id: string) =>
    id === '' ? '' : labelOf(vocabularies, name, id, language);
  const sector = ({ sector: id, stages }: Actor['sectors'][number]) => {
    const words = stages.map((stage) => stageLabel(vocabularies, id, stage, language));
    return term('sectors', id) + (words.length > 0 ? ` (${words.join(', ')})` : '');
  };
  return {
    id: ({ id }) => id,
    name: ({ name }) => name,
    acronym: ({ acronym }) => acronym,
    kind: ({ kind }) => term('kinds', kind),
    legalForm: ({ legalForm }) => term('legalForms', legalForm),
    ess: ({ ess }) => ternary(ess),
    esus: ({ esus }) => ternary(esus),
    siren: ({ siren }) => siren,
    siret: ({ siret }) => siret,
    rna: ({ rna }) => rna,
    ape: ({ ape }) => ape,
    level: ({ level }) => term('levels', level),
    commune: ({ commune }) => commune.name,
    insee: ({ commune }) => commune.insee,
    postcode: ({ commune }) => commune.postcode,
    latitude: ({ latitude }) => latitude,
    longitude: ({ longitude }) => longitude,
    mainSector: ({ sectors }) => term('sectors', sectors.find(({ main }) => main)?.sector ?? ''),
    sectors: ({ sectors }) => sectors.map(sector),
    roles: ({ roles }) => roles.map((role) => term('roles', role)),
    jobs: ({ jobs }) => jobs,
    budget: ({ budget }) => budget,
    website: ({ website }) => website,
    description: ({ description }) => description,
    tags: ({ tags }) => tags,
    joinedOn: ({ joinedOn }) => joinedOn,
    leftOn: ({ leftOn }) => leftOn,
    source: ({ source }) => source,
    confidence: ({ confidence }) => t(`model.confidence.${confidence}`),
    checkedOn: ({ checkedOn }) => checkedOn,
  };
}

function cooperationValues(
  state: NetworkState,
  language: Language,
): Record<CooperationField, (tie: Cooperation) => CellValue> {
  const t = translator(language);
  const { vocabularies } = state.network;
  const term = (name: VocabularyName, id: string) =>
    id === '' ? '' : labelOf(vocabularies, name, id, language);
  const end = endNames(state);
  return {
    id: ({ id }) => id,
    from: ({ from }) => end(from),
    to: ({ to }) => end(to),
    type: ({ type }) => term('cooperationTypes', type),
    directed: ({ directed }) => directed,
    status: ({ status }) => t(`model.status.${status}`),
    strength: ({ strength }) => strength,
    startedOn: ({ startedOn }) => startedOn,
    endedOn: ({ endedOn }) => endedOn,
    amount: ({ amount }) => amount,
    amountKind: ({ amountKind }) => (amountKind === '' ? '' : t(`model.amountKind.${amountKind}`)),
    programme: ({ programme }) => term('programmes', programme),
    sectors: ({ sectors }) => sectors.map((sector) => term('sectors', sector)),
    socialClause: ({ procurement }) => ternary(procurement.socialClause),
    environmentalClause: ({ procurement }) => ternary(procurement.environmentalClause),
    reserved: ({ procurement }) => ternary(procurement.reserved),
    contractEnd: ({ procurement }) => procurement.contractEnd,
    description: ({ description }) => description,
    source: ({ source }) => source,
    confidence: ({ confidence }) => t(`model.confidence.${confidence}`),
    checkedOn: ({ checkedOn }) => checkedOn,
    tags: ({ tags }) => tags,
  };
}

const CUSTOM_TYPES: Readonly<Partial<Record<CustomField['type'], ColumnType>>> = {
  number: 'number',
  eur: 'number',
  'yes-no': 'yes-no',
  choices: 'list',
};

/** Fields of the network's own. A field that holds a value of another type than its own is text as a whole. */
function customColumns<R extends { custom: Record<string, CustomValue> }>(
  { network }: NetworkState,
  of: CustomField['of'],
  records: readonly R[],
  language: Language,
) {
  const t = translator(language);
  const yesNo = { yes: t('model.ternary.yes'), no: t('model.ternary.no') };
  return network.customFields
    .filter((field) => field.of === of)
    .map((field) => {
      const typed = records.every(
        ({ custom: { [field.id]: value } }) => value === undefined || fitsField(field, value),
      );
      const type: ColumnType = typed ? (CUSTOM_TYPES[field.type] ?? 'text') : 'text';
      return {
        field: null,
        title: customFieldLabel(field, language),
        type,
        value: ({ custom }: R): CellValue => {
          const value = custom[field.id];
          return value === undefined ? null : type === 'text' ? customValueText(value, yesNo) : value;
        },
      };
    });
}

/** A value as plain text; lists as every reader of ours parts them. */
export function textOf(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join('; ') : String(value);
}

export function isEmpty(value: CellValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && value.length === 0);
}

/** Whether a tie goes one way, as it says itself or as its type does. */
export function directedOf({ network }: NetworkState): (tie: Cooperation) => boolean {
  return (tie) => isDirected(tie, network.vocabularies.cooperationTypes);
}
