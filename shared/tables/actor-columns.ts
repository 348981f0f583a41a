import { fold } from '../base/fold.ts';
import type { Language } from '../bridge.ts';
import type { ActorField } from '../exchange/tables/fields.ts';
import { wordFinder } from '../exchange/tables/words.ts';
import { readList } from '../fields/values.ts';
import { translator } from '../i18n/translate.ts';
import { labelOf, stageLabel } from '../i18n/vocabulary-labels.ts';
import { type Actor, type ActorSector, mainSector } from '../model/actor.ts';
import { CONFIDENCES, type Confidence } from '../model/common.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { VocabularyName } from '../model/vocabulary.ts';
import { type Column, manyOf, refused, taken, textRank } from './column.ts';
import { customColumns } from './custom-columns.ts';
import {
  type Choices,
  choiceColumn,
  choicesColumn,
  dateColumn,
  derivedColumn,
  numberColumn,
  tagsColumn,
  ternaryColumn,
  textColumn,
  wordOf,
} from './make-columns.ts';

type TextField = 'acronym' | 'siren' | 'siret' | 'rna' | 'ape' | 'website' | 'description' | 'source';

/** The columns of the table of actors, the network's own fields last. */
export function actorColumns(state: NetworkState, language: Language): Column<Actor>[] {
  const t = translator(language);
  const { vocabularies } = state.network;
  const words = wordFinder(vocabularies);
  const named = (id: ActorField, width?: number) => ({
    id,
    label: t(`fields.actors.${id}`),
    ...(width === undefined ? {} : { width }),
  });
  const text = (field: TextField, width?: number, long = false) =>
    textColumn<Actor>(
      { ...named(field, width), long },
      { get: (actor) => actor[field], set: (value) => ({ [field]: value }) },
    );
  const number = (field: 'latitude' | 'longitude' | 'jobs' | 'budget', range = {}) =>
    numberColumn<Actor>(
      { ...named(field), ...range },
      { get: (actor) => actor[field], set: (value) => ({ [field]: value }) },
      language,
    );
  const date = (field: 'joinedOn' | 'leftOn' | 'checkedOn') =>
    dateColumn<Actor>(named(field), { get: (actor) => actor[field], set: (value) => ({ [field]: value }) });
  const terms = (name: VocabularyName): Choices => ({
    options: vocabularies[name].map(({ id, retired }) => ({
      retired,
      value: id,
      label: labelOf(vocabularies, name, id, language),
    })),
    find: (word) => words.term(name, word),
  });
  const term = (field: 'kind' | 'legalForm' | 'level', name: VocabularyName, empty: '' | 'needed' = '') =>
    choiceColumn<Actor>(
      named(field),
      terms(name),
      { get: (actor) => actor[field], set: (value) => ({ [field]: value }) },
      empty,
    );
  const ternary = (field: 'ess' | 'esus') =>
    ternaryColumn<Actor>(named(field), ternaryLabels(language), {
      get: (actor) => actor[field],
      set: (value) => ({ [field]: value }),
    });
  const commune = (field: 'insee' | 'postcode', part: 'insee' | 'postcode', width: number) =>
    textColumn<Actor>(named(field, width), {
      get: (actor) => actor.commune[part],
      set: (value, actor) => ({ commune: { ...actor.commune, [part]: value } }),
    });
  const ties = tieCounts(state);
  return [
    textColumn<Actor>(
      { ...named('name', 240), required: true },
      { get: ({ name }) => name, set: (name) => ({ name }) },
    ),
    text('acronym', 100),
    term('kind', 'kinds', 'needed'),
    sectorsColumn(state, language, terms('sectors')),
    mainSectorColumn(named('mainSector', 160), terms('sectors')),
    communeColumn(named('commune', 150)),
    commune('postcode', 'postcode', 100),
    commune('insee', 'insee', 100),
    term('level', 'levels'),
    choicesColumn<Actor>(named('roles'), terms('roles'), {
      get: ({ roles }) => roles,
      set: (roles) => ({ roles: [...roles] }),
    }),
    derivedColumn<Actor>(
      { id: 'ties', label: t('tables.ties'), width: 90 },
      ({ id }) => String(ties.get(id) ?? 0),
      ({ id }) => ties.get(id) ?? 0,
    ),
    derivedColumn<Actor>(
      { id: 'collectives', label: t('tables.collectives'), width: 170 },
      collectivesOf(state),
    ),
    term('legalForm', 'legalForms'),
    ternary('ess'),
    ternary('esus'),
    text('siren', 120),
    text('siret', 150),
    text('rna', 120),
    text('ape', 90),
    number('jobs', { least: 0 }),
    number('budget'),
    number('latitude', { least: -90, most: 90 }),
    number('longitude', { least: -180, most: 180 }),
    text('website', 180),
    text('description', 260, true),
    tagsColumn<Actor>(named('tags'), { get: ({ tags }) => tags, set: (tags) => ({ tags: [...tags] }) }),
    date('joinedOn'),
    date('leftOn'),
    text('source', 150),
    choiceColumn<Actor>(
      named('confidence', 110),
      {
        options: CONFIDENCES.map((value) => ({ value, label: t(`model.confidence.${value}`) })),
        find: (word) => words.fixed('confidence', word),
      },
      { get: ({ confidence }) => confidence, set: (value) => ({ confidence: value as Confidence }) },
      'needed',
    ),
    date('checkedOn'),
    ...customColumns<Actor>(state.network, 'actor', language),
  ];
}

