import type { PlantSeed } from '../../demo-data.ts';
import { generateComments } from './demo-comments.ts';
import { generatePostCategories } from './demo-post-categories.ts';
import { generatePosts } from './demo-posts.ts';
import { revisionsOf } from './demo-revisions.ts';
import { generateTags } from './demo-tags.ts';

const COMMENTS_SEED = 15;
const CATEGORIES_SEED = 71;

export const plantJournal: PlantSeed = async ({ db, random }, seeded) => {
  const tags = generateTags(random);
  const categories = generatePostCategories(CATEGORIES_SEED);
  const { posts, postTags } = generatePosts(random, { ...seeded, tags, categories });
  await db('tags').insert(tags);
  await db('post_categories').insert(categories);
  await db('posts').insert(posts);
  await db('post_tags').insert(postTags);
  await db('post_revisions').insert(revisionsOf({ posts, postTags }));
  const { comments, likes } = generateComments(COMMENTS_SEED, { users: seeded.users, posts });
  await db('comments').insert(comments);
  await db('comment_likes').insert(likes);
  return seeded;
};
