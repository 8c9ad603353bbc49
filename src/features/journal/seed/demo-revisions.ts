import type { SeedPosts } from './demo-posts.ts';

/** Returns the revisions of the posts. The first revision of a revised post has no last paragraph yet. */
export const revisionsOf = ({ posts, postTags }: SeedPosts) =>
  posts.flatMap(({ id: post_id, title, body, excerpt, author_id: editor_id, version, ...post }) => {
    const tag_ids = postTags.filter((each) => each.post_id === post_id).map(({ tag_id }) => tag_id);
    const { cover_media_id, cover_alt, category_id } = post;
    const references = { cover_media_id, cover_alt, category_id };
    const revision = { post_id, title, excerpt, ...references, tag_ids: tag_ids.toSorted(), editor_id };
    const first = { ...revision, number: 1, body, created_at: post.created_at };
    if (version === 1) return [first];
    const shorter = body.slice(0, body.lastIndexOf('\n\n'));
    return [
      { ...first, body: shorter },
      { ...first, number: version, created_at: post.updated_at },
    ];
  });
