import { describe, expect, it } from 'vitest';
import { addView, deleteView, orderViews, updateView } from '#shared/changes/commands/views.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { thumbnailSvg } from '#shared/map/drawing/thumbnail.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { orderedViews, sameSettings, usableSettings } from '#shared/model/usable-settings.ts';
import { defaultViewSettings, savedViewSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const sample = toState({ ...sampleNetwork('fr', '2026-11-24T08:00:00.000Z'), views: [] });

function withViews(...names: string[]): NetworkState {
  return names.reduce(
    (state, name) =>
      applyPatch(state, addView({ id: name, name, settings: defaultViewSettings() }).patch(state)),
    sample,
  );
}

const names = (state: NetworkState) => orderedViews(state).map(({ name }) => name);

describe('saved views', () => {
  it('are added last, put in another order, renamed and deleted', () => {
    let state = withViews('b', 'a', 'c');
    expect(names(state)).toEqual(['b', 'a', 'c']);
    state = applyPatch(state, orderViews(['c', 'b', 'a'], 'c').patch(state));
    expect(names(state)).toEqual(['c', 'b', 'a']);
    state = applyPatch(state, updateView('b', { name: 'd' }, 'd').patch(state));
    state = applyPatch(state, deleteView('a', 'a').patch(state));
    expect(names(state)).toEqual(['c', 'd']);
    expect(deleteView('a', 'a').patch(state)).toEqual([]);
  });

  it('of an older version are read with what has come since', () => {
    const old = savedViewSchema.parse({ id: 'v', name: 'Vue', settings: { colourBy: 'kind' }, camera: null });
    expect(old).toMatchObject({ places: null, thumbnail: '', order: 0 });
    expect(old.settings).toMatchObject({ colourBy: 'kind', arrangement: 'network', centre: '' });
  });
});

describe('the settings of a view', () => {
  it('lose what is no longer in the network, and say so', () => {
    const [actorId = ''] = sample.actors.keys();
    const [centre = ''] = sample.collectives.keys();
    const settings = {
      ...defaultViewSettings(),
      focus: { actorId, steps: 2 },
      arrangement: 'collective' as const,
      centre,
    };
    expect(usableSettings(sample, settings)).toEqual({ settings, lost: [] });
    const empty = { actors: new Map(), collectives: new Map() };
    const usable = usableSettings(empty, settings);
    expect(usable.lost).toEqual(['focus', 'centre']);
    expect(usable.settings).toMatchObject({ focus: null, arrangement: 'network', centre: '' });
  });

  it('are the same in whatever order their parts were set', () => {
    const settings = defaultViewSettings();
    const colours = { a: { x: '#000000', y: '#FFFFFF' } };
    const turned = { a: { y: '#FFFFFF', x: '#000000' } };
    expect(sameSettings({ ...settings, colours }, { ...settings, colours: turned })).toBe(true);
    expect(sameSettings(settings, { ...settings, sizeBy: 'jobs' })).toBe(false);
  });
});

describe('the picture of a view', () => {
  const state = { ...sample };
  const settings = defaultViewSettings();
  const positions = new Map(
    [...state.actors.keys()].map((id, place) => [
      id,
      { id, x: 90 * place, y: (place % 5) * 80, pinned: false },
    ]),
  );
  const scene = buildScene({ ...state, positions }, settings, visible(state, settings), 'light', 'fr');

  it('has an outline for each actor and no word of theirs', () => {
    const svg = thumbnailSvg(scene, null);
    // Outlines of groups see through, ties are lines.
    expect(svg.replace(/<path[^>]*(?:fill-opacity|fill="none")[^>]*>/g, '').match(/Z/g)).toHaveLength(40);
    expect(svg).not.toContain('Recyclerie');
    expect(svg.length).toBeLessThan(30_000);
  });

  it('stays small for a large network, and stands for an empty one', () => {
    const many = Array.from({ length: 5000 }, (_, place) => ({
      ...scene.nodes[0],
      id: `n${place}`,
      x: place,
    }));
    expect(thumbnailSvg({ ...scene, nodes: many as typeof scene.nodes }, null).length).toBeLessThan(40_000);
    expect(thumbnailSvg({ ...scene, nodes: [], edges: [], hulls: [] }, null)).toMatch(/^<svg.*<\/svg>$/);
  });
});
