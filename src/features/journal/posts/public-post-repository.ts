import { pipelinedRead, query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';

type ReadContext = Pick<Context, 'db' | 'clock'>;

/**
 * SQL: the condition that everyone can read a post. A scheduled post is public from its time on, whether or not a schedule has
 * run. `now` is the placeholder of the current time.
 */
export const isPublic = (now: string): string => `posts.is_listed and posts.listed_at <= ${now}`;

/** Tells whether everyone can read the post. */
export const isPublicPost = async ({ db, clock }: ReadContext, postId: string): Promise<boolean> => {
  const text = `select from posts where posts.id = $1 and ${isPublic('$2')}`;
  return (await pipelinedRead(db, text, [toUuid(postId), clock.now()])).length > 0;
};

/** Like `isPublicPost`, and keeps a public post public until the transaction ends. */
export const lockPublicPost = async ({ db, clock }: ReadContext, postId: string): Promise<boolean> => {
  const text = `select from posts where posts.id = $1 and ${isPublic('$2')} for share`;
  return (await query(db, text, [toUuid(postId), clock.now()])).length > 0;
};