export function ternaryLabels(language: Language) {
  const t = translator(language);
  return { yes: t('model.ternary.yes'), no: t('model.ternary.no'), unknown: t('model.ternary.unknown') };
}

function tieCounts({ cooperations }: NetworkState): Map<string, number> {
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

/** Parts sector and stage in the values of the column of sectors; no identifier holds it. */
const STAGE = '\t';

/** The sectors that values name: a new stage brings its sector along, a sector that goes takes its stages. */
function sectorsOf(values: readonly string[], before: readonly ActorSector[]): ActorSector[] {
  const chosen = new Map<string, string[]>();
  for (const value of values) {
    const [sector = '', stage] = value.split(STAGE);
    const dropped = !values.includes(sector) && before.some((own) => own.sector === sector);
    if (dropped) continue;
    const stages = chosen.get(sector) ?? [];
    chosen.set(sector, stage === undefined ? stages : [...stages, stage]);
  }
  return [...chosen].map(([sector, stages]) => ({
    sector,
    main: before.find((own) => own.sector === sector)?.main ?? false,
    stages,
  }));
}

/** Sectors with their stages in brackets. */
function sectorsColumn(state: NetworkState, language: Language, choices: Choices): Column<Actor> {
  const { vocabularies } = state.network;
  const words = wordFinder(vocabularies);
  const text = ({ sectors }: Actor) =>
    sectors
      .map(({ sector, stages }) => {
        const label = labelOf(vocabularies, 'sectors', sector, language);
        const inside = stages.map((stage) => stageLabel(vocabularies, sector, stage, language)).join(', ');
        return inside === '' ? label : `${label} (${inside})`;
      })
      .join(' ; ');
  return {
    id: 'sectors',
    label: translator(language)('fields.actors.sectors'),
    kind: 'choices',
    width: 230,
    options: choices.options,
    text,
    rank: (actor) => textRank(text(actor)),
    editorOptions: vocabularies.sectors.flatMap((sector) => {
      const { id } = sector;
      const label = labelOf(vocabularies, 'sectors', id, language);
      const stages = sector.stages.map((stage) => ({
        value: `${id}${STAGE}${stage.id}`,
        label: `${label} · ${stageLabel(vocabularies, id, stage.id, language)}`,
      }));
      return [{ value: id, label }, ...stages];
    }),
    value: ({ sectors }) =>
      sectors.flatMap(({ sector, stages }) => [
        sector,
        ...stages.map((stage) => `${sector}${STAGE}${stage}`),
      ]),
    write: (value, { sectors }) => taken({ sectors: sectorsOf(manyOf(value), sectors) }),
    read: (typed, { sectors: before }) => {
      const sectors: ActorSector[] = [];
      for (const part of readList(typed)) {
        const [, head = part, inside] = /^(.*?)\s*\(([^)]*)\)$/.exec(part) ?? [];
        const sector = wordOf(choices, head);
        if (sector === undefined) return refused('word-unknown');
        const own = before.find((entry) => entry.sector === sector);
        const stages = (inside ?? '')
          .split(',')
          .filter((word) => word.trim() !== '')
          .map((word) => words.stage(sector, word.trim()));
        const known = stages.filter((stage) => stage !== undefined);
        if (known.length < stages.length) return refused('word-unknown');
        sectors.push({
          sector,
          main: own?.main ?? false,
          stages: inside === undefined ? (own?.stages ?? []) : known,
        });
      }
      return taken({ sectors });
    },
  };
}

/** A commune by its name; another name brings codes of its own or leaves the former ones behind. */
function communeColumn(named: { id: string; label: string; width?: number }): Column<Actor> {
  const set = (name: string, { commune }: Actor, insee = '', postcode = '') => {
    const same = fold(name) === fold(commune.name) && insee === '' && postcode === '';
    return taken<Actor>({ commune: same ? { ...commune, name } : { name, insee, postcode } });
  };
  const text = ({ commune }: Actor) => commune.name;
  return {
    width: 150,
    ...named,
    kind: 'commune',
    options: [],
    text,
    rank: (actor) => textRank(text(actor)),
    value: ({ commune: { name, insee, postcode } }) => [name, insee, postcode],
    write: (value, actor) => {
      const [name = '', insee, postcode] = manyOf(value);
      return set(name.trim(), actor, insee, postcode);
    },
    read: (typed, actor) => set(typed.trim(), actor),
  };
}

/** The sector that an actor is drawn in; naming one that it is not in yet adds it. */
function mainSectorColumn(
  named: { id: string; label: string; width?: number },
  choices: Choices,
): Column<Actor> {
  return choiceColumn<Actor>(named, choices, {
    get: (actor) => mainSector(actor) ?? '',
    set: (value, { sectors }) => {
      const known = sectors.some(({ sector }) => sector === value);
      const all = known || value === '' ? sectors : [...sectors, { sector: value, main: true, stages: [] }];
      return { sectors: all.map((entry) => ({ ...entry, main: entry.sector === value })) };
    },
  });
}
