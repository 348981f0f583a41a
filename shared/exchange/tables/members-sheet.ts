import type { Language } from '../../bridge.ts';
import { french } from '../../i18n/catalogues.ts';
import { translator } from '../../i18n/translate.ts';
import { VOTES } from '../../model/bounds.ts';
import type { Collective } from '../../model/collective.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { csvOf, numberText } from './csv-write.ts';
import { dateCell } from './date-cell.ts';
import { endNames } from './record-columns.ts';
import { type CellRule, type Sheet, writeSheets } from './sheets.ts';

type MemberTitle = keyof typeof french.exports.memberTitles;
const TITLES = Object.keys(french.exports.memberTitles) as MemberTitle[];

/** Formulas for the names that the other sheets of a workbook have. */
export type MemberNames = Readonly<Record<'actor' | 'collective', string>>;

type MemberRow = Readonly<Record<Exclude<MemberTitle, 'votes'>, string>> & { votes: number | null };

/** One row a member: actor and collective by name, or by identifier where two have the name. */
function memberRows(state: NetworkState, collectives: Iterable<Collective>): MemberRow[] {
  const actorName = endNames(state.actors);
  const collectiveName = endNames(state.collectives);
  return [...collectives].flatMap(({ id, members }) =>
    members.map(({ actorId, role, seat, votes = null, from, until }) => ({
      collective: collectiveName(id),
      actor: actorName(actorId),
      role,
      seat,
      votes,
      from,
      until,
    })),
  );
}

/** The sheet of members; without `names` there are no other sheets that could offer them. */
export function membersSheet(
  state: NetworkState,
  language: Language,
  names: MemberNames | null,
  collectives: Iterable<Collective> = state.collectives.values(),
): Sheet {
  const t = translator(language);
  const day = { day: language === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd' };
  const offered = (words: string): CellRule => ({ kind: 'list', words, others: 'allowed' });
  const rules: Partial<Record<MemberTitle, CellRule>> = {
    ...(names && { actor: offered(names.actor), collective: offered(names.collective) }),
    votes: { kind: 'between', ...VOTES, whole: false },
  };
  return {
    name: t('exports.sheets.members'),
    columns: TITLES.map((title) => ({
      title: t(`exports.memberTitles.${title}`),
      formats: title === 'votes' ? {} : day,
      rule: rules[title] ?? null,
    })),
    rows: memberRows(state, collectives).map((row) =>
      TITLES.map((title) => (title === 'from' || title === 'until' ? dateCell(row[title]) : row[title])),
    ),
  };
}

/** The committee of one collective as a table that is read back as it is. */
export async function writeCommittee(
  state: NetworkState,
  collective: Collective,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') return writeSheets([membersSheet(state, language, null, [collective])]);
  const t = translator(language);
  return csvOf(
    [
      TITLES.map((title) => t(`exports.memberTitles.${title}`)),
      ...memberRows(state, [collective]).map((row) =>
        TITLES.map((title) => (title === 'votes' ? numberText(row.votes, language) : row[title])),
      ),
    ],
    language,
  );
}
