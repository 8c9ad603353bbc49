import { acquireLock } from '../../../../db/advisory-lock.ts';
import { pipelinedRead, pipelinedWrite, query } from '../../../../db/statement.ts';
import type { DbContext } from '../../../context.ts';

/** Who is tried to be, as a hash of the e-mail address, and from where. */
export type LoginAttempt = { accountHash: Buffer; address: string };

/** How often in a row, and when last. `address` is `anywhere` for all those that the account is not known at. */
export type LoginFailures = { address: string; count: number; lastAt: Date };

/** No address looks like it. */
export const anywhere = '*';

type FailureRow = { address: string; failures: number; failed_at: string };

const isUnknownHere = `not exists (select from login_addresses where account_hash = $1 and address = $2)`;

/** What counts against the attempt: failures from the same address and, unless it is known, from anywhere. */
export const listLoginFailures = async (
  { db }: DbContext,
  { accountHash, address }: LoginAttempt,
  since: Date,
): Promise<LoginFailures[]> => {
  const text = `
    select address, failures, failed_at from login_failures
    where account_hash = $1 and failed_at > $3 and (address = $2 or (address = '${anywhere}' and ${isUnknownHere}))`;
  const rows = await pipelinedRead<FailureRow>(db, text, [accountHash, address, since]);
  return rows.map(toLoginFailures);
};

/** Until the transaction ends nobody else counts a failure of this account, also not a first one. */
export const lockLoginFailures = async ({ db }: DbContext, { accountHash }: LoginAttempt): Promise<void> => {
  await acquireLock(db, { namespace: 'loginFailures', key: accountHash.toString('hex') });
};

/** Those before `since` are forgotten. */
export const addLoginFailure = async (
  { db }: DbContext,
  { accountHash, address }: LoginAttempt,
  { now, since }: { now: Date; since: Date },
): Promise<void> => {
  const text = `
    insert into login_failures as known (account_hash, address, failures, failed_at)
    select distinct $1::bytea, place, 1, $4::timestamptz from unnest(array['${anywhere}', $2::text]) as place
    where place <> '${anywhere}' or ${isUnknownHere}
    on conflict on constraint login_failures_pkey do update
    set failures = case when known.failed_at > $3 then known.failures + 1 else 1 end, failed_at = $4`;
  await query(db, text, [accountHash, address, since, now]);
};

/** From one address. Those from anywhere stay: the one who guesses there has not logged in. */
export const deleteLoginFailures = async (
  { db }: DbContext,
  { accountHash, address }: LoginAttempt,
): Promise<void> => {
  const text = 'delete from login_failures where account_hash = $1 and address = $2';
  await pipelinedWrite(db, text, [accountHash, address]);
};

export const deleteLoginTraces = async ({ db }: DbContext, accountHash: Buffer): Promise<void> => {
  await query(db, 'delete from login_failures where account_hash = $1', [accountHash]);
  await deleteLoginAddresses({ db }, accountHash);
};

export const deleteLoginAddresses = async ({ db }: DbContext, accountHash: Buffer): Promise<void> => {
  await query(db, 'delete from login_addresses where account_hash = $1', [accountHash]);
};

/** The account is known at the address, and failures from there are forgotten. */
export const insertLoginAddress = async (
  { db }: DbContext,
  { accountHash, address }: LoginAttempt,
  now: Date,
): Promise<void> => {
  const text = `
    with forgotten as (delete from login_failures where account_hash = $1 and address = $2)
    insert into login_addresses (account_hash, address, last_login_at) values ($1, $2, $3)
    on conflict on constraint login_addresses_pkey do update set last_login_at = $3`;
  await query(db, text, [accountHash, address, now]);
};

const toLoginFailures = ({ address, failures, failed_at }: FailureRow): LoginFailures => ({
  address,
  count: failures,
  lastAt: new Date(failed_at),
});
