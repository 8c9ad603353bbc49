import { pipelinedRead } from '../../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../../lib/id.ts';
import { deriveSecret, hashSecret } from '../../../../lib/secret.ts';
import type { DbContext } from '../../../context.ts';

export const insertRefreshToken = async (
  { db }: DbContext,
  { token, sessionId, createdAt }: { token: string; sessionId: string; createdAt: Date },
): Promise<void> => {
  await db('refresh_tokens')
    .insert({ token_hash: hashSecret(token), session_id: toUuid(sessionId), created_at: createdAt })
    .onConflict('token_hash')
    .ignore();
};

/** The account that a refresh token is of; undefined if the token is not known. */
export const findRefreshTokenOwner = async (
  { db }: DbContext,
  token: string,
): Promise<string | undefined> => {
  const text = `select user_id from refresh_tokens join sessions on sessions.id = session_id where token_hash = $1`;
  const [row] = await pipelinedRead<{ user_id: string }>(db, text, [hashSecret(token)]);
  return row && toPublicId('usr', row.user_id);
};

/** When it was first used, which may be now, and what comes after it. */
export type UsedRefreshToken = { sessionId: string; usedAt: Date; successor: string };

/**
 * Marks the token as used, unless it is already. Of many at once the first sets the salt and the others wait for it,
 * so all find the same successor. That is made of the token itself and the salt: nothing that is stored lets anyone
 * make it who has not got the token. Undefined if the token is not known.
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

export const deleteRefreshTokens = async ({ db }: DbContext, sessionId: string): Promise<void> => {
  await db('refresh_tokens')
    .where({ session_id: toUuid(sessionId) })
    .delete();
};
