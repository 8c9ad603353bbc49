import { type Block, text } from '../../mail/mail-block.ts';
import type { MailContext, OutboxMail } from '../../mail/mail-template.ts';
import { say } from '../../mail/phrase.ts';
import type { OrderItem } from '../orders/order.ts';
import { findRecipient } from '../orders/order-recipient.ts';
import { findOrder } from '../orders/order-repository.ts';
import type { LineQuantity, Tracking } from './shipment.ts';
import { findShipment } from './shipment-repository.ts';

/** The facts of the mails about a shipment. */
export type ShipmentFacts = Tracking & { orderId: string; pieces: readonly Piece[] };
/** Pieces of a line with the name of the product. */
export type Piece = { name: string; quantity: number };

/** Reads the facts of a mail. Parameters: `shipmentId`. */
export const gatherShipment = async (context: MailContext, { userId, parameters }: OutboxMail) => {
  const shipment = await findShipment(context, String(parameters.shipmentId));
  const found = shipment && (await findOrder(context, shipment.orderId));
  const recipient = shipment && (await findRecipient(context, shipment.orderId, userId));
  if (!found || !recipient) return undefined;
  const facts: ShipmentFacts = { ...shipment, pieces: piecesOf(found.order.items, shipment.lines) };
  return { recipient, facts };
};

export const piecesOf = (items: readonly OrderItem[], lines: readonly LineQuantity[]): Piece[] =>
  lines.flatMap(({ position, quantity }) => {
    const item = items[position];
    return item ? [{ name: item.name, quantity }] : [];
  });

/** One line for each kind of piece. */
export const pieceList = (pieces: readonly Piece[]): Block[] =>
  pieces.map(({ name, quantity }) => text(say`${quantity} × ${name}`));

export const samplePieces: readonly Piece[] = [
  { name: 'Hand-thrown mug', quantity: 2 },
  { name: 'House blend, 250 g', quantity: 1 },
];
