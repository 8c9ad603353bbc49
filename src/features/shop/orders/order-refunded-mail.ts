import type { Money } from '../../../lib/money.ts';
import { defineMail } from '../../mail/define-mail.ts';
import { money, text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';
import { findRecipient } from './order-recipient.ts';
import { findOrder } from './order-repository.ts';
import { sampleOrder } from './sample-order.ts';

/** Tells the buyer about a refund. Parameters: `orderId`, `amount` in minor units. */
export const orderRefundedMail = defineMail({
  name: 'order_refunded',
  hourlyQuota: undefined,
  gather: async (context, { userId, parameters }) => {
    const found = await findOrder(context, String(parameters.orderId));
    const recipient = await findRecipient(context, String(parameters.orderId), userId);
    if (!found || !recipient) return undefined;
    const refund: Money = { ...found.order.total, amount: Number(parameters.amount) };
    return { recipient, facts: { orderId: found.order.id, refund } };
  },
  letter: {
    en: ({ orderId, refund }) => ({
      subject: say`Your refund`,
      blocks: [
        text(say`We have refunded your order ${orderId}.`),
        money(say`Amount`, refund),
        text(say`The money arrives within a few days, by the means with which you paid.`),
      ],
    }),
    de: ({ orderId, refund }) => ({
      subject: say`Ihre Erstattung`,
      blocks: [
        text(say`Wir haben Ihre Bestellung ${orderId} erstattet.`),
        money(say`Betrag`, refund),
        text(say`Das Geld trifft in wenigen Tagen auf dem Weg ein, auf dem Sie bezahlt haben.`),
      ],
    }),
  },
  sample: { orderId: sampleOrder.id, refund: { amount: 1999, currency: 'EUR' } },
});
