import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#shared/exchange/reading/draft.ts';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const NETWORK = { vocabularies: defaultVocabularies(), customFields: [] };

async function open(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return openFiles([{ name, bytes }], NETWORK);
}

/** The reading of a file that must open. */
async function read(name: string, content: string | object | Uint8Array<ArrayBuffer>): Promise<Reading> {
  const text =
    typeof content === 'object' && !(content instanceof Uint8Array) ? JSON.stringify(content) : content;
  const [source] = await open(name, text as string);
  if (source?.kind !== 'reading') throw new Error(`${source?.kind}: ${JSON.stringify(source)}`);
  return source.reading;
}

const actorsOf = ({ draft }: Reading) => draft.actors.map(({ record }) => record);
const tiesOf = ({ draft }: Reading) => draft.cooperations.map(({ record }) => record);
const codes = ({ problems }: Reading) => problems.map(({ code }) => code);

describe('GraphML', () => {
  const graphml = (inner: string) =>
    `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${inner}</graphml>`;

  it('has keys for all, defaults, and directions of single edges', async () => {
    const reading = await read(
      'a.graphml',
      graphml(`
        <key id="d0" for="all" attr.name="label"/>
        <key id="d1" for="node" attr.name="commune"><default>Châtel</default></key>
        <key id="d2" for="edge" attr.name="weight"/>
        <graph edgedefault="directed">
          <node id="a"><data key="d0">Ferme</data></node>
          <node id="b"><data key="d0">Mairie</data><data key="d1">Rives</data></node>
          <edge source="a" target="b"><data key="d2">4.0</data><data key="d0">légumes</data></edge>
          <edge source="b" target="a" directed="false"/>
        </graph>`),
    );
    expect(actorsOf(reading)).toMatchObject([
      { id: 'a', name: 'Ferme', commune: { name: 'Châtel' } },
      { id: 'b', name: 'Mairie', commune: { name: 'Rives' } },
    ]);
    expect(tiesOf(reading)).toMatchObject([
      { from: 'a', to: 'b', directed: true, strength: 4, description: 'légumes' },
      { from: 'b', to: 'a', directed: false },
    ]);
  });

  it('has the labels, places and groups of yEd', async () => {
    const reading = await read(
      'yed.graphml',
      graphml(`
        <key for="node" id="d6" yfiles.type="nodegraphics"/>
        <key for="edge" id="d10" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G">
          <node id="n0" yfiles.foldertype="group">
            <data key="d6"><y:ProxyAutoBoundsNode><y:GroupNode><y:Geometry x="0" y="0"/><y:NodeLabel>Pôle</y:NodeLabel></y:GroupNode></y:ProxyAutoBoundsNode></data>
            <graph edgedefault="directed" id="n0:">
              <node id="n0::n0"><data key="d6"><y:ShapeNode><y:Geometry x="10.0" y="20.0"/><y:NodeLabel>Ferme &amp; fils</y:NodeLabel></y:ShapeNode></data></node>
            </graph>
          </node>
          <node id="n1"><data key="d6"><y:ShapeNode><y:Geometry x="300.0" y="20.0"/><y:NodeLabel>Mairie</y:NodeLabel></y:ShapeNode></data></node>
          <edge id="e0" source="n0::n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>vend</y:EdgeLabel></y:PolyLineEdge></data></edge>
        </graph>`),
    );
    expect(actorsOf(reading).map(({ name }) => name)).toEqual(['Pôle', 'Ferme & fils', 'Mairie']);
    expect(reading.draft.positions.size).toBe(3);
    expect(tiesOf(reading)).toMatchObject([{ from: 'n0::n0', to: 'n1', description: 'vend' }]);
  });

  it('refuses entities, and reports hyperedges and a file that breaks off', async () => {
    const [bomb] = await open(
      'b.graphml',
      '<!DOCTYPE x [<!ENTITY a "b">]><graphml><graph><node id="&a;"/></graph></graphml>',
    );
    expect(bomb).toMatchObject({ kind: 'failed', problems: [{ code: 'xml-doctype' }] });
    const hyper = await read('h.graphml', graphml('<graph><node id="a"/><hyperedge/></graph>'));
    expect(codes(hyper)).toContain('hyperedges');
    const cut = await read('c.graphml', '<graphml><graph><node id="a"/><node id="b"');
    expect(codes(cut)).toContain('xml-broken');
    expect(actorsOf(cut)).toMatchObject([{ id: 'a' }]);
  });
});

