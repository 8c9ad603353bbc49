import { acquireLock } from '../../db/advisory-lock.ts';
import { query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';
import { announceJobs, enqueueJob, jobInsertion, jobValues } from '../jobs/enqueue-job.ts';
import { mailJob } from './mail-job.ts';
import type { MailTemplate, OutboxMail } from './mail-template.ts';

export type UnsentMail = OutboxMail & { id: number; template: string };

type MailRow = {
  id: number;
  template: string;
  address: string;
  user_id: string | null;
  parameters: Record<string, unknown>;
};

/** A process of an earlier release delivers mails that are due. No such process may deliver a mail that has a job. */
const HAS_JOB = '9999-12-31T00:00:00Z';

const insertion = `
  with mail as (
    insert into mails (template, address, user_id, parameters, created_at, due_at)
    values ($1, $2, $3, $4, $5, '${HAS_JOB}') returning id),
  ${jobInsertion('from mail', "jsonb_build_object('mail', id)", 6)}`;

/** Adds a mail to the outbox, in the transaction of its cause. The mail is sent only if that transaction commits. */
export const enqueueMail = async (
  context: Pick<Context, 'db' | 'clock'>,
  { name }: MailTemplate,
  {
    email,
    userId,
    parameters = {},
  }: Omit<OutboxMail, 'parameters'> & Partial<Pick<OutboxMail, 'parameters'>>,
): Promise<void> => {
  const mail = [name, email, userId && toUuid(userId), parameters, context.clock.now()];
  await query(context.db, insertion, [...mail, ...jobValues(context, mailJob)]);
  announceJobs(context);
};

/** Adds the missing jobs of mails that a process of an earlier release has stored and not delivered. Returns their number. */
export const adoptMails = async (context: Pick<Context, 'db' | 'clock'>): Promise<number> => {
  const rows: MailRow[] = await context
    .db('mails')
    .where({ state: 'waiting' })
    .where('due_at', '<=', context.clock.now())
    .update({ due_at: HAS_JOB }, ['id']);
  for (const { id } of rows) await enqueueJob(context, mailJob, { mail: id });
  return rows.length;
};

/** Undefined if the mail was sent or withheld, or was deleted. A failed mail counts as unsent. */
export const findUnsentMail = async ({ db }: DbContext, id: number): Promise<UnsentMail | undefined> => {
  const row: MailRow | undefined = await db('mails')
    .where({ id })
    .whereIn('state', ['waiting', 'failed'])
    .first('id', 'template', 'address', 'user_id', 'parameters');
  if (!row) return undefined;
  const { address: email, user_id, ...mail } = row;
  return { ...mail, email, userId: user_id === null ? undefined : toPublicId('usr', user_id) };
};

/**
 * Returns whether the mail is within the quota of its template and e-mail address, and counts it if so. An advisory lock
 * serialises concurrent calls until their commit. Idempotent: a retry of an admitted mail is admitted without counting.
 */
export const admitMail = async (
  { db }: DbContext,
  { id, template, email }: UnsentMail,
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

/** Records the end of a mail. */
export const finishMail = async (
  { db }: DbContext,
  id: number,
  { state, finishedAt, error }: Outcome,
): Promise<void> => {
  await db('mails').where({ id }).update({ state, finished_at: finishedAt, last_error: error });
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
