/** Lint rules beside Redocly's `recommended-strict`. Each message names the place and the correction. */
import type { Context } from './declaration-rules.ts';
import type { DeclaredOperation } from './declared-operation.ts';
import { portabilityFault } from './portable-pattern.ts';

type Example = { summary?: string; value?: unknown };
type Media = { examples?: Record<string, Example>; example?: unknown };

/** The mock, the documentation, the SDK and the executable examples use the named examples. */
const mediaTypesHaveNamedExamples = () => ({
  MediaType(media: Media, { report, location }: Context) {
    const examples = Object.entries(media.examples ?? {});
    if (examples.length === 0) {
      report({ message: 'Give at least one named example under `examples`.', location });
    }
    for (const [name, example] of examples) {
      if (example.summary) continue;
      report({
        message: `The example ${name} needs a summary.`,
        location: location.child(['examples', name]),
      });
    }
  },
});

const operationIdsAreVerbNoun = () => ({
  Operation(operation: DeclaredOperation, { report, location }: Context) {
    if (/^[a-z]+[A-Z]?[A-Za-z0-9]*$/.test(operation.operationId ?? '')) return;
    report({
      message: 'Name the operation verbNoun, in camelCase: createOrder.',
      location: location.child('operationId'),
    });
  },
});

const operationsHaveOneTag = () => ({
  Operation(operation: { tags?: string[] }, { report, location }: Context) {
    if (operation.tags?.length === 1) return;
    report({ message: 'Give the operation exactly one tag.', location: location.child('tags') });
  },
});

/** Request objects are closed, so that the server rejects a misspelt field instead of ignoring it. */
const requestObjectsAreClosed = () => ({
  RequestBody: {
    Schema(
      schema: { type?: unknown; properties?: object; additionalProperties?: unknown },
      { report, location }: Context,
    ) {
      if (!schema.properties || schema.additionalProperties !== undefined) return;
      report({ message: 'Close the object with `additionalProperties: false`.', location });
    },
  },
});

type Shape = {
  $ref?: string;
  type?: unknown;
  properties?: object;
  items?: Shape;
  oneOf?: Shape[];
  anyOf?: Shape[];
};
type Query = { in?: string; style?: string; explode?: boolean; content?: object; schema?: Shape };

/** Query parameters are flat: most generated clients ignore other styles and send a wrong URL. */
const queriesSuitEveryClient = () => ({
  Parameter({ in: place, style, explode, content, schema }: Query, { report, location, resolve }: Context) {
    if (place !== 'query') return;
    const whole = (shape: Shape): Shape =>
      shape.$ref === undefined ? shape : { ...resolve<Shape>(shape).node, ...shape };
    const isNested = (shape: Shape = {}, allowed: string[] = ['array']): boolean => {
      const { type, properties, items, oneOf = [], anyOf = [] } = whole(shape);
      const types = [type ?? []].flat();
      if (properties || types.includes('object')) return true;
      if (types.includes('array') && (allowed.length === 0 || isNested(items, []))) return true;
      return [...oneOf, ...anyOf].some((one) => isNested(one, allowed));
    };
    const misfits: [at: string, isMisfit: boolean, message: string][] = [
      ['style', (style ?? 'form') !== 'form', `Leave out the style ${style}: a query has flat parameters.`],
      ['explode', explode === false, 'Leave out `explode: false`: a list repeats its name.'],
      ['content', content !== undefined, 'Declare a `schema`: a query has flat parameters.'],
      [
        'schema',
        isNested(schema),
        'Declare a parameter per field: a query holds scalars and lists of scalars.',
      ],
    ];
    for (const [at, isMisfit, message] of misfits)
      if (isMisfit) report({ message, location: location.child(at) });
  },
});

/** Unlike Redocly's rule, this one leaves the names of webhooks alone, which are types of events. */
const pathsAreKebabCase = () => ({
  Paths: {
    PathItem(_: object, { report, location, key }: Context) {
      const segments = String(key).split('/').slice(1);
      if (segments.every((segment) => /^(?:\{.+\}|[a-z0-9\-.]+)$/.test(segment))) return;
      report({ message: 'Write the path in kebab-case.', location: location.key() });
    },
  },
});

/** Patterns are portable: generated clients and other validators use the regular expressions of their language. */
const patternsArePortable = () => ({
  Schema({ pattern }: { pattern?: string }, { report, location }: Context) {
    const message = pattern === undefined ? undefined : portabilityFault(pattern);
    if (message !== undefined) report({ message, location: location.child('pattern') });
  },
});

export const rules = {
  'media-types-have-named-examples': mediaTypesHaveNamedExamples,
  'operation-ids-are-verb-noun': operationIdsAreVerbNoun,
  'operations-have-one-tag': operationsHaveOneTag,
  'paths-are-kebab-case': pathsAreKebabCase,
  'patterns-are-portable': patternsArePortable,
  'queries-suit-every-client': queriesSuitEveryClient,
  'request-objects-are-closed': requestObjectsAreClosed,
};
