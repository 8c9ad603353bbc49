import { toUuid } from '../../../src/lib/id.ts';
import {
  absent,
  accounts,
  type Examples,
  type Given,
  given,
  nobody,
  posts,
} from '../../support/example-given.ts';
import { people } from '../../support/example-world.ts';

const deactivatedCustomer: Given = (_, db) =>
  db('users')
    .where({ id: toUuid(people.user) })
    .update({ deactivated_at: new Date(0) });

const bannedCustomer: Given = (_, db) =>
  db('users')
    .where({ id: toUuid(people.user) })
    .update({ comment_ban_reason: 'spam', comment_banned_at: new Date(0) });

export const examples: Examples = {
  listUsers: {
    firstPage: given(accounts, { query: { limit: 2 } }),
    lastPage: given(accounts, { query: { search: 'nobody is called so' } }),
  },
  getUser: {
    editor: given(accounts, { path: { userId: people.editor } }),
    not_found: given(nobody),
  },
  getUserV2: {
    editor: given(posts, { path: { userId: people.editor } }),
    not_found: given(nobody),
  },
  replaceUser: {
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    email_taken: given(accounts, { body: { email: 'jonas.weber@example.com' } }),
    username_taken: given(accounts, { body: { username: 'jonas_weber' } }),
  },
  updateUser: {
    emailChanged: given(accounts, { example: 'email' }),
    changed: given(accounts, { example: 'profile' }),
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    email_taken: given(accounts, { body: { email: 'jonas.weber@example.com' } }),
    username_taken: given(accounts, { body: { username: 'jonas_weber' } }),
  },
  deactivateUser: {
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    last_admin: given(accounts, { path: { userId: people.admin } }),
  },
  restoreUser: {
    restored: given(deactivatedCustomer),
    not_found: given(accounts, { path: { userId: absent('usr') } }),
  },
  changeUserRole: {
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    last_admin: given(accounts, { path: { userId: people.admin } }),
  },
  banCommenter: {
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    account_not_bannable: given(accounts, { path: { userId: people.admin } }),
  },
  unbanCommenter: {
    204: given(bannedCustomer),
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    account_not_bannable: given(accounts, { path: { userId: people.admin } }),
  },
};
