import type { Exchange } from '../exchange.ts';
import { throwFaults } from '../request-fault.ts';
import { validateBody, validateParameters } from '../request-validation.ts';

/** Makes the handler's request. Throws one validation_failed for all faults of the parameters and the body. */
export const validateRequest = (exchange: Exchange): void => {
  const { operation, parameters, body, accepted, actor } = exchange;
  const { spec, validators } = operation;
  throwFaults([
    ...validateParameters(spec, validators.parameters, parameters),
    ...validateBody(spec, validators.body, body),
  ]);
  exchange.request = {
    params: parameters.path,
    query: parameters.query,
    headers: parameters.header,
    cookies: parameters.cookie,
    body: body?.value,
    rawBody: spec.rawBody ? body?.raw : undefined,
    mediaType: body?.mediaType,
    accepted,
    actor,
  };
};
