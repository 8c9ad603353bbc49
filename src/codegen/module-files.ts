import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const banner = '// Generated from the contract by `make generate`. Do not edit.\n';

/** Writes generated modules, by file name, with a banner. */
export const writeModules = (dir: string, files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), banner + text);
  }
};
