import type { FieldTable } from '../../fields/field.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import type { TableName } from '../../model/network-state.ts';

/** How the records of a table are merged field by field. */
export interface MergeRules {
  /** Objects whose parts are merged one by one, by their path; `*` stands for any key. Others are one value. */
  parts: readonly string[];
  /** Fields that are one value together, by their paths; those of one group stand in one object. */
  joined: readonly (readonly string[])[];
  /** What nobody is asked about: it follows from other things, or only orders a list. */
  quiet: readonly string[];
  /** Lists that only grow. */
  growing: readonly string[];
}

const PLAIN: MergeRules = { parts: [], joined: [], quiet: [], growing: [] };

/** Of records made of fields the register says it. Their lists have no order that anybody chose. */
function byRegister(table: FieldTable): MergeRules {
  const fields = PROGRAM_FIELDS[table];
  const parts = new Set(['custom']);
  for (const { path, mergedAs } of fields) if (path.length > 1 && mergedAs === '') parts.add(path[0]);
  const joined = new Map<string, Set<string>>();
  for (const { path, mergedAs } of fields) {
    if (mergedAs === '') continue;
    const merged = parts.has(path[0]) ? path.join('.') : path[0];
    joined.set(mergedAs, new Set([...(joined.get(mergedAs) ?? []), merged]));
  }
  const together = [...joined.values()].map((keys) => [...keys]).filter((keys) => keys.length > 1);
  return { ...PLAIN, parts: [...parts], joined: together, quiet: ['sectors.#order', 'members.#order'] };
}

/** Every table has its rules here: one that is missing is an error of types. */
export const MERGE_RULES: Readonly<Record<TableName | 'network', MergeRules>> = {
  network: {
    ...PLAIN,
    parts: ['vocabularies'],
    quiet: ['importProfiles.#order', 'wordsEdition'],
    growing: ['sameRecords', 'distinctRecords', 'lineage', 'decided', 'erased'],
  },
  actors: byRegister('actors'),
  cooperations: byRegister('cooperations'),
  collectives: byRegister('collectives'),
  contacts: byRegister('contacts'),
  positions: { ...PLAIN, joined: [['x', 'y', 'pinned']] },
  logos: PLAIN,
  views: {
    ...PLAIN,
    parts: [
      'settings',
      'settings.filters',
      'settings.filters.hiddenValues',
      'settings.filters.keptValues',
      'settings.filters.ranges',
      'settings.filters.periods',
      'settings.colours',
      'settings.colours.*',
      'settings.painted',
      'places',
    ],
    quiet: ['order', 'thumbnail', 'ofStep'],
  },
  stories: { ...PLAIN, quiet: ['order'] },
  sessions: { ...PLAIN, parts: ['verdicts'], quiet: ['captured.#order', 'remarks.#order'] },
};

/** The keys that are one value together with the last one of a path, if it is joined with any. */
export function joinedWith(path: readonly string[], { joined }: MergeRules): readonly string[] | undefined {
  const group = joined.find((fields) => fields.includes(path.join('.')));
  return group?.map((field) => field.slice(field.lastIndexOf('.') + 1));
}

/** Whether a path is one of these. */
export function isOneOf(path: readonly string[], patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const steps = pattern.split('.');
    return steps.length === path.length && steps.every((step, place) => step === '*' || step === path[place]);
  });
}
