import { expect, it } from 'vitest';
import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';
import { defaultViewSettings, viewSettingsSchema } from '#shared/model/view.ts';
import { activeFilters } from '#shared/network/filters/active-filters.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { hiddenBy, hideValues } from '#shared/network/filters/hiding.ts';

const actors = [
  { id: 'a', commune: { name: 'Clairval' }, jobs: 4 },
  { id: 'b', commune: { name: 'Rives' }, jobs: 40 },
  { id: 'c' },
].map((fields) => actorSchema.parse({ name: fields.id, ...fields }));
const ties = [
  { id: 't', from: 'a', to: 'b', confidence: 'to-check' as const },
  { id: 'u', from: 'a', to: 'c' },
].map((fields) => cooperationSchema.parse(fields));
const state: NetworkState = {
  ...emptyState(newNetwork('n', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr')),
  actors: new Map(actors.map((actor) => [actor.id, actor])),
  cooperations: new Map(ties.map((tie) => [tie.id, tie])),
};

function shown(field: string, values: string[]) {
  const settings = defaultViewSettings();
  const filters = hideValues(settings.filters, field, values);
  expect(hiddenBy(filters, field)).toEqual(values);
  const now = { ...settings, filters };
  const { actors, cooperations } = visible(state, now);
  return { actors: [...actors], cooperations: [...cooperations], active: activeFilters(now) };
}

it('hides by a field without a list of its own, no value included', () => {
  expect(shown('commune', ['Rives'])).toEqual({
    actors: ['a', 'c'],
    cooperations: ['u'],
    active: [{ what: 'hidden', field: 'commune' }],
  });
  expect(shown('commune', ['Clairval', ''])).toMatchObject({ actors: ['b'], cooperations: [] });
});

it('hides amounts by class, and the unknown ones apart', () => {
  expect(shown('jobs', ['..10']).actors).toEqual(['b', 'c']);
  expect(shown('jobs', ['']).actors).toEqual(['a', 'b']);
  expect(shown('jobs', ['10..']).actors).toEqual(['a', 'c']);
});

it('hides ties, not actors, by a field that both have', () => {
  expect(shown('tie:confidence', ['to-check'])).toEqual({
    actors: ['a', 'b', 'c'],
    cooperations: ['u'],
    active: [{ what: 'hidden', field: 'tie:confidence' }],
  });
});

it('uses the list of a field that has one, and forgets a field that hides nothing', () => {
  const { filters } = defaultViewSettings();
  expect(hideValues(filters, 'kind', ['autre']).hiddenKinds).toEqual(['autre']);
  expect(hideValues(hideValues(filters, 'commune', ['Rives']), 'commune', [])).toEqual(filters);
});

it('a view stored before there were rules still reads', () => {
  const old = { colourBy: 'side', sizeBy: 'jobs', hulls: 'collective', filters: { hiddenKinds: ['lieu'] } };
  expect(viewSettingsSchema.parse(old)).toEqual({
    ...defaultViewSettings(),
    ...old,
    filters: { ...defaultViewSettings().filters, hiddenKinds: ['lieu'] },
  });
});
