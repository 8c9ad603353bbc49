/**
 * The responses that a handler of a foreign contract may return. `Types` is written as openapi-typescript writes it, and `Row` as the
 * operation table has it. Nothing of it runs.
 */
import type { Readable } from 'node:stream';
import type { ContractHandler } from '../../src/contract/handler-type.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';

type Problem = { title: string; balance?: number };
type Catalogued = { title: string; code: string } & { code?: 'not_found' };

type Types = {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody: {
    content: { 'text/csv': Blob; 'application/xml': unknown; 'application/json': { a: number } };
  };
  responses: {
    200: {
      headers: {
        'X-Day': string;
        'Set-Cookie'?: string;
        'Cache-Control': string;
        'X-Request-Id': string;
        'Content-Type'?: string;
        [name: string]: unknown;
      };
      content: { 'application/json': { a: number } };
    };
    201: { headers: { ETag: string; [name: string]: unknown }; content?: never };
    204: { headers: { [name: string]: unknown }; content: { 'application/json': { a: number } } };
    206: { headers: { [name: string]: unknown }; content: { '*/*': { a: number } } };
    226: { headers: { [name: string]: unknown }; content: { 'image/*': Blob } };
    207: { headers: { [name: string]: unknown }; content: { 'application/xml': unknown } };
    304: { headers: { [name: string]: unknown }; content?: never };
    402: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } };
    404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Catalogued } };
    '5XX': {
      headers: { 'Retry-After'?: number; [name: string]: unknown };
      content: { 'application/problem+json': Problem; 'text/plain': string };
    };
  };
};

type Row = Omit<OperationSpec, 'etag' | 'engineHeaders' | 'problems' | 'responses'> & {
  readonly etag: null;
  readonly engineHeaders: readonly ['x-request-id'];
  readonly problems: readonly ['not_found'];
  readonly responses: {
    readonly [Status in keyof Types['responses'] & (string | number) as `${Status}`]: {
      readonly mediaTypes: readonly string[];
      readonly headers: Readonly<Record<string, 'required' | 'optional'>>;
    } & (Status extends 206 ? { readonly unnamed: 'application/json' } : object);
  };
};
type Handler = ContractHandler<Types, Row, undefined, object>;
type Returned = Awaited<ReturnType<Handler>>;

const day = { 'X-Day': '2026-01-01' };
const body = { a: 1 };
const own = 'application/problem+json';

export const accepted: Returned[] = [
  { status: 200, headers: day, body },
  { status: 200, headers: { ...day, 'Set-Cookie': 'a=1' }, body },
  { status: 200, headers: { ...day, 'Set-Cookie': ['a=1', 'b=2'], 'Cache-Control': 'no-cache' }, body },
  { status: 201, headers: { ETag: '"a"' } },
  { status: 201, version: 3 },
  { status: 204 },
  { status: 206, body },
  { status: 206, mediaType: 'application/vnd.a+json', body },
  { status: 226, mediaType: 'image/png', body: Buffer.from('') },
  { status: 207, body: '<a/>' },
  { status: 304 },
  { status: 402, body: { title: 'No credit', balance: 0 } },
  { status: 503, mediaType: own, headers: { 'Retry-After': 5 }, body: { title: 'Later' } },
  { status: 500, mediaType: 'text/plain', body: 'No' },
];

export const refused: Returned[] = [
  // @ts-expect-error a required header is missing
  { status: 200, body },
  // @ts-expect-error a header of another type
  { status: 200, headers: { 'X-Day': 5 }, body },
  // @ts-expect-error only the engine sets the header
  { status: 200, headers: { ...day, 'X-Request-Id': 'a' }, body },
  // @ts-expect-error the media type sets the header
  { status: 200, headers: { ...day, 'Content-Type': 'text/csv' }, body },
  // @ts-expect-error an undeclared header
  { status: 200, headers: { ...day, 'X-Other': 'a' }, body },
  // @ts-expect-error neither a version nor a tag
  { status: 201 },
  // @ts-expect-error HTTP has no body in a 204
  { status: 204, body },
  // @ts-expect-error no media type is usual for images
  { status: 226, body: Buffer.from('') },
  // @ts-expect-error another media type
  { status: 226, mediaType: 'text/csv', body: Buffer.from('') },
  // @ts-expect-error a content without a schema is bytes
  { status: 207, body: { a: 1 } },
  // @ts-expect-error the problem has a title
  { status: 402, body: { balance: 0 } },
  // @ts-expect-error the problem is of the catalogue, so it is thrown
  { status: 404, body: { title: 'No', code: 'not_found' } },
  // @ts-expect-error which of two media types
  { status: 503, body: { title: 'Later' } },
];

export const received: Handler = async ({ body: given }) => {
  given satisfies Readable | { a: number };
  // @ts-expect-error a file is no text
  given satisfies string | { a: number };
  return { status: 204 };
};
