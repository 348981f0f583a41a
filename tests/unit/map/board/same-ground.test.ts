import { expect, it } from 'vitest';
import { sameGround } from '#renderer/map/same-ground.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { moveNodes } from '#shared/changes/commands/positions.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { buildScene, type Scene } from '#shared/map/drawing/scene.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const sample = toState(sampleNetwork('fr', '2026-01-01T00:00:00.000Z'));
const [first = ''] = sample.actors.keys();

function scene(state: NetworkState, input: object = { hulls: 'sector', sizeBy: 'jobs' }): Scene {
  const settings = viewSettingsSchema.parse(input);
  return buildScene(state, settings, visible(state, settings), 'light', 'fr');
}

const changed = (fields: Parameters<typeof updateActor>[1]) =>
  scene(applyPatch(sample, updateActor(first, fields, '').patch(sample)));

it('another name leaves the ground as it is', () => {
  expect(sameGround(scene(sample), changed({ name: 'Un nom plus long' }))).toBe(true);
});

it.each([
  ['a size', changed({ jobs: 400 })],
  ['a place', scene(applyPatch(sample, moveNodes(new Map([[first, { x: 1, y: 2 }]]), '').patch(sample)))],
  ['a sign', changed({ kind: 'financeur' })],
  ['the lines', scene(sample, { hulls: 'sector', sizeBy: 'jobs', lineWidthBy: 'same' })],
  ['the outlines', scene(sample, { hulls: 'none', sizeBy: 'jobs' })],
  ['who is there', scene({ ...sample, cooperations: new Map([...sample.cooperations].slice(1)) })],
])('%s that changes changes it', (_what, other) => {
  expect(sameGround(scene(sample), other)).toBe(false);
});
