import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorSchema } from '#shared/model/actor.ts';
import { type CollectiveInput, collectiveSchema } from '#shared/model/collective.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { countedTies, projectedTies } from '#shared/network/graph/projection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];

function network(...collectives: Partial<CollectiveInput>[]): NetworkState {
  return {
    ...emptyState(newNetwork('n', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr')),
    actors: new Map(ids.map((id) => [id, actorSchema.parse({ id, name: id })])),
    collectives: new Map(
      collectives.map((fields, place) => {
        const id = `k${place}`;
        return [id, collectiveSchema.parse({ id, name: id, ...fields })];
      }),
    ),
  };
}

const members = (...actorIds: string[]) => actorIds.map((actorId) => ({ actorId }));
const pairs = (state: NetworkState, input: object = {}) => {
  const settings = viewSettingsSchema.parse(input);
  return projectedTies(state, settings, visible(state, settings)).map(({ from, to }) => `${from}${to}`);
};

it('ties each two members of a collective once, whatever seats they hold', () => {
  expect(pairs(network({ members: members('a', 'b', 'c', 'a') }))).toEqual(['ab', 'ac', 'bc']);
});

it('two collectives that share two members tie them twice', () => {
  expect(pairs(network({ members: members('a', 'b') }, { members: members('a', 'b') }))).toEqual([
    'ab',
    'ab',
  ]);
});

it('leaves out who is not shown, whose seat is over, and collectives of a hidden status', () => {
  const state = network(
    { members: [{ actorId: 'a' }, { actorId: 'b', until: '2020' }, { actorId: 'c' }] },
    { members: members('d', 'e'), status: 'prevu' },
  );
  expect(pairs(state, { asOf: '2024-01-01', filters: { hiddenStatuses: ['prevu'] } })).toEqual(['ac']);
  expect(pairs(state, { filters: { hiddenKinds: [''] } })).toEqual([]);
});

it('gives n(n-1)/2 ties for n members', () => {
  fc.assert(
    fc.property(fc.subarray(ids), (chosen) => {
      const count = pairs(network({ members: members(...chosen) })).length;
      expect(2 * count).toBe(chosen.length ** 2 - chosen.length);
    }),
  );
});

it('counts projected ties only when the view says so', () => {
  const state = network({ members: members('a', 'b', 'c') });
  const counted = (countMembership: boolean) => {
    const settings = viewSettingsSchema.parse({ countMembership });
    return countedTies(state, settings, visible(state, settings));
  };
  expect(counted(false)).toEqual({ ties: [], projected: 0 });
  expect(counted(true).projected).toBe(3);
  expect(counted(true).ties).toHaveLength(3);
});