describe('Cytoscape JSON', () => {
  it('opens with its elements in two lists or in one', async () => {
    const nodes = [
      {
        data: { id: '1', name: 'Ferme', type: 'Association', SUID: 1, selected: false },
        position: { x: 0, y: 0 },
      },
      { data: { id: '2', name: 'Mairie' }, position: { x: 100, y: 0 } },
    ];
    const edges = [{ data: { id: '3', source: '1', target: '2', interaction: 'filière', weight: 2 } }];
    for (const elements of [{ nodes, edges }, [...nodes, ...edges]]) {
      const reading = await read('a.cyjs', { data: { name: 'Pôle' }, elements });
      expect(reading.draft.name).toBe('Pôle');
      expect(actorsOf(reading)).toMatchObject([{ name: 'Ferme', kind: 'association' }, { name: 'Mairie' }]);
      expect(tiesOf(reading)).toMatchObject([{ from: '1', to: '2', type: 'filiere', strength: 2 }]);
      expect(reading.draft.positions.size).toBe(2);
    }
  });
});

describe('CX2', () => {
  it('writes short names out and fills defaults in', async () => {
    const reading = await read('a.cx2', [
      { CXVersion: '2.0', hasFragments: true },
      {
        attributeDeclarations: [
          { nodes: { name: { a: 'n' }, commune: { v: 'Châtel' } }, edges: { interaction: { a: 'i' } } },
        ],
      },
      { nodes: [{ id: 0, x: 1, y: 2, v: { n: 'Ferme' } }] },
      { nodes: [{ id: 1, x: 30, y: 2, v: { n: 'Mairie', commune: 'Rives' } }] },
      { edges: [{ id: 0, s: 0, t: 1, v: { i: 'projet' } }] },
      { status: [{ success: true }] },
    ]);
    expect(actorsOf(reading)).toMatchObject([
      { id: '0', name: 'Ferme', commune: { name: 'Châtel' } },
      { id: '1', name: 'Mairie', commune: { name: 'Rives' } },
    ]);
    expect(tiesOf(reading)).toMatchObject([{ from: '0', to: '1', type: 'projet' }]);
  });

  it('of another version is not guessed at', async () => {
    expect(await open('a.cx2', JSON.stringify([{ CXVersion: '1.0' }]))).toMatchObject([{ kind: 'failed' }]);
  });
});

