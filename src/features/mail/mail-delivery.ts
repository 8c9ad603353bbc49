import type { Logger } from 'pino';
import { inTransaction } from '../../db/transaction.ts';
import { type Mail, type MailGateway, MailRejected } from '../../gateways/mail-gateway.ts';
import type { MailContext, MailTemplate } from './mail-template.ts';
import * as outbox from './outbox-repository.ts';

/** Sent at once by this process. */
const CONCURRENCY = 5;
const SEND_TIMEOUT_MS = 60_000;
/** Longer than sending may take, so that others take over the mails of a process that died, and only those. */
const LEASE_MS = 2 * SEND_TIMEOUT_MS;
const MAX_ATTEMPTS = 8;
const HOUR_MS = 3_600_000;

/** 10 s, 40 s, 160 s … and at last eleven hours: eight attempts take fifteen. */
const backoffMs = (attempts: number): number => 10_000 * 4 ** (attempts - 1);

export type MailDelivery = {
  /**
   * Sends what is due, at least once each: whoever dies between a mail's leaving and its being marked as sent leaves it
   * to be sent again, with a link of its own. Failures are kept with the mail, to be tried again later. `stopping` ends
   * it after the mails in hand, `breaking` ends those too.
   */
  deliverDue: (stopping?: AbortSignal, breaking?: AbortSignal) => Promise<void>;
};

type Parts = MailContext & { gateway: MailGateway; templates: readonly MailTemplate[]; log: Logger };

export const createMailDelivery = ({ db, gateway, templates, log, ...sources }: Parts): MailDelivery => {
  const { clock } = sources;
  const never = new AbortController().signal;
  const byName = new Map(templates.map((template) => [template.name, template]));
  const after = (ms: number): Date => new Date(clock.now().getTime() + ms);

  const compose = async (order: outbox.WaitingMail): Promise<Omit<Mail, 'to'> | undefined> => {
    const template = byName.get(order.template);
    if (!template) throw new Error(`There is no mail called ${order.template}`);
    // In a transaction of its own: the template locks the account, and the lock order is account, mail.
    if (!(await isAdmitted(template, order))) return undefined;
    return inTransaction({ ...sources, db }, (context) => template.compose(context, order));
  };

  const isAdmitted = async (
    { hourlyQuota: quota }: MailTemplate,
    order: outbox.WaitingMail,
  ): Promise<boolean> => {
    if (quota === undefined) return true;
    const limit = { quota, now: clock.now(), since: after(-HOUR_MS) };
    return inTransaction({ db }, (context) => outbox.admitMail(context, order, limit));
  };

  const deliver = async (order: outbox.WaitingMail, breaking: AbortSignal): Promise<void> => {
    try {
      const mail = await compose(order);
      const signal = AbortSignal.any([breaking, AbortSignal.timeout(SEND_TIMEOUT_MS)]);
      // No transaction is open meanwhile.
      if (mail) await gateway.send({ to: order.address, ...mail }, signal);
      const state = mail ? 'sent' : 'withheld';
      await outbox.finishMail({ db }, order, { state, finishedAt: clock.now() });
    } catch (error) {
      await fail(order, error as Error);
    }
  };

  const fail = async (order: outbox.WaitingMail, { name, message }: Error): Promise<void> => {
    const { id, template, attempts } = order;
    const error = `${name}: ${message}`.slice(0, 500);
    const facts = { mail: id, template, attempts, error };
    if (name !== MailRejected.name && attempts < MAX_ATTEMPTS) {
      log.warn(facts, 'a mail could not be sent, and will be tried again');
      return outbox.postponeMail({ db }, order, { dueAt: after(backoffMs(attempts)), error });
    }
    // An address that does not exist is for its owner to mend; all else by now is for ours.
    if (name === MailRejected.name) log.warn(facts, 'a mail was refused');
    else log.error(facts, 'a mail could not be sent, and was given up');
    return outbox.finishMail({ db }, order, { state: 'failed', finishedAt: clock.now(), error });
  };

  return {
    deliverDue: async (stopping = never, breaking = never) => {
      while (!stopping.aborted) {
        const lease = { now: clock.now(), leasedUntil: after(LEASE_MS), limit: CONCURRENCY };
        const due = await outbox.claimDueMails({ db }, lease);
        if (due.length === 0) return;
        await Promise.all(due.map((order) => deliver(order, breaking)));
      }
    },
  };
};
