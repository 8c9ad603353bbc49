/**
 * `node src/codegen/main.ts` bundles openapi/ and writes generated/ and the SDK's operations.
 * `--if-stale` skips this if their sources are unchanged. `--contract FILE --out DIR` generates the server's modules from
 * any OpenAPI 3.0 or 3.1 document in one file; `redocly bundle` joins several files.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleContract } from './bundle.ts';
import { renderClient } from './client.ts';
import { ContractFaults } from './contract-fault.ts';
import { readContract } from './contract-model.ts';
import { openEnums } from './open-enum.ts';
import type { Schema } from './schema-walk.ts';
import { renderServer } from './server-modules.ts';
import { isStale, stamp } from './staleness.ts';
import { renderTypes } from './typescript-types.ts';

const root = join(import.meta.dirname, '..', '..');
const banner = '// Generated from the contract by `make generate`. Do not edit.\n';

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
  const contract = readContract(bundle, relative(process.cwd(), join(root, 'openapi/openapi.yaml')));
  if (contract.notices.length > 0) throw new Error(contract.notices.join('\n'));
  const server = await renderServer(contract);
  const modules = contract.attempt(() => renderClient(contract));
  const typed = contract.attempt(() => openEnums(contract));
  contract.settle();
  const client = { ...modules, 'types.ts': await renderTypes(typed as Schema) };
  write(out, server);
  write(join(root, 'clients/typescript/src/generated'), client);
  writeFileSync(join(out, '.stamp'), stamp(root));
};

const { values } = parseArgs({
  options: {
    contract: { type: 'string' },
    out: { type: 'string' },
    'if-stale': { type: 'boolean', default: false },
  },
});

try {
  if (values.contract !== undefined) {
    if (values.out === undefined) throw new Error('--contract needs --out DIR');
    const contract = readContract(values.contract);
    write(values.out, await renderServer(contract));
    for (const notice of contract.notices) process.stderr.write(`${notice}\n`);
  } else if (!values['if-stale'] || isStale(root, readStamp())) {
    await generateOurs();
  }
} catch (error) {
  // The author of a contract needs the places in it, not our stack trace.
  const { message, stack } = error as Error;
  const isOfContract = error instanceof ContractFaults || values.contract !== undefined;
  process.stderr.write(`${isOfContract ? message : stack}\n`);
  process.exitCode = 1;
}

function readStamp(): string | undefined {
  try {
    return readFileSync(join(root, 'generated/.stamp'), 'utf8');
  } catch {
    return undefined;
  }
}
