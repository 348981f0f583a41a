import { fold } from '../../base/fold.ts';
import { readDate } from '../../fields/read-date.ts';
import { readTernary } from '../../fields/values.ts';
import type { ActorInput } from '../../model/actor.ts';
import { isSiret } from '../../model/siren.ts';
import type { Vocabularies } from '../../model/vocabulary.ts';
import { type Problem, problem } from '../problem.ts';
import type { Reading } from '../reading/draft.ts';
import type { Table } from '../tables/table.ts';
import { wordFinder } from '../tables/words.ts';
import { formAndKind, numbersOf, sizeClass, soleTraderName } from './companies.ts';
import { readCoordinates } from './coordinates.ts';
import { type FieldRow, fieldTable } from './field-table.ts';
import type { NetworkLists, TabularFormat } from './format.ts';
import { categoryOf } from './legal-categories.ts';
import { ownColumns } from './own-columns.ts';
import { type Listed, readActors, type Unlisted } from './read-actors.ts';

/** The columns that exports of the register have in common, as Insee names them and as Opendatasoft words them. */
const TELLING = /(?:unitelegale|etablissement)\d?$|^etablissement|deletablissement\d?$|delunitelegale$/;

export const sirene: TabularFormat = {
  format: 'sirene',
  is: (keys) =>
    (keys.has('siren') || keys.has('siret')) && [...keys].filter((key) => TELLING.test(key)).length >= 3,
  read: readSirene,
};

function readSirene(table: Table, network: NetworkLists): Reading {
  const fields = fieldTable(table);
  const find = wordFinder(network.vocabularies);
  const rows = fields.rows.map((of) => ({ row: of.row, of }));
  const values = new Map<string, { size: string; sign: string }>();
  const reading = readActors(table.name, rows, (row, line, problems) => {
    const listed = establishment(row, line, problems, {
      lists: network.vocabularies,
      legalForm: (word) => find.term('legalForms', word),
    });
    const size = sizeClass(
      row.get(
        'trancheeffectifsetablissement',
        'trancheeffectifsunitelegale',
        'trancheeffectif',
        'tranchedeleffectifdeletablissement',
        'tranchedeleffectifdelunitelegale',
      ),
    );
    // The seat goes by the name of the company: what stands over its door is kept beside.
    if ('record' in listed) values.set(listed.record.id, { size, sign: signBeside(row, listed.record.name) });
    return listed;
  });
  const own = ownColumns(reading.draft);
  for (const { record } of reading.draft.actors) {
    const custom = own.values(values.get(record.id) ?? {});
    if (Object.keys(custom).length > 0) record.custom = custom;
  }
  own.finish();
  fields.reportLeft(reading.problems);
  return reading;
}

interface Words {
  lists: Vocabularies;
  /** The form that a word means. */
  legalForm(word: string): string | undefined;
}

function establishment(row: FieldRow, line: number, problems: Problem[], words: Words): Listed | Unlisted {
  const given = row.number('siret').replace(/\D/g, '');
  const siren = row.number('siren').replace(/\D/g, '') || given.slice(0, 9);
  const siret = given || seatOf(siren, row.get('nicsiegeunitelegale', 'nicsiege'));
  const id = siret || siren;
  if (id === '') return { refused: 'record-invalid', value: 'siren, siret' };
  const unit =
    row.name('denominationunitelegale', 'denominationdelunitelegale', 'denomination', 'nomraisonsociale') ||
    soleTraderName(
      row.name('prenomusuelunitelegale', 'prenom1unitelegale', 'prenomdelunitelegale', 'premierprenom'),
      row.name('nomusageunitelegale', 'nomunitelegale', 'nomdelunitelegale'),
    );
  const name = nameOf(unit, signOf(row), isSeat(row));
  if (name === '') problems.push(problem('warning', 'name-withheld', { row: line, value: id }));
  const ess = readTernary(
    row.get('economiesocialesolidaireunitelegale', 'economiesocialeetsolidaireunitelegale'),
  );
  const category = row.get(
    'categoriejuridiqueunitelegale',
    'naturejuridiquedelunitelegale',
    'categoriejuridiquedelunitelegale',
    'naturejuridique',
  );
  const record: ActorInput = {
    ...numbersOf(siret || siren),
    id,
    name: name || id,
    siren,
    acronym: row.get('sigleunitelegale', 'sigledelunitelegale', 'sigle'),
    ...formOf(category, unit, ess === 'yes', words, line, problems),
    ...(ess === 'yes' || ess === 'no' ? { ess } : {}),
    rna: row.get('identifiantassociationunitelegale', 'identifiantassociationdelunitelegale'),
    ape: row.get(
      'activiteprincipaleetablissement',
      'activiteprincipaledeletablissement',
      'activiteprincipaleunitelegale',
      'activiteprincipaledelunitelegale',
    ),
    commune: {
      name: row.get('libellecommuneetablissement', 'communedeletablissement', 'libellecommune', 'commune'),
      insee: row.code('codecommuneetablissement', 'codecommunedeletablissement', 'codecommune'),
      postcode: row.code('codepostaletablissement', 'codepostaldeletablissement', 'codepostal'),
    },
    ...readCoordinates(
      row
        .get(
          'geolocalisationdeletablissement',
          'geolocetablissement',
          'geolocalisation',
          'coordonneesdeletablissement',
        )
        .split(/[,;]\s*/),
      line,
      problems,
    ),
    source: 'Sirene',
  };
  const state = row.get(
    'etatadministratifetablissement',
    'etatadministratifdeletablissement',
    'etatadministratif',
  );
  const unitState = row.get('etatadministratifunitelegale', 'etatadministratifdelunitelegale');
  const isClosed = /^f/i.test(state) || /^c/i.test(unitState) || /^c/i.test(state);
  const since = row.get('datefermetureetablissement', 'datedefermeturedeletablissement', 'datefermeture');
  const began = row.get('datedebut', 'datedebutetablissement');
  return isClosed ? { record, closedOn: readDate(since || began) ?? '' } : { record };
}

