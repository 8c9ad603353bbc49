import type { components } from '../../../../../generated/types.ts';
import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Db } from '../../../../db/db.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { type Actor, sessionIdOf } from '../../access/actor.ts';
import { getOwnAccount } from '../../users/own-user.ts';
import { type Account, lockUnchanged } from '../../users/user-repository.ts';
import { useSecondFactor } from '../factors/second-factor-check.ts';
import { withCurrent } from '../sessions/session-presenter.ts';
import { recordAuthentication } from '../sessions/session-repository.ts';
import { inLoginTransaction, issueSessionCookie } from '../sessions/session-service.ts';
import { withLockOut } from './lock-out.ts';

type ReauthenticationContext = Context<
  'invalid_credentials' | 'invalid_second_factor' | 'login_locked' | 'invalid_token'
> &
  Pick<Services, 'config' | 'passwords' | 'secretBox' | 'tokens'> &
  Pick<CallFacts<Db>, 'checked' | 'confirmActor'>;

type Proof = components['schemas']['Reauthentication'];
type Reauthenticated = {
  readonly status: 200;
  readonly headers: { readonly 'Set-Cookie'?: string };
  readonly body: components['schemas']['Reauthenticated'];
};

/**
 * Verifies a repeated proof of identity and records its time in the session. Throws invalid_credentials or
 * invalid_second_factor for a wrong proof, and login_locked.
 */
export const reauthenticate = async (
  context: ReauthenticationContext,
  actor: Actor,
  { password, ...proof }: Proof,
): Promise<Reauthenticated> => {
  const isPassword = password !== undefined;
  const account = await getOwnAccount(context, actor);
  const occasion = { userId: actor.id, ceremony: 'reauthentication', sessionId: sessionIdOf(actor) } as const;
  const method = isPassword
    ? await checkOwnPassword(context, account, password)
    : await useSecondFactor(context, occasion, proof);
  const reauthenticated = method && (await recordProof(context, actor, { account, method }));
  if (reauthenticated) return reauthenticated;
  await recordAuditEvent(context, {
    action: 'session.reauthenticated',
    actorId: actor.id,
    target: sessionIdOf(actor),
    result: 'failure',
    details: { method: isPassword ? 'password' : 'second_factor' },
  });
  throw context.problem(isPassword ? 'invalid_credentials' : 'invalid_second_factor');
};

const checkOwnPassword = async (
  context: ReauthenticationContext,
  { user, passwordHash }: Account,
  password: string,
): Promise<'password' | undefined> =>
  withLockOut(context, user.email, async () =>
    (await context.passwords.verify(passwordHash, password, user.id)) ? 'password' : undefined,
  );

/**
 * Records the proof and issues new credentials with the current role: a new cookie for a browser session, otherwise a new
 * access token. Undefined if the account has changed since the proof was verified. Throws invalid_token if the session
 * has ended.
 */
const recordProof = (
  context: ReauthenticationContext,
  actor: Actor,
  { account: verified, method }: { account: Account; method: string },
): Promise<Reauthenticated | undefined> =>
  inLoginTransaction(context, async (context) => {
    await context.confirmActor(context);
    const sessionId = sessionIdOf(actor);
    const account = await lockUnchanged(context, verified);
    if (!account) return undefined;
    const session = await recordAuthentication(context, { sessionId, now: context.clock.now() });
    if (!session) throw context.problem('invalid_token', sessionEnded);
    await recordAuditEvent(context, {
      action: 'session.reauthenticated',
      actorId: actor.id,
      target: sessionId,
      details: { method },
    });
    const renewed = session.kind === 'browser' && (await issueSessionCookie(context, sessionId));
    if (renewed) {
      const body = { session: withCurrent(renewed.session, true), csrfToken: renewed.csrfToken };
      return context.checked({ status: 200, headers: { 'Set-Cookie': renewed.setCookie }, body });
    }
    const { accessToken, expiresIn } = await context.tokens.sign({ ...account.user, session });
    const body = { session: withCurrent(session, true), accessToken, expiresIn };
    return context.checked({ status: 200, headers: {}, body });
  });

const sessionEnded = { detail: 'The session of the access token has ended.' };
