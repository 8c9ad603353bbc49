import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderClient } from '../../src/codegen/client.ts';
import { readContract } from '../../src/codegen/contract-model.ts';
import { openEnums } from '../../src/codegen/open-enum.ts';
import { renderTypes } from '../../src/codegen/typescript-types.ts';

const root = join(import.meta.dirname, '..', '..');

/** The parts of the SDK's core that know no operation of our own contract. */
const core = [
  'api-error',
  'call',
  'create-client',
  'http-request',
  'operation-type',
  'retry',
  'stream',
  'transport',
];

/** Writes the SDK of a contract in tests/fixtures/contracts/. Returns its folder, for the caller to delete. */
export const generateClient = async (name: string): Promise<string> => {
  const contract = readContract(join(root, 'tests/fixtures/contracts', `${name}.yaml`));
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-client-'));
  mkdirSync(join(dir, 'generated'));
  for (const file of core)
    cpSync(join(root, 'clients/typescript/src', `${file}.ts`), join(dir, `${file}.ts`));
  const files = { ...renderClient(contract, 'client'), 'types.ts': await renderTypes(openEnums(contract)) };
  contract.settle();
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, 'generated', file), text);
  return dir;
};
