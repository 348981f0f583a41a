import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { writeFile } from '#shared/exchange/write-file.ts';
import { isDirected } from '#shared/model/cooperation.ts';
import { toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

/**
 * Whether other programs read what is written: networkx and igraph the graphs, openpyxl and LibreOffice the workbook.
 * `npm run interop`; a reader that this computer lacks is named and skipped (Debian: python3-networkx python3-igraph
 * python3-openpyxl libreoffice-calc). No part of `npm test`, which needs no Python.
 */
const NOW = '2026-11-24T00:00:00.000Z';
const sample = sampleNetwork('fr', NOW);
const state = toState(sample);
const types = sample.network.vocabularies.cooperationTypes;
const arrows = sample.cooperations.filter((tie) => isDirected(tie, types)).length;
const lines = sample.cooperations.length - arrows;

const folder = mkdtempSync(join(tmpdir(), 'maillage-interop-'));
/** How many edges a reader must find, by file. */
const edges = new Map<string, number>();

for (const format of ['gexf', 'graphml'] as const) {
  const pairs = join(folder, `pairs.${format}`);
  writeFileSync(pairs, await writeFile(state, format, { language: 'fr', now: NOW }));
  edges.set(pairs, arrows + 2 * lines);
  const apart = unzipSync(await writeFile(state, format, { language: 'fr', now: NOW, directions: 'apart' }));
  Object.entries(apart).forEach(([name, bytes], place) => {
    writeFileSync(join(folder, name), bytes);
    edges.set(join(folder, name), place === 0 ? arrows : lines);
  });
}
for (const language of ['fr', 'en'] as const)
  writeFileSync(join(folder, `${language}.xlsx`), await writeFile(state, 'xlsx', { language, now: NOW }));

let passed = 0;
let failed = 0;
let skipped = 0;
function check(what: string, isRight: boolean, found: string): void {
  if (isRight) passed++;
  else failed++;
  console.log(`${isRight ? 'ok    ' : 'FAILED'} ${what}: ${found}`);
}
function skip(what: string): void {
  skipped++;
  console.log(`skipped ${what} is not on this computer`);
}

interface Found {
  file: string;
  reader: string;
  version?: string;
  missing?: boolean;
  fault?: string;
  nodes?: number;
  edges?: number;
  nodeAttributes?: string[];
  edgeAttributes?: string[];
  sheets?: Record<
    string,
    { rows: number; filter: string; frozen: string; rules: number; days: number; formulas: number }
  >;
}

const paths = readdirSync(folder).map((name) => join(folder, name));
const python = process.env.PYTHON ?? 'python3';
const read = spawnSync(python, [resolve(import.meta.dirname, 'read.py'), ...paths], { encoding: 'utf8' });
if (read.error) skip(`Python (${python})`);
for (const line of read.error ? [] : read.stdout.split('\n').filter(Boolean)) {
  const found = JSON.parse(line) as Found;
  const what = `${found.reader} ${found.version ?? ''} ${found.file.slice(folder.length + 1)}`;
  if (found.missing) skip(what);
  else if (found.fault !== undefined) check(what, false, found.fault);
  else if (found.sheets) {
    const sheets = Object.values(found.sheets);
    const isRight =
      sheets.every(({ filter, frozen, formulas }) => filter && frozen === 'A2' && formulas === 0) &&
      (sheets[0]?.rules ?? 0) > 5 &&
      (sheets[0]?.days ?? 0) > 0 &&
      sheets[0]?.rows === sample.actors.length;
    check(what, isRight, JSON.stringify(found.sheets));
  } else {
    const isRight = found.nodes === sample.actors.length && found.edges === edges.get(found.file);
    const counts = `${found.nodes} nodes, ${found.edges} edges`;
    const attributes = `${found.nodeAttributes?.length} and ${found.edgeAttributes?.length} attributes`;
    check(
      what,
      isRight && (found.edgeAttributes?.includes('Type de coopération') ?? false),
      `${counts}, ${attributes}`,
    );
  }
}

try {
  const out = join(folder, 'ods');
  mkdirSync(out);
  execFileSync('soffice', ['--headless', '--convert-to', 'ods', '--outdir', out, join(folder, 'fr.xlsx')], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  const content = execFileSync('unzip', ['-p', join(out, 'fr.ods'), 'content.xml'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const count = (pattern: RegExp) => content.match(pattern)?.length ?? 0;
  const filters = count(/display-filter-buttons="true"/g);
  const rules = count(/<table:content-validation /g);
  const days = count(/office:value-type="date"/g);
  const formulas = count(/table:formula=/g);
  check(
    'LibreOffice fr.xlsx',
    filters === 5 && rules > 20 && days > 100 && formulas === 0,
    `${filters} filters, ${rules} rules, ${days} days, ${formulas} formulas`,
  );
} catch (error) {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') skip('LibreOffice (soffice)');
  else check('LibreOffice fr.xlsx', false, String(error));
}

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
