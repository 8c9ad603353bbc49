/** Compares the keywords of two shapes, except those about properties and items. */
import { arrival, because, type Finding, found, narrowerFirst, type SchemaComparison } from './finding.ts';
import { type Conjunction, isImplied, isUpper, mergeBounds, type Shape, textOf } from './schema-shape.ts';

export const isClosed = (rest: Conjunction): boolean => rest.includes(false);

export const compareBounds = (all: SchemaComparison, was: Shape, is: Shape): Finding[] => {
  const [narrower, wider] = narrowerFirst(all, was, is);
  return Object.entries(wider.bounds)
    .filter(([keyword, bound]) => !isBounded(narrower, keyword, bound))
    .map(([keyword]) => {
      const [from, to] = [was.bounds[keyword] ?? 'nothing', is.bounds[keyword] ?? 'nothing'];
      return found(keyword, because(all, `it went from ${from} to ${to}`));
    });
};

/** Tells whether all values of a shape are within a bound. */
const isBounded = (shape: Shape, keyword: string, bound: number): boolean => {
  const bounds = mergeBounds(impliedBounds(shape), shape.bounds);
  const sign = isUpper(keyword) ? -1 : 1;
  const distance = (value = -Infinity * sign): number => (value - bound) * sign;
  const inclusive = keyword.replace('exclusiveM', 'm');
  const exclusive = inclusive.replace('m', 'exclusiveM');
  if (distance(bounds[exclusive]) >= 0) return true;
  return keyword === inclusive ? distance(bounds[inclusive]) >= 0 : distance(bounds[inclusive]) > 0;
};

/** Bounds that follow from other keywords. */
const impliedBounds = (shape: Shape): Shape['bounds'] => ({
  minLength: 0,
  minItems: 0,
  minProperties: shape.required.size,
  ...(isClosed(shape.additional) &&
    Object.keys(shape.patternProperties).length === 0 && {
      maxProperties: Object.keys(shape.properties).length,
    }),
  ...(isClosed(shape.items) && { maxItems: shape.prefixItems.length }),
});

export const compareConditions = (all: SchemaComparison, was: Shape, is: Shape): Finding[] => {
  const [narrower, wider] = narrowerFirst(all, was, is);
  return [...wider.conditions]
    .filter((condition) => !isImplied(condition, narrower.conditions) && !isAlwaysMet(condition, narrower))
    .map((condition) => {
      const [rule = ''] = condition.split(' ');
      // Conditions on whole schemas have no short text.
      const shown = condition.includes('{') ? rule : condition;
      return found(rule, because(all, `the condition ${shown} ${arrival(all)}`));
    });
};

/** Tells whether all values of a shape meet a condition because of other keywords. */
const isAlwaysMet = (condition: string, shape: Shape): boolean => {
  if (condition === 'uniqueItems true') return isBounded(shape, 'maxItems', 1);
  const [, names] = /^dependentRequired (.*)$/.exec(condition) ?? [];
  return names !== undefined && shape.required.has(JSON.parse(names)[1]);
};

type NoteRule = (
  was: unknown,
  is: unknown,
  all: SchemaComparison,
  shapes: { was: Shape; is: Shape },
) => string | undefined;
type Discriminator = { propertyName: string; mapping?: Record<string, string> };

const discriminator: NoteRule = (was, is) => {
  if (was === undefined) return undefined;
  if (is === undefined) return 'the discriminator is gone, by which callers select the schema';
  const [old, now] = [was, is] as [Discriminator, Discriminator];
  if (old.propertyName !== now.propertyName)
    return `the discriminator went from ${old.propertyName} to ${now.propertyName}, by which callers select the schema`;
  const lost = Object.keys(old.mapping ?? {}).filter((value) => now.mapping?.[value] === undefined);
  if (lost.length === 0) return undefined;
  return `the mapping of the discriminator lost ${lost.join(' and ')}, by which callers select the schema`;
};

/** Rules of keywords that reject no value. A rule returns the reason why a difference breaks callers. */
const noteRules: Record<string, NoteRule> = {
  // Objects are compared without the properties that a direction has not.
  readOnly: () => undefined,
  writeOnly: () => undefined,
  // Compared like any other schema.
  contentSchema: () => undefined,
  default: (was, is, { direction }) =>
    direction === 'request'
      ? `it went from ${textOf(was)} to ${textOf(is)}, so requests without the value change their meaning`
      : undefined,
  'x-extensible': (_was, is, { direction }, { was: { values, notes } }) =>
    direction === 'response' && is === true && (values || notes.discriminator)
      ? `the ${values ? 'enum' : 'union'} became extensible, so callers may receive values that it does not list`
      : undefined,
  'x-default-members': (was, is, { direction }, shapes) => {
    if (direction !== 'response' || !Array.isArray(was)) return undefined;
    const kept = new Set([...shapes.is.required, ...(Array.isArray(is) ? is : [])]);
    const lost = was.filter((name) => !kept.has(name));
    return lost.length > 0 ? `${lost.join(' and ')} may be absent now` : undefined;
  },
  discriminator,
};

/** Compares the keywords that reject no value. One without a rule may not change. */
export const compareNotes = (all: SchemaComparison, was: Shape, is: Shape): Finding[] =>
  Object.keys({ ...was.notes, ...is.notes }).flatMap((keyword) => {
    const [old, now] = [was.notes[keyword], is.notes[keyword]];
    if (textOf(old) === textOf(now)) return [];
    const rule = noteRules[keyword];
    const reason = rule
      ? rule(old, now, all, { was, is })
      : `it went from ${textOf(old)} to ${textOf(now)}, and no rule permits that`;
    return reason === undefined ? [] : [found(keyword, reason)];
  });
