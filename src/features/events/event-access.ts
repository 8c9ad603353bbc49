import { webhooks } from '../../../generated/operations.ts';
import type { Actor } from '../accounts/access/actor.ts';
import type { LoggedEvent } from './event-repository.ts';
import type { EventType } from './event-type.ts';

type Readers = 'public' | { owner?: string; all: string };

/** Undefined for a type of a newer release. */
const readersOf = (type: string): Readers | undefined =>
  Object.hasOwn(webhooks, type) ? webhooks[type as EventType].post.event.readers : undefined;

type Reader = Pick<Actor, 'id' | 'scopes'>;

/** Tells whether the account may read the event. */
export const mayRead = ({ id, scopes }: Reader, { type, ownerId }: LoggedEvent): boolean => {
  const readers = readersOf(type);
  if (readers === undefined || readers === 'public') return readers !== undefined;
  if (scopes.has(readers.all)) return true;
  return ownerId === id && readers.owner !== undefined && scopes.has(readers.owner);
};

/** Returns the scope that the account lacks to read any event of the type. Undefined if it may read some. */
export const lackingScope = ({ scopes }: Reader, type: EventType): string | undefined => {
  const readers = readersOf(type);
  if (readers === undefined || readers === 'public') return undefined;
  const { owner = readers.all, all } = readers;
  return scopes.has(owner) || scopes.has(all) ? undefined : owner;
};
