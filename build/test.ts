import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser, ensureShell } from './browser.ts';
import { completeInstall } from './complete.ts';
import { networkRequests } from './network-requests.ts';

/**
 * `npm test`: every suite, whatever fails; then one line with the sum. A suite that ends without its own count
 * counts as one. Those that use one processor run side by side, the others one after the other.
 */

const ROOT = resolve(import.meta.dirname, '..');
const VITEST_REPORT = resolve(ROOT, 'build/out/vitest.json');
const PLAYWRIGHT_REPORT = resolve(ROOT, 'build/out/playwright.json');
const FAULTS_REPORT = resolve(ROOT, 'build/out/faults.json');
const REPORTS = [VITEST_REPORT, PLAYWRIGHT_REPORT, FAULTS_REPORT];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Suite {
  name: string;
  command: readonly string[];
  /** Reads the suite's own counts; without it the exit code is the one result. */
  counts?: () => Counts;
  /** One more thing to be said of its result. */
  note?: () => string;
}

const SIDE_BY_SIDE: readonly Suite[] = [
  // Four checkers at once, as it has them unasked, infer the same types each on its own: half as much again.
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json', '--singleThreaded'] },
  { name: 'types of shared', command: ['tsc', '-p', 'build/tsconfig.shared.json', '--singleThreaded'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'dead code', command: ['knip', '--config', 'build/knip.json'] },
  { name: 'build', command: ['node', 'build/build.ts'] },
];

const IN_TURN: readonly Suite[] = [
  {
    name: 'unit and component',
    command: [
      'vitest',
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`,
    ],
    counts: vitestCounts,
  },
  { name: 'real Chromium', command: playwright('e2e'), counts: playwrightCounts, note: networkNote },
  { name: 'desktop', command: playwright('desktop'), counts: playwrightCounts },
  {
    name: 'faults',
    command: ['node', 'tests/faults/run.ts', '--kills', '20', '--people', '5080'],
    counts: faultCounts,
  },
];

function playwright(project: string): string[] {
  return [
    'playwright',
    'test',
    '--config',
    'build/playwright.config.ts',
    '--project',
    project,
    '--pass-with-no-tests',
  ];
}

function vitestCounts(): Counts {
  const report = JSON.parse(readFileSync(VITEST_REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  };
}

function playwrightCounts(): Counts {
  const { stats } = JSON.parse(readFileSync(PLAYWRIGHT_REPORT, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** One for each kind of work: writes, imports, merges, backups. */
function faultCounts(): Counts {
  const { passed, failed } = JSON.parse(readFileSync(FAULTS_REPORT, 'utf8')) as Omit<Counts, 'skipped'>;
  return { passed, failed, skipped: 0 };
}

function networkNote(): string {
  const { tests, requests } = networkRequests(JSON.parse(readFileSync(PLAYWRIGHT_REPORT, 'utf8')));
  return `${requests} network requests in ${tests} tests`;
}

/** Runs a command; what it says comes at once, or whole when it has ended if others speak meanwhile. */
function run([command = '', ...args]: readonly string[], amongOthers: boolean): Promise<number> {
  return new Promise((done) => {
    const output = amongOthers ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', output, output] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes: Buffer) => said.push(bytes));
    child.on('error', (error) => {
      console.error(error.message);
      done(127);
    });
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      done(code ?? 1);
    });
  });
}

/** What became of a suite, and how long it took. */
interface Result extends Counts {
  name: string;
  seconds: number;
}

async function runSuite({ name, command, counts, note }: Suite, amongOthers = false): Promise<Result> {
  console.log(`\n== ${name}`);
  if (counts) for (const report of REPORTS) rmSync(report, { force: true });
  const started = performance.now();
  const code = await run(command, amongOthers);
  const result = resultOf(code, counts);
  const seconds = secondsSince(started);
  console.log(
    `== ${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${seconds.toFixed(1)} s)`,
  );
  if (note) console.log(`== ${name}: ${noteOf(note)}`);
  return { ...result, name, seconds };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

/** One line a suite; those that ran side by side share their seconds. */
function printTable(results: readonly Result[], seconds: number): void {
  const line = (name: string, took: number, { passed, failed, skipped }: Counts) =>
    console.log(
      [
        name.padEnd(20),
        took.toFixed(1).padStart(8),
        ...[passed, failed, skipped].map((n) => `${n}`.padStart(9)),
      ].join(''),
    );
  console.log(`\n${'part'.padEnd(20)} seconds   passed   failed  skipped`);
  for (const result of results) line(result.name, result.seconds, result);
  line('all', seconds, sumOf(results));
}

function sumOf(results: readonly Counts[]): Counts {
  const sum = (kind: keyof Counts) => results.reduce((before, counts) => before + counts[kind], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

function noteOf(note: () => string): string {
  try {
    return note();
  } catch {
    return 'no report';
  }
}

function resultOf(code: number, counts: Suite['counts']): Counts {
  const whole = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!counts) return whole;
  try {
    const own = counts();
    // A runner may fail outside of any test, by a file that does not load for one.
    return code !== 0 && own.failed === 0 ? { ...own, failed: 1 } : own;
  } catch {
    return { ...whole, passed: 0, failed: 1 };
  }
}

if (!completeInstall()) process.exit(1);
ensureBrowser();
ensureShell();
const started = performance.now();
const results = await Promise.all(SIDE_BY_SIDE.map((suite) => runSuite(suite, true)));
for (const suite of IN_TURN) results.push(await runSuite(suite));
const total = sumOf(results);
printTable(results, secondsSince(started));
console.log('');
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
