import type { Logger } from 'pino';
import { listenForNotifications } from '../../db/notifications.ts';
import type { Actor } from '../accounts/access/actor.ts';
import type { Context } from '../context.ts';
import type { FeedEvent } from './event-frame.ts';
import { createEventPages } from './event-pages.ts';
import { findPositions, type LoggedEvent, readEvents } from './event-repository.ts';
import { EventStream } from './event-stream.ts';

/** Polling finds the events of lost notifications. */
const POLL_MS = 1_000;

/** The number of events in memory. A client that reconnects usually continues there, without a query. */
const RECENT = 1_000;

/** Events per query. */
const PAGE = 500;

/** The longest time until a client proves its credentials again. Some end a little earlier, so that not all do at once. */
const LIFETIME_MS = 15 * 60_000;

/** A client waits so many milliseconds at least, and up to five times as many, before it reconnects. */
const RETRY_MS = 1_000;

export type OpenStream = {
  actor: Actor;
  /** The stream begins after this position. */
  after: number;
  selects: (event: LoggedEvent) => boolean;
};

export type EventFeed = {
  /** Starts the feed at its first call. Reads the log if the feed is not at this position, its end. */
  reach: (position: number) => Promise<void>;
  /** The number of open streams of an account in this process. */
  streamsOf: (accountId: string) => number;
  open: (stream: OpenStream) => EventStream;
  /** The number of open streams. */
  size: () => number;
  /** Ends all streams. */
  stop: () => Promise<void>;
};

type Parts = Pick<Context, 'db' | 'clock' | 'randomness'> & {
  log: Logger;
  /** Undefined behind a pooler in transaction mode, which does not support LISTEN. */
  listenUrl: string | undefined;
  pollMs?: number;
};

type Member = { actor: Actor; expiresAt: Date; stream: EventStream };

/** After these events an account has other scopes, or none. */
const accessChanges = new Set([
  'user.role_changed',
  'user.deactivated',
  'user.erasure_requested',
  'user.erased',
]);

/**
 * Creates the feed of a process: one connection that listens, and one cursor that reads each event once for all streams. A
 * process without streams has neither.
 */
export const createEventFeed = ({ log, listenUrl, pollMs = POLL_MS, ...context }: Parts): EventFeed => {
  const members = new Set<Member>();
  const byAccount = new Map<string, Set<Member>>();
  /** The latest events, the oldest first, without a gap. */
  let recent: FeedEvent[] = [];
  let last = 0;
  let started: Promise<void> | undefined;
  let sources: { close: () => Promise<void> } | undefined;
  let isDue = false;
  let work: Promise<void> | undefined;

  const pages = createEventPages(context, PAGE);

  /** Begins at the end of the log. */
  const load = async (): Promise<void> => {
    const { last: end } = await findPositions(context);
    const events = await readEvents(context, { after: Math.max(0, end - RECENT), limit: RECENT });
    recent = events.map(toFeedEvent);
    last = events.at(-1)?.position ?? end;
  };

  const pull = async (): Promise<void> => {
    for (;;) {
      const events = await readEvents(context, { after: last, limit: PAGE });
      if (events.length === 0 && (await findPositions(context)).last >= last) return;
      if (events.length === 0 || !isDense(events, last)) return restart();
      recent = [...recent, ...events.map(toFeedEvent)].slice(-RECENT);
      last += events.length;
      for (const { stream } of members) stream.advance();
      for (const event of events) for (const { stream } of endingAfter(event)) stream.end();
    }
  };

  /** The database was restored from a backup. Each client compares its position with the restored log. */
  const restart = async (): Promise<void> => {
    log.warn({ last }, 'the log of events does not continue; all streams begin anew');
    for (const { stream } of members) stream.end();
    await load();
  };

  const endingAfter = ({ type, subject, ownerId = '' }: LoggedEvent): Member[] => {
    if (accessChanges.has(type)) return [...(byAccount.get(subject.id) ?? [])];
    if (type !== 'api_key.revoked') return [];
    return [...(byAccount.get(ownerId) ?? [])].filter(({ actor }) => actor.apiKeyId === subject.id);
  };

  const pullWhileDue = async (): Promise<void> => {
    try {
      while (isDue) {
        isDue = false;
        await pull();
      }
    } catch (err) {
      log.warn({ err }, 'the log of events could not be read; a retry follows');
    } finally {
      work = undefined;
    }
  };
  const wake = (): Promise<void> => {
    isDue = true;
    work ??= pullWhileDue();
    return work;
  };
  const tick = (): void => {
    void wake();
    const now = context.clock.now();
    for (const { stream, expiresAt } of members) if (expiresAt <= now) stream.end();
  };

  const begin = async (): Promise<void> => {
    try {
      await load();
    } catch (error) {
      started = undefined;
      throw error;
    }
    const poll = setInterval(tick, pollMs).unref();
    const listener =
      listenUrl === undefined
        ? undefined
        : listenForNotifications({
            url: listenUrl,
            channel: 'events',
            onNotification: () => void wake(),
            log,
          });
    sources = {
      close: async () => {
        clearInterval(poll);
        await listener?.close();
      },
    };
  };

  const random = (): number => context.randomness.bytes(2).readUInt16BE() / 2 ** 16;

  const expiryOf = ({ expiresAt }: Actor): Date => {
    const latest = new Date(context.clock.now().getTime() + LIFETIME_MS * (1 - random() / 10));
    return expiresAt !== undefined && expiresAt < latest ? expiresAt : latest;
  };

  const eventLog = {
    last: () => last,
    recent: (position: number) => recent[position - (recent[0]?.event.position ?? 0)],
    read: pages.read,
  };

  return {
    reach: async (position) => {
      started ??= begin();
      await started;
      if (position !== last) await wake();
    },
    streamsOf: (accountId) => byAccount.get(accountId)?.size ?? 0,
    open: ({ actor, ...options }) => {
      const own = byAccount.get(actor.id) ?? new Set();
      const onEnd = () => {
        members.delete(member);
        own.delete(member);
        if (own.size === 0) byAccount.delete(actor.id);
      };
      const retry = Math.round(RETRY_MS * (1 + 4 * random()));
      const stream = new EventStream({ ...options, log: eventLog, retry, onEnd });
      const member = { actor, stream, expiresAt: expiryOf(actor) };
      members.add(member);
      byAccount.set(actor.id, own.add(member));
      return stream;
    },
    size: () => members.size,
    stop: async () => {
      await started?.catch(() => undefined);
      for (const { stream } of members) stream.end();
      await sources?.close();
      await work;
    },
  };
};

const isDense = (events: readonly LoggedEvent[], after: number): boolean =>
  events.every(({ position }, index) => position === after + 1 + index);

const toFeedEvent = (event: LoggedEvent): FeedEvent => ({ event, frames: new Map() });
