import { expect, it } from 'vitest';
import { freshIds } from '#shared/changes/commands/import.ts';
import type { Progress } from '#shared/exchange/progress.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { emptyState, newNetwork } from '#shared/model/network-state.ts';

const COUNT = 12_000;
const network = newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr');
const numbers = Array.from({ length: COUNT }, (_, id) => id);
const GEXF = `<gexf version="1.3"><graph><nodes>${numbers.map((id) => `<node id="${id}" label="Éts ${id}"/>`).join('')}</nodes></graph></gexf>`;
const CSV = `Nom\n${numbers.map((id) => `Éts ${id}`).join('\n')}`;

async function open(name: string, text: string) {
  const reports: Progress[] = [];
  const bytes = new TextEncoder().encode(text);
  const sources = await openFiles([{ name, bytes }], network, {}, (progress) => reports.push(progress));
  return { reports, sources, size: bytes.length };
}

it.each([
  ['a.gexf', GEXF],
  ['a.csv', CSV],
])('readers tell how many bytes of %s are read, on and on to the last', async (name, text) => {
  const { reports, size } = await open(name, text);
  const read = reports.filter(({ unit }) => unit === 'bytes');
  expect(read.length).toBeGreaterThan(1);
  expect(read.every(({ file, total }) => file === name && total === size)).toBe(true);
  const done = read.map((progress) => progress.done);
  expect(done).toEqual([...done].sort((one, other) => one - other));
  expect(done.at(-1)).toBeLessThanOrEqual(size);
  expect(done.at(-1)).toBeGreaterThan(0.9 * size);
});

it('a plan reports how many rows it has come through', async () => {
  const { sources } = await open('a.gexf', GEXF);
  const { draft } = joinReadings(
    sources.flatMap((source) => (source.kind === 'reading' ? [source.reading] : [])),
  );
  const reports: Progress[] = [];
  const options = { onMatch: 'update', createMissingActors: true } as const;
  planImport(emptyState(network), draft, options, freshIds(), (progress) => reports.push(progress));
  expect(reports.map(({ done }) => done)).toEqual(numbers.filter((id) => id % 500 === 0));
  expect(new Set(reports.map(({ total }) => total))).toEqual(new Set([COUNT]));
});
