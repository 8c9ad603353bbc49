import { type Page, type PageRequest, readPage, type SortTerm } from '../../../../db/keyset.ts';
import { withProblems } from '../../../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../../../lib/id.ts';
import type { DbContext, ProblemContext } from '../../../context.ts';
import type { Identity, IdentityKey } from './identity.ts';

type IdentityRow = { id: string; provider: string; created_at: string; last_used_at: string };

const columns = ['id', 'provider', 'created_at', 'last_used_at'];

const toIdentity = (row: IdentityRow): Identity => ({
  id: toPublicId('idn', row.id),
  provider: row.provider,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});

const oldestFirst: SortTerm[] = [{ expression: 'id', field: 'id' }];

/** Returns a page of the identities of an account, the oldest first. */
export const listIdentities = async (
  { db }: DbContext,
  userId: string,
  page: PageRequest,
): Promise<Page<Identity>> => {
  const query = db('identities')
    .select(columns)
    .where({ user_id: toUuid(userId) });
  return readPage(query, oldestFirst, page, toIdentity);
};

type NewIdentity = IdentityKey & { uuid: string; userId: string; createdAt: Date };

/** Inserts an identity and returns it. Throws identity_taken if an account has it already. */
export const insertIdentity = async (
  { db, problem }: ProblemContext<'identity_taken'>,
  { uuid, userId, createdAt, ...key }: NewIdentity,
): Promise<Identity> => {
  const row = {
    ...key,
    id: uuid,
    user_id: toUuid(userId),
    created_at: createdAt,
    last_used_at: createdAt,
  };
  const [inserted] = await withProblems<IdentityRow[]>(db('identities').insert(row, columns), {
    identities_issuer_subject_key: () => problem('identity_taken'),
  });
  return toIdentity(inserted as IdentityRow);
};

/** Returns the id of the account with the identity. Undefined if no account has it. */
export const findIdentityOwner = async (
  { db }: DbContext,
  { issuer, subject }: IdentityKey,
): Promise<string | undefined> => {
  const row = await db('identities')
    .select<{ user_id: string }[]>('user_id')
    .where({ issuer, subject })
    .first();
  return row && toPublicId('usr', row.user_id);
};

/** Sets the time of the last use, and returns the id of the account. Undefined if no account has the identity. */
export const touchIdentity = async (
  { db }: DbContext,
  { provider, issuer, subject }: IdentityKey,
  usedAt: Date,
): Promise<string | undefined> => {
  const [row] = await db('identities')
    .where({ issuer, subject })
    // The configuration may have renamed the provider.
    .update({ provider, last_used_at: usedAt })
    .returning<{ user_id: string }[]>('user_id');
  return row && toPublicId('usr', row.user_id);
};

/** Returns the deleted identity. Undefined if the account has no such identity. */
export const deleteIdentity = async (
  { db }: DbContext,
  { identityId, userId }: { identityId: string; userId: string },
): Promise<Identity | undefined> => {
  const [row] = await db('identities')
    .where({ id: toUuid(identityId), user_id: toUuid(userId) })
    .delete<IdentityRow[]>(columns);
  return row && toIdentity(row);
};

/** Deletes all identities of an account and returns them. */
export const deleteIdentitiesOf = async ({ db }: DbContext, userId: string): Promise<Identity[]> => {
  const rows = await db('identities')
    .where({ user_id: toUuid(userId) })
    .delete<IdentityRow[]>(columns);
  return rows.map(toIdentity);
};
