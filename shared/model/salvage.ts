import type { z } from 'zod';

export interface Salvaged<R> {
  record: R;
  /** Where the values stood that could not be used, such as `budget` or `steps.2.seconds`. */
  fields: string[];
}

const EPOCH = '1970-01-01T00:00:00.000Z';

/** What stands in for what no record can lack: its name, and since when it is. */
export function fallbackFor(name: string) {
  return { name, title: name, startedAt: EPOCH, createdAt: EPOCH };
}

/** A record is no deeper than this, and each round takes one more level away. */
const MOST_ROUNDS = 12;

/**
 * Reads what can be read of a record: values that do not fit are left out, each as little of the record as can be,
 * and defaults take their place. `sure` is known from elsewhere; `fallback` stands in for what no record can lack.
 * Null when nothing usable is left.
 */
export function salvage<R>(
  schema: z.ZodType<R>,
  raw: unknown,
  sure: Readonly<Record<string, unknown>> = {},
  fallback: Readonly<Record<string, unknown>> = {},
): Salvaged<R> | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const fields = new Set<string>();
  let left: Record<string, unknown> = { ...structuredClone(raw), ...sure };
  for (const [key, value] of Object.entries(sure)) {
    if ((raw as Record<string, unknown>)[key] !== value) fields.add(key);
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const read = schema.safeParse(left);
    if (read.success) return { record: read.data, fields: [...fields] };
    let cut = false;
    for (const path of lastFirst(read.error.issues.map(({ path }) => path.map(String)))) {
      const gone = cutAt(left, path);
      if (gone === null) continue;
      const field = gone.join('.');
      // What goes for the sake of a part of it is named by that part.
      if (![...fields].some((inner) => inner.startsWith(`${field}.`))) fields.add(field);
      cut = true;
    }
    if (cut) continue;
    const completed = { ...fallback, ...left };
    if (Object.keys(completed).length === Object.keys(left).length) return null;
    left = completed;
  }
  return null;
}

/** Items of a list go from its end, so that those before them keep their places. */
function lastFirst(paths: string[][]): string[][] {
  return paths.sort((one, other) => {
    const depth = Math.min(one.length, other.length);
    for (let level = 0; level < depth; level++) {
      const [a = '', b = ''] = [one[level], other[level]];
      if (a !== b) return Number(b) - Number(a) || (a < b ? 1 : -1);
    }
    return other.length - one.length;
  });
}

/** Takes away what stands at a path, or the nearest thing around it; returns where, null when nothing is there. */
function cutAt(root: Record<string, unknown>, path: readonly string[]): readonly string[] | null {
  let holder: object = root;
  for (const [depth, key] of path.entries()) {
    if (!Object.hasOwn(holder, key)) return depth === 0 ? null : removed(root, path.slice(0, depth));
    const inner: unknown = (holder as Record<string, unknown>)[key];
    if (depth === path.length - 1 || typeof inner !== 'object' || inner === null)
      return removed(root, path.slice(0, depth + 1));
    holder = inner;
  }
  return null;
}

function removed(root: Record<string, unknown>, path: readonly string[]): readonly string[] {
  let holder: object = root;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string, object>)[key] ?? {};
  const last = path.at(-1) ?? '';
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Record<string, unknown>)[last];
  return path;
}
