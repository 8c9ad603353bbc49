import { inTransaction } from '../../../db/transaction.ts';
import type { Refuse } from '../../../errors.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { TokenSet } from '../sessions/session.ts';
import { issueTokens, openSession, type SessionCall } from '../sessions/session-service.ts';
import type { User } from '../user.ts';
import { recordLogin } from '../user-repository.ts';
import { rememberLoginAddress } from './lock-out.ts';

/** How somebody proved who they are; audit events tell it. */
export type LoginMethod = 'password' | 'magic_link' | 'identity' | 'passkey';

export type LoginCall = SessionCall & { refuse: Refuse<'account_deactivated'> };

/** The answer of every operation that logs in, after the proof was found good. Throws account_deactivated. */
export const finishLogin = async (
  call: LoginCall,
  user: User,
  { method }: { method: LoginMethod },
): Promise<{ status: 200; body: TokenSet }> => {
  const opened = await inTransaction(call.db, async (tx) => {
    // First of all, because it waits for a deactivation that is going on, and such a one then waits for this.
    const isActive = await recordLogin(tx, user.id, call.clock.now());
    if (!isActive) throw call.refuse('account_deactivated');
    const begun = await openSession(tx, call, user);
    await rememberLoginAddress(tx, call, user.email);
    await recordAuditEvent(tx, call, {
      action: 'session.started',
      actorId: user.id,
      target: begun.session.id,
      details: { method },
    });
    return begun;
  });
  return { status: 200, body: await issueTokens(call, user, opened) };
};
