import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../shared/base/random.ts';
import { killBackups } from './backup-kills.ts';
import { KINDS, type Kind, killChromium } from './chromium-kills.ts';
import { mergeRounds } from './merge-rounds.ts';

/**
 * `npm run faults`: people who merge each other's files, with an account of what nobody may lose; and kills Chromium
 * and the writer of backups without warning, at random moments, and counts what is there afterwards. Needs a build.
 * `--seed` repeats a run. `npm test` does `--kills 20 --people 5080`: the same people every time, while the long run
 * meets others each time.
 */

const REPORT = resolve(import.meta.dirname, '../../build/out/faults.json');
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    people: { type: 'string' },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const people = Number(values.people ?? seed);
if (!Number.isInteger(kills) || kills < 1 || !Number.isFinite(seed) || !Number.isFinite(people)) {
  throw new Error('usage: node tests/faults/run.ts [--kills NUMBER] [--seed NUMBER] [--people NUMBER]');
}
console.log(`${kills} kills of Chromium and as many of the backup writer, seed ${seed}`);

interface Line {
  kills: number;
  acknowledged: number;
  faults: number;
}
const table = new Map<string, Line>();

function count(kind: string, round: number, acknowledged: number, faults: readonly string[]): void {
  const line = table.get(kind) ?? { kills: 0, acknowledged: 0, faults: 0 };
  table.set(kind, {
    kills: line.kills + 1,
    acknowledged: line.acknowledged + acknowledged,
    faults: line.faults + (faults.length > 0 ? 1 : 0),
  });
  for (const fault of faults) console.error(`FAULT ${kind}, kill ${round}, seed ${seed}: ${fault}`);
  const done = [...table.values()].reduce((sum, one) => sum + one.kills, 0);
  if (done % 50 === 0) console.log(`  ${done} of ${2 * kills} kills`);
}

const started = performance.now();
const plan: Kind[] = Array.from({ length: kills }, (_, index) => kindOf(index));
let broken: unknown = null;
try {
  await Promise.all([
    killChromium(plan, seed, ({ kind, round, acknowledged, faults }) =>
      count(kind, round, acknowledged, faults),
    ),
    killBackups(kills, seededRandom(seed), ({ round, acknowledged, faults }) =>
      count('backups', round, acknowledged, faults),
    ),
  ]);
} catch (error) {
  broken = error;
  console.error(error);
}

const rounds = await mergeRounds(kills, people);
console.log('\nmerging               runs  changes  merges  decisions  unsaid   again  faults');
for (const line of rounds) {
  const { kind, runs, changes, merges, decisions, unsaid, again, faults } = line;
  const cells = [runs, changes, merges, decisions, unsaid, again, faults].map((cell) =>
    String(cell).padStart(7),
  );
  console.log(`${kind.padEnd(19)}${cells.join('  ')}`);
}

console.log('\nwork      kills  acknowledged  faults');
for (const [kind, line] of table) {
  const cells = [
    String(line.kills).padStart(5),
    String(line.acknowledged).padStart(12),
    String(line.faults).padStart(6),
  ];
  console.log(`${kind.padEnd(8)}  ${cells.join('  ')}`);
}
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s, seed ${seed}`);
const lines = [...table.values()];
// Nobody loses anything unsaid, copies come to the same, and nobody is asked twice.
const lost = rounds.filter(({ faults, unsaid, again }) => faults + unsaid + again > 0);
const failed = lines.filter(({ faults }) => faults > 0).length + lost.length + (broken === null ? 0 : 1);
mkdirSync(resolve(REPORT, '..'), { recursive: true });
writeFileSync(
  REPORT,
  JSON.stringify({ passed: lines.length - lines.filter(({ faults }) => faults > 0).length, failed }),
);
process.exitCode = failed > 0 ? 1 : 0;

/** Mostly single writes; an import and a merge now and then. */
function kindOf(index: number): Kind {
  const [writes, imports, merges] = KINDS;
  if (index % 5 === 2) return imports;
  return index % 5 === 4 ? merges : writes;
}
