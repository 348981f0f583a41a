import { describe, expect, it, vi } from 'vitest';
import { replacedTerm } from '#shared/changes/commands/replace-term.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { compareNetworks } from '#shared/compare/comparison/compare.ts';
import { compareFields, fieldsAfterMerge } from '#shared/compare/duplicates/merge-fields.ts';
import { mergeRecord } from '#shared/compare/merge/merge-record.ts';
import { MERGE_RULES } from '#shared/compare/merge/merge-rules.ts';
import { fieldOf, fieldsOf } from '#shared/fields/register.ts';
import { type FieldValue, fieldValue, withValue } from '#shared/fields/value.ts';
import { translator } from '#shared/i18n/translate.ts';
import { actorCompleteness } from '#shared/insight/quality/completeness.ts';
import { groupLabel, keyLabel, styleFields } from '#shared/map/drawing/field-words.ts';
import { fieldTitle, filterValueLabel } from '#shared/map/drawing/filter-words.ts';
import { actorGroups } from '#shared/map/drawing/grouping.ts';
import { stylingOf } from '#shared/map/drawing/styling.ts';
import { type Actor, actorSchema } from '#shared/model/actor.ts';
import { termUsage } from '#shared/model/lists.ts';
import { CUSTOM_FIELD_TYPES, networkSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState, toData } from '#shared/model/network-state.ts';
import { defaultViewSettings, type Filters } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { filterFields } from '#shared/network/filters/filter-fields.ts';
import { fieldSelection } from '#shared/privacy/redaction/field-selection.ts';
import { redact } from '#shared/privacy/redaction/redact.ts';
import { everyFile } from '../every-file.ts';
import { ANY_MARK, marked } from '../marks.ts';

// A field of the program is one entry of the register.
vi.mock('#shared/fields/actor.ts', async (original) => {
  const register = await original<typeof import('#shared/fields/actor.ts')>();
  const { listOf, number, term, text } = await import('#shared/fields/define.ts');
  const section = 'identity' as const;
  const actorFields = {
    ...register.actorFields,
    rank: term('levels', {
      sensitivity: 'public',
      section,
      groupKey: 'rank',
      grouped: true,
      filtered: true,
      missable: true,
      asked: 'rank',
    }),
    load: number({ sensitivity: 'public', section, groupKey: 'load', measured: true }),
    motto: text({ long: true, sensitivity: 'free-text', section, merge: 'both' }),
  };
  return { ...register, actorFields, ACTOR_FIELDS: listOf('actors', actorFields) };
});

const network = networkSchema.parse({
  id: 'n',
  name: 'N',
  createdAt: '2026-01-01T00:00:00.000Z',
  customFields: CUSTOM_FIELD_TYPES.map((type) => ({
    id: type,
    of: 'actor',
    type,
    label: { fr: `Champ ${type}` },
    options: type.startsWith('choice') ? ['bleu', 'vert'] : [],
  })),
});
const t = translator('fr');

/** A value of each added field and of each type of the network's own, and another one. */
const VALUES: Readonly<Record<string, readonly [FieldValue, FieldValue]>> = {
  rank: ['communal', 'regional'],
  load: [3, 40],
  motto: ['Ensemble', 'Autrement'],
  'custom.text': ['ici', 'là'],
  'custom.long-text': ['ici', 'là'],
  'custom.number': [3, 40],
  'custom.eur': [300, 4000],
  'custom.date': ['2020', '2024-05'],
  'custom.yes-no': ['yes', 'no'],
  'custom.choice': ['bleu', 'vert'],
  'custom.choices': [['bleu'], ['vert']],
  'custom.link': ['https://ici.fr', 'https://la.fr'],
};
const ADDED = Object.keys(VALUES);

function field(id: string) {
  const found = fieldOf('actors', id, network);
  if (!found) throw new Error(id);
  return found;
}

function actor(id: string, side: 0 | 1 | null): Actor {
  let made: Actor = actorSchema.parse({ id, name: id });
  if (side === null) return made;
  for (const [name, values] of Object.entries(VALUES)) {
    made = { ...made, ...withValue(made, field(name), values[side]) };
  }
  return actorSchema.parse(made);
}

const [ONE, OTHER, NONE] = [actor('one', 0), actor('other', 1), actor('none', null)];
const state: NetworkState = {
  ...emptyState(network),
  actors: new Map([ONE, OTHER, NONE].map((one) => [one.id, one])),
};
const value = (record: object, id: string) => fieldValue(record, field(id));

function shown(filters: Partial<Filters>): string[] {
  const settings = defaultViewSettings();
  return [...visible(state, { ...settings, filters: { ...settings.filters, ...filters } }).actors];
}

