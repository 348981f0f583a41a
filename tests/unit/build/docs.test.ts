import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const namesIn = (folder: string) => readdirSync(join(ROOT, folder), { withFileTypes: true });

const PAGES = [
  ...[
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'docs/architecture.md',
    'docs/glossary.md',
  ],
  ...namesIn('docs/decisions').map(({ name }) => `docs/decisions/${name}`),
];

/** The rows of the table below a heading: what stands in code in the first column. */
function roomsUnder(heading: string): string[] {
  const [, below = ''] = read('docs/architecture.md').split(`## ${heading}\n`);
  const [section = ''] = below.split('\n## ');
  return [...section.matchAll(/^\| `(\w+)\/`/gm)].map(([, room = '']) => room);
}

describe('what is written about the house', () => {
  it.each(['shared', 'renderer'])('names every room of %s, and no other', (folder) => {
    // Git keeps no empty folders: what a move leaves behind on one computer is no room.
    const rooms = namesIn(folder).filter(
      (entry) =>
        entry.isDirectory() &&
        /\.\w+$/m.test(readdirSync(join(ROOT, folder, entry.name), { recursive: true }).join('\n')),
    );
    expect(roomsUnder(`The rooms of ${folder}/`).sort()).toEqual(rooms.map(({ name }) => name).sort());
  });

  it.each(PAGES)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!\w+:|#)([^)#]+)/g)].map(([, link = '']) => link);
    const missing = links.filter((link) => !existsSync(resolve(ROOT, dirname(page), link)));
    expect(missing).toEqual([]);
  });

  it.each(PAGES)('%s names folders and files that are there', (page) => {
    const named = [...read(page).matchAll(/`((?:shared|renderer|electron|build|tests|docs)\/[\w./-]+)`/g)]
      .map(([, path = '']) => path)
      // What the build makes is not there before it.
      .filter((path) => !/^build\/(?:out|dist)\b/.test(path));
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('every decision is in the index', () => {
    const index = read('docs/decisions/README.md');
    const pages = namesIn('docs/decisions').map(({ name }) => name);
    expect(pages.filter((name) => name !== 'README.md' && !index.includes(`(${name})`))).toEqual([]);
  });

  it('the latest release is that of package.json', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(/^## \[([\d.]+)\]/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });
});
