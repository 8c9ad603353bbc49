/** Lint rules for `x-` declarations: each is known, well-formed and consistent with its operation. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDeclarationSchemas } from './declaration-schemas.ts';
import type { DeclaredOperation } from './declared-operation.ts';
import { streamFormatOf } from './item-stream.ts';
import { readProblems } from './problems.ts';

type Location = { child: (key: string[] | string) => Location; key: () => Location };
export type Context = {
  location: Location;
  /** The key of the node in its parent; of an operation, its method. */
  key: string | number;
  report: (problem: { message: string; location: Location; ruleId?: string }) => void;
  /** Follows a reference. */
  resolve: <Node>(node: object) => { node?: Node };
};

const extensionsDir = fileURLToPath(new URL('.', import.meta.url));

type Node = Record<string, unknown>;

/** Declarations of schemas and of media types; all others are declarations of operations. */
const ofSchemas = new Set(['x-default-members', 'x-extensible']);
const ofMediaTypes = new Set(['x-item-schema']);

/** Every `x-` key of an operation, a schema or a media type has a JSON Schema in openapi/extensions, and its value is valid. */
const declarationsAreKnown = () => {
  const extensions = readDeclarationSchemas();
  const check =
    (isAllowed: (key: string) => boolean) =>
    (node: Node, { report, location }: Context) => {
      for (const key of Object.keys(node).filter((name) => name.startsWith('x-'))) {
        const validate = extensions.get(key);
        const at = location.child(key);
        if (!validate || !isAllowed(key)) {
          report({
            message: validate
              ? `${key} has no meaning here. See openapi/extensions/${key}.yaml.`
              : `${key} is not declared: add openapi/extensions/${key}.yaml or remove it.`,
            location: at.key(),
          });
        } else if (!validate(node[key])) {
          const faults = (validate.errors ?? []).map(
            ({ instancePath, message, params }) =>
              `${instancePath.slice(1)} ${message} ${JSON.stringify(params)}`,
          );
          report({
            message: `${key} ${faults.join('; ').trim()}. See openapi/extensions/${key}.yaml.`,
            location: at,
          });
        }
      }
    };
  return {
    Operation: check((key) => !ofSchemas.has(key) && !ofMediaTypes.has(key)),
    MediaType: check((key) => ofMediaTypes.has(key)),
    Schema: check((key) => ofSchemas.has(key)),
  };
};

/** An enum of strings is extensible, and a union whose alternatives share a schema. */
const extensibleSchemasCanGrow = () => ({
  Schema(schema: Node, { report, location, resolve }: Context) {
    const { type, enum: values, oneOf, discriminator, 'x-extensible': isExtensible } = schema;
    if (isExtensible === undefined || (type === 'string' && Array.isArray(values))) return;
    if (!Array.isArray(oneOf) || discriminator === undefined) {
      const message =
        'x-extensible stands beside `type: string` and `enum`, or beside `oneOf` and `discriminator`.';
      report({ message, location: location.child('x-extensible') });
      return;
    }
    const shared = oneOf.map(
      (alternative: object) => resolve<Node>(alternative).node?.allOf as Node[] | undefined,
    );
    const [first] = shared.map((parts) => parts?.find(({ $ref }) => $ref !== undefined)?.$ref);
    if (first !== undefined && shared.every((parts) => parts?.some(({ $ref }) => $ref === first))) return;
    const message =
      'All alternatives refer to one schema in `allOf`: the properties of later alternatives too.';
    report({ message, location: location.child('oneOf') });
  },
});

/** A default member is declared, and not required anyway. */
const defaultMembersCanBeAbsent = () => ({
  Schema({ properties, required, 'x-default-members': names }: Node, { report, location }: Context) {
    if (!Array.isArray(names)) return;
    const declared = Object.keys((properties as object | undefined) ?? {});
    const certain = Array.isArray(required) ? required : [];
    const misfit = names.find((name) => !declared.includes(name) || certain.includes(name));
    if (misfit === undefined) return;
    const message = `${misfit} must be in \`properties\` and not in \`required\`.`;
    report({ message, location: location.child('x-default-members') });
  },
});

/** Every webhook is an event, and the server calls it. */
const webhooksAreEvents = () => ({
  WebhooksMap: {
    Operation(operation: DeclaredOperation, { report, location }: Context) {
      if (operation['x-event'] !== undefined) return;
      report({ message: 'Declare the event by x-event.', location: location.child('operationId') });
    },
  },
  Paths: {
    Operation(operation: DeclaredOperation, { report, location }: Context) {
      if (operation['x-event'] === undefined) return;
      report({ message: 'x-event is for webhooks.', location: location.child('x-event') });
    },
  },
});

