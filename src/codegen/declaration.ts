/**
 * Recognises our `x-` declarations. Other authors give the same names other meanings, so a declaration counts only if it has
 * our shape (its JSON Schema in openapi/extensions) and if the contract describes all that follows from it. Any other is left
 * alone, and a notice says why.
 */
import { readDeclarationSchemas } from '../../openapi/extensions/declaration-schemas.ts';
import type { DeclaredOperation, EventDeclaration } from '../../openapi/extensions/declared-operation.ts';

type DeclarationName = Extract<keyof DeclaredOperation, `x-${string}`>;
export type Declarations = Pick<DeclaredOperation, DeclarationName>;

/** The facts of an operation on which its declarations depend. */
export type DeclaringOperation = {
  id: string;
  method: string;
  path: string;
  deprecated: boolean;
  security: object[];
  parameters: { in: string; name: string; required: boolean }[];
  body?: object | undefined;
  responses: { status: string; headers: { name: string }[]; media: { schema?: Schema | undefined }[] }[];
  /** All extensions of the operation, ours and others. */
  extensions: Record<string, unknown>;
};

type Schema = Record<string, unknown>;
type Surroundings<Operation extends DeclaringOperation = DeclaringOperation> = {
  operations: readonly Operation[];
  /** Follows a reference to a schema. */
  resolve: (schema: Schema) => Schema;
};

/** Declarations of schemas; all others are declarations of operations. */
const ofSchemas = new Set(['x-default-members', 'x-extensible']);

/** Returns the valid declarations of each operation. Reports each invalid one with the reason. */
export const readDeclarations = <Operation extends DeclaringOperation>(
  surroundings: Surroundings<Operation>,
  report: (operation: Operation, name: string, reason: string) => void,
): Declarations[] => {
  const schemas = readDeclarationSchemas();
  return surroundings.operations.map((operation) => {
    const ours = Object.entries(operation.extensions).filter(([name, value]) => {
      const validate = schemas.get(name);
      if (!validate || ofSchemas.has(name)) return false;
      const reason = validate(value)
        ? reasonAgainst(operation, name as DeclarationName, surroundings)
        : `its shape is not that of openapi/extensions/${name}.yaml`;
      if (reason !== undefined) report(operation, name, reason);
      return reason === undefined;
    });
    return Object.fromEntries(ours);
  });
};

/** Returns the declaration of a webhook as an event, or the reason why it does not count. */
export const readEvent = (
  { 'x-event': event }: Schema,
  payload: readonly { schema: Schema | undefined }[],
): { event?: EventDeclaration; reason?: string } => {
  if (event === undefined) return {};
  if (!readDeclarationSchemas().get('x-event')?.(event))
    return { reason: 'its shape is not that of openapi/extensions/x-event.yaml' };
  if (payload.length === 0) return { reason: 'the webhook has no payload' };
  return { event: event as EventDeclaration };
};

/** Tells whether the value is a catalogue of problems, the `x-problems` of a document. */
export const isCatalogue = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (entry) =>
      Number.isInteger(entry?.status) &&
      typeof entry.title === 'string' &&
      typeof entry.description === 'string',
  );

const reasonAgainst = (
  operation: DeclaringOperation,
  name: DeclarationName,
  surroundings: Surroundings,
): string | undefined => requirements[name]?.(operation, surroundings).find(([isMet]) => !isMet)?.[1];

type Requirement = [isMet: boolean, otherwise: string];

const parameter = ({ parameters }: DeclaringOperation, place: string, name: string): Requirement => [
  parameters.some((each) => each.in === place && each.name.toLowerCase() === name.toLowerCase()),
  `the operation has no ${place} parameter ${name}`,
];

type Responses = DeclaringOperation['responses'];

const hasHeader = ({ headers }: Responses[number], name: string): boolean =>
  headers.some((header) => header.name.toLowerCase() === name.toLowerCase());

const header = ({ responses }: DeclaringOperation, name: string): Requirement => [
  responses.some((response) => hasHeader(response, name)),
  `no response has the header ${name}`,
];

const headerAlways = ({ responses }: DeclaringOperation, name: string): Requirement => [
  responses.every((response) => hasHeader(response, name)),
  `not every response has the header ${name}`,
];

const isGet = ({ method }: DeclaringOperation): Requirement => [method === 'GET', 'the operation is no GET'];
const isDeprecated = ({ deprecated }: DeclaringOperation): Requirement => [
  deprecated,
  'the operation is not deprecated',
];

/** The descriptions that a declaration needs, so that the engine does and sends nothing that the contract lacks. */
const requirements: Partial<
  Record<DeclarationName, (operation: DeclaringOperation, surroundings: Surroundings) => Requirement[]>
