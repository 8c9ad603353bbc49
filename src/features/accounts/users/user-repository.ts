import type { ProblemOptions } from '../../../contract/problem.ts';
import type { Db } from '../../../db/db.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { pipelinedRead, query } from '../../../db/statement.ts';
import { type Condition, updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Language } from '../../../lib/language.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { accountsInTurn, takeTurn } from '../access/account-turn.ts';
import type { Role } from '../access/role.ts';
import { normalizeEmail, toStoredEmail } from './email.ts';
import type { CommentBan, User } from './user.ts';

export type UserRow = {
  id: string;
  email: string;
  email_verified_at: string | null;
  username: string;
  role: Role;
  first_name: string | null;
  last_name: string | null;
  avatar_url: string | null;
  bio: string | null;
  last_login_at: string | null;
  is_active: boolean;
  language: Language;
  customer_group: string | null;
  comment_ban_reason: CommentBan['reason'] | null;
  comment_banned_at: string | null;
  created_at: string;
  updated_at: string;
  version: number;
};

export const userColumns = [
  'id',
  'email',
  'email_verified_at',
  'username',
  'role',
  'first_name',
  'last_name',
  'avatar_url',
  'bio',
  'last_login_at',
  'is_active',
  'language',
  'customer_group',
  'comment_ban_reason',
  'comment_banned_at',
  'created_at',
  'updated_at',
  'version',
] as const satisfies (keyof UserRow)[];

/** Converts a row to the representation of an account. */
export const toUser = (row: UserRow): User => ({
  id: toPublicId('usr', row.id),
  email: row.email,
  emailVerified: row.email_verified_at !== null,
  username: row.username,
  role: row.role,
  status: row.is_active ? 'active' : 'deactivated',
  language: row.language,
  ...(row.customer_group !== null && { customerGroup: row.customer_group }),
  ...(row.comment_ban_reason !== null &&
    row.comment_banned_at !== null && {
      commentBan: { reason: row.comment_ban_reason, bannedAt: row.comment_banned_at },
    }),
  profile: {
    ...(row.first_name !== null && { firstName: row.first_name }),
    ...(row.last_name !== null && { lastName: row.last_name }),
    ...(row.avatar_url !== null && { avatarUrl: row.avatar_url }),
    ...(row.bio !== null && { bio: row.bio }),
  },
  ...(row.last_login_at !== null && { lastLoginAt: row.last_login_at }),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});

export type NewUser = {
  uuid: string;
  email: string;
  username: string;
  /** Undefined for an account without a password. */
  passwordHash: string | undefined;
  role: Role;
  /** English if undefined. */
  language?: Language | undefined;
  createdAt: Date;
  emailVerifiedAt?: Date;
};

/**
 * Inserts an account and returns it. Throws email_taken, username_taken, or validation_failed for an undeliverable
 * e-mail address.
 */
export const insertUser = async (
  { db, problem }: ProblemContext<'email_taken' | 'username_taken' | 'validation_failed'>,
  { uuid, email, username, passwordHash, role, language, createdAt, emailVerifiedAt }: NewUser,
): Promise<User> => {
  const row = {
    id: uuid,
    email: toStoredEmail(email, problem),
    email_verified_at: emailVerifiedAt,
    username,
    password_hash: passwordHash,
    role,
    language,
    created_at: createdAt,
    updated_at: createdAt,
  };
  const [inserted] = await withProblems<UserRow[]>(db('users').insert(row, userColumns), {
    users_email_key: () => problem('email_taken', taken('email')),
    users_username_key: () => problem('username_taken', taken('username')),
  });
  return toUser(inserted as UserRow);
};

/** Returns an account by its id. Undefined if it does not exist. */
export const findUser = async ({ db }: DbContext, userId: string): Promise<User | undefined> => {
  const text = `select ${userColumns.join(', ')} from users where id = $1`;
  const [row] = await pipelinedRead<UserRow>(db, text, [toUuid(userId)]);
  return row && toUser(row);
};

/** Returns the active administrators, the oldest account first. */
export const listActiveAdministrators = async ({ db }: DbContext): Promise<Pick<User, 'id' | 'email'>[]> => {
  const rows = await db('users')
    .select<{ id: string; email: string }[]>('id', 'email')
    .where({ role: 'admin', is_active: true })
    .orderBy('id');
  return rows.map(({ id, email }) => ({ id: toPublicId('usr', id), email }));
};

/** The credentials and the state of an account, for decisions only. No response contains them. */
export type Account = {
  userId: string;
  user: User;
  passwordHash: string | undefined;
  /** Increases with every change of the credentials or the state. */
  securityVersion: number;
  /** Whether an owner has ever verified an e-mail address of the account. */
  hasOwner: boolean;
  /** Whether an administrator has deactivated the account. */
  isDeactivated: boolean;
  erasesAt: string | null;
};

type AccountRow = UserRow & {
  password_hash: string | null;
  security_version: number;
  owner_established_at: string | null;
  deactivated_at: string | null;
  erases_at: string | null;
};

