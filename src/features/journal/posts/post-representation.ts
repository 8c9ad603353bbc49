import type { components } from '../../../../generated/types.ts';
import type { Version } from '../../../contract/etag.ts';
import { selectMembers } from '../../../lib/select-members.ts';
import { type ImageContext, readImages } from '../../media/media-read-model.ts';
import type { RichText } from '../rich-text/content-renderer.ts';
import type { Cover, Post, PostInclude } from './post.ts';

type PostView = components['schemas']['Post'];

/**
 * Returns the version of the default representation. Besides the writes, two things change the representation: the status, when
 * the time of a scheduled post comes, and the HTML, when the renderer changes. The image of a cover does not change.
 */
export const versionOf = ({ version, hasComeDue }: Post, renderer: string): Version =>
  hasComeDue ? `${version}-published-${renderer}` : `${version}-${renderer}`;

/** Returns the posts with the URLs and the renditions of their covers. */
export const withCovers = async <Each extends { cover?: Cover }>(
  context: ImageContext,
  posts: readonly Each[],
): Promise<(Omit<Each, 'cover'> & Pick<PostView, 'cover'>)[]> => {
  const images = await readImages(
    context,
    posts.flatMap(({ cover }) => cover?.mediaId ?? []),
  );
  return posts.map(({ cover, ...post }) => {
    if (!cover) return post;
    const image = images.get(cover.mediaId);
    if (!image) throw new Error(`The media file ${cover.mediaId} has no renditions`);
    return { ...post, cover: { ...image, alt: cover.alt } };
  });
};

type ViewContext = RichText & ImageContext;

/** Returns the default representation of a post: all its members, with its text as HTML too. */
export const representationOf = async (context: ViewContext, post: Post): Promise<PostView> => ({
  ...(await membersOf(context, post)),
  contentHtml: context.contentRenderer.htmlOf(post.body, 'post'),
});

const membersOf = async (
  context: ViewContext,
  { version: _, hasComeDue: __, ...members }: Post,
): Promise<PostView> => {
  const [shown] = await withCovers(context, [members]);
  return shown as PostView;
};

/** Returns the default representation with its version. */
export const toResponse = async (context: ViewContext, post: Post) => ({
  version: versionOf(post, context.contentRenderer.version),
  body: await representationOf(context, post),
});

type View = { fields?: readonly string[] | undefined; include: PostInclude };

/** The response has a version only if it shows the whole post and nothing else. Other members need no HTML. */
export const viewOf = async (context: ViewContext, post: Post, { fields, include }: View) => {
  if (fields === undefined && include.length === 0) return toResponse(context, post);
  const hasHtml = fields === undefined || fields.includes('contentHtml');
  const shown = await (hasHtml ? representationOf : membersOf)(context, post);
  return { body: selectMembers(shown, { fields, include }) };
};
