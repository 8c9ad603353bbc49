import { findUser } from '../../accounts/accounts-read-model.ts';
import { defineMail } from '../../mail/define-mail.ts';
import { button, text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';
import { findOrder } from './order-repository.ts';
import { sampleOrder } from './sample-order.ts';

/** Tells the buyer that an order is on its way. Parameters: `orderId`, `trackingUrl`. Nothing enqueues it yet. */
export const orderShippedMail = defineMail({
  name: 'order_shipped',
  hourlyQuota: undefined,
  gather: async (context, { userId, parameters }) => {
    const found = await findOrder(context, String(parameters.orderId));
    const user = userId === undefined ? undefined : await findUser(context, userId);
    const facts = { orderId: String(parameters.orderId), trackingUrl: String(parameters.trackingUrl) };
    return found && user && { recipient: user, facts };
  },
  letter: {
    en: ({ orderId, trackingUrl }) => ({
      subject: say`Your order is on its way`,
      blocks: [text(say`We have shipped your order ${orderId}.`), button(say`Track the parcel`, trackingUrl)],
    }),
    de: ({ orderId, trackingUrl }) => ({
      subject: say`Ihre Bestellung ist unterwegs`,
      blocks: [
        text(say`Wir haben Ihre Bestellung ${orderId} versendet.`),
        button(say`Sendung verfolgen`, trackingUrl),
      ],
    }),
  },
  sample: { orderId: sampleOrder.id, trackingUrl: 'https://parcels.example/track/00340434161094042557' },
});
