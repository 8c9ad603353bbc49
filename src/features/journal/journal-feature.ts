import type { Feature } from '../feature.ts';
import * as categories from './categories/post-category-handlers.ts';
import { RESTORABLE_MS } from './comments/comment.ts';
import { eraseCommentsOf, eraseDeletedTexts } from './comments/comment-erasure-repository.ts';
import * as comments from './comments/comment-handlers.ts';
import { listLikesOf } from './comments/comment-like-repository.ts';
import { commentMail, replyMail } from './comments/comment-mails.ts';
import { listReportsOf } from './comments/comment-report-repository.ts';
import { listCommentsOf } from './comments/comment-repository.ts';
import { exportedComment } from './comments/comment-representation.ts';
import * as responses from './comments/comment-response-handlers.ts';
import * as moderation from './comments/moderation-handlers.ts';
import { readPostsOf } from './journal-read-model.ts';
import { postAnnouncement } from './posts/post-announcement.ts';
import * as posts from './posts/post-handlers.ts';
import { forgetAuthor } from './posts/post-write-repository.ts';
import * as revisions from './revisions/revision-handlers.ts';
import { listRevisionsOf } from './revisions/revision-repository.ts';
import * as tags from './tags/tag-handlers.ts';

const everyone = ['user', 'editor', 'moderator', 'admin'] as const;

export const journalFeature = {
  handlers: [posts, revisions, categories, tags, comments, responses, moderation],
  scopes: {
    'posts:read': everyone,
    'posts:write': ['editor', 'admin'],
    'tags:write': ['editor', 'admin'],
    'comments:write': everyone,
    'comments:moderate': ['moderator', 'admin'],
  },
  schedules: [postAnnouncement],
  retention: [
    {
      kind: 'deleted_comment_texts',
      deleteSome: (context, limit) =>
        eraseDeletedTexts(context, new Date(context.clock.now().getTime() - RESTORABLE_MS), limit),
    },
  ],
  mails: [commentMail, replyMail],
  seed: {
    tables: ['tags', 'post_categories', 'posts'],
    load: async () => (await import('./seed/journal-seed.ts')).plantJournal,
  },
  personalData: {
    exports: {
      // A post has up to 100,000 characters.
      posts: { pageSize: 10, readPage: (context, { id }, page) => readPostsOf(context, id, page) },
      postRevisions: {
        pageSize: 10,
        readPage: (context, { id }, page) => listRevisionsOf(context, id, page),
      },
      comments: {
        pageSize: 100,
        readPage: async (context, { id }, page) => {
          const { rows, ...rest } = await listCommentsOf(context, id, page);
          return { rows: rows.map(exportedComment), ...rest };
        },
      },
      commentLikes: { pageSize: 100, readPage: (context, { id }, page) => listLikesOf(context, id, page) },
      commentReports: {
        pageSize: 100,
        readPage: (context, { id }, page) => listReportsOf(context, id, page),
      },
    },
    // The foreign key would remove the author too, but the representation then changes without its version.
    erase: async (context, { id }) => {
      await forgetAuthor(context, id);
      await eraseCommentsOf(context, id, context.clock.now());
    },
  },
} as const satisfies Feature;
