/** Server-Sent Events as text (WHATWG HTML, §9.2). */

export type ServerSentEvent = {
  event?: string;
  id?: string;
  /** Milliseconds. */
  retry?: number;
  /** Any JSON value. */
  data: unknown;
};

type Member = keyof ServerSentEvent;

const members: Record<Member, (value: unknown) => boolean> = {
  event: (value) => typeof value === 'string' && value !== '' && !/[\r\n]/.test(value),
  // Clients ignore an id with NUL.
  id: (value) => typeof value === 'string' && !/[\r\n\0]/.test(value),
  retry: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  data: (value) => value !== undefined,
};

/** Parses the JSON of an event. Throws a TypeError for a member that the format cannot carry. */
export const parseEvent = (json: string): ServerSentEvent => {
  const event = JSON.parse(json) as ServerSentEvent;
  const names = new Set([...Object.keys(event), 'data']);
  for (const name of names) {
    if (Object.hasOwn(members, name) && members[name as Member](event[name as Member])) continue;
    throw new TypeError(`The response breaks the contract: no event can have this member "${name}"`);
  }
  return event;
};

/** Writes an event. JSON text has no line break, so its data is one line. */
export const formatEvent = ({ event, id, retry, data }: ServerSentEvent): string => {
  const fields = Object.entries({ event, id, retry, data: JSON.stringify(data) });
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`]));
  return `${lines.join('')}\n`;
};

/** Clients ignore a comment. It keeps the connection open, and shows that it is. */
export const comment = ':\n\n';
