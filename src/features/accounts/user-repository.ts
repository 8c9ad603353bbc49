import type { Db } from '../../db/database.ts';
import { refusing } from '../../db/postgres-error.ts';
import { quickRead } from '../../db/statement.ts';
import type { ProblemOptions } from '../../errors.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Refusing } from '../handler.ts';
import type { Role } from './role.ts';
import type { User } from './user.ts';

type UserRow = { id: string; email: string; username: string; role: Role; created_at: string };

const columns = ['id', 'email', 'username', 'role', 'created_at'];

const toUser = (row: UserRow): User => ({
  id: toPublicId('usr', row.id),
  email: row.email,
  username: row.username,
  role: row.role,
  createdAt: row.created_at,
});

export type NewUser = {
  uuid: string;
  email: string;
  username: string;
  passwordHash: string;
  role: Role;
  createdAt: Date;
};

export const insertUser = async (
  { db, refuse }: Refusing<'email_taken' | 'username_taken'>,
  user: NewUser,
): Promise<User> => {
  const { uuid: id, email, username, passwordHash: password_hash, role, createdAt: created_at } = user;
  const insertion = db('users').insert({ id, email, username, password_hash, role, created_at }, columns);
  const [row] = await refusing<UserRow[]>(insertion, {
    users_email_key: () => refuse('email_taken', taken('/email')),
    users_username_key: () => refuse('username_taken', taken('/username')),
  });
  return toUser(row as UserRow);
};

export const findUser = async (db: Db, userId: string): Promise<User | undefined> => {
  const text = `select ${columns.join(', ')} from users where id = $1`;
  const [row] = await quickRead<UserRow>(db, text, [toUuid(userId)]);
  return row && toUser(row);
};

/** By e-mail address, whatever its case. */
export const findCredentials = async (
  db: Db,
  email: string,
): Promise<{ user: User; passwordHash: string } | undefined> => {
  const row = await db('users')
    .select<(UserRow & { password_hash: string })[]>(...columns, 'password_hash')
    .whereRaw('lower(email) = lower(?)', [email])
    .first();
  return row && { user: toUser(row), passwordHash: row.password_hash };
};

const taken = (pointer: string): ProblemOptions => ({
  errors: [{ in: 'body', pointer, rule: 'unique', detail: 'is taken' }],
});
