import type { Language } from '../bridge.ts';
import type { WordFinder } from '../exchange/tables/words.ts';
import type { Field } from '../fields/field.ts';
import { fieldValue, withValue } from '../fields/value.ts';
import { readList } from '../fields/values.ts';
import { labelOf, stageLabel } from '../i18n/vocabulary-labels.ts';
import type { ActorSector } from '../model/actor.ts';
import type { NetworkState } from '../model/network-state.ts';
import { type Column, manyOf, refused, taken, textRank } from './column.ts';
import { type Choices, wordOf } from './make-columns.ts';

/** Parts sector and stage in the values of the column of sectors; no identifier holds it. */
const STAGE = '\t';

/** Sectors with their stages in brackets. */
export function sectorsColumn<R extends object>(
  { state, language, words }: { state: NetworkState; language: Language; words: WordFinder },
  field: Field,
  { choices, ...named }: { id: string; label: string; width: number; choices: Choices },
): Column<R> {
  const { vocabularies } = state.network;
  const sectorsIn = (record: R) => fieldValue(record, field) as readonly ActorSector[];
  const text = (record: R) =>
    sectorsIn(record)
      .map(({ sector, stages }) => {
        const label = labelOf(vocabularies, 'sectors', sector, language);
        const inside = stages.map((stage) => stageLabel(vocabularies, sector, stage, language)).join(', ');
        return inside === '' ? label : `${label} (${inside})`;
      })
      .join(' ; ');
  return {
    ...named,
    kind: 'choices',
    options: choices.options,
    text,
    rank: (record) => textRank(text(record)),
    editorOptions: vocabularies.sectors.flatMap((sector) => {
      const { id } = sector;
      const label = labelOf(vocabularies, 'sectors', id, language);
      const stages = sector.stages.map((stage) => ({
        value: `${id}${STAGE}${stage.id}`,
        label: `${label} · ${stageLabel(vocabularies, id, stage.id, language)}`,
      }));
      return [{ value: id, label }, ...stages];
    }),
    value: (record) =>
      sectorsIn(record).flatMap(({ sector, stages }) => [
        sector,
        ...stages.map((stage) => `${sector}${STAGE}${stage}`),
      ]),
    write: (value, record) => taken(withValue(record, field, sectorsOf(manyOf(value), sectorsIn(record)))),
    read: (typed, record) => {
      const before = sectorsIn(record);
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
      return taken(withValue(record, field, sectors));
    },
  };
}

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
