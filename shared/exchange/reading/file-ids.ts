import type { ActorInput } from '../../model/actor.ts';

/**
 * Ids of records while they are read. A file's own id says who a record is only inside that file; what is made
 * here keeps records apart until the plan gives them ids of the network. No file writes the sign that parts them.
 */
const SIGN = '\u0000';

/** A record without an id of its own, by its place in its table: never by its line, which several may share. */
export function rowId(table: string, place: number): string {
  return `${SIGN}${table}${SIGN}${place}`;
}

export function isRowId(id: string): boolean {
  return id.startsWith(SIGN);
}

/** An id that several files, or several records of one file, give. */
export function apartId(id: string, place: number): string {
  return `${id}${SIGN}${place}`;
}

/** The id as the file gives it; '' when it gives none. */
export function ownId(id: string): string {
  const end = id.indexOf(SIGN);
  return end === -1 ? id : id.slice(0, end);
}

/** Whether the name of an actor is a number that stands in for a name that its file does not know. */
export function isStandIn({ id, name, siren, siret, rna }: ActorInput): boolean {
  const compact = compacted(name);
  if (compact === '') return false;
  if ([siren, siret, rna].some((number) => compacted(number ?? '') === compact)) return true;
  // A number of another country, under the word for its kind.
  if (/^[A-Z-]{2,12}\d{6,}$/.test(compact) && compact === compacted(ownId(id))) return true;
  return /^\d+$/.test(compact) && (compact === compacted(ownId(id)) || /^(?:\d{9}|\d{14})$/.test(compact));
}

function compacted(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}
