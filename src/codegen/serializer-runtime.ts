/** The run-time functions of the generated serializers, as text of their module. */
export const serializerRuntime = `
import { findDuplicate, isEqual, isMultiple } from './json-value.ts';
import { textFormats } from './text-formats.ts';
const fail = (rule) => { throw new TypeError('The response breaks the contract: ' + rule); };
const quote = JSON.stringify;
const length = (text) => {
  let points = text.length;
  for (let i = 0; i < text.length - 1; i += 1) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { points -= 1; i += 1; }
  }
  return points;
};
const format = (name) => {
  const known = textFormats[name];
  if (known instanceof RegExp) return (text) => known.test(text);
  if (typeof known === 'function') return known;
  return known.validate instanceof RegExp ? (text) => known.validate.test(text) : known.validate;
};
// Fast path: the output of Date.toISOString, except leap days and the year 0, which the format checks.
const usualTimestamp = /^(?!0000)\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$/;
const isObject = (v) => typeof v === 'object' && v !== null && !Array.isArray(v);
const own = (v, name) => Object.hasOwn(v, name) ? v[name] : undefined;
const any = (v) => quote(v) ?? fail('not a JSON value');
const attempt = (write, v) => { try { return write(v); } catch { return undefined; } };

// Alternatives in which the value is valid, apart from undeclared members. The response has the fields of all of them,
// unless a field that only one alternative declares breaks the choice.
const choose = (rule, writers, checks, fits) => (v) => {
  const texts = writers.map((write, i) => {
    const text = attempt(write, v);
    return text !== undefined && checks[i](JSON.parse(text)) ? text : undefined;
  });
  const whole = unite(texts.filter((text) => text !== undefined));
  if (whole === undefined) return fail(rule);
  const value = JSON.parse(whole);
  if (fits(checks.filter((check) => check(value)).length)) return whole;
  const given = JSON.parse(any(v));
  return unite(texts.filter((text, i) => text !== undefined && checks[i](given))) ?? fail(rule);
};
const oneOf = (rule, writers, checks) => choose(rule, writers, checks, (count) => count === 1);
const anyOf = (rule, writers, checks) => choose(rule, writers, checks, (count) => count > 0);
const either = (yes, no, condition) => (v) => condition(JSON.parse(any(v))) ? yes(v) : no(v);
const checked = (where, write, check) => (v) => {
  const text = write(v);
  return check(JSON.parse(text)) ? text : fail(where + ': ' + check.errors.at(-1).keyword);
};

const unite = (texts) => {
  if (texts.every((text) => text === texts[0])) return texts[0];
  return quote(texts.map((text) => JSON.parse(text)).reduce(uniteValues));
};
const uniteValues = (a, b) => {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, i) => uniteValues(item, b[i]));
  if (!isObject(a) || !isObject(b)) return a;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const pick = (key) => !Object.hasOwn(b, key) ? a[key] : Object.hasOwn(a, key) ? uniteValues(a[key], b[key]) : b[key];
  return Object.fromEntries([...keys].map((key) => [key, pick(key)]));
};
`;

/** Writes the call that throws, with the place and the violated rule. */
export const failure = (where: string, rule: string): string =>
  `fail(${JSON.stringify(`${where}: ${rule}`)})`;

/** Writes the expression that reads a member of the object `v`. An inherited property is no member. */
export const member = (name: string): string =>
  name in Object.prototype ? `own(v, ${JSON.stringify(name)})` : `v[${JSON.stringify(name)}]`;
