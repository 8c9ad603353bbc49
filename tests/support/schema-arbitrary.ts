/** Values that a JSON Schema of the contract allows, for fast-check. Throws for an unsupported keyword. */
import fc, { type Arbitrary } from 'fast-check';
import { canonicalEmail, emailPattern } from '../../src/features/accounts/users/email.ts';
import type { Schema } from './contract-document.ts';

export type ArbitraryOptions = {
  /**
   * Includes every optional part, and makes no empty list, so that a test can violate each part. If a schema forbids
   * all parts at once, the caller removes some.
   */
  full?: boolean;
  /** Meaningful text, such as ids of existing resources: used now and then if its pattern allows it. */
  known?: readonly string[];
  /** The characters of text without a pattern. */
  characters?: Arbitrary<string>;
};

const keywords = new Set(
  (
    'type format enum pattern minLength maxLength minimum maximum items minItems maxItems uniqueItems ' +
    'properties required additionalProperties minProperties maxProperties title description default deprecated examples example'
  ).split(' '),
);

export const arbitraryOf = (schema: Schema, options: ArbitraryOptions = {}): Arbitrary<unknown> => {
  const strange = Object.keys(schema).filter((key) => !keywords.has(key) && !key.startsWith('x-'));
  if (strange.length > 0) throw new Error(`No values can be made for ${strange.join(', ')} yet`);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? 'object'].flat();
  // Null has no parts to violate.
  const wanted = options.full ? types.filter((type) => type !== 'null') : types;
  return fc.oneof(...wanted.map((type) => ofType(type, schema, options)));
};

const ofType = (type: string, schema: Schema, options: ArbitraryOptions): Arbitrary<unknown> => {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integers(schema);
    case 'string':
      return strings(schema, options);
    case 'array':
      return arrays(schema, options);
    case 'object':
      return objects(schema, options);
    default:
      throw new Error(`No values can be made of the type ${type} yet`);
  }
};

/** Through bigint, because fast-check's own integers have 32 bits. */
const integers = ({
  minimum = Number.MIN_SAFE_INTEGER,
  maximum = Number.MAX_SAFE_INTEGER,
}: Schema): Arbitrary<number> => fc.bigInt({ min: BigInt(minimum), max: BigInt(maximum) }).map(Number);

const strings = (schema: Schema, { known = [], characters = anyCharacter }: ArbitraryOptions) => {
  const { pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  const fits = (text: string) => {
    const { length } = [...text];
    return length >= minLength && length <= maxLength;
  };
  if (format !== undefined) return formatted(format).filter(fits);
  if (pattern !== undefined) {
    const allowed = new RegExp(pattern, 'u');
    const isEmail = allowed.source === emailPattern.source;
    const generated = (isEmail ? emails : matching(allowed)).filter(fits);
    const familiar = known.filter((text) => allowed.test(text) && fits(text));
    return familiar.length === 0 ? generated : fc.oneof(generated, fc.constantFrom(...familiar));
  }
  if (maxLength === Number.POSITIVE_INFINITY) return fc.string({ unit: characters, minLength });
  const text = fc.string({ unit: characters, minLength, maxLength });
  // Sizes grow slowly, so the longest one is tried separately.
  return fc.oneof(
    { weight: 9, arbitrary: text },
    { weight: 1, arbitrary: fc.constant('é'.repeat(maxLength)) },
  );
};

/** One per pattern: fast-check tries its dangerous strings on each, which takes milliseconds, and patterns recur. */
const matches = new Map<string, Arbitrary<string>>();

const matching = (pattern: RegExp): Arbitrary<string> => {
  const found = matches.get(pattern.source) ?? fc.stringMatching(pattern);
  matches.set(pattern.source, found);
  return found;
};

/** Deliverable e-mail addresses, which the pattern cannot express. */
const emails = fc
  .tuple(
    fc.oneof(
      fc.emailAddress(),
      fc.string({ minLength: 1 }).map((text) => `${text}@example.com`),
    ),
    fc.constantFrom('example.com', 'Bücher.example', 'xn--bcher-kva.example', '日本.example'),
    fc.boolean(),
  )
  .map(([email, domain, isForeign]) =>
    isForeign ? `${email.slice(0, email.lastIndexOf('@'))}@${domain}` : email,
  )
  .filter((email) => emailPattern.test(email) && canonicalEmail(email) !== undefined);

/**
 * Postgres stores no NUL and UTF-8 has no lone surrogates. The engine rejects both; the contract cannot express this.
 */
const anyCharacter = fc
  .integer({ min: 1, max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

const formatted = (format: string): Arbitrary<string> => {
  if (format === 'date-time' || format === 'date') {
    return fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, format === 'date' ? 10 : undefined));
  }
  // HTTP does not tell an empty body from an absent one.
  if (format === 'binary') return fc.string({ unit: 'binary', minLength: 1 });
  throw new Error(`No text can be made of the format ${format} yet`);
};

const arrays = (schema: Schema, options: ArbitraryOptions): Arbitrary<unknown[]> => {
  const { items = {}, minItems = 0, maxItems, uniqueItems } = schema;
  const item = arbitraryOf(items, options);
  const bounds = {
    minLength: Math.max(minItems, options.full ? 1 : 0),
    ...(maxItems !== undefined && { maxLength: maxItems }),
  };
  // In `sort`, `-name` repeats the key `name`.
  return uniqueItems
    ? fc.uniqueArray(item, { ...bounds, selector: (value) => JSON.stringify(value).replace(/^"-/, '"') })
    : fc.array(item, bounds);
};

const objects = (schema: Schema, options: ArbitraryOptions): Arbitrary<object> => {
  const { properties = {}, required = [], minProperties = 0, additionalProperties } = schema;
  const { maxProperties = Number.POSITIVE_INFINITY } = schema;
  if (typeof additionalProperties === 'object') {
    return fc.dictionary(fc.string(), arbitraryOf(additionalProperties, options));
  }
  const parts: Record<string, Arbitrary<unknown>> = {};
  for (const [name, part] of Object.entries(properties)) parts[name] = arbitraryOf(part, options);
  const requiredKeys = options.full ? Object.keys(parts) : [...required];
  return fc.record(parts, { requiredKeys }).filter((value) => {
    const { length } = Object.keys(value);
    return length >= minProperties && (options.full || length <= maxProperties);
  });
};
