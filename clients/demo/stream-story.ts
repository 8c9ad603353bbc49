/** A stream of events whose connection is cut. */
import { type Client, createClient, followEvents } from '@tradepost/client';
import type { Say } from './telling.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Connection = { baseUrl: string; fetch: Fetch; accessToken: string };

const BEFORE = 2;
const AFTER = 3;

/** Follows the events of new tags, and cuts the connection meanwhile. Deletes the tags. */
export const reconnect = async (admin: Client, connection: Connection, say: Say): Promise<void> => {
  const wire = cuttable(connection.fetch);
  const follower = createClient({ ...connection, fetch: wire.fetch }).withAccessToken(connection.accessToken);
  const isOpen = Promise.withResolvers<void>();
  const events = followEvents(
    follower,
    { type: ['tag.created'] },
    { reconnectMs: 100, onPosition: () => isOpen.resolve() },
  );
  const tags: string[] = [];
  const createTag = async (): Promise<void> => {
    const slug = `demo-${crypto.randomUUID().slice(0, 8)}`;
    tags.push((await admin.tags.create({ body: { slug, name: slug } })).id);
  };
  try {
    const positions: number[] = [];
    const read = async (count: number): Promise<void> => {
      for (let left = count; left > 0; left -= 1) {
        const { value } = await events.next();
        if (value) positions.push(value.position);
      }
    };
    const early = read(BEFORE);
    await isOpen.promise;
    for (let count = 0; count < BEFORE; count += 1) await createTag();
    await early;
    say(`I followed the events of the shop, and received those at the positions ${positions.join(' and ')}.`);
    wire.cut();
    for (let count = 0; count < AFTER; count += 1) await createTag();
    await read(AFTER);
    const late = positions.slice(BEFORE).join(', ');
    say(
      `I cut the connection. Meanwhile ${AFTER} tags were added. The stream reconnected by itself, began after position ` +
        `${positions[BEFORE - 1]}, and delivered ${late}: none is missing, which each frame proves, and none came twice.`,
    );
  } finally {
    await events.return();
    for (const tagId of tags) await admin.tags.delete({ tagId });
  }
};

/** A fetch whose open responses can be cut off, as by a lost connection. */
const cuttable = (fetch: Fetch) => {
  const open = new Set<() => void>();
  return {
    cut: () => {
      for (const end of open) end();
    },
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      const response = await fetch(url, init);
      const wire = new TransformStream<Uint8Array, Uint8Array>({
        start: (controller) => void open.add(() => controller.error(new TypeError('terminated'))),
      });
      return new Response(response.body?.pipeThrough(wire) ?? null, response);
    },
  };
};
