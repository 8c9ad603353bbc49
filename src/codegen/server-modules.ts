/** Generates the server's modules, by file name. */
import type { Contract } from './contract-model.ts';
import { renderOperationTable, renderProblems } from './operation-table.ts';
import { renderRoutes } from './route-table.ts';
import { renderSerializers, serializerTypes } from './serializer.ts';
import { renderTypes } from './typescript-types.ts';
import {
  renderRequestValidators,
  renderResponseValidators,
  requestValidatorTypes,
  responseValidatorTypes,
} from './validator.ts';
import { renderWebhookTable } from './webhook-table.ts';

/** Throws all faults of the contract together. */
export const renderServer = async (contract: Contract): Promise<Record<string, string>> => {
  const operations = renderOperationTable(contract) + renderWebhookTable(contract);
  const routes = renderRoutes(contract);
  const serializers = await renderSerializers(contract);
  const [requests, responses] = await Promise.all([
    renderRequestValidators(contract),
    renderResponseValidators(contract),
  ]);
  contract.settle();
  const types = await renderTypes(contract.document);
  return {
    'types.ts': types,
    'operations.ts': operations,
    'problems.ts': renderProblems(contract),
    'routes.ts': routes,
    'request-validators.js': requests,
    'request-validators.d.ts': requestValidatorTypes,
    'response-validators.js': responses,
    'response-validators.d.ts': responseValidatorTypes,
    'serializers.js': serializers,
    'serializers.d.ts': serializerTypes,
  };
};
