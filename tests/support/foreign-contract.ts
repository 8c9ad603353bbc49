import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GeneratedContract } from '../../src/contract/generated-contract.ts';

const root = join(import.meta.dirname, '..', '..');
const generator = join(root, 'src/codegen/main.ts');

/** Generates a foreign contract by the command line, as a user would. Throws its output if it stops. */
export const generateContract = async (document: object | string): Promise<GeneratedContract> => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-contract-'));
  try {
    const file = join(dir, 'openapi.yaml');
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document, null, 2));
    return await generateFile(file, dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
};

/** The same with a contract in tests/fixtures/contracts/. */
export const generateFixture = async (name: string): Promise<GeneratedContract> => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-contract-'));
  try {
    return await generateFile(join(root, 'tests/fixtures/contracts', `${name}.yaml`), dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
};

const generateFile = async (file: string, dir: string): Promise<GeneratedContract> => {
  execFileSync(process.execPath, [generator, '--contract', file, '--out', dir], { stdio: 'pipe' });
  const load = (name: string) => import(pathToFileURL(join(dir, name)).href);
  const [{ operations }, { routes }, { validators }, { serializers }] = await Promise.all([
    load('operations.ts'),
    load('routes.ts'),
    load('request-validators.js'),
    load('serializers.js'),
  ]);
  return { operations, routes, validators, serializers };
};
