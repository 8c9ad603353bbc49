/**
 * `node src/make/generate.ts` bundles openapi/ and writes generated/ and the SDK's operations. `--if-stale` skips this if
 * their sources are unchanged.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { renderClient } from '../codegen/client.ts';
import { ContractFaults } from '../codegen/contract-fault.ts';
import { readContract } from '../codegen/contract-model.ts';
import { requireDefaultMembers } from '../codegen/default-members.ts';
import { writeModules } from '../codegen/module-files.ts';
import { openEnums } from '../codegen/open-enum.ts';
import type { Schema } from '../codegen/schema-walk.ts';
import { renderServer } from '../codegen/server-modules.ts';
import { renderTypes } from '../codegen/typescript-types.ts';
import { bundleContract } from './bundle.ts';
import { isStale, stamp } from './staleness.ts';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'generated');

const generate = async (): Promise<void> => {
  const bundle = join(out, 'openapi.json');
  bundleContract(root, bundle);
  const contract = readContract(bundle, relative(process.cwd(), join(root, 'openapi/openapi.yaml')));
  if (contract.notices.length > 0) throw new Error(contract.notices.join('\n'));
  const server = await renderServer(contract);
  const modules = contract.attempt(() => renderClient(contract, 'tradepost'));
  const typed = contract.attempt(() => requireDefaultMembers(openEnums(contract)));
  contract.settle();
  const client = { ...modules, 'types.ts': await renderTypes(typed as Schema) };
  writeModules(out, server);
  writeModules(join(root, 'clients/typescript/src/generated'), client);
  writeFileSync(join(out, '.stamp'), stamp(root));
};

const readStamp = (): string | undefined => {
  try {
    return readFileSync(join(out, '.stamp'), 'utf8');
  } catch {
    return undefined;
  }
};

const { values } = parseArgs({ options: { 'if-stale': { type: 'boolean', default: false } } });

try {
  if (!values['if-stale'] || isStale(root, readStamp())) await generate();
} catch (error) {
  // The author of a contract needs the places in it, not our stack trace.
  const { message, stack } = error as Error;
  process.stderr.write(`${error instanceof ContractFaults ? message : stack}\n`);
  process.exitCode = 1;
}