/** A stream declares its items, and only a stream in a response does. A GET returns it, because it has no transaction. */
const streamsDeclareTheirItems = () => ({
  Operation({ responses }: DeclaredOperation, { report, location, key: method }: Context) {
    for (const [status, { content = {} }] of Object.entries(responses)) {
      if (method === 'get' || !Object.keys(content).some(streamFormatOf)) continue;
      report({ message: 'Only a GET returns a stream.', location: location.child(['responses', status]) });
    }
  },
  Response: {
    MediaType(media: Node, { report, location, key }: Context) {
      const isStream = streamFormatOf(String(key)) !== undefined;
      if (isStream === 'x-item-schema' in media) return;
      report({
        message: isStream
          ? 'Declare the schema of an item by x-item-schema.'
          : `x-item-schema is for streams, and ${key} is none.`,
        location,
      });
    },
  },
  RequestBody: {
    MediaType(media: Node, { report, location }: Context) {
      if (!('x-item-schema' in media)) return;
      report({ message: 'x-item-schema is for responses.', location: location.child('x-item-schema') });
    },
  },
});

const problemsAreInTheCatalogue = () => {
  const catalogue = readProblems(join(extensionsDir, '..', 'problems.yaml'));
  return {
    Operation(operation: DeclaredOperation, { report, location }: Context) {
      for (const code of [operation['x-problems'] ?? []].flat()) {
        if (catalogue[code]) continue;
        report({
          message: `${code} is not in openapi/problems.yaml.`,
          location: location.child('x-problems'),
        });
      }
    },
  };
};

const cacheOf = ({ 'x-cache': cache }: DeclaredOperation) => (typeof cache === 'object' ? cache : undefined);
const scopeOf = (operation: DeclaredOperation) => cacheOf(operation)?.scope;

/** Finds declarations that can have no effect on their operation. */
const declarationsFitTheOperation = () => ({
  Operation(operation: DeclaredOperation, { report, location, key: method }: Context) {
    const isRead = method === 'get';
    const isAnonymous = operation['x-access'] === 'public';
    const misfits: [declaration: string, isMisfit: boolean, message: string][] = [
      ['x-cache', !isRead, 'x-cache is for GET.'],
      [
        'x-cache',
        scopeOf(operation) === 'public' && !isAnonymous,
        'The response depends on the actor, so x-cache must have the scope private.',
      ],
      [
        'x-cache',
        scopeOf(operation) === 'private' && isAnonymous,
        'The operation takes no token, so x-cache must have the scope public.',
      ],
      [
        'x-cache',
        operation['x-cache'] === 'no-store' && !isAnonymous,
        'No cache stores the response of an operation with a token anyway.',
      ],
      [
        'x-cache',
        operation['x-cache'] === 'immutable' && (!isAnonymous || operation['x-etag'] !== 'read'),
        'Only a response for everyone with x-etag can be immutable.',
      ],
      [
        'x-byte-ranges',
        !isRead || operation['x-etag'] !== 'read' || !operation.responses['200']?.content,
        'x-byte-ranges is for a GET with x-etag and a 200 with content.',
      ],
      [
        'x-last-modified',
        !isRead || operation['x-etag'] !== 'read',
        'x-last-modified is for a GET with x-etag.',
      ],
      ['x-invalidates', isRead, 'A GET changes nothing, so it invalidates nothing.'],
      ['x-idempotency', isRead, 'A GET needs no idempotency key.'],
      [
        'x-not-idempotent',
        'x-idempotency' in operation || !('201' in operation.responses),
        'x-not-idempotent is for a 201 without x-idempotency.',
      ],
      ['x-raw-body', !('requestBody' in operation), 'The operation takes no body.'],
      ['x-etag', (operation['x-etag'] === 'read') !== isRead, 'x-etag is read on GET, write elsewhere.'],
      [
        'x-recent-authentication',
        isAnonymous,
        'The operation takes no token, so x-recent-authentication has no effect.',
      ],
      [
        'x-rate-limit',
        operation['x-rate-limit']?.per === 'actor' && isAnonymous,
        'The operation takes no token, so x-rate-limit must count per ip.',
      ],
    ];
    for (const [declaration, isMisfit, message] of misfits) {
      if (!(declaration in operation) || !isMisfit) continue;
      report({ message, location: location.child(declaration) });
    }
  },
});

type Seen = { operation: DeclaredOperation; location: Location };

/** Cross-references between operations: the tag of a cached response, and the successor of a deprecated operation. */
const declarationReferencesResolve = () => {
  const seen: Seen[] = [];
  return {
    Operation(operation: DeclaredOperation, { location }: Context) {
      seen.push({ operation, location });
    },
    Root: {
      leave(_: unknown, { report }: Context) {
        const tags = new Set(seen.flatMap(({ operation }) => cacheOf(operation)?.tags ?? []));
        const ids = new Set(seen.map(({ operation }) => operation.operationId));
        for (const { operation, location } of seen) {
          for (const tag of [operation['x-invalidates'] ?? []].flat()) {
            if (tags.has(tag)) continue;
            report({
              message: `No x-cache has the tag ${tag}.`,
              location: location.child('x-invalidates'),
            });
          }
          const successor = operation['x-replaced-by'];
          if (successor === undefined || ids.has(successor)) continue;
          report({
            message: `There is no operation ${successor}.`,
            location: location.child('x-replaced-by'),
          });
        }
      },
    },
  };
};

