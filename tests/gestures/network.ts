/** What is entered: 20 actors with kind, sector and commune, and 30 ties with their type. */

export interface ActorToEnter {
  name: string;
  /** As much of each word as is typed to find it. */
  kind: string;
  sector: string;
  commune: string;
}

const KINDS = ['assoc', 'coop', 'coll', 'entr'];
const SECTORS = ['alim', 'mobil', 'cult', 'numé'];
const COMMUNES = ['Blanquefort', 'Gradignan', 'Pessac', 'Talence'];
const TYPES = ['fili', 'mutu', 'fina', 'form', 'proj'];

const NAMES = [
  'Ferme des Aulnes',
  'Cantine centrale',
  'Recyclerie',
  'Repair Café',
  'Atelier Vélo',
  'Fablab',
  'Lycée agricole',
  'Université',
  'Médiation num',
  'Mission locale',
  'Banque solidaire',
  'Épicerie sociale',
  'Conserverie',
  'Verger',
  'Théâtre',
  'Librairie',
  'Crèche',
  'Coursiers',
  'Autopartage',
  'Tiers-lieu',
];

const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? '';

export const ACTORS: readonly ActorToEnter[] = NAMES.map((name, at) => ({
  name,
  kind: pick(KINDS, at),
  sector: pick(SECTORS, at),
  commune: pick(COMMUNES, at),
}));

export interface TieToEnter {
  from: number;
  to: number;
  type: string;
}

/** No pair twice: each actor with the next one, every second one with the one after three more. */
export const TIES: readonly TieToEnter[] = [
  ...NAMES.map((_name, at) => ({ from: at, to: (at + 1) % NAMES.length, type: pick(TYPES, at) })),
  ...NAMES.filter((_name, at) => at % 2 === 0).map((_name, at) => ({
    from: 2 * at,
    to: (2 * at + 4) % NAMES.length,
    type: pick(TYPES, at),
  })),
];
