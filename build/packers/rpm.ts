import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesIn, type Order } from './order.ts';

/** Writes an rpm of what lies in a folder; rpmbuild works in another. */
export function makeRpm(order: Order, files: string, work: string): void {
  mkdirSync(work);
  const spec = join(work, `${order.name}.spec`);
  const [install, remove] = [order.afterInstall, order.afterRemove].map((path) => readFileSync(path, 'utf8'));
  writeFileSync(spec, specOf(order, filesIn(files), install ?? '', remove ?? ''));
  const options = ['-bb', '--quiet', '--target', order.architecture, '--buildroot', join(work, 'root')];
  const defines = { _topdir: work, staged: files, _rpmdir: work, _build_name_fmt: 'made.rpm' };
  execFileSync(
    'rpmbuild',
    [...options, ...Object.entries(defines).flatMap(([name, value]) => ['-D', `${name} ${value}`]), spec],
    { stdio: 'inherit' },
  );
  copyFileSync(join(work, 'made.rpm'), order.file);
  console.log(`${basename(order.file)} is written`);
}

/**
 * What runs is Electron's own: it is not stripped, no debug package is made of it, and what it needs is said by
 * electron-builder. When one version replaces another, the old one's script comes last: it must not undo the new one's.
 */
export function specOf(order: Order, files: readonly string[], install: string, remove: string): string {
  const [summary = '', ...description] = order.description.split('\n');
  return `%global __os_install_post %{nil}
%global debug_package %{nil}
%global _build_id_links none
%global _binary_payload w7T0.xzdio
Name: ${order.name}
Version: ${order.version}
Release: 1
Summary: ${summary}
License: ${order.licence}
Packager: ${order.maintainer}
URL: ${order.homepage}
AutoReqProv: no
${order.depends.map((name) => `Requires: ${name}\n`).join('')}
%description
${description.join('\n').trim() || summary}

%install
cp -a %{staged}/. %{buildroot}/

%files
%defattr(-,root,root)
${[...new Set(files.map(owned))].map((path) => `"/${path}"\n`).join('')}
%post
${escaped(install)}
%postun
if [ "$1" -eq 0 ]; then
${escaped(remove)}
fi
`;
}

/** The folder of the app is the package's own, whole; of others it owns the files that it puts there. */
const owned = (path: string) => /^opt\/[^/]+/.exec(path)?.[0] ?? path;

/** rpm would take a single % of a script for a macro of its own. */
const escaped = (script: string) => script.replaceAll('%', '%%');
