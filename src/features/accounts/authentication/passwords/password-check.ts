import type { MakeProblem } from '../../../../errors.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import { normalizeEmail } from '../../users/email.ts';
import {
  type Account,
  findAccountByEmail,
  lockUnchanged,
  replacePasswordHash,
} from '../../users/user-repository.ts';
import { finishLogin, type LoginCall, type LoginResponse } from '../login/finish-login.ts';
import { withLockOut } from '../login/lock-out.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import type { Passwords } from './password.ts';

type CheckCall = LoginCall & {
  passwords: Passwords;
  problem: MakeProblem<'invalid_credentials' | 'login_locked'>;
};
type PasswordLogin = { email: string; password: string };

const attempts = 3;

/** Throws invalid_credentials, login_locked or account_deactivated. */
export const logInByPassword = async (call: CheckCall, login: PasswordLogin): Promise<LoginResponse> => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const seen = await checkPassword(call, login);
    const answer = await inLoginTransaction(call, async (call) => {
      const account = await lockUnchanged(call, seen);
      return account && finishLogin(call, account, { method: 'password' });
    });
    if (answer) return answer;
    // The account was changed while argon2 ran: it is checked as it is now.
  }
  throw call.problem('invalid_credentials');
};

/**
 * The account with this e-mail address and password. Throws invalid_credentials after the same time whichever of the
 * two is wrong, or login_locked. A hash that is outdated is replaced, now that the password is known.
 */
const checkPassword = async (call: CheckCall, { email, password }: PasswordLogin): Promise<Account> => {
  const { passwords, problem } = call;
  const found = await withLockOut(call, email, async () => {
    const account = await findAccountByEmail(call, email);
    const match = await passwords.verify(account?.passwordHash, password, normalizeEmail(email));
    if (account && match) return { account, match };
    await recordAuditEvent(call, {
      action: 'session.login_failed',
      result: 'failure',
      target: account?.userId,
      details: { method: 'password' },
    });
    return undefined;
  });
  if (!found) throw problem('invalid_credentials');
  const { account, match } = found;
  if (match === 'outdated') {
    const [from, to] = [account.passwordHash, await passwords.hash(password)];
    await replacePasswordHash(call, account.userId, { from, to, at: call.clock.now() });
  }
  return account;
};
