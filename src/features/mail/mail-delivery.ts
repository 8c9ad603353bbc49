import { inTransaction } from '../../db/transaction.ts';
import { MailRejected } from '../../gateways/mail-gateway.ts';
import { defineJob, type JobContext, type JobKind, JobRejected } from '../jobs/job-kind.ts';
import { type MailData, mailJob } from './mail-job.ts';
import type { MailContent, MailTemplate } from './mail-template.ts';
import * as outbox from './outbox-repository.ts';

const HOUR_MS = 3_600_000;

/**
 * Returns the kind of job that delivers one mail. Delivery is at least once: if the process dies between the acceptance of
 * a mail and its record, the mail is sent again, with a new link and the same Message-ID.
 */
export const mailDeliveryOf = (templates: readonly MailTemplate[]): JobKind<MailData> => {
  const byName = new Map(templates.map((template) => [template.name, template]));
  return defineJob<MailData>({
    ...mailJob,
    // 10 s, 40 s, 160 s … 11 h, and up to a quarter more, so that mails that failed together part. Eight attempts span 15 h.
    retryDelayMs: (attempt, random) => 10_000 * 4 ** (attempt - 1) * (1 + random / 4),
    run: async (context, { mail: id }, { signal, complete }) => {
      const mail = await outbox.findUnsentMail(context, id);
      // Undefined if the mail was deleted with its cause, or was recorded as sent.
      if (!mail) return undefined;
      const content = await compose(context, byName.get(mail.template), mail);
      // No transaction is open during the send.
      if (content) await send(context, mail, content, signal);
      await inTransaction(context, async (context) => {
        await complete(context);
        const state = content ? 'sent' : 'withheld';
        await outbox.finishMail(context, id, { state, finishedAt: context.clock.now() });
      });
      return undefined;
    },
    abandoned: (context, { mail: id }, error) =>
      outbox.finishMail(context, id, { state: 'failed', finishedAt: context.clock.now(), error }),
  });
};

const compose = async (
  context: JobContext,
  template: MailTemplate | undefined,
  mail: outbox.UnsentMail,
): Promise<MailContent | undefined> => {
  if (!template) throw new Error(`There is no mail template ${mail.template}`);
  // The quota has its own transaction: the template locks the account, and the lock order is account, mail.
  if (!(await isAdmitted(context, template, mail))) return undefined;
  return inTransaction(context, (context) => template.compose(context, mail));
};

const isAdmitted = async (
  context: JobContext,
  { hourlyQuota: quota }: MailTemplate,
  mail: outbox.UnsentMail,
): Promise<boolean> => {
  if (quota === undefined) return true;
  const now = context.clock.now();
  const limit = { quota, now, since: new Date(now.getTime() - HOUR_MS) };
  return inTransaction(context, (context) => outbox.admitMail(context, mail, limit));
};

const send = async (
  { mailGateway }: JobContext,
  { id, email }: outbox.UnsentMail,
  content: MailContent,
  signal: AbortSignal,
): Promise<void> => {
  try {
    await mailGateway.send({ id: `mail-${id}`, to: email, ...content }, signal);
  } catch (error) {
    const { name, message } = error as Error;
    // The failure of a job outlives the mail, so it must not name its recipient.
    const reason = `${name}: ${message.replaceAll(email, '(the recipient)')}`;
    throw error instanceof MailRejected ? new JobRejected(reason) : new MailNotSent(reason);
  }
};

class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}
