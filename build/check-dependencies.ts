import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { mayUse, readLock } from './licences.ts';

/**
 * `npm run licences`: the packages by licence, those that go into the app apart from tools, and what is known
 * to be wrong with any of them. Fails on a licence that is not allowed and on an advisory that nobody has
 * explained here.
 */

/** Advisories that do not concern us, by the package they are about, with the reason. */
const EXPLAINED: Readonly<Record<string, string>> = {};

const packages = readLock();
for (const bundled of [true, false]) {
  console.log(bundled ? 'In the app:' : '\nTools:');
  const byLicence = Map.groupBy(
    packages.filter((locked) => locked.bundled === bundled),
    ({ licence }) => licence || 'none given',
  );
  for (const [licence, own] of [...byLicence].sort(([, one], [, other]) => other.length - one.length)) {
    const names = own.length <= 12 ? `: ${own.map(({ name }) => name).join(', ')}` : '';
    console.log(`  ${String(own.length).padStart(4)}  ${licence}${names}`);
  }
}
const refused = packages.filter((locked) => !mayUse(locked));
for (const { name, version, licence } of refused) {
  console.error(`Not allowed: ${name} ${version} (${licence || 'no licence given'})`);
}

interface Audit {
  /** What npm says when the registry gives no answer. */
  message?: string;
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: resolve(import.meta.dirname, '..'),
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { vulnerabilities, message } = readAudit(stdout);
let unexplained = 0;
console.log('\nAdvisories:');
if (!vulnerabilities) {
  console.log(
    '  not known: the registry in use answers no audit, as mirrors that only hand out packages do.',
  );
  console.log(`  It said: ${message ?? 'nothing that npm could read'}`);
  console.log('  This is no all-clear: run it again where https://registry.npmjs.org itself answers.');
} else if (Object.keys(vulnerabilities).length === 0) console.log('  none');
for (const [name, { severity, range }] of Object.entries(vulnerabilities ?? {})) {
  const reason = EXPLAINED[name];
  if (reason === undefined) unexplained++;
  console.log(`  ${name} ${range}, ${severity}: ${reason ?? 'not explained'}`);
}
process.exitCode = refused.length + unexplained > 0 ? 1 : 0;

function readAudit(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return {};
  }
}
