import type { Refuse } from '../../../errors.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import { normalizeEmail } from '../email.ts';
import type { Passwords } from '../password.ts';
import type { SessionCall } from '../sessions/session-service.ts';
import type { User } from '../user.ts';
import { findCredentials, replacePasswordHash } from '../user-repository.ts';
import { withLockOut } from './lock-out.ts';

type CheckCall = SessionCall & {
  passwords: Passwords;
  refuse: Refuse<'invalid_credentials' | 'login_locked'>;
};

/**
 * The account with this e-mail address and password. Throws invalid_credentials after the same time whichever of the
 * two is wrong, or login_locked. A hash that is outdated is replaced, now that the password is known.
 */
export const checkPassword = async (
  call: CheckCall,
  { email, password }: { email: string; password: string },
): Promise<User> => {
  const { db, passwords, refuse } = call;
  const credentials = await withLockOut(call, email, async () => {
    const found = await findCredentials(db, email);
    const match = await passwords.verify(found?.passwordHash, password, normalizeEmail(email));
    if (found && match) return { ...found, match };
    await recordAuditEvent(db, call, {
      action: 'session.login_failed',
      result: 'failure',
      target: found?.user.id,
      details: { method: 'password' },
    });
    return undefined;
  });
  if (!credentials) throw refuse('invalid_credentials');
  const { user, passwordHash, match } = credentials;
  if (match === 'outdated') {
    await replacePasswordHash(db, user.id, { from: passwordHash, to: await passwords.hash(password) });
  }
  return user;
};
