import { dirname, join, relative } from 'node:path';
import type { ProblemEntry } from './problems.ts';

type Ref = { $ref: string };
type Media = { schema: Record<string, unknown>; examples?: Record<string, unknown> };
type Response = { description: string; headers?: Record<string, unknown>; content?: Record<string, Media> };

/** An operation as its author wrote it, as far as expansion reads or changes it. */
export type Declared = {
  operationId: string;
  security?: Record<string, string[]>[];
  parameters?: object[];
  requestBody?: unknown;
  responses: Record<string, Response>;
  'x-idempotency'?: 'required';
  'x-etag'?: 'read' | 'write';
  'x-pagination'?: 'cursor';
  'x-problems'?: string[];
};

export type Surroundings = {
  problems: Record<string, ProblemEntry>;
  security: Record<string, string[]>[];
  operationFile: string;
  componentsDir: string;
};

type Expansion = {
  operation: Declared;
  problems: Set<string>;
  component: (name: string) => Ref;
};

export const expandOperation = (operation: Declared, around: Surroundings): void => {
  const expansion: Expansion = {
    operation,
    problems: new Set(operation['x-problems'] ?? []),
    component: (name) => ({
      $ref: relative(dirname(around.operationFile), join(around.componentsDir, `${name}.yaml`)).replaceAll(
        '\\',
        '/',
      ),
    }),
  };
  expandSecurity(expansion, around.security);
  expandInput(expansion);
  expandIdempotency(expansion);
  expandEtag(expansion);
  expandPagination(expansion);
  // What says nothing is acceptable to everyone.
  if (successesSpeak(operation)) expansion.problems.add('not_acceptable');
  for (const code of ['internal_error', 'unavailable']) expansion.problems.add(code);
  expandProblems(expansion, around.problems);
  // Refusals are stored and replayed like successes.
  if (operation['x-idempotency']) addHeader(expansion, isFinal, 'Idempotent-Replayed', 'IdempotentReplayed');
  addHeader(expansion, () => true, 'X-Request-Id', 'RequestId');
};

const expandSecurity = ({ problems }: Expansion, security: Record<string, string[]>[]): void => {
  if (security.length === 0) return;
  problems.add('invalid_token');
  // Who needs no token lacks none, and no scope either.
  if (security.some((alternative) => Object.keys(alternative).length === 0)) return;
  problems.add('unauthenticated');
  if (security.some((alternative) => Object.values(alternative).flat().length > 0))
    problems.add('insufficient_scope');
};

const expandInput = ({ operation, problems }: Expansion): void => {
  problems.add('malformed_request');
  problems.add('validation_failed');
  if (!operation.requestBody) return;
  problems.add('payload_too_large');
  problems.add('unsupported_media_type');
};

const expandIdempotency = ({ operation, problems, component }: Expansion): void => {
  if (!operation['x-idempotency']) return;
  addParameter(operation, component('parameters/IdempotencyKey'));
  problems.add('idempotency_in_flight');
  problems.add('idempotency_key_reused');
};

const expandEtag = (expansion: Expansion): void => {
  const { operation, problems, component } = expansion;
  const declared = operation['x-etag'];
  if (!declared) return;
  addHeader(expansion, isSuccess, 'ETag', 'ETag');
  if (declared === 'write') {
    addParameter(operation, component('parameters/IfMatch'));
    problems.add('precondition_failed');
    problems.add('precondition_required');
    return;
  }
  addParameter(operation, component('parameters/IfNoneMatch'));
  operation.responses['304'] = {
    description: 'The version that you have is still current.',
    headers: { ETag: component('headers/ETag') },
  };
};

/** The author describes the list itself; what travels is a page of it. */
const expandPagination = (expansion: Expansion): void => {
  const { operation, problems, component } = expansion;
  if (!operation['x-pagination']) return;
  addParameter(operation, component('parameters/Cursor'));
  addParameter(operation, component('parameters/Limit'));
  problems.add('invalid_cursor');
  addHeader(expansion, isSuccess, 'Link', 'Link');
  for (const media of Object.values(operation.responses['200']?.content ?? {})) {
    media.schema = {
      type: 'object',
      description: 'One page of a list.',
      required: ['items'],
      properties: {
        items: { ...media.schema, maxItems: 100, description: 'The items of this page, in order.' },
        nextCursor: {
          type: 'string',
          description: 'Send it as `cursor` to get the next page. Absent on the last page.',
          examples: ['WyJzbHVnIiwid29ya3Nob3AiXQ'],
        },
      },
    };
  }
};

const expandProblems = (
  { operation, problems, component }: Expansion,
  catalogue: Record<string, ProblemEntry>,
): void => {
  const byStatus = Map.groupBy(
    [...problems].filter((code) => catalogue[code]),
    (code) => (catalogue[code] as ProblemEntry).status,
  );
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
    const entries = codes.map((code) => [code, catalogue[code] as ProblemEntry] as const);
    operation.responses[String(status)] = {
      description: entries.map(([code, { title }]) => `${title} (\`${code}\`).`).join(' '),
      ...(status === 401 && { headers: { 'WWW-Authenticate': component('headers/WWW-Authenticate') } }),
      ...(status === 503 && { headers: { 'Retry-After': component('headers/RetryAfter') } }),
      content: {
        'application/problem+json': {
          schema: { ...component('schemas/Problem'), properties: { code: { enum: codes } } },
          examples: Object.fromEntries(
            entries.map(([code, entry]) => [
              code,
              { summary: entry.title, value: exampleProblem(code, entry) },
            ]),
          ),
        },
      },
    };
  }
};

const exampleProblem = (code: string, { status, title, detail }: ProblemEntry): Record<string, unknown> => ({
  type: `/problems/${code}`,
  title,
  status,
  code,
  ...(detail && { detail }),
  requestId: '01jd3v8w5gf3sa9k2m6q7x8y9z',
  ...(code === 'validation_failed' && {
    errors: [{ in: 'query', pointer: '/colour', rule: 'additionalProperties', detail: 'is not known here' }],
  }),
});

const successesSpeak = ({ responses }: Declared): boolean =>
  Object.entries(responses).some(([status, { content }]) => isSuccess(status) && content !== undefined);

const isFinal = (status: string): boolean => /^[24]/.test(status);

const isSuccess = (status: string): boolean => status.startsWith('2');

const addParameter = (operation: Declared, parameter: Ref): void => {
  operation.parameters ??= [];
  operation.parameters.push(parameter);
};

const addHeader = (
  { operation, component }: Expansion,
  on: (status: string) => boolean,
  name: string,
  header: string,
): void => {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!on(status)) continue;
    response.headers ??= {};
    response.headers[name] = component(`headers/${header}`);
  }
};
