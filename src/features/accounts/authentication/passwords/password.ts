import { availableParallelism } from 'node:os';
import type { Config } from '../../../../config.ts';
import type { LoadDecoyHashes } from './decoy-hash.ts';
import { createPasswordQueue } from './password-queue.ts';

/** `outdated`: a match whose hash has other parameters than the configuration, or is not of the normal form. */
export type PasswordMatch = 'current' | 'outdated';

export type Passwords = {
  /** Hashes the normal form of the password with argon2id, off the event loop. Returns the PHC format. Throws Overload. */
  hash: (password: string) => Promise<string>;
  /**
   * Undefined if the password does not match. Takes as long without a hash as with one, which prevents account enumeration
   * by a timing attack. `account` is the name of the account as given, to pick a decoy hash. Throws Overload.
   */
  verify: (
    hashed: string | undefined,
    password: string,
    account: string,
  ) => Promise<PasswordMatch | undefined>;
  /** Whether the password is one of the most common ones, regardless of case. */
  isCommon: (password: string) => Promise<boolean>;
};

type Argon2Cost = Pick<Config, 'argon2MemoryKib' | 'argon2Passes'>;
type Parts = { config: Argon2Cost & Pick<Config, 'passwordQueueMs'>; loadDecoys: LoadDecoyHashes };

/** Creates the password hashing of this process, with its queue. */
export const createPasswords = ({ config, loadDecoys }: Parts): Passwords => {
  const { argon2MemoryKib: memoryCost, argon2Passes: timeCost } = config;
  const options = { memoryCost, timeCost, parallelism: 1 };
  const argon2 = () => import('@node-rs/argon2');
  // Hashing on all cores would starve the event loop, so one core stays free.
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
      // Loaded also if there is a hash, because loading takes time.
      const decoys = await loadDecoys();
      const expected = hashed ?? decoys.of(account);
      const normal = normalizePassword(password);
      const { isNormal, isRaw } = await queue(async () => ({
        isNormal: await verify(expected, normal),
        // Older hashes are of the password as sent. This runs also after a match, so that the time does not depend on it.
        isRaw: password !== normal && (await verify(expected, password)),
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

/** Returns the argon2 parameters in PHC format. */
export const parametersOf = ({ argon2MemoryKib, argon2Passes }: Argon2Cost): string =>
  `m=${argon2MemoryKib},t=${argon2Passes},p=1`;

/** Makes the encodings of the same characters by different keyboards and systems equal (NIST SP 800-63B, 3.1.1.2). */
export const normalizePassword = (password: string): string => password.normalize('NFKC');

/** Returns the form in which passwords are compared with common ones. */
export const foldPassword = (text: string): string => normalizePassword(text).toLowerCase();

/** Called at first use, because it would slow down the start. Omits passwords that the contract rejects as too short. */
const readCommonPasswords = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].filter(({ length }) => length >= 8));
};
