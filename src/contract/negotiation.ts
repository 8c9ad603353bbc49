import type { Context as KoaContext } from 'koa';
import { Problem } from '../errors.ts';
import type { OperationSpec } from './operation.ts';

/** Throws not_acceptable if the Accept header excludes every media type of the operation's successes. */
export const negotiate = (ctx: KoaContext, { responses }: OperationSpec): void => {
  if (ctx.req.headers.accept === undefined) return;
  const offered = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { mediaTypes }]) => mediaTypes);
  if (offered.length === 0 || ctx.accepts(...offered)) return;
  throw new Problem('not_acceptable', {
    detail: `This can be answered as ${[...new Set(offered)].join(' or ')}.`,
  });
};
