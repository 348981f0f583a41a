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
  /** All of them, made ready to be searched at the first call. */
  communes: () => readonly KnownCommune[];
  byInsee: (insee: string) => KnownCommune | undefined;
}

const DISTRICT = /^(?:751|6938|132)\d+$/;

/** Most who ask want one commune, that of the record they look at: each is read from its line when it is asked for. */
export function readDirectory(asset: CommuneAsset): CommuneDirectory {
  const departments = new Map(asset.departments.map(([code, name, region]) => [code, { name, region }]));
  const lines = asset.lines.split('\n');
  const known: KnownCommune[] = [];
  const at = (place: number, line: string) => {
    known[place] ??= readLine(line, asset, departments);
    return known[place];
  };
  let all: readonly KnownCommune[] | undefined;
  return {
    year: asset.year,
    communes: () => {
      all ??= lines.map((line, place) => at(place, line));
      return all;
    },
    byInsee: (insee) => {
      const place = firstFrom(lines, `${insee}|`);
      const line = lines[place];
      const commune = line === undefined ? undefined : at(place, line);
      return commune?.insee === insee ? commune : undefined;
    },
  };
}

/** The place of the first line that does not come before a text; the lines are in their order. */
function firstFrom(lines: readonly string[], text: string): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

function readLine(
  line: string,
  { epcis }: CommuneAsset,
  departments: ReadonlyMap<string, { name: string; region: string }>,
): KnownCommune {
  const [insee = '', name = '', postcodes = '', epci = '', population = ''] = line.split('|');
  const code = departmentOf(insee);
  const department = departments.get(code);
  return {
    insee,
    name,
    postcodes: postcodes === '' ? [] : postcodes.split(' '),
    department: { code, name: department?.name ?? '' },
    region: department?.region ?? '',
    epci: epci === '' ? '' : (epcis[Number(epci)] ?? ''),
    population: Number(population),
    district: DISTRICT.test(insee),
    folded: foldCommune(name),
  };
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
