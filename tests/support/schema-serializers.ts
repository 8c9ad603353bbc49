/** The generated serializers of schemas, without a server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Serializer } from '../../generated/serializers.js';
import { type Contract, readContract } from '../../src/codegen/contract-model.ts';
import { renderSerializers } from '../../src/codegen/serializer.ts';

type Schemas = Record<string, unknown>;

const withDirectory = async <T>(use: (dir: string) => T | Promise<T>): Promise<T> => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-schemas-'));
  try {
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
};

/** Reads a contract with one operation for each schema of a response. `named` are the schemas of its components. */
export const withResponses = <T>(
  { schemas, named = {} }: { schemas: unknown[]; named?: Schemas },
  use: (contract: Contract) => T | Promise<T>,
): Promise<T> =>
  withDirectory((dir) => {
    const file = join(dir, 'openapi.json');
    writeFileSync(file, JSON.stringify(documentOf(schemas, named)));
    return use(readContract(file));
  });

const documentOf = (schemas: unknown[], named: Schemas) => ({
  openapi: '3.1.1',
  info: { title: 'Schemas', version: '1' },
  paths: Object.fromEntries(
    schemas.map((schema, index) => [
      `/x${index}`,
      {
        get: {
          operationId: `x${index}`,
          responses: { '200': { description: 'Yes.', content: { 'application/json': { schema } } } },
        },
      },
    ]),
  ),
  components: { schemas: named },
});

/** Returns the serializer of each schema. */
export const serializersOf = async (schemas: unknown[], named: Schemas = {}): Promise<Serializer[]> => {
  const code = await withResponses({ schemas, named }, renderSerializers);
  return withDirectory(async (dir) => {
    const file = join(dir, 'serializers.js');
    writeFileSync(file, code);
    const { serializers } = await import(pathToFileURL(file).href);
    return schemas.map((_, index) => serializers[`x${index}`]['200']['application/json']);
  });
};

/** Returns undefined for a value that breaks the contract. */
export const attempt = (serialize: Serializer, value: unknown): string | undefined => {
  try {
    return serialize(value);
  } catch (error) {
    if (!(error instanceof TypeError) || !error.message.startsWith('The response breaks')) throw error;
    return undefined;
  }
};
