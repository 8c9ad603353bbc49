import { operations } from '../../generated/operations.ts';
import { validators } from '../../generated/response-validators.js';
import { routes } from '../../generated/routes.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import { matchRoute } from '../../src/contract/router.ts';

export type CheckingFetch = { fetch: typeof fetch; breaches: string[] };

/** Holds every response against the contract, from outside: status, media type, headers, body, problem code. */
export const createCheckingFetch = (): CheckingFetch => {
  const breaches: string[] = [];
  return {
    breaches,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
      const breach = await findBreach(method, pathname, response.clone());
      if (breach) breaches.push(`${method} ${pathname} → ${response.status}: ${breach}`);
      return response;
    },
  };
};

const findBreach = async (method: string, path: string, response: Response): Promise<string | undefined> => {
  const routed = matchRoute(routes, method, path);
  if (!routed || 'allow' in routed) return undefined;
  const spec = operations[routed.operationId as keyof typeof operations] as OperationSpec;
  const declared = spec.responses[response.status];
  if (!declared) return 'the status is not declared';
  for (const [name, presence] of Object.entries(declared.headers)) {
    if (presence === 'required' && !response.headers.has(name)) return `the header ${name} is missing`;
  }
  const text = await response.text();
  const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (declared.mediaTypes.length === 0) return text === '' ? undefined : 'a body where none is declared';
  if (!declared.mediaTypes.includes(mediaType)) return `the media type ${mediaType} is not declared`;
  return findBodyBreach(spec, { status: response.status, mediaType, body: JSON.parse(text) });
};

const findBodyBreach = (
  spec: OperationSpec,
  { status, mediaType, body }: { status: number; mediaType: string; body: { code?: string } },
): string | undefined => {
  const validate = validators[spec.id]?.[status]?.[mediaType];
  if (!validate?.(body)) return `the body breaks its schema: ${JSON.stringify(validate?.errors)}`;
  if (mediaType !== 'application/problem+json' || spec.problems.includes(body.code ?? '')) return undefined;
  return `the problem ${body.code} is not declared`;
};
