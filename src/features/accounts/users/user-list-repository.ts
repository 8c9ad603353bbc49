import { type Page, type PageRequest, readPage, type SortTerm, sortTerms } from '../../../db/keyset.ts';
import type { DbContext } from '../../context.ts';
import { withoutALabels } from './email.ts';
import type { User, UserFilter, UserSort } from './user.ts';
import { toUser, type UserRow, userColumns } from './user-repository.ts';

const username = 'lower(username)';
const lastLoginAt = 'coalesce(last_login_at, created_at)';

const sortKeys: Record<string, SortTerm> = {
  createdAt: { expression: 'created_at', field: 'created_at' },
  username: { expression: username, field: 'sorted_username' },
  lastLoginAt: { expression: lastLoginAt, field: 'sorted_login' },
};

const id = { expression: 'id', field: 'id' };

/** Returns a page of the accounts that match all filters, in the order of the sort keys. */
export const listUsers = async (
  { db }: DbContext,
  { role, status, search }: UserFilter,
  { sort, ...page }: PageRequest & { sort: UserSort },
): Promise<Page<Omit<User, 'version'>>> => {
  const query = db('users').select(
    ...userColumns,
    db.raw(`${username} as sorted_username`),
    db.raw(`${lastLoginAt} as sorted_login`),
  );
  if (role !== undefined) query.where({ role });
  if (status === 'active') query.where('is_active', true);
  if (status === 'deactivated') query.whereRaw('not is_active');
  if (search !== undefined) query.whereRaw(`search_text like ${containing}`, [withoutALabels(search)]);
  return readPage(query, sortTerms(sort, sortKeys, id), page, toListedUser);
};

const toListedUser = (row: UserRow): Omit<User, 'version'> => {
  const { version, ...user } = toUser(row);
  return user;
};

/** Escapes after folding, because folding turns `％` into `%`. */
const containing = String.raw`'%' || regexp_replace(fold_text(?), '([\\%_])', '\\\1', 'g') || '%'`;
