/** Comparisons of JSON values, for generated validators and serializers. */

/** Compares as JSON: objects by their members in any order, numbers by value. */
export const isEqual = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const [one, other] = [a, b] as Record<string, unknown>[];
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(one?.[key], other?.[key]))
  );
};

type Pair = [first: number, second: number] | undefined;

/** Comparing a few items with each other is faster than hashing them. */
const fewItems = 8;

/** Returns the indices of two equal items, in time proportional to the size of the list. */
export const findDuplicate = (items: readonly unknown[]): Pair =>
  items.length > fewItems ? findByKey(items) : findByComparison(items);

const findByComparison = (items: readonly unknown[]): Pair => {
  for (let second = 1; second < items.length; second += 1) {
    for (let first = 0; first < second; first += 1) {
      if (isEqual(items[first], items[second])) return [first, second];
    }
  }
  return undefined;
};

const findByKey = (items: readonly unknown[]): Pair => {
  const seen = new Map<unknown, number>();
  for (const [second, item] of items.entries()) {
    const key = keyOf(item);
    const first = seen.get(key);
    if (first !== undefined) return [first, second];
    seen.set(key, second);
  }
  return undefined;
};

/** Equal values have the same key. The quote sets text apart from all others. */
const keyOf = (value: unknown): unknown => {
  if (typeof value === 'string') return `"${value}`;
  return typeof value === 'object' && value !== null ? canonicalText(value) : value;
};

/** JSON with sorted members. A number beyond double precision is `Infinity`, not `null` as in JSON. */
const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText((value as Record<string, unknown>)[key])}`);
  return `{${members.join(',')}}`;
};

/**
 * Judges the decimal numbers as written: in binary, 19.99 is no exact multiple of 0.01. The shortest decimal that reads as a
 * number stands for it.
 */
export const isMultiple = (value: number, step: number): boolean => {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
  if (!Number.isFinite(value)) return false;
  const [digits, exponent] = decimalOf(value);
  const [stepDigits, stepExponent] = decimalOf(step);
  const lowest = Math.min(exponent, stepExponent);
  const scaled = (number: bigint, at: number): bigint => number * 10n ** BigInt(at - lowest);
  return scaled(digits, exponent) % scaled(stepDigits, stepExponent) === 0n;
};

/** Splits a finite number into an integer and an exponent of ten. */
const decimalOf = (value: number): [digits: bigint, exponent: number] => {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
};
