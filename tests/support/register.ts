/**
 * A register lists consequences of the contract that no client would notice, for review. Each feature has its own file.
 * A test compares the file with contract and code; `make registers` writes the file.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const features = join(import.meta.dirname, '..', 'features');

/** Whether `make registers` runs. */
// biome-ignore lint/style/noProcessEnv: the only way from make to Jest's workers
export const writesRegisters = (): boolean => process.env.REGISTERS === 'write';

/** By feature, the text of each register of this name. */
export const readRegisters = (name: string): Map<string, string> =>
  new Map(
    globSync(join(features, '*', name))
      .sort()
      .map((file) => [basename(dirname(file)), readFileSync(file, 'utf8')]),
  );

export const writeRegister = (feature: string, name: string, text: string): void => {
  mkdirSync(join(features, feature), { recursive: true });
  writeFileSync(join(features, feature, name), text);
};
