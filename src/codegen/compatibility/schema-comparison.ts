/**
 * Compares schemas by their meaning. A request may only accept more, a response may only send less, and a
 * stored event must stay valid.
 */
import {
  arrival,
  because,
  type Finding,
  found,
  narrowerFirst,
  outside,
  type SchemaComparison,
  segment,
  within,
} from './finding.ts';
import { compareBounds, compareConditions, compareNotes, isClosed } from './keyword-comparison.ts';
import { type SchemaReader, shapesOf } from './normal-schema.ts';
import {
  accepts,
  type Conjunction,
  conjoin,
  hasValue,
  isUnlimited,
  itemOf,
  type JsonType,
  jsonTypes,
  propertyOf,
  type Shape,
  shapeOf,
  textOf,
} from './schema-shape.ts';
import { haveDifferentTags, splitByTag } from './schema-tag.ts';
import { refersToSame } from './unchanged-schema.ts';

/** Returns the breaking differences between two schemas. */
export const compareSchemas = (all: SchemaComparison, before: Conjunction, after: Conjunction): Finding[] => {
  const [was, is] = [textOf(before), textOf(after)];
  const key = `${was} ${is}`;
  const known = all.known.get(key);
  if (known) return known;
  if (was === is && refersToSame(all.before.document, all.after.document, was)) return [];
  const depth = all.above.indexOf(key);
  if (depth >= 0) {
    all.assumed = Math.min(all.assumed, depth);
    return [];
  }
  all.above.push(key);
  const findings = compareShapes(all, shapesOf(all.before, before), shapesOf(all.after, after));
  const result = [...new Map(findings.map((finding) => [textOf(finding), finding])).values()];
  all.above.pop();
  // A result that depends on an assumption about a pair further out is not final.
  if (all.assumed < all.above.length) return result;
  all.assumed = Infinity;
  all.known.set(key, result);
  return result;
};

const compareShapes = (all: SchemaComparison, before: Shape[], after: Shape[]): Finding[] => {
  if (before.length > 0 && after.length === 0) return [found('unsatisfiable', 'no value is valid any more')];
  const [narrower, wider] = narrowerFirst(all, before, after);
  const ofType = ({ type }: Shape): Shape[] => wider.filter((other) => other.type === type);
  const strange = narrower.filter((shape) => ofType(shape).length === 0).map(({ type }) => type);
  return [
    ...(strange.length > 0 ? [found('type', outside(all, [...new Set(strange)].join(' and ')))] : []),
    ...narrower.flatMap((shape) => findMatch(all, shape, ofType(shape))),
  ];
};

/** Finds the alternative that accepts all values of a shape, or else the differences from the most similar one. */
const findMatch = (all: SchemaComparison, shape: Shape, candidates: Shape[]): Finding[] => {
  const head = headForNew(all, shape, candidates);
  if (head) return compareObjects(all, [head, visible(all, all.after, shape)], [head, shape]);
  const closest = findClosest(all, shape, describing(all, shape, candidates));
  const strange = (candidates.length > 0 ? (shape.values ?? []) : []).filter(
    (value) =>
      !candidates.some(
        (candidate) => accepts(candidate, value, shape.conditions) || mayGrow(all, candidate, value),
      ),
  );
  if (strange.length > 0) return [found('enum', outside(all, strange.map(textOf).join(' and '))), ...closest];
  if (closest.length === 0) return [];
  const [reader, others] = narrowerFirst(all, all.before, all.after);
  const split = splitByTag(shape, reader, candidates, others);
  return split?.every((part) => findMatch(all, part, candidates).length === 0) ? [] : closest;
};

const findClosest = (all: SchemaComparison, shape: Shape, candidates: Shape[]): Finding[] => {
  const results = candidates.map((candidate) => {
    const [was, is] = narrowerFirst(all, shape, candidate);
    return compareAlternatives(all, was, is);
  });
  const [closest = []] = results.toSorted((one, other) => one.length - other.length);
  return closest;
};

/**
 * An alternative that describes less accepts values of which callers read more. So an alternative of a response is compared
 * with those that describe the same properties or items, if there are any.
 */
const describing = (all: SchemaComparison, shape: Shape, candidates: Shape[]): Shape[] => {
  if (all.direction !== 'response') return candidates;
  const alike = candidates.filter(
    (candidate) =>
      (Object.keys(shape.properties).some((name) => candidate.properties[name]) ||
        (shape.items.length > 0 && candidate.items.length > 0)) &&
      !haveDifferentTags(shape, all.after, candidate, all.before),
  );
  return alike.length > 0 ? alike : candidates;
};

/** Callers expect new values of an enum that a released response declares `x-extensible`. */
const mayGrow = ({ direction }: SchemaComparison, { notes, values }: Shape, value: unknown): boolean =>
  direction === 'response' &&
  notes['x-extensible'] === true &&
  values !== undefined &&
  typeof value === 'string';

