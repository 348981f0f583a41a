import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { respondWithFile } from '../../electron/static-files.ts';
import { expect, test } from './fixtures.ts';
import { launch } from './launch.ts';
import { makeDistribution } from './stand-in/distribution.ts';

/**
 * What electron-builder packs, with a stand-in for Electron's runtime and for the packer of a deb: the rest of it is as
 * in a release.
 */

const ROOT = resolve(import.meta.dirname, '../..');
/**
 * Measured: 10.6 million bytes, of which communes 1.3, the command line 1.3, text documents 0.25 twice, pictures of the
 * guide 0.5, licences 0.2, and the words of both languages 0.3 six times: workers share no chunk.
 */
const BUDGET = 11 * 1024 * 1024;

// One package for all tests of this file.
test.describe.configure({ mode: 'default' });

let folder = '';
const packed = () => join(folder, 'out', 'linux-unpacked');
const archive = () => join(packed(), 'resources', 'app.asar');

/** The files in app.asar, by their path from its root. */
function files(): string[] {
  return listPackage(archive(), { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .filter((path) => !('files' in statFile(archive(), path)));
}

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-package-'));
  makeDistribution(join(folder, 'electron'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve(ROOT, 'node_modules/electron-builder/cli.js'),
      '--linux',
      'dir',
      'deb',
      '--publish=never',
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'out')}`,
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        CUSTOM_FPM_PATH: resolve(import.meta.dirname, 'stand-in/fpm'),
        STAND_IN_FPM: join(folder, 'deb'),
      },
    },
  );
  expect(status, stdout + stderr).toBe(0);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package has its fuses set', async () => {
  const wire = await getCurrentFuseWire(join(packed(), 'maillage'));
  const { ENABLE, DISABLE } = FuseState;
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: DISABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  });
});

test('app.asar holds the built app and nothing of its making', () => {
  const allowed = [
    /^(?:package\.json|LICENSE)$/,
    /^build\/out\/electron\/[^/]+\.c?js$/,
    /^build\/out\/renderer\/(?:index\.html|trouble\.html|assets\/[^/]+\.(?:js|css|woff2|svg|png|webp))$/,
  ];
  const found = files();
  expect(found).toEqual(expect.arrayContaining(['package.json', 'build/out/electron/main.js']));
  expect(found.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
});

test('no file in app.asar has a source map or reveals the computer it was built on', () => {
  const texts = files().filter((path) => ['.js', '.cjs', '.css', '.html', '.json'].includes(extname(path)));
  const revealing = texts.filter((path) => {
    const text = extractFile(archive(), path).toString('utf8');
    return /[#@] ?sourceMappingURL=/.test(text) || text.includes(ROOT);
  });
  expect(revealing).toEqual([]);
});

test('the package.json in app.asar says what the app is, and no more', () => {
  const inside = JSON.parse(extractFile(archive(), 'package.json').toString('utf8')) as Record<
    string,
    unknown
  >;
  const own = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, main } = own;
  expect(inside).toMatchObject({ name, version, main, license: 'MIT', desktopName: 'maillage.desktop' });
  for (const key of [
    'scripts',
    'devDependencies',
    'optionalDependencies',
    'dependencies',
    'allowScripts',
    'imports',
    'build',
  ]) {
    expect(inside[key] ?? null, key).toBeNull();
  }
});

test('every file of the page in app.asar is one that the app’s scheme serves', async () => {
  const renderer = 'build/out/renderer/';
  const own = files().filter((path) => path.startsWith(renderer));
  const built = resolve(ROOT, renderer);
  const statuses = own.map(async (path) => {
    const { status } = await respondWithFile(built, 'HEAD', `/${path.slice(renderer.length)}`);
    return status === 200 ? [] : [path];
  });
  expect((await Promise.all(statuses)).flat()).toEqual([]);
});

test('app.asar stays within its budget', () => {
  const sizes = files().map((path) => {
    const entry = statFile(archive(), path);
    return 'size' in entry ? entry.size : 0;
  });
  const sum = sizes.reduce((total, size) => total + size, 0);
  expect(sum).toBeGreaterThan(1024 * 1024);
  expect(sum).toBeLessThan(BUDGET);
});

test('the package keeps Electron’s licences and the languages of the app alone', () => {
  expect(readdirSync(join(packed(), 'locales')).sort()).toEqual(['en-US.pak', 'fr.pak']);
  expect(readdirSync(packed())).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html', 'maillage']),
  );
});

test('a deb puts the app, its icons, its menu entry and its file type in their places', () => {
  const given = readFileSync(join(folder, 'deb', 'arguments.txt'), 'utf8');
  for (const place of [
    '/linux-unpacked/=/opt/Maillage',
    '/512x512.png=/usr/share/icons/hicolor/512x512/apps/maillage.png',
    '=/usr/share/applications/maillage.desktop',
    '=/usr/share/mime/packages/maillage.xml',
  ]) {
    expect(given).toContain(place);
  }
  expect(given).toMatch(/--license\nMIT\n/);
  const file = (name: string) => readFileSync(join(folder, 'deb', 'files', name), 'utf8');
  const entry = file('maillage.desktop');
  expect(entry).toContain('Exec=/opt/Maillage/maillage %U');
  expect(entry).toContain('MimeType=application/x-maillage;');
  expect(entry).toContain('Comment[fr]=Carte hors ligne des coopérations d’un territoire');
  expect(entry).toContain('Comment=Offline map of the cooperation of a territory');
  expect(file('maillage.xml')).toContain('<glob pattern="*.maillage"/>');
});

test('the app starts from app.asar alone, and says so when its page is missing there', async () => {
  const alone = join(folder, 'alone');
  extractAll(archive(), alone);
  const desktop = await launch(join(folder, 'data'), ['--stand-in-packaged'], alone);
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  await desktop.quit();
  rmSync(join(alone, 'build/out/renderer/index.html'));
  const broken = await launch(join(folder, 'data'), ['--stand-in-packaged'], alone);
  await expect(broken.page.getByRole('heading', { name: 'Maillage n’a pas pu se charger' })).toBeVisible();
  await broken.quit();
});
