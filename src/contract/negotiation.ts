import type { Context as KoaContext } from 'koa';
import { Problem } from '../errors.ts';
import type { OperationSpec } from './operation.ts';

export type Negotiate = (ctx: KoaContext, operation: OperationSpec) => string | undefined;

/**
 * The media type of a success that the client likes best, if it says so. Throws not_acceptable if the Accept header
 * excludes all of them; where a range is declared, only the handler knows what there will be.
 */
export const createNegotiator = (operations: Readonly<Record<string, OperationSpec>>): Negotiate => {
  const offers = new Map(Object.values(operations).map((spec) => [spec.id, offersOf(spec)]));
  return (ctx, { id }) => {
    const { accept } = ctx.req.headers;
    if (accept === undefined || accept === '*/*') return undefined;
    const offered = offers.get(id) ?? [];
    if (offered.length === 0) return undefined;
    const accepted = offered.includes(accept) ? accept : ctx.accepts(...offered);
    if (accepted) return accepted;
    if (offered.some((type) => type.endsWith('/*'))) return undefined;
    throw new Problem('not_acceptable', { detail: `This can be answered as ${offered.join(' or ')}.` });
  };
};

const offersOf = ({ responses }: OperationSpec): string[] => {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return [...new Set(successes.flatMap(([, { mediaTypes }]) => mediaTypes))];
};
