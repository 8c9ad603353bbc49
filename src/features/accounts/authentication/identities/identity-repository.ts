import { type Page, type PageRequest, readPage, type SortTerm } from '../../../../db/keyset.ts';
import { withProblems } from '../../../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../../../lib/id.ts';
import type { DbContext, Refusing } from '../../../context.ts';
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

export const insertIdentity = async (
  { db, problem }: Refusing<'identity_taken'>,
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

/** The id of the account that an identity logs in to; undefined if it is not known here. */
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

/** Notes that the identity is used, and returns the id of its account; undefined if it is not known here. */
export const touchIdentity = async (
  { db }: DbContext,
  { provider, issuer, subject }: IdentityKey,
  usedAt: Date,
): Promise<string | undefined> => {
  const [row] = await db('identities')
    .where({ issuer, subject })
    // A provider may have been given another id since.
    .update({ provider, last_used_at: usedAt })
    .returning<{ user_id: string }[]>('user_id');
  return row && toPublicId('usr', row.user_id);
};

/** What was deleted; undefined if there is none, or someone else's. */
export const deleteIdentity = async (
  { db }: DbContext,
  { identityId, userId }: { identityId: string; userId: string },
): Promise<Identity | undefined> => {
  const [row] = await db('identities')
    .where({ id: toUuid(identityId), user_id: toUuid(userId) })
    .delete<IdentityRow[]>(columns);
  return row && toIdentity(row);
};
