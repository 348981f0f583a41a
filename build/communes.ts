import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import type { CommuneAsset } from '../shared/communes/directory.ts';

/**
 * The communes of France as one module of the renderer, `virtual:communes`: it becomes a file of its own that
 * is read when it is first asked for, as a script, so that the content security policy may go on forbidding
 * every connection. About 1.1 MB, 0.5 MB in a compressed installer.
 *
 * Data: official geographic code (Insee), EPCI (DGCL) and postcodes (La Poste) as gathered by Etalab in
 * @etalab/decoupage-administratif, Licence Ouverte 2.0. The app and the README name these sources.
 */
const MODULE = 'virtual:communes';
const PACKAGE = '@etalab/decoupage-administratif';
/** The year that a major version of the package stands for: 6 is 2026. */
const YEAR_OF_VERSION_0 = 2020;

interface Place {
  code: string;
  nom: string;
  type: string;
  commune?: string;
  region?: string;
  codesPostaux?: string[];
  population?: number;
}

export function communesPlugin(): Plugin {
  return {
    name: 'maillage-communes',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(asset()))});`
        : undefined,
  };
}

/** The asset, made from the data of the package. */
export function asset(): CommuneAsset {
  const require = createRequire(import.meta.url);
  const read = <T>(name: string): T =>
    JSON.parse(readFileSync(require.resolve(`${PACKAGE}/${name}`), 'utf8')) as T;
  const regions = new Map(read<Place[]>('data/regions.json').map(({ code, nom }) => [code, nom]));
  const epcis = read<{ nom: string; membres: { code: string }[] }[]>('data/epci.json');
  const epciOf = new Map(epcis.flatMap(({ membres }, index) => membres.map(({ code }) => [code, index])));
  const lines = read<Place[]>('data/communes.json')
    .filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal')
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ code, nom, commune, codesPostaux = [], population = 0 }) =>
      [code, nom, codesPostaux.join(' '), epciOf.get(commune ?? code) ?? '', population].join('|'),
    );
  return {
    year: YEAR_OF_VERSION_0 + Number.parseInt(read<{ version: string }>('package.json').version, 10),
    departments: read<Place[]>('data/departements.json').map(
      ({ code, nom, region = '' }) => [code, nom, regions.get(region) ?? ''] as const,
    ),
    epcis: epcis.map(({ nom }) => nom),
    lines: lines.join('\n'),
  };
}
