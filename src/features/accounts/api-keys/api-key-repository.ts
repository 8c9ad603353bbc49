import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { pipelinedRead, pipelinedWrite } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { Role } from '../access/role.ts';
import type { ApiKey } from './api-key.ts';

type ApiKeyRow = {
  id: string;
  name: string;
  kind: ApiKey['kind'];
  hint: string;
  scopes: ApiKey['scopes'];
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
};

const columns = ['id', 'name', 'kind', 'hint', 'scopes', 'created_at', 'expires_at', 'last_used_at'];

const toApiKey = (row: ApiKeyRow): ApiKey => ({
  id: toPublicId('key', row.id),
  name: row.name,
  kind: row.kind,
  hint: row.hint,
  scopes: row.scopes,
  ...(row.last_used_at !== null && { lastUsedAt: row.last_used_at }),
  ...(row.expires_at !== null && { expiresAt: row.expires_at }),
  createdAt: row.created_at,
});

export type NewApiKey = Pick<ApiKey, 'name' | 'kind' | 'hint' | 'scopes'> & {
  uuid: string;
  userId: string;
  keyHash: Buffer;
  createdAt: Date;
  expiresAt: Date | undefined;
};

/** Inserts an API key and returns it. The row contains only the hash of the key. */
export const insertApiKey = async (
  { db }: DbContext,
  { uuid, userId, keyHash, createdAt, expiresAt, ...key }: NewApiKey,
): Promise<ApiKey> => {
  const [row] = await db('api_keys').insert(
    {
      ...key,
      id: uuid,
      user_id: toUuid(userId),
      key_hash: keyHash,
      created_at: createdAt,
      expires_at: expiresAt,
    },
    columns,
  );
  return toApiKey(row as ApiKeyRow);
};

/** Returns a page of the API keys of an account, the newest first. */
export const listApiKeys = async (
  { db }: DbContext,
  userId: string,
  page: PageRequest,
): Promise<Page<ApiKey>> => {
  const query = db('api_keys')
    .select(columns)
    .where({ user_id: toUuid(userId) });
  return readPage(query, newestIdFirst, page, toApiKey);
};

type Owned = { userId: string; apiKeyId: string };

/** Undefined if the account has no such key. */
export const findApiKey = async ({ db }: DbContext, owned: Owned): Promise<ApiKey | undefined> => {
  const row = await db('api_keys').select<ApiKeyRow[]>(columns).where(keyOf(owned)).first();
  return row && toApiKey(row);
};

/** Returns the key and its version. Undefined if the account has no such key. */
export const updateApiKeyName = async (
  { db }: DbContext,
  owned: Owned,
  name: string,
): Promise<(ApiKey & { version: number }) | undefined> => {
  const update = { table: 'api_keys', where: keyOf(owned), set: { name } };
  const [row] = await updateVersioned<ApiKeyRow & { version: number }>(db, update, [...columns, 'version']);
  return row && { ...toApiKey(row), version: row.version };
};

/** `version`: the last one before the deletion. */
export type DeletedApiKey = Pick<ApiKey, 'id' | 'kind'> & { version: number };

/** Undefined if the account has no such key. */
export const deleteApiKey = async (context: DbContext, owned: Owned): Promise<DeletedApiKey | undefined> =>
  (await deleteWhere(context, keyOf(owned)))[0];

/** Deletes all API keys of an account. */
export const deleteApiKeysOf = (context: DbContext, userId: string): Promise<DeletedApiKey[]> =>
  deleteWhere(context, { user_id: toUuid(userId) });

const deleteWhere = async ({ db }: DbContext, where: object): Promise<DeletedApiKey[]> => {
  const rows = await db('api_keys').where(where).delete<DeletedApiKey[]>(['id', 'kind', 'version']);
  return rows.map(({ id, ...row }) => ({ id: toPublicId('key', id), ...row }));
};

const keyOf = ({ userId, apiKeyId }: Owned) => ({ id: toUuid(apiKeyId), user_id: toUuid(userId) });

/** A key that may authenticate a request, with its account. */
export type KeyInUse = {
  apiKeyId: string;
  userId: string;
  role: Role;
  scopes: readonly string[];
  expiresAt: string | null;
  lastUsedAt: string | null;
};

type KeyInUseRow = Pick<ApiKeyRow, 'id' | 'scopes' | 'expires_at' | 'last_used_at'> & {
  user_id: string;
  role: Role;
};

/**
 * Returns the API key with this hash, and its account. Hot query: runs on every request with an API key. Undefined if
 * no key has the hash, or if its account is not active.
 */
export const findKeyInUse = async ({ db }: DbContext, keyHash: Buffer): Promise<KeyInUse | undefined> => {
  const text = `select k.id, k.user_id, k.scopes, k.expires_at, k.last_used_at, u.role
    from api_keys k join users u on u.id = k.user_id
    where k.key_hash = $1 and u.is_active`;
  const [row] = await pipelinedRead<KeyInUseRow>(db, text, [keyHash]);
  return (
    row && {
      apiKeyId: toPublicId('key', row.id),
      userId: toPublicId('usr', row.user_id),
      role: row.role,
      scopes: row.scopes,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
    }
  );
};

/** Tells whether the API key still exists. */
export const hasApiKey = async ({ db }: DbContext, apiKeyId: string): Promise<boolean> => {
  const rows = await pipelinedRead(db, 'select 1 from api_keys where id = $1', [toUuid(apiKeyId)]);
  return rows.length > 0;
};

/** Sets the time of the last use, unless a concurrent request has set it after `due`. */
export const updateLastUse = async (
  { db }: DbContext,
  apiKeyId: string,
  at: Date,
  due: Date,
): Promise<void> => {
  const text =
    'update api_keys set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at <= $3)';
  await pipelinedWrite(db, text, [toUuid(apiKeyId), at, due]);
};
