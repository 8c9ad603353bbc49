import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { Comment, ModerationReason } from './comment.ts';

type EventContext = Pick<Context, 'db' | 'clock' | 'actor'>;

type PlainEventType = `comment.${'created' | 'updated' | 'approved' | 'deleted' | 'restored'}`;

/** The facts that all events of a comment have. They contain neither its text nor the name of its author. */
const factsOf = ({ postId, parentId, status }: Comment) => ({
  postId,
  ...(parentId !== undefined && { parentId }),
  status,
});

const headOf = ({ id, version, author }: Comment) => ({ subjectId: id, version, ownerId: author?.id });

/** Appends the event of a change of a comment, after the change. */
export const appendCommentEvent = (
  context: EventContext,
  type: PlainEventType,
  comment: Comment,
): Promise<void> => appendEvent(context, type, { ...headOf(comment), data: factsOf(comment) });

/** Appends the event of a comment that a moderator has hidden. */
export const appendHidden = (
  context: EventContext,
  comment: Comment,
  reason: ModerationReason,
): Promise<void> =>
  appendEvent(context, 'comment.hidden', { ...headOf(comment), data: { ...factsOf(comment), reason } });
