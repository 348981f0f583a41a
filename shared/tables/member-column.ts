import type { Language } from '../bridge.ts';
import { actorNames, namedActor } from '../exchange/reading/actor-names.ts';
import { membershipSchema } from '../fields/collective.ts';
import type { Field } from '../fields/field.ts';
import { readNumber } from '../fields/read-number.ts';
import { fieldValue, withValue } from '../fields/value.ts';
import { votesText } from '../i18n/votes-text.ts';
import { VOTES } from '../model/bounds.ts';
import type { Membership } from '../model/collective.ts';
import type { NetworkState } from '../model/network-state.ts';
import { type Column, manyOf, refused, taken, textRank } from './column.ts';

/** A member as an editor hands it over among the values of a cell. */
export function packMember(member: Membership): string {
  return JSON.stringify(member);
}

/** The member that was packed; null when it is none. */
export function unpackMember(packed: string): Membership | null {
  try {
    return membershipSchema.nullable().catch(null).parse(JSON.parse(packed));
  } catch {
    return null;
  }
}

/** The members of a collective by name, with role, seat and votes in brackets: "Café (Trésorerie, collège 2, 3 voix)". */
export function memberColumn<R extends object>(
  state: NetworkState,
  language: Language,
  field: Field,
  named: { id: string; label: string; width: number },
): Column<R> {
  const membersOf = (record: R) => fieldValue(record, field) as readonly Membership[];
  const text = (record: R) =>
    membersOf(record)
      .map((member) => memberText(state, member, language))
      .join(' ; ');
  let known: ReturnType<typeof actorNames> | null = null;
  return {
    ...named,
    kind: 'members',
    options: [],
    text,
    rank: (record) => textRank(text(record)),
    value: (record) => membersOf(record).map(packMember),
    write: (value, record) => {
      const members = manyOf(value).flatMap((packed) => unpackMember(packed) ?? []);
      return members.every(({ actorId }) => state.actors.has(actorId))
        ? taken(withValue(record, field, members))
        : refused('actor-unknown');
    },
    read: (typed, record) => {
      // Words of a role may hold signs that part words: what was not touched is not read anew.
      if (typed.trim() === text(record)) return taken({});
      known ??= actorNames(state.actors.values());
      const left = [...membersOf(record)];
      const members: Membership[] = [];
      for (const part of typed.split(/[;\n]/).map((word) => word.trim())) {
        if (part === '') continue;
        const same = left.findIndex((member) => memberText(state, member, language) === part);
        const member = same >= 0 ? left.splice(same, 1)[0] : readMember(known, part, left);
        if (!member) return refused('actor-unknown');
        members.push(member);
      }
      return taken(withValue(record, field, members));
    },
  };
}

function memberText(
  state: NetworkState,
  { actorId, role, seat, votes }: Membership,
  language: Language,
): string {
  const name = state.actors.get(actorId)?.name ?? actorId;
  const words = seat === '' ? role : `${role}, ${seat}`;
  const inside = [words, votesText(votes, language)].filter((part) => part !== '').join(', ');
  return inside === '' ? name : `${name} (${inside})`;
}

/** "Trésorerie, collège 2, 3 voix": the votes come last, in words of either language. */
const VOTES_LAST = /^(?:(.*?),)?\s*(\d[\d\s\u202f\u00a0]*(?:[.,]\d+)?)\s(?:voix|votes?)$/iu;

/** A member from its words; a membership of the same actor gives what the words do not say. */
function readMember(
  known: ReturnType<typeof actorNames>,
  part: string,
  left: Membership[],
): Membership | undefined {
  const whole = namedActor(known, part);
  const [, head = part, inside] = /^(.*?)\s*\(([^()]*)\)$/.exec(part) ?? [];
  const actorId = whole ?? namedActor(known, head);
  if (actorId === undefined) return undefined;
  const at = left.findIndex((member) => member.actorId === actorId);
  const own = at >= 0 ? left.splice(at, 1)[0] : undefined;
  const blank: Membership = own ?? { actorId, role: '', seat: '', from: '', until: '' };
  if (whole !== undefined || inside === undefined) return blank;
  const [, before = '', written] = VOTES_LAST.exec(inside) ?? [];
  const words = written === undefined ? inside : before;
  const votes = written === undefined ? null : readNumber(written);
  const [role = '', ...seat] = words.split(',');
  return {
    ...blank,
    role: role.trim(),
    seat: seat.join(',').trim(),
    ...(votes !== null && votes <= VOTES.most && { votes }),
  };
}
