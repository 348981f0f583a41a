/** A code of the French classification of activities (NAF): 81.30Z, 8130Z, or the first digits of one. */
export function isApe(text: string): boolean {
  return /^\d{2}(?:\.?\d{1,2}[A-Z]?)?$/.test(text.trim().toUpperCase());
}
