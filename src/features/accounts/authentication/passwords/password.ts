import { availableParallelism } from 'node:os';
import type { Config } from '../../../../config.ts';
import type { LoadDecoyHashes } from './decoy-hash.ts';
import { createPasswordQueue } from './password-queue.ts';

/** `outdated`: right, but the hash should be replaced by one of the configuration's parameters and the normal form. */
export type PasswordMatch = 'current' | 'outdated';

export type Passwords = {
  /** argon2id of the password's normal form, in PHC format, off the event loop. Throws Overload. */
  hash: (password: string) => Promise<string>;
  /**
   * Undefined if it does not match. Takes as long without a hash as with one, so that the response does not tell whether
   * an account exists; `account` is whatever was given to name it. Throws Overload.
   */
  verify: (
    hashed: string | undefined,
    password: string,
    account: string,
  ) => Promise<PasswordMatch | undefined>;
  /** Whether it is one of those that people choose most, in whatever case. */
  isCommon: (password: string) => Promise<boolean>;
};

type Argon2Cost = Pick<Config, 'argon2MemoryKib' | 'argon2Passes'>;
type Parts = { config: Argon2Cost & Pick<Config, 'passwordQueueMs'>; loadDecoys: LoadDecoyHashes };

export const createPasswords = ({ config, loadDecoys }: Parts): Passwords => {
  const { argon2MemoryKib: memoryCost, argon2Passes: timeCost } = config;
  const options = { memoryCost, timeCost, parallelism: 1 };
  const argon2 = () => import('@node-rs/argon2');
  // Off the event loop is not enough: on all cores at once hashing leaves none to whoever asks for something else.
  const queue = createPasswordQueue({
    concurrency: Math.max(1, availableParallelism() - 1),
    maxWaitMs: config.passwordQueueMs,
  });
  let common: Promise<ReadonlySet<string>> | undefined;
  return {
    hash: async (password) => {
      const { hash } = await argon2();
      return queue(() => hash(normalizePassword(password), options));
    },
    verify: async (hashed, password, account) => {
      const { verify } = await argon2();
      // Also where there is a hash, as loading them takes time.
      const decoys = await loadDecoys();
      const against = hashed ?? decoys.of(account);
      const normal = normalizePassword(password);
      const { isNormal, isRaw } = await queue(async () => ({
        isNormal: await verify(against, normal),
        // Before passwords were normalised, they were hashed as they came. Also after a match: no hash may be cheaper.
        isRaw: password !== normal && (await verify(against, password)),
      }));
      if (hashed === undefined || !(isNormal || isRaw)) return undefined;
      return isNormal && hashed.includes(`$${parametersOf(config)}$`) ? 'current' : 'outdated';
    },
    isCommon: async (password) => {
      common ??= readCommonPasswords();
      return (await common).has(foldPassword(password));
    },
  };
};

/** As they stand in a hash. */
export const parametersOf = ({ argon2MemoryKib, argon2Passes }: Argon2Cost): string =>
  `m=${argon2MemoryKib},t=${argon2Passes},p=1`;

/** One password for all the ways in which keyboards and systems write the same characters (NIST SP 800-63B, 3.1.1.2). */
export const normalizePassword = (password: string): string => password.normalize('NFKC');

/** As it counts where passwords are compared with what anybody would try. */
export const foldPassword = (text: string): string => normalizePassword(text).toLowerCase();

/** Shorter ones the contract refuses. Read at the first need: that takes longer than the rest of a start should. */
const readCommonPasswords = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].filter(({ length }) => length >= 8));
};
