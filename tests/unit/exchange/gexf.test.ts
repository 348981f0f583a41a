import { describe, expect, it } from 'vitest';
import { readGexf } from '#shared/exchange/graphs/gexf-read.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';

const NETWORK = { vocabularies: defaultVocabularies(), customFields: [] };

function read(graph: string) {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">${graph}</gexf>`;
  return readGexf(new TextEncoder().encode(text), NETWORK);
}

const NODES = '<nodes><node id="a" label="Ferme"/><node id="b" label="Mairie"/></nodes>';
const ties = (edges: string, options = '') =>
  read(`<graph ${options}>${NODES}<edges>${edges}</edges></graph>`);
const tiesOf = (reading: ReturnType<typeof read>) => reading.draft.cooperations.map(({ record }) => record);
const codes = ({ problems }: ReturnType<typeof read>) => problems.map(({ code }) => code);

describe('GEXF nodes', () => {
  it('are actors by their label, or by their id where they have none', () => {
    const { draft } = read('<graph><nodes><node id="a" label="Ferme"/><node id="b"/></nodes></graph>');
    expect(draft.actors.map(({ record }) => record)).toMatchObject([
      { id: 'a', name: 'Ferme' },
      { id: 'b', name: 'b' },
    ]);
  });

  it('have attributes: known titles fill fields, others become fields of the network', () => {
    const { draft, problems } = read(`<graph>
      <attributes class="node">
        <attribute id="0" title="Commune" type="string"/>
        <attribute id="1" title="Latitude" type="double"/>
        <attribute id="2" title="indice" type="integer"><default>7</default></attribute>
      </attributes>
      <nodes>
        <node id="a" label="Ferme"><attvalues>
          <attvalue for="0" value="Châtel"/><attvalue for="1" value="46.5"/><attvalue for="2" value="9"/>
        </attvalues></node>
        <node id="b" label="Mairie"/>
      </nodes></graph>`);
    expect(draft.actors.map(({ record }) => record)).toEqual([
      {
        id: 'a',
        name: 'Ferme',
        commune: { name: 'Châtel' },
        latitude: 46.5,
        custom: { 'actor-indice': 9 },
      },
      { id: 'b', name: 'Mairie', custom: { 'actor-indice': 7 } },
    ]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([['column-custom', 'indice']]);
  });

  it('keep their relative places, the vertical axis turned', () => {
    const { draft } = read(`<graph><nodes>
      <node id="a"><viz:position x="0" y="0"/></node>
      <node id="b"><viz:position x="100" y="50"/></node>
      <node id="c"/>
    </nodes></graph>`);
    const [a, b] = ['a', 'b'].map((id) => draft.positions.get(id));
    expect(b?.x).toBeGreaterThan(a?.x ?? Number.NaN);
    expect(b?.y).toBeLessThan(a?.y ?? Number.NaN);
    expect(draft.positions.has('c')).toBe(false);
  });

  it('have finite places whatever numbers stand in the file', () => {
    const { draft } = read(`<graph><nodes>
      <node id="a"><viz:position x="-1.7e308" y="1.7e308"/></node>
      <node id="b"><viz:position x="1.7e308" y="-1.7e308"/></node>
      <node id="c"><viz:position x="NaN" y="1e999"/></node>
      <node id="d"><viz:position x="3" y="3"/></node>
      <node id="e"><viz:position x="3" y="3"/></node>
    </nodes></graph>`);
    expect(draft.positions.size).toBeGreaterThan(1);
    for (const { x, y } of draft.positions.values()) {
      expect([x, y].every((value) => Number.isFinite(value))).toBe(true);
    }
  });
});

describe('GEXF edges', () => {
  it('have a strength when every weight is one', () => {
    const reading = ties(
      '<edge id="1" source="a" target="b" weight="3.0"/><edge id="2" source="b" target="a" weight="5"/><edge id="3" source="a" target="b"/>',
    );
    expect(tiesOf(reading).map(({ strength }) => strength)).toEqual([3, 5, undefined]);
    expect(reading.problems).toEqual([]);
  });

  it('keep other weights as a field', () => {
    const reading = ties(
      '<edge id="1" source="a" target="b" weight="0.25"/><edge id="2" source="b" target="a" weight="2"/>',
    );
    expect(tiesOf(reading).map(({ strength, custom }) => [strength, custom])).toEqual([
      [undefined, { 'cooperation-weight': 0.25 }],
      [undefined, { 'cooperation-weight': 2 }],
    ]);
    expect(codes(reading)).toEqual(['column-custom']);
  });

  it('are directed as the graph or they themselves say; a mutual one is a tie each way', () => {
    const edges =
      '<edge id="1" source="a" target="b"/><edge id="2" source="a" target="b" type="undirected"/><edge id="3" source="a" target="b" type="mutual"/>';
    expect(
      tiesOf(ties(edges, 'defaultedgetype="directed"')).map(({ id, from, directed }) => [id, from, directed]),
    ).toEqual([
      ['1', 'a', true],
      ['2', 'a', false],
      ['3', 'a', true],
      ['3-back', 'b', true],
    ]);
  });

  it('have dates and words of their own', () => {
    const [tie] = tiesOf(ties('<edge source="a" target="b" label="Paniers" start="2023-01-05" end="2024"/>'));
    expect(tie).toMatchObject({ description: 'Paniers', startedOn: '2023-01-05', endedOn: '2024' });
  });

  it('that lack an end are reported and left out', () => {
    const reading = ties('<edge id="1" source="a"/><edge id="2" source="a" target="b"/>');
    expect(tiesOf(reading)).toHaveLength(1);
    expect(codes(reading)).toEqual(['end-missing']);
  });
});

describe('a GEXF file that ends too early', () => {
  it('gives what precedes, and says so', () => {
    const text = `<gexf><graph>${NODES}<edges><edge id="1" source="a" target="b"/><edge id="2" sou`;
    const reading = readGexf(new TextEncoder().encode(text), NETWORK);
    expect(reading.draft.actors).toHaveLength(2);
    expect(reading.draft.cooperations).toHaveLength(1);
    expect(codes(reading)).toEqual(['xml-broken']);
  });
});
