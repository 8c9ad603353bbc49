import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Language } from '../../../lib/language.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Context } from '../../context.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Services } from '../../services.ts';
import { requireUncommonPassword } from '../authentication/passwords/uncommon-password.ts';
import { emailVerificationMail } from './email-verification-mail.ts';
import { requireFreeUsername } from './reserved-usernames.ts';
import type { User } from './user.ts';
import { appendUserEvent } from './user-event.ts';
import { insertUser } from './user-repository.ts';

type RegistrationProblem =
  | 'email_taken'
  | 'username_taken'
  | 'username_reserved'
  | 'password_too_common'
  | 'validation_failed';

type Registration = { email: string; username: string; password: string; language?: Language | undefined };
type Registered = {
  readonly status: 201;
  readonly headers: { readonly Location: string };
  readonly version: number;
  readonly body: Omit<User, 'version'>;
};

/**
 * Creates an account, its audit event and the mail that verifies its e-mail address, in one transaction. Throws
 * email_taken, username_taken, username_reserved, password_too_common or validation_failed.
 */
export const registerUser = async (
  context: Context<RegistrationProblem> & Pick<Services, 'passwords'> & Pick<CallFacts<Db>, 'checked'>,
  { password, ...account }: Registration,
): Promise<Registered> => {
  requireFreeUsername(context.problem, account.username);
  await requireUncommonPassword(context, { ...account, password });
  const passwordHash = await context.passwords.hash(password);
  const createdAt = context.clock.now();
  const uuid = newUuid(createdAt);
  return inTransaction(context, async (context) => {
    const user = await insertUser(context, { ...account, uuid, passwordHash, role: 'user', createdAt });
    await recordAuditEvent(context, { action: 'user.registered', actorId: user.id, target: user.id });
    await appendUserEvent(context, 'user.registered', user, { role: user.role });
    await enqueueMail(context, emailVerificationMail, { email: user.email, userId: user.id });
    const { version, ...body } = user;
    return context.checked({ status: 201, headers: { Location: `/v1/users/${user.id}` }, version, body });
  });
};
