import { describe, expect, it } from 'vitest';
import { type importFiles as Import, importFiles, textFile } from './import-files.ts';

/** The same graph in the dialects that programs write: quotes, order, prefixes, breaks, encodings change nothing. */

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><title>Vallon</title></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="c" title="commune" type="string"/><attribute id="l" title="marchés" type="liststring"/></attributes>
<nodes>
<node id="g" label="Filière bois">
<nodes>
<node id="m" label="Scierie &amp; fils" start="2015-01-01"><attvalues><attvalue for="c" value="Dole"/><attvalue for="l" value="[lundi, samedi]"/></attvalues><viz:position x="10" y="20" z="0"/></node>
</nodes>
</node>
<node id="v" label="Verger d'en haut"><viz:position x="300" y="-20" z="0"/></node>
</nodes>
<edges>
<edge id="0" source="m" target="v" kind="Financement" weight="3" start="2019-05-01" end="2020-09-30"/>
<edge id="0" source="v" target="g" type="undirected" label="le lundi"/>
</edges>
</graph>
</gexf>
`;

const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key id="d0" for="node" yfiles.type="nodegraphics"/>
<key id="d1" for="node" attr.name="commune" attr.type="string"><default>Dole</default></key>
<key id="d2" for="edge" yfiles.type="edgegraphics"/>
<graph id="G" edgedefault="directed">
<node id="n0"><data key="d0"><y:ShapeNode><y:Geometry height="30" width="30" x="10" y="20"/><y:NodeLabel>Moulin &amp; fils</y:NodeLabel></y:ShapeNode></data><data key="d1">Gray</data></node>
<node id="n1"><data key="d0"><y:ShapeNode><y:Geometry height="30" width="30" x="300" y="20"/><y:NodeLabel>Verger d'en haut</y:NodeLabel></y:ShapeNode></data></node>
<hyperedge id="cercle"><endpoint node="n0"/><endpoint node="n1"/><endpoint node="n1"/></hyperedge>
<edge id="e" source="n0" target="n1"><data key="d2"><y:PolyLineEdge><y:Arrows source="none" target="none"/></y:PolyLineEdge></data></edge>
<edge id="e" source="n1" target="n0"><data key="d2"><y:PolyLineEdge><y:Arrows source="delta" target="none"/></y:PolyLineEdge></data></edge>
</graph>
</graphml>
`;

const PAJEK = `*Network Vallon
*Vertices 3
1 "Moulin d'en bas" 0.1 0.2 0.5
2 "Verger" 0.9 0.2 0.5
3 La Forge
*Arcs :1 "Financement"
1 2 3 [2019-2021]
*Edges :2 "conseil"
2 3 1 l "le lundi"
`;

/** What a graph came to, without ids and rows. */
function said({ names, ties, collectives, tieList, after, reading }: Awaited<ReturnType<typeof Import>>) {
  return {
    names,
    ties,
    collectives,
    facts: tieList.map(({ type, description, strength, startedOn, endedOn, custom }) => ({
      type,
      description,
      strength,
      startedOn,
      endedOn,
      custom,
    })),
    actors: [...after.actors.values()].map(({ commune, joinedOn, custom }) => ({
      commune,
      joinedOn,
      custom,
    })),
    places: [...reading.draft.positions.values()],
    name: reading.draft.name,
  };
}

const reorder = (tag: string) => {
  const attributes = [...tag.matchAll(/\s([\w:.]+="[^"]*")/g)].map(([, attribute = '']) => attribute);
  const name = /^<[\w:]+/.exec(tag)?.[0] ?? '';
  return `${name} ${attributes.reverse().join(' ')}${tag.endsWith('/>') ? '/>' : '>'}`;
};

const XML: Record<string, (text: string) => string> = {
  'single quotes': (text) =>
    text.replace(/="([^"]*)"/g, (_, value: string) => `='${value.replaceAll("'", '&apos;')}'`),
  'attributes in another order': (text) => text.replace(/<(?![?/])[^>]*="[^>]*>/g, reorder),
  'a prefix before its tags': (text) =>
    text.replace(/ xmlns="/, ' xmlns:p="').replace(/<(\/?)(?=[a-z])(?![a-z]+:)/g, '<$1p:'),
  'all on one line': (text) => text.replaceAll('\n', ''),
  'breaks inside its tags': (text) => text.replace(/ (?=[\w:.]+=")/g, '\n\t'),
  'comments and instructions between its tags': (text) =>
    text.replace(/\n(?=<(?!\/?(?:y:|viz:)))/g, '\n<!-- <node id="x"/> -->\n<?print now?>\n'),
  'references in place of letters': (text) => text.replaceAll('é', '&#233;').replaceAll("'", '&#x27;'),
  'closing tags in place of short ones': (text) => text.replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>'),
  'a line of two megabytes': (text) => text.replace(/\n/g, () => ' '.repeat(100_000)),
};

const TEXT: Record<string, (text: string) => string> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'empty lines at its end': (text) => `${text}\n\n\n`,
};

const PAJEK_WAYS: Record<string, (text: string) => string> = {
  'capitals in its headings': (text) => text.replace(/^\*.*?(?= |$)/gm, (heading) => heading.toUpperCase()),
  'small letters in its headings': (text) =>
    text.replace(/^\*.*?(?= |$)/gm, (heading) => heading.toLowerCase()),
  'spaces at the start and the end of its lines': (text) => text.replace(/^(.*)$/gm, '  $1  '),
  'comments between its lines': (text) => text.replaceAll('\n', '\n% rien\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'tabs between its words': (text) => text.replace(/(?<=\d) (?=\d)/g, '\t'),
};

describe.each([
  ['GEXF', 'g.gexf', GEXF, { ...XML, ...TEXT }],
  ['GraphML', 'g.graphml', GRAPHML, { ...XML, ...TEXT }],
  ['Pajek', 'g.net', PAJEK, { ...PAJEK_WAYS, ...TEXT }],
])('%s says the same', (_, name, text, ways) => {
  it.each(Object.entries(ways))('with %s', async (_way, change) => {
    const plain = said(await importFiles([textFile(name, text)]));
    expect(plain.ties).toHaveLength(2);
    expect(said(await importFiles([textFile(name, change(text))]))).toEqual(plain);
  });

  it('in UTF-16', async () => {
    const bytes = new Uint8Array(
      new Uint16Array([...`\uFEFF${text.replace('UTF-8', 'UTF-16')}`].map((sign) => sign.charCodeAt(0)))
        .buffer,
    );
    expect(said(await importFiles([{ name, bytes }]))).toEqual(
      said(await importFiles([textFile(name, text)])),
    );
  });

  it('whatever the file is called', async () => {
    const plain = said(await importFiles([textFile(name, text)]));
    expect(said(await importFiles([textFile('export.txt', text)]))).toEqual(plain);
  });
});
