/** The run-time functions of the generated serializers, as text of their module. */
export const serializerRuntime = `
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
const isMultiple = (v, of) => { const times = v / of; return Math.abs(Math.round(times) - times) <= 1e-6; };
const isObject = (v) => typeof v === 'object' && v !== null && !Array.isArray(v);
const any = (v) => quote(v) ?? fail('not a JSON value');
const attempt = (write, v) => { try { return write(v); } catch { return undefined; } };
const accepts = (write, text) => attempt(write, JSON.parse(text)) !== undefined;

// The written text must be valid itself: without its undeclared fields, the value could match another alternative too.
// Several matches are unambiguous only if the text of one contains the fields of all others.
const oneOf = (rule, writers, strict) => (v) => {
  const texts = writers.map((write) => attempt(write, v));
  const valid = texts.filter((text, i) => text !== undefined && !strict.some((write, j) => j !== i && accepts(write, text)));
  return valid.length === 1 && texts.every((text) => text === undefined || holds(valid[0], text)) ? valid[0] : fail(rule);
};

const holds = (whole, part) => quote(unite(JSON.parse(whole), JSON.parse(part))).length === whole.length;

// If several alternatives match, the response has the fields of all of them.
const anyOf = (rule, writers, strict) => (v) => {
  const texts = writers.map((write) => attempt(write, v)).filter((text) => text !== undefined);
  if (texts.length === 0) fail(rule);
  if (texts.length === 1) return texts[0];
  const whole = quote(texts.map((text) => JSON.parse(text)).reduce(unite));
  return strict.some((write) => accepts(write, whole)) ? whole : texts[0];
};
const unite = (a, b) => {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, i) => unite(item, b[i]));
  if (!isObject(a) || !isObject(b)) return a;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const pick = (key) => !Object.hasOwn(b, key) ? a[key] : Object.hasOwn(a, key) ? unite(a[key], b[key]) : b[key];
  return Object.fromEntries([...keys].map((key) => [key, pick(key)]));
};
const either = (rule, yes, no, condition) => (v) => {
  const text = attempt(yes, v);
  if (text !== undefined) return text;
  const other = no(v);
  return accepts(condition, other) ? fail(rule) : other;
};
const without = (rule, write, forbidden) => (v) => {
  const text = write(v);
  return accepts(forbidden, text) ? fail(rule) : text;
};
`;

/** Writes the call that throws, with the place and the violated rule. */
export const failure = (where: string, rule: string): string =>
  `fail(${JSON.stringify(`${where}: ${rule}`)})`;
