import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { deleteCollectives } from '#shared/changes/commands/collectives.ts';
import { moveNodes, releasePins } from '#shared/changes/commands/positions.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { isBundled } from '#shared/map/drawing/scene-edges.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const sample = toState(sampleNetwork('fr', '2026-01-01T00:00:00.000Z'));

function scene(input: object, state: NetworkState = sample) {
  const settings = viewSettingsSchema.parse(input);
  return buildScene(state, settings, visible(state, settings), 'light', 'fr');
}

function section(input: object, id: string, state: NetworkState = sample) {
  return scene(input, state).legend.sections.find((candidate) => candidate.id === id);
}

describe('several ties of one pair', () => {
  it.each(['apart', 'bundle'])('drawn %s, every tie stands on exactly one line', (parallel) => {
    const ties = scene({ parallel }).edges.flatMap(({ ties }) => ties);
    expect([...ties].sort()).toEqual([...sample.cooperations.keys()].sort());
  });

  it('apart, no two lines of a pair have the same bend from the same side', () => {
    const seen = new Set<string>();
    for (const { source, target, bend } of scene({ parallel: 'apart' }).edges) {
      const key = source < target ? `${source} ${target} ${bend}` : `${target} ${source} ${-bend}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
  });

  it('bundled, there is one line a pair', () => {
    const pairs = scene({ parallel: 'bundle' }).edges.map(({ source, target }) =>
      [source, target].sort().join(),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('of different colours, as one line, are explained in the legend', () => {
    const mixed = section({ parallel: 'bundle' }, 'line-colour')?.entries.at(-1);
    expect(mixed?.label).toBe('Plusieurs liens');
    const types = new Set(mixed?.cooperations.map((id) => sample.cooperations.get(id)?.type));
    expect(types.size).toBeGreaterThan(1);
    const apart = section({ parallel: 'apart' }, 'line-colour')?.entries.map(({ label }) => label);
    expect(apart).not.toContain('Plusieurs liens');
  });

  it('are bundled by themselves on large maps, and always on very large ones', () => {
    expect([isBundled('auto', 400), isBundled('auto', 600)]).toEqual([false, true]);
    expect([isBundled('apart', 600), isBundled('apart', 2000)]).toEqual([false, true]);
    expect(isBundled('bundle', 2)).toBe(true);
  });
});

describe('collectives', () => {
  it('as nodes are tied to each of their members, and named in the legend', () => {
    const { nodes, edges, legend } = scene({ collectives: 'hub' });
    for (const collective of sample.collectives.values()) {
      expect(nodes.find(({ id }) => id === collective.id)).toMatchObject({
        what: 'collective',
        shape: 'hub',
      });
      const tied = edges.filter(({ source }) => source === collective.id).map(({ target }) => target);
      expect(tied.sort()).toEqual([...new Set(collective.members.map(({ actorId }) => actorId))].sort());
    }
    const named = legend.sections.find(({ id }) => id === 'group')?.entries.map(({ label }) => label);
    expect(named).toEqual([...sample.collectives.values()].map(({ name }) => name));
  });

  it('follow their records unless the view says one way for all', () => {
    const [first, second] = sample.collectives.values();
    if (!first || !second) throw new Error('the sample has collectives');
    const state = {
      ...sample,
      collectives: new Map([
        [first.id, { ...first, display: 'hub' as const }],
        [second.id, { ...second, display: 'hull' as const }],
      ]),
    };
    const drawn = (collectives: string) => {
      const { nodes, hulls } = scene({ collectives, hulls: 'collective' }, state);
      return {
        hubs: nodes.filter(({ what }) => what === 'collective').map(({ id }) => id),
        hulls: hulls.map(({ id }) => id),
      };
    };
    expect(drawn('own')).toEqual({ hubs: [first.id], hulls: [second.id] });
    expect(drawn('hub')).toEqual({ hubs: [first.id, second.id], hulls: [] });
    expect(drawn('hull')).toEqual({ hubs: [], hulls: [first.id, second.id] });
    expect(drawn('hidden')).toEqual({ hubs: [], hulls: [] });
  });

  it('stay where they were dragged until they are released, and take their place with them when deleted', () => {
    const [id = ''] = sample.collectives.keys();
    const placeIn = (state: NetworkState) => {
      const node = scene({ collectives: 'hub' }, state).nodes.find((candidate) => candidate.id === id);
      return node && { x: node.x, y: node.y };
    };
    const middle = placeIn(sample);
    const moved = applyPatch(sample, moveNodes(new Map([[id, { x: 5000, y: 6000 }]]), '').patch(sample));
    expect(placeIn(moved)).toEqual({ x: 5000, y: 6000 });
    expect(placeIn(applyPatch(moved, releasePins([id]).patch(moved)))).toEqual(middle);
    const patch = deleteCollectives([id], '').patch(moved);
    const gone = applyPatch(moved, patch);
    expect(gone.positions.has(id)).toBe(false);
    expect(placeIn(applyPatch(gone, invertPatch(patch)))).toEqual({ x: 5000, y: 6000 });
  });
});

describe('the legend', () => {
  it('names the values in use, each with who has it, and nobody twice', () => {
    const colours = section({ colourBy: 'level' }, 'colour');
    const ids = colours?.entries.flatMap(({ actors }) => actors) ?? [];
    expect([...ids].sort()).toEqual([...sample.actors.keys()].sort());
    for (const { actors } of colours?.entries ?? []) expect(actors.length).toBeGreaterThan(0);
  });

  it('shows an unknown amount as such, never as the lowest', () => {
    const known = [...sample.actors.values()].filter(({ jobs }) => jobs !== null).length;
    const last = section({ colourBy: 'jobs' }, 'colour')?.entries.at(-1);
    expect(last?.label).toBe('Non renseigné');
    expect(last?.actors.length).toBe(sample.actors.size - known);
    const { nodes } = scene({ sizeBy: 'jobs', borderBy: 'none' });
    for (const node of nodes) {
      expect(node.border?.dashed ?? false, node.id).toBe(sample.actors.get(node.id)?.jobs === null);
    }
    expect(section({ sizeBy: 'jobs' }, 'size')?.entries.at(-1)?.label).toBe('Non renseigné');
  });

  it('shows as to be checked what nobody has said to be reliable', () => {
    const [first] = sample.actors.values();
    if (!first) throw new Error('the sample has actors');
    const unsaid = { ...first, confidence: 'unknown' as const, checkedOn: '' };
    const actors = new Map([...sample.actors, [first.id, unsaid]]);
    const entries = section({ colourBy: 'confidence' }, 'colour', { ...sample, actors })?.entries;
    expect(entries?.at(-1)).toMatchObject({ label: 'À vérifier (non renseigné)', actors: [first.id] });
  });

  it('says how many ties are projected whenever they are counted', () => {
    expect(scene({}).legend.notes).toEqual([]);
    expect(scene({ countMembership: true }).legend.notes[0]).toMatch(/^\d+ liens projetés sont comptés/);
  });

  it('goes with the picture: every title, entry and note, escaped', () => {
    const [first] = sample.cooperations.values();
    if (!first) throw new Error('the sample has ties');
    const state = {
      ...sample,
      cooperations: new Map([
        ...sample.cooperations,
        ['x', cooperationSchema.parse({ ...first, id: 'x', type: '<script>&' })],
      ]),
    };
    const drawn = scene({ collectives: 'hub', countMembership: true, borderBy: 'confidence' }, state);
    const { svg } = sceneToSvg(drawn, { title: 'Carte', caption: '' });
    const texts: string[] = [];
    const parser = new SaxesParser();
    parser.on('text', (text) => texts.push(text));
    parser.write(svg).close();
    for (const { title, entries } of drawn.legend.sections) {
      expect(texts).toContain(title);
      for (const { label } of entries) expect(texts).toContain(label);
    }
    for (const note of drawn.legend.notes) expect(texts).toContain(note);
    expect(texts).toContain('<script>&');
  });
});

describe('rules', () => {
  it('a colour chosen for a value, or painted on an actor, wins', () => {
    const [id = ''] = sample.actors.keys();
    const kind = sample.actors.get(id)?.kind ?? '';
    const fillOf = (input: object) =>
      scene({ colourBy: 'kind', ...input }).nodes.find((node) => node.id === id)?.fill;
    expect(fillOf({ colours: { kind: { [kind]: '#123456' } } })).toBe('#123456');
    expect(fillOf({ colours: { kind: { [kind]: '#123456' } }, painted: { [id]: '#654321' } })).toBe(
      '#654321',
    );
  });

  it('counted membership makes members larger', () => {
    const [collective] = sample.collectives.values();
    const member = collective?.members[0]?.actorId ?? '';
    const sizes = (countMembership: boolean) => {
      const { nodes } = scene({ countMembership });
      const of = (id: string) => nodes.find((node) => node.id === id)?.size ?? 0;
      const loner = nodes.find(({ id }) =>
        [...sample.collectives.values()].every(({ members }) =>
          members.every(({ actorId }) => actorId !== id),
        ),
      );
      return of(member) / of(loner?.id ?? '');
    };
    expect(sizes(true)).toBeGreaterThan(sizes(false));
  });

  it('a rule on a field that is gone draws plainly and says so', () => {
    const drawn = scene({ colourBy: 'custom:gone', sizeBy: 'custom:gone', shapeBy: 'custom:gone' });
    expect(new Set(drawn.nodes.map(({ fill, size, shape }) => `${fill} ${size} ${shape}`)).size).toBe(1);
    expect(drawn.legend.sections.some(({ id }) => id === 'colour' || id === 'shape')).toBe(false);
  });
});
