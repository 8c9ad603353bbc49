import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Db } from '../../../../db/db.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { lockUnchanged } from '../../users/user-repository.ts';
import { beginSession, type SessionResponse } from '../login/finish-login.ts';
import { recordLoginIpAddress, secondFactorSubject } from '../login/lock-out.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import type { PasskeyAssertion, PasskeyRequestOptions } from './passkey.ts';
import { requestOptions } from './passkey-ceremony.ts';
import { issueChallenge } from './passkey-challenge.ts';
import { usePasskey } from './passkey-check.ts';
import { findCredential } from './passkey-repository.ts';

/** The account is unknown until the passkey identifies it. */
const login = { ceremony: 'login', userId: undefined } as const;

/** Starts a login. The options name no account, which prevents account enumeration. */
export const startLogin = async (
  context: Pick<Context, 'db' | 'clock' | 'randomness'> & Pick<Services, 'config'>,
): Promise<PasskeyRequestOptions> => {
  const challenge = await issueChallenge(context, login);
  return requestOptions(context.config, { challenge, allowCredentials: [], userVerification: 'required' });
};

/** Logs in by a passkey, which counts as two factors. Throws invalid_passkey or account_deactivated. */
export const logIn = async (
  context: Context<'invalid_passkey' | 'account_deactivated'> &
    Pick<Services, 'config' | 'tokens'> &
    Pick<CallFacts<Db>, 'checked'>,
  assertion: PasskeyAssertion,
): Promise<SessionResponse> => {
  const passkey = await usePasskey(context, assertion, { ...login, requireUserVerification: true });
  const begun =
    passkey &&
    (await inLoginTransaction(context, async (context) => {
      const account = await lockUnchanged(context, passkey);
      if (!account) return undefined;
      // The passkey has verified its user, so it counts as a second factor too.
      await recordLoginIpAddress(context, secondFactorSubject(account.userId));
      return beginSession(context, account, { method: 'passkey' });
    }));
  if (begun) return begun;
  await recordAuditEvent(context, {
    action: 'session.login_failed',
    result: 'failure',
    target: (await findCredential(context, assertion.id))?.userId,
    details: { method: 'passkey' },
  });
  throw context.problem('invalid_passkey');
};
