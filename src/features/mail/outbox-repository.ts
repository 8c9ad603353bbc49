import { acquireLock } from '../../db/advisory-lock.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';
import type { MailTemplate, OutboxMail } from './mail-template.ts';

export type WaitingMail = OutboxMail & { id: number; template: string; attempts: number };

type MailRow = {
  id: number;
  template: string;
  email: string;
  user_id: string | null;
  parameters: Record<string, unknown>;
  attempts: number;
};

/** Adds a mail to the outbox, in the transaction of its cause. The mail is sent only if that transaction commits. */
export const enqueueMail = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { name }: MailTemplate,
  {
    email,
    userId,
    parameters = {},
  }: Omit<OutboxMail, 'parameters'> & Partial<Pick<OutboxMail, 'parameters'>>,
): Promise<void> => {
  const now = clock.now();
  await db('mails').insert({
    template: name,
    address: email,
    user_id: userId && toUuid(userId),
    parameters,
    created_at: now,
    due_at: now,
  });
};

/** Leases due mails, so no other process claims them before `leasedUntil`. Counts an attempt for each. */
export const claimDueMails = async (
  { db }: DbContext,
  { now, leasedUntil, limit }: { now: Date; leasedUntil: Date; limit: number },
): Promise<WaitingMail[]> => {
  const { rows } = await db.raw<{ rows: MailRow[] }>(
    `with due as materialized (
       select id from mails where state = 'waiting' and due_at <= :now
       order by due_at, id limit :limit for update skip locked
     )
     update mails set attempts = attempts + 1, due_at = :leasedUntil from due where mails.id = due.id
     returning mails.id, template, address as email, user_id, parameters, attempts`,
    { now, leasedUntil, limit },
  );
  return rows.map(({ user_id, ...row }) => ({
    ...row,
    userId: user_id === null ? undefined : toPublicId('usr', user_id),
  }));
};

/**
 * Returns whether the mail is within the quota of its template and e-mail address, and counts it if so. An advisory lock
 * serialises concurrent calls until their commit. Idempotent: a retry of an admitted mail is admitted without counting.
 */
export const admitMail = async (
  { db }: DbContext,
  { id, template, email }: WaitingMail,
  { now, quota, since }: { now: Date; quota: number; since: Date },
): Promise<boolean> => {
  await acquireLock(db, { namespace: 'mailQuota', key: `${template} ${email}` });
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `update mails set admitted_at = coalesce(admitted_at, :now) where id = :id and (
       admitted_at is not null or :quota > (
         select count(*) from mails where template = :template and address = :email and admitted_at > :since))`,
    { id, template, email, now, quota, since },
  );
  return rowCount === 1;
};

type Outcome = { state: 'sent' | 'withheld' | 'failed'; finishedAt: Date; error?: string };

/** Ends a mail. Does nothing if the lease has expired and another process has claimed the mail. */
export const finishMail = async (
  { db }: DbContext,
  { id, attempts }: WaitingMail,
  { state, finishedAt, error }: Outcome,
): Promise<void> => {
  await db('mails')
    .where({ id, attempts, state: 'waiting' })
    .update({ state, finished_at: finishedAt, last_error: error });
};

/** Schedules a retry. Does nothing if the lease has expired and another process has claimed the mail. */
export const postponeMail = async (
  { db }: DbContext,
  { id, attempts }: WaitingMail,
  { dueAt, error }: { dueAt: Date; error: string },
): Promise<void> => {
  await db('mails').where({ id, attempts, state: 'waiting' }).update({ due_at: dueAt, last_error: error });
};

/** Deletes the waiting mails of an account to e-mail addresses other than `ownEmail`. Returns their number. */
export const deleteWaitingMails = ({ db }: DbContext, userId: string, ownEmail: string): Promise<number> =>
  db('mails')
    .where({ user_id: toUuid(userId), state: 'waiting' })
    .whereNot({ address: ownEmail })
    .delete();

/** Deletes all mails to an e-mail address, in any state. */
export const deleteMailsTo = async ({ db }: DbContext, email: string): Promise<void> => {
  await db('mails').where({ address: email }).delete();
};
