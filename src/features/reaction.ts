import type { Context } from './context.ts';
import type { LoggedEvent } from './events/event-repository.ts';
import type { EventType } from './events/event-type.ts';
import type { Services } from './services.ts';

/** A reaction has no request, so its context has neither an actor nor an origin. */
export type ReactionContext = Pick<Context, 'db' | 'clock' | 'randomness' | 'log'> & Services;

/**
 * The work of a feature upon events. A new reaction gets the events after its first start. It gets each event at least once, in
 * the order of their positions, and one process of all that share the database runs it at a time.
 */
export type Reaction = Readonly<{
  /** The database stores it, so it never changes. */
  name: string;
  types: 'all' | readonly EventType[];
  /**
   * Runs in the transaction that moves the cursor of the reaction, so its effects in the database happen once. It calls no
   * other system: it enqueues a job for that. If it throws, the events come again, later and one by one. An event that
   * always fails stops the reaction, and a log entry and a metric say so.
   */
  react: (context: ReactionContext, events: readonly LoggedEvent[]) => Promise<void>;
}>;
