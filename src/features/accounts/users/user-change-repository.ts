/** The changes of an existing account. */

import { acquireLock } from '../../../db/advisory-lock.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Language } from '../../../lib/language.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { accountsInTurn } from '../access/account-turn.ts';
import type { Role } from '../access/role.ts';
import type { CommentBan, ProfilePatch, User } from './user.ts';
import { taken, updateUsers } from './user-repository.ts';

/** Locks all active administrators until the transaction ends, and returns their ids. */
export const lockActiveAdmins = async (context: DbContext): Promise<string[]> => {
  const where = { role: 'admin', is_active: true };
  const rows = await accountsInTurn(context, { where, mode: 'exclusive' })
    .select<{ id: string }[]>('id')
    // One lock order prevents deadlocks.
    .orderBy('id')
    .forNoKeyUpdate();
  return rows.map(({ id }) => toPublicId('usr', id));
};

/** Serializes the creation of the first administrator: a second command waits, and finds the account of the first. */
export const lockAdminCreation = async ({ db }: DbContext): Promise<void> => {
  await acquireLock(db, 'firstAdministrator');
};

/** An undefined field stays as it is. */
type ProfileChange = {
  username?: string | undefined;
  language?: Language | undefined;
  profile?: ProfilePatch | undefined;
  updatedAt: Date;
};

/** Writes the given fields of a profile and returns the account. Throws username_taken. */
export const updateProfile = (
  context: ProblemContext<'username_taken'>,
  userId: string,
  change: ProfileChange,
): Promise<User> =>
  withProblems(writeUser(context, userId, profileColumns(change)), {
    users_username_key: () => context.problem('username_taken', taken('username')),
  });

/**
 * Writes the given fields of an account and returns it. `email`: a new e-mail address in canonical form
 * (`toStoredEmail`), which is not verified. Throws email_taken or username_taken.
 */
export const updateUser = (
  context: ProblemContext<'email_taken' | 'username_taken'>,
  userId: string,
  { email, ...change }: ProfileChange & { email: string | undefined },
): Promise<User> => {
  const emailColumns = email === undefined ? {} : unverified(context, email);
  return withProblems(writeUser(context, userId, { ...profileColumns(change), ...emailColumns }), {
    users_email_key: () => context.problem('email_taken', taken('email')),
    users_username_key: () => context.problem('username_taken', taken('username')),
  });
};

/** The new e-mail address establishes no owner, but an established owner stays established. */
const unverified = ({ db }: DbContext, email: string) => ({
  email,
  email_verified_at: null,
  owner_established_at: db.raw('coalesce(owner_established_at, email_verified_at)'),
});

/** Sets the role and returns the account. */
export const setRole = (context: DbContext, userId: string, role: Role, updatedAt: Date): Promise<User> =>
  writeUser(context, userId, { role, updated_at: updatedAt });

/** Sets the customer group, or removes it, and returns the account. Throws unknown_customer_group. */
export const setCustomerGroup = (
  context: ProblemContext<'unknown_customer_group'>,
  userId: string,
  { customerGroup, updatedAt }: { customerGroup: string | null; updatedAt: Date },
): Promise<User> =>
  withProblems(writeUser(context, userId, { customer_group: customerGroup, updated_at: updatedAt }), {
    users_customer_group_fkey: () =>
      context.problem('unknown_customer_group', {
        detail: `There is no customer group "${customerGroup}".`,
        faults: [{ field: ['customerGroup'], rule: 'exists', detail: 'does not exist' }],
      }),
  });

/** Sets the ban from commenting, or removes it, and returns the account. */
export const setCommentBan = (
  context: DbContext,
  userId: string,
  { ban, updatedAt }: { ban: CommentBan | undefined; updatedAt: Date },
): Promise<User> =>
  writeUser(context, userId, {
    comment_ban_reason: ban?.reason ?? null,
    comment_banned_at: ban?.bannedAt ?? null,
    updated_at: updatedAt,
  });

/** Deactivates the account for an administrator. A scheduled erasure stays scheduled. */
export const deactivate = (context: DbContext, userId: string, at: Date): Promise<User> =>
  writeUser(context, userId, { deactivated_at: at, updated_at: at });

/** Activates the account: lifts its deactivation and cancels its erasure. */
export const reactivate = (context: DbContext, userId: string, at: Date): Promise<User> =>
  writeUser(context, userId, { deactivated_at: null, erases_at: null, updated_at: at });

const profileColumns = ({ username, language, profile = {}, updatedAt }: ProfileChange) => ({
  username,
  language,
  first_name: profile.firstName,
  last_name: profile.lastName,
  avatar_url: profile.avatarUrl,
  bio: profile.bio,
  updated_at: updatedAt,
});

/** Writes columns of a locked account, which therefore exists. */
const writeUser = async (context: DbContext, userId: string, columns: object): Promise<User> => {
  const [user] = await updateUsers(context, { id: toUuid(userId) }, columns);
  if (!user) throw new Error(`The account ${userId} has vanished`);
  return user;
};
