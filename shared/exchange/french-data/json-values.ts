import { type Problem, problem } from '../problem.ts';
import { isPlainObject } from '../reading/merged-fields.ts';

/** A text or a number of a JSON object as text; '' for anything else, and for what says that it is not there. */
export function textAt(object: unknown, ...path: readonly string[]): string {
  let value: unknown = object;
  for (const key of path) value = isPlainObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? value.trim() : '';
  return /^(?:nc|n\/a|null|nan|none)$/i.test(words) ? '' : words;
}

/** Whether anything is held: an empty list is nothing, nor is a no, a null or an empty text. */
function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isPlainObject(value) || Object.values(value).some(isFilled);
}

/** Reports the keys that objects hold something under and that nothing was read from. */
export function leftKeys(objects: readonly unknown[], read: readonly string[], problems: Problem[]): void {
  const left = new Set<string>();
  for (const object of objects) {
    if (!isPlainObject(object)) continue;
    for (const [key, value] of Object.entries(object))
      if (!read.includes(key) && isFilled(value)) left.add(key);
  }
  if (left.size === 0) return;
  const details = { count: left.size, columns: [...left].join(', ') };
  problems.push(problem('info', 'columns-left', { details }));
}
