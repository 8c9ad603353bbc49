import type { Actor } from '../../accounts/access/actor.ts';
import type { Post, PostStatus } from './post.ts';

type Reader = Actor | undefined;
type Owned = Pick<Post, 'status' | 'author'>;

/** Returns the authors whose posts of this status the reader may see. */
export const visibleAuthors = (reader: Reader, status: PostStatus): 'all' | string[] => {
  if (status === 'published' || isEditor(reader)) return 'all';
  return reader ? [reader.id] : [];
};

/** Tells whether the reader may see the post. */
export const canSee = (reader: Reader, { status, author }: Owned): boolean => {
  const authors = visibleAuthors(reader, status);
  return authors === 'all' || (author !== undefined && authors.includes(author.id));
};

const isEditor = (reader: Reader): boolean => reader?.role === 'editor' || reader?.role === 'admin';
