import type { Actor } from '../../accounts/access/actor.ts';
import type { Post, PostState } from './post.ts';

type Reader = Actor | undefined;
type Owned = Pick<Post, 'status' | 'author' | 'deletedAt'>;

/** Returns the authors whose posts in this state the reader may see. Only those who may restore a deleted post see it. */
export const visibleAuthors = (reader: Reader, state: PostState): 'all' | string[] => {
  if (state === 'published' || isEditor(reader)) return 'all';
  return reader && state !== 'deleted' ? [reader.id] : [];
};

/** Tells whether the reader may see the post. */
export const canSee = (reader: Reader, { status, author, deletedAt }: Owned): boolean => {
  const authors = visibleAuthors(reader, deletedAt === undefined ? status : 'deleted');
  return authors === 'all' || (author !== undefined && authors.includes(author.id));
};

const isEditor = (reader: Reader): boolean => reader?.role === 'editor' || reader?.role === 'admin';
