import { expect, it } from 'vitest';
import { NEW_ENTRY } from '#shared/exchange/tables/found-words.ts';
import { wordFinder } from '#shared/exchange/tables/words.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { readTable } from './read-table.ts';

const CSV =
  'Nom;Type;Secteurs\nA;Asso loi 1901;Alimentaire\nB;Asociation;Brasserie\nC;Guilde;brasserie\nD;Fondations;\n';

const kinds = ({ draft }: ReturnType<typeof readTable>) => draft.actors.map(({ record }) => record.kind);

it('words become entries by name, by meaning or as slips of the pen; others are new, and counted', () => {
  const reading = readTable(CSV);
  expect(kinds(reading)).toEqual(['association', 'association', 'guilde', 'fondation']);
  expect(reading.words?.map(({ word, count, how, choice }) => [word, count, how, choice])).toEqual([
    ['Asso loi 1901', 1, 'meaning', 'association'],
    ['Alimentaire', 1, 'meaning', 'alimentation'],
    ['Asociation', 1, 'near', 'association'],
    ['Brasserie', 2, 'new', NEW_ENTRY],
    ['Guilde', 1, 'new', NEW_ENTRY],
    ['Fondations', 1, 'near', 'fondation'],
  ]);
  expect(reading.problems.map(({ code, value }) => [code, value])).toEqual([
    ['new-term', 'Brasserie'],
    ['new-term', 'Guilde'],
    ['word-near', 'Asociation'],
    ['word-near', 'Fondations'],
    ['words-meant', 'Asso loi 1901 → Association (1)'],
    ['words-meant', 'Alimentaire → Alimentation durable (1)'],
  ]);
});

it('choices for words are followed, and reported where a word is left out', () => {
  const words = {
    kinds: { guilde: '', asociation: NEW_ENTRY, fondations: 'reseau' },
    sectors: { brasserie: '' },
  };
  const reading = readTable(CSV, {}, { words });
  expect(kinds(reading)).toEqual(['association', 'asociation', undefined, 'reseau']);
  expect(reading.draft.actors[1]?.record.sectors).toBeUndefined();
  expect(reading.problems.map(({ code, value }) => [code, value])).toEqual([
    ['new-term', 'Asociation'],
    ['word-left', 'Brasserie'],
    ['word-left', 'Guilde'],
    ['words-meant', 'Asso loi 1901 → Association (1)'],
    ['words-meant', 'Alimentaire → Alimentation durable (1)'],
  ]);
});

it('choices that name no entry of this network, or are none at all, count for nothing', () => {
  const words = { kinds: { guilde: 'gone', asociation: 3 }, sectors: 'x' } as never;
  expect(kinds(readTable(CSV, {}, { words }))).toEqual(kinds(readTable(CSV)));
});

const word = (column: string, text: string) =>
  readTable(`Nom;${column}\nA;"${text}"\n`).words?.map(({ how, choice }) => `${how} ${choice}`);

it.each([
  ['Type', 'Mairies', 'collectivite'],
  ['Type', 'Communauté de communes', 'epci'],
  ['Type', 'CC', 'epci'],
  ['Type', 'ACI (atelier et chantier d’insertion)', 'entreprise-ess'],
  ['Type', 'Chantiers d’insertion', 'entreprise-ess'],
  ['Type', 'Tiers-lieux', 'lieu'],
  ['Type', 'CRESS', 'reseau'],
  ['Type', 'CIGALES', 'financeur'],
  ['Type', 'Fonds de dotation', 'fondation'],
  ['Type de structure', 'S.C.I.C.', 'cooperative'],
  ['Votre statut', 'Asso loi 1901', 'association-1901'],
  ['Forme juridique', 'Société publique locale', 'spl'],
  ['Forme juridique', 'EI', 'entreprise-individuelle'],
  ['Forme juridique', 'SCIC SAS', 'scic'],
  ['Forme juridique', 'CCI', 'etablissement-public'],
  ['Échelon', 'Communauté d’agglomération', 'intercommunal'],
  ['Échelon', 'QPV', 'quartier'],
  ['Secteurs', 'Déchets', 'circulaire'],
  ['Rôle', 'Chef de file', 'pilotage'],
  ['Type', 'Town hall', 'collectivite'],
])('%s "%s" is known by its meaning', (column, text, id) => {
  expect(word(column, text)).toEqual([`meaning ${id}`]);
});