function signOf(row: FieldRow): string {
  return row.name(
    'enseigne1etablissement',
    'denominationusuelleetablissement',
    'enseignedeletablissement1',
    'enseignedeletablissement',
    'denominationusuelledeletablissement',
    'denominationusuelle1unitelegale',
  );
}

function signBeside(row: FieldRow, name: string): string {
  const sign = signOf(row);
  return fold(name).includes(fold(sign)) ? '' : sign;
}

/** The file of companies gives the number of their seat apart from theirs. */
function seatOf(siren: string, nic: string): string {
  const siret = /^\d{1,5}$/.test(nic) ? siren + nic.padStart(5, '0') : '';
  return isSiret(siret) ? siret : '';
}

/** A second establishment of a company is told apart by its sign; the seat goes by the name of the company. */
function nameOf(unit: string, sign: string, seat: boolean): string {
  if (unit === '' || sign === '' || seat) return unit || sign;
  return sign.toLowerCase().includes(unit.toLowerCase()) ? sign : `${unit} (${sign})`;
}

function isSeat(row: FieldRow): boolean {
  return readTernary(row.get('etablissementsiege', 'etablissementsiegedelunitelegale')) !== 'no';
}

/** The form by the category's code, or by its words in exports that spell it out. */
function formOf(
  category: string,
  name: string,
  social: boolean,
  { lists, legalForm }: Words,
  row: number,
  problems: Problem[],
): Pick<ActorInput, 'legalForm' | 'kind'> {
  const found = formAndKind(categoryOf(category) || beginsLike(category), name, social, lists);
  if (found.legalForm !== undefined || category === '') return found;
  const form = legalForm(category);
  if (form === undefined) {
    const column = 'categorieJuridiqueUniteLegale';
    problems.push(problem('warning', 'word-unknown', { row, column, value: category }));
  }
  return { ...found, ...(form !== undefined && { legalForm: form }) };
}

/** Categories by how their words begin where an export words them in its own way: one code stands for them all. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^association/, '9220'],
  [/^fondation/, '9300'],
  [/^societes? par actions simplifiees? (?:a associe unique|unipersonnelle)|^sasu\b/, '5720'],
  [/^societes? par actions simplifiees?|^sas\b/, '5710'],
  [/^societes? a responsabilite limitee/, '5499'],
  [/^sarl\b/, '5499'],
  [/^sa\b|^societe anonyme/, '5599'],
  [/^entrepreneur individuel|^artisan|^commercant|^profession liberale/, '1000'],
  [/^commune\b/, '7210'],
  [/^communaute de communes/, '7346'],
  [/^communaute d agglomeration/, '7348'],
  [/^metropole/, '7344'],
  [/^departement/, '7220'],
  [/^region/, '7230'],
  [/^mutuelle/, '8210'],
];

function beginsLike(words: string): string {
  return BEGINNINGS.find(([pattern]) => pattern.test(fold(words)))?.[1] ?? '';
}
