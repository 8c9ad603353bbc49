import { hash, verify } from '@node-rs/argon2';
import type { Config } from '../../config.ts';

export type Passwords = {
  /** argon2id, in PHC format, off the event loop. */
  hash: (password: string) => Promise<string>;
  /** Takes as long without a hash as with one, so that the answer does not tell whether an account exists. */
  verify: (hashed: string | undefined, password: string) => Promise<boolean>;
};

export const createPasswords = ({
  argon2MemoryKib,
  argon2Passes,
}: Pick<Config, 'argon2MemoryKib' | 'argon2Passes'>): Passwords => {
  const options = { memoryCost: argon2MemoryKib, timeCost: argon2Passes, parallelism: 1 };
  let nobody: Promise<string> | undefined;
  return {
    hash: (password) => hash(password, options),
    verify: async (hashed, password) => {
      nobody ??= hash('nobody has this password', options);
      const matches = await verify(hashed ?? (await nobody), password);
      return matches && hashed !== undefined;
    },
  };
};
