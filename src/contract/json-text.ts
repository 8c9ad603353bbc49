/**
 * JSON as strict as I-JSON (RFC 7493): an object has no duplicate name, because parsers differ on which of them counts.
 * `__proto__` is rejected too, and so is nesting that would overflow the stack of recursive code.
 */
import { malformed } from './engine-problem.ts';

const maxDepth = 100;

/** Throws malformed_request. */
export const parseJson = (text: string): unknown => {
  const value = parse(text);
  if (countNames(text) !== countKeys(value, 1)) {
    throw malformed(`The body has the name ${JSON.stringify(findDuplicate(text))} twice in an object.`);
  }
  return value;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed('The body is not valid JSON.', cause);
  }
};

const countKeys = (value: unknown, depth: number): number => {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > maxDepth) throw malformed(`The body has more than ${maxDepth} levels.`);
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item, depth + 1);
    return count;
  }
  for (const key of Object.keys(value)) {
    if (key === '__proto__')
      throw malformed('The body has the name "__proto__", which has a meaning of its own.');
    count += 1 + countKeys((value as Record<string, unknown>)[key], depth + 1);
  }
  return count;
};

/** Jumps from quote to quote, which is much faster than a pass over all characters. */
const countNames = (text: string): number => {
  let count = 0;
  for (let start = text.indexOf('"'); start !== -1; ) {
    const end = endOfString(text, start);
    if (isName(text, end)) count += 1;
    start = text.indexOf('"', end + 1);
  }
  return count;
};

const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
};

const isEscaped = (text: string, at: number): boolean => {
  let first = at;
  while (text[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
};

/** Whether a colon follows the string that ends here. */
const isName = (text: string, end: number): boolean => {
  let next = end + 1;
  while (text.charCodeAt(next) <= 0x20) next += 1;
  return text[next] === ':';
};

const findDuplicate = (text: string): string | undefined => {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{') open.push(new Set());
    else if (character === '}') open.pop();
    if (character !== '"') continue;
    const end = endOfString(text, at);
    const names = open.at(-1);
    if (names && isName(text, end)) {
      const name = JSON.parse(text.slice(at, end + 1)) as string;
      if (names.has(name)) return name;
      names.add(name);
    }
    at = end;
  }
  return undefined;
};
