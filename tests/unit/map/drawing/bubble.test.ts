import { describe, expect, it } from 'vitest';
import { bubble } from '#shared/map/drawing/bubble.ts';
import { type Disc, HULL_PADDING, outline, together } from '#shared/map/drawing/hull.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { isInside } from '#shared/map/layout/polygon.ts';
import { defaultViewSettings, type ViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { generated, sample } from '../names/networks.ts';

const at = (x: number, y: number): Disc => ({ x, y, radius: 15 });
const inside = (discs: readonly Disc[], corners: readonly { x: number; y: number }[]) =>
  discs.filter((disc) => isInside(disc, corners)).length;

describe('the outline of a group', () => {
  // A horseshoe, with others in its mouth.
  const members = [at(0, 0), at(0, 150), at(0, 300), at(150, 300), at(300, 300), at(300, 150), at(300, 0)];
  const others = [at(150, 60), at(150, 160), at(500, 100)];

  it('holds its members and keeps others out, where a plain one takes them in', () => {
    const corners = bubble(members, others);
    expect(inside(members, corners)).toBe(members.length);
    expect(inside(others, corners)).toBe(0);
    expect(inside(others, outline(members, HULL_PADDING))).toBe(2);
  });

  it('is found again for the same places, and anew for others', () => {
    expect(bubble(members, others)).toBe(bubble([...members], [...others]));
    expect(bubble([...members, at(450, 150)], others)).not.toEqual(bubble(members, others));
  });

  it('sends no arm to a member that stands alone far off', () => {
    expect(together([...members, at(3000, 0)])).toEqual(members);
    expect(together(members)).toEqual(members);
  });
});

describe('outlines that are left to the map', () => {
  const drawn = (state: ReturnType<typeof sample>, change: Partial<ViewSettings> = {}) => {
    const settings = { ...defaultViewSettings(), ...change };
    return buildScene(state, settings, visible(state, settings), 'light', 'fr').hulls.map(({ id }) => id);
  };

  /** A made-up network whose communities lie across one another. */
  const strewn = (count: number) => {
    const state = generated(count);
    const places = [...state.actors.keys()].map((id, place) => {
      const [x, y] = [(place * 7919) % 1200, (place * 104_729) % 700];
      return [id, { id, x, y, pinned: false }] as const;
    });
    return { ...state, positions: new Map(places) };
  };

  it('are those of the groups in colour, where they part them', () => {
    const state = sample();
    expect(drawn(state)).toEqual(drawn(state, { hulls: 'sector' }));
    expect(drawn(state)).toHaveLength(3);
    expect(drawn(state, { colourBy: 'kind' })).toEqual([]);
  });

  it('are none where groups lie across one another, unless they are asked for', () => {
    const mixed = strewn(60);
    expect(drawn(mixed, { colourBy: 'community' })).toEqual([]);
    expect(drawn(mixed, { colourBy: 'community', hulls: 'community' }).length).toBeGreaterThan(2);
  });

  it('are plain among hundreds that lie across one another: there is no way around', () => {
    const state = strewn(320);
    const settings = { ...defaultViewSettings(), hulls: 'community' as const };
    const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr');
    const [hull] = scene.hulls;
    const own = scene.nodes.filter(({ id }) => hull?.members.includes(id));
    const discs = own.map(({ x, y, size }) => ({ x, y, radius: size / 2 }));
    expect(hull?.corners).toEqual(outline(discs, HULL_PADDING));
  });
});