describe('Kumu', () => {
  it('opens from a blueprint, whose connections name their ends by label', async () => {
    const reading = await read('kumu.json', {
      elements: [
        {
          label: 'Ferme',
          type: 'Association',
          tags: ['bio', 'local'],
          Secteurs: 'Alimentation durable|Numérique',
        },
        { label: 'Mairie', type: 'Collectivité' },
      ],
      connections: [
        { from: 'Ferme', to: 'Mairie', direction: 'directed', type: 'Filière' },
        { from: 'Ferme', to: 'Mairie', direction: 'directed', reversed: true },
        { from: 'Ferme', to: 'Mairie', direction: 'mutual' },
      ],
    });
    expect(actorsOf(reading)).toMatchObject([
      {
        name: 'Ferme',
        kind: 'association',
        tags: ['bio', 'local'],
        sectors: [{ sector: 'alimentation' }, { sector: 'numerique' }],
      },
      { name: 'Mairie', kind: 'collectivite' },
    ]);
    expect(tiesOf(reading)).toMatchObject([
      { from: 'Ferme', to: 'Mairie', directed: true, type: 'filiere' },
      { from: 'Mairie', to: 'Ferme', directed: true },
      { from: 'Ferme', to: 'Mairie' },
      { from: 'Mairie', to: 'Ferme' },
    ]);
  });

  it('opens from a full export, with ids, nested attributes and places', async () => {
    const reading = await read('kumu.json', {
      name: 'Projet',
      elements: [
        { _id: 'elem-1', attributes: { label: 'Ferme', 'element type': 'Association' } },
        { _id: 'elem-2', attributes: { label: 'Mairie' } },
      ],
      connections: [
        {
          _id: 'conn-1',
          from: 'elem-1',
          to: 'elem-2',
          direction: 'undirected',
          attributes: { 'connection type': 'projet' },
        },
      ],
      maps: [
        {
          elements: [
            { element: 'elem-1', position: { x: 0, y: 0 } },
            { element: 'elem-2', position: { x: 9, y: 0 } },
          ],
        },
      ],
    });
    expect(actorsOf(reading)).toMatchObject([
      { id: 'elem-1', name: 'Ferme', kind: 'association' },
      { id: 'elem-2' },
    ]);
    expect(tiesOf(reading)).toMatchObject([
      { id: 'conn-1', from: 'elem-1', to: 'elem-2', directed: false, type: 'projet' },
    ]);
    expect(reading.draft.positions.size).toBe(2);
  });
});

describe('the tables of Gephi', () => {
  it('say directions under the word Type', async () => {
    const [source] = await open('edges.csv', 'Source,Target,Type,Weight\na,b,Directed,2\nb,a,Undirected,1\n');
    expect(source).toMatchObject({
      kind: 'table',
      mapping: { kind: 'cooperations', targets: ['from', 'to', 'directed', 'strength'] },
    });
  });
});

describe('GeoJSON', () => {
  it('gives its points as actors with their places on earth, and reports the rest', async () => {
    const reading = await read('a.geojson', {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [5.4, 46.2] },
          properties: { nom: 'Ferme', siren: '552100554' },
        },
        {
          type: 'Feature',
          geometry: {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [1, 1],
            ],
          },
          properties: { nom: 'Route' },
        },
      ],
    });
    expect(actorsOf(reading)).toMatchObject([
      { name: 'Ferme', latitude: 46.2, longitude: 5.4, siren: '552100554' },
    ]);
    expect(codes(reading)).toContain('not-a-point');
  });
});

describe('Pajek', () => {
  it('has vertices, arcs, edges, lists and matrices', async () => {
    const reading = await read(
      'a.net',
      '*Vertices 3\n1 "Ferme des Aulnes" 0.1 0.2\n2 Mairie 0.9 0.2\n*Arcs\n1 2 3\n*Edges\n2 3\n*Arcslist\n3 1 2\n',
    );
    expect(actorsOf(reading).map(({ name }) => name)).toEqual(['Ferme des Aulnes', 'Mairie', '3']);
    expect(tiesOf(reading).map(({ from, to, directed, strength }) => [from, to, directed, strength])).toEqual(
      [
        ['1', '2', true, 3],
        ['2', '3', false, undefined],
        ['3', '1', true, undefined],
        ['3', '2', true, undefined],
      ],
    );
    const matrix = await read('m.net', '*Vertices 2\n1 A\n2 B\n*Matrix\n0 1\n0 0\n');
    expect(tiesOf(matrix)).toMatchObject([{ from: '1', to: '2' }]);
  });
});

