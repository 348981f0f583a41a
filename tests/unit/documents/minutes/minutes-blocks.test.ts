import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Minutes, MinutesItem } from '#shared/changes/history/minutes.ts';
import type { Block } from '#shared/documents/blocks/block.ts';
import { blocksDocx } from '#shared/documents/blocks/blocks-docx.ts';
import { minutesBlocks } from '#shared/documents/minutes/minutes-blocks.ts';
import { minutesFooter, minutesHtml } from '#shared/documents/minutes/minutes-files.ts';
import { tiesByActor } from '#shared/documents/minutes/ties-by-actor.ts';

function tie(from: string, to: string, type: string, directed = true, details: string[] = []): MinutesItem {
  const name = `${from} ${directed ? '→' : '↔'} ${to}`;
  return {
    id: `${from}${to}${type}`,
    table: 'cooperations',
    name,
    details,
    tie: { from, to, type, directed },
  };
}

const TIES = [
  tie('Ferme', 'Cantine', 'Filière', true, ['Intensité : forte']),
  tie('Ferme', 'AMAP', 'Filière', false),
  tie('Ville', 'Ferme', 'Financement'),
  tie('Ville', 'AMAP', 'Projet', false),
];

const MINUTES: Minutes = {
  title: 'Compte rendu : Atelier',
  network: 'Pôle · Rives',
  period: '24 novembre 2026',
  sections: [
    { table: 'cooperations', action: 'added', heading: '4 coopérations ajoutées', items: TIES },
    {
      table: 'actors',
      action: 'changed',
      heading: '1 acteur modifié',
      items: [
        {
          id: 'c',
          table: 'actors',
          name: 'Café',
          details: ['Échelon : Communal', 'Effectif : 3'],
          tie: null,
        },
      ],
    },
  ],
  notes: [{ heading: 'À reprendre plus tard', items: ['Qui paie ?'] }],
};

/** Every list of the blocks, a line of text an item. */
function lines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.what === 'section') return lines(block.blocks);
    return block.what === 'list' ? block.items.map((words) => words.map(({ text }) => text).join('')) : [];
  });
}

describe('minutes on paper', () => {
  const blocks = minutesBlocks(MINUTES, 'fr', '2026-11-24');

  it('group new ties by who and what, and say any other change in one line', () => {
    expect(lines(blocks)).toEqual([
      'Ferme — Filière → Cantine (Intensité : forte), ↔ AMAP\u202f; Financement ← Ville',
      'Ville — Projet ↔ AMAP',
      'Café — Échelon : Communal\u202f; Effectif : 3',
      'Qui paie ?',
    ]);
  });

  it('name every tie once, whoever has it', () => {
    const end = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const ties = fc.array(
      fc.tuple(end, end, fc.constantFrom('t', 'u'), fc.boolean()).map((parts) => tie(...parts)),
    );
    fc.assert(
      fc.property(ties, (items) => {
        const written = tiesByActor(items).flatMap(({ who, types }) =>
          types.flatMap(({ type, others }) =>
            others.map(({ name, arrow }) => {
              const ends = arrow === '←' ? [name, who] : [who, name];
              return `${(arrow === '↔' ? ends.sort() : ends).join()} ${type} ${arrow === '↔'}`;
            }),
          ),
        );
        const asked = items.map((item) => {
          const { from = '', to = '', type = '', directed = true } = item.tie ?? {};
          return `${(directed ? [from, to] : [from, to].sort()).join()} ${type} ${!directed}`;
        });
        expect(written.sort()).toEqual(asked.sort());
      }),
    );
  });

  it('are a page and a text document, with headings that stay with their lists and room to sign', async () => {
    const html = minutesHtml(blocks, MINUTES, 'fr');
    expect(html).toContain('<h2>4 coopérations ajoutées</h2>');
    expect(html).toContain('Signature');
    const files = unzipSync(
      await blocksDocx(blocks, { title: MINUTES.title, language: 'fr', footer: minutesFooter(MINUTES) }),
    );
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml.split('<w:pStyle w:val="Heading1"/><w:keepNext/>')).toHaveLength(4);
    expect(xml).toContain('Signature');
    expect(xml.match(/<w:numPr>/g)).toHaveLength(4);
  });
});
