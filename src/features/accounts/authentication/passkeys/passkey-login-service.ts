import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import { lockUnchanged } from '../../users/user-repository.ts';
import { beginSession, type SessionResponse } from '../login/finish-login.ts';
import { recordLoginIpAddress, secondFactorsOf } from '../login/lock-out.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import type { PasskeyAssertion, PasskeyRequestOptions } from './passkey.ts';
import { requestOptions } from './passkey-ceremony.ts';
import { issueChallenge } from './passkey-challenge.ts';
import { usePasskey } from './passkey-check.ts';
import { findCredential } from './passkey-repository.ts';

/** Nobody is known yet: whose passkey it is, it says itself. */
const login = { ceremony: 'login', userId: undefined } as const;

/** Names no account, so that nobody learns from it who has passkeys. */
export const startLogin = async (call: Call<'startPasskeyLogin'>): Promise<PasskeyRequestOptions> => {
  const challenge = await issueChallenge(call, login);
  return requestOptions(call.config, { challenge, allowCredentials: [], userVerification: 'required' });
};

/** Throws invalid_passkey or account_deactivated. */
export const logIn = async (
  call: Call<'completePasskeyLogin'>,
  assertion: PasskeyAssertion,
): Promise<SessionResponse> => {
  const passkey = await usePasskey(call, assertion, { ...login, requireUserVerification: true });
  const begun =
    passkey &&
    (await inLoginTransaction(call, async (call) => {
      const account = await lockUnchanged(call, passkey);
      if (!account) return undefined;
      // It has made sure of its user, so it is two factors by itself.
      await recordLoginIpAddress(call, secondFactorsOf(account.userId));
      return beginSession(call, account, { method: 'passkey' });
    }));
  if (begun) return begun;
  await recordAuditEvent(call, {
    action: 'session.login_failed',
    result: 'failure',
    target: (await findCredential(call, assertion.id))?.userId,
    details: { method: 'passkey' },
  });
  throw call.problem('invalid_passkey');
};
