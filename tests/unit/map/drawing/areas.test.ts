import { describe, expect, it } from 'vitest';
import { finish } from '#shared/base/steps.ts';
import { withDe } from '#shared/i18n/elision.ts';
import { areaNames, areaZoom, sceneAreas } from '#shared/map/drawing/areas.ts';
import { overlaps } from '#shared/map/drawing/label-placement.ts';
import { PALETTES } from '#shared/map/drawing/palette.ts';
import { pictureHolds } from '#shared/map/drawing/picture-holds.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import type { SceneNode } from '#shared/map/drawing/scene-node.ts';
import { withStageNames } from '#shared/map/drawing/stage-names.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { networkLayout } from '#shared/map/layout/network-layout.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { communityLeaders } from '#shared/network/filters/community-leaders.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { generated } from '../names/networks.ts';

function node(id: string, x: number, y: number): SceneNode {
  const look = {
    size: 20,
    shape: 'circle',
    fill: '#336699',
    border: null,
    icon: null,
    logo: null,
    faded: false,
    letters: 1,
  } as const;
  return { id, what: 'actor', x, y, label: id, lines: [id], priority: 0, ...look };
}

/** A hundred actors of a group, in a square beside one place. */
const heap = (group: string, left: number) =>
  Array.from({ length: 100 }, (_, at) =>
    node(`${group}${at}`, left + 30 * (at % 10), 30 * Math.floor(at / 10)),
  );
const groupOf = (id: string) => id.charAt(0);

describe('the parts of a large map', () => {
  it('are where one group prevails, and none where groups lie across one another', () => {
    const apart = sceneAreas([...heap('a', 0), ...heap('b', 1000)], groupOf, (group) => `Groupe ${group}`);
    expect(apart.map(({ label, x }) => [label, Math.round(x / 1000)])).toEqual([
      ['Groupe a', 0],
      ['Groupe b', 1],
    ]);
    const across = [...heap('a', 0), ...heap('b', 0), ...heap('c', 0)];
    expect(sceneAreas(across, groupOf, (group) => group)).toEqual([]);
    expect(sceneAreas(heap('a', 0), groupOf, (group) => group)).toEqual([]);
  });

  it('are named from afar, never one name over another, and no longer close by', () => {
    const areas = sceneAreas([...heap('a', 0), ...heap('b', 400)], groupOf, (group) => `Le groupe ${group}`);
    const at = (zoom: number) => areaNames(areas, zoom, PALETTES.light);
    expect(at(1)).toHaveLength(2);
    expect(at(4)).toEqual([]);
    expect(at(areaZoom(areas)).length).toBeGreaterThan(0);
    // From farther away one steps aside.
    const [one, other] = at(0.1);
    expect(one && other && overlaps(one.box, other.box)).toBe(false);
    const many = sceneAreas(
      ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((group, place) => heap(group, 400 * place)),
      groupOf,
      (group) => `Le groupe ${group}`,
    );
    expect(areaNames(many, 0.05, PALETTES.light).length).toBeLessThan(6);
  });

  it('are where the core of a group is its own, when others stand in its middle', () => {
    const beside = [...heap('a', 0).slice(0, 60), ...heap('a', 1000).slice(0, 40)];
    const amid = [...heap('b', 0), ...heap('c', 0)];
    const [first] = sceneAreas([...beside, ...amid], groupOf, (group) => group);
    expect(first?.label).toBe('a');
    expect(first?.x).toBeGreaterThan(900);
  });
});

describe('communities of a large network', () => {
  const state = generated(150);
  const settings = { ...defaultViewSettings(), colourBy: 'community' };
  const places = finish(networkLayout(layoutInput(state)));
  const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr', {
    places,
    captions: [],
  });
  const leaders = communityLeaders(state);

  it('are set apart, and bear the name of the member with most ties inside', () => {
    const name = (id = '') => `Autour ${withDe(state.actors.get(id)?.name ?? '')}`;
    const names = [...leaders.values()].map(name);
    expect(scene.areas.length).toBeGreaterThanOrEqual(3);
    for (const { label } of scene.areas) expect(names).toContain(label);
    const colours = scene.legend.sections.find(({ id }) => id === 'colour');
    expect(colours?.entries[0]?.label).toBe(name(leaders.get('1')));
  });

  it('have no names on a map without names, and are counted among those that its legend holds', () => {
    const nameless = { ...settings, labels: false };
    const drawn = buildScene(state, nameless, visible(state, nameless), 'light', 'fr', {
      places,
      captions: [],
    });
    expect(drawn.areas).toEqual([]);
    expect(pictureHolds(drawn).names).toBe(leaders.size);
    expect(pictureHolds(scene).names).toBe(state.actors.size);
    // What stands in several pictures counts once.
    expect(pictureHolds(scene, scene, drawn)).toEqual(pictureHolds(scene));
  });

  it('are codes in a room that must not know their names', () => {
    const coded = JSON.stringify(withStageNames(scene, 'codes', state));
    for (const id of leaders.values()) expect(coded).not.toContain(`"${state.actors.get(id)?.name}`);
  });
});
