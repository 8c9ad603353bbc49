import { calendar } from '../../demo-calendar.ts';
import type { SeededUser } from '../../demo-data.ts';
import { createRandom } from '../../demo-random.ts';
import type { SeedPosts } from './demo-posts.ts';

type SeedComment = {
  id: string;
  post_id: string;
  parent_id: string | null;
  author_id: string;
  path: string[];
  body: string;
  state: 'held' | 'published' | 'hidden';
  hidden_for: string | null;
  like_count: number;
  created_at: Date;
  approved_at: Date | null;
};

type SeedLike = { comment_id: string; user_id: string; created_at: Date };

const questions = [
  'Thank you, this is *exactly* what I was missing.',
  'I have tried it twice now, and the second attempt was better than the first.',
  'Do you have a photo of the {finished piece|first attempt}?',
  'My grandmother did it the same way. She never wrote it down.',
];
const answers = [
  'Glad to hear it. Tell us how it turns out.',
  'Not yet, but the next post will have one.',
  'That is how most of us have learned it.',
];
const advertisement = 'Cheap watches, today only.';
const hourMs = 3_600_000;

/**
 * Generates comments on some of the public posts, with replies of their authors and likes; the last two are held and hidden. It
 * has a generator of its own, so that the other demo data do not depend on it.
 */
export const generateComments = (
  seed: number,
  { users, posts }: { users: readonly SeededUser[]; posts: SeedPosts['posts'] },
): { comments: SeedComment[]; likes: SeedLike[] } => {
  const random = createRandom(seed);
  const readers = users.filter(({ role }) => role === 'user');
  const write = (
    { id: post_id }: SeedPosts['posts'][number],
    { body, author_id, at, parent }: { body: string; author_id: string; at: Date; parent?: SeedComment },
  ): SeedComment => {
    const id = random.uuid(at);
    const path = [...(parent?.path ?? []), id];
    const fields = { id, post_id, parent_id: parent?.id ?? null, author_id, path, body, created_at: at };
    return { ...fields, state: 'published', hidden_for: null, like_count: 0, approved_at: at };
  };
  const open = random.sample(
    posts.filter(({ status }) => status === 'published'),
    12,
  );
  const comments = open.flatMap((post) => {
    const at = random.moment(post.created_at, calendar.end);
    const body = random.phrase(random.pick(questions));
    const first = write(post, { body, author_id: random.pick(readers).id, at });
    if (random.integer(1, 3) === 1) return [first];
    const answer = {
      body: random.pick(answers),
      author_id: post.author_id,
      at: new Date(at.getTime() + hourMs),
    };
    return [first, write(post, { ...answer, parent: first })];
  });
  const likes = comments.flatMap((comment) =>
    random
      .sample(readers, random.integer(0, 3))
      .map(({ id }): SeedLike => ({ comment_id: comment.id, user_id: id, created_at: comment.created_at })),
  );
  for (const comment of comments)
    comment.like_count = likes.filter(({ comment_id }) => comment_id === comment.id).length;
  const [post] = open;
  if (!post) return { comments, likes };
  const waiting = write(post, {
    body: questions[0] as string,
    author_id: random.pick(readers).id,
    at: calendar.end,
  });
  const spam = write(post, { body: advertisement, author_id: random.pick(readers).id, at: calendar.end });
  const moderated: SeedComment[] = [
    { ...waiting, state: 'held', approved_at: null },
    { ...spam, state: 'hidden', hidden_for: 'spam', approved_at: null },
  ];
  return { comments: [...comments, ...moderated], likes };
};
