import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import * as apiKeys from './api-keys/api-key-handlers.ts';
import { listApiKeys } from './api-keys/api-key-repository.ts';
import * as factors from './authentication/factors/mfa-handlers.ts';
import { getSecondFactors } from './authentication/factors/second-factor-repository.ts';
import * as identities from './authentication/identities/identity-handlers.ts';
import { listIdentities } from './authentication/identities/identity-repository.ts';
import {
  clearLoginHistory,
  LOGIN_FAILURES_EXPIRE_MS,
  secondFactorSubject,
} from './authentication/login/lock-out.ts';
import * as login from './authentication/login/login-handlers.ts';
import * as magicLinks from './authentication/magic-links/magic-link-handlers.ts';
import { magicLinkMail } from './authentication/magic-links/magic-link-mail.ts';
import * as passkeys from './authentication/passkeys/passkey-handlers.ts';
import { listPasskeys } from './authentication/passkeys/passkey-repository.ts';
import { passwordChangedMail } from './authentication/passwords/password-changed-mail.ts';
import * as passwords from './authentication/passwords/password-handlers.ts';
import { passwordResetMail } from './authentication/passwords/password-reset-mail.ts';
import * as sessions from './authentication/sessions/session-handlers.ts';
import { withCurrent } from './authentication/sessions/session-presenter.ts';
import { listSessions } from './authentication/sessions/session-repository.ts';
import * as commentBans from './users/comment-ban-handlers.ts';
import * as emailAddresses from './users/email-address-handlers.ts';
import { emailChangeMail } from './users/email-change-mail.ts';
import { emailChangedMail } from './users/email-changed-mail.ts';
import { emailVerificationMail } from './users/email-verification-mail.ts';
import * as erasure from './users/erasure-handlers.ts';
import { deleteTracesOfFormerEmails, deleteUser } from './users/erasure-repository.ts';
import { erasureRequestedMail } from './users/erasure-requested-mail.ts';
import * as me from './users/me-handlers.ts';
import { getOwnUser } from './users/own-user.ts';
import * as users from './users/user-handlers.ts';
import { welcomeMail } from './users/welcome-mail.ts';

const DAY_MS = 24 * 60 * 60_000;
const everyone = ['user', 'editor', 'moderator', 'admin'] as const;
const PAGE = 100;

export const accountsFeature = {
  handlers: [
    me,
    login,
    sessions,
    identities,
    passwords,
    emailAddresses,
    magicLinks,
    factors,
    passkeys,
    users,
    commentBans,
    apiKeys,
    erasure,
  ],
  ownTransactions: [
    'registerUser',
    'login',
    'reauthenticate',
    'refreshTokens',
    'startIdentityLogin',
    'completeIdentityLogin',
    'changePassword',
    'confirmPasswordReset',
    'redeemMagicLink',
    'completeMfa',
    'registerPasskey',
    'completePasskeyLogin',
  ],
  scopes: {
    'profile:read': everyone,
    'profile:write': everyone,
    'account:manage': everyone,
    'users:read': ['admin'],
    'users:write': ['admin'],
  },
  mails: [
    emailVerificationMail,
    emailChangeMail,
    emailChangedMail,
    magicLinkMail,
    passwordResetMail,
    passwordChangedMail,
    erasureRequestedMail,
    welcomeMail,
  ],
  retention: [
    expired('one_time_tokens', 'expires_at'),
    // The foreign key deletes their refresh tokens too.
    expired('sessions', 'expires_at'),
    expired('sessions', 'ended_at'),
    expired('login_failures', 'failed_at', LOGIN_FAILURES_EXPIRE_MS),
    expired('login_addresses', 'last_login_at', 180 * DAY_MS),
    expired('signing_keys', 'expires_at'),
  ],
  seed: {
    tables: ['users'],
    load: async () => (await import('./seed/accounts-seed.ts')).plantAccounts,
  },
  personalData: {
    exports: {
      account: { read: getOwnUser },
      sessions: {
        pageSize: PAGE,
        readPage: async (context, { id: userId, sessionId }, page) => {
          const { rows, ...rest } = await listSessions(context, { userId, now: context.clock.now() }, page);
          return { rows: rows.map((session) => withCurrent(session, session.id === sessionId)), ...rest };
        },
      },
      identities: { pageSize: PAGE, readPage: (context, { id }, page) => listIdentities(context, id, page) },
      secondFactors: { read: (context, { id }) => getSecondFactors(context, id) },
      passkeys: { read: (context, { id }) => listPasskeys(context, id) },
      apiKeys: { pageSize: PAGE, readPage: (context, { id }, page) => listApiKeys(context, id, page) },
    },
    // The row of the account goes last: with it the foreign keys delete everything that belongs to it.
    erase: async (context, { id, email }) => {
      await clearLoginHistory(context, email);
      await clearLoginHistory(context, secondFactorSubject(id));
      await deleteTracesOfFormerEmails(context, id);
      await deleteUser(context, id);
    },
  },
} as const satisfies Feature;