describe('a field that is added to the register or to the network', () => {
  it('is filtered by as its type is', () => {
    const keys = Object.fromEntries(filterFields(state).map(({ key, means }) => [key, means]));
    expect(keys).toMatchObject({
      rank: 'values',
      load: 'range',
      'custom:number': 'range',
      'custom:eur': 'range',
      'custom:date': 'period',
      'custom:yes-no': 'values',
      'custom:choice': 'values',
      'custom:choices': 'values',
    });
    expect(Object.keys(keys)).not.toContain('custom:text');
    expect(shown({ keptValues: { rank: ['regional'] } })).toEqual(['other']);
    expect(shown({ keptValues: { 'custom:yes-no': ['true'] } })).toEqual(['one']);
    expect(shown({ keptValues: { 'custom:choices': ['vert', ''] } })).toEqual(['other', 'none']);
    expect(shown({ hiddenValues: { 'custom:choice': ['bleu'] } })).toEqual(['other', 'none']);
    for (const key of ['load', 'custom:number']) {
      expect(shown({ ranges: { [key]: { from: 10, to: null, unknown: false } } })).toEqual(['other']);
    }
    const period = { from: '2021', to: '', unknown: false };
    expect(shown({ periods: { 'custom:date': period } })).toEqual(['other']);
    expect(shown({ keptValues: { missing: ['rank'] } })).toEqual(['none']);
    expect(fieldTitle(state, 'custom:choice', t, 'fr')).toBe('Champ choice');
    expect(filterValueLabel(state, 'rank', 'regional', t, 'fr')).toBe('Régional');
    expect(filterValueLabel(state, 'custom:yes-no', 'true', t, 'fr')).toBe('Oui');
  });

  it('colours and sizes the map', () => {
    expect(styleFields(state, 'actor', 'category')).toEqual(
      expect.arrayContaining(['rank', 'custom:yes-no', 'custom:choice', 'custom:choices']),
    );
    expect(styleFields(state, 'actor', 'amount')).toEqual(
      expect.arrayContaining(['load', 'custom:number', 'custom:eur']),
    );
    expect(actorGroups(state, 'rank', 'fr', {})?.groups).toEqual(['communal', 'regional']);
    expect(groupLabel(state, 'actor', 'rank', 'communal', 'fr')).toBe('Communal');
    expect(keyLabel(state, 'actor', 'custom:eur', 'fr')).toBe('Champ eur');
    const settings = { ...defaultViewSettings(), colourBy: 'rank', sizeBy: 'load' };
    const { fill, sizes } = stylingOf(state, settings, visible(state, settings), 'light', 'fr');
    expect(fill?.of(OTHER)).toBe('regional');
    expect(sizes.of.get('other')).toBeGreaterThan(sizes.of.get('one') ?? 0);
  });

  it('counts for completeness', () => {
    const [given, lacking] = [actorCompleteness(ONE), actorCompleteness(NONE)];
    expect(given.asked).toBe(lacking.asked);
    expect(given.known).toBe(lacking.known + 1);
  });

  it.each(ADDED)('%s is compared, and merged three ways', (id) => {
    const edited = { ...NONE, ...withValue(NONE, field(id), value(ONE, id)) };
    const now = { ...state, actors: new Map(state.actors).set('none', edited) };
    expect(compareNetworks(state, now).counts.actors.changed).toBe(1);
    const mine = { ...NONE, jobs: 7 };
    const { record, conflicts } = mergeRecord<Actor>({
      ...{ base: NONE, mine, theirs: edited, rules: MERGE_RULES.actors },
      choose: () => 'mine',
    });
    expect([record.jobs, value(record, id), conflicts]).toEqual([7, value(ONE, id), []]);
    const against = { ...NONE, ...withValue(NONE, field(id), value(OTHER, id)) };
    const both = mergeRecord<Actor>({
      ...{ base: NONE, mine: edited, theirs: against, rules: MERGE_RULES.actors },
      choose: () => 'theirs',
    });
    const united = Array.isArray(value(ONE, id));
    expect(both.conflicts).toHaveLength(united ? 0 : 1);
    expect(value(both.record, id)).toEqual(united ? ['bleu', 'vert'] : value(OTHER, id));
  });

  it.each(ADDED)('%s of two that are one is chosen, or kept twice', (id) => {
    const compared = compareFields([NONE, ONE, OTHER], network.customFields).find((one) => one.field === id);
    const joins = ['motto', 'custom.long-text', 'custom.choices'].includes(id);
    expect(compared).toMatchObject({ differs: true, joinable: joins });
    const after = fieldsAfterMerge([NONE, ONE, OTHER], {}, network.customFields);
    const [one, other] = [value(ONE, id), value(OTHER, id)];
    const joined = Array.isArray(one) ? ['bleu', 'vert'] : `${one}\n\n${other}`;
    expect(value(after, id)).toEqual(joins ? joined : one);
    const chosen = fieldsAfterMerge([NONE, ONE, OTHER], { [id]: { of: 'other' } }, network.customFields);
    expect(value(chosen, id)).toEqual(other);
  });

  it('follows its list when an entry is replaced', () => {
    expect(termUsage(state, { name: 'levels' }).get('regional')).toBe(1);
    const after = applyPatch(state, replacedTerm(state, { name: 'levels' }, 'regional', 'national'));
    expect(after.actors.get('other')).toEqual({ ...OTHER, rank: 'national' });
  });

  it.each(ADDED)('%s goes when it is chosen, and only then', (id) => {
    const typed = id.replace('custom.', '');
    const { selection, unknown } = fieldSelection(typed, network.customFields);
    expect(unknown).toEqual([]);
    const kept = redact(toData(state), { kind: 'selected', fields: selection }).data;
    for (const other of fieldsOf('actors', network)) {
      if (!ADDED.includes(other.id)) continue;
      const from = other.id === id ? ONE : NONE;
      expect(fieldValue(kept.actors[0] ?? {}, other)).toEqual(fieldValue(from, other));
    }
  });

  it('is under pseudonyms what its sensitivity allows, in the bytes of every format', async () => {
    const options = { salt: 's', communes: null, networkName: 'Réseau' };
    const coded = redact(toData(state), { kind: 'pseudonymised', ...options }).data.actors[0] ?? {};
    const kept = ADDED.filter((id) => JSON.stringify(value(coded, id)) === JSON.stringify(value(ONE, id)));
    // Of the network's own fields nobody has said what they give away.
    expect(kept).toEqual(['rank', 'load']);
    const whole = marked(toData(state));
    expect(JSON.stringify(whole.actors[0])).toMatch(/secret-motto/);
    for (const [format, text] of await everyFile(redact(whole, { kind: 'pseudonymised', ...options }).data)) {
      expect([format, ANY_MARK.exec(text)?.[0]]).toEqual([format, undefined]);
    }
  });
});
