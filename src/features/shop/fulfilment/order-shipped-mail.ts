import { defineMail } from '../../mail/define-mail.ts';
import { type Block, button, text } from '../../mail/mail-block.ts';
import { type Phrase, say } from '../../mail/phrase.ts';
import { sampleOrder } from '../orders/sample-order.ts';
import { gatherShipment, pieceList, type ShipmentFacts, samplePieces } from './shipment-letter.ts';

/** Tells the buyer that a shipment is on its way. Parameters: `shipmentId`. */
export const orderShippedMail = defineMail({
  name: 'order_shipped',
  hourlyQuota: undefined,
  gather: gatherShipment,
  letter: {
    en: (facts) => ({
      subject: say`Your order is on its way`,
      blocks: [
        text(say`We have shipped these pieces of your order ${facts.orderId}:`),
        ...pieceList(facts.pieces),
        ...trackingOf(facts, say`Carrier:`, say`Tracking number:`, say`Track the parcel`),
      ],
    }),
    de: (facts) => ({
      subject: say`Ihre Bestellung ist unterwegs`,
      blocks: [
        text(say`Wir haben diese Artikel Ihrer Bestellung ${facts.orderId} versendet:`),
        ...pieceList(facts.pieces),
        ...trackingOf(facts, say`Versanddienst:`, say`Sendungsnummer:`, say`Sendung verfolgen`),
      ],
    }),
  },
  sample: {
    orderId: sampleOrder.id,
    pieces: samplePieces,
    carrier: 'DHL',
    trackingNumber: '00340434161094042557',
    trackingUrl: 'https://parcels.example/track/00340434161094042557',
  },
});

const trackingOf = (
  { carrier, trackingNumber, trackingUrl }: ShipmentFacts,
  carrierLabel: Phrase,
  numberLabel: Phrase,
  buttonLabel: Phrase,
): Block[] => [
  ...(carrier === undefined ? [] : [text(labelled(carrierLabel, carrier))]),
  ...(trackingNumber === undefined ? [] : [text(labelled(numberLabel, trackingNumber))]),
  ...(trackingUrl === undefined ? [] : [button(buttonLabel, trackingUrl)]),
];

/** A label and a text that comes from anybody. */
const labelled = ({ literals }: Phrase, value: string): Phrase => ({
  literals: [`${literals.join('')} `, ''],
  values: [value],
});
