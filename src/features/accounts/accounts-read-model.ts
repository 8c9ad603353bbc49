/** The interface of accounts for other features. */

import type { MakeProblem } from '../../errors.ts';
import { hashSecret } from '../../lib/secret.ts';
import type { DbContext } from '../context.ts';
import { takeTurn } from './access/account-turn.ts';
import { normalizeEmail, toStoredEmail } from './users/email.ts';
import * as erasures from './users/erasure-repository.ts';
import type { User } from './users/user.ts';
import * as users from './users/user-repository.ts';

/** Returns an account by its id. Undefined if it does not exist. */
export const findUser = (context: DbContext, userId: string): Promise<User | undefined> =>
  users.findUser(context, userId);

/**
 * Locks the account in shared mode until the transaction ends, for a write on its behalf without a request. Undefined if
 * it does not exist or is not active.
 */
export const lockActiveUser = async (context: DbContext, userId: string): Promise<User | undefined> => {
  const account = await users.lockAccountShared(context, userId);
  return account?.user.status === 'active' ? account.user : undefined;
};

/** Locks an account in shared mode, for a transaction that writes on its behalf. Undefined if it does not exist. */
export const lockUserShared = async (context: DbContext, userId: string): Promise<User | undefined> =>
  (await users.lockAccountShared(context, userId))?.user;

/** Returns the canonical form of an e-mail address, in which the accounts store it. */
export const canonicalForm = (email: string): string => normalizeEmail(email);

/** Like `canonicalForm`, for an e-mail address that gets mail. Throws validation_failed if no mail can reach it. */
export const storedForm = (email: string, problem: MakeProblem<'validation_failed'>): string =>
  toStoredEmail(email, problem);

/** Returns the active administrators, the oldest account first. */
export const listAdministrators = (context: DbContext): Promise<{ id: string; email: string }[]> =>
  users.listActiveAdministrators(context);

/** Locks at most `limit` accounts with a due erasure, and skips those that another transaction has locked. */
export const lockDueErasures = (
  context: DbContext,
  now: Date,
  limit: number,
): Promise<erasures.DueErasure[]> => erasures.lockDueErasures(context, now, limit);

/**
 * Returns SQL that yields a row if the account of the actor is active and has the role of the actor, and locks both
 * facts until the transaction ends. `id` and `role` are SQL for the values of the actor. A write of one statement that
 * selects from this row needs no `confirmActor` for an access token.
 */
export const confirmedActor = (id: string, role: string): string => `(
    with turn as materialized (select ${takeTurn(id, 'shared')})
    select from users, turn where id = ${id} and role = ${role} and is_active for share of users) as actor`;

/** Returns the hash by which rows without an account name an e-mail address, in any spelling. Equals `email_hash` in SQL. */
export const hashOfEmail = (email: string): Buffer => hashSecret(normalizeEmail(email));