/**
 * Callers expect new alternatives of a union that a released response declares `x-extensible`: those with another value of the
 * discriminator. Returns the shape that such an alternative must have: the properties that all released alternatives share.
 * Undefined for any other shape.
 */
const headForNew = (all: SchemaComparison, shape: Shape, candidates: Shape[]): Shape | undefined => {
  const [first, ...others] = candidates.filter(({ notes }) => notes['x-extensible'] && notes.discriminator);
  if (all.direction !== 'response' || shape.type !== 'object' || !first) return undefined;
  const { propertyName } = first.notes.discriminator as { propertyName: string };
  const tags = tagsOf(all.after, shape, propertyName);
  const released = [first, ...others].flatMap((each) => tagsOf(all.before, each, propertyName));
  if (tags.length === 0 || tags.some((tag) => hasValue(released, tag))) return undefined;
  const isShared = (name: string): boolean =>
    name !== propertyName &&
    others.every((other) => textOf(propertyOf(other, name)) === textOf(propertyOf(first, name)));
  return {
    ...shapeOf('object'),
    properties: Object.fromEntries(Object.entries(first.properties).filter(([name]) => isShared(name))),
    required: new Set(
      [...first.required].filter((name) => others.every(({ required }) => required.has(name))),
    ),
  };
};

/** Returns the values of the discriminator of an alternative. */
const tagsOf = (reader: SchemaReader, shape: Shape, name: string): unknown[] =>
  shapesOf(reader, propertyOf(shape, name)).flatMap(({ values }) => values ?? []);

const compareAlternatives = (all: SchemaComparison, one: Shape, other: Shape): Finding[] => {
  const notes = [...compareNotes(all, one, other), ...compareContents(all, one, other)];
  // Listed values are compared one by one, with all alternatives.
  if (narrowerFirst(all, one, other)[0].values) return notes;
  const [was, is] = [visible(all, all.before, one), visible(all, all.after, other)];
  const [, wider] = narrowerFirst(all, was, is);
  return [
    ...notes,
    ...(wider.values ? [found('enum', because(all, `the list of values ${arrival(all)}`))] : []),
    ...compareBounds(all, was, is),
    ...compareConditions(all, was, is),
    ...(was.type === 'object' ? compareObjects(all, [was, is], [one, other]) : []),
    ...(was.type === 'array' ? compareArrays(all, was, is) : []),
  ];
};

/** Compares the schemas of the documents that texts contain. */
const compareContents = (all: SchemaComparison, was: Shape, is: Shape): Finding[] => {
  const [old, now] = [was.notes.contentSchema, is.notes.contentSchema];
  return old === undefined && now === undefined ? [] : compareSchemas(all, conjoin([old]), conjoin([now]));
};

/** The second pair also has the properties that the direction has not. */
const compareObjects = (
  all: SchemaComparison,
  [was, is]: [Shape, Shape],
  [one, other]: [Shape, Shape],
): Finding[] => {
  // The server rejected a property that was readOnly.
  const accepted = Object.keys(one.properties).filter(
    (name) => all.direction === 'request' && !was.properties[name],
  );
  const names = Object.keys({ ...was.properties, ...is.properties }).filter(
    (name) => !accepted.includes(name),
  );
  return [
    ...names.flatMap((name) =>
      within(
        name,
        !is.properties[name] && other.properties[name]
          ? [
              found(
                hiding(all),
                `the property became ${hiding(all)}, so it is no part of a ${all.direction} any more`,
              ),
            ]
          : compareProperty(all, name, was, is),
      ),
    ),
    ...compareRequired(all, was, is),
    ...compareRest(all, 'additionalProperties', was.additional, is.additional),
    ...comparePatterns(all, was, is),
    ...compareRest(all, 'propertyNames', was.propertyNames, is.propertyNames),
  ];
};

const hiding = ({ direction }: SchemaComparison): string =>
  direction === 'request' ? 'readOnly' : 'writeOnly';

/** Removes the properties that a direction has not: `readOnly` ones of requests, else `writeOnly` ones. */
const visible = (all: SchemaComparison, reader: SchemaReader, shape: Shape): Shape => {
  if (shape.type !== 'object') return shape;
  const hidden = Object.keys(shape.properties).filter((name) =>
    shapesOf(reader, propertyOf(shape, name)).some(({ notes }) => notes[hiding(all)] === true),
  );
  const properties = Object.entries(shape.properties).filter(([name]) => !hidden.includes(name));
  const required = [...shape.required].filter((name) => !hidden.includes(name));
  return {
    ...shape,
    properties: Object.fromEntries(properties),
    required: new Set(required),
    additional: plainRest(reader, shape.additional),
    propertyNames: plainRest(reader, shape.propertyNames, ['string']),
  };
};

