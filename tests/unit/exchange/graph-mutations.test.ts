import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { writeFile } from '#shared/exchange/write-file.ts';
import { writeFile as write } from '#shared/exchange/write-file.ts';
import { toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { EMPTY, importFiles } from './import-files.ts';

/** Small graph files, damaged at random: cut, doubled, turned round, sprinkled with what readers stumble over. */

const NOW = '2026-11-24T00:00:00.000Z';
const sample = sampleNetwork('fr', NOW);
const kept = new Set(sample.actors.slice(0, 6).map(({ id }) => id));
const small = toState({
  ...sample,
  actors: sample.actors.filter(({ id }) => kept.has(id)),
  cooperations: sample.cooperations.filter(({ from, to }) => kept.has(from) && kept.has(to)).slice(0, 8),
  collectives: [],
  contacts: [],
  positions: sample.positions.filter(({ id }) => kept.has(id)),
});

const STUMBLES = [
  '\u0000',
  '\uFEFF',
  '&#0;',
  '&amp',
  ']]>',
  '<![CDATA[',
  '<!-- ',
  '<node/>',
  '</graph>',
  '<edge source="" target="">',
  '<hyperedge><endpoint node="recyclerie"/>',
  '"',
  "'",
  '{}',
  '[]',
  'null',
  ',',
  '-1',
  '1e999',
  '__proto__',
  'constructor',
  '*Vertices 9',
  '*Matrix\n',
  '\r',
  '\n\n',
  '\uD83D',
  '=1+1',
  '%',
  ':',
  ' mutual="true"',
];

type Damage = { at: number; length: number; how: 'cut' | 'double' | 'turn' | 'put'; word: string };
const aDamage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  how: fc.constantFrom('cut', 'double', 'turn', 'put'),
  word: fc.constantFrom(...STUMBLES),
});

function damaged(text: string, { at, length, how, word }: Damage): string {
  const from = Math.floor(at * text.length);
  const [before, piece, after] = [
    text.slice(0, from),
    text.slice(from, from + length),
    text.slice(from + length),
  ];
  switch (how) {
    case 'cut':
      return before + after;
    case 'double':
      return before + piece + piece + after;
    case 'turn':
      return before + [...piece].reverse().join('') + after;
    default:
      return before + word + piece + after;
  }
}

const FORMATS: readonly [Parameters<typeof writeFile>[1], string][] = [
  ['gexf', 'g.gexf'],
  ['graphml', 'g.graphml'],
  ['pajek', 'g.net'],
  ['cyjs', 'g.cyjs'],
  ['cx2', 'g.cx2'],
  ['kumuJson', 'g.json'],
  ['geojson', 'g.geojson'],
];

describe.each(FORMATS)('a damaged %s', (format, name) => {
  it('never throws, and says something whenever nothing comes of it', { timeout: 120_000 }, async () => {
    const text = new TextDecoder().decode(await write(small, format, { language: 'fr', now: NOW }));
    const before = { ...EMPTY, network: { ...EMPTY.network, vocabularies: sample.network.vocabularies } };
    await fc.assert(
      fc.asyncProperty(fc.array(aDamage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const bytes = new TextEncoder().encode(damages.reduce(damaged, text));
        const { names, ties, plan, reading, problems, after } = await importFiles([{ name, bytes }], before);
        if (names.length + ties.length === 0) expect(problems.length).toBeGreaterThan(0);
        // What was read is stored, or refused by a row that says so.
        const { actors, cooperations, collectives, refused } = reading.draft;
        const created = plan.rows.filter(({ reason }) => reason === 'actor-created').length;
        expect(plan.rows.length - created).toBe(
          actors.length + cooperations.length + collectives.length + refused.length,
        );
        expect(plan.counts.create).toBe(names.length + ties.length + after.collectives.size);
      }),
      { numRuns: 300 },
    );
  });
});
