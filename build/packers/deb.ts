import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesIn, filesIn, type Order } from './order.ts';

/** Writes a deb of what lies in a folder. */
export function makeDeb(order: Order, files: string): void {
  const control = join(files, 'DEBIAN');
  const size = bytesIn(files);
  const sums = filesIn(files).map((path) => `${md5(join(files, path))}  ${path}\n`);
  mkdirSync(control);
  writeFileSync(join(control, 'md5sums'), sums.join(''));
  writeFileSync(join(control, 'control'), controlOf(order, size));
  for (const [name, script] of [
    ['postinst', order.afterInstall],
    ['postrm', order.afterRemove],
  ] as const) {
    copyFileSync(script, join(control, name));
    chmodSync(join(control, name), 0o755);
  }
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', files, order.file], {
    stdio: 'inherit',
  });
}

export function controlOf(order: Order, bytes: number): string {
  const fields = {
    Package: order.name,
    Version: order.version,
    Architecture: order.architecture,
    Maintainer: order.maintainer,
    'Installed-Size': String(Math.ceil(bytes / 1024)),
    Depends: order.depends.join(', '),
    Recommends: order.recommends.join(', '),
    Section: 'office',
    Priority: 'optional',
    Homepage: order.homepage,
    Description: indented(order.description),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** A further line begins with a space; an empty one is a dot. */
function indented(text: string): string {
  const [first = '', ...rest] = text.split('\n').map((line) => line.trim());
  return [first, ...rest.map((line) => ` ${line || '.'}`)].join('\n');
}

function md5(path: string): string {
  return createHash('md5').update(readFileSync(path)).digest('hex');
}
