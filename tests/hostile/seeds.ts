import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXTENSIONS } from '#shared/exchange/formats.ts';
import { writeCsvPair } from '#shared/exchange/tables/csv-write.ts';
import { csvTemplate } from '#shared/exchange/tables/templates.ts';
import { writeFile } from '#shared/exchange/write-file.ts';
import { type NetworkData, type NetworkState, toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import type { Input } from './read-hostile.ts';

const DATA = resolve(import.meta.dirname, '../../../shared/data');
const NOW = '2026-01-01T00:00:00.000Z';

/** Every format that is read, as the fuzz suite calls it. */
export const FORMATS = [
  'csv',
  'xlsx',
  'maillage',
  'gexf',
  'graphml',
  'pajek',
  'cyjs',
  'cx2',
  'kumu',
  'geojson',
  'gogocarto',
  'decp',
  'recherche-entreprises',
] as const;
export type FormatName = (typeof FORMATS)[number];

export const ENDINGS: Readonly<Record<FormatName, string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  maillage: 'maillage',
  gexf: 'gexf',
  graphml: 'graphml',
  pajek: 'net',
  cyjs: 'cyjs',
  cx2: 'cx2',
  kumu: 'json',
  geojson: 'geojson',
  gogocarto: 'json',
  decp: 'json',
  'recherche-entreprises': 'json',
};

const REAL: Partial<Record<FormatName, readonly string[]>> = {
  gexf: ['les-miserables.gexf', 'power-grid.gexf'],
  graphml: ['airlines.graphml'],
  cx2: ['medium-network.cx2'],
  decp: ['decp-2022.json'],
  gogocarto: ['gogocarto-elements.json', 'gogocarto-taxonomy.json'],
};
/** Mutating more of a large file finds nothing that a part of it does not. */
const MOST_BYTES = 60_000;

const COMPANY = {
  siren: '552100554',
  nom_complet: 'FERME DES AULNES',
  nature_juridique: '5460',
  activite_principale: '01.13Z',
  complements: { est_ess: true },
  siege: { siret: '55210055400013', libelle_commune: 'CHATEL', commune: '17094', code_postal: '17340' },
};
const CONTRACT = {
  id: '2022-1',
  acheteur: { id: '21170094000017' },
  titulaires: [{ titulaire: { id: '55210055400013', typeIdentifiant: 'SIRET' } }],
  montant: 12000,
  objet: 'Denrées',
};
const PLACE = {
  data: [{ id: 1, name: 'Ferme', geo: { latitude: 45.7, longitude: -0.3 }, optionsValues: [1, '2'] }],
};

/** Files of a format to begin with: our writers', small ones by hand, and real ones where they are. */
export async function seedsOf(format: FormatName): Promise<Input[]> {
  const state = smallNetwork();
  const written = async (name: keyof typeof EXTENSIONS & Parameters<typeof writeFile>[1]) => ({
    name: `a.${EXTENSIONS[name]}`,
    bytes: await writeFile(state, name, { language: 'fr', now: NOW }),
  });
  return [...(await ownSeeds(format, state, written)), ...realSeeds(format)];
}

async function ownSeeds(
  format: FormatName,
  state: NetworkState,
  written: (name: Parameters<typeof writeFile>[1]) => Promise<Input>,
): Promise<Input[]> {
  switch (format) {
    case 'csv': {
      const { actors, cooperations } = writeCsvPair(state, 'fr');
      const template = csvTemplate('actors', 'en');
      return [
        { name: 'a.csv', bytes: actors },
        { name: 'b.csv', bytes: cooperations },
        { name: 'c.csv', bytes: new Uint8Array(template.bytes) },
      ];
    }
    case 'xlsx':
      return [await written('xlsx'), await written('kumuXlsx')];
    case 'kumu':
      return [await written('kumuJson')];
    case 'gogocarto':
      return [jsonSeed(PLACE)];
    case 'decp':
      return [jsonSeed({ marches: { marche: [CONTRACT] } }), jsonSeed({ marches: [CONTRACT] })];
    case 'recherche-entreprises':
      return [jsonSeed({ results: [COMPANY], total_results: 1 })];
    default:
      return [await written(format)];
  }
}

function jsonSeed(value: unknown): Input {
  return { name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

function realSeeds(format: FormatName): Input[] {
  return (REAL[format] ?? [])
    .map((name) => ({ name, path: join(DATA, name) }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => ({ name, bytes: new Uint8Array(readFileSync(path)).slice(0, MOST_BYTES) }));
}

/** A few of the sample's actors with all that hangs on them. */
function smallNetwork(): NetworkState {
  const data: NetworkData = sampleNetwork('fr', NOW);
  const ids = new Set(data.actors.slice(0, 8).map(({ id }) => id));
  return toState({
    ...data,
    actors: data.actors.filter(({ id }) => ids.has(id)),
    cooperations: data.cooperations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    collectives: data.collectives.map((collective) => ({
      ...collective,
      members: collective.members.filter(({ actorId }) => ids.has(actorId)),
    })),
    contacts: data.contacts.filter(({ actorId }) => ids.has(actorId)),
    positions: data.positions.filter(({ id }) => ids.has(id)),
    views: [],
    stories: [],
  });
}
