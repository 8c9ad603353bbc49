// Generated from the contract by `make generate`. Do not edit.
import { bind } from '../call.ts';
import type { Transport } from '../transport.ts';
import {
  changePassword,
  changeUserRole,
  completeIdentityLogin,
  completeMfa,
  completePasskeyLogin,
  confirmEmailChange,
  confirmEmailVerification,
  confirmPasswordReset,
  confirmTotpEnrolment,
  createApiKey,
  createOrder,
  createPost,
  createProduct,
  createTag,
  deactivateUser,
  deletePasskey,
  deleteTag,
  exportAccount,
  getApiKey,
  getCurrentSession,
  getMe,
  getOrder,
  getPost,
  getProduct,
  getSecondFactors,
  getTag,
  getUser,
  getUserV2,
  linkIdentity,
  listApiKeys,
  listAuditEvents,
  listIdentities,
  listIdentityProviders,
  listPasskeys,
  listPosts,
  listProducts,
  listSessions,
  listTags,
  listUserPosts,
  listUsers,
  login,
  logout,
  logoutEverywhere,
  reauthenticate,
  redeemMagicLink,
  refreshTokens,
  regenerateRecoveryCodes,
  registerPasskey,
  registerUser,
  removeTotp,
  renameApiKey,
  renamePasskey,
  replaceUser,
  requestEmailChange,
  requestEmailVerification,
  requestErasure,
  requestMagicLink,
  requestPasswordReset,
  restoreUser,
  revokeApiKey,
  revokeSession,
  startBrowserSession,
  startIdentityLogin,
  startMfaPasskey,
  startPasskeyLogin,
  startPasskeyReauthentication,
  startPasskeyRegistration,
  startTotpEnrolment,
  undoErasure,
  unlinkIdentity,
  updateMe,
  updatePost,
  updateTag,
  updateUser,
} from './operations.ts';

