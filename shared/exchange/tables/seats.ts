import { fold } from '../../base/fold.ts';
import { readWrittenDate } from '../../fields/read-date.ts';
import { VOTES } from '../../model/bounds.ts';
import type { Membership } from '../../model/collective.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import type { ColumnTarget } from './column-target.ts';
import { contactPart, contactTargets } from './contact-columns.ts';
import { contactReader } from './contacts.ts';
import { isNotGiven } from './not-given.ts';
import type { Table, TableRow } from './table.ts';
import { votesOf } from './votes.ts';

/** What a column of a list of seats says. */
export const SEAT_PARTS = ['collective', 'member', 'role', 'seat', 'votes', 'term', 'from', 'until'] as const;
export type SeatPart = (typeof SEAT_PARTS)[number];

export function seatTarget(part: SeatPart): string {
  return `seat ${part}`;
}

function seatPart(target: string | null): SeatPart | undefined {
  return target?.startsWith('seat ') ? SEAT_PARTS.find((part) => target === `seat ${part}`) : undefined;
}

const NAMES: Readonly<Record<SeatPart, RegExp>> = {
  collective:
    /^(?:nom (?:du |de la |de l )?)?(?:collectif|instance|comite|commission|groupe|groupe de travail|copil|bureau|conseil|collective|committee|board|working group|body)$/,
  member:
    /^(?:(?:nom (?:de la |du )?)?(?:membre|structure|organisme|organisation|acteur|entite|association|institution|member|organization|actor)|structure (?:membre|representee|d appartenance)|raison sociale|organisme represente)$/,
  role: /^(?:role|roles|titre|mandat exerce|role dans (?:l instance|le collectif|le comite)|role in .*)$/,
  seat: /^(?:college|siege|seat|college ou siege|college or seat|college electoral|representation|categorie de membre|au titre d[eu].*|constituency)$/,
  votes:
    /^(?:voix|votes?|(?:nombre|nb|nbre) (?:de |d )?(?:voix|votes?)|voix deliberatives?|droits? de vote|number of votes|voting rights?)$/,
  term: /^(?:mandat|duree du mandat|periode|term|term of office)$/,
  from: /^(?:depuis|du|debut|date de debut|debut (?:du |de )mandat|date d entree|date de nomination|elu le|nomme le|from|since|start)$/,
  until:
    /^(?:(?:mandat )?jusqu (?:au|en|a)|fin de mandat le|mandat (?:until|to)|jusqu en|jusqu a|au|fin|date de fin|fin (?:du |de )mandat|echeance|echeance du mandat|sortie|until|end)$/,
};

/** Names of sheets that are about one body. */
const BODY =
  /\b(?:copil|comite|bureau|conseil|commission|instances?|gouvernance|college|cotech|codir|ca|ag|board|committee)\b/;

/** Columns of directories. */
const PLACE = /\b(?:commune|ville|code postal|cp|adresse|siret|siren|town|postcode|address)\b/;

/** What each column of a list of seats says; undefined for the others. */
export function seatTargets(headers: readonly string[]): (string | undefined)[] {
  const taken = new Set<SeatPart>();
  return headers.map((header) => {
    const key = fold(header.replace(/\([^)]*\)/g, ' '));
    const part = SEAT_PARTS.find((name) => !taken.has(name) && NAMES[name].test(key));
    if (part === undefined) return undefined;
    taken.add(part);
    return seatTarget(part);
  });
}

/** Whether a table lists who sits in which body: it names both, or is about one body by its name. */
export function isSeats(table: Table): boolean {
  const { headers, name, rows } = table;
  const targets = seatTargets(headers).map((target) => seatPart(target ?? null));
  const parts = new Set(targets);
  if (!parts.has('member')) return false;
  // "Bureau" beside "GT Mobilité" is ticked, and names no body.
  const body = targets.indexOf('collective');
  if (rows.some(({ cells }) => /^(?:x|oui|yes|1|✓|✔)$/i.test(cells[body]?.trim() ?? ''))) return false;
  const says = ['role', 'seat', 'term', 'from', 'until'].some((part) => parts.has(part as SeatPart));
  if (parts.has('collective')) return says || headers.length <= 4;
  if (says && BODY.test(fold(name.replace(/\.\w+$/, '')))) return true;
  // Who sits for whom, by colleges: no directory says what its contacts are elected to and not where they are.
  const persons = contactTargets(table).map((target) => contactPart(target ?? null)?.part);
  const names = persons.includes('name') || persons.includes('last');
  return (
    parts.has('seat') && parts.has('role') && names && !headers.some((header) => PLACE.test(fold(header)))
  );
}

