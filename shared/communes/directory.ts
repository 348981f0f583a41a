/**
 * The communes of France as the build writes them: names once, then one line a commune, in the order of the
 * INSEE codes: `code|name|postcodes|EPCI|population`, the EPCI as a place in the list or empty.
 */
export interface CommuneAsset {
  /** Year of the official geographic code. */
  year: number;
  /** Code, name and region of each department. */
  departments: readonly (readonly [code: string, name: string, region: string])[];
  epcis: readonly string[];
  lines: string;
}

/** One commune, or one municipal district of Paris, Lyon or Marseille. */
export interface KnownCommune {
  insee: string;
  name: string;
  postcodes: readonly string[];
  department: { code: string; name: string };
  region: string;
  /** Name of its intercommunality; '' for the few that belong to none. */
  epci: string;
  population: number;
  /** A municipal district: the commune itself is in the directory too. */
  district: boolean;
  /** Its name as it is searched. */
  folded: string;
}

export interface CommuneDirectory {
  year: number;
  communes: readonly KnownCommune[];
  byInsee: ReadonlyMap<string, KnownCommune>;
}

const DISTRICT = /^(?:751|6938|132)\d+$/;

export function readDirectory(asset: CommuneAsset): CommuneDirectory {
  const departments = new Map(asset.departments.map(([code, name, region]) => [code, { name, region }]));
  const communes = asset.lines.split('\n').map((line): KnownCommune => {
    const [insee = '', name = '', postcodes = '', epci = '', population = ''] = line.split('|');
    const code = departmentOf(insee);
    const department = departments.get(code);
    return {
      insee,
      name,
      postcodes: postcodes === '' ? [] : postcodes.split(' '),
      department: { code, name: department?.name ?? '' },
      region: department?.region ?? '',
      epci: epci === '' ? '' : (asset.epcis[Number(epci)] ?? ''),
      population: Number(population),
      district: DISTRICT.test(insee),
      folded: foldCommune(name),
    };
  });
  return { year: asset.year, communes, byInsee: new Map(communes.map((entry) => [entry.insee, entry])) };
}

/** The department that an INSEE code begins with: two signs, three overseas. */
function departmentOf(insee: string): string {
  return insee.slice(0, insee.startsWith('97') || insee.startsWith('98') ? 3 : 2);
}

/** "Rhône (69), Auvergne-Rhône-Alpes"; the region only when its name says more. */
export function departmentName({ department, region }: KnownCommune): string {
  const name = `${department.name} (${department.code})`.trim();
  return region === '' || region === department.name ? name : `${name}, ${region}`;
}

/**
 * A name as people search it: no accents, no case, no hyphens, "saint" as "st", and without the "cedex" of a
 * postal address. Simpler than the fold of other searches and, with 35,000 names to go through, quicker.
 */
export function foldCommune(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bsaint(e?s?)\b/g, 'st$1')
    .replace(/\bcedex\b.*$/, '')
    .trim();
}
