import type { Actor } from '../accounts/access/actor.ts';
import type { ProblemContext } from '../context.ts';
import type { Services } from '../services.ts';
import { lackingScope, mayRead } from './event-access.ts';
import { findPositions } from './event-repository.ts';
import type { EventStream } from './event-stream.ts';
import type { EventType } from './event-type.ts';

type Selection = {
  actor: Actor;
  /** Undefined for the end of the log. */
  after: number | undefined;
  types: readonly EventType[] | undefined;
  subjectId: string | undefined;
};

type StreamContext = ProblemContext<'insufficient_scope' | 'position_in_future' | 'stream_limit_reached'> &
  Pick<Services, 'config' | 'eventFeed'>;

/** Opens a stream of the events that the actor may read and that match the filters. */
export const openEventStream = async (
  context: StreamContext,
  { actor, types, subjectId, ...given }: Selection,
): Promise<EventStream> => {
  requireScopes(context, actor, types);
  const { eventFeed, config } = context;
  const { last } = await findPositions(context);
  await eventFeed.reach(last);
  const { after = last } = given;
  if (after > last)
    throw context.problem('position_in_future', { detail: `The last position of the log is ${last}.` });
  const limit = config.eventStreamsPerAccount;
  if (eventFeed.streamsOf(actor.id) >= limit)
    throw context.problem('stream_limit_reached', {
      detail: `At most ${limit} streams of an account can be open at a time in a server process.`,
    });
  const selected = types && new Set<string>(types);
  return eventFeed.open({
    actor,
    after,
    selects: (event) =>
      (selected === undefined || selected.has(event.type)) &&
      (subjectId === undefined || event.subject.id === subjectId) &&
      mayRead(actor, event),
  });
};

const requireScopes = ({ problem }: StreamContext, actor: Actor, types: readonly EventType[] = []): void => {
  for (const type of types) {
    const scope = lackingScope(actor, type);
    if (scope !== undefined)
      throw problem('insufficient_scope', {
        detail: `Events of the type ${type} require the scope ${scope}.`,
      });
  }
};
