/**
 * Hashes for accounts that do not exist, or have no password: checking one must take as long as for any other account.
 * After the configuration has raised the cost, older hashes stay cheaper until their owners log in. So the decoys have
 * the parameters of the hashes in the database, in the same proportions. Which of them an account gets follows from a
 * keyed hash of its name: the same one each time, and nobody can predict it and notice a difference.
 */

import { createHmac } from 'node:crypto';
import type { Db } from '../../../../db/db.ts';
import type { Clock } from '../../../../lib/clock.ts';
import type { DbContext } from '../../../context.ts';
import { countPasswordCosts, getDecoyKey, type PasswordCost } from './password-cost-repository.ts';

/** It reads all accounts, and changes slowly. */
const RELOAD_MS = 60 * 60_000;

/** No password has these: argon2 never makes only zeros. */
const ZEROS = { salt: 'A'.repeat(22), hash: 'A'.repeat(43) };

export type DecoyHashes = { of: (account: string) => string };
export type LoadDecoyHashes = () => Promise<DecoyHashes>;

type Parts = { db: Db; clock: Clock; parameters: string };

/** `parameters` are those of the configuration, for a database without a password. */
export const createDecoyHashes = ({ db, clock, parameters }: Parts): LoadDecoyHashes => {
  let loaded: { at: number; decoys: Promise<DecoyHashes> } | undefined;
  return () => {
    const at = clock.now().getTime();
    if (loaded && at - loaded.at < RELOAD_MS) return loaded.decoys;
    const before = loaded;
    // Earlier ones stay good while the database is away; without any, the next password asks again.
    const decoys = load({ db }, parameters).catch((error: unknown) => {
      if (before) return before.decoys;
      loaded = undefined;
      throw error;
    });
    loaded = { at, decoys };
    return decoys;
  };
};

const load = async ({ db }: DbContext, parameters: string): Promise<DecoyHashes> => {
  const key = await getDecoyKey({ db });
  const counted = await countPasswordCosts({ db });
  // The configured cost comes last, so that a decoy changes from an older cost to it, as real hashes do.
  const costs = [
    ...counted.filter((cost) => cost.parameters !== parameters),
    ...counted.filter((cost) => cost.parameters === parameters),
  ];
  return { of: (account) => decoyOf(pickCost(costs, positionOf(key, account)) ?? parameters) };
};

/** From 0 to below 1. */
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
