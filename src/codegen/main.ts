/**
 * `node src/codegen/main.ts` bundles openapi/ and writes generated/ and the SDK's operations.
 * `--if-stale` does so only when their sources changed since. `--contract FILE --out DIR` generates the server's
 * modules from any bundled OpenAPI document.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleContract } from './bundle.ts';
import { renderClient } from './client.ts';
import { type Contract, readContract } from './contract-model.ts';
import { renderOperationTable, renderProblems } from './operation-table.ts';
import { renderRoutes } from './route-table.ts';
import { renderSerializers, serializerTypes } from './serializer.ts';
import { isStale, stamp } from './staleness.ts';
import { renderTypes } from './typescript-types.ts';
import {
  renderRequestValidators,
  renderResponseValidators,
  requestValidatorTypes,
  responseValidatorTypes,
} from './validator.ts';

const root = join(import.meta.dirname, '..', '..');
const banner = '// Generated from the contract by `make generate`. Do not edit.\n';

const renderServer = async (contract: Contract): Promise<Record<string, string>> => {
  const [types, requests, responses, serializers] = await Promise.all([
    renderTypes(contract.document),
    renderRequestValidators(contract),
    renderResponseValidators(contract),
    renderSerializers(contract),
  ]);
  return {
    'types.ts': types,
    'operations.ts': renderOperationTable(contract),
    'problems.ts': renderProblems(contract),
    'routes.ts': renderRoutes(contract),
    'request-validators.js': requests,
    'request-validators.d.ts': requestValidatorTypes,
    'response-validators.js': responses,
    'response-validators.d.ts': responseValidatorTypes,
    'serializers.js': serializers,
    'serializers.d.ts': serializerTypes,
  };
};

const write = (dir: string, files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), banner + text);
  }
};

const generateOurs = async (): Promise<void> => {
  const out = join(root, 'generated');
  const bundle = join(out, 'openapi.json');
  bundleContract(root, bundle);
  const contract = readContract(bundle);
  const server = await renderServer(contract);
  write(out, server);
  write(join(root, 'clients/typescript/src/generated'), {
    ...renderClient(contract),
    'types.ts': server['types.ts'] ?? '',
  });
  writeFileSync(join(out, '.stamp'), stamp(root));
};

const { values } = parseArgs({
  options: {
    contract: { type: 'string' },
    out: { type: 'string' },
    'if-stale': { type: 'boolean', default: false },
  },
});

if (values.contract !== undefined) {
  if (values.out === undefined) throw new Error('--contract needs --out DIR');
  write(values.out, await renderServer(readContract(values.contract)));
} else if (!values['if-stale'] || isStale(root, readStamp())) {
  await generateOurs();
}

function readStamp(): string | undefined {
  try {
    return readFileSync(join(root, 'generated/.stamp'), 'utf8');
  } catch {
    return undefined;
  }
}
