import { acquireLock } from '../../../../db/advisory-lock.ts';
import { pipelinedRead, pipelinedWrite, query } from '../../../../db/statement.ts';
import type { DbContext } from '../../../context.ts';

/** The subject of an attempt, as a hash, and the IP address of its client. */
export type LoginSource = { subjectHash: Buffer; ipAddress: string };

/** Consecutive failures. `ipAddress` is `anyIpAddress` for the count of all IP addresses that are not known. */
export type LoginFailureCount = { ipAddress: string; count: number; lastAt: Date };

/** Equals no IP address. */
export const anyIpAddress = '*';

type FailureRow = { address: string; failures: number; failed_at: string };

const isUnknown = `not exists (select from login_addresses where account_hash = $1 and address = $2)`;

/**
 * Returns the counts that apply to the source: that of its IP address and, unless that is known, that of the whole
 * subject.
 */
export const listLoginFailures = async (
  { db }: DbContext,
  { subjectHash, ipAddress }: LoginSource,
  since: Date,
): Promise<LoginFailureCount[]> => {
  const text = `
    select address, failures, failed_at from login_failures
    where account_hash = $1 and failed_at > $3 and (address = $2 or (address = '${anyIpAddress}' and ${isUnknown}))`;
  const rows = await pipelinedRead<FailureRow>(db, text, [subjectHash, ipAddress, since]);
  return rows.map(toLoginFailureCount);
};

/** Serializes the failures of a subject until the transaction ends. The first failure has no row to lock. */
export const lockLoginFailures = async ({ db }: DbContext, { subjectHash }: LoginSource): Promise<void> => {
  await acquireLock(db, { namespace: 'loginFailures', key: subjectHash.toString('hex') });
};

/** Adds a failure. A count whose last failure is older than `since` restarts at one. */
export const addLoginFailure = async (
  { db }: DbContext,
  { subjectHash, ipAddress }: LoginSource,
  { now, since }: { now: Date; since: Date },
): Promise<void> => {
  const text = `
    insert into login_failures as known (account_hash, address, failures, failed_at)
    select distinct $1::bytea, place, 1, $4::timestamptz from unnest(array['${anyIpAddress}', $2::text]) as place
    where place <> '${anyIpAddress}' or ${isUnknown}
    on conflict on constraint login_failures_pkey do update
    set failures = case when known.failed_at > $3 then known.failures + 1 else 1 end, failed_at = $4`;
  await query(db, text, [subjectHash, ipAddress, since, now]);
};

/** Deletes the count of one IP address. That of the whole subject stays: an attacker elsewhere has not logged in. */
export const deleteLoginFailures = async (
  { db }: DbContext,
  { subjectHash, ipAddress }: LoginSource,
): Promise<void> => {
  const text = 'delete from login_failures where account_hash = $1 and address = $2';
  await pipelinedWrite(db, text, [subjectHash, ipAddress]);
};

/** Deletes the failures and the known IP addresses of a subject. */
export const deleteLoginHistory = async (context: DbContext, subjectHash: Buffer): Promise<void> => {
  await query(context.db, 'delete from login_failures where account_hash = $1', [subjectHash]);
  await deleteLoginIpAddresses(context, subjectHash);
};

/** Deletes the known IP addresses of a subject. */
export const deleteLoginIpAddresses = async ({ db }: DbContext, subjectHash: Buffer): Promise<void> => {
  await query(db, 'delete from login_addresses where account_hash = $1', [subjectHash]);
};

/** Makes the IP address a known one of the subject, and deletes its failures. */
export const insertLoginIpAddress = async (
  { db }: DbContext,
  { subjectHash, ipAddress }: LoginSource,
  now: Date,
): Promise<void> => {
  const text = `
    with forgotten as (delete from login_failures where account_hash = $1 and address = $2)
    insert into login_addresses (account_hash, address, last_login_at) values ($1, $2, $3)
    on conflict on constraint login_addresses_pkey do update set last_login_at = $3`;
  await query(db, text, [subjectHash, ipAddress, now]);
};

const toLoginFailureCount = ({ address, failures, failed_at }: FailureRow): LoginFailureCount => ({
  ipAddress: address,
  count: failures,
  lastAt: new Date(failed_at),
});
