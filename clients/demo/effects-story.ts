/** The events and the mails that an order causes. */
import { type Client, followEvents, type StreamedEvent } from '@tradepost/client';
import { listed, type Stage } from './telling.ts';

const types = [
  ...(['order.placed', 'order.paid', 'order.packed', 'order.shipped', 'order.delivered'] as const),
  ...(['payment.captured', 'refund.succeeded', 'shipment.created', 'shipment.shipped'] as const),
  ...(['shipment.delivered', 'return.requested', 'return.approved', 'return.received'] as const),
];

/** Each of these events sends the customer a mail. */
const mailed: readonly string[] = [
  ...['order.placed', 'shipment.shipped', 'shipment.delivered'],
  ...['return.approved', 'return.received', 'refund.succeeded'],
];

/** Of all waits for a mail. */
const PAUSES = 1000;

/** Follows the events of the customer's orders. `ended` resolves with all of them, once a refund has succeeded. */
export const followOrders = async (customer: Client) => {
  const isOpen = Promise.withResolvers<void>();
  const closing = new AbortController();
  const read = async (): Promise<StreamedEvent[]> => {
    const seen: StreamedEvent[] = [];
    const options = { onPosition: () => isOpen.resolve(), signal: closing.signal };
    for await (const event of followEvents(customer, { type: types }, options)) {
      seen.push(event);
      if (event.type === 'refund.succeeded') break;
    }
    return seen;
  };
  const ended = read();
  // If the demonstration fails before, nobody waits for them.
  ended.catch(() => {});
  await Promise.race([isOpen.promise, ended]);
  return { ended, close: () => closing.abort() };
};

/** Tells the events, and the mails to the customer if the server shows the mails that it has captured. */
export const tellEffects = async (
  events: readonly StreamedEvent[],
  email: string,
  { baseUrl, fetch, time, say }: Stage,
): Promise<void> => {
  say(`My order caused ${events.length} events: ${listed(events.map(({ type }) => String(type)))}.`);
  // The registration has sent one too.
  const expected = 1 + events.filter(({ type }) => mailed.includes(String(type))).length;
  for (let pauses = 0; pauses < PAUSES; pauses += 1) {
    const response = await fetch(`${baseUrl}/dev/mail`, { headers: { accept: 'application/json' } });
    if (!response.ok) return;
    const { items } = (await response.json()) as { items: { to: string; subject: string }[] };
    const subjects = items.filter(({ to }) => to === email).map(({ subject }) => `"${subject}"`);
    if (subjects.length >= expected) {
      say(`The shop sent me ${subjects.length} mails: ${listed(subjects.reverse())}.`);
      return;
    }
    await time.pause(100);
  }
};
