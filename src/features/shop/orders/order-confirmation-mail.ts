import type { Language } from '../../../lib/language.ts';
import type { Money } from '../../../lib/money.ts';
import { defineMail } from '../../mail/define-mail.ts';
import { type Block, type TableSum, table, text } from '../../mail/mail-block.ts';
import { type Phrase, say } from '../../mail/phrase.ts';
import { includesTax, type Order, type OrderItem } from './order.ts';
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
        itemTable(order, labels.en()),
        text(say`You get another mail when it is on its way.`),
      ],
    }),
    de: (order) => ({
      subject: say`Ihre Bestellung ist bestätigt`,
      blocks: [
        text(say`Vielen Dank für Ihre Bestellung ${order.id} vom ${{ day: order.createdAt }}.`),
        itemTable(order, labels.de()),
        text(say`Sie erhalten eine weitere E-Mail, sobald sie unterwegs ist.`),
      ],
    }),
  },
  sample: sampleOrder,
});

type Labels = Record<
  'item' | 'price' | 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total' | 'includedTax',
  Phrase
>;

const labels = {
  en: () => ({
    item: say`Product`,
    price: say`Price`,
    subtotal: say`Subtotal`,
    discount: say`Discount`,
    shipping: say`Shipping`,
    tax: say`Tax`,
    total: say`Total`,
    includedTax: say`Tax included`,
  }),
  de: () => ({
    item: say`Artikel`,
    price: say`Preis`,
    subtotal: say`Zwischensumme`,
    discount: say`Rabatt`,
    shipping: say`Versand`,
    tax: say`Mehrwertsteuer`,
    total: say`Summe`,
    includedTax: say`Enthaltene Mehrwertsteuer`,
  }),
} satisfies Record<Language, () => Labels>;

const itemTable = (order: Order, labels: Labels): Block =>
  table({ columns: [labels.item, labels.price], rows: order.items.map(rowOf), sums: sumsOf(order, labels) });

const rowOf = ({ name, quantity, total }: OrderItem): Phrase[] => [say`${quantity} × ${name}`, say`${total}`];

/** Only the amounts that the order has. An included tax follows the total, because it is no part of the sum. */
const sumsOf = (order: Order, labels: Labels): TableSum[] => {
  const { subtotal, discount, shipping, tax, total } = order;
  const isTaxIncluded = includesTax(order);
  const sums: [Phrase, Money | undefined][] = [
    [labels.discount, discount && { ...discount, amount: -discount.amount }],
    [labels.shipping, shipping],
    [labels.tax, isTaxIncluded ? undefined : tax],
  ];
  const parts = sums.flatMap(([label, money]) => (money ? [{ label, value: say`${money}` }] : []));
  return [
    ...(parts.length > 0 ? [{ label: labels.subtotal, value: say`${subtotal}` }, ...parts] : []),
    { label: labels.total, value: say`${total}`, isTotal: true },
    ...(tax && isTaxIncluded ? [{ label: labels.includedTax, value: say`${tax}` }] : []),
  ];
};
