import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { networkFileIn } from '#electron/file-argument.ts';

const here = resolve('/home/ana');
const path = resolve(here, 'pôle 100 %.maillage');

it('a file among the arguments is found by its path, relative or whole, and by its address', () => {
  for (const argument of ['pôle 100 %.maillage', path, pathToFileURL(path).href])
    expect(networkFileIn(['maillage', '--flag', argument], here)).toBe(path);
});

it('nothing else is taken for one', () => {
  const others = [
    '--x=y.maillage',
    'a.csv',
    'file:///%2F.maillage',
    'file:///%ZZ.maillage',
    'https://x.fr/y',
  ];
  expect(networkFileIn(['p.maillage', ...others], here)).toBeUndefined();
});
