/** The changes of declared behaviour that break no caller, and the effects of the others. */
import { textOf } from './schema-shape.ts';

type Permits = (was: unknown, is: unknown) => boolean;

type EventReaders = 'public' | { owner?: string; all: string };
type RateLimit = { quota: number; window: number };
type Cache = { maxAge: number; scope: string };

const needsKey = (declared: unknown): boolean => declared === 'required' || typeof declared === 'object';

/** Declarations absent from a contract are undefined. */
const permits: Record<string, Permits> = {
  // A response may be fresher than announced, but not older.
  'x-cache': (was, is) => {
    if (was === undefined || is === undefined) return is === undefined;
    if (is === 'no-store' || was === 'immutable') return true;
    if (is === 'immutable') return false;
    const [old, now] = [was, is] as [Cache, Cache];
    return now.maxAge <= old.maxAge && now.scope === old.scope;
  },
  // The server's own cache.
  'x-invalidates': () => true,
  // The server's own view of the body.
  'x-raw-body': () => true,
  'x-constant-headers': (was, is) => {
    const now = Object.entries((is ?? {}) as Record<string, string>).map(textOf);
    return Object.entries((was ?? {}) as Record<string, string>).every((header) =>
      now.includes(textOf(header)),
    );
  },
  // The SDK may gain a method, but not lose one.
  'x-without-client': (_was, is) => is === undefined,
  // The reason for an absent idempotency key.
  'x-not-idempotent': () => true,
  'x-byte-ranges': (was) => was === undefined,
  'x-last-modified': (was) => was === undefined,
  'x-etag': (was, is) => was === undefined && is === 'read',
  // With steps, the key is required too.
  'x-idempotency': (was, is) => is === 'optional' || (needsKey(was) && needsKey(is)),
  'x-recent-authentication': (was, is) =>
    was !== undefined && (is === undefined || Number(is) >= Number(was)),
  'x-ranges': (was = [], is = []) => {
    const old = (was as unknown[]).map(textOf);
    return (is as unknown[]).every((range) => old.includes(textOf(range)));
  },
  // An event may get more readers.
  'x-event': (was, is) => {
    if (was === undefined || is === undefined) return false;
    const [old, now] = [was, is] as { subject: string; readers: EventReaders }[];
    if (old?.subject !== now?.subject) return false;
    if (now?.readers === 'public') return true;
    if (old?.readers === 'public' || old?.readers.all !== now?.readers.all) return false;
    return old?.readers.owner === undefined || old.readers.owner === now?.readers.owner;
  },
  'x-rate-limit': (was, is) => {
    if (was === undefined || is === undefined) return is === undefined;
    const { quota: oldQuota, window: oldWindow, ...old } = was as RateLimit;
    const { quota, window, ...now } = is as RateLimit;
    return quota >= oldQuota && window <= oldWindow && textOf(now) === textOf(old);
  },
};

/** Tells whether a change of a declaration breaks no caller. A declaration without a rule may not change. */
export const isPermittedChange = (name: string, was: unknown, is: unknown): boolean =>
  permits[name]?.(was, is) ?? false;

const effects: Record<string, string> = {
  'x-cache': 'responses may be older',
  'x-event': 'some readers of the event receive it no more',
  'x-constant-headers': 'responses lack a header, or it has another value',
  'x-byte-ranges': 'downloads cannot be resumed',
  'x-last-modified': 'dates have no effect any more',
  'x-etag': 'requests need `If-Match`, or versions are gone',
  'x-idempotency': 'requests need a key, or a key has no effect any more',
  'x-pagination': 'the response has another form',
  'x-ranges': 'the server rejects requests that it accepted',
  'x-rate-limit': 'the server rejects requests that it accepted',
  'x-recent-authentication': 'the server rejects callers that it accepted',
  style: 'the server reads the parameter in another way',
  explode: 'the server reads the parameter in another way',
  allowReserved: 'the server reads the parameter in another way',
  mediaType: 'the server reads the parameter in another way',
  encoding: 'the server reads the form in another way',
  operationId: 'the method of the SDK has another name',
  tags: 'the namespace of the SDK has another name',
  path: 'the input of the SDK has other names',
};

/** The effect of a change that is not permitted. */
export const effectOf = (name: string): string =>
  effects[name] ?? 'no rule says that callers may ignore that';
