import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Import {
  file: string;
  /** A package name, or a path from the root for our own files. */
  target: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(folder: string): Import[] {
  return sources(folder).flatMap((file) =>
    [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import\(|^import)\s*['"]([^'"]+)['"]/gm),
    ].map(([, specifier = '']) => ({ file, target: resolveTarget(file, specifier) })),
  );
}

function resolveTarget(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : specifier;
}

function breaches(folder: string, allowed: (target: string, file: string) => boolean): string[] {
  return importsOf(folder)
    .filter(({ file, target }) => !allowed(target, file))
    .map(({ file, target }) => `${file} imports ${target}`);
}

const PLATFORMS =
  /^(?:react|react-dom|dexie|electron|cytoscape|comlink|zustand|@mantine\/|node:|renderer\/|electron\/)/;

describe('who may import whom', () => {
  it('shared imports nothing of a screen, a database or a platform', () => {
    expect(breaches('shared', (target) => !PLATFORMS.test(target))).toEqual([]);
  });

  it('electron imports shared only', () => {
    expect(breaches('electron', (target) => !/^renderer\//.test(target))).toEqual([]);
  });

  it('the renderer reaches neither electron nor Node', () => {
    expect(breaches('renderer', (target) => !/^(?:electron(?:\/|$)|node:)/.test(target))).toEqual([]);
  });

  it('only the map knows Cytoscape and only the store knows Dexie', () => {
    expect(
      breaches('renderer', (target, file) => target !== 'cytoscape' || file.startsWith('renderer/map/')),
    ).toEqual([]);
    expect(
      breaches('renderer', (target, file) => target !== 'dexie' || file.startsWith('renderer/store/')),
    ).toEqual([]);
  });

  it('the viewer of pages brings nothing of the app with it', () => {
    const light = /^(?:renderer\/viewer|shared\/(?:documents\/page|map\/drawing|network|base))\//;
    expect(breaches('renderer/viewer', (target) => light.test(target))).toEqual([]);
  });

  it('the page where the app has stopped needs nothing of the app', () => {
    const light =
      /^(?:renderer\/(?:trouble|store\/(?:database-name|kept-preferences|raw-reading))\b|shared\/(?:base|bridge|i18n\/(?:..\/trouble|french-spaces)))/;
    expect(breaches('renderer/trouble', (target) => light.test(target))).toEqual([]);
  });

  it('a view changes data through the actions of the store only', () => {
    const inner = /^renderer\/store\/(?:connection|database|journal|history|dispatch|networks|migrations)/;
    expect(
      breaches('renderer', (target, file) => !inner.test(target) || file.startsWith('renderer/store/')),
    ).toEqual([]);
  });
});

/** The rooms of shared from low to high: each imports only what stands before it, or in the same line. */
const SHARED: readonly (readonly string[])[] = [
  ['base'],
  ['bridge.ts'],
  ['i18n/fr', 'i18n/en'],
  ['fields', 'model'],
  ['i18n'],
  ['network'],
  ['map'],
  ['insight'],
  ['communes'],
  ['changes'],
  ['compare'],
  ['exchange'],
  ['integrity'],
  ['privacy'],
  ['tables'],
  ['backups'],
  ['documents'],
  ['workshop'],
  ['sample'],
];

/** Smaller orders inside rooms. */
const INSIDE: readonly (readonly string[])[] = [
  [
    'shared/insight/value-chains',
    'shared/insight/matrices',
    'shared/insight/levers',
    'shared/insight/questions',
  ],
  ['shared/documents/story', 'shared/documents/page'],
];

/** The rooms of the renderer from low to high. */
const RENDERER: readonly (readonly string[])[] = [
  ['platform'],
  ['store'],
  ['trouble'],
  ['workers'],
  ['kit'],
  ['map'],
  ['features'],
  ['shell'],
];

/** On which line a file stands, by the longest room that holds it. */
function floorOf(rooms: readonly (readonly string[])[], root: string, file: string): number {
  let best = { floor: -1, length: 0 };
  for (const [floor, names] of rooms.entries()) {
    for (const name of names) {
      const room = `${root}/${name}`;
      if ((file === room || file.startsWith(`${room}/`)) && room.length > best.length) {
        best = { floor, length: room.length };
      }
    }
  }
  return best.floor;
}

describe('which room stands on which', () => {
  it.each([
    ['shared', SHARED],
    ['renderer', RENDERER],
  ] as const)('%s: no import runs up, and every room has its place', (root, rooms) => {
    const floor = (file: string) => floorOf(rooms, root, file);
    const apart = (file: string) => !file.startsWith(`${root}/`) || file.startsWith('renderer/viewer/');
    expect(
      breaches(root, (target, file) => apart(target) || apart(file) || floor(target) <= floor(file)),
    ).toEqual([]);
    expect(sources(root).filter((file) => !apart(file) && floor(file) < 0)).toEqual([]);
  });

  it.each(INSIDE)('%s stands on none of those behind it', (...rooms) => {
    const place = (file: string) => rooms.findIndex((room) => file.startsWith(`${room}/`));
    for (const room of rooms) {
      expect(breaches(room, (target, file) => place(target) <= place(file))).toEqual([]);
    }
  });

  it('a feature is entered by its face alone, and only the list of the shell does so', () => {
    const featureOf = (file: string) => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
    const entered = importsOf('renderer').filter(
      ({ file, target }) => featureOf(target) !== undefined && featureOf(target) !== featureOf(file),
    );
    expect(
      entered
        .filter(
          ({ file, target }) => file !== 'renderer/shell/features.ts' || !target.endsWith('/feature.ts'),
        )
        .map(({ file, target }) => `${file} imports ${target}`),
    ).toEqual([]);
    const folders = readdirSync(join(ROOT, 'renderer/features'));
    expect(entered.map(({ target }) => featureOf(target)).sort()).toEqual(folders.sort());
  });

  it('the viewer stands alone', () => {
    expect(
      breaches('renderer', (target, file) => /viewer\//.test(file) || !target.startsWith('renderer/viewer/')),
    ).toEqual([]);
  });

  it('no files import each other in a circle, not even for a type', () => {
    expect(circles(['shared', 'renderer', 'electron'].flatMap(importsOf))).toEqual([]);
  });
});

/** Files that reach themselves, by way of the imports that remain once all that lead nowhere are taken away. */
function circles(imports: readonly Import[]): string[] {
  const left = new Map<string, Set<string>>();
  for (const { file, target } of imports) left.set(file, (left.get(file) ?? new Set()).add(target));
  let before: number;
  do {
    before = left.size;
    for (const [file, targets] of left) {
      for (const target of targets) if (!left.has(target)) targets.delete(target);
      if (targets.size === 0) left.delete(file);
    }
  } while (left.size !== before);
  return [...left].map(([file, targets]) => `${file} imports ${[...targets].join(', ')}`);
}

describe('what is done in one place only', () => {
  it('the day of a moment, which is that of the user and not that of Greenwich', () => {
    const cut =
      /toISOString\(\)\s*\.\s*(?:slice|substring|substr|split|startsWith)\(|toJSON\(\)|toLocaleDateString|toDateString/;
    const cutting = ['shared', 'renderer', 'electron']
      .flatMap(sources)
      .filter((file) => file !== 'shared/base/day.ts' && cut.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(cutting).toEqual([]);
  });
});
