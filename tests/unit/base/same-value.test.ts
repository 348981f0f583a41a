import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue } from '#shared/base/same-value.ts';

const stored = fc.jsonValue({ maxDepth: 4 });

/** The same value with the fields of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

describe('whether two stored values say the same', () => {
  it('a value does of its copy, whatever the order of fields', () => {
    fc.assert(
      fc.property(stored, (value) => {
        expect(sameValue(value, structuredClone(value))).toBe(true);
        expect(sameValue(value, turned(value))).toBe(true);
      }),
    );
  });

  it('two do just when their JSON would be the same in one order', () => {
    const ordered = (value: unknown) =>
      JSON.stringify(value, (_key, part: unknown) =>
        typeof part === 'object' && part !== null && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
          : part,
      );
    fc.assert(
      fc.property(stored, stored, (one, other) => {
        expect(sameValue(one, other)).toBe(ordered(one) === ordered(other));
        expect(sameValue([one, other], [other, one])).toBe(ordered(one) === ordered(other));
      }),
    );
  });

  it('a field without a value is as good as none, an inherited one is none', () => {
    expect(sameValue({ name: 'a', note: undefined }, { name: 'a' })).toBe(true);
    expect(sameValue({ name: 'a' }, { name: 'a', note: undefined })).toBe(true);
    expect(sameValue({ name: 'a', note: null }, { name: 'a' })).toBe(false);
    expect(sameValue({ toString: undefined }, {})).toBe(true);
    expect(sameValue({ constructor: Object }, {})).toBe(false);
    expect(sameValue([1, 2], [1, 2, 3])).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue(0, -0)).toBe(true);
    expect(sameValue(Number.NaN, Number.NaN)).toBe(true);
  });
});
