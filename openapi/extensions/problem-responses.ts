import type { Expansion, Ref, Response } from './declared-operation.ts';
import type { ProblemEntry } from './problems.ts';

/** The current representation of the resource, for a failed precondition. */
export type Current = { schema: Record<string, unknown>; example: unknown };

type ProblemHeader = { name: string; component: string; optional?: true };

/** The headers of a problem. `optional`: some responses with the problem lack the header. */
const headersByCode: Record<string, ProblemHeader | [ProblemHeader, ...ProblemHeader[]]> = {
  unauthenticated: { name: 'WWW-Authenticate', component: 'WWW-Authenticate' },
  invalid_token: { name: 'WWW-Authenticate', component: 'WWW-Authenticate' },
  invalid_credentials: { name: 'WWW-Authenticate', component: 'WWW-Authenticate' },
  invalid_refresh_token: { name: 'WWW-Authenticate', component: 'WWW-Authenticate' },
  reauthentication_required: { name: 'WWW-Authenticate', component: 'WWW-Authenticate' },
  identity_login_failed: { name: 'WWW-Authenticate', component: 'WWW-Authenticate' },
  insufficient_scope: { name: 'WWW-Authenticate', component: 'WWW-Authenticate', optional: true },
  idempotency_in_flight: { name: 'Retry-After', component: 'RetryAfter' },
  unsupported_tus_version: { name: 'Tus-Version', component: 'TusVersion' },
  precondition_failed: { name: 'ETag', component: 'ETag' },
  unsupported_media_type: [
    { name: 'Accept', component: 'Accept', optional: true },
    { name: 'Accept-Encoding', component: 'AcceptEncoding', optional: true },
  ],
  range_not_satisfiable: { name: 'Content-Range', component: 'ContentRange' },
  login_locked: { name: 'Retry-After', component: 'RetryAfter' },
  rate_limited: { name: 'Retry-After', component: 'RetryAfter' },
  unavailable: { name: 'Retry-After', component: 'RetryAfter' },
  identity_provider_unavailable: { name: 'Retry-After', component: 'RetryAfter' },
};

/** Returns one response per status, with a named example per code. */
export const problemResponses = (
  expansion: Expansion,
  catalogue: Record<string, ProblemEntry>,
  current: Current | undefined,
): Record<string, Response> => {
  const byStatus = Map.groupBy(
    [...expansion.problems].filter((code) => catalogue[code]),
    (code) => (catalogue[code] as ProblemEntry).status,
  );
  const responses = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    responses.map(([status, codes]) => [
      String(status),
      problemResponse(
        expansion,
        codes.map((code) => [code, catalogue[code] as ProblemEntry]),
        status === 412 ? current : undefined,
      ),
    ]),
  );
};

const problemResponse = (
  expansion: Expansion,
  entries: [code: string, entry: ProblemEntry][],
  current: Current | undefined,
): Response => {
  const codes = entries.map(([code]) => code);
  const headers = headersOf(expansion, codes);
  return {
    description: entries.map(([code, { title }]) => `${title} (\`${code}\`).`).join(' '),
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      'application/problem+json': {
        schema: problemSchema(expansion.component('schemas/Problem'), codes, current),
        examples: Object.fromEntries(
          entries.map(([code, entry]) => [
            code,
            { summary: entry.title, value: { ...exampleProblem(code, entry), ...exampleOf(current) } },
          ]),
        ),
      },
    },
  };
};

const problemSchema = (problem: Ref, codes: string[], current: Current | undefined) => {
  const code = { enum: codes };
  if (!current) return { ...problem, properties: { code } };
  // Redocly ignores siblings of a $ref outside an allOf.
  return { allOf: [problem], required: ['current'], properties: { code, current: current.schema } };
};

/** A header is required only if every problem of the status always has it. */
const headersOf = ({ component, optional }: Expansion, codes: string[]): Record<string, object> => {
  const headers: Record<string, object> = {};
  const all = codes.map((code) => [headersByCode[code] ?? []].flat());
  for (const { name, component: file } of all.flat()) {
    const always = all.every((its) => its.some((header) => header.name === name && !header.optional));
    headers[name] = always ? component(`headers/${file}`) : optional(`headers/${file}`);
  }
  return headers;
};

const exampleOf = (current: Current | undefined): object =>
  current?.example === undefined ? {} : { current: current.example };

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
