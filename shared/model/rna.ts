/** The national register of associations: W and nine digits (the second may be a letter overseas or in Corsica). */
export function isRna(text: string): boolean {
  return /^W\d[0-9A-Z]\d{7}$/.test(text.replace(/\s/g, '').toUpperCase());
}
