import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDeb } from './deb.ts';
import { orderOf, stage } from './order.ts';
import { makeRpm } from './rpm.ts';

/**
 * The packer of a deb and of an rpm, called by electron-builder as it calls fpm, which it would download otherwise: the
 * system's own dpkg-deb and rpmbuild do the work, and no package of another's making goes along.
 */

const order = orderOf(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'maillage-packer-'));
try {
  const files = join(folder, 'files');
  stage(order.contents, files);
  if (order.target === 'deb') makeDeb(order, files);
  else makeRpm(order, files, join(folder, 'rpm'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
