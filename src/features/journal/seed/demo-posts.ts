import { asciiSlugOf } from '../../../lib/slug.ts';
import { calendar } from '../../demo-calendar.ts';
import type { Seeded, SeededUser } from '../../demo-data.ts';
import type { Random } from '../../demo-random.ts';
import type { SeedPostCategory } from './demo-post-categories.ts';
import type { SeedTag } from './demo-tags.ts';
import { type Topic, topics } from './journal-topics.ts';

type SeedPost = {
  id: string;
  author_id: string;
  category_id: string;
  slug: string;
  title: string;
  body: string;
  excerpt: string | null;
  cover_media_id: string | null;
  cover_alt: string | null;
  status: 'draft' | 'scheduled' | 'published';
  version: number;
  published_at: Date | null;
  announce_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

export type SeedPosts = { posts: SeedPost[]; postTags: { post_id: string; tag_id: string }[] };

const oneInDraft = 8;
const oneInWithoutExcerpt = 5;
const oneInRevised = 4;
const longestRevisionMs = 20 * 24 * 60 * 60 * 1000;

/** Generates a post for every title, by a random editor. Some posts are drafts, one is scheduled, some are revised. */
export const generatePosts = (
  random: Random,
  { users, pictures, tags, categories }: Seeded & { tags: SeedTag[]; categories: SeedPostCategory[] },
): SeedPosts => {
  const authors = users.filter(({ role }) => role === 'editor');
  const tagIds = new Map(tags.map(({ slug, id }) => [slug, id]));
  const categoryIds = new Map(categories.map(({ slug, id }) => [slug, id]));
  const generated = topics.flatMap((topic) =>
    topic.titles.map(([title, subject]) => {
      const post = generatePost(random, {
        ...{ topic, title, subject, author: random.pick(authors) },
        categoryId: categoryIds.get(topic.category) as string,
      });
      const slugs = random.sample(topic.tags, random.integer(1, 4));
      return {
        post,
        postTags: slugs.map((slug) => ({ post_id: post.id, tag_id: tagIds.get(slug) as string })),
      };
    }),
  );
  const posts = generated.map(({ post }, index) => ({ ...post, ...coverOf(pictures, index) }));
  return {
    posts: scheduleFirstDraft(posts),
    postTags: generated.flatMap(({ postTags }) => postTags),
  };
};

/** Every third post has none; the pictures of the others take turns. */
const coverOf = (pictures: Seeded['pictures'], index: number) => {
  const picture = index % 3 === 2 ? undefined : pictures[index % pictures.length];
  return { cover_media_id: picture?.id ?? null, cover_alt: picture?.alt ?? null };
};

const scheduleFirstDraft = (posts: SeedPost[]): SeedPost[] => {
  const draft = posts.find(({ status }) => status === 'draft');
  const at = calendar.scheduledPost;
  return posts.map((post) =>
    post === draft ? { ...post, status: 'scheduled', published_at: at, announce_at: at } : post,
  );
};

type Uncovered = Omit<SeedPost, 'cover_media_id' | 'cover_alt'>;
type PostTopic = { topic: Topic; title: string; subject: string; author: SeededUser; categoryId: string };

const generatePost = (
  random: Random,
  { topic, title, subject, author, categoryId }: PostTopic,
): Uncovered => {
  const created_at = random.moment(calendar.firstPost, calendar.end);
  const isDraft = random.integer(1, oneInDraft) === 1;
  const isRevised = random.integer(1, oneInRevised) === 1;
  const latest = Math.min(created_at.getTime() + longestRevisionMs, calendar.end.getTime());
  const opening = random.phrase(random.pick(topic.openings), { subject });
  return {
    id: random.uuid(created_at),
    author_id: author.id,
    category_id: categoryId,
    slug: asciiSlugOf(title),
    title,
    body: generateBody(random, topic, opening),
    excerpt: random.integer(1, oneInWithoutExcerpt) === 1 ? null : opening,
    status: isDraft ? 'draft' : 'published',
    version: isRevised ? 2 : 1,
    published_at: isDraft ? null : created_at,
    announce_at: null,
    created_at,
    updated_at: isRevised ? random.moment(created_at, new Date(latest)) : created_at,
  };
};

const generateBody = (random: Random, topic: Topic, opening: string): string => {
  const paragraphs = random.sample(topic.paragraphs, random.integer(2, 4)).map((text) => random.phrase(text));
  const advice = random.sample(topic.advice, random.integer(3, 4)).map((text) => `- ${text}`);
  const list = random.integer(1, 3) === 1 ? [] : [`## ${topic.heading}`, advice.join('\n')];
  return [opening, ...paragraphs, ...list, random.phrase(random.pick(topic.endings))].join('\n\n');
};
