import type { Origin } from '../../../contract/origin.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Clock } from '../../../lib/clock.ts';
import { newUuid } from '../../../lib/id.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Refusing } from '../../context.ts';
import type { Services } from '../../services.ts';
import { requireUncommonPassword } from '../authentication/passwords/uncommon-password.ts';
import type { User } from './user.ts';
import { lockActiveAdmins, lockAdminCreation } from './user-change-repository.ts';
import { insertUser } from './user-repository.ts';

type Context = Refusing<'email_taken' | 'username_taken' | 'password_too_common' | 'validation_failed'> & {
  clock: Clock;
} & Pick<Services, 'passwords'>;

type NewAdmin = { email: string; username: string; password: string };

/**
 * An account that administrates, with its audit event. Undefined, and nothing done, if anybody administrates already,
 * unless `evenIfThereIsOne`. Whoever may do this has the database and speaks for the e-mail address, so that counts as
 * verified; a reserved username is theirs to give. Throws email_taken, username_taken, password_too_common or
 * validation_failed.
 */
export const createAdmin = async (
  context: Context,
  { password, ...account }: NewAdmin,
  { evenIfThereIsOne }: { evenIfThereIsOne: boolean },
): Promise<User | undefined> => {
  await requireUncommonPassword(context, { ...account, password });
  const passwordHash = await context.passwords.hash(password);
  return inTransaction(context, async (context) => {
    await lockAdminCreation(context);
    if (!evenIfThereIsOne && (await lockActiveAdmins(context)).length > 0) return undefined;
    const createdAt = context.clock.now();
    const user = await insertUser(context, {
      ...account,
      uuid: newUuid(createdAt),
      passwordHash,
      role: 'admin',
      createdAt,
      emailVerifiedAt: createdAt,
    });
    await recordAuditEvent(
      { ...context, origin: byCommand },
      {
        action: 'user.registered',
        target: user.id,
        details: { role: 'admin' },
      },
    );
    return user;
  });
};

/** There is no request. */
const byCommand = (): Origin => ({ requestId: 'create-admin', address: '', userAgent: '' });
