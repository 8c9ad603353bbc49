/** Derives from the declarations which headers of a response the engine sets, and which the handler. */
import { contentKind } from './body-shape.ts';
import type { Contract, Header, Operation, Response } from './contract-model.ts';
import type { Declarations } from './declaration.ts';
import { isCatalogued } from './problem-code.ts';

/** The headers that follow from a declaration, in lower case. */
const headersByDeclaration: Partial<Record<keyof Declarations, string[]>> = {
  'x-idempotency': ['idempotent-replayed'],
  'x-etag': ['etag'],
  'x-byte-ranges': ['accept-ranges', 'content-range'],
  'x-pagination': ['link'],
  'x-rate-limit': ['ratelimit', 'ratelimit-policy'],
  'x-cache': ['cache-control', 'age'],
  'x-deprecated-since': ['deprecation'],
  'x-sunset': ['sunset'],
};

/** Middleware and Node set these headers. */
const headersOfServer = ['x-request-id', 'date'];

/** The server has a value of its own for these headers, or adds to the handler's. */
const defaulted = new Set(['cache-control', 'vary', 'link', 'content-length']);

/** Returns the names of the declared headers that only the engine or the server sets, in lower case. */
export const engineHeaders = (contract: Contract, { declarations, responses }: Operation): string[] => {
  const declared = new Set(responses.flatMap(({ headers }) => headers.map(({ name }) => name.toLowerCase())));
  const ours = Object.keys(declarations).flatMap(
    (name) => headersByDeclaration[name as keyof Declarations] ?? [],
  );
  const constant = Object.keys(declarations['x-constant-headers'] ?? {}).map((name) => name.toLowerCase());
  const isStream = responses.some(({ media }) => media.some(({ stream }) => stream !== undefined));
  const ofStreams = isStream ? ['x-accel-buffering'] : [];
  const ofTexts = responses.every((response) => isOfBytes(contract, response)) ? [] : ['content-length'];
  return [...headersOfServer, ...ofStreams, ...ofTexts, ...ours, ...constant].filter((name) =>
    declared.has(name),
  );
};

/** These headers describe the bytes that the handler sends. The engine writes every other content itself. */
const ofBytes = /^content-(?:encoding|length|range)$/i;

/** Tells whether the handler may describe the content: it is bytes, or the response declares no such header. */
const isOfBytes = (contract: Contract, { media, headers }: Response): boolean =>
  !headers.some(({ name }) => ofBytes.test(name)) ||
  media.every((each) => contract.attempt(() => contentKind(contract, each)) === 'binary');

/** Throws for a header that describes bytes, of a response that the engine writes. */
export const checkHeaders = (contract: Contract, response: Response): void => {
  const header = response.headers.find(({ name }) => /^content-(?:encoding|range)$/i.test(name));
  // Content-Range of a 416 has the size of the bytes that it does not send.
  if (!header || response.status === '416' || isOfBytes(contract, response)) return;
  throw contract.fault(
    header.schema,
    `The header ${header.name} describes bytes, so only a response of bytes may have it`,
  );
};

/** Returns the headers that the handler sets. The engine makes problems of the catalogue and the 304 of a version. */
export const handlerHeaders = (contract: Contract, operation: Operation, response: Response): Header[] => {
  const { status, media, headers } = response;
  if (status === '304' && operation.declarations['x-etag'] === 'read') return [];
  if (media.length > 0 && media.every((each) => isCatalogued(contract, each))) return [];
  const others = engineHeaders(contract, operation);
  return headers
    .filter(({ name }) => !others.includes(name.toLowerCase()))
    .map((header) => ({
      ...header,
      required: header.required && !defaulted.has(header.name.toLowerCase()),
    }));
};
