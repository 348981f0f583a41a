import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/** What is to be packed, as said on fpm's command line. */
export interface Order {
  target: 'deb' | 'rpm';
  name: string;
  version: string;
  architecture: string;
  maintainer: string;
  homepage: string;
  licence: string;
  /** The first line is what a list of packages shows. */
  description: string;
  depends: readonly string[];
  recommends: readonly string[];
  /** Scripts that run on the user's machine. */
  afterInstall: string;
  afterRemove: string;
  /** From a file, or from what is in a folder, to an absolute path. */
  contents: readonly { from: string; to: string }[];
  /** The package to be written. */
  file: string;
}

const one = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;

/** Reads the arguments that electron-builder gives fpm; throws at one that is not known. */
export function orderOf(args: readonly string[]): Order {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      input: { ...one, short: 's' },
      target: { ...one, short: 't' },
      depends: { ...many, short: 'd' },
      force: { type: 'boolean' },
      architecture: one,
      name: one,
      version: one,
      package: one,
      maintainer: one,
      vendor: one,
      url: one,
      license: one,
      description: one,
      'after-install': one,
      'after-remove': one,
      'deb-recommends': many,
      'deb-priority': one,
      'deb-compression': one,
      'rpm-os': one,
      'rpm-compression': one,
      'rpm-summary': one,
    },
  });
  const { target } = values;
  if (target !== 'deb' && target !== 'rpm') throw new Error(`no packer of ${target}`);
  const said = (name: string, value: string | undefined): string => {
    if (value === undefined) throw new Error(`--${name} is missing`);
    return value;
  };
  return {
    target,
    name: said('name', values.name),
    version: said('version', values.version),
    architecture: said('architecture', values.architecture),
    maintainer: said('maintainer', values.maintainer),
    homepage: said('url', values.url),
    licence: said('license', values.license),
    description: [values['rpm-summary'] ?? [], said('description', values.description)].flat().join('\n'),
    depends: values.depends ?? [],
    recommends: values['deb-recommends'] ?? [],
    afterInstall: said('after-install', values['after-install']),
    afterRemove: said('after-remove', values['after-remove']),
    contents: positionals.map((pair) => {
      const cut = pair.lastIndexOf('=/');
      if (cut < 1) throw new Error(`no place is named for ${pair}`);
      return { from: pair.slice(0, cut), to: pair.slice(cut + 1) };
    }),
    file: said('package', values.package),
  };
}

/** Lays the contents out in a folder as they will lie on the user's machine. */
export function stage(contents: Order['contents'], root: string): void {
  for (const { from, to } of contents) {
    const place = join(root, to);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(from, place, { recursive: true, verbatimSymlinks: true });
  }
  readableByAll(root);
}

/** Whoever builds may have kept new files to themselves, which the users of a package must be able to read. */
function readableByAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) readableByAll(join(path, name));
}

/** Every file and link of a folder, by its path from there. */
export function filesIn(root: string, below = ''): string[] {
  return readdirSync(join(root, below)).flatMap((name) => {
    const path = join(below, name);
    return lstatSync(join(root, path)).isDirectory() ? filesIn(root, path) : [path];
  });
}

export function bytesIn(root: string): number {
  return filesIn(root).reduce((sum, path) => sum + lstatSync(join(root, path)).size, 0);
}
