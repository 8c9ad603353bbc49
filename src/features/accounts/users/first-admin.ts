import type { Origin } from '../../../contract/origin.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { Services } from '../../services.ts';
import { requireUncommonPassword } from '../authentication/passwords/uncommon-password.ts';
import type { User } from './user.ts';
import { lockActiveAdmins, lockAdminCreation } from './user-change-repository.ts';
import { insertUser } from './user-repository.ts';

type AdminProblem = 'email_taken' | 'username_taken' | 'password_too_common' | 'validation_failed';

type NewAdmin = { email: string; username: string; password: string };

/**
 * Creates an administrator and its audit event. Returns undefined and does nothing if there is an active
 * administrator, unless `evenIfThereIsOne`. The caller owns the database, so it may vouch for the e-mail address,
 * which counts as verified, and may give a reserved username. Throws a problem of `AdminProblem`.
 */
export const createAdmin = async (
  context: Pick<Context<AdminProblem>, 'db' | 'clock' | 'problem'> & Pick<Services, 'passwords'>,
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
    const { id, version, role } = user;
    await appendEvent(context, 'user.registered', { subjectId: id, version, ownerId: id, data: { role } });
    return user;
  });
};

/** Audit events of the command have its name in place of a request id. */
const byCommand = (): Origin => ({ requestId: 'create-admin', ipAddress: '', userAgent: '' });
