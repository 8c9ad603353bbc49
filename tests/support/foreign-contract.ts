import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readContract } from '../../src/codegen/contract-model.ts';
import { renderServer } from '../../src/codegen/server-modules.ts';
import type { GeneratedContract } from '../../src/contract/generated-contract.ts';

const root = join(import.meta.dirname, '..', '..');
const generator = join(root, 'src/codegen/main.ts');

/** Generates a foreign contract. Throws what is wrong with it. */
export const generateContract = (document: object | string): Promise<GeneratedContract> =>
  inFolder(async (dir) => {
    const file = join(dir, 'openapi.yaml');
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document, null, 2));
    const modules = await renderServer(readContract(file));
    for (const [name, text] of Object.entries(modules)) writeFileSync(join(dir, name), text);
  });

/** Generates a contract in tests/fixtures/contracts/ by the command line, as a user would. */
export const generateFixture = (name: string): Promise<GeneratedContract> =>
  inFolder(async (dir) => {
    const file = join(root, 'tests/fixtures/contracts', `${name}.yaml`);
    execFileSync(process.execPath, [generator, '--contract', file, '--out', dir], { stdio: 'pipe' });
  });

/** Loads the modules that `generate` writes to a temporary folder. */
const inFolder = async (generate: (dir: string) => Promise<void>): Promise<GeneratedContract> => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-contract-'));
  try {
    await generate(dir);
    const load = (name: string) => import(pathToFileURL(join(dir, name)).href);
    const [{ operations }, { routes }, { validators }, { serializers, headerSerializers }] =
      await Promise.all([
        load('operations.ts'),
        load('routes.ts'),
        load('request-validators.js'),
        load('serializers.js'),
      ]);
    return { operations, routes, validators, serializers, headerSerializers };
  } finally {
    rmSync(dir, { recursive: true });
  }
};
