/**
 * The ways a unit is written, one line a unit. Those that are here say nothing of anybody; any other text that stands
 * where a unit is wanted may.
 */
const UNITS: readonly (readonly string[])[] = [
  ['h', 'heure', 'heures', 'hour', 'hours'],
  ['h/an', 'h par an', 'heure par an', 'heures par an', 'heures/an', 'h/year', 'hours a year', 'hours/year'],
  ['h/mois', 'h par mois', 'heures par mois', 'heures/mois', 'h/month', 'hours a month'],
  ['h/semaine', 'h par semaine', 'heures par semaine', 'h/sem', 'h/week', 'hours a week'],
  ['j', 'jour', 'jours', 'day', 'days'],
  ['j/an', 'j par an', 'jours par an', 'jours/an', 'days a year', 'days/year'],
  ['j/mois', 'j par mois', 'jours par mois', 'jours/mois', 'days a month'],
  ['j/semaine', 'j par semaine', 'jours par semaine', 'days a week'],
  ['etp', 'fte', 'equivalent temps plein', 'equivalents temps plein', 'full time equivalent'],
  ['poste', 'postes'],
  ['place', 'places'],
  ['m2', 'metre carre', 'metres carres', 'square metre', 'square metres', 'sqm'],
  ['m3', 'metre cube', 'metres cubes', 'cubic metre', 'cubic metres'],
  ['ha', 'hectare', 'hectares'],
  ['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers'],
  ['km/an', 'km par an', 'km/year', 'km a year'],
  ['kg', 'kilo', 'kilos', 'kilogramme', 'kilogrammes'],
  ['kg/an', 'kg par an', 'kg/year', 'kg a year'],
  ['t', 'tonne', 'tonnes'],
  ['t/an', 't par an', 'tonnes par an', 'tonnes/an', 't/year', 'tonnes a year'],
  ['l', 'litre', 'litres'],
  ['kwh', 'kilowattheure', 'kilowattheures'],
  ['kwh/an', 'kwh par an', 'kwh/year', 'kwh a year'],
  ['mwh', 'megawattheure', 'megawattheures'],
  ['mwh/an', 'mwh par an', 'mwh/year', 'mwh a year'],
  ['€', 'eur', 'euro', 'euros'],
  ['€/an', 'eur par an', 'euros par an', 'euros/an', '€/year', 'euros a year'],
  ['k€', 'keur', 'milliers d euros', 'thousand euros'],
  ['k€/an', 'keur/an', 'k€ par an', 'k€/year', 'k€ a year'],
  ['repas', 'meal', 'meals'],
  ['repas/an', 'repas par an', 'meals/year', 'meals a year'],
  ['repas/jour', 'repas par jour', 'meals/day', 'meals a day'],
  ['licence', 'licences', 'license', 'licenses'],
  ['vehicule', 'vehicules', 'vehicle', 'vehicles'],
  ['unite', 'unites', 'unit', 'units', 'piece', 'pieces'],
];

/** Without accents, case and needless spaces; signs that tell units apart stay. */
function plain(text: string): string {
  return text
    .replaceAll('²', '2')
    .replaceAll('³', '3')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.-]/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

const KNOWN: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(([first = '', ...others]) => [first, ...others].map((way) => [plain(way), first] as const)),
);

/** Whether a text is a unit that everybody has. */
export function isKnownUnit(text: string): boolean {
  return KNOWN.has(plain(text));
}

/** The same for every way to write a unit: quantities of one are summed. */
export function unitKey(text: string): string {
  return KNOWN.get(plain(text)) ?? plain(text);
}
