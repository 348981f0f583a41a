import { describe, expect, it } from 'vitest';
import { controlOf } from '../../../build/packers/deb.ts';
import { orderOf } from '../../../build/packers/order.ts';
import { specOf } from '../../../build/packers/rpm.ts';

const args = (target: string, ...more: string[]) => [
  ...['-s', 'dir', '--force', '-t', target, '-d', 'libnss3', '-d', 'libasound2t64 | libasound2'],
  ...['--architecture', 'amd64', '--after-install', '/tmp/in', '--after-remove', '/tmp/out'],
  ...['--description', 'A map\n Of a territory.\n\n It stays here.', '--version', '0.3.0~beta'],
  ...['--package', '/out/a=b/m.deb', '--name', 'maillage', '--maintainer', 'Us <us@example.org>'],
  ...['--vendor', 'Us', '--url', 'https://example.org', '--license', 'MIT', ...more],
];

describe('the packer called as fpm is', () => {
  it('reads what is to be packed, from where to where', () => {
    const order = orderOf([
      ...args('deb', '--deb-compression', 'xz'),
      '/a=b/=/opt/M',
      'L=/usr/share/doc/m/copyright',
    ]);
    expect(order.contents).toEqual([
      { from: '/a=b/', to: '/opt/M' },
      { from: 'L', to: '/usr/share/doc/m/copyright' },
    ]);
    expect(order).toMatchObject({
      target: 'deb',
      file: '/out/a=b/m.deb',
      depends: ['libnss3', expect.any(String)],
    });
  });

  it('refuses what it does not know, rather than leave it out', () => {
    expect(() => orderOf(args('pacman'))).toThrow('no packer of pacman');
    expect(() => orderOf([...args('deb'), '--deb-systemd', 'x'])).toThrow();
    expect(() => orderOf([...args('deb'), 'LICENSE'])).toThrow('no place');
  });

  it('writes the control file of a deb, an empty line of the text as a dot', () => {
    expect(controlOf(orderOf(args('deb')), 2049)).toBe(`Package: maillage
Version: 0.3.0~beta
Architecture: amd64
Maintainer: Us <us@example.org>
Installed-Size: 3
Depends: libnss3, libasound2t64 | libasound2
Section: office
Priority: optional
Homepage: https://example.org
Description: A map
 Of a territory.
 .
 It stays here.
`);
  });

  it('writes an rpm that owns its folder, and leaves a newer version of itself alone when it goes', () => {
    const files = ['opt/M/app', 'opt/M/locales/fr.pak', 'usr/share/mime/packages/m.xml'];
    const spec = specOf(orderOf(args('rpm', '--rpm-summary', 'A map')), files, 'echo 100%', 'unlink it');
    expect(spec).toContain('Requires: libnss3\n');
    expect(spec).toContain('"/opt/M"\n"/usr/share/mime/packages/m.xml"\n');
    expect(spec).toContain('%post\necho 100%%\n');
    expect(spec).toContain('%postun\nif [ "$1" -eq 0 ]; then\nunlink it\nfi\n');
  });
});
