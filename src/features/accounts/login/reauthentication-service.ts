import type { components } from '../../../../generated/types.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Deps } from '../../../deps.ts';
import type { Refuse } from '../../../errors.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import { type Actor, sessionIdOf } from '../actor.ts';
import { useSecondFactor } from '../mfa/second-factor-check.ts';
import { withCurrent } from '../sessions/session-presenter.ts';
import { recordAuthentication } from '../sessions/session-repository.ts';
import { moveToBrowser, type SessionCall } from '../sessions/session-service.ts';
import { getCredentials } from '../user-repository.ts';
import { withLockOut } from './lock-out.ts';

type ReauthenticationCall = SessionCall &
  Pick<Deps, 'passwords' | 'secretBox'> & {
    refuse: Refuse<'invalid_credentials' | 'invalid_second_factor' | 'login_locked' | 'invalid_token'>;
  };
type Proof = components['schemas']['Reauthentication'];
type Proven = components['schemas']['Reauthenticated'] & { setCookie?: string };

/**
 * The session knows of a good proof then. Throws invalid_credentials or invalid_second_factor if it is not good, or
 * login_locked.
 */
export const reauthenticate = async (
  call: ReauthenticationCall,
  actor: Actor,
  { password, ...proof }: Proof,
): Promise<Proven> => {
  const isPassword = password !== undefined;
  const method = isPassword
    ? await checkOwnPassword(call, actor, password)
    : await useSecondFactor(call, { userId: actor.id, ceremony: 'reauthentication' }, proof);
  if (method !== undefined) return recordProof(call, actor, method);
  await recordAuditEvent(call.db, call, {
    action: 'session.reauthenticated',
    actorId: actor.id,
    target: sessionIdOf(actor),
    result: 'failure',
    details: { method: isPassword ? 'password' : 'second_factor' },
  });
  throw call.refuse(isPassword ? 'invalid_credentials' : 'invalid_second_factor');
};

const checkOwnPassword = async (
  call: ReauthenticationCall,
  { id }: Actor,
  password: string,
): Promise<'password' | undefined> => {
  const credentials = await getCredentials(call.db, id);
  return withLockOut(call, credentials?.user.email ?? id, async () =>
    (await call.passwords.verify(credentials?.passwordHash, password, id)) ? 'password' : undefined,
  );
};

/**
 * Writes down that the actor has just proved once more who they are. What may do more than before is renewed: a
 * session in a browser gets another cookie, one of tokens another access token. Throws invalid_token if it has ended.
 */
export const recordProof = async (
  call: ReauthenticationCall,
  actor: Actor,
  method: string,
): Promise<Proven> => {
  const sessionId = sessionIdOf(actor);
  const { session, inBrowser } = await inTransaction(call.db, async (tx) => {
    const proven = await recordAuthentication(tx, { sessionId, now: call.clock.now() });
    if (!proven) throw call.refuse('invalid_token', { detail: 'The session of the access token has ended.' });
    await recordAuditEvent(tx, call, {
      action: 'session.reauthenticated',
      actorId: actor.id,
      target: sessionId,
      details: { method },
    });
    const isBrowser = proven.kind === 'browser';
    return { session: proven, inBrowser: isBrowser && (await moveToBrowser({ ...call, db: tx }, sessionId)) };
  });
  if (inBrowser) {
    const { session: renewed, csrfToken, setCookie } = inBrowser;
    return { session: withCurrent(renewed, true), csrfToken, setCookie };
  }
  const { accessToken, expiresIn } = await call.tokens.sign({ ...actor, session });
  return { session: withCurrent(session, true), accessToken, expiresIn };
};