/** The lists of a network from before there were the narrower entries. */
function olderLists() {
  const vocabularies = defaultVocabularies();
  const without = <T extends { id: string }>(list: readonly T[], ...ids: string[]) =>
    list.filter(({ id }) => !ids.includes(id));
  return {
    ...vocabularies,
    kinds: without(vocabularies.kinds, 'epci'),
    legalForms: without(
      vocabularies.legalForms,
      ...['sasu', 'eurl', 'cuma', 'sem', 'epic', 'epa', 'ccas', 'syndicat-mixte', 'communaute-communes'],
      ...['association-rup', 'association-droit-local', 'gie'],
    ),
  };
}

it.each([
  ['SASU', 'sasu', 'sas'],
  ['EURL', 'eurl', 'sarl'],
  ['5720', 'sasu', 'sas'],
  ['5498 - SARL unipersonnelle', 'eurl', 'sarl'],
  ['SA d’économie mixte à directoire', 'sem', 'sa'],
  ['SAS, société par actions simplifiée', 'sas', 'sas'],
  ['6316', 'cuma', 'coop-agricole'],
  ['Société coopérative agricole', 'coop-agricole', 'coop-agricole'],
  ['SA coopérative ouvrière de production (SCOP) à directoire', 'scop', 'scop'],
  ['9230', 'association-rup', 'association-1901'],
  [
    'Association de droit local (Bas-Rhin, Haut-Rhin et Moselle)',
    'association-droit-local',
    'association-1901',
  ],
  ['Association déclarée', 'association-1901', 'association-1901'],
  ['7346 : communauté de communes', 'communaute-communes', 'epci'],
  ['Syndicat mixte ouvert', 'syndicat-mixte', 'etablissement-public'],
  [
    'Établissement public national à caractère industriel ou commercial doté d’un comptable public',
    'epic',
    'etablissement-public',
  ],
  ['7361', 'ccas', 'etablissement-public'],
  ['Groupement d’intérêt économique (GIE)', 'gie', undefined],
  ['1901', 'association-1901', 'association-1901'],
  ['1955', undefined, undefined],
])('the legal form "%s" is %s, and %s in a list from before', (word, narrow, wider) => {
  expect(wordFinder(defaultVocabularies()).term('legalForms', word)).toBe(narrow);
  const older = wordFinder(olderLists());
  expect(older.term('legalForms', word)).toBe(wider);
});

it('a kind that an older list has not yet means the wider one', () => {
  expect(wordFinder(olderLists()).term('kinds', 'Communauté de communes')).toBe('collectivite');
});

it('a kind that the law gives a status says both', () => {
  const { draft } = readTable('Nom;Type;Agréments\nA;ESAT;\nB;Association;EI | CAE\nC;Association;Bio\n');
  expect(draft.actors.map(({ record }) => [record.kind, record.statuses])).toEqual([
    ['entreprise-ess', ['esat']],
    ['association', ['siae', 'cae']],
    ['association', undefined],
  ]);
});

it.each([
  ['Type', 'Monnaie locale'],
  ['Type', 'GEIQ'],
  ['Échelon', 'Bassin de vie'],
  ['Secteurs', 'Petite enfance'],
  ['Rôle', 'Membre fondateur'],
])('%s "%s" means no entry: none is stretched to it', (column, text) => {
  expect(word(column, text)).toEqual([`new ${NEW_ENTRY}`]);
});

it.each([
  ['en cours', 'actif'],
  ['Envisagée', 'prevu'],
  ['terminées', 'termine'],
])('a tie that is "%s" is %s', (text, status) => {
  const { draft } = readTable(`De;Vers;Statut\nA;B;${text}\n`);
  expect(draft.cooperations[0]?.record.status).toBe(status);
});

it('words that were understood are said, list by list, in as many remarks as they need', () => {
  const many = [
    'Mairie',
    'Mairie',
    'CC',
    'SIAE',
    'ESAT',
    'CRESS',
    'Université',
    'Lycée',
    'Tiers-lieu',
    'ONG',
  ];
  const { problems } = readTable(`Nom;Type\n${many.map((kind, row) => `A${row};${kind}`).join('\n')}\n`);
  const said = problems.filter(({ code }) => code === 'words-meant');
  expect(said.map(({ details }) => details.list)).toEqual(['kinds', 'kinds']);
  const words = said.flatMap(({ value }) => value.split(', '));
  expect(words).toHaveLength(new Set(many).size);
  expect(words[0]).toBe('Mairie → Collectivité (2)');
});
