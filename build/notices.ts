import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { localDay } from '../shared/base/day.ts';
import { notices } from './licences.ts';

/**
 * What the app says of itself, as one module of the renderer, `virtual:notices`: its version and the day of that, where
 * versions are published, and the packages in it with their licences. A build fails when it takes in a package without
 * a notice.
 */
const MODULE = 'virtual:notices';

export function noticesPlugin(): Plugin {
  return {
    name: 'maillage-notices',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? module() : undefined),
    generateBundle(_options, bundle) {
      const known = new Set(notices().map(({ name }) => name));
      const taken = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? Object.keys(chunk.modules).flatMap(packageOf) : [],
      );
      const unknown = [...new Set(taken)].filter((name) => !known.has(name));
      if (unknown.length > 0) this.error(`no licence notice for ${unknown.join(', ')}`);
    },
  };
}

/** The package that a module is from, if any. */
function packageOf(module: string): string[] {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module) ?? [];
  return name === undefined ? [] : [name];
}

function module(): string {
  const { version, homepage } = JSON.parse(readText('../package.json')) as {
    version: string;
    homepage?: string;
  };
  const about = {
    version,
    madeOn: publishedOn(version, readText('../CHANGELOG.md')) ?? localDay(new Date()),
    releases: process.env.MAILLAGE_RELEASES ?? homepage ?? null,
    notices: notices(),
  };
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(about))});`;
}

/** The day of a version by the changelog; undefined for one that is not published. */
export function publishedOn(version: string, changelog: string): string | undefined {
  const line = changelog.split('\n').find((text) => text.startsWith(`## [${version}]`));
  return /\d{4}-\d{2}-\d{2}/.exec(line ?? '')?.[0];
}

function readText(path: string): string {
  return readFileSync(resolve(import.meta.dirname, path), 'utf8');
}
