/**
 * The event `post.published` of scheduled posts. Queries alone decide when a scheduled post is public; this schedule only
 * tells others. The due time stands in the row of the post and is removed in the transaction of the event, under the lock of
 * the post, so each publication has one event: whichever process comes first, also after a kill.
 */
import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { Schedule } from '../../schedule.ts';
import type { Post } from './post.ts';
import { getPost, lockPost } from './post-repository.ts';
import { listDueAnnouncements, takeDueAnnouncement } from './post-write-repository.ts';

type EventContext = Pick<Context, 'db' | 'clock' | 'actor'>;

const BATCH = 100;

/** The facts of the post that all its events have. */
export const eventOf = ({ id, version, author }: Pick<Post, 'id' | 'version' | 'author'>) => ({
  subjectId: id,
  version,
  ownerId: author?.id,
});

export const appendPublished = (context: EventContext, post: Post): Promise<void> => {
  const { publishedAt = context.clock.now().toISOString() } = post;
  return appendEvent(context, 'post.published', { ...eventOf(post), data: { publishedAt } });
};

/** Announces the publication of a post that the transaction has locked, if it is due and has not been announced. */
export const announceIfDue = async (
  context: EventContext,
  { id: postId }: Post,
  now: Date,
): Promise<boolean> => {
  if (!(await takeDueAnnouncement(context, postId, now))) return false;
  // Nobody acts: the time has come.
  await appendPublished({ ...context, actor: undefined }, await getPost(context, postId));
  return true;
};

/**
 * Announces all scheduled posts that have become public. Each one has a transaction of its own. A post that fails does not stop
 * the others; in the end the function throws. Returns the number of announcements.
 */
export const announceDuePosts = async (context: EventContext, signal?: AbortSignal): Promise<number> => {
  const now = context.clock.now();
  const failures: unknown[] = [];
  let count = 0;
  let after: string | undefined;
  do {
    const due = await listDueAnnouncements(context, { now, after, limit: BATCH });
    for (const postId of due) {
      if (signal?.aborted) return count;
      try {
        if (await announcePost(context, postId, now)) count += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    after = due.length < BATCH ? undefined : due.at(-1);
  } while (after !== undefined);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} posts were not announced`);
  return count;
};

const announcePost = (context: EventContext, postId: string, now: Date): Promise<boolean> =>
  inTransaction(context, async (context) => {
    const post = await lockPost(context, postId);
    return post !== undefined && post.deletedAt === undefined && (await announceIfDue(context, post, now));
  });

export const postAnnouncement: Schedule = {
  name: 'post_announcement',
  description: 'Announces scheduled posts that have become public.',
  cron: '* * * * *',
  run: async (context, { signal }) => {
    const count = await announceDuePosts(context, signal);
    if (count > 0) context.log.info({ count }, 'scheduled posts were announced');
  },
};
