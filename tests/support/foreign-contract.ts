import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GeneratedContract } from '../../src/contract/contract.ts';

const generator = join(import.meta.dirname, '..', '..', 'src', 'codegen', 'main.ts');

/** Generates a contract that is not ours by the command line, as anybody would. Throws what it prints if it stops. */
export const generateContract = async (document: object): Promise<GeneratedContract> => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-contract-'));
  try {
    const file = join(dir, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    execFileSync(process.execPath, [generator, '--contract', file, '--out', dir], { stdio: 'pipe' });
    const load = (name: string) => import(pathToFileURL(join(dir, name)).href);
    const [{ operations }, { routes }, { validators }, { serializers }] = await Promise.all([
      load('operations.ts'),
      load('routes.ts'),
      load('request-validators.js'),
      load('serializers.js'),
    ]);
    return { operations, routes, validators, serializers };
  } finally {
    rmSync(dir, { recursive: true });
  }
};
