import { defineMail } from '../../mail/define-mail.ts';
import { type Block, table, text } from '../../mail/mail-block.ts';
import { type Phrase, say } from '../../mail/phrase.ts';
import type { Order, OrderItem } from './order.ts';
import { findRecipient } from './order-recipient.ts';
import { findOrder } from './order-repository.ts';
import { sampleOrder } from './sample-order.ts';

/** Confirms an order to its buyer. The quota keeps a program with a foreign e-mail address from flooding its mailbox. */
export const orderConfirmationMail = defineMail({
  name: 'order_confirmation',
  hourlyQuota: 20,
  gather: async (context, { userId, parameters }) => {
    const found = await findOrder(context, String(parameters.orderId));
    const recipient = await findRecipient(context, String(parameters.orderId), userId);
    return found && recipient && { recipient, facts: found.order };
  },
  letter: {
    en: (order) => ({
      subject: say`Your order is confirmed`,
      blocks: [
        text(say`Thank you for your order ${order.id} of ${{ day: order.createdAt }}.`),
        itemTable(order, [say`Product`, say`Price`], say`Total`),
        text(say`You get another mail when it is on its way.`),
      ],
    }),
    de: (order) => ({
      subject: say`Ihre Bestellung ist bestätigt`,
      blocks: [
        text(say`Vielen Dank für Ihre Bestellung ${order.id} vom ${{ day: order.createdAt }}.`),
        itemTable(order, [say`Artikel`, say`Preis`], say`Summe`),
        text(say`Sie erhalten eine weitere E-Mail, sobald sie unterwegs ist.`),
      ],
    }),
  },
  sample: sampleOrder,
});

const itemTable = ({ items, total }: Order, columns: Phrase[], label: Phrase): Block =>
  table({ columns, rows: items.map(rowOf), total: { label, value: say`${total}` } });

const rowOf = ({ name, quantity, total }: OrderItem): Phrase[] => [say`${quantity} × ${name}`, say`${total}`];
