import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, type NetworkState, newNetwork, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { type Exploration, findings } from '#shared/network/graph/exploring.ts';
import { having, inverted, valuesOfSelected, withNeighbours } from '#shared/network/graph/selecting.ts';
import { aNetwork } from '../arbitraries.ts';

/** a — b — d, a — c — d, a wished tie a — d, e alone. */
function square(): NetworkState {
  const actors = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    actorSchema.parse({ id, name: id, kind: 'bcd'.includes(id) ? 'association' : 'lieu', level: 'communal' }),
  );
  const ties = [
    ['ab', 'actif'],
    ['bd', 'termine'],
    ['ac', 'actif'],
    ['cd', 'suspendu'],
    ['ad', 'souhaite'],
  ].map(([id = '', status]) => cooperationSchema.parse({ id, from: id[0], to: id[1], status }));
  return {
    ...emptyState(newNetwork('n', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr')),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    cooperations: new Map(ties.map((tie) => [tie.id, tie])),
  };
}

const state = square();
const all = visible(state, defaultViewSettings());
const found = (exploration: Exploration, shown = all) =>
  findings(state, shown, exploration).map(
    ({ actors, cooperations }) => `${actors.join('')} ${cooperations.join()}`,
  );

describe('who could introduce us', () => {
  it('finds every shortest way, and takes no tie for one that is only wished', () => {
    expect(found({ what: 'paths', from: 'a', to: 'd' }).sort()).toEqual(['abd ab,bd', 'acd ac,cd']);
  });

  it('goes through what is shown only, and says when no way leads there', () => {
    const without = { actors: new Set(['a', 'b', 'd']), cooperations: new Set(['ab', 'bd', 'ad']) };
    expect(found({ what: 'paths', from: 'a', to: 'd' }, without)).toEqual(['abd ab,bd']);
    expect(found({ what: 'paths', from: 'a', to: 'e' })).toEqual([]);
    expect(found({ what: 'paths', from: 'a', to: '' })).toEqual([]);
    expect(found({ what: 'paths', from: 'a', to: 'a' })).toEqual([]);
  });
});

it('finds those who cooperate with each of several actors', () => {
  expect(found({ what: 'common', actors: ['b', 'c'] }).sort()).toEqual(['a ab,ac', 'd bd,cd']);
  expect(found({ what: 'common', actors: ['b', 'c', 'e'] })).toEqual([]);
  expect(found({ what: 'common', actors: ['a', 'b'] })).toEqual(['d bd,ad']);
});

it('finds the ties from one group to another, whichever way they point', () => {
  const one = { what: 'value', field: 'kind', value: 'lieu' } as const;
  expect(found({ what: 'between', one, other: { what: 'actors', ids: ['c', 'd'] } })).toEqual([
    'ac ac',
    'ad ad',
  ]);
  expect(found({ what: 'between', one: { what: 'actors', ids: ['d'] }, other: one })).toEqual(['ad ad']);
});

describe('selecting by rule', () => {
  it('inverts, widens and finds those alike', () => {
    expect(inverted(all, new Set(['a', 'b']))).toEqual(['c', 'd', 'e']);
    expect([...withNeighbours(state, all, new Set(['b']))].sort()).toEqual(['a', 'b', 'd']);
    expect(having(state, all, 'kind', valuesOfSelected(state, 'kind', new Set(['a'])))).toEqual(['a', 'e']);
    expect(having(state, all, 'role', valuesOfSelected(state, 'role', new Set(['a'])))).toEqual([]);
  });

  it('whatever the network: inverting twice gives the same, and only what is shown is selected', () => {
    fc.assert(
      fc.property(aNetwork, fc.nat(), (data, seed) => {
        const network = toState(data);
        const shown = visible(network, defaultViewSettings());
        const some = new Set([...shown.actors].filter((_, place) => (seed >> place) % 2 === 1));
        expect(new Set(inverted(shown, new Set(inverted(shown, some))))).toEqual(some);
        for (const id of withNeighbours(network, shown, some)) expect(shown.actors.has(id)).toBe(true);
      }),
    );
  });
});
