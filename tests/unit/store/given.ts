import type { Fault, Outcome } from '#shared/base/outcome.ts';

/** What came of something that a test takes for granted. */
export function given<T>(outcome: Outcome<T, Fault>): T {
  if (!outcome.ok) throw new Error(`${outcome.fault.of} ${outcome.fault.why}: ${outcome.fault.detail}`);
  return outcome.value;
}
