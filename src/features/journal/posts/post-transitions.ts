/**
 * The state machine of posts, as one table: draft → scheduled → published → unpublished. `movePost` is the only function that
 * applies it. A scheduled post becomes public by its time alone, so a transition starts from the status that readers see.
 */
import type { PostStatus } from './post.ts';

export type PostTransition = 'schedule' | 'publish' | 'unpublish' | 'revert';

export type PostStep = Readonly<{
  transition: PostTransition;
  from: PostStatus;
  to: PostStatus;
  /** The event besides `post.updated`. */
  event?: 'post.published' | 'post.unpublished';
}>;

/** `revert` makes a draft of a post: it has never been published. */
export const postSteps: readonly PostStep[] = [
  { transition: 'schedule', from: 'draft', to: 'scheduled' },
  { transition: 'schedule', from: 'scheduled', to: 'scheduled' },
  { transition: 'schedule', from: 'unpublished', to: 'scheduled' },
  { transition: 'publish', from: 'draft', to: 'published', event: 'post.published' },
  { transition: 'publish', from: 'scheduled', to: 'published', event: 'post.published' },
  { transition: 'publish', from: 'unpublished', to: 'published', event: 'post.published' },
  { transition: 'unpublish', from: 'published', to: 'unpublished', event: 'post.unpublished' },
  { transition: 'unpublish', from: 'scheduled', to: 'draft' },
  { transition: 'revert', from: 'scheduled', to: 'draft' },
  { transition: 'revert', from: 'published', to: 'draft', event: 'post.unpublished' },
  { transition: 'revert', from: 'unpublished', to: 'draft' },
];

/** Returns the step of a transition from the status. Undefined if it is illegal. */
export const findPostStep = (from: PostStatus, transition: PostTransition): PostStep | undefined =>
  postSteps.find((step) => step.transition === transition && step.from === from);
