import { validators } from '../../generated/response-validators.js';
import { routes } from '../../generated/routes.ts';
import { findDeclared, isJson } from '../../src/contract/media-type.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import { type Match, matchRequest } from '../../src/contract/router.ts';
import type { Exchange } from './contract-coverage.ts';
import { type Operation, readContract } from './contract-document.ts';
import { createRecorder } from './coverage-recorder.ts';
import { formatOf, kindOf, mediaTypeOf, watchItems } from './stream-items.ts';

export type CheckingFetch = {
  fetch: typeof fetch;
  breaches: string[];
  /** Cancels the bodies that no test has read: a long one keeps its connection, and so the process, open. */
  cancelUnread: () => Promise<void>;
};

let known: Map<string, Operation> | undefined;

/** Read once per worker, because every application of a test checks its responses. */
const readOperations = (): Map<string, Operation> => {
  known ??= new Map(readContract().map((operation) => [operation.id, operation]));
  return known;
};

/**
 * Validates every response against the contract, outside the server: status, media type, headers, body, problem code.
 * Records the covered parts of the contract.
 */
export const createCheckingFetch = (): CheckingFetch => {
  const breaches: string[] = [];
  const operations = readOperations();
  const record = createRecorder();
  const unchecked: Response[] = [];
  return {
    breaches,
    cancelUnread: async () => {
      const unread = unchecked.filter(({ body }) => body && !body.locked);
      await Promise.all(unread.map(({ body }) => body?.cancel()));
    },
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const request = readRequest(input, init);
      const routed = matchRequest(routes, request.method, request.url.pathname);
      if (!routed || 'allow' in routed || request.method === 'HEAD') {
        unchecked.push(response);
        return response;
      }
      const operation = operations.get(routed.operationId) as Operation;
      const { status } = response;
      const mediaType = mediaTypeOf(response);
      const check = (body: unknown, breach: string | undefined) => {
        if (breach) breaches.push(`${request.method} ${request.url.pathname} → ${status}: ${breach}`);
        else record({ ...request, ...routed, operation, status, mediaType, body });
      };
      const kind = kindOf(operation.spec, response);
      const format = formatOf(kind);
      if (kind === 'binary') {
        check('', findBreach(operation.spec, response, ''));
        unchecked.push(response);
        return response;
      }
      if (!format) {
        const text = await response.clone().text();
        const body = parse(text, mediaType);
        check(
          body,
          findBreach(operation.spec, response, text) ?? findBodyBreach(operation.spec, response, body),
        );
        return response;
      }
      check(undefined, findBreach(operation.spec, response, ''));
      return watchItems(response, format, (item) =>
        check([item], findSchemaBreach(operation.spec, response, item)),
      );
    },
  };
};

type SentRequest = Pick<Exchange, 'query' | 'requestHeaders' | 'requestBody'> & { method: string; url: URL };

const readRequest = (input: Parameters<typeof fetch>[0], init?: RequestInit): SentRequest => {
  const given = input instanceof Request ? input : undefined;
  const url = new URL(input instanceof Request ? input.url : input);
  const requestHeaders = new Headers(init?.headers ?? given?.headers);
  const form = formOf(init?.body);
  if (form) requestHeaders.set('content-type', form.mediaType);
  return {
    method: (init?.method ?? given?.method ?? 'GET').toUpperCase(),
    url,
    query: url.search.slice(1),
    requestHeaders,
    requestBody: typeof init?.body === 'string' ? init.body : form?.text,
  };
};

/** A form for which `fetch` writes the body and its media type. `text`: its fields, urlencoded in both media types, with empty files. */
const formOf = (body: RequestInit['body']): { mediaType: string; text: string } | undefined => {
  if (body instanceof URLSearchParams)
    return { mediaType: 'application/x-www-form-urlencoded', text: String(body) };
  if (!(body instanceof FormData)) return undefined;
  const fields = new URLSearchParams();
  for (const [name, value] of body) fields.append(name, typeof value === 'string' ? value : '');
  return { mediaType: 'multipart/form-data', text: String(fields) };
};

const parse = (text: string, mediaType: string): unknown => {
  if (text === '') return undefined;
  return isJson(mediaType) ? JSON.parse(text) : text;
};

const findBreach = (spec: OperationSpec, response: Response, text: string): string | undefined => {
  const declared = spec.responses[response.status];
  if (!declared) return 'the status is not declared';
  for (const [name, presence] of Object.entries(declared.headers)) {
    if (presence === 'required' && !response.headers.has(name)) return `the header ${name} is missing`;
  }
  const cacheControl = response.status < 400 ? spec.cacheControl : 'no-store';
  if (response.headers.get('cache-control') !== cacheControl)
    return `its Cache-Control is not ${cacheControl}`;
  const location = response.headers.get('location');
  // The target of a redirect is another representation.
  if (location !== null && response.status < 300 && !isPlaceOf(location, text))
    return `the Location ${location} is not of what the body shows`;
  const mediaType = mediaTypeOf(response);
  if (declared.mediaTypes.length === 0) return text === '' ? undefined : 'a body where none is declared';
  return findDeclared(declared.mediaTypes, mediaType) !== undefined
    ? undefined
    : `the media type ${mediaType} is not declared`;
};

/** A path of the contract, for any method, with ids or natural keys from the body: of the resource, or of its parents. */
const isPlaceOf = (location: string, text: string): boolean => {
  const routed = matchRequest(routes, 'GET', location);
  if (!routed) return false;
  const match = 'allow' in routed ? matchRequest(routes, routed.allow[0] ?? '', location) : routed;
  const { pathParameters } = match as Match;
  // A response without a body shows nothing else.
  if (text === '') return true;
  return Object.values(pathParameters).every((key) =>
    ['d', 'slug', 'country'].some((name) => text.includes(`${name}":"${key}"`)),
  );
};

const findBodyBreach = (spec: OperationSpec, response: Response, body: unknown): string | undefined => {
  if (body === undefined) return undefined;
  const breach = findSchemaBreach(spec, response, body);
  if (breach || mediaTypeOf(response) !== 'application/problem+json') return breach;
  const { code = '' } = body as { code?: string };
  return spec.problems.includes(code) ? undefined : `the problem ${code} is not declared`;
};

/** Checks a body, or an item of a stream. */
const findSchemaBreach = (spec: OperationSpec, response: Response, body: unknown): string | undefined => {
  const validate = validators[spec.id]?.[response.status]?.[mediaTypeOf(response)];
  return validate?.(body) ? undefined : `the body breaks its schema: ${JSON.stringify(validate?.errors)}`;
};
