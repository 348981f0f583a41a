import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser, ensureShell } from './browser.ts';
import { networkRequests } from './network-requests.ts';

/**
 * `npm test`: every suite, one after the other, whatever fails; then one line with the sum. A suite that ends
 * without its own count counts as one.
 */

const ROOT = resolve(import.meta.dirname, '..');
const VITEST_REPORT = resolve(ROOT, 'build/out/vitest.json');
const PLAYWRIGHT_REPORT = resolve(ROOT, 'build/out/playwright.json');
const FAULTS_REPORT = resolve(ROOT, 'build/out/faults.json');

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

const SUITES: readonly Suite[] = [
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of shared', command: ['tsc', '-p', 'build/tsconfig.shared.json'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
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
  { name: 'build', command: ['node', 'build/build.ts'] },
  { name: 'real Chromium', command: playwright('e2e'), counts: playwrightCounts, note: networkNote },
  { name: 'desktop', command: playwright('desktop'), counts: playwrightCounts },
  {
    name: 'faults',
    command: ['node', 'tests/faults/run.ts', '--kills', '20'],
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

function run([command = '', ...args]: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(error.message);
      done(127);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

async function runSuite({ name, command, counts, note }: Suite): Promise<Counts> {
  console.log(`\n== ${name}`);
  rmSync(VITEST_REPORT, { force: true });
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  rmSync(FAULTS_REPORT, { force: true });
  const started = performance.now();
  const code = await run(command);
  const result = resultOf(code, counts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `== ${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${seconds} s)`,
  );
  if (note) console.log(`== ${name}: ${noteOf(note)}`);
  return result;
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

ensureBrowser();
ensureShell();
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const suite of SUITES) {
  const result = await runSuite(suite);
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
}
console.log('');
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
