/** Breaking differences between schemas, and the words for them. */
import type { SchemaReader } from './normal-schema.ts';

/** Events are stored, and sent later under a newer contract. So an old payload must stay valid, like an old request. */
export type Direction = 'request' | 'response' | 'stored event';

/** A breaking difference. The pointer leads from the compared schema to the place; `*` stands for all items. */
export type Finding = { pointer: string; rule: string; reason: string };

export type SchemaComparison = {
  direction: Direction;
  before: SchemaReader;
  after: SchemaReader;
  /** Results by compared pair, relative to the pair. */
  known: Map<string, Finding[]>;
  /** The compared pairs that contain the current one. Recursive schemas are assumed to be compatible. */
  above: string[];
  /** The outermost pair that was assumed to be compatible, as an index of `above`. */
  assumed: number;
};

/** Prepares comparisons of schemas of two documents. */
export const schemaComparison = (
  direction: Direction,
  before: SchemaReader,
  after: SchemaReader,
): SchemaComparison => ({ direction, before, after, known: new Map(), above: [], assumed: Infinity });

/** Orders a pair: every value that the first accepts must be accepted by the second. */
export const narrowerFirst = <T>({ direction }: SchemaComparison, was: T, is: T): [narrower: T, wider: T] =>
  direction === 'response' ? [is, was] : [was, is];

export const found = (rule: string, reason: string, pointer = ''): Finding => ({ pointer, rule, reason });

/** Moves findings about a part to the pointer of the whole. */
export const within = (name: string, findings: Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, pointer: `/${segment(name)}${finding.pointer}` }));

export const segment = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The reason against values that are outside now. */
export const outside = ({ direction }: SchemaComparison, values: string): string =>
  ({
    request: `the server rejects ${values}, which it accepted`,
    response: `the server may send ${values}, which it never sent`,
    'stored event': `stored events may have ${values}, which became invalid`,
  })[direction];

/** The reason against a condition that is looser for responses, or else stricter. */
export const because = ({ direction }: SchemaComparison, change: string): string =>
  ({
    request: `${change}, so the server rejects values that it accepted`,
    response: `${change}, so the server may send values that it never sent`,
    'stored event': `${change}, so stored events may be invalid`,
  })[direction];

/** The word for the way in which a condition breaks callers. */
export const arrival = ({ direction }: SchemaComparison): string =>
  direction === 'response' ? 'is gone' : 'is new';
