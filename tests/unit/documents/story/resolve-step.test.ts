import { describe, expect, it } from 'vitest';
import { resolveStep, stepPlaces } from '#shared/documents/story/resolve-step.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { savedViewSchema } from '#shared/model/view.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const data = sampleNetwork('fr', '2026-11-24T08:00:00.000Z');
const camera = { x: 10, y: 20, zoom: 1.5 };

function withView(fields: object): NetworkState {
  const view = savedViewSchema.parse({ id: 'v', name: 'Vue', settings: {}, ...fields });
  return toState({ ...data, views: [view] });
}
const step = { viewId: 'v', snapshotId: null };
const earlier: NetworkState = toState({ ...data, actors: data.actors.slice(0, 5), views: [] });

describe('a step', () => {
  it('shows its saved view: what it lets through, and from where', () => {
    const state = withView({ camera, settings: { focus: { actorId: 'recyclerie', steps: 1 } } });
    const { map, lost } = resolveStep(state, step, null);
    expect(lost).toEqual([]);
    expect(map).toMatchObject({ state, frozen: false, camera, places: null, arrangement: null });
    expect(map?.shown.actors.has('recyclerie')).toBe(true);
    expect(map?.shown.actors.size).toBeLessThan(state.actors.size);
  });

  it('has its actors where the view keeps them, else where its arrangement puts them', () => {
    const kept = resolveStep(withView({ places: { recyclerie: { x: 1, y: 2 } } }), step, null).map;
    expect(kept && stepPlaces(kept)?.places.get('recyclerie')).toEqual({ x: 1, y: 2 });
    const computed = resolveStep(withView({ settings: { arrangement: 'circle' } }), step, null).map;
    const placed = computed && stepPlaces(computed);
    expect(placed?.places.size).toBe(data.actors.length);
    expect(placed?.captions.length).toBeGreaterThan(1);
    const stored = resolveStep(withView({}), step, null).map;
    expect(stored && stepPlaces(stored)).toBeNull();
  });

  it('shows a snapshot as it was, by the view of the step where it has one', () => {
    const state = withView({ camera });
    const whole = resolveStep(state, { viewId: null, snapshotId: 'p' }, earlier);
    expect(whole.map).toMatchObject({ state: earlier, frozen: true, camera: null });
    expect(whole.map?.shown.actors.size).toBe(5);
    expect(resolveStep(state, { viewId: 'v', snapshotId: 'p' }, earlier).map).toMatchObject({
      state: earlier,
      camera,
    });
  });

  it('stands with its words alone when it shows nothing, or nothing that is left', () => {
    const state = withView({});
    expect(resolveStep(state, { viewId: null, snapshotId: null }, null)).toEqual({ map: null, lost: [] });
    expect(resolveStep(state, { viewId: 'gone', snapshotId: null }, null)).toEqual({
      map: null,
      lost: ['view'],
    });
    expect(resolveStep(state, { viewId: 'v', snapshotId: 'gone' }, null)).toEqual({
      map: null,
      lost: ['snapshot'],
    });
  });

  it('says what its view has lost', () => {
    const state = withView({ settings: { focus: { actorId: 'gone', steps: 1 } } });
    const { map, lost } = resolveStep(state, step, null);
    expect(lost).toEqual(['focus']);
    expect(map?.shown.actors.size).toBe(state.actors.size);
  });
});
