import { type Salvaged, salvage } from '../../model/salvage.ts';
import type { z } from '../../model/schema.ts';
import { type Problem, problem } from '../problem.ts';

/**
 * Reads one record of a part. A value that does not fit, such as a number beyond reason, is left out and reported with
 * the record and the field; a record of which nothing can be used is left out whole. Null then.
 */
export function readRecord<R>(
  schema: z.ZodType<R>,
  raw: unknown,
  at: { row: number; column: string },
  problems: Problem[],
  fallback: Readonly<Record<string, unknown>> = {},
): R | null {
  const read = schema.safeParse(raw);
  if (read.success) return read.data;
  const salvaged: Salvaged<R> | null = salvage(schema, raw, {}, fallback);
  if (salvaged) {
    for (const field of salvaged.fields) {
      const value = `${nameOf(raw)} · ${field} · ${valueAt(raw, field)}`;
      problems.push(problem('warning', 'value-unusable', { ...at, value }));
    }
    return salvaged.record;
  }
  const value = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  problems.push(problem('error', 'record-invalid', { ...at, value }));
  return null;
}

/** By what a reader of the report knows a record. */
function nameOf(raw: unknown): string {
  const { name, title, id } = raw as Record<string, unknown>;
  return String([name, title, id].find((one) => typeof one === 'string' && one !== '') ?? '').slice(0, 60);
}

function valueAt(raw: unknown, field: string): string {
  let value = raw;
  for (const key of field.split('.')) {
    if (typeof value !== 'object' || value === null) return '';
    value = (value as Record<string, unknown>)[key];
  }
  return (JSON.stringify(value) ?? '').slice(0, 60);
}
