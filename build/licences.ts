import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The licences of the packages that the lock file names: which may be used, and what each says. */

const ROOT = resolve(import.meta.dirname, '..');

/** Licences that let us hand the app on under ours, with their notice. */
const BUNDLED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'CC0-1.0',
];
/** Tools that are not handed on may also have these. */
const TOOLS = [...BUNDLED, 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'WTFPL'];

export interface LockEntry {
  version?: string;
  license?: string;
  /** Only of use while developing. */
  dev?: boolean;
  /** Only of use while developing, or on some systems. */
  devOptional?: boolean;
  optional?: boolean;
}

export interface LockedPackage {
  name: string;
  version: string;
  /** An SPDX expression; empty when the package says nothing. */
  licence: string;
  /** Goes, or may go, into the app that users get. */
  bundled: boolean;
  /** Its folder below the project's. */
  folder: string;
}

/** The packages of a lock file. */
export function lockedPackages(packages: Readonly<Record<string, LockEntry>>): LockedPackage[] {
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, { version = '', license = '', dev, devOptional, optional }]) => ({
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      bundled: !(dev ?? devOptional ?? optional ?? false),
      folder,
    }));
}

export function readLock(): LockedPackage[] {
  const lock = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  return lockedPackages(lock.packages);
}

/** Whether a package may be used: of alternatives one must be allowed, of what holds together each. */
export function mayUse({ licence, bundled }: Pick<LockedPackage, 'licence' | 'bundled'>): boolean {
  const allowed = bundled ? BUNDLED : TOOLS;
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));
}

export interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** The packages that may be in the app, each with the text of its licence. */
export function notices(): Notice[] {
  const handedOn = readLock().filter(
    ({ name, bundled, folder }) =>
      bundled && !name.startsWith('@types/') && existsSync(resolve(ROOT, folder, 'package.json')),
  );
  const byName = new Map(handedOn.map((locked) => [`${locked.name} ${locked.version}`, locked]));
  return [...byName.values()]
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ name, version, licence, folder }) => ({
      name,
      version,
      licence,
      text: licenceText(resolve(ROOT, folder), licence),
    }));
}

function licenceText(folder: string, licence: string): string {
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file))
    .map((file) => readFileSync(resolve(folder, file), 'utf8').trim());
  return texts.length > 0 ? texts.join('\n\n') : standardText(folder, licence);
}

/** A few packages name their licence and leave its text out. */
function standardText(folder: string, licence: string): string {
  const { author = '' } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    author?: string | { name: string };
  };
  const holder = typeof author === 'string' ? author.replace(/ *<.*/, '') : author.name;
  if (licence === 'ISC') return `Copyright (c) ${holder}\n\n${ISC}`;
  if (licence !== 'MIT') return '';
  const [, , , ...own] = readFileSync(resolve(ROOT, 'LICENSE'), 'utf8').split('\n');
  return `Copyright (c) ${holder}\n${own.join('\n').trimEnd()}`;
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;
