import { idSchema } from './common.ts';
import { z } from './schema.ts';

/**
 * How tables of one shape are read, kept for the next file of that shape. The mapping is that of the readers, which
 * gain settings from version to version: what else it holds is kept as it is, and checked when it is used.
 */
export const importProfileSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1),
  /** The day it was used last. */
  usedOn: z.string(),
  /** The headers by which such a table is known again. */
  headers: z.array(z.string()).min(1),
  mapping: z.looseObject({ kind: z.string(), targets: z.array(z.string().nullable()) }),
  /** How the text of the file was read; null for a workbook. */
  csv: z.object({ encoding: z.string(), delimiter: z.string() }).nullable().default(null),
});
export type ImportProfile = z.infer<typeof importProfileSchema>;

/**
 * The profiles that two networks have together: of one shape the one that was used last. Nobody needs to decide which
 * way a table is read: either is shown when it is used.
 */
export function laterProfiles(
  mine: readonly ImportProfile[] = [],
  theirs: readonly ImportProfile[] = [],
): ImportProfile[] {
  const kept = new Map<string, ImportProfile>();
  const order = [...mine, ...theirs].sort((one, other) => other.usedOn.localeCompare(one.usedOn));
  for (const profile of order) {
    const shape = profile.headers.join('\n');
    const known = [...kept.values()].some(
      ({ id, headers }) => id === profile.id || headers.join('\n') === shape,
    );
    if (!known) kept.set(profile.id, profile);
  }
  return [...kept.values()];
}
