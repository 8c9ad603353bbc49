/** Compares operations: what callers send, what they receive, and the declared behaviour. */
import type { Json } from '../json.ts';
import type { EffectiveOperation, Named } from './effective-contract.ts';
import type { Direction, SchemaComparison } from './finding.ts';
import { shapesOf } from './normal-schema.ts';
import {
  type Change,
  type Context,
  change,
  compareParts,
  harmless,
  inside,
  type Place,
  prose,
  type Rule,
  type Rules,
} from './part-comparison.ts';
import { compareSchemas } from './schema-comparison.ts';
import { type Conjunction, propertyOf, textOf } from './schema-shape.ts';
import { acceptsAll, type Security } from './security-comparison.ts';

export type Operations = ReadonlyMap<string, EffectiveOperation>;

/** Returns the breaking changes of all operations of the first contract, each with the name of its operation. */
export const compareOperations = (
  before: Operations,
  after: Operations,
  context: Context,
): (Change & { operation: string })[] =>
  [...before.values()].flatMap((was) => {
    const is = after.get(was.route);
    const changes = is
      ? compareParts(operationRules, { context, place: '' }, was.parts, is.parts)
      : removal(was, context);
    return changes.map((each) => ({ operation: was.name, ...each }));
  });

const removal = ({ parts }: EffectiveOperation, { today }: Context): Change[] => {
  const sunset = parts['x-sunset'];
  if (typeof sunset !== 'string') return [change('', 'operation', 'it was removed and had no x-sunset')];
  if (Date.parse(sunset) <= today.getTime()) return [];
  return [change('', 'operation', `it was removed before its sunset, ${sunset}`)];
};

const isRequest = ({ context: { sent } }: Place): boolean => sent.direction === 'request';

const compareSent: Rule = ({ context, place }, was, is) =>
  compareSchemas(context.sent, [was], [is]).map((finding) => ({ place, ...finding }));

const compareReceived: Rule = ({ context, place }, was, is) =>
  compareSchemas(context.received, [was], [is]).map((finding) => ({ place, ...finding }));

const compareRequired = (direction: Direction, place: string, was: unknown, is: unknown): Change[] => {
  if (direction === 'request' && !was && is)
    return [change(place, 'required', 'it became required, so the server rejects requests without it')];
  if (direction === 'response' && was && !is)
    return [change(place, 'required', 'it is not required any more, so it may be absent')];
  return [];
};

const compareSentRequired: Rule = ({ context: { sent }, place }, was, is) =>
  compareRequired(sent.direction, place, was, is);

const parameterRules: Rules = { ...prose, required: compareSentRequired, schema: compareSent };

const compareParameters: Rule = (at, was, is) => {
  const [before, after] = [was, is] as [Named, Named];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (old && now) return compareParts(parameterRules, inside(at, name), old, now);
    if (old) return [change(name, 'parameters', 'it is gone, and callers may send it')];
    return now?.required ? [change(name, 'parameters', 'it is new and required')] : [];
  });
};

/** `find` returns the declared type or range that a media type of the first contract is compared with. */
const compareContent = (
  at: Place,
  [was, is]: unknown[],
  { schema, find }: { schema: Rule; find: (type: string, declared: string[]) => string | undefined },
): Change[] => {
  const [before, after] = [was ?? {}, is ?? {}] as [Named, Named];
  return Object.entries(before).flatMap(([type, media]) => {
    const found = find(type, Object.keys(after));
    return found === undefined
      ? [change(at.place, 'content', `the media type ${type} is gone, which callers may use`)]
      : compareParts(
          { ...prose, schema, 'x-item-schema': items(schema) },
          inside(at, type),
          media,
          after[found] as Json,
        );
  });
};

/** The items of a stream are compared like whole bodies. A stream is no other content. */
const items =
  (schema: Rule): Rule =>
  (at, was, is) => {
    if (was !== undefined && is !== undefined) return schema(inside(at, 'item'), was, is);
    if (was === is) return [];
    const reason = was === undefined ? 'the body became a stream of items' : 'the body is no stream any more';
    return [change(at.place, 'x-item-schema', reason)];
  };

const sameOrRange = (type: string, declared: string[]): string | undefined =>
  [type, type.replace(/\/.*/, '/*'), '*/*'].find((each) => declared.includes(each));

const same = (type: string, declared: string[]): string | undefined => declared.find((each) => each === type);

/** A caller receives a new media type only if it asks for it, as long as the first one is the same. */
const compareFirstType: Rule = ({ place }, before, after) => {
  const [[was], [is]] = [Object.keys(before ?? {}), Object.keys(after ?? {})];
  if (was === undefined)
    return is === undefined ? [] : [change(place, 'content', 'a response without a body has one')];
  if (was === is || is === undefined) return [];
  return [change(place, 'content', `the default media type went from ${was} to ${is}`)];
};

const bodyRules: Rules = {
  ...prose,
  required: compareSentRequired,
  content: (at, ...content) => compareContent(at, content, { schema: compareSent, find: sameOrRange }),
};

