/** Why something could not be done, as data: where it went wrong, what was the matter, and the technical words. */
export interface Fault {
  readonly of: string;
  readonly why: string;
  readonly detail: string;
}

/** What became of something that can fail. Nobody gets at the value without having looked whether there is one. */
export type Outcome<T, F extends Fault> = { ok: true; value: T } | { ok: false; fault: F };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failed<F extends Fault>(fault: F): { ok: false; fault: F } {
  return { ok: false, fault };
}

/** What something that was thrown says of itself. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
