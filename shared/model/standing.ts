import type { Actor } from './actor.ts';
import type { Ternary } from './common.ts';
import {
  KNOWN_EUROPEAN,
  KNOWN_KINDS,
  KNOWN_LEGAL_FORMS,
  KNOWN_NATIONAL,
  type Standing,
} from './known-terms.ts';
import {
  findTerm,
  type KindTerm,
  type LegalFormTerm,
  type ProgrammeTerm,
  type Vocabularies,
} from './vocabulary.ts';

/** What an answer about an actor rests on; `nothing` when it is not known. */
export type StandingReason = 'record' | 'esus' | 'statuses' | 'legalForm' | 'kind' | 'nothing';

export interface Answer {
  value: Ternary;
  by: StandingReason;
}

type Sided = Pick<Actor, 'kind' | 'legalForm' | 'ess' | 'esus'> & Partial<Pick<Actor, 'statuses'>>;
type Lists = Pick<Vocabularies, 'kinds' | 'legalForms'>;

const UNKNOWN: Answer = { value: 'unknown', by: 'nothing' };

/**
 * Whether an actor is of the social and solidarity economy, and why: what its record says; an approval as enterprise
 * of social utility, which only those of that economy get (code du travail, L3332-17-1); that it is an enterprise of
 * integration or an adapted one, which have the approval by right (the same, II); its legal form; its kind.
 * What none of them says is not known: it is never a no.
 */
export function essOf(actor: Sided, lists: Lists): Answer {
  if (actor.ess !== 'unknown') return { value: actor.ess, by: 'record' };
  if (actor.esus === 'yes') return { value: 'yes', by: 'esus' };
  if (actor.esus === 'unknown' && hasApprovalByRight(actor)) return { value: 'yes', by: 'statuses' };
  return byLists(actor, lists, 'ess');
}

function hasApprovalByRight({ statuses = [] }: Sided): boolean {
  return statuses.includes('siae') || statuses.includes('ea');
}

/** Whether an actor is a public body, and why: its legal form, which registers give a category of, before its kind. */
export function publicOf(actor: Pick<Sided, 'kind' | 'legalForm'>, lists: Lists): Answer {
  return byLists(actor, lists, 'public');
}

function byLists(actor: Pick<Sided, 'kind' | 'legalForm'>, lists: Lists, what: keyof Standing): Answer {
  const form = legalFormStanding(findTerm(lists.legalForms, actor.legalForm))[what] ?? 'unknown';
  if (form !== 'unknown') return { value: form, by: 'legalForm' };
  const kind = kindStanding(findTerm(lists.kinds, actor.kind))[what] ?? 'unknown';
  return kind === 'unknown' ? UNKNOWN : { value: kind, by: 'kind' };
}

/** What a kind says: by itself, or by what is known of it. Those of before 0.2 only say yes, or not yes. */
export function kindStanding(term: KindTerm | undefined): Standing {
  if (!term) return {};
  const known = KNOWN_KINDS.get(term.id);
  const before = term.ess ? 'yes' : known?.ess === 'yes' ? 'no' : known?.ess;
  return { ess: term.standing?.ess ?? before, public: term.standing?.public ?? known?.public };
}

export function legalFormStanding(term: LegalFormTerm | undefined): Standing {
  if (!term) return {};
  const known = KNOWN_LEGAL_FORMS.get(term.id);
  return { ess: term.standing?.ess ?? known?.ess, public: term.standing?.public ?? known?.public };
}

/** Whether a programme is one of the European Union. */
export function europeanOf(term: ProgrammeTerm | undefined): Ternary {
  if (!term) return 'unknown';
  if (term.european !== undefined) return term.european;
  if (KNOWN_EUROPEAN.has(term.id)) return 'yes';
  return KNOWN_NATIONAL.has(term.id) ? 'no' : 'unknown';
}

export type EconomicSide = 'ess' | 'conventional' | 'neither' | 'unknown';

/**
 * The side of the economy an actor stands on: the social one, the conventional one of the companies outside it, or
 * neither, as public bodies and inhabitants.
 */
export function economicSide(actor: Sided, lists: Lists): EconomicSide {
  const ess = essOf(actor, lists).value;
  if (ess === 'yes') return 'ess';
  if (publicOf(actor, lists).value === 'yes' || isCitizens(actor)) return 'neither';
  return ess === 'no' ? 'conventional' : 'unknown';
}

export function isCitizens({ kind }: Pick<Actor, 'kind'>): boolean {
  return kind === 'citoyens';
}
