/** Rejects streams of items that the engine cannot send. */
import type { Contract, Operation, Schema } from './contract-model.ts';
import { resolverOf } from './reference.ts';

/** A response that is stored, or has a version or pages, must be complete before it is sent. */
const unsupported = ['x-idempotency', 'x-cache', 'x-etag', 'x-pagination'] as const;

/** Throws a fault for a stream beside such a declaration, or of events that may lack their data. */
export const checkStreams = (contract: Contract, { id, responses, declarations }: Operation): void => {
  const declared = unsupported.find((name) => declarations[name] !== undefined);
  for (const { schema = {}, stream } of responses.flatMap(({ media }) => media)) {
    if (!stream) continue;
    if (declared) throw contract.fault(schema, `${id}: ${declared} is not supported for a stream of items`);
    if (stream === 'events' && !requiresData(contract, schema))
      throw contract.fault(schema, `${id}: an event must be an object with the required member "data"`);
  }
};

const requiresData = (contract: Contract, schema: Schema): boolean => {
  const { required, allOf, oneOf, anyOf } = resolverOf(contract.document, contract.fault)<Schema>(schema);
  const every = (list: unknown): boolean =>
    Array.isArray(list) && list.every((part) => requiresData(contract, part));
  return (
    ((required ?? []) as string[]).includes('data') ||
    ((allOf ?? []) as Schema[]).some((part) => requiresData(contract, part)) ||
    every(oneOf) ||
    every(anyOf)
  );
};
