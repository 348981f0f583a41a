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

  it('only graph-view knows Cytoscape and only the store knows Dexie', () => {
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

  it('a view changes data through the actions of the store only', () => {
    const inner = /^renderer\/store\/(?:connection|database|journal|history|dispatch|networks|migrations)/;
    expect(
      breaches('renderer', (target, file) => !inner.test(target) || file.startsWith('renderer/store/')),
    ).toEqual([]);
  });
});

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