/** A 201 has a Location, and its operation declares how a client retries after a lost response. */
const createsAreComplete = () => ({
  Operation(operation: DeclaredOperation, { report, location }: Context) {
    const created = operation.responses['201'];
    if (!created) return;
    if (!created.headers?.Location) {
      report({
        message: 'Declare the header Location, or respond with 200 if nothing with a URL is created.',
        location: location.child(['responses', '201']),
      });
    }
    if (operation['x-idempotency'] || operation['x-not-idempotent']) return;
    report({
      message: 'Declare x-idempotency, or the reason against it as x-not-idempotent.',
      location: location.child('operationId'),
    });
  },
});

/** Long work has one form: a 202 that shows the job tells where to find it and when to ask for it. */
const longWorkIsComplete = () => ({
  Operation({ responses }: DeclaredOperation, { report, location }: Context) {
    const { content = {}, headers = {} } = responses['202'] ?? {};
    const isJob = Object.values(content).some(({ schema }) => String(schema?.$ref).endsWith('/Job.yaml'));
    const missing = ['Location', 'Retry-After'].filter((name) => isJob && !(name in headers));
    if (missing.length === 0) return;
    report({
      message: `Declare the header ${missing.join(' and ')}: the response shows a job.`,
      location: location.child(['responses', '202']),
    });
  },
});

const deprecationIsComplete = () => ({
  Operation(operation: DeclaredOperation, { report, location }: Context) {
    const { deprecated, 'x-deprecated-since': since, 'x-sunset': sunset } = operation;
    if (deprecated && since === undefined) {
      report({
        message: 'Say since when, by x-deprecated-since.',
        location: location.child('deprecated'),
      });
    }
    for (const key of ['x-deprecated-since', 'x-sunset', 'x-replaced-by'] as const) {
      if (operation[key] === undefined || deprecated) continue;
      report({ message: `${key} needs \`deprecated: true\`.`, location: location.child(key) });
    }
    if (since !== undefined && sunset !== undefined && sunset < since) {
      report({ message: 'x-sunset is before x-deprecated-since.', location: location.child('x-sunset') });
    }
  },
});

type Bound = { in?: string; name?: string; schema?: { type?: unknown; format?: unknown } };

/** Both bounds of a range are query parameters of comparable types. */
const rangesHaveTwoBounds = () => ({
  Operation(
    { 'x-ranges': ranges = [], parameters = [] }: DeclaredOperation,
    { report, location, resolve }: Context,
  ) {
    const kinds = new Map(
      parameters
        .map((parameter) => ('$ref' in parameter ? resolve<Bound>(parameter).node : parameter) as Bound)
        .filter((parameter) => parameter.in === 'query')
        .map(({ name, schema = {} }) => {
          const { type, format } = ('$ref' in schema ? resolve<Bound['schema']>(schema).node : schema) ?? {};
          const isTime = format === 'date-time' || format === 'date';
          return [name, isTime ? format : String(type).replace('integer', 'number')];
        }),
    );
    for (const [index, { from, to }] of [...ranges].entries()) {
      const missing = [from, to].filter((name) => !kinds.has(name));
      const found = [...new Set([kinds.get(from), kinds.get(to)])];
      const message =
        missing.length > 0
          ? `There is no query parameter ${missing.join(' and no ')}.`
          : found.length > 1 || !['number', 'date', 'date-time'].includes(found[0] as string)
            ? `${from} and ${to} must both be numbers, both dates or both date-times.`
            : undefined;
      if (message) report({ message, location: location.child(['x-ranges', String(index)]) });
    }
  },
});

export const declarationRules = {
  'creates-are-complete': createsAreComplete,
  'declarations-are-known': declarationsAreKnown,
  'problems-are-in-the-catalogue': problemsAreInTheCatalogue,
  'declarations-fit-the-operation': declarationsFitTheOperation,
  'declaration-references-resolve': declarationReferencesResolve,
  'default-members-can-be-absent': defaultMembersCanBeAbsent,
  'deprecation-is-complete': deprecationIsComplete,
  'extensible-schemas-can-grow': extensibleSchemasCanGrow,
  'long-work-is-complete': longWorkIsComplete,
  'ranges-have-two-bounds': rangesHaveTwoBounds,
  'streams-declare-their-items': streamsDeclareTheirItems,
  'webhooks-are-events': webhooksAreEvents,
};