> = {
  'x-access': () => [[false, 'only the bundling expands it, and `security` counts']],
  'x-event': () => [[false, 'the operation is no webhook']],
  'x-idempotency': (operation) => [
    parameter(operation, 'header', 'Idempotency-Key'),
    header(operation, 'Idempotent-Replayed'),
    [
      operation.extensions['x-idempotency'] === 'optional' ||
        operation.parameters.some(({ name, required }) => required && /^idempotency-key$/i.test(name)),
      'the parameter Idempotency-Key is optional',
    ],
  ],
  'x-etag': (operation) =>
    operation.extensions['x-etag'] === 'read'
      ? [
          isGet(operation),
          parameter(operation, 'header', 'If-None-Match'),
          header(operation, 'ETag'),
          [operation.responses.some(({ status }) => status === '304'), 'there is no response 304'],
        ]
      : [
          [operation.method !== 'GET', 'the operation is a GET'],
          parameter(operation, 'header', 'If-Match'),
          header(operation, 'ETag'),
        ],
  'x-byte-ranges': (operation) => [
    isGet(operation),
    parameter(operation, 'header', 'Range'),
    parameter(operation, 'header', 'If-Range'),
    header(operation, 'Accept-Ranges'),
    header(operation, 'ETag'),
    [operation.responses.some(({ status }) => status === '206'), 'there is no response 206'],
  ],
  'x-last-modified': (operation) => [
    isGet(operation),
    parameter(operation, 'header', 'If-Modified-Since'),
    header(operation, 'Last-Modified'),
    header(operation, 'ETag'),
    [operation.responses.some(({ status }) => status === '304'), 'there is no response 304'],
  ],
  'x-pagination': (operation, surroundings) => [
    parameter(operation, 'query', 'cursor'),
    header(operation, 'Link'),
    [isPage(operation, surroundings), 'the body of the 200 has no property nextCursor'],
  ],
  'x-problems': ({ extensions, responses }) => {
    const codes = responses.flatMap(({ media }) => media.flatMap(({ schema }) => codesOf(schema)));
    const missing = (extensions['x-problems'] as string[]).find((code) => !codes.includes(code));
    return [[missing === undefined, `no response has the problem ${missing}`]];
  },
  'x-ranges': (operation) =>
    (operation.extensions['x-ranges'] as { from: string; to: string }[]).flatMap(({ from, to }) => [
      parameter(operation, 'query', from),
      parameter(operation, 'query', to),
    ]),
  'x-constant-headers': (operation) =>
    Object.keys(operation.extensions['x-constant-headers'] as object).map((name) =>
      headerAlways(operation, name),
    ),
  'x-raw-body': ({ body }) => [[body !== undefined, 'the operation takes no body']],
  'x-recent-authentication': ({ security }) => [[security.length > 0, 'the operation has no security']],
  'x-rate-limit': (operation) => [header(operation, 'RateLimit'), header(operation, 'RateLimit-Policy')],
  'x-cache': (operation) => {
    const { scope } = operation.extensions['x-cache'] as { scope?: 'public' | 'private' };
    const isAnonymous = operation.security.length === 0;
    const basics = [isGet(operation), header(operation, 'Cache-Control')];
    if (scope === undefined) return basics;
    return [
      ...basics,
      [
        !operation.responses.some((response) => hasHeader(response, 'Set-Cookie')),
        'a cached response cannot set a cookie',
      ],
      [
        isAnonymous === (scope === 'public'),
        `the scope is ${scope}, and the operation ${isAnonymous ? 'has no' : 'has'} security`,
      ],
    ];
  },
  'x-deprecated-since': (operation) => [isDeprecated(operation), headerAlways(operation, 'Deprecation')],
  'x-sunset': (operation) => [isDeprecated(operation), headerAlways(operation, 'Sunset')],
  'x-replaced-by': (operation, { operations }) => {
    const id = operation.extensions['x-replaced-by'];
    const successor = operations.find((other) => other.id === id);
    const missing = successor?.path.match(/\{[^{}]+\}/g)?.find((each) => !operation.path.includes(each));
    return [
      isDeprecated(operation),
      headerAlways(operation, 'Link'),
      [successor !== undefined, `there is no operation ${id}`],
      [missing === undefined, `the path of ${id} has ${missing}, which this path has not`],
    ];
  },
};

const codesOf = ({ properties }: Schema = {}): unknown[] => {
  const { code } = (properties ?? {}) as { code?: { enum?: unknown[] } };
  return code?.enum ?? [];
};

const isPage = ({ responses }: DeclaringOperation, { resolve }: Surroundings): boolean => {
  const { schema = {} } = responses.find(({ status }) => status === '200')?.media[0] ?? {};
  return Object.hasOwn(resolve(schema).properties ?? {}, 'nextCursor');
};