const accountColumns = [
  ...userColumns,
  'password_hash',
  'security_version',
  'owner_established_at',
  'deactivated_at',
  'erases_at',
] as const satisfies (keyof AccountRow)[];

const accountOf = (users: ReturnType<Db['from']>) => users.select<AccountRow[]>(accountColumns).first();

const toAccount = (row: AccountRow): Account => ({
  userId: toPublicId('usr', row.id),
  user: toUser(row),
  passwordHash: row.password_hash ?? undefined,
  securityVersion: row.security_version,
  hasOwner: (row.owner_established_at ?? row.email_verified_at) !== null,
  isDeactivated: row.deactivated_at !== null,
  erasesAt: row.erases_at,
});

/** Finds the account by any spelling of its e-mail address. */
export const findAccountByEmail = async ({ db }: DbContext, email: string): Promise<Account | undefined> => {
  const row = await accountOf(db('users').where({ email: normalizeEmail(email) }));
  return row && toAccount(row);
};

/** Returns an account with its credentials and its state, without a lock. Undefined if it does not exist. */
export const findAccount = async ({ db }: DbContext, userId: string): Promise<Account | undefined> => {
  const row = await accountOf(db('users').where({ id: toUuid(userId) }));
  return row && toAccount(row);
};

/** Locks the account, its credentials and its state against other transactions. */
export const lockAccount = (context: DbContext, userId: string): Promise<Account | undefined> =>
  lockWhere(context, { id: toUuid(userId) });

/** Locks the account with this e-mail address, in any spelling. Undefined if no account has it. */
export const lockAccountByEmail = (context: DbContext, email: string): Promise<Account | undefined> =>
  lockWhere(context, { email: normalizeEmail(email) });

const lockWhere = async (context: DbContext, where: object): Promise<Account | undefined> => {
  const row = await accountOf(accountsInTurn(context, { where, mode: 'exclusive' }).forNoKeyUpdate());
  return row && toAccount(row);
};

const lockShared = () => `
  with turn as materialized (select ${takeTurn('$1::uuid', 'shared')})
  select ${accountColumns.join(', ')} from users, turn where id = $1::uuid for share of users`;

/** Locks the account in shared mode, for a transaction that writes on behalf of the account. */
export const lockAccountShared = async ({ db }: DbContext, userId: string): Promise<Account | undefined> => {
  const [row] = await query<AccountRow>(db, lockShared(), [toUuid(userId)]);
  return row && toAccount(row);
};

/** Locks the account. Undefined if its credentials or its state have changed since `seen`: the caller decides again. */
export const lockUnchanged = async (
  context: DbContext,
  seen: { userId: string; securityVersion: number },
): Promise<Account | undefined> => {
  const account = await lockAccount(context, seen.userId);
  return account?.securityVersion === seen.securityVersion ? account : undefined;
};

/** Stores a stronger hash of the same password, unless the password has changed. Concurrent logins go on. */
export const replacePasswordHash = async (
  { db }: DbContext,
  userId: string,
  { from, to, at }: { from: string | undefined; to: string; at: Date },
): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId), password_hash: from })
    .update({ password_hash: to, password_rehashed_at: at });
};

/** Sets the hash of a new password; undefined removes the password. */
export const setPasswordHash = async (
  { db }: DbContext,
  userId: string,
  passwordHash: string | undefined,
): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId) })
    .update({ password_hash: passwordHash ?? null });
};

/** Marks the e-mail address of an account as verified, and returns the account. Undefined if it was verified already. */
export const verifyEmail = async (
  context: DbContext,
  userId: string,
  at: Date,
): Promise<User | undefined> => {
  const where = { id: toUuid(userId), email_verified_at: null };
  const [user] = await updateUsers(context, where, { email_verified_at: at, updated_at: at });
  return user;
};

/** Sets a verified e-mail address, and returns the account, which the transaction has locked. Throws email_taken. */
export const changeEmail = async (
  context: ProblemContext<'email_taken'>,
  userId: string,
  { email, at }: { email: string; at: Date },
): Promise<User> => {
  const update = updateUsers(
    context,
    { id: toUuid(userId) },
    { email, email_verified_at: at, updated_at: at },
  );
  const [user] = await withProblems(update, { users_email_key: () => context.problem('email_taken') });
  return user as User;
};

/** Sets the time of the last login, and increments the version of the account. */
export const recordLogin = async (context: DbContext, userId: string, at: Date): Promise<void> => {
  await updateUsers(context, { id: toUuid(userId) }, { last_login_at: at });
};

/** Writes columns that the representation shows, and increments the versions. Returns the users after the write. */
export const updateUsers = async ({ db }: DbContext, where: Condition, set: object): Promise<User[]> => {
  const rows = await updateVersioned<UserRow>(db, { table: 'users', where, set }, userColumns);
  return rows.map(toUser);
};

/** Returns the options of a problem whose field has a value of another account. */
export const taken = (field: string): ProblemOptions => ({
  faults: [{ field: [field], rule: 'unique', detail: 'is taken' }],
});
