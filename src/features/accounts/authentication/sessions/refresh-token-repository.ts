import { pipelinedRead } from '../../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../../lib/id.ts';
import { deriveSecret, hashSecret } from '../../../../lib/secret.ts';
import type { DbContext } from '../../../context.ts';

/** Stores the hash of a refresh token. Idempotent. */
export const insertRefreshToken = async (
  { db }: DbContext,
  { token, sessionId, createdAt }: { token: string; sessionId: string; createdAt: Date },
): Promise<void> => {
  await db('refresh_tokens')
    .insert({ token_hash: hashSecret(token), session_id: toUuid(sessionId), created_at: createdAt })
    .onConflict('token_hash')
    .ignore();
};

/** Finds the id of the token's account. Undefined for an unknown token. */
export const findRefreshTokenOwner = async (
  { db }: DbContext,
  token: string,
): Promise<string | undefined> => {
  const text = `select user_id from refresh_tokens join sessions on sessions.id = session_id where token_hash = $1`;
  const [row] = await pipelinedRead<{ user_id: string }>(db, text, [hashSecret(token)]);
  return row && toPublicId('usr', row.user_id);
};

/** `usedAt` is the time of the first use, `successor` the token that replaces it. */
export type UsedRefreshToken = { sessionId: string; usedAt: Date; successor: string };

/**
 * Marks the refresh token as used and returns its successor. Idempotent: the first of concurrent calls stores the salt, the
 * others wait for its row lock, and all return the same successor. The successor is an HMAC of the salt under the token, so
 * the database alone does not reveal it. Undefined for an unknown token.
 */
export const rotateRefreshToken = async (
  { db }: DbContext,
  { token, now, salt }: { token: string; now: Date; salt: Buffer },
): Promise<UsedRefreshToken | undefined> => {
  const [row] = await db('refresh_tokens')
    .where({ token_hash: hashSecret(token) })
    .update({
      used_at: db.raw('coalesce(used_at, ?::timestamptz)', [now]),
      successor_salt: db.raw('coalesce(successor_salt, ?::bytea)', [salt]),
    })
    .returning<{ session_id: string; used_at: string; successor_salt: Buffer }[]>([
      'session_id',
      'used_at',
      'successor_salt',
    ]);
  return (
    row && {
      sessionId: toPublicId('ses', row.session_id),
      usedAt: new Date(row.used_at),
      successor: deriveSecret(token, row.successor_salt),
    }
  );
};

/** Deletes all refresh tokens of a session. */
export const deleteRefreshTokens = async ({ db }: DbContext, sessionId: string): Promise<void> => {
  await db('refresh_tokens')
    .where({ session_id: toUuid(sessionId) })
    .delete();
};
