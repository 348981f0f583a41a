import { VOTES } from '../model/bounds.ts';
import { date, idSchema, NOT_GIVEN, STATUSES, status, text as textSchema } from '../model/common.ts';
import { z } from '../model/schema.ts';
import { answer, figures, listOf, needed, partialDate, special, terms, ternary, text } from './define.ts';
import { pooled } from './pooled.ts';

const COLLECTIVE_KINDS = ['ptce', 'projet', 'groupement', 'filiere', 'instance', 'lieu'] as const;

const COLLECTIVE_DISPLAYS = ['hull', 'hub', 'hidden'] as const;

export const membershipSchema = z.object({
  actorId: idSchema,
  role: textSchema,
  /** The college or seat held in a body, such as "collège des usagers"; empty when there is none. */
  seat: textSchema,
  /** How many votes the seat has; not there where nobody has said: a seat is not one vote by itself. */
  votes: z.number().min(VOTES.least).max(VOTES.most).optional(),
  from: date,
  until: date,
});

/** The fields of a collective, in the order of forms, files and facts. */
export const collectiveFields = {
  name: needed({ sensitivity: 'identifying', section: 'identity', shown: 'title', width: 240 }),
  kind: answer('collectiveKind', COLLECTIVE_KINDS, z.enum(COLLECTIVE_KINDS).default('projet'), {
    sensitivity: 'public',
    section: 'identity',
    half: true,
    shown: 'kicker',
  }),
  status: answer('status', STATUSES, status, {
    usual: 'actif',
    unknown: NOT_GIVEN,
    sensitivity: 'public',
    section: 'identity',
    half: true,
    shown: 'chip',
  }),
  /** Whether it makes public policy, as a council does; the others are of the economy itself. */
  publicPolicy: ternary({ sensitivity: 'public', section: 'identity' }),
  startedOn: partialDate({ sensitivity: 'public', section: 'time', half: true }),
  endedOn: partialDate({ sensitivity: 'public', section: 'time', half: true, shown: 'beside' }),
  /** EUR. The budget of a project is published with its name. */
  budget: figures({ unit: 'eur', sensitivity: 'identifying', section: 'means' }),
  sectors: terms('sectors', {
    sensitivity: 'public',
    section: 'identity',
    merge: 'both',
    groupKey: 'sector',
    shown: 'chip',
  }),
  pooled,
  description: text({
    long: true,
    sensitivity: 'free-text',
    section: 'identity',
    shown: 'text',
    merge: 'both',
    width: 260,
  }),
  /** Who belongs to it, and as what: which role, college and votes, since when. */
  members: special({ name: 'members' }, z.array(membershipSchema).default([]), {
    sensitivity: 'public',
    section: 'members',
    shown: 'apart',
    merge: 'both',
  }),
  /** How the graph draws it: an outline around its members, or a node tied to each of them. */
  display: answer('display', COLLECTIVE_DISPLAYS, z.enum(COLLECTIVE_DISPLAYS).default('hull'), {
    sensitivity: 'public',
    section: 'identity',
    shown: 'apart',
    inFiles: false,
  }),
};

export const COLLECTIVE_FIELDS = listOf('collectives', collectiveFields);
