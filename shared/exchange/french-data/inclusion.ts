import { fold } from '../../base/fold.ts';
import type { ActorInput } from '../../model/actor.ts';

/** Kinds of structures of inclusion by work, by their short name; the words that stand for each. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['ACI', /\baci\b|chantiers? d insertion/],
  ['ETTI', /\betti\b|travail temporaire d insertion/],
  ['EITI', /\beiti\b|travail independant/],
  ['EATT', /\beatt\b|adaptee de travail temporaire/],
  ['AI', /\bai\b|association intermediaire/],
  ['EI', /\bei\b|entreprise d insertion/],
  ['GEIQ', /\bgeiq\b|groupement d employeurs pour l insertion/],
  ['EA', /\bea\b|entreprise adaptee/],
  ['ESAT', /\besat\b|aide par le travail/],
  ['SEP', /\bsep\b|etablissement penitentiaire|produits en prison/],
];

/** The kinds whose law makes them part of integration by economic activity. */
const SIAE = new Set(['ACI', 'ETTI', 'EITI', 'AI', 'EI']);

/** The status of the others, where they have one of their own. */
const STATUSES: Readonly<Record<string, string>> = { EA: 'ea', EATT: 'ea', ESAT: 'esat' };

/** The tags of a structure of inclusion by its type, and its kind where the type says it. */
export function inclusionOf(type: string): Pick<ActorInput, 'kind' | 'tags' | 'statuses'> {
  const text = type.trim();
  if (text === '') return {};
  const short = KINDS.find(([, pattern]) => pattern.test(fold(text)))?.[0];
  if (short === undefined) return { tags: [text.replace(/[;|\n]+/g, ',')] };
  const tags = SIAE.has(short) ? [short, 'SIAE'] : [short];
  const status = SIAE.has(short) ? 'siae' : STATUSES[short];
  const said = { tags, ...(status !== undefined && { statuses: [status] }) };
  if (short === 'AI') return { kind: 'association', ...said };
  return short === 'GEIQ' || short === 'SEP' ? said : { kind: 'entreprise-ess', ...said };
}
