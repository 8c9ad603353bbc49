import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { ProblemContext } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { normalizeEmail } from '../../users/email.ts';
import {
  type Account,
  findAccountByEmail,
  lockUnchanged,
  replacePasswordHash,
} from '../../users/user-repository.ts';
import { finishLogin, type LoginContext, type LoginResponse } from '../login/finish-login.ts';
import { withLockOut } from '../login/lock-out.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';

type PasswordLoginContext = LoginContext &
  ProblemContext<'account_deactivated' | 'invalid_credentials' | 'login_locked'> &
  Pick<Services, 'passwords'>;
type PasswordLogin = { email: string; password: string };

const attempts = 3;

/** Throws invalid_credentials, login_locked or account_deactivated. */
export const logInByPassword = async (
  context: PasswordLoginContext,
  login: PasswordLogin,
): Promise<LoginResponse> => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const verified = await checkPassword(context, login);
    const response = await inLoginTransaction(context, async (context) => {
      const account = await lockUnchanged(context, verified);
      return account && finishLogin(context, account, { method: 'password' });
    });
    if (response) return response;
    // The account has changed during the verification, so the next attempt verifies its new state.
  }
  throw context.problem('invalid_credentials');
};

/**
 * Returns the account with this e-mail address and password, and replaces an outdated hash. Throws invalid_credentials,
 * after the same time whichever of the two is wrong, or login_locked.
 */
const checkPassword = async (
  context: PasswordLoginContext,
  { email, password }: PasswordLogin,
): Promise<Account> => {
  const { passwords, problem } = context;
  const verified = await withLockOut(context, email, async () => {
    const account = await findAccountByEmail(context, email);
    const match = await passwords.verify(account?.passwordHash, password, normalizeEmail(email));
    if (account && match) return { account, match };
    await recordAuditEvent(context, {
      action: 'session.login_failed',
      result: 'failure',
      target: account?.userId,
      details: { method: 'password' },
    });
    return undefined;
  });
  if (!verified) throw problem('invalid_credentials');
  const { account, match } = verified;
  if (match === 'outdated') {
    const [from, to] = [account.passwordHash, await passwords.hash(password)];
    await replacePasswordHash(context, account.userId, { from, to, at: context.clock.now() });
  }
  return account;
};
