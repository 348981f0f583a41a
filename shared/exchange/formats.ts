/** The formats that a network is written in, in the groups of the export screen. */
export const FORMAT_GROUPS = {
  network: ['maillage'],
  page: ['html'],
  picture: ['png', 'svg', 'pdf'],
  spreadsheet: ['csv', 'xlsx'],
  software: ['gexf', 'gephi', 'graphml', 'cyjs', 'cx2', 'kumuXlsx', 'kumuJson', 'geojson', 'pajek'],
} as const;
export type FormatGroup = keyof typeof FORMAT_GROUPS;
export type FormatName = (typeof FORMAT_GROUPS)[FormatGroup][number];
export type PictureFormat = (typeof FORMAT_GROUPS)['picture'][number];
export type PageFormat = (typeof FORMAT_GROUPS)['page'][number];

export const FORMAT_NAMES: readonly FormatName[] = Object.values(FORMAT_GROUPS).flat();

/** How the file is called at its end. */
export const EXTENSIONS: Readonly<Record<FormatName, string>> = {
  maillage: 'maillage',
  html: 'html',
  png: 'png',
  svg: 'svg',
  pdf: 'pdf',
  csv: 'zip',
  xlsx: 'xlsx',
  gexf: 'gexf',
  gephi: 'zip',
  graphml: 'graphml',
  cyjs: 'cyjs',
  cx2: 'cx2',
  kumuXlsx: 'xlsx',
  kumuJson: 'json',
  geojson: 'geojson',
  pajek: 'net',
};

export function isPicture(format: FormatName): format is PictureFormat {
  return (FORMAT_GROUPS.picture as readonly FormatName[]).includes(format);
}

/** The format that a file's ending stands for; of several that share it, the plainest. */
export function formatOfEnding(ending: string): FormatName | undefined {
  return FORMAT_NAMES.find((format) => EXTENSIONS[format] === ending.toLowerCase());
}

/** Formats that have one direction for all ties of a file unless a tie says otherwise. */
export const DIRECTED_FORMATS: readonly FormatName[] = ['gexf', 'graphml'];
