import type { components } from '../../../../../generated/types.ts';
import type { MakeProblem } from '../../../../errors.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import { type Actor, sessionIdOf } from '../../access/actor.ts';
import { getOwnAccount } from '../../users/own-user.ts';
import { type Account, lockUnchanged } from '../../users/user-repository.ts';
import { useSecondFactor } from '../factors/second-factor-check.ts';
import { withCurrent } from '../sessions/session-presenter.ts';
import { recordAuthentication } from '../sessions/session-repository.ts';
import { inLoginTransaction, issueSessionCookie, type SessionCall } from '../sessions/session-service.ts';
import { withLockOut } from './lock-out.ts';

type ReauthenticationCall = SessionCall &
  Pick<Call, 'passwords' | 'secretBox' | 'confirmActor' | 'checked'> & {
    problem: MakeProblem<'invalid_credentials' | 'invalid_second_factor' | 'login_locked' | 'invalid_token'>;
  };
type Proof = components['schemas']['Reauthentication'];
type Proven = {
  readonly status: 200;
  readonly headers: { readonly 'Set-Cookie'?: string };
  readonly body: components['schemas']['Reauthenticated'];
};

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
  const seen = await getOwnAccount(call, actor);
  const occasion = { userId: actor.id, ceremony: 'reauthentication', sessionId: sessionIdOf(actor) } as const;
  const method = isPassword
    ? await checkOwnPassword(call, seen, password)
    : await useSecondFactor(call, occasion, proof);
  const proven = method && (await recordProof(call, actor, { seen, method }));
  if (proven) return proven;
  await recordAuditEvent(call, {
    action: 'session.reauthenticated',
    actorId: actor.id,
    target: sessionIdOf(actor),
    result: 'failure',
    details: { method: isPassword ? 'password' : 'second_factor' },
  });
  throw call.problem(isPassword ? 'invalid_credentials' : 'invalid_second_factor');
};

const checkOwnPassword = async (
  call: ReauthenticationCall,
  { user, passwordHash }: Account,
  password: string,
): Promise<'password' | undefined> =>
  withLockOut(call, user.email, async () =>
    (await call.passwords.verify(passwordHash, password, user.id)) ? 'password' : undefined,
  );

/**
 * Records a repeated proof of identity; undefined if the account has changed since the proof was checked. The session gets
 * new credentials: in a browser another cookie, else another access token, with the current role. Throws invalid_token if the session has ended.
 */
const recordProof = (
  call: ReauthenticationCall,
  actor: Actor,
  { seen, method }: { seen: Account; method: string },
): Promise<Proven | undefined> =>
  inLoginTransaction(call, async (call) => {
    await call.confirmActor(call);
    const sessionId = sessionIdOf(actor);
    const account = await lockUnchanged(call, seen);
    if (!account) return undefined;
    const session = await recordAuthentication(call, { sessionId, now: call.clock.now() });
    if (!session) throw call.problem('invalid_token', sessionEnded);
    await recordAuditEvent(call, {
      action: 'session.reauthenticated',
      actorId: actor.id,
      target: sessionId,
      details: { method },
    });
    const inBrowser = session.kind === 'browser' && (await issueSessionCookie(call, sessionId));
    if (inBrowser) {
      const { session: renewed, csrfToken, setCookie } = inBrowser;
      const body = { session: withCurrent(renewed, true), csrfToken };
      return call.checked({ status: 200, headers: { 'Set-Cookie': setCookie }, body });
    }
    const { accessToken, expiresIn } = await call.tokens.sign({ ...account.user, session });
    const body = { session: withCurrent(session, true), accessToken, expiresIn };
    return call.checked({ status: 200, headers: {}, body });
  });

const sessionEnded = { detail: 'The session of the access token has ended.' };
