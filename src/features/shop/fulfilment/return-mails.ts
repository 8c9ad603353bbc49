import { defineMail } from '../../mail/define-mail.ts';
import { money, quote, text } from '../../mail/mail-block.ts';
import type { MailContext, OutboxMail } from '../../mail/mail-template.ts';
import { say } from '../../mail/phrase.ts';
import { findRecipient } from '../orders/order-recipient.ts';
import { findOrder } from '../orders/order-repository.ts';
import { sampleOrder } from '../orders/sample-order.ts';
import type { Return } from './return.ts';
import { findReturn } from './return-repository.ts';
import { type Piece, pieceList, piecesOf, samplePieces } from './shipment-letter.ts';

type ReturnFacts = Pick<Return, 'orderId' | 'rejection' | 'refund'> & { pieces: readonly Piece[] };

const gather = async (context: MailContext, { userId, parameters }: OutboxMail) => {
  const found = await findReturn(context, String(parameters.returnId));
  const order = found && (await findOrder(context, found.orderId));
  const recipient = found && (await findRecipient(context, found.orderId, userId));
  if (!order || !recipient) return undefined;
  const facts: ReturnFacts = { ...found, pieces: piecesOf(order.order.items, found.lines) };
  return { recipient, facts };
};

/** Asks the buyer to send the pieces of a return. Parameters: `returnId`. */
export const returnApprovedMail = defineMail<ReturnFacts>({
  name: 'return_approved',
  hourlyQuota: undefined,
  gather,
  letter: {
    en: ({ orderId, pieces }) => ({
      subject: say`Your return is approved`,
      blocks: [text(say`Please send us these pieces of your order ${orderId}:`), ...pieceList(pieces)],
    }),
    de: ({ orderId, pieces }) => ({
      subject: say`Ihre Rücksendung ist genehmigt`,
      blocks: [
        text(say`Bitte senden Sie uns diese Artikel Ihrer Bestellung ${orderId}:`),
        ...pieceList(pieces),
      ],
    }),
  },
  sample: { orderId: sampleOrder.id, pieces: samplePieces },
});

/** Tells the buyer why a return was rejected. Parameters: `returnId`. */
export const returnRejectedMail = defineMail<ReturnFacts>({
  name: 'return_rejected',
  hourlyQuota: undefined,
  gather,
  letter: {
    en: ({ orderId, pieces, rejection }) => ({
      subject: say`Your return is rejected`,
      blocks: [
        text(say`We cannot take back these pieces of your order ${orderId}:`),
        ...pieceList(pieces),
        quote(say`${rejection ?? ''}`),
      ],
    }),
    de: ({ orderId, pieces, rejection }) => ({
      subject: say`Ihre Rücksendung ist abgelehnt`,
      blocks: [
        text(say`Wir können diese Artikel Ihrer Bestellung ${orderId} nicht zurücknehmen:`),
        ...pieceList(pieces),
        quote(say`${rejection ?? ''}`),
      ],
    }),
  },
  sample: {
    orderId: sampleOrder.id,
    pieces: samplePieces,
    rejection: 'The glaze shows signs of use.',
  },
});

/** Tells the buyer that the pieces of a return have arrived. Parameters: `returnId`. */
export const returnReceivedMail = defineMail<ReturnFacts>({
  name: 'return_received',
  hourlyQuota: undefined,
  gather,
  letter: {
    en: ({ orderId, pieces, refund }) => ({
      subject: say`We have received your return`,
      blocks: [
        text(say`These pieces of your order ${orderId} have arrived:`),
        ...pieceList(pieces),
        ...(refund ? [money(say`Refund`, refund)] : []),
      ],
    }),
    de: ({ orderId, pieces, refund }) => ({
      subject: say`Ihre Rücksendung ist angekommen`,
      blocks: [
        text(say`Diese Artikel Ihrer Bestellung ${orderId} sind angekommen:`),
        ...pieceList(pieces),
        ...(refund ? [money(say`Erstattung`, refund)] : []),
      ],
    }),
  },
  sample: { orderId: sampleOrder.id, pieces: samplePieces, refund: { amount: 1999, currency: 'EUR' } },
});
