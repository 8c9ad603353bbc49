import { type Examples, type Given, given } from '../../support/example-given.ts';

const events: Given = (world) => world.events();
const laterEvents: Given = async (world, db) => {
  await world.events();
  await db('event_positions').where({ position: 4710 }).update({ position: 3200 });
};

export const examples: Examples = {
  streamEvents: {
    oneProduct: given(events, { query: { after: 4709 } }),
    reset: given(laterEvents, { header: { 'Last-Event-ID': '812' } }),
    position_in_future: given(events, { query: { after: 4712 } }),
    stream_limit_reached: async ({ world, send }) => {
      await world.events();
      for (const _ of Array(20)) await send();
      return send();
    },
  },
};
