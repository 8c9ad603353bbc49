import * as apiKeys from './accounts/api-keys/api-key-handlers.ts';
import * as mfa from './accounts/authentication/factors/mfa-handlers.ts';
import * as identities from './accounts/authentication/identities/identity-handlers.ts';
import * as login from './accounts/authentication/login/login-handlers.ts';
import * as magicLinks from './accounts/authentication/magic-links/magic-link-handlers.ts';
import * as passkeys from './accounts/authentication/passkeys/passkey-handlers.ts';
import * as passwords from './accounts/authentication/passwords/password-handlers.ts';
import * as sessions from './accounts/authentication/sessions/session-handlers.ts';
import * as emailAddresses from './accounts/users/email-address-handlers.ts';
import * as accounts from './accounts/users/me-handlers.ts';
import * as users from './accounts/users/user-handlers.ts';
import * as auditEvents from './audit/audit-event-handlers.ts';
import { collectHandlers, type Handlers } from './handler.ts';
import * as posts from './journal/posts/post-handlers.ts';
import * as tags from './journal/tags/tag-handlers.ts';
import * as personalData from './personal-data/personal-data-handlers.ts';
import * as orders from './shop/orders/order-handlers.ts';
import * as products from './shop/products/product-handlers.ts';

/** By operationId. The compiler names what is missing, what two modules have and what no operation asks for. */
export const handlers: Handlers = collectHandlers(
  accounts,
  login,
  sessions,
  identities,
  passwords,
  emailAddresses,
  magicLinks,
  mfa,
  passkeys,
  users,
  apiKeys,
  personalData,
  auditEvents,
  posts,
  tags,
  products,
  orders,
);

/**
 * Handlers that commit by themselves. Some effects outlive a refusal: a failed login is counted, a token that was shown
 * is used up. No transaction stays open while a password is hashed or an issuer is asked. And one statement needs none.
 */
export const ownTransactions: readonly (keyof Handlers)[] = [
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
  'createProduct',
];
