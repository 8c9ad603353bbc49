/** Our contract, reduced to the five operations, in the form that every peer supports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = Record<string, unknown>;

const file = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');

export const readPeerContract = (): object => {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Json & { paths: Record<string, Json> };
  const products = document.paths['/v1/products'] as Json;
  const product = document.paths['/v1/products/{productId}'] as Json;
  const resolve = (value: unknown): unknown => inline(document, value);
  const { parameters = [] } = product as { parameters?: unknown[] };
  const paths = {
    '/livez': { get: ping },
    '/v1/products': { get: operation(products.get as Json), post: operation(products.post as Json) },
    '/v1/products/{productId}': { get: operation(product.get as Json, parameters) },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Products', version: '1' },
    paths: resolve(paths),
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
};

/** Without error responses and response headers, whose form differs between frameworks. */
const operation = (
  { operationId, parameters, security, requestBody, responses }: Json,
  shared: unknown[] = [],
) => ({
  operationId,
  security,
  parameters: [...shared, ...((parameters as unknown[] | undefined) ?? [])],
  ...(requestBody !== undefined && { requestBody }),
  responses: Object.fromEntries(
    Object.entries(responses as Record<string, Json>)
      .filter(([status]) => status.startsWith('2'))
      .map(([status, { description, content }]) => [status, { description, content }]),
  ),
});

const ping = {
  operationId: 'ping',
  responses: {
    '200': {
      description: 'It lives.',
      content: {
        'application/json': {
          schema: { type: 'object', required: ['status'], properties: { status: { type: 'string' } } },
        },
      },
    },
  },
};

/** Resolves references, and omits prose and extensions. No schema of these operations refers to itself. */
const inline = (document: Json, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => inline(document, item));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as Json;
  const target = typeof $ref === 'string' ? (inline(document, find(document, $ref)) as Json) : {};
  const own = Object.entries(rest)
    .filter(([key]) => !/^(?:x-.*|examples?)$/.test(key))
    .map(([key, item]) => [key, inline(document, item)]);
  return { ...target, ...Object.fromEntries(own) };
};

const find = (document: Json, reference: string): unknown =>
  reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>(
      (node, key) => (node as Json)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    );
