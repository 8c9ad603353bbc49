/** What is changed of an account that is there already. */

import { acquireLock } from '../../../db/advisory-lock.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext, Refusing } from '../../context.ts';
import { accountsInTurn } from '../access/account-turn.ts';
import type { Role } from '../access/role.ts';
import type { ProfilePatch, User } from './user.ts';
import { taken, updateUsers } from './user-repository.ts';

/** The ids of those who can administrate. None of them ceases to until the transaction ends. */
export const lockActiveAdmins = async ({ db }: DbContext): Promise<string[]> => {
  const where = { role: 'admin', is_active: true };
  const rows = await accountsInTurn({ db }, { where, mode: 'exclusive' })
    .select<{ id: string }[]>('id')
    // In one order, so that no two wait for each other in a circle.
    .orderBy('id')
    .forNoKeyUpdate();
  return rows.map(({ id }) => toPublicId('usr', id));
};

/** Of two concurrent creations of the first administrator, the second one waits and finds the first one's account. */
export const lockAdminCreation = async ({ db }: DbContext): Promise<void> => {
  await acquireLock(db, 'firstAdministrator');
};

/** A field that is undefined stays as it is. */
type ProfileChange = {
  username?: string | undefined;
  profile?: ProfilePatch | undefined;
  updatedAt: Date;
};

export const updateProfile = (
  { db, problem }: Refusing<'username_taken'>,
  userId: string,
  change: ProfileChange,
): Promise<User> =>
  withProblems(writeUser({ db }, userId, profileColumns(change)), {
    users_username_key: () => problem('username_taken', taken('username')),
  });

/** `email`: another one than before, as `toStoredEmail` makes it. Nobody has verified it. */
export const updateAccount = (
  { db, problem }: Refusing<'email_taken' | 'username_taken'>,
  userId: string,
  { email, ...change }: ProfileChange & { email: string | undefined },
): Promise<User> => {
  const emailColumns = email === undefined ? {} : unverified({ db }, email);
  return withProblems(writeUser({ db }, userId, { ...profileColumns(change), ...emailColumns }), {
    users_email_key: () => problem('email_taken', taken('email')),
    users_username_key: () => problem('username_taken', taken('username')),
  });
};

/** The new e-mail address proves no owner, but an established owner stays established. */
const unverified = ({ db }: DbContext, email: string) => ({
  email,
  email_verified_at: null,
  owner_established_at: db.raw('coalesce(owner_established_at, email_verified_at)'),
});

export const setRole = ({ db }: DbContext, userId: string, role: Role, updatedAt: Date): Promise<User> =>
  writeUser({ db }, userId, { role, updated_at: updatedAt });

/** By an administrator. A wait for erasure goes on. */
export const deactivate = ({ db }: DbContext, userId: string, at: Date): Promise<User> =>
  writeUser({ db }, userId, { deactivated_at: at, updated_at: at });

/** The account is active, whatever kept it from being so. */
export const reactivate = ({ db }: DbContext, userId: string, at: Date): Promise<User> =>
  writeUser({ db }, userId, { deactivated_at: null, erases_at: null, updated_at: at });

const profileColumns = ({ username, profile = {}, updatedAt }: ProfileChange) => ({
  username,
  first_name: profile.firstName,
  last_name: profile.lastName,
  avatar_url: profile.avatarUrl,
  bio: profile.bio,
  updated_at: updatedAt,
});

/** Of an account that is locked, so it is there. */
const writeUser = async ({ db }: DbContext, userId: string, columns: object): Promise<User> => {
  const [user] = await updateUsers({ db }, { id: toUuid(userId) }, columns);
  if (!user) throw new Error(`The account ${userId} has vanished`);
  return user;
};
