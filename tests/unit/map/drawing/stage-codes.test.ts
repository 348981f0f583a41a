import { expect, it } from 'vitest';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { type StageNames, withStageNames } from '#shared/map/drawing/stage-names.ts';
import { arrangedNow, arrangementRequest } from '#shared/map/layout/arrangement-request.ts';
import { toState } from '#shared/model/network-state.ts';
import { ARRANGEMENTS, HULL_RULES, viewSettingsSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { logo } from '../../pngs.ts';

const state = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
const [actor = ''] = state.actors.keys();
const [collective = ''] = state.collectives.keys();
const names = [...state.actors.values(), ...state.collectives.values()].map(({ name }) => name);

/** Every word that a scene brings before the room. */
function wordsOf(settings: object): string[] {
  const full = viewSettingsSchema.parse(settings);
  const request = arrangementRequest(state, full);
  const scene = withStageNames(
    buildScene(state, full, visible(state, full), 'projector', 'fr', request && arrangedNow(request)),
    'codes',
    state,
  );
  return [
    ...scene.nodes.flatMap(({ label, lines }) => [label, ...lines]),
    ...scene.hulls.map(({ label }) => label),
    ...scene.captions.flatMap(({ lines }) => lines),
    ...scene.legend.sections.flatMap(({ title, entries }) => [title, ...entries.map(({ label }) => label)]),
    ...scene.legend.notes,
  ];
}

it.each([
  ...ARRANGEMENTS.map((arrangement) => ({ arrangement, centre: collective })),
  ...HULL_RULES.map((hulls) => ({ hulls })),
  { collectives: 'hub' },
  { collectives: 'hull' },
  { labelBy: 'acronym', labelDetail: 'commune' },
  { focus: { actorId: actor, steps: 2 } },
  { painted: { [actor]: '#ff0000' } },
  { colourBy: 'collective', borderBy: 'collective', labelDetail: 'collective' },
  { countMembership: true, parallel: 'bundle' },
])('a room that sees codes sees no name: %j', (settings) => {
  const words = wordsOf(settings);
  expect(words.length).toBeGreaterThan(40);
  expect(words.filter((word) => names.some((name) => word.includes(name)))).toEqual([]);
});

it('a room that sees codes sees no logo', () => {
  const logos = new Map([[actor, logo(actor)]]);
  const settings = viewSettingsSchema.parse({});
  const scene = buildScene({ ...state, logos }, settings, visible(state, settings), 'projector', 'fr');
  const seen = (as: StageNames) =>
    withStageNames(scene, as, state).nodes.filter((node) => node.logo !== null).length;
  expect([seen('full'), seen('short'), seen('codes')]).toEqual([1, 1, 0]);
});