const compareBody: Rule = (at, was, is) => {
  const [old, now] = [was, is] as [Json | undefined, Json | undefined];
  const place = inside(at, isRequest(at) ? 'request body' : 'body');
  if (old && now) return compareParts(bodyRules, place, old, now);
  if (old) return [change(place.place, 'requestBody', 'it is gone, and callers may send it')];
  return now?.required ? [change(place.place, 'requestBody', 'it is new and required')] : [];
};

const headerRules: Rules = {
  ...prose,
  schema: compareReceived,
  required: ({ context: { received }, place }, was, is) =>
    compareRequired(received.direction, place, was, is),
};

const compareHeaders: Rule = (at, was, is) => {
  const [before, after] = [was ?? {}, is ?? {}] as [Named, Named];
  return Object.entries(before).flatMap(([name, header]) => {
    const place = inside(at, `header ${name}`);
    const now = after[name];
    if (now) return compareParts(headerRules, place, header, now);
    return [change(place.place, 'headers', 'the header is gone, which callers may read')];
  });
};

const responseRules: Rules = {
  ...prose,
  headers: compareHeaders,
  content: (at, was, is) => [
    ...compareContent(at, [was, is], { schema: compareReceived, find: same }),
    ...compareFirstType(at, was, is),
    ...lostProblems(at, (was ?? {}) as Named, (is ?? {}) as Named),
  ],
};

/** Callers handle problems by their codes, so a code that never comes leaves them without their case. */
const lostProblems = ({ context: { received }, place }: Place, was: Named, is: Named): Change[] => {
  const codes = (reader: SchemaComparison['before'], content: Named): unknown[] =>
    shapesOf(reader, [content['application/problem+json']?.schema ?? false] as Conjunction)
      .filter(({ type }) => type === 'object')
      .flatMap((shape) => shapesOf(reader, propertyOf(shape, 'code')))
      .flatMap(({ type, values }) => (type === 'string' ? (values ?? []) : []));
  const now = codes(received.after, is);
  return codes(received.before, was)
    .filter((code) => now.length > 0 && !now.includes(code))
    .map((code) => change(place, 'problems', `the problem ${code} is gone, which callers may handle`));
};

const compareResponses: Rule = (at, was, is) => {
  const [before, after] = [was, is] as [Named, Named];
  const statuses = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...statuses].flatMap((status) => {
    const [old, now] = [coveringStatus(status, before), coveringStatus(status, after)];
    const place = inside(at, `response ${status}`);
    if (old && now) return compareParts(responseRules, place, old, now);
    const reason = old
      ? 'the response is gone, which callers may handle'
      : 'the response is new, which no caller expects';
    return [change(place.place, 'responses', reason)];
  });
};

const coveringStatus = (status: string, responses: Named): Json | undefined =>
  responses[status] ?? responses[status.replace(/^(\d)\d\d$/, '$1XX')] ?? responses.DEFAULT;

const compareSecurity: Rule = ({ place }, was, is) =>
  acceptsAll(was as Security, is as Security)
    ? []
    : [
        change(
          place,
          'security',
          `it went from ${textOf(was)} to ${textOf(is)}, so some accepted callers are rejected`,
        ),
      ];

type Server = { url: string; description?: string; variables?: Named };

const compareServers: Rule = (_at, was, is) => {
  const texts = (servers: unknown): string[] =>
    (servers as Server[]).map(({ url, variables }) => textOf([url.replace(/\/$/, ''), variables]));
  const now = texts(is);
  return (was as Server[])
    .filter((_, index) => !now.includes(texts(was)[index] as string))
    .map(({ url }) => change('', 'servers', `the server ${url} is gone, which callers may use`));
};

const compareSunset: Rule = (_at, was, is) => {
  if (was === undefined || was === is || is === undefined) return [];
  return Date.parse(is as string) < Date.parse(was as string)
    ? [change('', 'x-sunset', `the sunset came forward from ${was} to ${is}`)]
    : [];
};

const compareCallbacks: Rule = ({ context }, was, is) => {
  const [before, after] = [was, is] as Record<string, Operations>[];
  const { sent, received, today } = context;
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].flatMap((name) => {
    const [old, now] = [before?.[name], after?.[name]];
    if (!old || !now)
      return [
        change(`callback ${name}`, 'callbacks', old ? 'it is gone' : 'it is new, which no caller expects'),
      ];
    return compareOperations(old, now, { sent: received, received: sent, today }).map(
      ({ operation, place, ...rest }) => ({
        ...rest,
        place: `callback ${name} ${operation} ${place}`,
      }),
    );
  });
};

const operationRules: Rules = {
  ...prose,
  parameters: compareParameters,
  requestBody: compareBody,
  responses: compareResponses,
  security: compareSecurity,
  servers: compareServers,
  callbacks: compareCallbacks,
  'x-sunset': compareSunset,
  // Responses, headers and security show their effects.
  'x-problems': harmless,
  'x-deprecated-since': harmless,
  'x-replaced-by': harmless,
};
