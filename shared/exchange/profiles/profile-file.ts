import { done, type Fault, failed, type Outcome } from '../../base/outcome.ts';
import { type ImportProfile, importProfileSchema } from '../../model/import-profile.ts';
import { z } from '../../model/schema.ts';

const FORMAT = 'maillage-import-profiles';
const VERSION = 1;
/** Settings are small: more is something else under this name. */
const MOST_BYTES = 5 * 1024 * 1024;

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().positive(),
  profiles: z.array(importProfileSchema),
});

export interface ProfileFileFault extends Fault {
  readonly of: 'profile-file';
  readonly why: 'unreadable' | 'newer';
}

/** Profiles as a file of their own, for a colleague or the command line. */
export function writeProfiles(profiles: readonly ImportProfile[]): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ format: FORMAT, version: VERSION, profiles }, null, 2);
  return new TextEncoder().encode(`${text}\n`);
}

export function readProfiles(bytes: Uint8Array): Outcome<ImportProfile[], ProfileFileFault> {
  const fault = (why: ProfileFileFault['why'], detail: string) =>
    failed<ProfileFileFault>({ of: 'profile-file', why, detail });
  if (bytes.length > MOST_BYTES) return fault('unreadable', 'too large');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fault('unreadable', 'not JSON');
  }
  const file = fileSchema.safeParse(json);
  if (!file.success) return fault('unreadable', z.prettifyError(file.error));
  if (file.data.version > VERSION) return fault('newer', String(file.data.version));
  return done(file.data.profiles);
}
