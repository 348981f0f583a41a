import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, type Page, test } from '@playwright/test';
import { makeDistribution } from '../desktop/stand-in/distribution.ts';
import { found, pack, run } from './packing.ts';

/**
 * The packages for Linux, made as in a release but with the stand-in for Electron's runtime: what is installed is really
 * started and used. The deb is installed on this very system, and removed.
 */

test.skip(process.platform !== 'linux', 'Linux only');
test.describe.configure({ mode: 'default' });

const PLACE = '/opt/Maillage';
const MENU_ENTRY = '/usr/share/applications/maillage.desktop';
const MIME = 'application/x-maillage';
const GEXF =
  '<gexf version="1.3"><graph><nodes><node id="a" label="Ferme"/><node id="b" label="Mairie"/></nodes><edges><edge id="1" source="a" target="b"/></edges></graph></gexf>';

let folder = '';
let out = '';
let runtime = '';

const made = (ending: string) => {
  const name = readdirSync(out).find((one) => one.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending} was made`);
  return join(out, name);
};
const needs = (...commands: string[]) => {
  const missing = commands.filter((command) => found(command) === undefined);
  test.skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
};

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-packages-'));
  out = join(folder, 'out');
  runtime = join(folder, 'electron');
  makeDistribution(runtime);
  writeFileSync(join(folder, 'un réseau.gexf'), GEXF);
});
test.beforeAll(() => {
  test.skip(found('dpkg-deb') === undefined, 'not installed: dpkg-deb');
  pack(['--linux', 'deb'], runtime, out);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the file manager does it; the app that starts keeps what it writes to open, which nobody waits for. */
function doubleClick(file: string, env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync('gio', ['open', file], { env: { ...process.env, ...env }, stdio: 'ignore' });
  expect(status).toBe(0);
}

/** What the app says of itself and does without a window. */
function usesCommandLine(app: string): void {
  const file = join(folder, `${Math.random()}`.slice(2));
  const home = { XDG_CONFIG_HOME: join(file, 'config'), LC_ALL: 'fr_FR.UTF-8' };
  mkdirSync(file);
  expect(run(app, ['--help'], home)).toContain('convert');
  run(app, ['convert', join(folder, 'un réseau.gexf'), join(file, 'a.maillage')], home);
  expect(readFileSync(join(file, 'a.maillage')).subarray(0, 2).toString()).toBe('PK');
}

test('a deb is made whose parts are where they belong', () => {
  const fields = run('dpkg-deb', ['--field', made('.deb')]);
  expect(fields).toMatch(/^Package: maillage$/m);
  expect(fields).toMatch(/^Architecture: (amd64|arm64)$/m);
  expect(fields).toMatch(/^Depends: libgtk-3-0, /m);
  expect(fields).toMatch(/^Description: \S.*\n \S/m);
  const listed = run('dpkg-deb', ['--contents', made('.deb')])
    .trim()
    .split('\n');
  // Everything belongs to root, is readable by all, and can be changed by nobody else.
  expect(listed.filter((line) => !/^[-d]rw[-x]r-[-x]r-[-x] root\/root /.test(line))).toEqual([]);
  for (const path of [
    `.${PLACE}/maillage`,
    `.${PLACE}/resources/apparmor-profile`,
    `.${MENU_ENTRY}`,
    './usr/share/mime/packages/maillage.xml',
    './usr/share/icons/hicolor/512x512/apps/maillage.png',
    './usr/share/doc/maillage/copyright',
  ])
    expect(listed.map((line) => line.split(' ').at(-1))).toContain(path);
});

test('the deb is installed, opens a file by a double click, is installed anew, and goes without a trace', async () => {
  // Debian's Chromium with real windows, on a machine that may be busy.
  test.setTimeout(400_000);
  needs('dpkg', 'gio', 'desktop-file-validate', 'Xvfb');
  test.skip(process.getuid?.() !== 0, 'only root can install');
  test.skip(existsSync(PLACE), `${PLACE} is there already`);
  const config = join(folder, 'config');
  const screen = await openScreen();
  const desktop = {
    DISPLAY: screen.display,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: join(folder, 'share'),
    STAND_IN_WINDOWS: 'yes',
  };
  mkdirSync(config);
  try {
    // What it needs can be had on this system; the stand-in needs none of it.
    if (found('apt-get')) run('apt-get', ['install', '--simulate', made('.deb')]);
    const install = () => run('dpkg', ['--install', '--force-depends', made('.deb')]);
    install();
    expect(run('dpkg', ['--status', 'maillage'])).toMatch(/^Status: install ok installed$/m);
    expect(run('dpkg', ['--verify', 'maillage'])).toBe('');
    expect(run('sh', ['-c', 'readlink -f "$(command -v maillage)"']).trim()).toBe(`${PLACE}/maillage`);
    run('desktop-file-validate', [MENU_ENTRY]);
    usesCommandLine('maillage');

    const file = join(folder, 'Été à 50 %.maillage');
    run('maillage', ['convert', join(folder, 'un réseau.gexf'), file], desktop);
    expect(run('gio', ['info', '-a', 'standard::content-type', file], desktop)).toContain(MIME);
    expect(run('gio', ['mime', MIME], desktop)).toContain('maillage.desktop');
    doubleClick(file, desktop);
    const page = await pageOf(join(config, 'Maillage'));
    const offered = page.getByRole('button', { name: 'Ouvrir ce réseau' });
    await expect(offered).toBeVisible();
    await expect(page.getByText(/Été à 50/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Fermer' }).click();
    await expect(offered).toBeHidden();
    // A further one goes to the window that is there, by the address that some file managers hand over.
    run('maillage', [pathToFileURL(file).href], desktop);
    await offered.click();
    await expect(page.getByText(/acteurs sur 2/)).toBeVisible();
    await end(join(config, 'Maillage'), page);

    install();
    expect(readlinkSync('/etc/alternatives/maillage')).toBe(`${PLACE}/maillage`);
  } finally {
    screen.process.kill();
    spawnSync('dpkg', ['--purge', 'maillage'], { encoding: 'utf8' });
  }
  for (const path of [
    PLACE,
    '/usr/bin/maillage',
    '/etc/alternatives/maillage',
    '/etc/apparmor.d/maillage',
    MENU_ENTRY,
  ])
    expect(existsSync(path), path).toBe(false);
  expect(spawnSync('dpkg-query', ['--show', 'maillage']).status).not.toBe(0);
  expect(spawnSync('gio', ['mime', MIME], { encoding: 'utf8' }).stdout).not.toContain('maillage.desktop');
  // What the user made stays.
  expect(existsSync(join(config, 'Maillage', 'chromium'))).toBe(true);
});

test('the AppArmor profile of the deb lets Electron’s sandbox work on Ubuntu 24.04', () => {
  run('dpkg-deb', ['--extract', made('.deb'), join(folder, 'extracted')]);
  const path = join(folder, 'extracted', PLACE, 'resources/apparmor-profile');
  const profile = readFileSync(path, 'utf8');
  expect(profile).toContain(`profile "maillage" "${PLACE}/maillage" flags=(unconfined) {`);
  expect(profile).toMatch(/^ *userns,$/m);
  needs('apparmor_parser');
  // A parser of before 4.0 knows neither this version of the rules nor `userns`: it reads what is left.
  const knows = existsSync('/etc/apparmor.d/abi/4.0');
  writeFileSync(path, knows ? profile : profile.replace(/^abi .*$/m, '').replace(/^ *userns,$/m, ''));
  run('apparmor_parser', ['--skip-kernel-load', '--skip-cache', path]);
});

test('an rpm is made, installed into a folder, used, and removed', () => {
  needs('rpmbuild', 'rpm');
  pack(['--prepackaged', join(out, 'linux-unpacked'), '--linux', 'rpm'], runtime, out);
  const file = made('.rpm');
  expect(run('rpm', ['-qp', '--qf', '%{name} %{license} %{summary}', file])).toBe(
    'maillage MIT Offline map of the cooperation of a territory',
  );
  expect(run('rpm', ['-qp', '--requires', file])).toContain('gtk3');
  const scripts = run('rpm', ['-qp', '--scripts', file]);
  // It links itself when it comes, and unlinks itself only when no other version takes its place.
  expect(scripts).toMatch(/postinstall scriptlet[\s\S]*update-alternatives --install '\/usr\/bin\/maillage'/);
  expect(scripts).toMatch(/postuninstall scriptlet[^\n]*\nif \[ "\$1" -eq 0 \]/);
  const root = join(folder, 'rpm-root');
  mkdirSync(root);
  const rpm = (...args: string[]) => run('rpm', ['--root', root, '--nodeps', '--noscripts', ...args]);
  rpm('--ignorearch', '-i', file);
  usesCommandLine(join(root, PLACE, 'maillage'));
  rpm('-e', 'maillage');
  for (const path of [PLACE, MENU_ENTRY, '/usr/share/mime/packages/maillage.xml'])
    expect(existsSync(join(root, path)), path).toBe(false);
});

test('a tar.gz is made, and the app in it starts', () => {
  needs('7za', 'tar');
  pack(['--prepackaged', join(out, 'linux-unpacked'), '--linux', 'tar.gz'], runtime, out, {
    ELECTRON_BUILDER_7ZIP_PATH: found('7za'),
  });
  run('tar', ['--extract', '--gzip', '--file', made('.tar.gz'), '--directory', folder]);
  usesCommandLine(
    join(folder, readdirSync(folder).find((name) => name.startsWith('maillage-')) ?? '', 'maillage'),
  );
});

test('an AppImage is made that asks for the sandbox, and the app in it starts', () => {
  needs('mksquashfs', 'unsquashfs', 'desktop-file-validate');
  const tools = join(folder, 'appimage');
  for (const name of ['runtimes', 'lib/x64', 'lib/arm64']) mkdirSync(join(tools, name), { recursive: true });
  for (const name of ['mksquashfs', 'desktop-file-validate'])
    symlinkSync(found(name) ?? '', join(tools, name));
  for (const arch of ['x64', 'arm64'])
    writeFileSync(join(tools, 'runtimes', `runtime-${arch}`), appImageRuntime());
  pack(['--prepackaged', join(out, 'linux-unpacked'), '--linux', 'AppImage'], runtime, out, {
    APPIMAGE_TOOLS_PATH: tools,
  });
  const file = made('.AppImage');
  expect(statSync(file).mode & 0o111).toBe(0o111);
  const start = String(appImageRuntime().length);
  run('unsquashfs', ['-q', '-n', '-o', start, '-d', join(folder, 'squashed'), file]);
  const entry = readFileSync(join(folder, 'squashed', 'maillage.desktop'), 'utf8');
  expect(entry).toMatch(/^Exec=AppRun %U$/m);
  run('desktop-file-validate', [join(folder, 'squashed', 'maillage.desktop')]);
  usesCommandLine(file);
});

/** Does what the runtime of an AppImage does, but for mounting: shows AppRun the files behind itself. */
function appImageRuntime(): string {
  const LENGTH = 512;
  const script = `#!/bin/sh
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
unsquashfs -q -n -o ${LENGTH} -d "$place/app" "$0" > /dev/null
APPIMAGE=$0 APPDIR=$place/app "$place/app/AppRun" "$@"
exit $?
`;
  return script.padEnd(LENGTH, '#');
}

/** A screen that nobody sees. */
async function openScreen(): Promise<{ display: string; process: ChildProcess }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    child.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { display: `:${number}`, process: child };
}

/** The page of the app that runs with its data in a folder. */
async function pageOf(data: string): Promise<Page> {
  const note = join(data, 'chromium', 'DevToolsActivePort');
  await expect.poll(() => existsSync(note), { timeout: 120_000 }).toBe(true);
  const [port = '', path = ''] = readFileSync(note, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the app has no window');
  return page;
}

/** Ends the app as a session that closes does. */
async function end(data: string, page: Page): Promise<void> {
  const pid = Number(readFileSync(join(data, 'instance.pid'), 'utf8'));
  process.kill(pid, 'SIGTERM');
  await page.context().browser()?.close();
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
}
