import { defineMail } from '../../mail/define-mail.ts';
import { text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';
import { sampleOrder } from '../orders/sample-order.ts';
import { gatherShipment, pieceList, samplePieces } from './shipment-letter.ts';

/** Tells the buyer that a shipment has arrived. Parameters: `shipmentId`. */
export const shipmentDeliveredMail = defineMail({
  name: 'shipment_delivered',
  hourlyQuota: undefined,
  gather: gatherShipment,
  letter: {
    en: ({ orderId, pieces }) => ({
      subject: say`Your parcel has arrived`,
      blocks: [
        text(say`These pieces of your order ${orderId} were delivered:`),
        ...pieceList(pieces),
        text(say`If something is missing or damaged, you can request a return.`),
      ],
    }),
    de: ({ orderId, pieces }) => ({
      subject: say`Ihre Sendung ist angekommen`,
      blocks: [
        text(say`Diese Artikel Ihrer Bestellung ${orderId} wurden zugestellt:`),
        ...pieceList(pieces),
        text(say`Wenn etwas fehlt oder beschädigt ist, können Sie eine Rücksendung anmelden.`),
      ],
    }),
  },
  sample: { orderId: sampleOrder.id, pieces: samplePieces },
});
