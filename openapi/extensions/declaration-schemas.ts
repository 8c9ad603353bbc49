import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** Finds the JSON Schema of an `x-` declaration by its name, and compiles it at first use. */
export type DeclarationSchemas = { get: (name: string) => ValidateFunction | undefined };

export const readDeclarationSchemas = (): DeclarationSchemas => {
  const dir = fileURLToPath(new URL('.', import.meta.url));
  const names = readdirSync(dir).flatMap((file) =>
    /^x-.*\.yaml$/.test(file) ? basename(file, '.yaml') : [],
  );
  const ajv = new Ajv2020({ strict: true });
  const compiled = new Map<string, ValidateFunction>();
  const compile = (name: string): ValidateFunction => {
    const validate = ajv.compile(parse(readFileSync(join(dir, `${name}.yaml`), 'utf8')) as object);
    compiled.set(name, validate);
    return validate;
  };
  return { get: (name) => compiled.get(name) ?? (names.includes(name) ? compile(name) : undefined) };
};
