/** Compares operations: what callers send, what they receive, and the declared behaviour. */
import { streamFormatOf } from '../../../openapi/extensions/item-stream.ts';
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
import { type Server, servesAll } from './server-comparison.ts';

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

/** The payload of a webhook must be understood by its receivers, and a stored one must stay valid. */
const comparePayload: Rule = (at, was, is) => {
  const { stored } = at.context;
  const findings = stored ? compareSchemas(stored, [was], [is]) : [];
  return [...compareSent(at, was, is), ...findings.map((finding) => ({ place: at.place, ...finding }))];
};

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

/** Compares parameters or headers. A caller that sends them need not know new ones, unless they are required. */
const compareFields = (
  [was, is]: unknown[],
  {
    direction,
    rule,
    rules,
    at,
  }: { direction: Direction; rule: string; rules: Rules; at: (name: string) => Place },
): Change[] => {
  const [before, after] = [was ?? {}, is ?? {}] as [Named, Named];
  return Object.keys({ ...before, ...after }).flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (old && now) return compareParts(rules, at(name), ...withoutIdleExplode(at(name), old, now));
    const isSent = direction === 'request';
    if (old)
      return [change(at(name).place, rule, `it is gone, and callers may ${isSent ? 'send' : 'read'} it`)];
    return isSent && now?.required ? [change(at(name).place, rule, 'it is new and required')] : [];
  });
};

/** `explode` has no effect on the text of a scalar, and none in the style deepObject. */
const withoutIdleExplode = ({ context: { sent } }: Place, was: Json, is: Json): [Json, Json] => {
  const isIdle = ({ style, schema }: Json, reader: SchemaComparison['before']): boolean =>
    style === 'deepObject' ||
    shapesOf(reader, [schema] as Conjunction).every(({ type }) => type !== 'array' && type !== 'object');
  if (!isIdle(was, sent.before) || !isIdle(is, sent.after)) return [was, is];
  const [{ explode: _, ...old }, { explode: __, ...now }] = [was, is];
  return [old, now];
};

const compareParameters: Rule = (at, ...parameters) =>
  compareFields(parameters, {
    direction: at.context.sent.direction,
    rule: 'parameters',
    rules: parameterRules,
    at: (name) => inside(at, name),
  });

type Find = (type: string, declared: string[]) => string | undefined;

/** `find` returns the declared type or range that a media type of the first contract is compared with. */
const compareContent = (
  at: Place,
  [was, is]: unknown[],
  { schema, find }: { schema: Rule; find: Find },
): Change[] => {
  const [before, after] = [was ?? {}, is ?? {}] as [Named, Named];
  return Object.entries(before).flatMap(([type, media]) => {
    const found = find(type, Object.keys(after));
    return found === undefined
      ? [change(at.place, 'content', `the media type ${type} is gone, which callers may use`)]
      : compareParts(mediaRules(schema, type), inside(at, type), media, after[found] as Json);
  });
};

/** Compares the content of a webhook. Its receiver does not choose the media type. */
const compareDelivered = (at: Place, [was, is]: unknown[]): Change[] => {
  const [before, after] = [was ?? {}, is ?? {}] as [Named, Named];
  return Object.entries(after).flatMap(([type, media]) => {
    const found = sameOrRange(type, Object.keys(before));
    return found === undefined
      ? [change(at.place, 'content', `the media type ${type} is new, which no caller expects`)]
      : compareParts(mediaRules(comparePayload, type), inside(at, type), before[found] as Json, media);
  });
};

/** In a request, and of another media type, `x-item-schema` is an unknown extension. */
const mediaRules = (schema: Rule, type: string): Rules => ({
  ...prose,
  schema,
  ...(schema === compareReceived && streamFormatOf(type) && { 'x-item-schema': items(schema) }),
});

/** The items of a stream are compared like whole bodies. A stream is no other content. */
const items =
  (schema: Rule): Rule =>
  (at, was, is) => {
    if (was !== undefined && is !== undefined) return schema(inside(at, 'item'), was, is);
    if (was === is) return [];
    const reason = was === undefined ? 'the body became a stream of items' : 'the body is no stream any more';
    return [change(at.place, 'x-item-schema', reason)];
  };

