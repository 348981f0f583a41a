import { expect, it } from 'vitest';
import { posterSvg } from '#shared/map/drawing/poster.ts';
import { posterPlan } from '#shared/map/drawing/poster-plan.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { PAPERS, readFrom, type Sheet, sheetSize, wantedLetters } from '#shared/map/drawing/sheet.ts';
import type { Arranged } from '#shared/map/layout/arrangement.ts';
import { pagePlaces } from '#shared/map/layout/page-places.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { boxesInSvg, covered } from '../names/boxes.ts';
import { generated, sample } from '../names/networks.ts';

const WORDS = { title: 'Pôle Clairval', caption: '40 acteurs, 92 liens' };
const NINE_POINTS = (9 * 25.4) / 72;
const settings = defaultViewSettings();

function poster(state: NetworkState, sheet: Sheet) {
  const drawn = (arranged: Arranged | null) =>
    buildScene(state, settings, visible(state, settings), 'light', 'fr', arranged);
  const plan = posterPlan(drawn(null), sheet);
  const scene = drawn(pagePlaces(state, settings, plan.frame));
  const { svg, names } = posterSvg(scene, plan, WORDS);
  return { plan, svg, names, boxes: boxesInSvg(svg) };
}

it.each([
  { paper: 'A3', lying: true, least: NINE_POINTS },
  { paper: 'A3', lying: false, least: NINE_POINTS },
  { paper: 'A0', lying: true, least: 14 },
  { paper: 'A0', lying: false, least: 14 },
] as const)('the sample on $paper, lying: $lying, is drawn for the page', ({ paper, lying, least }) => {
  const { plan, svg, names, boxes } = poster(sample(), { paper, lying });
  const { width, height } = sheetSize({ paper, lying });
  expect(svg).toContain(`width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`);
  expect(names).toBe(40);
  expect(boxes.names).toHaveLength(40);
  expect(covered(boxes)).toBe(0);
  // The smallest of the three sizes of letters.
  expect(plan.letters * 0.94).toBeGreaterThanOrEqual(least);
  const all = [...boxes.names, ...boxes.nodes];
  const [left, right] = [Math.min(...all.map((box) => box.left)), Math.max(...all.map((box) => box.right))];
  const [top, bottom] = [Math.min(...all.map((box) => box.top)), Math.max(...all.map((box) => box.bottom))];
  expect(left).toBeGreaterThanOrEqual(plan.map.left - 0.1);
  expect(right).toBeLessThanOrEqual(plan.map.left + plan.map.width + 0.1);
  expect(top).toBeGreaterThanOrEqual(plan.map.top - 0.1);
  expect(bottom).toBeLessThanOrEqual(plan.map.top + plan.map.height + 0.1);
  const [across, down] = [(right - left) / plan.map.width, (bottom - top) / plan.map.height];
  expect(Math.max(across, down)).toBeGreaterThanOrEqual(0.8);
  expect(Math.min(across, down)).toBeGreaterThanOrEqual(0.65);
});

it('letters grow with the distance that a paper is read from, and shrink where many names are to find room', () => {
  for (const paper of PAPERS) {
    expect(readFrom(wantedLetters({ paper, lying: true }))).toBeGreaterThanOrEqual(0.4);
  }
  expect(readFrom(wantedLetters({ paper: 'A0', lying: true }))).toBeCloseTo(2);
  const made = generated(300);
  const positions = new Map(
    [...made.actors.keys()].map((id, at) => [
      id,
      { id, x: (at % 20) * 90, y: Math.floor(at / 20) * 70, pinned: false },
    ]),
  );
  const { plan, names, boxes } = poster({ ...made, positions }, { paper: 'A3', lying: true });
  expect(plan.letters).toBeLessThan(wantedLetters(plan.sheet));
  expect(covered(boxes)).toBe(0);
  expect(names).toBeGreaterThan(270);
});