export const createNamespaces = (transport: Transport) => ({
  auditEvents: {
    /**
     * List audit events
     *
     * Lists what was done to accounts, the newest first, in pages. Only administrators may.
     *
     * Needs an access token with `audit:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listAuditEvents),
  },
  users: {
    /**
     * List accounts
     *
     * Lists accounts in pages. Only administrators may. Filters narrow the list down together.
     *
     * Needs an access token with `users:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listUsers),
    /**
     * Read an account
     *
     * Reads an account. Only administrators may. `getUserV2` also tells how much there is of the account, and its recent
     * posts.
     *
     * Needs an access token with `users:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @deprecated Call getUserV2 instead. It ends on 2027-11-30.
     */
    get: bind(transport, getUser),
    /**
     * Replace an account
     *
     * Writes all of an account that can be written: what is left out of the profile is removed. Only administrators may,
     * and not long after they logged in.
     *
     * A new e-mail address counts as unverified until its owner follows the mail to it. A mail to the old e-mail address reports
     * the change, and earlier links in it end. An administrator may assign a reserved username.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `email_taken`, `username_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     */
    replace: bind(transport, replaceUser),
    /**
     * Change an account
     *
     * Changes the fields that are sent, after [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): what is absent
     * stays, and `null` removes a part of the profile. Only administrators may, and not long after they logged in.
     *
     * A new e-mail address counts as unverified until its owner follows the mail to it. A mail to the old e-mail address reports
     * the change, and earlier links in it end. An administrator may assign a reserved username.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `email_taken`, `username_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     */
    update: bind(transport, updateUser),
    /**
     * Read an account and what there is of it
     *
     * Reads an account with the number of its posts and orders, and the posts that it wrote last. Only administrators may.
     * `updateUser` and `replaceUser` accept its `ETag` and compare only the version of the account.
     *
     * Needs an access token with `users:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    getV2: bind(transport, getUserV2),
    /**
     * Change the role of an account
     *
     * Gives an account another role. What it may do changes when it next refreshes its token or, in a browser, with its
     * next request. Only administrators may, and not long after they logged in. `last_admin` if nobody would be left to
     * administrate.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `last_admin`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     */
    changeRole: bind(transport, changeUserRole),
    /**
     * Deactivate an account
     *
     * Ends all sessions of an account and keeps it from logging in; its API keys stop working at once. Its posts
     * and orders stay. A deactivated account stays deactivated. An account that waits for its erasure is deactivated as well:
     * it is erased on time, and if its owner undoes the erasure, it stays deactivated. Only administrators may, and not long
     * after they logged in. The last active administrator gets `last_admin`.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `last_admin`, `validation_failed`, `internal_error`, `unavailable`.
     */
    deactivate: bind(transport, deactivateUser),
    /**
     * Restore an account
     *
     * Reactivates an account: ends its deactivation and cancels its erasure, and the audit trail records both. Its API keys work
     * again too. An active account stays active. Only administrators may, and not long after they logged in.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    restore: bind(transport, restoreUser),
    /**
     * List the posts of an account
     *
     * Lists the posts that an account has written, without their text, in pages. Published posts are open to everyone.
     * Authors see their own drafts, editors and admins see all drafts, and without a token there are none.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    listPosts: bind(transport, listUserPosts),
  },
  accounts: {
    /**
     * Register an account
     *
     * Creates an account with the role `user`. It does not log in: send the same e-mail address and password to
     * `login` for an access token.
     *
     * A password has 8 to 128 characters of any kind. Only the most common passwords, the e-mail address and the
     * username are rejected.
     *
     * It takes no `Idempotency-Key`: nobody is known yet whose key it could be. A second request is refused with `email_taken`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `email_taken`, `username_taken`, `payload_too_large`, `unsupported_media_type`, `username_reserved`, `password_too_common`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    register: bind(transport, registerUser),
    /**
     * Log in
     *
     * Exchanges an e-mail address and a password for tokens, and so begins a session. The access token is valid for ten
     * minutes and carries the scopes of the account's role; the refresh token gets new ones, by
     * {@link refreshTokens}. A wrong e-mail address and a wrong password get the same response.
     *
     * If the account has a second factor, the response is a challenge for {@link completeMfa} instead. Each
     * login gets a challenge of its own; a later login does not end it.
     *
     * If the password, a second factor, the role or the state of the account changes during a login, the new value decides.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_credentials`, `account_deactivated`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `login_locked`, `rate_limited`, `internal_error`, `unavailable`.
     */
    login: bind(transport, login),
    /**
     * Read one's own account
     *
     * Returns the account that the access token belongs to.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    me: bind(transport, getMe),
    /**
     * Change one's own account
     *
     * Changes the username and the parts of the profile that are sent, after [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): what is absent stays, and
     * `null` removes a part of the profile. The role cannot be changed this way, nor can what one logs in with.
     *
     * Needs an access token with `profile:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `username_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `username_reserved`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     */
    updateMe: bind(transport, updateMe),
  },
  sessions: {
    /**
     * Refresh the tokens
     *
     * Exchanges a refresh token for new tokens of the same session. Each refresh token can be used once; asked again
     * within ten seconds, as by a second tab or after a lost answer, it leads to the same successor. Used later than
     * that it counts as stolen, and the session ends for everyone. Role, password and deactivation take effect here.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_refresh_token`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    refreshTokens: bind(transport, refreshTokens),
    /**
     * Log out
     *
     * Ends the session of this request. Its refresh token and its cookie are refused from now on; an access token stays
     * valid until it expires, at most ten minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `validation_failed`, `internal_error`, `unavailable`.
     */
    logout: bind(transport, logout),
    /**
     * Log out everywhere
     *
     * Ends all sessions of the account, this one too. Access tokens stay valid until they expire, at most ten minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `validation_failed`, `internal_error`, `unavailable`.
     */
    logoutEverywhere: bind(transport, logoutEverywhere),
    /**
     * Move the session into a cookie
     *
     * Turns the session of the access token into one that a browser holds by a cookie which scripts cannot read. The
     * refresh token ends. From now on the browser sends the cookie by itself, and the page sends the `csrfToken` in the
     * header `X-CSRF-Token` with everything but GET. A session ends after twelve hours without a request.
     * A login must be minutes old, so that a stolen access token cannot be made into something that lasts.
     *
     * It takes no `Idempotency-Key`: its response holds the cookie and the CSRF token of the session. A second request gives it new ones.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    startBrowser: bind(transport, startBrowserSession),
    /**
     * Prove who one is, once more
     *
     * Sensitive operations ask for a proof of identity that is a few minutes old and are refused with
     * `reauthentication_required` else. This gives one, within the session: a password, a code of the authenticator app, or
     * what a passkey has signed by the options of `startPasskeyReauthentication`. A wrong password is refused with
     * `invalid_credentials`, another wrong proof with `invalid_second_factor`, and after several in a row the next one has
     * to wait, as at a login.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_credentials`, `invalid_second_factor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `login_locked`, `rate_limited`, `internal_error`, `unavailable`.
     */
    reauthenticate: bind(transport, reauthenticate),
    /**
     * Read the session of this request
     *
     * Returns the session of the access token or the cookie. A page that has just loaded asks here whether somebody is
     * logged in, and gets the `csrfToken` that its requests need.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    getCurrent: bind(transport, getCurrentSession),
    /**
     * List one's sessions
     *
     * Lists the account's sessions that have not ended, the newest first, in pages.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listSessions),
    /**
     * End one of one's sessions
     *
     * Ends a session, for a device that was lost or is not known. Its refresh token and its cookie are refused from now
     * on; an access token stays valid until it expires, at most ten minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     */
    revoke: bind(transport, revokeSession),
  },
  identities: {
    /**
     * List the identity providers
     *
     * Names the OpenID providers by which one can log in here, in the order in which to show them. Everyone may ask.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    listProviders: bind(transport, listIdentityProviders),
    /**
     * Begin to log in at an identity provider
     *
     * Begins a login by OpenID Connect: authorization code with PKCE. Keep `loginToken` and `state`, send the browser to
     * `authorizationUrl`, and complete the login with what it brings back to `redirectUri`, within ten minutes.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `unknown_identity_provider`, `redirect_uri_not_allowed`, `validation_failed`, `rate_limited`, `internal_error`, `identity_provider_unavailable`, `unavailable`.
     */
    startLogin: bind(transport, startIdentityLogin),
    /**
     * Complete a login at an identity provider
     *
     * Exchanges what the browser came back with for the identity of the one who logged in.
     *
     * - An identity that is known here logs in to its account; if that has a second factor, by way of a challenge for
     *   {@link completeMfa}, as 202.
     * - A new one, whose e-mail address no account has, gets an account with a made-up username and without a password.
     * - A new one, whose e-mail address an account has, gets no more than the offer to be linked, as 202: log in to that
     *   account in another way, and {@link linkIdentity}.
     *
     * A new identity needs an e-mail address that its provider has verified, else it is `identity_email_unverified`. A login
     * is completed once: `identity_login_failed` if it is tried again, took too long, was begun elsewhere, or if what the
     * provider says does not hold. Begin anew then, also after `identity_provider_unavailable`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `identity_login_failed`, `account_deactivated`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `identity_email_unverified`, `validation_failed`, `rate_limited`, `internal_error`, `identity_provider_unavailable`, `unavailable`.
     */
    completeLogin: bind(transport, completeIdentityLogin),
    /**
     * List one's identities
     *
     * Lists the accounts at identity providers by which one can log in to one's own account, in pages, oldest first.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listIdentities),
    /**
     * Link an identity to one's account
     *
     * Confirms what {@link completeIdentityLogin} offered: that the account which has the
     * identity's e-mail address is one's own. So it takes having logged in to that account, a short while ago and by a
     * way that it had before. From then on the identity logs in to it.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `identity_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `identity_link_invalid`, `validation_failed`, `idempotency_key_reused`, `rate_limited`, `internal_error`, `unavailable`.
     */
    link: bind(transport, linkIdentity),
    /**
     * Unlink an identity
     *
     * From then on the identity no longer logs in to the account. The last way in, where there is no password, no passkey
     * and no other identity, stays: `last_login_method`.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `last_login_method`, `validation_failed`, `internal_error`, `unavailable`.
     */
    unlink: bind(transport, unlinkIdentity),
  },
  passwords: {
    /**
     * Ask for a new password
     *
     * Sends a mail to the address, if an account has it, with a link for a new password. The link leads to the page
     * `/reset-password` of the shop with a token in its fragment, which goes to `confirmPasswordReset`.
     * A link works until it is used or expires; a later request does not end it. The first link used ends the others.
     *
     * The answer is the same whether there is such an account or not. An address gets five of these mails an hour at most;
     * beyond that nothing is sent, and the answer is still the same.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    requestReset: bind(transport, requestPasswordReset),
    /**
     * Set a new password by mail
     *
     * Sets a new password with the token of a mail. It does not log in: send the e-mail address and the new password to
     * `login`. All sessions of the account end, as do its other links that are still under way; its e-mail address counts
     * as verified, and a mail tells its owner. A rejected password leaves the token valid.
     *
     * If no e-mail address of the account was ever verified, second factors, identities and API keys are removed too, as by
     * `redeemMagicLink`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `password_too_common`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    confirmReset: bind(transport, confirmPasswordReset),
    /**
     * Change one's password
     *
     * Sets a new password for one's own account, for one who knows the old one or has proved who they are within the last
     * fifteen minutes. All other sessions of the account end, as do its links that are under way by mail, and a mail tells
     * its owner.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_credentials`, `reauthentication_required`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `payload_too_large`, `unsupported_media_type`, `password_too_common`, `validation_failed`, `login_locked`, `rate_limited`, `internal_error`, `unavailable`.
     */
    change: bind(transport, changePassword),
  },
  emailAddresses: {
    /**
     * Verify an e-mail address
     *
     * Verifies the e-mail address of an account by the token of a mail to it. It needs no login, because the mail may be read on
     * another device. The owner of the e-mail address thereby confirms that they have opened the account, so its password and
     * sessions stay. If somebody else has opened it, the owner takes it over by `redeemMagicLink` or `confirmPasswordReset`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    confirmEmailVerification: bind(transport, confirmEmailVerification),
    /**
     * Use another e-mail address
     *
     * Sets the new e-mail address of an account by the token of a mail to it. The e-mail address counts as verified. Links that
     * were mailed to the old e-mail address end, and a mail there reports the change. The token ends with the session that asked
     * for the change.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `email_taken`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    confirmEmailChange: bind(transport, confirmEmailChange),
    /**
     * Ask for another verification mail
     *
     * Sends another mail that verifies the e-mail address of one's account; the first one is sent by `registerUser`. Its
     * link leads to the page `/verify-email` of the shop with a token in its fragment, which goes to
     * `confirmEmailVerification`. An e-mail address gets at most five of these mails in an hour. The token ends with the
     * session that requests it.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `email_already_verified`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    requestEmailVerification: bind(transport, requestEmailVerification),
    /**
     * Ask for another e-mail address
     *
     * Sends a mail to the new address. Its link leads to the page `/confirm-email-change` of the shop with a token in its
     * fragment, which goes to `confirmEmailChange`; until then the account keeps its old address. The login must
     * be at most fifteen minutes old. The request ends with the session that makes it.
     *
     * The response does not tell whether another account has the e-mail address; only a mail to it does. An e-mail address
     * gets at most five of these mails in an hour.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    requestEmailChange: bind(transport, requestEmailChange),
  },
  magicLinks: {
    /**
     * Ask for a link to log in
     *
     * Sends a mail to the address, if an account has it, with a link that logs in without a password. The link leads to
     * the page `/magic-link` of the shop with a token in its fragment, which goes to `redeemMagicLink`.
     * A link works until it is used or expires; a later request does not end it. The first link used ends the others.
     *
     * The answer is the same whether there is such an account or not. An address gets five of these mails an hour at most;
     * beyond that nothing is sent, and the answer is still the same.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    request: bind(transport, requestMagicLink),
    /**
     * Log in by a link
     *
     * Exchanges the token of a mail for tokens of a session, as `login` does, also by way of a second factor, and verifies
     * the e-mail address.
     *
     * If no e-mail address of the account was ever verified, a stranger may have opened it (pre-hijacking). So its password,
     * sessions, second factors, identities, API keys, and pending tokens and mails are removed; `changePassword` sets a new
     * password. An account with an earlier owner keeps them, also if an administrator has set another e-mail address.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `account_deactivated`, `not_acceptable`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    redeem: bind(transport, redeemMagicLink),
  },
  personalData: {
    /**
     * Take one's data along
     *
     * Returns all data about the account and of it, as a file. These data are private, so the login must be minutes old. The
     * export holds nothing about other people: an event of an administrator or a stranger has its action and time, but no
     * actor and no IP address.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    exportAccount: bind(transport, exportAccount),
    /**
     * Have one's account erased
     *
     * Closes the account at once and has it erased after 14 days: with its profile, sessions, second factors, API keys,
     * identities and mails. Orders and posts of the journal stay without an owner. Until the erasure, `undoErasure` reopens
     * the account by the token of the mail that this operation sends.
     *
     * Its sessions and mailed tokens end. From now on the account writes nothing: each write checks it again in its own
     * transaction. Its access tokens can still read until they expire, ten minutes at most. The last active administrator gets
     * `last_admin`.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `last_admin`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    requestErasure: bind(transport, requestErasure),
    /**
     * Keep one's account after all
     *
     * Reopens an account that waits for its erasure, by the token of the mail that announced it. The account is unchanged, but
     * logged out everywhere. If an administrator has deactivated it meanwhile, the erasure is cancelled, but the account
     * stays deactivated.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    undoErasure: bind(transport, undoErasure),
  },
  passkeys: {
    /**
     * Begin to prove by a passkey who one is
     *
     * Answers with the options that a browser asks the account's passkeys by. What they answer goes to `reauthenticate`.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    startReauthentication: bind(transport, startPasskeyReauthentication),
    /**
     * Begin to log in with a passkey
     *
     * Answers with the options that a browser asks its passkeys by. They name no account: whose passkey it is says the
     * passkey itself.
     *
     * ```js
     * const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
     * const credential = (await navigator.credentials.get({ publicKey })).toJSON();
     * ```
     *
     * The credential goes to `completePasskeyLogin`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    startLogin: bind(transport, startPasskeyLogin),
    /**
     * Log in with a passkey
     *
     * Logs in by what the browser has got from a passkey with the options of `startPasskeyLogin`. As the passkey made sure
     * who used it, no second factor is asked for.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_passkey`, `account_deactivated`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    completeLogin: bind(transport, completePasskeyLogin),
    /**
     * List one's passkeys
     *
     * Lists the passkeys of the account, the oldest first. There are 20 at most.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listPasskeys),
    /**
     * Add a passkey
     *
     * Adds the passkey that the browser has made from the options of `startPasskeyRegistration`. It logs in without a
     * password, and stands in as a second factor where a password was used. The account's first second factor comes with
     * ten recovery codes, which are shown this once.
     *
     * It takes no `Idempotency-Key`: its response may hold recovery codes, which are stored only as hashes. The challenge is good once.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `passkey_already_registered`, `too_many_passkeys`, `payload_too_large`, `unsupported_media_type`, `passkey_not_accepted`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    register: bind(transport, registerPasskey),
    /**
     * Begin to add a passkey
     *
     * Answers with the options that a browser makes a passkey from:
     *
     * ```js
     * const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
     * const credential = (await navigator.credentials.create({ publicKey })).toJSON();
     * ```
     *
     * The credential goes to `registerPasskey`. The challenge is for this session, and ends with it.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    startRegistration: bind(transport, startPasskeyRegistration),
    /**
     * Delete a passkey
     *
     * Forgets a passkey; it logs nobody in any more. Its device keeps it until its owner deletes it there too. Recovery
     * codes end with the last second factor. The last way in, where there is no password and no identity, stays:
     * `last_login_method`.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `last_login_method`, `validation_failed`, `internal_error`, `unavailable`.
     */
    delete: bind(transport, deletePasskey),
    /**
     * Rename a passkey
     *
     * Changes what its owner calls a passkey.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     */
    rename: bind(transport, renamePasskey),
  },
  mfa: {
    /**
     * Log in with a second factor
     *
     * Completes a login that returned a challenge: by a code of the authenticator app, a recovery code or a passkey. A code is
     * valid once, also in concurrent requests, and may be 30 seconds early or late. A
     * challenge ends after five minutes or five wrong proofs, and with every change of the account's credentials, role or
     * e-mail address; then a new login is needed. Other logins, and wrong proofs for their challenges, do not end it.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_second_factor`, `mfa_challenge_expired`, `account_deactivated`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `login_locked`, `rate_limited`, `internal_error`, `unavailable`.
     */
    complete: bind(transport, completeMfa),
    /**
     * Begin to use a passkey as a second factor
     *
     * Answers with the options that a browser asks the passkeys of the challenge's account by. What they answer goes to
     * `completeMfa`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `mfa_challenge_expired`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    startPasskey: bind(transport, startMfaPasskey),
    /**
     * Read what logging in asks for
     *
     * Tells which second factors the account has and how many recovery codes are left. With none, a password or a mailed link
     * suffices to log in.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    secondFactors: bind(transport, getSecondFactors),
    /**
     * Begin to use an authenticator app
     *
     * Makes a secret for an authenticator app (TOTP after [RFC 6238](https://www.rfc-editor.org/rfc/rfc6238): SHA-1, six
     * digits, 30 seconds). A login asks for a code only after `confirmTotpEnrolment` in the same session. An unconfirmed secret
     * ends with the next secret, and with the session.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `totp_already_enrolled`, `validation_failed`, `rate_limited`, `internal_error`, `totp_not_available`, `unavailable`.
     */
    startTotpEnrolment: bind(transport, startTotpEnrolment),
    /**
     * Stop using the authenticator app
     *
     * Forgets the secret. Recovery codes end with the last second factor.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     */
    removeTotp: bind(transport, removeTotp),
    /**
     * Confirm the authenticator app
     *
     * Confirms the secret that this session has requested, by a code of the app. From now on each login asks for a code. With
     * the first second factor the account gets ten recovery codes, which are shown only here.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `totp_code_mismatch`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    confirmTotpEnrolment: bind(transport, confirmTotpEnrolment),
    /**
     * Make new recovery codes
     *
     * Replaces all recovery codes, used and unused, by ten new ones, which are shown this once.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `no_second_factor`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    regenerateRecoveryCodes: bind(transport, regenerateRecoveryCodes),
  },
  apiKeys: {
    /**
     * List one's own API keys
     *
     * Lists the API keys of the account, the newest first, in pages. The keys themselves are not shown.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listApiKeys),
    /**
     * Make an API key
     *
     * Makes an API key for the account. Its answer is the only one that shows the key. `scope_not_grantable` if the account
     * lacks one of the scopes, or if it is not one for publishable keys. Needs a login that is not long ago, and cannot be done
     * with an API key.
     *
     * It takes no `Idempotency-Key`: its response holds the key itself, which is stored only as a hash. Revoke a key that did not reach you.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `scope_not_grantable`, `expiry_passed`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     */
    create: bind(transport, createApiKey),
    /**
     * Read one of one's own API keys
     *
     * Reads an API key of the account, without the key itself.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    get: bind(transport, getApiKey),
    /**
     * Revoke an API key
     *
     * Ends an API key of the account at once and for good.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     */
    revoke: bind(transport, revokeApiKey),
    /**
     * Rename an API key
     *
     * Changes the name of an API key. The key itself and its scopes stay as they are.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     */
    rename: bind(transport, renameApiKey),
  },
  posts: {
    /**
     * List posts
     *
     * Lists posts without their text, in pages. Published posts are open to everyone. Authors see their
     * own drafts, editors and admins see all drafts, and without a token there are none.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listPosts),
    /**
     * Write a post
     *
     * Creates a post in the name of the account that the access token belongs to. It is a draft unless `status`
     * says otherwise. Without a `slug` it gets one made from its title; `slug_taken` if another post has it. Only editors
     * and administrators may.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `unknown_tag`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     */
    create: bind(transport, createPost),
    /**
     * Read a post
     *
     * Returns a post with its text. A draft is only there for its author, for editors and for admins; for
     * everyone else it does not exist.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    get: bind(transport, getPost),
    /**
     * Change a post
     *
     * Changes the fields that are sent, after [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396):
     * what is absent stays, and `null` removes an optional field. `tagIds` replaces the whole set.
     *
     * Only editors and administrators may, whoever wrote the post.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `unknown_tag`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     */
    update: bind(transport, updatePost),
  },
  tags: {
    /**
     * List tags
     *
     * Lists all tags by slug, in pages. Everyone may read them. In a slug, `-` comes before digits, and digits before letters.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listTags),
    /**
     * Create a tag
     *
     * Creates a tag. Its slug must not be taken by another tag. Only editors and administrators may.
     *
     * Needs an access token with `tags:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     */
    create: bind(transport, createTag),
    /**
     * Read a tag
     *
     * Reads one tag. Everyone may.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    get: bind(transport, getTag),
    /**
     * Delete a tag
     *
     * Deletes a tag and takes it off all posts that carry it. The posts stay. Only editors and administrators may.
     *
     * Needs an access token with `tags:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     */
    delete: bind(transport, deleteTag),
    /**
     * Change a tag
     *
     * Changes the fields that are sent, after [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396):
     * what is absent stays, and `null` removes an optional field. Only editors and administrators may.
     *
     * Needs an access token with `tags:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     */
    update: bind(transport, updateTag),
  },
  products: {
    /**
     * List products
     *
     * Lists products in pages. Everyone may read them. Filters narrow the list down together.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    list: bind(transport, listProducts),
    /**
     * Add a product
     *
     * Adds a product to the shop. It can be ordered at once. Its slug must not be taken by another product. Only
     * administrators may.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     */
    create: bind(transport, createProduct),
    /**
     * Read a product
     *
     * Returns a product with its price and what can still be ordered of it. Everyone may read it.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    get: bind(transport, getProduct),
  },
  orders: {
    /**
     * Place an order
     *
     * Orders products at their prices of this moment and takes them out of the stock, in one step: either every
     * line is reserved, or nothing is. The order then waits for payment.
     *
     * A line may carry the `unitPrice` that the buyer saw; the order is refused if it is no longer true. The
     * total must reach the shop's minimum order amount.
     *
     * Needs an access token with `orders:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `out_of_stock`, `price_changed`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `order_below_minimum`, `unknown_product`, `validation_failed`, `idempotency_key_reused`, `rate_limited`, `internal_error`, `unavailable`.
     */
    create: bind(transport, createOrder),
    /**
     * Read an order
     *
     * Returns an order of one's own; admins see everyone's. An order of someone else does not exist.
     *
     * Needs an access token with `orders:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     */
    get: bind(transport, getOrder),
  },
});
