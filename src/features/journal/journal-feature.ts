import type { Feature } from '../feature.ts';
import { readPostsOf } from './journal-read-model.ts';
import { commentMail } from './posts/comment-mail.ts';
import * as posts from './posts/post-handlers.ts';
import * as tags from './tags/tag-handlers.ts';

export const journalFeature = {
  handlers: [posts, tags],
  scopes: {
    'posts:read': ['user', 'editor', 'moderator', 'admin'],
    'posts:write': ['editor', 'admin'],
    'tags:write': ['editor', 'admin'],
  },
  mails: [commentMail],
  seed: {
    tables: ['tags', 'posts'],
    load: async () => (await import('./seed/journal-seed.ts')).plantJournal,
  },
  personalData: {
    exports: {
      // A post has up to 100,000 characters.
      posts: { pageSize: 10, readPage: (context, { id }, page) => readPostsOf(context, id, page) },
    },
  },
} as const satisfies Feature;
