import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeMacDistribution } from '../desktop/stand-in/mac-distribution.ts';
import { found, pack, run } from './packing.ts';

/**
 * The zip for macOS of one kind of processor, with a runtime that stands in for Electron's: what the system reads of the
 * app in it. Signing, the disk image and the app for both kinds of processor need a Mac.
 */

test('a zip for macOS holds an app whose property lists say what it is and what it may', () => {
  test.skip(found('7za') === undefined, 'not installed: 7za');
  const folder = mkdtempSync(join(tmpdir(), 'maillage-mac-'));
  makeMacDistribution(join(folder, 'electron'));
  const out = join(folder, 'out');
  pack(
    ['--mac', 'zip', '--x64', '-c.electronFuses.resetAdHocDarwinSignature=false'],
    join(folder, 'electron'),
    out,
    {
      ELECTRON_BUILDER_7ZIP_PATH: found('7za'),
    },
  );
  const name = readdirSync(out).find((one) => one.endsWith('.zip')) ?? '';
  run('7za', ['x', '-y', `-o${folder}`, join(out, name)]);
  const contents = join(folder, 'Maillage.app', 'Contents');
  const list = readFileSync(join(contents, 'Info.plist'), 'utf8');
  // Up to the next key of the same depth.
  const value = (key: string) =>
    new RegExp(`\\n {4}<key>${key}</key>([\\s\\S]*?)\\n(?: {4}<key>| {2}</dict>)`).exec(list)?.[1] ?? '';
  expect(value('CFBundleIdentifier')).toContain('<string>fr.maillage.app</string>');
  expect(value('CFBundleExecutable')).toContain('<string>Maillage</string>');
  expect(value('CFBundleDevelopmentRegion')).toContain('<string>fr</string>');
  expect(value('CFBundleLocalizations')).toMatch(/fr[\s\S]*en/);
  expect(value('CFBundleDocumentTypes')).toMatch(/<string>maillage<\/string>[\s\S]*maillage\.icns/);
  expect(value('ElectronAsarIntegrity')).toContain('Resources/app.asar');
  // Nothing of it loads anything from anywhere.
  expect(list).not.toContain('NSAllowsArbitraryLoads');
  for (const path of [
    'MacOS/Maillage',
    'Resources/icon.icns',
    'Resources/maillage.icns',
    'Resources/app.asar',
  ])
    expect(existsSync(join(contents, path)), path).toBe(true);
  expect(readdirSync(join(contents, 'Frameworks')).filter((one) => one.endsWith('.app'))).toEqual([
    'Maillage Helper (GPU).app',
    'Maillage Helper (Plugin).app',
    'Maillage Helper (Renderer).app',
    'Maillage Helper.app',
  ]);
  if (found('plutil')) expect(spawnSync('plutil', ['-lint', join(contents, 'Info.plist')]).status).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

test('the app for macOS is signed ad hoc, which goes without the hardened runtime', () => {
  const settings = readFileSync('electron-builder.yml', 'utf8');
  const mac = /^mac:\n((?: .*\n|\n)+)/m.exec(settings)?.[1] ?? '';
  expect(mac).toMatch(/^ {2}identity: '-'$/m);
  expect(mac).toMatch(/^ {2}hardenedRuntime: false$/m);
  expect(settings).toMatch(/^ {2}resetAdHocDarwinSignature: true$/m);
  expect(mac).toContain('{ target: dmg, arch: universal }');
  expect(mac).toContain('{ target: zip, arch: universal }');
});
