/** The feature of an operation is the folder of its path file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const index = join(import.meta.dirname, '..', '..', 'openapi', 'openapi.yaml');

/** By path, as in the contract. */
export const readFeatures = (): Map<string, string> => {
  const { paths } = parse(readFileSync(index, 'utf8')) as { paths: Record<string, { $ref: string }> };
  return new Map(Object.entries(paths).map(([path, { $ref }]) => [path, $ref.split('/')[1] as string]));
};