/**
 * Reads a list of seats: each row makes an actor a member of a collective, and the person of the row a contact of
 * that actor. Without a column of collectives the table is about one, of this name.
 */
export function readSeats(table: Table, targets: readonly ColumnTarget[], name: string): Reading {
  const draft = emptyDraft();
  const problems: Problem[] = [];
  const columns = new Map(
    targets.flatMap((target, column) => {
      const part = seatPart(target);
      return part ? [[part, column] as const] : [];
    }),
  );
  const contacts = contactReader(table, targets, isNotGiven);
  const collectives = new Map<string, { row: number; name: string; members: Membership[] }>();
  for (const row of table.rows) {
    const text = (part: SeatPart) => row.cells[columns.get(part) ?? -1]?.trim() ?? '';
    const at = (part: SeatPart) => ({ row: row.row, column: table.headers[columns.get(part) ?? -1] ?? '' });
    const actorId = text('member');
    const collective = columns.has('collective') ? text('collective') : name;
    const persons = contacts.read(row, actorId);
    if (actorId === '' || collective === '') {
      const value = actorId || persons[0]?.record.name || collective;
      problems.push(problem('error', 'member-incomplete', { row: row.row, value }));
      draft.refused.push({
        table: 'collectives',
        row: row.row,
        name: value,
        reason: 'member-incomplete',
        value,
      });
      continue;
    }
    draft.named.push({ row: row.row, record: { name: actorId } });
    draft.contacts.push(...persons);
    const key = fold(collective);
    const drafted = collectives.get(key) ?? { row: row.row, name: collective, members: [] };
    const member = {
      actorId,
      role: text('role'),
      seat: text('seat'),
      ...votesOf(text('votes'), at('votes'), problems),
      ...termOf(row, text, problems),
    };
    const { members, kept } = withMember(drafted.members, member);
    if (!kept) problems.push(problem('warning', 'votes-differ', { ...at('votes'), value: text('votes') }));
    collectives.set(key, { ...drafted, members });
  }
  contacts.report(problems);
  for (const { row, name: called, members } of collectives.values()) {
    const id = rowId(`${table.name} seats`, draft.collectives.length);
    draft.collectives.push({ row, record: { id, name: called, kind: 'instance', members } });
  }
  table.headers.forEach((header, column) => {
    if ((targets[column] ?? null) === null && header !== '')
      problems.push(problem('info', 'column-ignored', { column: header, value: header }));
  });
  return { draft, problems };
}

/**
 * One seat for each actor of a collective: what two rows say of it stands side by side. Votes in two colleges are
 * added; two rows of one college, a holder and a substitute, are one seat, and other votes there are not kept.
 */
function withMember(members: Membership[], member: Membership): { members: Membership[]; kept: boolean } {
  const place = members.findIndex(({ actorId }) => fold(actorId) === fold(member.actorId));
  const before = members[place];
  if (!before) return { members: [...members, member], kept: true };
  const both = (one: string, other: string) =>
    one === '' || other === '' || fold(one) === fold(other) ? one || other : `${one} ; ${other}`;
  const seat = both(before.seat, member.seat);
  const twoColleges = before.seat !== '' && member.seat !== '' && seat !== before.seat;
  const [one, other] = [before.votes, member.votes];
  const sum = twoColleges && one !== undefined && other !== undefined ? one + other : (one ?? other);
  const fits = sum === undefined || sum <= VOTES.most;
  const joined: Membership = {
    ...before,
    role: both(before.role, member.role),
    seat,
    ...(sum !== undefined && fits && { votes: sum }),
    from: before.from || member.from,
    until: before.until || member.until,
  };
  return {
    members: members.map((own, index) => (index === place ? joined : own)),
    kept: fits && (twoColleges || one === undefined || other === undefined || one === other),
  };
}

/** When a seat is held: from two columns, or from one that says "2024-2027". */
function termOf(
  { row }: TableRow,
  text: (part: SeatPart) => string,
  problems: Problem[],
): Pick<Membership, 'from' | 'until'> {
  const [, first = '', last = ''] = /^(\d{4})\s*(?:[-–/à]|a|to)\s*(\d{4})$/.exec(text('term')) ?? [];
  const day = (given: string) => {
    const date = given === '' ? '' : readWrittenDate(given, 'day-first')?.date;
    if (date === undefined) problems.push(problem('warning', 'date-invalid', { row, value: given }));
    return date ?? '';
  };
  if (text('term') !== '' && first === '') {
    problems.push(problem('warning', 'date-invalid', { row, value: text('term') }));
  }
  return { from: day(text('from')) || first, until: day(text('until')) || last };
}
