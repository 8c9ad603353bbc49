import type { Context as KoaContext } from 'koa';
import { Problem } from '../errors.ts';
import type { OperationSpec } from './operation.ts';

/**
 * The media type of a success that the client likes best, if it says so. Throws not_acceptable if the Accept header excludes all
 * of them; where a range is declared, only the handler knows what there will be.
 */
export const negotiate = (ctx: KoaContext, { responses }: OperationSpec): string | undefined => {
  const { accept } = ctx.req.headers;
  if (accept === undefined || accept === '*/*') return undefined;
  const offered: string[] = [];
  for (const [status, { mediaTypes }] of Object.entries(responses)) {
    if (status.startsWith('2')) offered.push(...mediaTypes);
  }
  if (offered.length === 0) return undefined;
  const accepted = ctx.accepts(...offered);
  if (accepted) return accepted;
  if (offered.some((type) => type.endsWith('/*'))) return undefined;
  throw new Problem('not_acceptable', {
    detail: `This can be answered as ${[...new Set(offered)].join(' or ')}.`,
  });
};
