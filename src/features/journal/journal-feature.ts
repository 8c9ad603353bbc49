import type { Feature } from '../feature.ts';
import { readPostsOf } from './journal-read-model.ts';
import { commentMail } from './posts/comment-mail.ts';
import { postAnnouncement } from './posts/post-announcement.ts';
import * as posts from './posts/post-handlers.ts';
import { forgetAuthor } from './posts/post-write-repository.ts';
import * as tags from './tags/tag-handlers.ts';

export const journalFeature = {
  handlers: [posts, tags],
  scopes: {
    'posts:read': ['user', 'editor', 'moderator', 'admin'],
    'posts:write': ['editor', 'admin'],
    'tags:write': ['editor', 'admin'],
  },
  schedules: [postAnnouncement],
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
    // The foreign key would remove the author too, but the representation then changes without its version.
    erase: (context, { id }) => forgetAuthor(context, id),
  },
} as const satisfies Feature;
