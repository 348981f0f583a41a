import { isRna } from './rna.ts';
import { isSiren, isSiret } from './siren.ts';

/** What a text must be to be such a number. */
const CHECKS = {
  siren: isSiren,
  siret: isSiret,
  rna: isRna,
  insee: (text: string) => /^(?:\d{2}|2[AB])\d{3}$/.test(text),
  postcode: (text: string) => /^\d{5}$/.test(text),
} as const;

export type NumberName = keyof typeof CHECKS;

export function passesCheck(name: NumberName, text: string): boolean {
  return CHECKS[name](text);
}
