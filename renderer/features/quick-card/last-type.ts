import { findTerm, type Vocabularies } from '#shared/model/vocabulary.ts';

/** What the last tie was: those of one kind are often entered one after the other. */
let last = '';

/** The type of the tie before, as long as the list has it; empty for none. */
export function lastType({ cooperationTypes }: Vocabularies): string {
  return findTerm(cooperationTypes, last) ? last : '';
}

export function rememberType(type: string): void {
  last = type;
}
