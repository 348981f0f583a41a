import { describe, expect, it } from 'vitest';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { actorStageName, shortName, withStageNames } from '#shared/map/drawing/stage-names.ts';
import { toState } from '#shared/model/network-state.ts';
import { sessionSchema } from '#shared/model/session.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const state = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
const settings = { ...defaultViewSettings(), hulls: 'collective' as const, collectives: 'hub' as const };
const scene = buildScene(state, settings, visible(state, settings), 'projector', 'fr');

describe('the names that a room may see', () => {
  it('are left alone when all may be seen', () => {
    expect(withStageNames(scene, 'full', state)).toBe(scene);
  });

  it('are gone from everything drawn when they are codes', () => {
    const drawn = JSON.stringify(withStageNames(scene, 'codes', state));
    const revealed = [...state.actors.values(), ...state.collectives.values()].flatMap(({ name }) =>
      drawn.includes(JSON.stringify(name).slice(1, -1)) ? [name] : [],
    );
    expect(revealed).toEqual([]);
    expect(withStageNames(scene, 'codes', state).nodes.every(({ label }) => /^[AC]\d+$/.test(label))).toBe(
      true,
    );
  });

  it('keep their codes when a workshop captures an actor, whatever its id', () => {
    const [first] = state.actors.values();
    const session = sessionSchema.parse({
      id: 's',
      name: 'Atelier',
      startedAt: '2026-11-24T13:00:00.000Z',
      captured: [{ table: 'actors', id: '!new' }],
    });
    const actors = new Map([...state.actors, ['!new', { ...first, id: '!new' }]]) as typeof state.actors;
    const after = actorStageName({ actors, sessions: new Map([['s', session]]) }, 'codes');
    const before = actorStageName(state, 'codes');
    expect([...state.actors.keys()].map(after)).toEqual([...state.actors.keys()].map(before));
    expect(after('!new')).toBe(`A${actors.size}`);
  });

  it('are short by their acronym or their first words', () => {
    expect(shortName('AMAP du Vallon')).toBe('AMAP du Vallon');
    expect(shortName('Groupement d’achat des cantines')).toBe('Groupement d’achat…');
    expect(shortName('Autorité de gestion du FEDER')).toBe('Autorité…');
    const acronyms = new Map([...state.actors].map(([id, one]) => [id, { ...one, acronym: 'XYZ' }]));
    const short = withStageNames(scene, 'short', { ...state, actors: acronyms });
    expect(short.nodes.find(({ what }) => what === 'actor')?.lines).toEqual(['XYZ']);
  });
});
