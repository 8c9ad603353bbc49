import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import { requireUncommonPassword } from '../authentication/passwords/uncommon-password.ts';
import { emailVerificationMail } from './email-verification-mail.ts';
import { requireFreeUsername } from './reserved-usernames.ts';
import type { User } from './user.ts';
import { insertUser } from './user-repository.ts';

type Registered = {
  readonly status: 201;
  readonly headers: { readonly Location: string };
  readonly version: number;
  readonly body: Omit<User, 'version'>;
};
type Registration = { email: string; username: string; password: string };

/**
 * The account, its audit event and the mail that verifies its address: all or none. Throws email_taken, username_taken,
 * username_reserved or password_too_common.
 */
export const registerUser = async (
  call: Call<'registerUser'>,
  { password, ...account }: Registration,
): Promise<Registered> => {
  requireFreeUsername(call.problem, account.username);
  await requireUncommonPassword(call, { ...account, password });
  const passwordHash = await call.passwords.hash(password);
  const createdAt = call.clock.now();
  const uuid = newUuid(createdAt);
  return inTransaction(call, async (call) => {
    const user = await insertUser(call, { ...account, uuid, passwordHash, role: 'user', createdAt });
    await recordAuditEvent(call, { action: 'user.registered', actorId: user.id, target: user.id });
    await enqueueMail(call, emailVerificationMail, { address: user.email, userId: user.id });
    const { version, ...body } = user;
    return call.checked({ status: 201, headers: { Location: `/v1/users/${user.id}` }, version, body });
  });
};
