import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { customFieldSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState, newNetwork, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings, type ViewSettings, viewSettingsSchema } from '#shared/model/view.ts';
import { activeFilters, withoutFilter, withoutFilters } from '#shared/network/filters/active-filters.ts';
import { facet, unknownOf } from '#shared/network/filters/facets.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { filterFields } from '#shared/network/filters/filter-fields.ts';
import { keepValues } from '#shared/network/filters/hiding.ts';
import { aNetwork } from '../arbitraries.ts';

const actors = [
  {
    id: 'a',
    commune: { name: 'Clairval' },
    roles: ['achat', 'pilotage'],
    jobs: 4,
    siren: '1',
    joinedOn: '2021',
    custom: { agree: true, themes: ['eau', 'sol'] },
  },
  { id: 'b', commune: { name: 'Rives' }, roles: ['achat'], jobs: 40, tags: ['bio'], leftOn: '2023-06' },
  { id: 'c', joinedOn: '2022-05', custom: { agree: false } },
  { id: 'd' },
].map((fields) => actorSchema.parse({ name: fields.id, ...fields }));
const ties = [
  { id: 't', from: 'a', to: 'b', amount: 5000, programme: 'leader', endedOn: '2022' },
  { id: 'u', from: 'b', to: 'c', strength: 5 },
  { id: 'v', from: 'c', to: 'd', amount: 90_000, startedOn: '2024-03-01' },
].map((fields) => cooperationSchema.parse(fields));
const base = emptyState(newNetwork('n', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr'));
const state: NetworkState = {
  ...base,
  network: {
    ...base.network,
    customFields: [
      { id: 'agree', of: 'actor' as const, label: { fr: 'Agréé' }, type: 'yes-no' as const },
      { id: 'themes', of: 'actor' as const, label: { fr: 'Thèmes' }, type: 'choices' as const },
    ].map((field) => customFieldSchema.parse(field)),
  },
  actors: new Map(actors.map((actor) => [actor.id, actor])),
  cooperations: new Map(ties.map((tie) => [tie.id, tie])),
  collectives: new Map([
    ['k', collectiveSchema.parse({ id: 'k', name: 'Comité', members: [{ actorId: 'b' }, { actorId: 'd' }] })],
  ]),
};

type Change = Partial<Omit<ViewSettings, 'filters'>> & { filters?: object };
const settingsWith = ({ filters = {}, ...others }: Change) =>
  viewSettingsSchema.parse({ ...defaultViewSettings(), ...others, filters });
const ids = (change: Change) => {
  const shown = visible(state, settingsWith(change));
  return `${[...shown.actors].sort().join('')} ${[...shown.cooperations].sort().join('')}`.trim();
};
const keeping = (keptValues: Record<string, string[]>) => ids({ filters: { keptValues } });

describe('kept values', () => {
  it('keep the records that have one of them, several values of one actor counted', () => {
    expect(keeping({ role: ['pilotage'] })).toBe('a');
    expect(keeping({ role: ['achat'] })).toBe('ab t');
    expect(keeping({ role: ['', 'pilotage'] })).toBe('acd v');
    expect(keeping({ tag: ['bio'], commune: ['Rives'] })).toBe('b');
    expect(keeping({ collective: ['k'] })).toBe('bd');
    expect(keeping({ 'custom:themes': ['sol'] })).toBe('a');
    expect(keeping({ 'custom:agree': ['false'] })).toBe('c');
  });

  it('find what is missing, of actors and of ties', () => {
    expect(keeping({ missing: ['siren'] })).toBe('bcd uv');
    expect(keeping({ missing: ['commune', 'jobs'] })).toBe('cd v');
    expect(keeping({ 'tie:missing': ['amount'] })).toBe('abcd u');
    expect(keeping({ 'tie:programme': ['leader'] })).toBe('abcd t');
  });

  it('of a field that is gone leave nothing out', () => {
    expect(keeping({ 'custom:gone': ['x'], 'tie:custom:gone': ['y'] })).toBe('abcd tuv');
  });
});

describe('ranges and periods', () => {
  const range = (key: string, part: object) => ids({ filters: { ranges: { [key]: part } } });
  const period = (key: string, part: object) => ids({ filters: { periods: { [key]: part } } });

  it('keep amounts between their ends, and the unknown ones when asked', () => {
    expect(range('jobs', { from: 4, to: 39 })).toBe('a');
    expect(range('jobs', { from: 5 })).toBe('b');
    expect(range('jobs', { from: 5, unknown: true })).toBe('bcd uv');
    expect(range('tie:amount', { to: 5000 })).toBe('abcd t');
    expect(range('jobs', { unknown: false })).toBe('abcd tuv');
  });

  it('keep a date known to the year when some day of it is inside', () => {
    expect(period('joinedOn', { from: '2021-11' })).toBe('ac');
    expect(period('joinedOn', { to: '2021-01-01' })).toBe('a');
    expect(period('joinedOn', { from: '2022', unknown: true })).toBe('bcd uv');
    expect(period('tie:startedOn', { from: '2024-03-02', unknown: true })).toBe('abcd tu');
  });
});

it('shows the neighbours of what passes, within the focus', () => {
  const filters = { keptValues: { role: ['pilotage'] }, neighbours: true };
  expect(ids({ filters })).toBe('ab t');
  expect(ids({ filters: { ...filters, keptValues: { commune: ['Rives'] } } })).toBe('abc tu');
  expect(ids({ filters: { ...filters, hiddenTypes: [''] } })).toBe('a');
  const onC = { filters: { ...filters, keptValues: { tag: ['bio'] } }, focus: { actorId: 'c', steps: 1 } };
  expect(ids(onC)).toBe('bc u');
});

it('shows a past day: unknown dates are there, ended ones only on demand', () => {
  expect(ids({ asOf: '2020-06-30' })).toBe('bd');
  expect(ids({ asOf: '2022-06-30' })).toBe('abcd tu');
  expect(ids({ asOf: '2025-01-01' })).toBe('acd v');
  expect(ids({ asOf: '2025-01-01', endedToo: true })).toBe('abcd tuv');
});

it('counts those shown among all, and the unknown', () => {
  const shown = visible(state, settingsWith({ filters: { text: 'rives' } }));
  expect(Object.fromEntries(facet(state, shown, 'role'))).toEqual({
    achat: { all: 2, shown: 1 },
    pilotage: { all: 1, shown: 0 },
    '': { all: 2, shown: 0 },
  });
  expect(unknownOf(state, 'jobs', 'range')).toBe(2);
  expect(unknownOf(state, 'tie:startedOn', 'period')).toBe(2);
});

it('keeping nothing is no filter', () => {
  const { filters } = defaultViewSettings();
  expect(keepValues(keepValues(filters, 'tag', ['bio']), 'tag', [])).toEqual(filters);
});

const someFilters: fc.Arbitrary<ViewSettings> = fc
  .record({
    text: fc.constantFrom('', 'a', 'é'),
    hiddenKinds: fc.subarray(['association', 'entreprise']),
    hiddenStatuses: fc.subarray(['actif', 'prevu']),
    hiddenValues: fc.constantFrom({}, { side: [''] }),
    keptValues: fc.dictionary(
      fc.constantFrom('role', 'missing', 'tie:programme'),
      fc.subarray(['achat', 'siren', 'leader', '']),
    ),
    ranges: fc.dictionary(
      fc.constantFrom('jobs', 'tie:strength'),
      fc.record({ from: fc.option(fc.integer({ min: 0, max: 5 })), unknown: fc.boolean() }),
    ),
    periods: fc.dictionary(
      fc.constantFrom('joinedOn', 'tie:startedOn'),
      fc.record({ to: fc.constantFrom('', '2000', '2020-02'), unknown: fc.boolean() }),
    ),
    neighbours: fc.boolean(),
  })
  .chain((filters) =>
    fc.constantFrom('', '1990', '2020-01-01').map((asOf) => settingsWith({ filters, asOf })),
  );

describe('whatever the network and the filters', () => {
  it('each active filter can be taken away by itself, and all at once', () => {
    fc.assert(
      fc.property(someFilters, (settings) => {
        const active = activeFilters(settings);
        for (const filter of active) {
          const left = activeFilters(withoutFilter(settings, filter));
          expect(left).toEqual(
            active.length === 2 && settings.filters.neighbours && filter.what !== 'neighbours'
              ? []
              : active.filter((other) => other !== filter),
          );
        }
        expect(activeFilters(withoutFilters(settings))).toEqual([]);
      }),
    );
  });

  it('no active filter shows everything, neighbours only add, and a tie never hangs in the air', () => {
    fc.assert(
      fc.property(aNetwork, someFilters, (data, settings) => {
        const network = toState(data);
        const shown = visible(network, settings);
        if (activeFilters(settings).length === 0) expect(shown.actors.size).toBe(network.actors.size);
        for (const id of shown.cooperations) {
          const tie = network.cooperations.get(id);
          expect(tie && shown.actors.has(tie.from) && shown.actors.has(tie.to)).toBe(true);
        }
        const { filters } = settings;
        const alone = visible(network, { ...settings, filters: { ...filters, neighbours: false } });
        for (const id of alone.actors) expect(shown.actors.has(id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('the counts of a field of one value add up to the network and to what is shown', () => {
    fc.assert(
      fc.property(aNetwork, someFilters, (data, settings) => {
        const network = toState(data);
        const shown = visible(network, settings);
        for (const key of ['sector', 'kind', 'level', 'side', 'confidence']) {
          const counts = [...facet(network, shown, key).values()];
          expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(network.actors.size);
          expect(counts.reduce((sum, count) => sum + count.shown, 0)).toBe(shown.actors.size);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('knows a field of the network’s own as one to filter by', () => {
  const keys = filterFields(state).map(({ key, means }) => `${key} ${means}`);
  expect(keys).toContain('custom:agree values');
  expect(keys).toContain('tie:amount range');
  expect(new Set(keys).size).toBe(keys.length);
});
