import { describe, expect, it } from 'vitest';
import { caseFile, HAS_CASES, importFiles, NO_CASES, textFile } from './import-files.ts';

const read = (name: string, text: string) => importFiles([textFile(name, text)]);
const json = (name: string, value: unknown) => read(name, JSON.stringify(value));
const gexf = (inner: string) =>
  read(
    'g.gexf',
    `<?xml version="1.0"?>\n<gexf version="1.3"><graph defaultedgetype="directed">${inner}</graph></gexf>`,
  );
const graphml = (inner: string) =>
  read('g.graphml', `<?xml version="1.0"?>\n<graphml xmlns:y="y" xmlns:x="x">${inner}</graphml>`);
const TWO = '<nodes><node id="m" label="Moulin"/><node id="v" label="Verger"/></nodes>';

describe('GEXF', () => {
  it('has groups by nesting, by pid and by a list of parents, each value with its own node', async () => {
    const { collectives, actor, codes } = await gexf(`
      <attributes class="node"><attribute id="c" title="commune" type="string"/></attributes>
      <nodes><node id="g" label="Filière bois"><nodes>
        <node id="m" label="Scierie"><attvalues><attvalue for="c" value="Dole"/></attvalues></node></nodes>
        <attvalues><attvalue for="c" value="Gray"/></attvalues></node>
      <node id="v" label="Forêt" pid="g"/><node id="w" label="Chauffage"><parents><parent for="g"/></parents></node></nodes>`);
    expect(collectives).toEqual([{ name: 'Filière bois', members: ['Scierie', 'Forêt', 'Chauffage'] }]);
    expect([actor('Scierie')?.commune.name, actor('Filière bois')?.commune.name]).toEqual(['Dole', 'Gray']);
    expect(codes).toContain('group-collective');
  });

  it('has dates by spells and timestamps, and the latest of dated values', async () => {
    const { actor, tieList, problems } = await gexf(`
      <attributes class="node" mode="dynamic"><attribute id="e" title="emplois" type="integer"/></attributes>
      <nodes><node id="m" label="Moulin"><attvalues>
        <attvalue for="e" value="7" start="2022-01-01"/><attvalue for="e" value="3" start="2020-01-01" end="2021-12-31"/>
        </attvalues><spells><spell start="2015"/></spells></node>
      <node id="v" label="Verger" timestamp="2016-03-01"/></nodes>
      <edges><edge source="m" target="v"><spells><spell start="2019-05-01" end="2019-09-30"/><spell start="2017-05-01" end="2017-09-30"/></spells></edge></edges>`);
    expect(actor('Moulin')).toMatchObject({ jobs: 7, joinedOn: '2015', leftOn: '' });
    expect(actor('Verger')).toMatchObject({ joinedOn: '2016-03-01', leftOn: '2016-03-01' });
    expect(tieList).toMatchObject([{ startedOn: '2017-05-01', endedOn: '2019-09-30' }]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual(
      expect.arrayContaining([
        ['dated-values', 'emplois'],
        ['spells-joined', '2019-05-01 - 2019-09-30, 2017-05-01 - 2017-09-30'],
      ]),
    );
  });

  it('has the kind of an edge as its type, and lists as several values', async () => {
    const { after, tieList, actor } = await gexf(`
      <attributes class="node"><attribute id="l" title="marchés" type="liststring"/></attributes>
      <nodes><node id="m" label="Moulin"><attvalues><attvalue for="l" value="[lundi, samedi]"/></attvalues></node><node id="v" label="Verger"/></nodes>
      <edges><edge source="m" target="v" kind="broie pour"/><edge source="v" target="m" kind="Financement"/></edges>`);
    expect(tieList.map(({ type }) => type)).toEqual(['broie-pour', 'financement']);
    expect(after.network.customFields).toMatchObject([{ type: 'choices', options: ['lundi', 'samedi'] }]);
    expect(Object.values(actor('Moulin')?.custom ?? {})).toEqual([['lundi', 'samedi']]);
  });

  it('keeps a kind beside an attribute that says another type', async () => {
    const { tieList } = await gexf(`
      <attributes class="edge"><attribute id="t" title="Type" type="string"/></attributes>${TWO}
      <edges><edge source="m" target="v" kind="oral"><attvalues><attvalue for="t" value="Projet"/></attvalues></edge></edges>`);
    expect(tieList).toMatchObject([{ type: 'projet', custom: { 'cooperation-kind': 'oral' } }]);
  });

  it('keeps values of attributes that it does not declare, and of two of one title', async () => {
    const { actor } = await gexf(`
      <attributes class="node"><attribute id="a" title="devise"/><attribute id="b" title="devise"/></attributes>
      <nodes><node id="m" label="Moulin"><attvalues><attvalue for="a" value="un"/><attvalue for="b" value="deux"/><attvalue for="z" value="trois"/></attvalues></node></nodes>`);
    expect(Object.values(actor('Moulin')?.custom ?? {})).toEqual(['un', 'deux', 'trois']);
  });
});

describe('XML', () => {
  it('loses only the signs that it forbids, each reported with its line', async () => {
    const { names, ties, problems } =
      await gexf(`<nodes>\n<node id="m" label="Mou\u0007lin"/>\n\n<node id="v" label="Ver&#x1;ger &#233;&#xd83c;&#xdf4e;"/></nodes>
      <edges><edge source="m" target="v"/></edges>`);
    expect(names).toEqual(['Moulin', 'Verger é🍎']);
    expect(ties).toEqual(['Moulin > Verger é🍎']);
    expect(problems.map(({ code, row, value }) => [code, row, value])).toEqual([
      ['xml-sign', 3, 'U+0007'],
      ['xml-sign', 5, '&#x1;'],
    ]);
  });

  it('that is not well formed says the line of its first fault', async () => {
    const { problems, names } = await gexf(
      `<nodes>\n<node id="m" label="Moulin"/>\n<node id="v" label=Verger/>\n${'<x>\n'.repeat(50)}`,
    );
    expect(names).toEqual(['Moulin']);
    expect(problems).toMatchObject([{ code: 'xml-broken', row: 4 }]);
  });
});

describe('GraphML', () => {
  const edge = (source: string, target: string) =>
    `<edge source="m" target="v"><data key="e"><y:PolyLineEdge><y:Arrows source="${source}" target="${target}"/></y:PolyLineEdge></data></edge>`;
  const NODES =
    '<node id="m"><data key="n">Moulin</data></node><node id="v"><data key="n">Verger</data></node>';
  const KEYS =
    '<key id="n" for="node" attr.name="label"/><key id="e" for="edge" yfiles.type="edgegraphics"/>';

  it('has the directions that yEd draws', async () => {
    const { ties } = await graphml(
      `${KEYS}<graph edgedefault="directed">${NODES}${edge('none', 'none')}${edge('none', 'delta')}${edge('white_delta', 'none')}${edge('standard', 'standard')}</graph>`,
    );
    expect(ties).toEqual([
      'Moulin - Verger',
      'Moulin > Verger',
      'Verger > Moulin',
      'Moulin > Verger',
      'Verger > Moulin',
    ]);
  });

  it('has the names and places of yEd Live', async () => {
    const { names, reading } = await graphml(`
      <key id="l" for="node" attr.name="NodeLabels"/><key id="p" for="node" attr.name="NodeGeometry"/><graph edgedefault="directed">
      <node id="n0"><data key="l"><x:List><y:Label><y:Label.Text>Moulin</y:Label.Text></y:Label><y:Label Text="du bas"/></x:List></data><data key="p"><y:RectD X="0" Y="9"/></data></node>
      <node id="n1"><data key="l"><x:List><y:Label Text="Verger"/></x:List></data><data key="p"><y:RectD X="500" Y="9"/></data></node></graph>`);
    expect(names).toEqual(['Moulin', 'Verger']);
    expect(reading.draft.positions.size).toBe(2);
    expect(Object.values(reading.draft.actors[0]?.record.custom ?? {})).toEqual(['du bas']);
  });

  it('has a closed or open yEd group as a collective, by the picture that is shown', async () => {
    const { collectives, actor } =
      await graphml(`${KEYS}<key id="g" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed">
      <node id="p"><data key="g"><y:ProxyAutoBoundsNode><y:Realizers active="1"><y:GroupNode><y:NodeLabel>Folder 3</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Pôle</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed">${NODES}</graph></node></graph>`);
    expect(collectives).toEqual([{ name: 'Pôle', members: ['Moulin', 'Verger'] }]);
    expect(actor('Pôle')?.custom).toEqual({});
  });

  it('has all its networks: one actor in several counts once, each network is a type', async () => {
    const { names, ties, tieList, codes } = await graphml(`${KEYS}
      <graph id="conseil" edgedefault="directed">${NODES}<edge id="1" source="m" target="v"/></graph>
      <graph id="prêt" edgedefault="undirected"><node id="m"><data key="n">Forge</data></node><node id="v"><data key="n">Verger</data></node><edge id="1" source="m" target="v"/></graph>`);
    expect(names).toEqual(['Moulin', 'Verger', 'Forge']);
    expect(ties).toEqual(['Moulin > Verger', 'Forge - Verger']);
    expect(new Set(tieList.map(({ type }) => type)).size).toBe(2);
    expect(codes).toContain('graphs-joined');
  });

  it('has a hyperedge as a collective, or as a tie of two ends', async () => {
    const { collectives, ties, problems, after } = await graphml(
      `<key id="k" for="all" attr.name="note"/><graph edgedefault="undirected"><node id="m"/><node id="v"/><node id="f"/>
      <hyperedge id="cercle"><data key="k">les lundis</data><endpoint node="m"/><endpoint node="v" type="out"/><endpoint node="f"/></hyperedge>
      <hyperedge><endpoint node="m"/><endpoint node="f"/></hyperedge></graph>`,
    );
    expect(collectives).toEqual([{ name: 'cercle', members: ['m', 'v', 'f'] }]);
    const [made] = after.collectives.values();
    expect([made?.description, made?.members.map(({ role }) => role)]).toEqual([
      'note: les lundis',
      ['', 'out', ''],
    ]);
    expect(ties).toEqual(['m - f']);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([['hyperedges', 'cercle']]);
  });

  it('says what of it is not taken: ports, words about the whole graph', async () => {
    const { codes, ties } =
      await graphml(`<key id="k" for="all" attr.name="note"/><graph edgedefault="undirected"><data key="k">brouillon</data>
      <node id="m"/><node id="v"/><hyperedge><endpoint node="m"/><data key="k">x</data></hyperedge><edge source="m" target="v" sourceport="N"/></graph>`);
    expect(codes).toEqual(['port-ignored', 'graph-value', 'hyperedges']);
    expect(ties).toEqual(['m - v']);
  });
});

describe('Cytoscape JSON', () => {
  it('has compound nodes as collectives, and says when an edge lacks an end', async () => {
    const { collectives, codes, names } = await json('a.cyjs', {
      elements: {
        nodes: [{ data: { id: 'p', name: 'Pôle' } }, { data: { id: 'm', name: 'Moulin', parent: 'p' } }],
        edges: [{ data: { id: 'e', source: 'm' } }],
      },
    });
    expect(collectives).toEqual([{ name: 'Pôle', members: ['Moulin'] }]);
    expect(names).toEqual(['Pôle', 'Moulin']);
    expect(codes).toContain('end-missing');
  });
});

describe('nodes and links in JSON', () => {
  it('by id, with nested attributes, as graphology writes them', async () => {
    const { names, ties, actor, reading } = await json('g.json', {
      options: { type: 'mixed' },
      attributes: { name: 'Vallon' },
      nodes: [
        { key: 'm', attributes: { label: 'Moulin', x: 0, y: 0, commune: 'Dole' } },
        { key: 'v', attributes: { label: 'Verger', x: 5, y: 1 } },
      ],
      edges: [{ key: 'e', source: 'm', target: 'v', undirected: true, attributes: { weight: 3 } }],
    });
    expect(names).toEqual(['Moulin', 'Verger']);
    expect(ties).toEqual(['Moulin - Verger']);
    expect(actor('Moulin')?.commune.name).toBe('Dole');
    expect(reading.draft.positions.size).toBe(2);
  });

  it('by place or by the node itself, as D3 writes them', async () => {
    const nodes = [
      { name: 'Moulin', group: 1 },
      { name: 'Verger', group: 2 },
    ];
    const byPlace = await json('g.json', { nodes, links: [{ source: 1, target: 0, value: 8 }] });
    expect(byPlace.ties).toEqual(['Verger - Moulin']);
    const byNode = await json('g.json', {
      nodes,
      links: [{ source: { name: 'Moulin', index: 0 }, target: nodes[1] }],
    });
    expect(byNode.ties).toEqual(['Moulin - Verger']);
  });

  it('with the direction of the whole, as networkx and JSON Graph Format write it', async () => {
    const networkx = await json('g.json', {
      directed: true,
      multigraph: true,
      graph: {},
      nodes: [{ id: 7 }, { id: 8 }],
      links: [
        { source: 7, target: 8, key: 0 },
        { source: 7, target: 8, key: 1 },
      ],
    });
    expect(networkx.ties).toEqual(['7 > 8', '7 > 8']);
    const jgf = await json('g.json', {
      graph: {
        label: 'Vallon',
        directed: false,
        nodes: { m: { label: 'Moulin', metadata: { commune: 'Dole' } }, v: { label: 'Verger' } },
        edges: [{ source: 'm', target: 'v', relation: 'broie pour' }],
      },
    });
    expect(jgf.ties).toEqual(['Moulin - Verger']);
    expect(jgf.tieList).toMatchObject([{ type: 'broie-pour' }]);
    expect(jgf.reading.draft.name).toBe('Vallon');
  });

  it('with the names of types, as Graph Commons writes them', async () => {
    const { ties, tieList, actor, codes } = await json('g.json', {
      graph: {
        name: 'Vallon',
        nodeTypes: [{ id: 't1', name: 'Association' }],
        edgeTypes: [{ id: 'e1', name: 'Financement' }],
        nodes: [
          { id: 'a', name: 'Moulin', type_id: 't1' },
          { id: 'b', name: 'Verger', properties: { Salariés: 4 } },
        ],
        edges: [
          { id: 'x', from: 'a', to: 'b', type_id: 'e1', directed: 1 },
          { from: 'a', to: 'nulle part', type_id: 'e1' },
        ],
      },
    });
    expect(actor('Moulin')?.kind).toBe('association');
    expect(tieList).toMatchObject([{ type: 'financement' }]);
    expect(ties).toHaveLength(1);
    expect(codes).toContain('unknown-actor');
  });

  it('is no network without nodes', async () => {
    expect((await json('g.json', { nodes: [], links: [] })).codes).toEqual(['file-unknown']);
  });
});

describe('Pajek', () => {
  it('has names without quotation marks, quoted marks, labels and years of ties', async () => {
    const { names, tieList, reading } = await read(
      'a.net',
      '*Vertices 4\n1 Le Moulin 0.1 0.2 0.5 box\n2 "La ""Forge"""\n3 Quai 21\n4 12 0.3 0.4\n*Edges\n1 2 1 l "le lundi" c Blue [2017-2019]\n3 4 [1-3]\n',
    );
    expect(names).toEqual(['Le Moulin', 'La "Forge"', 'Quai 21', '12']);
    expect(reading.draft.positions.size).toBe(2);
    expect(tieList).toMatchObject([
      { description: 'le lundi', startedOn: '2017', endedOn: '2019' },
      { startedOn: '', custom: { 'cooperation-period': '1-3' } },
    ]);
  });

  it('has relations as types, of a section or of a line', async () => {
    const { tieList } = await read(
      'a.net',
      '*Vertices 3\n1 A\n2 B\n3 C\n*Arcs :1 "conseil"\n1 2\n*Edges :2 "prêt"\n*Arcs\n2: 2 3\n3 1\n5: 1 3\n',
    );
    expect(tieList.map(({ type }) => type)).toEqual(['accompagnement', 'financement', '', 'relation-5']);
  });

  it('has two modes, whose columns count from the second', async () => {
    const { ties } = await read('a.net', '*Vertices 4 2\n1 A\n2 B\n3 X\n4 Y\n*Matrix\n1 0\n1 1\n');
    expect(ties).toEqual(['A - X', 'B - X', 'B - Y']);
  });

  it('has several networks and partitions of one file', async () => {
    const { names, ties, actor, tieList } = await read(
      'a.paj',
      '*Network Hiver\n*Vertices 2\n1 "A"\n2 "B"\n*Edges\n1 2\n*Partition Rang\n*Vertices 2\n7\n8\n*Network Été\n*Vertices 2\n1 "C"\n2 "A"\n*Edges\n1 2\n',
    );
    expect(names).toEqual(['A', 'B', 'C']);
    expect(ties).toEqual(['A - B', 'C - A']);
    expect(actor('B')?.custom).toEqual({ 'actor-rang': 8 });
    expect(tieList.map(({ custom }) => custom['cooperation-network'])).toEqual(['Hiver', 'Été']);
  });

  it('has the vertices that a cluster names, and says which are none', async () => {
    const { actor, problems } = await read(
      'a.paj',
      '*Vertices 3\n1 A\n2 B\n3 C\n*Cluster Rive\n*Vertices 2\n2\n9\n*Vector Prix\n*Vertices 3\n1.5\n2\n3\n',
    );
    expect(['A', 'B', 'C'].map((name) => Object.values(actor(name)?.custom ?? {}))).toEqual([
      [1.5],
      [2, 1],
      [3],
    ]);
    expect(problems.filter(({ code }) => code === 'line-ignored')).toMatchObject([{ row: 8, value: '9' }]);
  });

  it('says which vertices it does not take: beyond those announced, or twice', async () => {
    const { names, codes } = await read('a.net', '*Vertices 1\n1 A\n1 B\n2 C\nx D\n');
    expect(names).toEqual(['A']);
    expect(codes).toEqual(['duplicate-id', 'line-ignored', 'vertex-beyond']);
  });
});

describe('GeoJSON and uMap', () => {
  const at = (name: string, coordinates: unknown, more: object = {}) => ({
    type: 'Feature',
    properties: { name, ...more },
    geometry: { type: 'Point', coordinates },
  });

  it('says when latitude and longitude seem swapped, and takes a list as several values', async () => {
    const { problems, after } = await json('a.geojson', {
      type: 'FeatureCollection',
      features: [
        at('Moulin', [5.5, 47.1], { jours: ['lundi', 'jeudi'] }),
        at('Verger', [47.1, 5.5]),
        at('Îlet', [-61, 14.6]),
      ],
    });
    expect(
      problems.filter(({ code }) => code === 'coordinates-swapped').map(({ row, value }) => [row, value]),
    ).toEqual([[2, '5.5, 47.1']]);
    expect(after.network.customFields).toMatchObject([{ type: 'choices' }]);
  });

  it('has the layers of a uMap as a field, features copied with their id all there', async () => {
    const { actor, names, reading } = await json('carte.umap', {
      type: 'umap',
      properties: { name: 'Carte' },
      layers: [
        {
          type: 'FeatureCollection',
          features: [{ ...at('Moulin', [5, 47]), id: 'q' }],
          _umap_options: { name: 'Énergie' },
        },
        { type: 'FeatureCollection', features: [{ ...at('Verger', [5, 47]), id: 'q' }] },
      ],
    });
    expect(names).toEqual(['Moulin', 'Verger']);
    expect(reading.draft.name).toBe('Carte');
    expect([actor('Moulin')?.custom, actor('Verger')?.custom]).toEqual([
      { 'actor-layer': 'Énergie' },
      { 'actor-layer': '2' },
    ]);
  });
});

describe('GoGoCarto', () => {
  it('has categories as names, with or without the full ones, and as bare numbers', async () => {
    const element = (id: string, more: object) => ({
      id,
      name: id,
      geo: { latitude: 47, longitude: 5 },
      ...more,
    });
    const { actor, codes } = await json('e.json', {
      data: [
        element('Moulin', { categories: ['Énergie'], categoriesFull: [{ id: 4, name: 'Énergie' }] }),
        element('Verger', { categories: [4], categoriesFull: [{ id: 4, name: 'Fruits' }] }),
        element('Forge', { categories: [9] }),
      ],
    });
    expect(['Moulin', 'Verger', 'Forge'].map((name) => actor(name)?.tags)).toEqual([
      ['Énergie'],
      ['Fruits'],
      ['9'],
    ]);
    expect(codes).toContain('taxonomy-missing');
  });
});

it.each([
  [
    'GML',
    'a.gml',
    'Creator "x"\ngraph [ directed 1 node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]',
  ],
  ['Graphviz, DOT', 'a.gv', 'digraph eaux { moulin -> verger; }'],
  ['GDF', 'a.gdf', 'nodedef>name VARCHAR,label VARCHAR\nm,Moulin\n'],
  ['UCINET, DL', 'a.txt', 'dl n=3 format=edgelist1\ndata:\n1 2\n'],
])('a graph in %s is said to be one', async (value, name, text) => {
  const { problems, names } = await read(name, text);
  expect(names).toEqual([]);
  expect(problems.map((found) => [found.code, found.value])).toEqual([['file-other-program', value]]);
});

it('loops of Kumu are said to be left out', async () => {
  const { problems, ties } = await json('k.json', {
    elements: [{ label: 'Moulin' }, { label: 'Verger' }],
    connections: [{ from: 'Moulin', to: 'Verger', direction: 'directed' }],
    loops: [{ label: 'Eau' }, { label: 'Grain' }],
  });
  expect(ties).toEqual(['Moulin > Verger']);
  expect(problems.map(({ code, details }) => [code, details.count])).toContainEqual(['loops-left-out', 2]);
});

it('a file of another program is said to be one', async () => {
  const { problems } = await read('plan.xml', '<?xml version="1.0"?>\n<!-- x --><svg width="3"/>');
  expect(problems).toMatchObject([{ code: 'file-other-program', value: 'SVG' }]);
});

/** Whether places are rows of so many, each straight and as wide as the others. */
function isGrid(places: { x: number; y: number }[], across: number): boolean {
  const [first, next] = places;
  const step = (next?.x ?? 0) - (first?.x ?? 0);
  return (
    step > 40 &&
    places.every(({ x, y }, place) => {
      const row = places[place - (place % across)];
      return (
        Math.abs(y - (row?.y ?? 0)) < 1 && Math.abs(x - (first?.x ?? 0) - (place % across) * step) < across
      );
    })
  );
}

it('one actor far away leaves the picture of the others as it is', async () => {
  const nodes = (far: string) =>
    Array.from(
      { length: 12 },
      (_, n) =>
        `<node id="${n}" label="A${n}"><viz:position x="${(n % 4) * 30}" y="${Math.floor(n / 4) * 30}"/></node>`,
    ).join('') + far;
  const { after } = await gexf(
    `<nodes>${nodes('<node id="f" label="Loin"><viz:position x="-90000" y="45"/></node>')}</nodes>`,
  );
  const [far, ...near] = [...after.positions.values()].toReversed();
  expect(isGrid(near.toReversed(), 4)).toBe(true);
  expect(far?.x).toBeLessThan(Math.min(...near.map(({ x }) => x)));
});

describe.skipIf(!HAS_CASES)(`the cases of graphs (${NO_CASES} where they are missing)`, () => {
  const open = (path: string) => importFiles([caseFile(path)]);
  const typesOf = ({ tieList }: Awaited<ReturnType<typeof open>>) => {
    return tieList.map(({ type }) => type);
  };

  it('02-yed-arrows', async () => {
    const { ties } = await open('02-yed-arrows/arrows.graphml');
    expect(ties).toEqual([
      'Ferme > Cantine',
      'Ferme - Mairie',
      'Atelier > Mairie',
      'Cantine > Atelier',
      'Atelier > Cantine',
    ]);
  });

  it('03-groups', async () => {
    const yed = await open('03-groups/yed-groups.graphml');
    expect(yed.collectives).toEqual([{ name: 'Filiere alimentation', members: ['Ferme', 'Cantine'] }]);
    expect(yed.ties).toHaveLength(2);
    const cyjs = await open('03-groups/compound.cyjs');
    expect(cyjs.collectives).toEqual([{ name: 'Filière alimentation', members: ['Ferme', 'Cantine'] }]);
    const hierarchy = await open('03-groups/hierarchy.gexf');
    expect(hierarchy.collectives).toEqual([
      { name: 'Filiere alimentation', members: ['Ferme', 'Cantine', 'Mairie'] },
    ]);
    expect(hierarchy.actor('Ferme')?.commune.name).toBe('Bordeaux');
    expect(hierarchy.actor('Filiere alimentation')?.commune.name).toBe('Pessac');
    expect(hierarchy.actor('Cantine')?.commune.name).toBe('');
  });

  it('04-gexf-spells', async () => {
    const spells = await open('04-gexf-spells/spells.gexf');
    expect(spells.actor('Ferme')).toMatchObject({ jobs: 9, joinedOn: '2017-01-01', leftOn: '2022-12-31' });
    expect(spells.tieList).toMatchObject([{ startedOn: '2018-01-01', endedOn: '2021-12-31' }]);
    expect(spells.codes).toEqual(expect.arrayContaining(['dated-values', 'spells-joined']));
    const stamps = await open('04-gexf-spells/timestamps.gexf');
    expect(stamps.actor('Ferme')).toMatchObject({ joinedOn: '2017-05-01', leftOn: '2017-05-01' });
    expect(stamps.actor('Cantine')).toMatchObject({ joinedOn: '2018-01-01', leftOn: '2020-01-01' });
    expect(stamps.tieList).toMatchObject([{ startedOn: '2018-03-01', endedOn: '2018-03-01' }]);
  });

  it('17-pajek', async () => {
    const relations = await open('17-pajek/relations.net');
    expect(relations.names).toEqual(['Ferme', 'Cantine "centrale"', 'Mairie', 'Atelier']);
    expect(typesOf(relations)).toEqual(['financement', 'financement', 'projet', 'filiere']);
    expect(relations.tieList[2]?.description).toBe('Marché du jeudi');
    expect(relations.tieList[3]).toMatchObject({ startedOn: '2019', endedOn: '2021' });
    expect((await open('17-pajek/unquoted.net')).ties).toEqual([
      'Ferme - La Recyclerie',
      'La Recyclerie - Mairie',
    ]);
    const two = await open('17-pajek/two-networks.paj');
    expect(two.ties).toEqual(['Ferme - Cantine', 'Atelier - Lycée']);
    expect(two.actor('Mairie')?.custom).toEqual({ 'actor-types': 2 });
  });

  it('20-gexf-kinds', async () => {
    const kinds = await open('20-gexf-kinds/kinds.gexf');
    expect(typesOf(kinds).slice(0, 3)).toEqual(['fournit', 'finance', 'projet']);
    expect(kinds.ties).toHaveLength(5);
    expect(kinds.actor('Ferme')?.custom['actor-langues']).toEqual(['français', 'occitan']);
  });

  it('22-geojson', async () => {
    expect((await open('22-geojson/bom.geojson')).names).toEqual(['Ferme']);
    const odd = await open('22-geojson/odd.geojson');
    expect(odd.problems.filter(({ code }) => code === 'coordinates-swapped')).toMatchObject([{ row: 2 }]);
    expect(odd.codes).toEqual(expect.arrayContaining(['not-a-point', 'number-range']));
    expect(odd.actor('Multi')?.latitude).toBe(44.8);
    const umap = await open('22-geojson/umap.umap');
    expect(umap.actor('Ferme')).toMatchObject({ latitude: 44.84, custom: { 'actor-layer': 'Producteurs' } });
    expect((await open('field/14-carte.umap')).names).toEqual([
      'Le Jardin',
      'Ressourcerie du Val',
      'Dijon Métropole',
    ]);
  });

  it('24-gogocarto', async () => {
    expect((await open('24-gogocarto/elements.json')).actor('Ferme des Aulnes')?.tags).toEqual([
      'Alimentation',
      'Marché',
    ]);
    expect((await open('24-gogocarto/elements-2018.json')).actor('Ferme des Aulnes')?.tags).toEqual([
      '12',
      '13',
    ]);
    expect((await open('field/15-gogocarto-compact.json')).actor('Le Jardin')?.latitude).toBe(47.32);
  });

  it('28-yed-live', async () => {
    const { names, ties, reading } = await open('28-yed-live/live.graphml');
    expect(names).toEqual(['Ferme des Aulnes', 'Cantine']);
    expect(ties).toEqual(['Ferme des Aulnes > Cantine']);
    expect(reading.draft.positions.size).toBe(2);
  });

  it('29-graphml-hyper', async () => {
    const { ties, codes } = await open('29-graphml-hyper/hyper.graphml');
    expect(ties).toEqual(['a > b', 'b > a']);
    expect(codes).toEqual(expect.arrayContaining(['hyperedges', 'port-ignored', 'graph-value']));
  });

  it('32-xml-characters', async () => {
    const control = await open('32-xml-characters/control.gexf');
    expect([control.names, control.ties]).toEqual([
      ['Ferme', 'Jardin partage', 'Cantine'],
      ['Ferme > Cantine'],
    ]);
    expect(control.problems).toMatchObject([{ code: 'xml-sign', row: 3, value: 'U+0008' }]);
    const surrogates = await open('32-xml-characters/surrogates.gexf');
    expect(surrogates.names).toEqual(['Ferme', 'Jardin 🌴', 'Cantine', 'Mairie']);
    expect(surrogates.ties).toHaveLength(2);
  });

  it('34-other-tools/plan.drawio', async () => {
    expect((await open('34-other-tools/plan.drawio')).problems).toMatchObject([
      { code: 'file-other-program', value: 'draw.io' },
    ]);
  });

  it('35-pajek-line-relation', async () => {
    const line = await open('35-pajek-line-relation/line.net');
    expect(line.ties).toEqual(['Acteur 10 > Acteur 11', 'Acteur 4 > Acteur 5', 'Acteur 6 > Acteur 7']);
    expect(typesOf(line).slice(0, 2)).toEqual(['projet', 'financement']);
  });

  it('36-outlier', async () => {
    const { after } = await open('36-outlier/outlier.gexf');
    expect(isGrid([...after.positions.values()].slice(0, 20), 5)).toBe(true);
  });

  it('42-two-mode', async () => {
    expect((await open('42-two-mode/bip.net')).ties).toEqual([
      'Ferme - Marché',
      'Cantine - Marché',
      'Cantine - Festival',
      'Mairie - Festival',
    ]);
  });

  it('43-two-graphs', async () => {
    const two = await open('43-two-graphs/relations.graphml');
    expect(two.names).toEqual(['Ferme', 'Cantine', 'Mairie']);
    expect(two.ties).toEqual(['Ferme > Cantine', 'Cantine > Mairie', 'Ferme - Mairie', 'Mairie - Cantine']);
    expect(typesOf(two)).toEqual(['financement', 'financement', 'projet', 'projet']);
  });
});
