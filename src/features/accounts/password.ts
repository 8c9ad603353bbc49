import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import type { Config } from '../../config.ts';

export type Passwords = {
  /** argon2id, in PHC format, off the event loop. */
  hash: (password: string) => Promise<string>;
  /** Takes as long without a hash as with one, so that the answer does not tell whether an account exists. */
  verify: (hashed: string | undefined, password: string) => Promise<boolean>;
  /** Whether it is one of those that people choose most, in whatever case. */
  isCommon: (password: string) => Promise<boolean>;
  /** Whether the hash was made with other parameters than the configuration asks for today. */
  isOutdated: (hashed: string | undefined) => boolean;
};

export const createPasswords = ({
  argon2MemoryKib,
  argon2Passes,
}: Pick<Config, 'argon2MemoryKib' | 'argon2Passes'>): Passwords => {
  const options = { memoryCost: argon2MemoryKib, timeCost: argon2Passes, parallelism: 1 };
  const argon2 = () => import('@node-rs/argon2');
  // Off the event loop is not enough: on all cores at once hashing leaves none to whoever asks for something else.
  const limit = pLimit(Math.max(1, availableParallelism() - 1));
  let nobody: Promise<string> | undefined;
  let common: Promise<ReadonlySet<string>> | undefined;
  return {
    hash: async (password) => {
      const { hash } = await argon2();
      return limit(() => hash(password, options));
    },
    verify: async (hashed, password) => {
      const { hash, verify } = await argon2();
      nobody ??= hash('nobody has this password', options);
      const against = hashed ?? (await nobody);
      const matches = await limit(() => verify(against, password));
      return matches && hashed !== undefined;
    },
    isCommon: async (password) => {
      common ??= readCommonPasswords();
      return (await common).has(foldPassword(password));
    },
    isOutdated: (hashed) =>
      hashed !== undefined && !hashed.includes(`$m=${argon2MemoryKib},t=${argon2Passes},p=1$`),
  };
};

/** As it counts where passwords are compared with what anybody would try. */
export const foldPassword = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Shorter ones the contract refuses. Read at the first need: that takes longer than the rest of a start should. */
const readCommonPasswords = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].filter(({ length }) => length >= 8));
};
