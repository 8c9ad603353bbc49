import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** Compiles the JSON Schema of each `x-` declaration, by its name. */
export const readDeclarationSchemas = (): Map<string, ValidateFunction> => {
  const ajv = new Ajv2020({ strict: true });
  const dir = fileURLToPath(new URL('.', import.meta.url));
  return new Map(
    readdirSync(dir)
      .filter((file) => file.startsWith('x-') && file.endsWith('.yaml'))
      .map((file) => [
        basename(file, '.yaml'),
        ajv.compile(parse(readFileSync(join(dir, file), 'utf8')) as object),
      ]),
  );
};
