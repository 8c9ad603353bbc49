import { type Gauges, MAX_COUNT } from '../gauges.ts';
import { listReactionStates } from './event-cursor-repository.ts';
import { readEventLag } from './event-lag-repository.ts';

export const eventGauges: Gauges<
  | 'events_without_position'
  | 'events_oldest_without_position_seconds'
  | 'event_streams_open'
  | 'reaction_events_behind'
  | 'reaction_event_failures'
> = {
  gauges: [
    {
      name: 'events_without_position',
      help: `Committed events that no reader can see yet, at most ${MAX_COUNT}.`,
    },
    {
      name: 'events_oldest_without_position_seconds',
      help: 'Seconds since the oldest of these events occurred.',
    },
    { name: 'event_streams_open', help: 'Open streams of events in this process.' },
    { name: 'reaction_events_behind', help: 'Events that a reaction has not processed.' },
    { name: 'reaction_event_failures', help: 'How often the next event of a reaction has failed.' },
  ],
  read: async (context) => {
    const { count, since } = await readEventLag(context, MAX_COUNT);
    const now = context.clock.now().getTime();
    const age = since === undefined ? 0 : Math.max(0, now - since.getTime()) / 1_000;
    const reactions = await listReactionStates(context);
    return [
      { gauge: 'events_without_position', value: count },
      { gauge: 'events_oldest_without_position_seconds', value: age },
      { gauge: 'event_streams_open', value: context.eventFeed.size() },
      ...reactions.flatMap(({ reaction, behind, failures }) => {
        const labels = { reaction };
        return [
          { gauge: 'reaction_events_behind', labels, value: behind },
          { gauge: 'reaction_event_failures', labels, value: failures },
        ] as const;
      }),
    ];
  },
};