/** Reduces schemas that accept everything, such as a reference to `{}`, to none, and those that accept nothing to `false`. */
const plainRest = (reader: SchemaReader, rest: Conjunction, types: JsonType[] = jsonTypes): Conjunction => {
  const shapes = shapesOf(reader, rest);
  if (shapes.length === 0) return [false];
  const all = shapes.filter((shape) => isUnlimited(shape) && Object.keys(shape.notes).length === 0);
  return types.every((type) => all.some((shape) => shape.type === type)) ? [] : rest;
};

const compareProperty = (all: SchemaComparison, name: string, was: Shape, is: Shape): Finding[] => {
  if (!is.properties[name]) return compareLostProperty(all, name, was, is);
  if (!was.properties[name]) return compareNewProperty(all, name, was, is);
  return compareSchemas(all, propertyOf(was, name), propertyOf(is, name));
};

const compareLostProperty = (all: SchemaComparison, name: string, was: Shape, is: Shape): Finding[] => {
  const rest = propertyOf(is, name);
  if (rest.length > 0 && !isClosed(rest)) return compareSchemas(all, propertyOf(was, name), rest);
  // The comparison as a response reports what a stored event loses.
  if (all.direction === 'stored event') return [];
  if (all.direction === 'response')
    return [found('properties', 'the property is gone, which callers may read')];
  return [
    found('properties', `the property is gone, so the server ${isClosed(rest) ? 'rejects' : 'ignores'} it`),
  ];
};

/**
 * No documented caller sends an undeclared property to an open object, so a new one may have any schema. An object without
 * properties is a map, to which callers do send them.
 */
const compareNewProperty = (all: SchemaComparison, name: string, was: Shape, is: Shape): Finding[] => {
  const rest = propertyOf(was, name);
  const isMap = all.direction !== 'response' && Object.keys(was.properties).length === 0;
  if (rest.length === 0) return isMap ? compareSchemas(all, rest, propertyOf(is, name)) : [];
  if (!isClosed(rest)) return compareSchemas(all, rest, propertyOf(is, name));
  return all.direction === 'response' ? [found('properties', 'the property is new in a closed object')] : [];
};

const defaultMembersOf = ({ notes }: Shape): unknown[] => {
  const names = notes['x-default-members'];
  return Array.isArray(names) ? names : [];
};

const compareRequired = (all: SchemaComparison, was: Shape, is: Shape): Finding[] => {
  const [narrower, wider] = narrowerFirst(all, was, is);
  const reason = {
    request: 'the property is required, so the server rejects requests without it',
    response: 'the property is not required any more, so it may be absent',
    'stored event': 'the property is required, and stored events may lack it',
  }[all.direction];
  // No released request selects members, so a response has the default ones.
  const byDefault = all.direction === 'response' ? defaultMembersOf(is) : [];
  return [...wider.required]
    .filter((name) => !narrower.required.has(name) && !(was.properties[name] && !is.properties[name]))
    .filter((name) => !byDefault.includes(name))
    .map((name) => found('required', reason, `/${segment(name)}`));
};

/** Compares the schemas of all undeclared properties, of their names or of all items. */
const compareRest = (all: SchemaComparison, rule: string, was: Conjunction, is: Conjunction): Finding[] => {
  const [narrower, wider] = narrowerFirst(all, was, is);
  if (wider.length === 0 || isClosed(narrower)) return [];
  if (narrower.length > 0 && !isClosed(wider)) return within('*', compareSchemas(all, was, is));
  return [found(rule, because(all, `it went from ${show(was)} to ${show(is)}`))];
};

const show = (rest: Conjunction): string =>
  rest.length === 0 ? 'anything' : isClosed(rest) ? 'nothing' : 'a schema';

const comparePatterns = (all: SchemaComparison, was: Shape, is: Shape): Finding[] =>
  Object.keys({ ...was.patternProperties, ...is.patternProperties }).flatMap((pattern) =>
    compareRest(
      all,
      'patternProperties',
      was.patternProperties[pattern] ?? was.additional,
      is.patternProperties[pattern] ?? is.additional,
    ),
  );

const compareArrays = (all: SchemaComparison, was: Shape, is: Shape): Finding[] => {
  const [{ bounds }] = narrowerFirst(all, was, is);
  const length = Math.max(was.prefixItems.length, is.prefixItems.length);
  const indexes = [...Array(Math.min(length, bounds.maxItems ?? Infinity)).keys()];
  return [
    ...indexes.flatMap((index) =>
      within(`${index}`, compareSchemas(all, itemOf(was, index), itemOf(is, index))),
    ),
    ...compareRest(all, 'items', plainRest(all.before, was.items), plainRest(all.after, is.items)),
  ];
};
