import Papa from 'papaparse';
import type { Language } from '../bridge.ts';
import { translator } from '../i18n/translate.ts';
import { customFieldLabel, labelOf, stageLabel } from '../i18n/vocabulary-labels.ts';
import type { Actor } from '../model/actor.ts';
import type { CustomValue, Ternary } from '../model/common.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { VocabularyName } from '../model/vocabulary.ts';
import {
  ACTOR_FIELDS,
  type ActorField,
  COOPERATION_FIELDS,
  type CooperationField,
  type TableKind,
} from './fields.ts';

/** What a spreadsheet of the user's country expects. */
const PRESETS: Readonly<Record<Language, { delimiter: string; decimal: string }>> = {
  fr: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
};

export interface CsvPair {
  actors: Uint8Array<ArrayBuffer>;
  cooperations: Uint8Array<ArrayBuffer>;
}

/** Writes actors and cooperations as two CSV files with a byte order mark, words in the user's language. */
export function writeCsvPair(state: NetworkState, language: Language): CsvPair {
  return {
    actors: csvOf(actorRows(state, language), language),
    cooperations: csvOf(cooperationRows(state, language), language),
  };
}

export function csvOf(rows: readonly (readonly string[])[], language: Language): Uint8Array<ArrayBuffer> {
  const { delimiter } = PRESETS[language];
  const text = Papa.unparse(
    rows.map((row) => row.map(withoutFormula)),
    { delimiter, newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which our reader takes off
 * again (OWASP, "CSV injection"); plain numbers stay numbers.
 */
function withoutFormula(cell: string): string {
  if (/^[+-]?[\d.,]+$/.test(cell)) return cell;
  return /^[=+\-@\t\r]|^'[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}

/** The words over the columns, custom fields last. */
function headerRow(state: NetworkState, kind: TableKind, language: Language): string[] {
  const t = translator(language);
  return [
    ...(kind === 'actors'
      ? ACTOR_FIELDS.map((field) => t(`fields.actors.${field}`))
      : COOPERATION_FIELDS.map((field) => t(`fields.cooperations.${field}`))),
    ...customFields(state, kind).map((field) => customFieldLabel(field, language)),
  ];
}

function customFields({ network }: NetworkState, kind: TableKind) {
  return network.customFields.filter(({ of }) => of === (kind === 'actors' ? 'actor' : 'cooperation'));
}

function customCells(
  state: NetworkState,
  kind: TableKind,
  custom: Record<string, CustomValue>,
  cells: CellWriter,
): string[] {
  return customFields(state, kind).map(({ id }) => {
    const value = custom[id];
    if (Array.isArray(value)) return value.join('; ');
    if (typeof value === 'boolean') return cells.ternary(value ? 'yes' : 'no');
    return typeof value === 'number' ? cells.number(value) : (value ?? '');
  });
}

function actorRows(state: NetworkState, language: Language): string[][] {
  const cells = cellWriter(state, language);
  return [
    headerRow(state, 'actors', language),
    ...[...state.actors.values()].map((actor) => {
      const own = actorCells(actor, cells);
      return [
        ...ACTOR_FIELDS.map((field) => own[field]),
        ...customCells(state, 'actors', actor.custom, cells),
      ];
    }),
  ];
}

function cooperationRows(state: NetworkState, language: Language): string[][] {
  const cells = cellWriter(state, language);
  return [
    headerRow(state, 'cooperations', language),
    ...[...state.cooperations.values()].map((cooperation) => {
      const own = cooperationCells(cooperation, cells);
      const custom = customCells(state, 'cooperations', cooperation.custom, cells);
      return [...COOPERATION_FIELDS.map((field) => own[field]), ...custom];
    }),
  ];
}

type CellWriter = ReturnType<typeof cellWriter>;

function cellWriter(state: NetworkState, language: Language) {
  const t = translator(language);
  const { vocabularies } = state.network;
  const term = (name: VocabularyName, id: string) =>
    id === '' ? '' : labelOf(vocabularies, name, id, language);
  // Two actors may have one name: then only the identifier says which one is meant.
  const names = new Map<string, number>();
  for (const { name } of state.actors.values()) names.set(name, (names.get(name) ?? 0) + 1);
  return {
    t,
    term,
    terms: (name: VocabularyName, ids: readonly string[]) => ids.map((id) => term(name, id)).join('; '),
    number: (value: number | null) =>
      value === null ? '' : String(value).replace('.', PRESETS[language].decimal),
    ternary: (value: Ternary) => (value === 'unknown' ? '' : t(`model.ternary.${value}`)),
    sectors: (sectors: Actor['sectors']) =>
      sectors
        .map(({ sector, stages }) => {
          const words = stages.map((stage) => stageLabel(vocabularies, sector, stage, language));
          return term('sectors', sector) + (words.length > 0 ? ` (${words.join(', ')})` : '');
        })
        .join('; '),
    actorName: (id: string) => {
      const name = state.actors.get(id)?.name ?? id;
      return (names.get(name) ?? 0) > 1 ? id : name;
    },
  };
}

function actorCells(actor: Actor, cells: CellWriter): Record<ActorField, string> {
  return {
    id: actor.id,
    name: actor.name,
    acronym: actor.acronym,
    kind: cells.term('kinds', actor.kind),
    legalForm: cells.term('legalForms', actor.legalForm),
    ess: cells.ternary(actor.ess),
    esus: cells.ternary(actor.esus),
    siren: actor.siren,
    siret: actor.siret,
    rna: actor.rna,
    ape: actor.ape,
    level: cells.term('levels', actor.level),
    commune: actor.commune.name,
    insee: actor.commune.insee,
    postcode: actor.commune.postcode,
    latitude: cells.number(actor.latitude),
    longitude: cells.number(actor.longitude),
    mainSector: cells.term('sectors', actor.sectors.find(({ main }) => main)?.sector ?? ''),
    sectors: cells.sectors(actor.sectors),
    roles: cells.terms('roles', actor.roles),
    jobs: cells.number(actor.jobs),
    budget: cells.number(actor.budget),
    website: actor.website,
    description: actor.description,
    tags: actor.tags.join('; '),
    joinedOn: actor.joinedOn,
    leftOn: actor.leftOn,
    source: actor.source,
    confidence: cells.t(`model.confidence.${actor.confidence}`),
    checkedOn: actor.checkedOn,
  };
}

function cooperationCells(cooperation: Cooperation, cells: CellWriter): Record<CooperationField, string> {
  const { procurement } = cooperation;
  return {
    id: cooperation.id,
    from: cells.actorName(cooperation.from),
    to: cells.actorName(cooperation.to),
    type: cells.term('cooperationTypes', cooperation.type),
    directed:
      cooperation.directed === null ? '' : cells.t(`model.ternary.${cooperation.directed ? 'yes' : 'no'}`),
    status: cells.t(`model.status.${cooperation.status}`),
    strength: cells.number(cooperation.strength),
    startedOn: cooperation.startedOn,
    endedOn: cooperation.endedOn,
    amount: cells.number(cooperation.amount),
    amountKind: cooperation.amountKind === '' ? '' : cells.t(`model.amountKind.${cooperation.amountKind}`),
    programme: cells.term('programmes', cooperation.programme),
    sectors: cells.terms('sectors', cooperation.sectors),
    socialClause: cells.ternary(procurement.socialClause),
    environmentalClause: cells.ternary(procurement.environmentalClause),
    reserved: cells.ternary(procurement.reserved),
    contractEnd: procurement.contractEnd,
    description: cooperation.description,
    source: cooperation.source,
    confidence: cells.t(`model.confidence.${cooperation.confidence}`),
    checkedOn: cooperation.checkedOn,
    tags: cooperation.tags.join('; '),
  };
}