const sameOrRange: Find = (type, declared) =>
  [type, type.replace(/\/.*/, '/*'), '*/*'].find((each) => declared.includes(each));

const same: Find = (type, declared) => declared.find((each) => each === type);

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
  content: (at, ...content) =>
    isRequest(at)
      ? compareContent(at, content, { schema: compareSent, find: sameOrRange })
      : compareDelivered(at, content),
};

const compareBody: Rule = (at, was, is) => {
  const [old, now] = [was, is] as [Json | undefined, Json | undefined];
  const place = inside(at, isRequest(at) ? 'request body' : 'body');
  if (old && now) return compareParts(bodyRules, place, old, now);
  const isSent = isRequest(at);
  if (old)
    return [change(place.place, 'requestBody', `it is gone, and callers may ${isSent ? 'send' : 'read'} it`)];
  return isSent && now?.required ? [change(place.place, 'requestBody', 'it is new and required')] : [];
};

const headerRules: Rules = {
  ...prose,
  schema: compareReceived,
  required: ({ context: { received }, place }, was, is) =>
    compareRequired(received.direction, place, was, is),
};

const compareHeaders: Rule = (at, ...headers) =>
  compareFields(headers, {
    direction: at.context.received.direction,
    rule: 'headers',
    rules: headerRules,
    at: (name) => inside(at, `header ${name}`),
  });

/** A link tells callers about another operation. They need no new one. */
const compareLinks: Rule = ({ place }, was, is) => {
  const [before, after] = [was ?? {}, is ?? {}] as [Named, Named];
  const read = ({ description: _, ...link }: Json): string => textOf(link);
  return Object.entries(before)
    .filter(([name, link]) => !after[name] || read(link) !== read(after[name]))
    .map(([name]) => change(place, 'links', `the link ${name} is gone or leads to another operation`));
};

const responseRules: Rules = {
  ...prose,
  headers: compareHeaders,
  links: compareLinks,
  content: (at, was, is) =>
    isRequest(at)
      ? [
          ...compareContent(at, [was, is], { schema: compareReceived, find: same }),
          ...compareFirstType(at, was, is),
          ...lostProblems(at, (was ?? {}) as Named, (is ?? {}) as Named),
        ]
      : compareContent(at, [was, is], { schema: compareReceived, find: sameOrRange }),
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
    if (!old && !isRequest(at)) return [];
    const reason = old
      ? `the response is gone, which callers may ${isRequest(at) ? 'handle' : 'send'}`
      : 'the response is new, which no caller expects';
    return [change(place.place, 'responses', reason)];
  });
};

const coveringStatus = (status: string, responses: Named): Json | undefined =>
  responses[status] ?? responses[status.replace(/^(\d)\d\d$/, '$1XX')] ?? responses.DEFAULT;

/** The receiver of a webhook checks the credentials of the server. */
const compareSecurity: Rule = (at, was, is) => {
  const [presented, accepted] = (isRequest(at) ? [was, is] : [is, was]) as [Security, Security];
  if (acceptsAll(presented, accepted)) return [];
  const effect = isRequest(at) ? 'some accepted callers are rejected' : 'receivers may reject the server';
  return [change(at.place, 'security', `it went from ${textOf(was)} to ${textOf(is)}, so ${effect}`)];
};

const compareServers: Rule = (_at, was, is) =>
  (was as Server[])
    .filter((server) => !(is as Server[]).some((other) => servesAll(server, other)))
    .map(({ url }) => change('', 'servers', `the server ${url} is gone, which callers may use`));

const compareSunset: Rule = ({ context: { today } }, was, is) => {
  if (was === is || is === undefined) return [];
  if (was === undefined)
    return Date.parse(is as string) > today.getTime()
      ? []
      : [change('', 'x-sunset', `the sunset is new and already over, ${is}`)];
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
