import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

interface Group {
  id: string;
  title: string;
  name: string;
  shapes: number;
}

/** The groups of actors in a drawing, as another program reads them. */
function groupsOf(svg: string): Group[] {
  const groups: Group[] = [];
  const open: string[] = [];
  let current: Group | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    const id = attributes['data-actor'];
    if (id !== undefined) {
      current = { id, title: '', name: '', shapes: 0 };
      groups.push(current);
    } else if (name === 'path' && current) current.shapes++;
  });
  parser.on('text', (text) => {
    if (current && open.at(-1) === 'title') current.title += text;
    if (current && open.at(-1) === 'tspan') current.name += `${text} `;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'g') current = null;
  });
  parser.write(svg).close();
  return groups;
}

function drawn(state: NetworkState): string {
  const settings = defaultViewSettings();
  const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr');
  return sceneToSvg(scene, { title: 'Carte', caption: '' }).svg;
}

const sample = toState(sampleNetwork('fr', '2026-01-01T00:00:00.000Z'));

it('each actor is a group with its shape, its name and a title', () => {
  const groups = groupsOf(drawn(sample));
  expect(groups.map(({ id }) => id).sort()).toEqual([...sample.actors.keys()].sort());
  for (const { id, title, name, shapes } of groups) {
    const actor = sample.actors.get(id);
    expect(shapes).toBe(1);
    expect([actor?.name, actor?.acronym]).toContain(title);
    expect(name.trim()).toBe(title);
  }
});

it('ids and names of any letters stay inside their attributes', () => {
  const [first] = sample.actors.values();
  if (!first) throw new Error('the example has no actors');
  const id = '"><script>';
  const odd = { ...first, id, name: '</title> & "x"', acronym: '' };
  const place = sample.positions.get(first.id);
  const groups = groupsOf(
    drawn({
      ...sample,
      actors: new Map([[id, odd]]),
      positions: new Map(place ? [[id, { ...place, id }]] : []),
      cooperations: new Map(),
      collectives: new Map(),
    }),
  );
  expect(groups).toEqual([{ id, title: odd.name, name: `${odd.name} `, shapes: 1 }]);
});
