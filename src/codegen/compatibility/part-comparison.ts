/** Compares the parts of two objects by rules. A difference is breaking unless a rule says why not. */
import type { Json } from '../json.ts';
import { effectOf, isPermittedChange } from './declaration-rules.ts';
import type { SchemaComparison } from './finding.ts';
import { textOf } from './schema-shape.ts';

/** A breaking change. `place` is a part of the operation, and `pointer` leads from its schema to the difference. */
export type Change = { place: string; pointer: string; rule: string; reason: string };

/** The comparisons of the schemas that callers send and receive, and of the payloads of webhooks that are stored. */
export type Context = {
  sent: SchemaComparison;
  received: SchemaComparison;
  stored?: SchemaComparison;
  today: Date;
};

export type Place = { context: Context; place: string };
export type Rule = (at: Place, was: unknown, is: unknown) => Change[];
export type Rules = Record<string, Rule>;

export const change = (place: string, rule: string, reason: string, pointer = ''): Change => ({
  place,
  pointer,
  rule,
  reason,
});

export const inside = ({ context, place }: Place, part: string): Place => ({
  context,
  place: [place, part].filter(Boolean).join(' '),
});

/** Compares the parts of two objects by the rule of each key. A key without a rule must stay equal. */
export const compareParts = (rules: Rules, at: Place, was: Json, is: Json): Change[] =>
  Object.keys({ ...was, ...is }).flatMap((key) => (rules[key] ?? unchanged(key))(at, was[key], is[key]));

const unchanged =
  (key: string): Rule =>
  ({ place }, was, is) =>
    textOf(was) === textOf(is) || isPermittedChange(key, was, is)
      ? []
      : [change(place, key, `it went from ${textOf(was)} to ${textOf(is)}, so ${effectOf(key)}`)];

/** For texts, and for declarations whose effects other rules compare. */
export const harmless: Rule = () => [];

export const prose: Rules = {
  summary: harmless,
  description: harmless,
  externalDocs: harmless,
  example: harmless,
  examples: harmless,
  deprecated: harmless,
};