describe('public procurement data', () => {
  const contract = {
    id: '2023-1',
    acheteur: { id: '21010053500019', nom: 'Commune de Châtel' },
    objet: 'Repas',
    montant: 3000,
    dureeMois: 12,
    dateNotification: '2023-02-01',
    titulaires: [
      { typeIdentifiant: 'SIRET', id: '55210055400013', denominationSociale: 'Cantine' },
      { typeIdentifiant: 'SIRET', id: '73282932000074', denominationSociale: 'Ferme' },
    ],
  };

  it('of 2019 are ties from buyers to holders, the amount shared', async () => {
    const reading = await read('decp.json', { marches: [contract] });
    expect(actorsOf(reading)).toMatchObject([
      { name: 'Commune de Châtel', kind: 'collectivite', siret: '21010053500019' },
      { name: 'Cantine', siren: '552100554' },
      { name: 'Ferme' },
    ]);
    expect(tiesOf(reading)).toMatchObject([
      {
        from: '21010053500019',
        to: '55210055400013',
        type: 'commande-publique',
        amount: 1500,
        startedOn: '2023-02-01',
        procurement: { contractEnd: '2024-01-31' },
      },
      { to: '73282932000074', amount: 1500 },
    ]);
  });

  it('of 2022 wrap each item, say clauses, and hold bare NaN', async () => {
    const text = JSON.stringify({
      marches: {
        marche: [
          {
            ...contract,
            titulaires: [{ titulaire: contract.titulaires[0] }],
            considerationsSociales: { considerationSociale: ['Clause sociale', 'Marché réservé'] },
            considerationsEnvironnementales: {
              considerationEnvironnementale: ['Pas de considération environnementale'],
            },
            montant: 'HERE',
          },
        ],
      },
    }).replace('"HERE"', 'NaN');
    const [tie] = tiesOf(await read('decp.json', text));
    expect(tie).toMatchObject({
      procurement: { socialClause: 'yes', environmentalClause: 'no', reserved: 'yes' },
    });
    expect(tie?.amount).toBeUndefined();
  });
});

describe('answers of the API Recherche d’entreprises', () => {
  it('are actors with their numbers and seat', async () => {
    const reading = await read('reponse.json', {
      results: [
        {
          siren: '552100554',
          nom_complet: 'LA RECYCLERIE',
          siege: {
            siret: '55210055400013',
            commune: '01053',
            libelle_commune: 'BOURG-EN-BRESSE',
            code_postal: '01000',
            latitude: '46.2',
            longitude: '5.2',
          },
          complements: { est_ess: true, est_association: true, identifiant_association: 'W012345678' },
        },
      ],
      total_results: 1,
    });
    expect(actorsOf(reading)).toMatchObject([
      {
        siren: '552100554',
        kind: 'association',
        ess: 'yes',
        rna: 'W012345678',
        commune: { insee: '01053', postcode: '01000' },
        latitude: 46.2,
      },
    ]);
  });
});

describe.skipIf(!existsSync(DATA))(
  'real files of other programs (skipped where ../shared/data is not there)',
  () => {
    const file = (name: string) => new Uint8Array(readFileSync(resolve(DATA, name)));

    it('airlines.graphml: 235 nodes that only a tooltip names', async () => {
      const reading = await read('airlines.graphml', file('airlines.graphml'));
      expect(reading.draft.actors).toHaveLength(235);
      expect(actorsOf(reading)[0]?.name).toMatch(/^LIT/);
      expect(reading.draft.positions.size).toBe(235);
      expect(reading.draft.cooperations.length).toBeGreaterThan(1000);
    });

    it('medium-network.cx2: 100 nodes, 200 edges', async () => {
      const reading = await read('medium-network.cx2', file('medium-network.cx2'));
      expect([reading.draft.actors.length, reading.draft.cooperations.length]).toEqual([100, 200]);
      expect(actorsOf(reading)[0]?.name).toBe('node1');
      expect(reading.draft.name).toBe('Test Network 100 nodes');
    });

    it('decp-2022.json: contracts with a bare NaN and an impossible amount', async () => {
      const reading = await read('decp-2022.json', file('decp-2022.json'));
      // Five contracts with the holders of their last modification: 2, 3, 2, 3 and 1.
      expect(tiesOf(reading).filter(({ type }) => type === 'commande-publique').length).toBe(11);
      // The contract of 1e17 € has a later amount, which is the one that counts.
      expect(codes(reading)).toContain('contract-modified');
      for (const { amount } of tiesOf(reading)) expect(amount ?? 0).toBeLessThan(1e10);
    });
  },
);
