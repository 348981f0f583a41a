import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardAt } from '#renderer/features/quick-card/card-at.ts';
import { cornersFor } from '#renderer/map/tie-handle.ts';
import { addTiedActor } from '#shared/changes/commands/building.ts';
import { freePlace } from '#shared/map/layout/place-new.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { emptyState, newNetwork } from '#shared/model/network-state.ts';

const coordinate = fc.integer({ min: -900, max: 900 });
const place = fc.record({ x: coordinate, y: coordinate });

describe('a free place', () => {
  it('keeps off every actor, and inside the frame while that has room', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), place, (taken, wanted) => {
        const frame = { left: -1000, top: -1000, width: 2000, height: 2000 };
        const { x, y } = freePlace(taken, wanted, frame);
        for (const other of taken) expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(80);
        expect([Math.abs(x) < 1000, Math.abs(y) < 1000]).toEqual([true, true]);
      }),
    );
  });

  it('is found all the same where the frame is full', () => {
    const frame = { left: 0, top: 0, width: 100, height: 100 };
    const { x, y } = freePlace([{ x: 50, y: 50 }], { x: 50, y: 50 }, frame);
    expect(Math.hypot(x - 50, y - 50)).toBeGreaterThanOrEqual(80);
  });
});

it('a card lies whole in the window, beside its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 1200 }), fc.integer({ min: 50, max: 700 }), (x, y) => {
      const { left, top } = cardAt({ x, y }, 380, { width: 1280, height: 720 });
      expect([left >= 0, left + 296 <= 1280, top >= 0, top + 380 <= 720]).toEqual([true, true, true, true]);
      expect(x < left || x > left + 296).toBe(true);
    }),
  );
});

it('the handle of an actor stands where its name does not', () => {
  expect(cornersFor('below')[0]?.y).toBeLessThan(0);
  expect(cornersFor('above')[0]?.y).toBeGreaterThan(0);
  expect(cornersFor('right-above')[0]).toMatchObject({ x: expect.closeTo(-Math.SQRT1_2) });
  expect(cornersFor(undefined)).toHaveLength(4);
});

describe('an actor that is drawn from another one', () => {
  const state = emptyState(newNetwork('n', 'Essai', '2025-01-01T00:00:00.000Z', 'fr'));
  const farm = actorSchema.parse({ id: 'farm', name: 'Ferme' });
  const tie = { id: 'tie', from: 'farm', to: 'cafe', type: 'filiere' };
  const command = addTiedActor({ id: 'cafe', name: 'Café' }, { x: 3, y: 4 }, tie);

  it('is one change with its tie and its place', () => {
    const patch = command.patch({ ...state, actors: new Map([['farm', farm]]) });
    expect(patch.map(({ table, id }) => `${table} ${id}`)).toEqual([
      'actors cafe',
      'positions cafe',
      'cooperations tie',
    ]);
  });

  it('stands alone when the other one has gone meanwhile', () => {
    expect(command.patch(state).map(({ table }) => table)).toEqual(['actors', 'positions']);
  });
});
