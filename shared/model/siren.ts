/** La Poste's SIREN: its establishments do not follow Luhn (Insee, SIRENE documentation). */
const LA_POSTE = '356000000';

/** Digits only: people write numbers in groups. */
export function compactNumber(text: string): string {
  return text.replace(/[\s.\-\u00a0\u202f]/g, '');
}

/** Luhn's check (Hans Peter Luhn, US patent 2950048, 1960). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

export function isSiren(text: string): boolean {
  const digits = compactNumber(text);
  return /^\d{9}$/.test(digits) && passesLuhn(digits);
}

/** A SIRET is a SIREN and five digits; those of La Poste have a digit sum that is a multiple of 5. */
export function isSiret(text: string): boolean {
  const digits = compactNumber(text);
  if (!/^\d{14}$/.test(digits)) return false;
  if (digits.startsWith(LA_POSTE)) {
    const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
    return sum % 5 === 0 || passesLuhn(digits);
  }
  return isSiren(digits.slice(0, 9)) && passesLuhn(digits);
}

/** The SIREN a SIRET begins with. */
export function sirenOfSiret(siret: string): string {
  return compactNumber(siret).slice(0, 9);
}

/** 552100554 reads as 552 100 554, a SIRET as 552 100 554 00025; anything else is left as it is. */
export function formatSiren(text: string): string {
  const digits = compactNumber(text);
  if (/^\d{9}$/.test(digits)) return digits.replace(/(\d{3})(?=\d)/g, '$1\u202f');
  if (/^\d{14}$/.test(digits)) return `${formatSiren(digits.slice(0, 9))}\u202f${digits.slice(9)}`;
  return text;
}
