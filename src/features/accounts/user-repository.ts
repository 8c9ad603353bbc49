import type { Db } from '../../db/database.ts';
import { refusing } from '../../db/postgres-error.ts';
import { quickRead } from '../../db/statement.ts';
import type { ProblemOptions } from '../../errors.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Refusing } from '../handler.ts';
import { normalizeEmail, toStoredEmail } from './email.ts';
import type { Role } from './role.ts';
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
  deactivated_at: string | null;
  created_at: string;
  updated_at: string;
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
  'deactivated_at',
  'created_at',
  'updated_at',
] as const satisfies (keyof UserRow)[];

export const toUser = (row: UserRow): User => ({
  id: toPublicId('usr', row.id),
  email: row.email,
  emailVerified: row.email_verified_at !== null,
  username: row.username,
  role: row.role,
  status: row.deactivated_at === null ? 'active' : 'deactivated',
  profile: {
    ...(row.first_name !== null && { firstName: row.first_name }),
    ...(row.last_name !== null && { lastName: row.last_name }),
    ...(row.avatar_url !== null && { avatarUrl: row.avatar_url }),
    ...(row.bio !== null && { bio: row.bio }),
  },
  ...(row.last_login_at !== null && { lastLoginAt: row.last_login_at }),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
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
  { db, refuse }: Refusing<'email_taken' | 'username_taken' | 'validation_failed'>,
  { uuid, email, username, passwordHash, role, createdAt, emailVerifiedAt }: NewUser,
): Promise<User> => {
  const row = {
    id: uuid,
    email: toStoredEmail(email, refuse),
    email_verified_at: emailVerifiedAt,
    username,
    password_hash: passwordHash,
    role,
    created_at: createdAt,
    updated_at: createdAt,
  };
  const [inserted] = await refusing<UserRow[]>(db('users').insert(row, userColumns), {
    users_email_key: () => refuse('email_taken', taken('/email')),
    users_username_key: () => refuse('username_taken', taken('/username')),
  });
  return toUser(inserted as UserRow);
};

export const findUser = async (db: Db, userId: string): Promise<User | undefined> => {
  const text = `select ${userColumns.join(', ')} from users where id = $1`;
  const [row] = await quickRead<UserRow>(db, text, [toUuid(userId)]);
  return row && toUser(row);
};

export type Credentials = { user: User; passwordHash: string | undefined };

/** By e-mail address, however it is spelt. */
export const findCredentials = (db: Db, email: string): Promise<Credentials | undefined> =>
  credentialsWhere(db, { email: normalizeEmail(email) });

/** Of one who is logged in already. */
export const getCredentials = async (db: Db, userId: string): Promise<Credentials | undefined> =>
  credentialsWhere(db, { id: toUuid(userId) });

const credentialsWhere = async (db: Db, condition: object): Promise<Credentials | undefined> => {
  const row = await db('users')
    .select<(UserRow & { password_hash: string | null })[]>(...userColumns, 'password_hash')
    .where(condition)
    .first();
  return row && { user: toUser(row), passwordHash: row.password_hash ?? undefined };
};

/** A stronger hash of the same password, unless that has been changed meanwhile. */
export const replacePasswordHash = async (
  db: Db,
  userId: string,
  { from, to }: { from: string | undefined; to: string },
): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId), password_hash: from })
    .update({ password_hash: to });
};

/** Of another password, or of none any more. */
export const setPasswordHash = async (
  db: Db,
  userId: string,
  passwordHash: string | undefined,
): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId) })
    .update({ password_hash: passwordHash ?? null });
};

/** The address of an account is proven to be its owner's; nothing changes if it was before. */
export const verifyEmail = async (db: Db, userId: string, at: Date): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId), email_verified_at: null })
    .update({ email_verified_at: at, updated_at: at });
};

/** To one that is proven to be its owner's. */
export const changeEmail = async (
  { db, refuse }: Refusing<'email_taken'>,
  userId: string,
  { email, at }: { email: string; at: Date },
): Promise<void> => {
  const update = db('users')
    .where({ id: toUuid(userId) })
    .update({ email, email_verified_at: at, updated_at: at });
  await refusing(update, { users_email_key: () => refuse('email_taken') });
};

/** False, and nothing recorded, if the account is deactivated or gone. */
export const recordLogin = async (db: Db, userId: string, at: Date): Promise<boolean> => {
  const updated = await db('users')
    .where({ id: toUuid(userId), deactivated_at: null })
    .update({ last_login_at: at });
  return updated > 0;
};

export const taken = (pointer: string): ProblemOptions => ({
  errors: [{ in: 'body', pointer, rule: 'unique', detail: 'is taken' }],
});
