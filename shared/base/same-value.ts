/**
 * Whether two stored values say the same: the order of the fields of an object says nothing, nor does a field that is
 * there without a value.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other || Object.is(one, other)) return true;
  if (!isComposite(one) || !isComposite(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  return (
    Object.keys(one).every((key) => sameValue(one[key], own(other, key))) &&
    Object.keys(other).every((key) => Object.hasOwn(one, key) || other[key] === undefined)
  );
}

type Composite = Readonly<Record<string, unknown>>;

function isComposite(value: unknown): value is Composite {
  return typeof value === 'object' && value !== null;
}

function own(value: Composite, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
