/** Finds string schemas whose values never need escapes in JSON, so that serializers can skip JSON.stringify. */
import type { Schema } from './contract-model.ts';

/** The characters that JSON.stringify escapes: quotes, backslashes, control characters and lone surrogates. */
const escaped: readonly string[] = ['"', '\\', ...range(0, 0x1f), ...range(0xd800, 0xdfff)];

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

export const needsNoEscaping = ({ enum: values, pattern = [], format = [] }: Schema): boolean =>
  (values as unknown[] | undefined)?.every(isPlain) ||
  (pattern as string[]).some(isPlainPattern) ||
  (format as string[]).some((each) => plainFormats.has(each));

const isPlain = (value: unknown): boolean =>
  typeof value !== 'string' || JSON.stringify(value).length === value.length + 2;

const plainFormats = new Set(['date', 'date-time', 'uuid', 'email', 'ipv4', 'ipv6']);

/**
 * Anchored patterns of literals, sets and groups with quantifiers. Excluded are alternatives, because one could lack an
 * anchor, and shorthands for characters that need escapes.
 */
const simplePattern =
  /^\^(?:\[[^\\[\]^](?:[^\\[\]]|\\-)*\]|\\[dw.]|[\w:/@ -]|\((?:\?:)?|\)|[*+?]|\{[\d,]+\})*\$$/;

const isPlainPattern = (pattern: string): boolean =>
  simplePattern.test(pattern) &&
  (pattern.match(/\[[^\]]*\]/g) ?? []).every((set) => {
    const isInSet = new RegExp(set, 'u');
    return !escaped.some((character) => isInSet.test(character));
  });
