import type { Logger } from 'pino';
import { inTransaction } from '../../db/transaction.ts';
import { type MailGateway, MailRejected } from '../../gateways/mail-gateway.ts';
import type { MailContent, MailContext, MailTemplate } from './mail-template.ts';
import * as outbox from './outbox-repository.ts';

/** The mails that this process sends concurrently. */
const CONCURRENCY = 5;
const SEND_TIMEOUT_MS = 60_000;
/** Longer than the send timeout, so the lease of a mail expires only if its process died. */
const LEASE_MS = 2 * SEND_TIMEOUT_MS;
const MAX_ATTEMPTS = 8;
const HOUR_MS = 3_600_000;

/** Exponential back-off: 10 s, 40 s, 160 s … 11 h. Eight attempts span 15 h. */
const backoffMs = (attempts: number): number => 10_000 * 4 ** (attempts - 1);

export type MailDelivery = {
  /**
   * Sends all due mails. Delivery is at least once: if the process dies between sending a mail and marking it as sent, the
   * mail is sent again, with a new link. A failed mail keeps its error and is retried later. `stopping` ends the delivery
   * after the mails in progress; `breaking` aborts those too.
   */
  deliverDue: (stopping?: AbortSignal, breaking?: AbortSignal) => Promise<void>;
};

type Parts = MailContext & { gateway: MailGateway; templates: readonly MailTemplate[]; log: Logger };

/** Creates the delivery of the outbox through a gateway. It starts no work by itself. */
export const createMailDelivery = ({ gateway, templates, log, ...context }: Parts): MailDelivery => {
  const { clock } = context;
  const never = new AbortController().signal;
  const byName = new Map(templates.map((template) => [template.name, template]));
  const after = (ms: number): Date => new Date(clock.now().getTime() + ms);

  const compose = async (mail: outbox.WaitingMail): Promise<MailContent | undefined> => {
    const template = byName.get(mail.template);
    if (!template) throw new Error(`There is no mail template ${mail.template}`);
    // The quota has its own transaction: the template locks the account, and the lock order is account, mail.
    if (!(await isAdmitted(template, mail))) return undefined;
    return inTransaction(context, (context) => template.compose(context, mail));
  };

  const isAdmitted = async (
    { hourlyQuota: quota }: MailTemplate,
    mail: outbox.WaitingMail,
  ): Promise<boolean> => {
    if (quota === undefined) return true;
    const limit = { quota, now: clock.now(), since: after(-HOUR_MS) };
    return inTransaction(context, (context) => outbox.admitMail(context, mail, limit));
  };

  const deliver = async (mail: outbox.WaitingMail, breaking: AbortSignal): Promise<void> => {
    try {
      const content = await compose(mail);
      const signal = AbortSignal.any([breaking, AbortSignal.timeout(SEND_TIMEOUT_MS)]);
      // No transaction is open during the send.
      if (content) await gateway.send({ id: `mail-${mail.id}`, to: mail.email, ...content }, signal);
      const state = content ? 'sent' : 'withheld';
      await outbox.finishMail(context, mail, { state, finishedAt: clock.now() });
    } catch (error) {
      await fail(mail, error as Error);
    }
  };

  const fail = async (mail: outbox.WaitingMail, { name, message }: Error): Promise<void> => {
    const { id, template, attempts } = mail;
    const error = `${name}: ${message}`.slice(0, 500);
    const facts = { mail: id, template, attempts, error };
    if (name !== MailRejected.name && attempts < MAX_ATTEMPTS) {
      log.warn(facts, 'sending a mail failed; it will be retried');
      return outbox.postponeMail(context, mail, { dueAt: after(backoffMs(attempts)), error });
    }
    // An operator cannot mend a wrong e-mail address, so a rejected mail is a warning. Any other failure needs an operator.
    if (name === MailRejected.name) log.warn(facts, 'a mail was rejected');
    else log.error(facts, 'sending a mail failed for the last time');
    return outbox.finishMail(context, mail, { state: 'failed', finishedAt: clock.now(), error });
  };

  return {
    deliverDue: async (stopping = never, breaking = never) => {
      while (!stopping.aborted) {
        const lease = { now: clock.now(), leasedUntil: after(LEASE_MS), limit: CONCURRENCY };
        const due = await outbox.claimDueMails(context, lease);
        if (due.length === 0) return;
        await Promise.all(due.map((mail) => deliver(mail, breaking)));
      }
    },
  };
};
