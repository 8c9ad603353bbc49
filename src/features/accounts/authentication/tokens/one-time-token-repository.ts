import type { Clock } from '../../../../lib/clock.ts';
import { toPublicId, toUuid } from '../../../../lib/id.ts';
import { hashSecret, newSecret, type Randomness } from '../../../../lib/secret.ts';
import type { DbContext } from '../../../context.ts';

/** What holding the token proves. */
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
  /** Undefined where nobody is known yet. */
  userId: string | undefined;
  /** What else has to be known when it comes back; no secrets. */
  details?: Record<string, unknown>;
  /** The session that asked for the token, which ends with it. */
  sessionId?: string | undefined;
  ttlSeconds: number;
};

/** `attempts`: how often it has been tried, by `countAttempt`. */
export type OneTimeToken = {
  userId: string | undefined;
  sessionId: string | undefined;
  details: Record<string, unknown>;
  attempts: number;
};

/** A token that somebody shows, and what they want to use it for. */
type TokenUse = { purpose: TokenPurpose; token: string };

type TokenRow = {
  user_id: string | null;
  session_id: string | null;
  details: Record<string, unknown>;
  attempts: number;
};

const columns = ['user_id', 'session_id', 'details', 'attempts'] as const;

/**
 * Of these an account has one at a time: a new token ends the earlier one. Anybody may ask for the others in the name of an
 * account (a challenge, a link to log in, a new password), so a new one must not end the one that the owner is about to use.
 */
const replacing: ReadonlySet<TokenPurpose> = new Set<TokenPurpose>([
  'email_verification',
  'email_change',
  'identity_link',
  'erasure_undo',
]);

/** Returns the token, which is kept only as a hash. */
export const issueOneTimeToken = async (
  { db, clock, randomness }: { clock: Clock; randomness: Randomness } & DbContext,
  { purpose, userId, details = {}, sessionId, ttlSeconds }: NewOneTimeToken,
): Promise<string> => {
  const token = newSecret(randomness);
  const createdAt = clock.now();
  const user_id = userId && toUuid(userId);
  if (userId && replacing.has(purpose)) await endOneTimeTokensFor({ db }, userId, purpose);
  await db('one_time_tokens').insert({
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

/** Looks at it and leaves it as it is. Undefined if there is no such token, or no longer. */
export const findOneTimeToken = async (
  { db, clock }: { clock: Clock } & DbContext,
  use: TokenUse,
): Promise<OneTimeToken | undefined> => {
  const [row] = await valid({ db }, clock, use).select<TokenRow[]>(columns);
  return row && toOneTimeToken(row);
};

/** Uses it up. Undefined if there is no such token, or no longer. */
export const redeemOneTimeToken = async (
  { db, clock }: { clock: Clock } & DbContext,
  use: TokenUse,
): Promise<OneTimeToken | undefined> => {
  const [row] = await valid({ db }, clock, use).delete<TokenRow[]>(columns);
  return row && toOneTimeToken(row);
};

/**
 * Ends the tokens of an account, but for the purposes in `keep` and for the token that undoes an erasure: that only gives
 * the account back to its owner. Returns how many there were.
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

/** Looks at it and counts that as an attempt, so that what goes with it cannot be guessed at without end. */
export const countAttempt = async (
  { db, clock }: { clock: Clock } & DbContext,
  use: TokenUse,
): Promise<OneTimeToken | undefined> => {
  const [row] = await valid({ db }, clock, use).increment('attempts').returning<TokenRow[]>(columns);
  return row && toOneTimeToken(row);
};

/** At most one row: the token itself, if it is good for that use and neither it nor its session has expired or ended. */
const valid = ({ db }: DbContext, clock: Clock, { purpose, token }: TokenUse) =>
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
