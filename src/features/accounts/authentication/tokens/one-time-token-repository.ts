import { toPublicId, toUuid } from '../../../../lib/id.ts';
import { hashSecret, newSecret } from '../../../../lib/secret.ts';
import type { Context, DbContext } from '../../../context.ts';

/** The action that the token permits. */
export type TokenPurpose =
  | 'mfa_challenge'
  | 'email_verification'
  | 'email_change'
  | 'password_reset'
  | 'magic_link'
  | 'identity_login'
  | 'identity_link'
  | 'passkey_challenge'
  | 'erasure_undo';

export type NewOneTimeToken = {
  purpose: TokenPurpose;
  /** Undefined before the account is known, as in a login with a passkey. */
  userId: string | undefined;
  /** Returned with the token at its redemption. Contains no secrets. */
  details?: Record<string, unknown>;
  /** The session that requested the token. The token ends with it. */
  sessionId?: string | undefined;
  ttlSeconds: number;
};

/** `attempts` is the number of calls of `countAttempt`. */
export type OneTimeToken = {
  userId: string | undefined;
  sessionId: string | undefined;
  details: Record<string, unknown>;
  attempts: number;
};

/** A token as presented, and the purpose that it must have. */
type PresentedToken = { purpose: TokenPurpose; token: string };

type TokenRow = {
  user_id: string | null;
  session_id: string | null;
  details: Record<string, unknown>;
  attempts: number;
};

const columns = ['user_id', 'session_id', 'details', 'attempts'] as const;

/**
 * An account has at most one token of each of these purposes: a new token replaces the earlier one. Anybody can request a
 * token of another purpose for any account (a challenge, a magic link, a password reset), so a new one must not end the
 * token that the owner is about to use.
 */
const replacing: ReadonlySet<TokenPurpose> = new Set<TokenPurpose>([
  'email_verification',
  'email_change',
  'identity_link',
  'erasure_undo',
]);

/** Stores the hash of a new token and returns the token. */
export const issueOneTimeToken = async (
  context: Pick<Context, 'db' | 'clock' | 'randomness'>,
  { purpose, userId, details = {}, sessionId, ttlSeconds }: NewOneTimeToken,
): Promise<string> => {
  const token = newSecret(context.randomness);
  const createdAt = context.clock.now();
  const user_id = userId && toUuid(userId);
  if (userId && replacing.has(purpose)) await endOneTimeTokensFor(context, userId, purpose);
  await context.db('one_time_tokens').insert({
    token_hash: hashSecret(token),
    purpose,
    user_id,
    session_id: sessionId && toUuid(sessionId),
    details,
    created_at: createdAt,
    expires_at: new Date(createdAt.getTime() + ttlSeconds * 1000),
  });
  return token;
};

/** Reads the token and leaves it valid. Undefined if there is no valid token. */
export const findOneTimeToken = async (
  context: Pick<Context, 'db' | 'clock'>,
  presented: PresentedToken,
): Promise<OneTimeToken | undefined> => {
  const [row] = await validToken(context, presented).select<TokenRow[]>(columns);
  return row && toOneTimeToken(row);
};

/** Deletes the token and returns it: of concurrent calls one gets it. Undefined if there is no valid token. */
export const redeemOneTimeToken = async (
  context: Pick<Context, 'db' | 'clock'>,
  presented: PresentedToken,
): Promise<OneTimeToken | undefined> => {
  const [row] = await validToken(context, presented).delete<TokenRow[]>(columns);
  return row && toOneTimeToken(row);
};

/**
 * Ends the tokens of an account and returns their number. Keeps those with a purpose in `keep`, and the token that undoes
 * an erasure, which only gives the account back to its owner.
 */
export const endOneTimeTokens = (
  { db }: DbContext,
  userId: string,
  keep: readonly TokenPurpose[] = [],
): Promise<number> =>
  db('one_time_tokens')
    .where({ user_id: toUuid(userId) })
    .whereNotIn('purpose', ['erasure_undo', ...keep])
    .delete();

/** Ends the tokens of an account for one purpose. */
export const endOneTimeTokensFor = async (
  { db }: DbContext,
  userId: string,
  purpose: TokenPurpose,
): Promise<void> => {
  await db('one_time_tokens')
    .where({ purpose, user_id: toUuid(userId) })
    .delete();
};

/** Reads the token and counts an attempt, so that the caller can limit guesses at the second factor. */
export const countAttempt = async (
  context: Pick<Context, 'db' | 'clock'>,
  presented: PresentedToken,
): Promise<OneTimeToken | undefined> => {
  const [row] = await validToken(context, presented).increment('attempts').returning<TokenRow[]>(columns);
  return row && toOneTimeToken(row);
};

/** At most one row: the token, if it has the purpose, has not expired, and its session has neither expired nor ended. */
const validToken = ({ db, clock }: Pick<Context, 'db' | 'clock'>, { purpose, token }: PresentedToken) =>
  db('one_time_tokens')
    .where({ token_hash: hashSecret(token), purpose })
    .where('expires_at', '>', clock.now())
    .whereRaw(
      `(session_id is null or exists (
         select from sessions where id = session_id and ended_at is null and sessions.expires_at > ?))`,
      [clock.now()],
    );

const toOneTimeToken = ({ user_id, session_id, details, attempts }: TokenRow): OneTimeToken => ({
  userId: user_id === null ? undefined : toPublicId('usr', user_id),
  sessionId: session_id === null ? undefined : toPublicId('ses', session_id),
  details,
  attempts,
});
