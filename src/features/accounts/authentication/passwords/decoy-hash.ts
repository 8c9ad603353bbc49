/**
 * Decoy hashes prevent a timing attack that enumerates accounts: a login to an account that does not exist, or has no
 * password, verifies a decoy and so takes as long as any other. After the configuration has raised the cost, older hashes
 * stay cheaper until their owners log in. So the decoys have the parameters of the hashes in the database, in the same
 * proportions. A keyed hash of its name picks the decoy of an account: always the same one, and unpredictable.
 */

import { createHmac } from 'node:crypto';
import type { Context, DbContext } from '../../../context.ts';
import { countPasswordCosts, getDecoyKey, type PasswordCost } from './password-cost-repository.ts';

/** The query reads all accounts, and its result changes slowly. */
const RELOAD_MS = 60 * 60_000;

/** No password matches: argon2 practically never returns only zeros. */
const ZEROS = { salt: 'A'.repeat(22), hash: 'A'.repeat(43) };

export type DecoyHashes = { of: (account: string) => string };
export type LoadDecoyHashes = () => Promise<DecoyHashes>;

type Parts = Pick<Context, 'db' | 'clock'> & { parameters: string };

/**
 * Loads the decoys once per hour, in a single flight. A database without hashes gets decoys with the `parameters` of the
 * configuration.
 */
export const createDecoyHashes = ({ parameters, ...context }: Parts): LoadDecoyHashes => {
  let loaded: { at: number; decoys: Promise<DecoyHashes> } | undefined;
  return () => {
    const at = context.clock.now().getTime();
    if (loaded && at - loaded.at < RELOAD_MS) return loaded.decoys;
    const previous = loaded;
    // During an outage of the database the previous decoys stay in use. Without any, the next login loads again.
    const decoys = load(context, parameters).catch((error: unknown) => {
      if (previous) return previous.decoys;
      loaded = undefined;
      throw error;
    });
    loaded = { at, decoys };
    return decoys;
  };
};

const load = async (context: DbContext, parameters: string): Promise<DecoyHashes> => {
  const key = await getDecoyKey(context);
  const counted = await countPasswordCosts(context);
  // The configured cost comes last, so that decoys change from an older cost to the configured one, as real hashes do.
  const costs = [
    ...counted.filter((cost) => cost.parameters !== parameters),
    ...counted.filter((cost) => cost.parameters === parameters),
  ];
  return { of: (account) => decoyOf(pickCost(costs, positionOf(key, account)) ?? parameters) };
};

/** In [0, 1). */
const positionOf = (key: Buffer, account: string): number =>
  createHmac('sha256', key).update(account).digest().readUIntBE(0, 6) / 2 ** 48;

const pickCost = (costs: PasswordCost[], position: number): string | undefined => {
  const total = costs.reduce((sum, { accounts }) => sum + accounts, 0);
  let rest = position * total;
  return costs.find(({ accounts }) => {
    rest -= accounts;
    return rest < 0;
  })?.parameters;
};

const decoyOf = (parameters: string): string => `$argon2id$v=19$${parameters}$${ZEROS.salt}$${ZEROS.hash}`;
