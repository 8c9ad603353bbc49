import type { Db } from '../../../db/db.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { pipelinedRead } from '../../../db/statement.ts';
import { type Condition, updateVersioned } from '../../../db/versioned-row.ts';
import type { ProblemOptions } from '../../../errors.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext, Refusing } from '../../context.ts';
import { accountsInTurn } from '../access/account-turn.ts';
import type { Role } from '../access/role.ts';
import { normalizeEmail, toStoredEmail } from './email.ts';
import type { User } from './user.ts';

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
  'created_at',
  'updated_at',
  'version',
] as const satisfies (keyof UserRow)[];

export const toUser = (row: UserRow): User => ({
  id: toPublicId('usr', row.id),
  email: row.email,
  emailVerified: row.email_verified_at !== null,
  username: row.username,
  role: row.role,
  status: row.is_active ? 'active' : 'deactivated',
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
  /** Undefined for one who logs in by other means. */
  passwordHash: string | undefined;
  role: Role;
  createdAt: Date;
  emailVerifiedAt?: Date;
};

export const insertUser = async (
  { db, problem }: Refusing<'email_taken' | 'username_taken' | 'validation_failed'>,
  { uuid, email, username, passwordHash, role, createdAt, emailVerifiedAt }: NewUser,
): Promise<User> => {
  const row = {
    id: uuid,
    email: toStoredEmail(email, problem),
    email_verified_at: emailVerifiedAt,
    username,
    password_hash: passwordHash,
    role,
    created_at: createdAt,
    updated_at: createdAt,
  };
  const [inserted] = await withProblems<UserRow[]>(db('users').insert(row, userColumns), {
    users_email_key: () => problem('email_taken', taken('email')),
    users_username_key: () => problem('username_taken', taken('username')),
  });
  return toUser(inserted as UserRow);
};

export const findUser = async ({ db }: DbContext, userId: string): Promise<User | undefined> => {
  const text = `select ${userColumns.join(', ')} from users where id = $1`;
  const [row] = await pipelinedRead<UserRow>(db, text, [toUuid(userId)]);
  return row && toUser(row);
};

/** Credentials and state, to decide by; never shown to anybody. */
export type Account = {
  userId: string;
  user: User;
  passwordHash: string | undefined;
  /** Raised by every change of the account's credentials and state. */
  securityVersion: number;
  /** Whether anybody has ever shown that an e-mail address of the account is theirs. */
  hasOwner: boolean;
  /** By an administrator. */
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

const accountOf = (users: ReturnType<Db['from']>) =>
  users
    .select<AccountRow[]>(
      ...userColumns,
      ...['password_hash', 'security_version', 'owner_established_at', 'deactivated_at', 'erases_at'],
    )
    .first();

const toAccount = (row: AccountRow): Account => ({
  userId: toPublicId('usr', row.id),
  user: toUser(row),
  passwordHash: row.password_hash ?? undefined,
  securityVersion: row.security_version,
  hasOwner: (row.owner_established_at ?? row.email_verified_at) !== null,
  isDeactivated: row.deactivated_at !== null,
  erasesAt: row.erases_at,
});

/** By e-mail address, however it is spelt. */
export const findAccountByEmail = async ({ db }: DbContext, email: string): Promise<Account | undefined> => {
  const row = await accountOf(db('users').where({ email: normalizeEmail(email) }));
  return row && toAccount(row);
};

export const findAccount = async ({ db }: DbContext, userId: string): Promise<Account | undefined> => {
  const row = await accountOf(db('users').where({ id: toUuid(userId) }));
  return row && toAccount(row);
};

/** Nobody else changes the account, its credentials or its state until the transaction ends. */
export const lockAccount = ({ db }: DbContext, userId: string): Promise<Account | undefined> =>
  lockWhere({ db }, { id: toUuid(userId) });

export const lockAccountByEmail = ({ db }: DbContext, email: string): Promise<Account | undefined> =>
  lockWhere({ db }, { email: normalizeEmail(email) });

const lockWhere = async ({ db }: DbContext, where: object): Promise<Account | undefined> => {
  const row = await accountOf(accountsInTurn({ db }, { where, mode: 'exclusive' }).forNoKeyUpdate());
  return row && toAccount(row);
};

/** Likewise, but several may hold this lock at once: for a transaction that writes in the name of the account. */
export const holdAccount = async ({ db }: DbContext, userId: string): Promise<Account | undefined> => {
  const where = { id: toUuid(userId) };
  const row = await accountOf(accountsInTurn({ db }, { where, mode: 'shared' }).forShare());
  return row && toAccount(row);
};

/** Locks the account. Undefined if its credentials or its state have changed since it was `seen`: decide anew. */
export const lockUnchanged = async (
  { db }: DbContext,
  seen: { userId: string; securityVersion: number },
): Promise<Account | undefined> => {
  const account = await lockAccount({ db }, seen.userId);
  return account?.securityVersion === seen.securityVersion ? account : undefined;
};

/** A stronger hash of the same password, unless that has been changed meanwhile. Logins under way go on. */
export const replacePasswordHash = async (
  { db }: DbContext,
  userId: string,
  { from, to, at }: { from: string | undefined; to: string; at: Date },
): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId), password_hash: from })
    .update({ password_hash: to, password_rehashed_at: at });
};

/** Of another password, or of none any more. */
export const setPasswordHash = async (
  { db }: DbContext,
  userId: string,
  passwordHash: string | undefined,
): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId) })
    .update({ password_hash: passwordHash ?? null });
};

/** The address of an account is proven to be its owner's; nothing changes if it was before. */
export const verifyEmail = async ({ db }: DbContext, userId: string, at: Date): Promise<void> => {
  const where = { id: toUuid(userId), email_verified_at: null };
  await updateUsers({ db }, where, { email_verified_at: at, updated_at: at });
};

/** To one that is proven to be its owner's. */
export const changeEmail = async (
  { db, problem }: Refusing<'email_taken'>,
  userId: string,
  { email, at }: { email: string; at: Date },
): Promise<void> => {
  const update = updateUsers(
    { db },
    { id: toUuid(userId) },
    { email, email_verified_at: at, updated_at: at },
  );
  await withProblems(update, { users_email_key: () => problem('email_taken') });
};

export const recordLogin = async ({ db }: DbContext, userId: string, at: Date): Promise<void> => {
  await updateUsers({ db }, { id: toUuid(userId) }, { last_login_at: at });
};

/** Every write of a column that an account shows. Returns the accounts as they are now. */
export const updateUsers = async ({ db }: DbContext, where: Condition, set: object): Promise<User[]> => {
  const rows = await updateVersioned<UserRow>(db, { table: 'users', where, set }, userColumns);
  return rows.map(toUser);
};

export const taken = (field: string): ProblemOptions => ({
  faults: [{ field: [field], rule: 'unique', detail: 'is taken' }],
});
