// Generated from the contract by `make generate`. Do not edit.
import { bind } from '../call.ts';
import type { Transport } from '../transport.ts';
import {
  addCartLine,
  adjustStock,
  appendResumableUpload,
  approveComment,
  approveReturn,
  banCommenter,
  cancelGuestOrder,
  cancelJob,
  cancelMediaUpload,
  cancelOrder,
  cancelPayment,
  cancelResumableUpload,
  cancelShipment,
  changeCustomerGroup,
  changePassword,
  changeUserRole,
  clearCart,
  commitStockReservation,
  completeIdentityLogin,
  completeMediaUpload,
  completeMfa,
  completePasskeyLogin,
  confirmEmailChange,
  confirmEmailVerification,
  confirmPasswordReset,
  confirmPayment,
  confirmTotpEnrolment,
  createApiKey,
  createCart,
  createCategory,
  createComment,
  createDiscount,
  createGuestOrder,
  createMediaUpload,
  createOrder,
  createPayment,
  createPost,
  createPostCategory,
  createProduct,
  createRefund,
  createResumableUpload,
  createReturn,
  createShipment,
  createShippingMethod,
  createStockReservation,
  createTag,
  createTaxRate,
  createWebhookEndpoint,
  deactivateUser,
  deleteAvatar,
  deleteCategory,
  deleteComment,
  deleteDiscount,
  deleteMedia,
  deletePasskey,
  deletePost,
  deletePostCategory,
  deleteProduct,
  deleteShippingMethod,
  deleteTag,
  deleteTaxRate,
  deleteWebhookEndpoint,
  deliverShipment,
  diffPostRevision,
  discardJob,
  downloadFile,
  downloadMedia,
  exportAccount,
  exportCatalogue,
  getAccountExport,
  getApiKey,
  getCart,
  getCatalogueExport,
  getCategory,
  getCategorySales,
  getComment,
  getCurrentSession,
  getCustomerGroup,
  getDiscount,
  getGuestOrder,
  getGuestOrderInvoice,
  getJob,
  getLowStock,
  getMailPreferences,
  getMe,
  getMedia,
  getMediaUpload,
  getOrder,
  getOrderInvoice,
  getPayment,
  getPost,
  getPostBySlug,
  getPostCategory,
  getPostRevision,
  getProduct,
  getProductBySlug,
  getProductFacets,
  getRefund,
  getResumableUpload,
  getReturn,
  getSales,
  getSearchSuggestions,
  getSecondFactors,
  getShipment,
  getShippingMethod,
  getStock,
  getStockReservation,
  getTag,
  getTaxRate,
  getTopSellingProducts,
  getUser,
  getUserV2,
  getWebhookDelivery,
  getWebhookEndpoint,
  hideComment,
  importCatalogue,
  likeComment,
  linkIdentity,
  listAllOrders,
  listAllReturns,
  listApiKeys,
  listArchivedProducts,
  listAuditEvents,
  listCatalogueImportFaults,
  listCategories,
  listComments,
  listCustomerGroups,
  listDiscountUsages,
  listDiscounts,
  listIdentities,
  listIdentityProviders,
  listJobs,
  listMedia,
  listOrders,
  listPasskeys,
  listPayments,
  listPostCategories,
  listPostRevisions,
  listPosts,
  listPriceChanges,
  listProducts,
  listQueuedComments,
  listRefunds,
  listReplies,
  listReturns,
  listScheduleRuns,
  listSchedules,
  listSearchResults,
  listSessions,
  listShipments,
  listShippingMethods,
  listStock,
  listStockMovements,
  listTags,
  listTaxRates,
  listUserPosts,
  listUsers,
  listWebhookDeliveries,
  listWebhookEndpoints,
  login,
  logout,
  logoutEverywhere,
  mergeCart,
  mergeTag,
  packOrder,
  publishPost,
  putMediaUploadContent,
  reauthenticate,
  receiveReturn,
  redeemMagicLink,
  redeliverWebhookDelivery,
  refreshTokens,
  regenerateRecoveryCodes,
  registerPasskey,
  registerUser,
  rejectReturn,
  releaseStockReservation,
  removeCartDiscount,
  removeCartLine,
  removeTotp,
  renameApiKey,
  renamePasskey,
  replacePost,
  replaceProduct,
  replaceShippingMethod,
  replaceTaxRate,
  replaceUser,
  replayWebhookEndpointEvents,
  reportComment,
  requestEmailChange,
  requestEmailVerification,
  requestErasure,
  requestMagicLink,
  requestPasswordReset,
  restoreComment,
  restoreMedia,
  restorePost,
  restorePostRevision,
  restoreProduct,
  restoreUser,
  retryJob,
  revokeApiKey,
  revokeSession,
  rotateWebhookEndpointSecret,
  schedulePost,
  setAvatar,
  setCartDiscount,
  setCartLine,
  setPostTags,
  setStockBuckets,
  shipShipment,
  startAccountExport,
  startBrowserSession,
  startIdentityLogin,
  startMfaPasskey,
  startPasskeyLogin,
  startPasskeyReauthentication,
  startPasskeyRegistration,
  startTotpEnrolment,
  streamEvents,
  testWebhookEndpoint,
  unbanCommenter,
  undoErasure,
  unlikeComment,
  unlinkIdentity,
  unpublishPost,
  updateCategory,
  updateComment,
  updateCustomerGroup,
  updateDiscount,
  updateMailPreferences,
  updateMe,
  updateMedia,
  updatePost,
  updatePostCategory,
  updateProduct,
  updateShipment,
  updateTag,
  updateUser,
  updateWebhookEndpoint,
  uploadMedia,
} from './operations.ts';

export const createNamespaces = (transport: Transport) => ({
  auditEvents: {
    /**
     * List audit events
     *
     * Lists audit events in pages, the newest first. Only administrators may call this operation. An event must match all
     * filters.
     *
     * Needs an access token with `audit:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const list = tradepost.auditEvents.list({
     *   actorId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     *   target: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     * });
     * for await (const auditEvent of list) console.log(auditEvent);
     * ```
     */
    list: bind(transport, listAuditEvents),
  },
  events: {
    /**
     * Stream the events
     *
     * Streams the events that the account may read, as Server-Sent Events, in the order of their positions: those after
     * `Last-Event-ID`, and then each new event when its change has been committed. Without `Last-Event-ID` and `after`, the
     * stream begins with the next event. An event must match all filters.
     *
     * Each event type names its readers: everyone, the account that owns the subject, or accounts with the scope
     * `events:read`.
     *
     * The server ends the stream when its access token expires, after 15 minutes at the latest, when the role of the account
     * changes, when the account is deactivated or closed, and when the API key is revoked. It cuts off a client that reads
     * nothing for 30 seconds. In each case the client reconnects with `Last-Event-ID` and misses nothing. The guide to
     * [events](#/events) shows how.
     *
     * An account can have a limited number of open streams, which each server process counts for itself. A further one is
     * rejected with `stream_limit_reached`.
     *
     * Needs an access token with `events:stream`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `position_in_future`, `validation_failed`, `stream_limit_reached`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const eventFrame of tradepost.events.stream({ after: 4709, type: ['product.created', 'order.placed'] })) console.log(eventFrame);
     * ```
     */
    stream: bind(transport, streamEvents),
  },
  schedules: {
    /**
     * List the schedules
     *
     * Lists the schedules of the server with their last runs, in the order of their names. Only administrators may call this
     * operation. A schedule appears when a process with workers has started.
     *
     * Needs an access token with `schedules:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const schedule of tradepost.schedules.list({ limit: 20 })) console.log(schedule);
     * ```
     */
    list: bind(transport, listSchedules),
    /**
     * List the runs of a schedule
     *
     * Lists the runs of a schedule in pages, the newest first. Only administrators may call this operation. Runs are deleted
     * 30 days after their due time.
     *
     * Needs an access token with `schedules:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const scheduleRun of tradepost.schedules.listRuns({ scheduleName: 'sweep', state: 'failed', limit: 20 })) console.log(scheduleRun);
     * ```
     */
    listRuns: bind(transport, listScheduleRuns),
  },
  jobs: {
    /**
     * List jobs
     *
     * Lists jobs in pages, the newest first. Only administrators may call this operation. A job must match all filters.
     * `state=failed` lists the dead letters: jobs whose last attempt has failed. Finished jobs are deleted after 14 days.
     *
     * Needs an access token with `jobs:manage`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const job of tradepost.jobs.list({ state: ['failed'], kind: 'mail.deliver' })) console.log(job);
     * ```
     */
    list: bind(transport, listJobs),
    /**
     * Read a job
     *
     * Returns a job of the current account; administrators may read every job. While the job is unfinished, `Retry-After`
     * tells when to ask again. The SDK's `waitForJob` does that.
     *
     * Needs an access token with `jobs:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const job = await tradepost.jobs.get({ jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd' });
     * ```
     */
    get: bind(transport, getJob),
    /**
     * Discard a dead letter
     *
     * Deletes a failed job for good. Only administrators may call this operation. A job in another state is rejected with
     * `job_not_failed`: cancel it instead.
     *
     * Needs an access token with `jobs:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `job_not_failed`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.jobs.discard({ jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd' });
     * ```
     */
    discard: bind(transport, discardJob),
    /**
     * Cancel a job
     *
     * Cancels an unfinished job of the current account; administrators may cancel every job. A waiting job does not start
     * any more. A running one is told to stop within two seconds, and nothing that it writes afterwards takes effect. A
     * finished job is rejected with `job_finished`, unless it is cancelled already: then it stays unchanged.
     *
     * Needs an access token with `jobs:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `job_finished`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const job = await tradepost.jobs.cancel({ jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd' });
     * ```
     */
    cancel: bind(transport, cancelJob),
    /**
     * Retry a dead letter
     *
     * Makes a failed job due at once, for one more attempt. Only administrators may call this operation. A job in another
     * state is rejected with `job_not_failed`, and one whose owner already has as many waiting jobs of the kind as it may
     * have, with `too_many_jobs`. While another job with the same task waits or runs, it is rejected with `job_unfinished`.
     *
     * Needs an access token with `jobs:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `job_not_failed`, `job_unfinished`, `too_many_jobs`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const job = await tradepost.jobs.retry({ jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd' });
     * ```
     */
    retry: bind(transport, retryJob),
  },
  search: {
    /**
     * Search posts and products
     *
     * Finds published posts and products by the words of their titles and texts, in pages, the best first. A title counts more
     * than a text, and a newer result more than an older one. It does not matter how often a text has a word, nor how many of the
     * alternatives of `or` it has. A scheduled post is found from its time on.
     *
     * A result has all words of `q`. `"…"` finds words in this sequence, `-` excludes a word, and `or` separates alternatives:
     * `dripper "for two" -glass or kettle`. Other signs have no meaning. The words match in all their English and German forms,
     * without regard to case and accents. Very common words, such as `the`, are ignored if others remain. A query without any
     * word to find has no results.
     *
     * A word that no result has is replaced by the most similar word that one has; `correctedQuery` then shows the query that
     * was searched. Words in quotes and excluded words are never replaced.
     *
     * At most three hundred results can be read. Of more, they are some of the newest ones, first of all those with the words
     * in their titles.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const searchResult of tradepost.search.listResults({ q: 'mug', type: 'product' })) console.log(searchResult);
     * ```
     */
    listResults: bind(transport, listSearchResults),
    /**
     * Suggest searches
     *
     * Suggests queries and results while somebody types. The last word of `q` may be incomplete. Only words in the titles of
     * results are suggested, the most frequent first. Their frequencies are counted once a day, and the words of a new
     * result are known after a minute.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const searchSuggestions = await tradepost.search.getSuggestions({ q: 'hand thr' });
     * ```
     */
    getSuggestions: bind(transport, getSearchSuggestions),
  },
  users: {
    /**
     * List accounts
     *
     * Lists accounts in pages. Only administrators may call this operation. An account must match all filters.
     *
     * Needs an access token with `users:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const user of tradepost.users.list({ role: 'editor', status: 'active' })) console.log(user);
     * ```
     */
    list: bind(transport, listUsers),
    /**
     * Read an account
     *
     * Returns an account. Only administrators may call this operation. `getUserV2` also returns the counts of its posts
     * and orders, and its recent posts.
     *
     * Needs an access token with `users:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.users.get({ userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
     * ```
     *
     * @deprecated Call getUserV2 instead. It ends on 2027-11-30.
     */
    get: bind(transport, getUser),
    /**
     * Replace an account
     *
     * Replaces all writable fields of an account; an absent field of the profile is removed. Only administrators may call
     * this operation. Requires an authentication within the last 15 minutes.
     *
     * A new e-mail address is unverified until its owner confirms it with the token of a mail. A mail to the old e-mail
     * address reports the change, and earlier links there end. An administrator may assign a reserved username.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `email_taken`, `username_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.users.replace({
     *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     *   ifMatch: '"3"',
     *   body: {
     *     email: 'mara@example.com',
     *     username: 'mara',
     *     profile: {
     *       firstName: 'Mara',
     *       lastName: 'Lindqvist-Berg',
     *       avatarUrl: 'https://images.example.com/mara-2.jpg',
     *       bio: 'Throws mugs, also on Fridays.',
     *     },
     *   },
     * });
     * ```
     */
    replace: bind(transport, replaceUser),
    /**
     * Change an account
     *
     * Changes fields of an account by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
     * unchanged, and `null` removes a field of the profile. Only administrators may call this operation. Requires an
     * authentication within the last 15 minutes.
     *
     * A new e-mail address is unverified until its owner confirms it with the token of a mail. A mail to the old e-mail
     * address reports the change, and earlier links there end. An administrator may assign a reserved username.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `email_taken`, `username_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.users.update({
     *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     *   ifMatch: '"3"',
     *   body: { email: 'mara@example.com' },
     * });
     * ```
     */
    update: bind(transport, updateUser),
    /**
     * Read an account with counts and recent posts
     *
     * Returns an account with the numbers of its posts and orders, and its five newest posts. Only administrators may call
     * this operation. `updateUser` and `replaceUser` accept its `ETag`; they compare only the version of the account.
     *
     * Needs an access token with `users:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const userDetails = await tradepost.users.getV2({ userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
     * ```
     */
    getV2: bind(transport, getUserV2),
    /**
     * Change the role of an account
     *
     * Changes the role of an account and ends its sessions, so the next login has the scopes of the new role. The last
     * active administrator is rejected with `last_admin`. Only administrators may call this operation. Requires an
     * authentication within the last 15 minutes.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `last_admin`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.users.changeRole({
     *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     *   body: { role: 'editor' },
     * });
     * ```
     */
    changeRole: bind(transport, changeUserRole),
    /**
     * Change the customer group of an account
     *
     * Puts an account into a customer group, or removes it from its group. The discount of the group applies to the next
     * orders of the account. Only administrators may call this operation.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `unknown_customer_group`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.users.changeCustomerGroup({
     *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     *   body: { customerGroup: 'premium' },
     * });
     * ```
     */
    changeCustomerGroup: bind(transport, changeCustomerGroup),
    /**
     * Ban an account from commenting
     *
     * Bans an account from commenting: it can neither write, edit nor restore comments. Its comments remain, and it can still
     * like and report others. Another request replaces the reason. The account sees its ban in `getMe`, and administrators see it
     * in `getUser`. Moderators ban accounts with the role `user` or `editor`, and administrators also ban moderators; any other
     * account is rejected with `account_not_bannable`. Only moderators and administrators may call this operation.
     *
     * Needs an access token with `comments:moderate`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `account_not_bannable`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const commentBan = await tradepost.users.banCommenter({
     *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     *   body: { reason: 'spam' },
     * });
     * ```
     */
    banCommenter: bind(transport, banCommenter),
    /**
     * Lift a ban from commenting
     *
     * Lifts the ban of an account from commenting. An account without a ban stays unchanged. The same accounts as in `banCommenter`
     * are rejected with `account_not_bannable`, so moderators cannot lift their own ban. Only moderators and administrators may
     * call this operation.
     *
     * Needs an access token with `comments:moderate`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `account_not_bannable`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.users.unbanCommenter({ userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
     * ```
     */
    unbanCommenter: bind(transport, unbanCommenter),
    /**
     * Deactivate an account
     *
     * Deactivates an account: it cannot log in, its sessions end, and its API keys stop working at once. Its posts and
     * orders remain. An account that is already deactivated stays unchanged. An account that waits for its erasure can be
     * deactivated too: it is erased on time, and if its owner undoes the erasure, it remains deactivated. The last active
     * administrator is rejected with `last_admin`. Only administrators may call this operation. Requires an authentication
     * within the last 15 minutes.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `last_admin`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.users.deactivate({ userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
     * ```
     */
    deactivate: bind(transport, deactivateUser),
    /**
     * Restore an account
     *
     * Reactivates an account: ends its deactivation and cancels its erasure; the audit trail records both. Its API keys
     * work again. An active account stays unchanged. Only administrators may call this operation. Requires an
     * authentication within the last 15 minutes.
     *
     * Needs an access token with `users:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.users.restore({ userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
     * ```
     */
    restore: bind(transport, restoreUser),
    /**
     * List the posts of an account
     *
     * Lists the posts of an account without their text, in pages. Everyone can read published posts. Authors can read
     * their own posts of every status, and editors and administrators all posts. Without credentials the response contains
     * only published posts.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const list = tradepost.users.listPosts({
     *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     *   status: 'published',
     *   sort: ['-publishedAt', 'title'],
     * });
     * for await (const postSummary of list) console.log(postSummary);
     * ```
     */
    listPosts: bind(transport, listUserPosts),
  },
  accounts: {
    /**
     * Register an account
     *
     * Creates an account with the role `user` and sends a mail to verify its e-mail address. It does not log in: call
     * `login` with the same e-mail address and password.
     *
     * A password has 8 to 128 characters of any kind. The most common passwords, the e-mail address and the username are
     * rejected with `password_too_common`.
     *
     * It takes no `Idempotency-Key`: the request has no account that could own the key. A second request is rejected with `email_taken`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `email_taken`, `username_taken`, `payload_too_large`, `unsupported_media_type`, `username_reserved`, `password_too_common`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.accounts.register({
     *   body: {
     *     email: 'mara.lindqvist@example.com',
     *     username: 'mara-lindqvist',
     *     password: 'teal-kettle-on-the-stove',
     *   },
     * });
     * ```
     */
    register: bind(transport, registerUser),
    /**
     * Log in
     *
     * Exchanges an e-mail address and a password for the tokens of a new session. The access token is valid for ten
     * minutes and has the scopes of the account's role; {@link refreshTokens} exchanges the refresh
     * token for new tokens. A wrong e-mail address and a wrong password get the same response, which prevents account
     * enumeration.
     *
     * If the account has a second factor, the response is 202 with a challenge for {@link completeMfa}.
     * Each login gets its own challenge; a later login does not end it.
     *
     * If the password, a second factor, the role or the status of the account changes during a login, the new value
     * decides.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_credentials`, `account_deactivated`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `login_locked`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tokenSet = await tradepost.accounts.login({
     *   body: {
     *     email: 'mara.lindqvist@example.com',
     *     password: 'teal-kettle-on-the-stove',
     *   },
     * });
     * ```
     */
    login: bind(transport, login),
    /**
     * Read the current account
     *
     * Returns the account of the access token, API key or cookie.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.accounts.me();
     * ```
     */
    me: bind(transport, getMe),
    /**
     * Change the current account
     *
     * Changes the username, the language and the profile by
     * [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay unchanged, and `null` removes a field
     * of the profile. Other operations change the password and the e-mail address.
     *
     * Needs an access token with `profile:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `username_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `username_reserved`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const user = await tradepost.accounts.updateMe({ ifMatch: '"3"', body: { username: 'mara-throws' } });
     * ```
     */
    updateMe: bind(transport, updateMe),
    /**
     * Upload the avatar of the current account
     *
     * Stores a picture of the person: a JPEG, PNG, WebP, AVIF or GIF of at most 5 MiB. Its content decides the type, not its name. A job
     * decodes it and encodes it anew without metadata. Then it replaces the former avatar, whose bytes are deleted. Until then, and
     * if the job finds no image, the former avatar stays. The `result` of the job has the `mediaId`, or the `failure`: `undecodable`
     * or `too_many_pixels`. A further upload replaces one that is still being processed.
     *
     * `getUserAvatar` shows the avatar to everyone. It is no part of the media that editors manage.
     *
     * Needs an access token with `profile:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `file_too_large`, `payload_too_large`, `unsupported_media_type`, `unsupported_file_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`, `storage_full`.
     *
     * @example
     * ```ts
     * const avatarProcessing = await tradepost.accounts.setAvatar({
     *   body: {
     *     file: new Blob(['GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000,\u0000\u0000\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u0002\u0001D\u0000;']),
     *   },
     * });
     * ```
     */
    setAvatar: bind(transport, setAvatar),
    /**
     * Delete the avatar of the current account
     *
     * Deletes the avatar and its bytes at once, also one that is still being processed. Without an avatar nothing changes.
     *
     * Needs an access token with `profile:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.accounts.deleteAvatar();
     * ```
     */
    deleteAvatar: bind(transport, deleteAvatar),
  },
  sessions: {
    /**
     * Refresh the tokens
     *
     * Exchanges a refresh token for new tokens of the same session. A refresh token is valid for one use. A second use
     * within ten seconds, for instance by a second tab or after a lost response, returns the same new tokens. A later
     * reuse counts as theft, and the session ends. The new access token has the current scopes of the account's role.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_refresh_token`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tokenSet = await tradepost.sessions.refreshTokens({
     *   body: {
     *     refreshToken: 'q8mPZyQv0cTgXb2n0vJ9n1mS4cRkA7uW3dYxE5fHhLo',
     *   },
     * });
     * ```
     */
    refreshTokens: bind(transport, refreshTokens),
    /**
     * Log out
     *
     * Ends the session of the request. Its refresh token and its cookie are rejected from then on. An access token stays
     * valid until it expires, ten minutes at most.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.sessions.logout();
     * ```
     */
    logout: bind(transport, logout),
    /**
     * Log out everywhere
     *
     * Ends all sessions of the account, including the current one. Access tokens stay valid until they expire, ten minutes
     * at most.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.sessions.logoutEverywhere();
     * ```
     */
    logoutEverywhere: bind(transport, logoutEverywhere),
    /**
     * Start a browser session
     *
     * Converts the session of the access token into a browser session. Its cookie is `HttpOnly`, so scripts cannot read
     * it, and the refresh token ends. From then on the browser sends the cookie, and the page sends the `csrfToken` in the
     * header `X-CSRF-Token` with every request except GET. A browser session expires after twelve hours without a request.
     *
     * Requires an authentication within the last 15 minutes. So a stolen access token cannot be converted into a
     * longer-lived session.
     *
     * It takes no `Idempotency-Key`: its response contains the cookie and the CSRF token of the session. A second request issues new ones.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const currentSession = await tradepost.sessions.startBrowser();
     * ```
     */
    startBrowser: bind(transport, startBrowserSession),
    /**
     * Reauthenticate
     *
     * Renews the authentication of the current session. Sensitive operations require an authentication that is at most 15
     * minutes old and otherwise respond with `reauthentication_required`. The proof is a password, a code of the
     * authenticator app, or the credential from the options of `startPasskeyReauthentication`.
     *
     * A wrong password is rejected with `invalid_credentials`, another wrong proof with `invalid_second_factor`. After
     * several consecutive failures the next attempt must wait, as after failed logins (`login_locked`).
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_credentials`, `invalid_second_factor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `login_locked`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const reauthenticated = await tradepost.sessions.reauthenticate({ body: { password: 'teal-kettle-on-the-stove' } });
     * ```
     */
    reauthenticate: bind(transport, reauthenticate),
    /**
     * Read the current session
     *
     * Returns the session of the access token or the cookie. A page uses it after loading to find out whether a user is
     * logged in, and to get the `csrfToken` for its requests.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const currentSession = await tradepost.sessions.getCurrent();
     * ```
     */
    getCurrent: bind(transport, getCurrentSession),
    /**
     * List the sessions of the current account
     *
     * Lists the active sessions of the current account in pages, the newest first.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const session of tradepost.sessions.list({ limit: 20 })) console.log(session);
     * ```
     */
    list: bind(transport, listSessions),
    /**
     * End a session
     *
     * Ends a session of the current account, for instance on a lost or unknown device. Its refresh token and its cookie
     * are rejected from then on. An access token stays valid until it expires, ten minutes at most.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.sessions.revoke({ sessionId: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzm' });
     * ```
     */
    revoke: bind(transport, revokeSession),
  },
  identities: {
    /**
     * List the identity providers
     *
     * Lists the configured OpenID providers in the order of the operator's configuration, for the buttons of a login page.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const data = await tradepost.identities.listProviders();
     * ```
     */
    listProviders: bind(transport, listIdentityProviders),
    /**
     * Start a login at an identity provider
     *
     * Starts a login by OpenID Connect (authorization code with PKCE). Store `loginToken` and `state`, redirect the
     * browser to `authorizationUrl`, and pass the query parameters of the redirect back to `redirectUri` to
     * {@link completeIdentityLogin} within ten minutes.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `unknown_identity_provider`, `redirect_uri_not_allowed`, `validation_failed`, `rate_limited`, `internal_error`, `identity_provider_unavailable`, `unavailable`.
     *
     * @example
     * ```ts
     * const identityLogin = await tradepost.identities.startLogin({
     *   body: {
     *     provider: 'google',
     *     redirectUri: 'https://shop.example/signed-in',
     *   },
     * });
     * ```
     */
    startLogin: bind(transport, startIdentityLogin),
    /**
     * Complete a login at an identity provider
     *
     * Exchanges the query parameters of the redirect for an identity, and logs in with it. The response depends on the
     * identity:
     *
     * - A linked identity logs in to its account. If the account has a second factor, the response is 202 with a challenge
     *   for {@link completeMfa}.
     * - If the identity is new and no account has its e-mail address, it gets a new account with a generated username and
     *   without a password.
     * - If the identity is new and an account has its e-mail address, the response is 202 with a `linkToken`: log in to
     *   that account in another way and call {@link linkIdentity}.
     *
     * A new identity needs an e-mail address that its provider has verified; otherwise it is rejected with
     * `identity_email_unverified`.
     *
     * A login can be completed once. If it was completed before, has expired or was started elsewhere, or if the tokens of
     * the provider are not valid, it is rejected with `identity_login_failed`. Then start a new login, also after
     * `identity_provider_unavailable`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `identity_login_failed`, `account_deactivated`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `identity_email_unverified`, `validation_failed`, `rate_limited`, `internal_error`, `identity_provider_unavailable`, `unavailable`.
     *
     * @example
     * ```ts
     * const tokenSet = await tradepost.identities.completeLogin({
     *   body: {
     *     loginToken: '4FSepoo12D1XD6ssoaMqatCzL1jG95aYesLH_MgBvhQ',
     *     code: '4/0AeanS0ZmQ0e1nq8C7uJp',
     *     state: 'Ge-tL3yq-IklwN_nyNOb8qiVAOvoRmIGyDxRtpUHrN0',
     *     iss: 'https://accounts.google.com',
     *   },
     * });
     * ```
     */
    completeLogin: bind(transport, completeIdentityLogin),
    /**
     * List the identities of the current account
     *
     * Lists the identities that are linked to the current account in pages, the oldest first.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const identity of tradepost.identities.list({ limit: 20 })) console.log(identity);
     * ```
     */
    list: bind(transport, listIdentities),
    /**
     * Link an identity to the current account
     *
     * Links an identity to the current account, after {@link completeIdentityLogin} has found
     * that the account has the identity's e-mail address. From then on the identity can log in to the account. Requires an
     * authentication within the last 15 minutes, by a login method that the account already had.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `identity_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `identity_link_invalid`, `validation_failed`, `idempotency_key_reused`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const identity = await tradepost.identities.link({
     *   body: {
     *     linkToken: '5Jgr67_x34G1TIYHyp6Ls8nIVtyxP477yGWdjm8H0SY',
     *   },
     * });
     * ```
     */
    link: bind(transport, linkIdentity),
    /**
     * Unlink an identity
     *
     * Unlinks an identity from the current account. From then on the identity cannot log in to it. The last login method
     * of an account without password, passkey and other identities is rejected with `last_login_method`. Requires an
     * authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `last_login_method`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.identities.unlink({ identityId: 'idn_01kkhp3t6wf0pvf3b1c5m9y2zd' });
     * ```
     */
    unlink: bind(transport, unlinkIdentity),
  },
  passwords: {
    /**
     * Request a password reset
     *
     * Sends a mail with a link for a new password to the e-mail address, if an account has it. The link leads to the page
     * `/reset-password` of the shop, with a token for `confirmPasswordReset` in its fragment. A link is valid until it is
     * used or expires; a later request does not end it. The first link used ends the others.
     *
     * The response is the same whether an account has the e-mail address or not, which prevents account enumeration. An
     * e-mail address gets at most five of these mails in an hour; further requests send nothing and get the same response.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mailedLink = await tradepost.passwords.requestReset({ body: { email: 'mara.lindqvist@example.com' } });
     * ```
     */
    requestReset: bind(transport, requestPasswordReset),
    /**
     * Reset a password
     *
     * Sets a new password with the token of a mail. It does not log in: call `login` with the new password. All sessions
     * of the account and its other pending links end, its e-mail address counts as verified, and a mail informs the owner.
     * If the password is rejected, the token stays valid.
     *
     * If no e-mail address of the account was ever verified, the operation also removes second factors, identities and API
     * keys, as `redeemMagicLink` does.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `password_too_common`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.passwords.confirmReset({
     *   body: {
     *     token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA',
     *     newPassword: 'copper-teapot-by-the-window',
     *   },
     * });
     * ```
     */
    confirmReset: bind(transport, confirmPasswordReset),
    /**
     * Change the password of the current account
     *
     * Sets a new password for the current account. Requires the current password or an authentication within the last 15
     * minutes. All other sessions of the account and its pending links by mail end, and a mail informs the owner.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_credentials`, `reauthentication_required`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `payload_too_large`, `unsupported_media_type`, `password_too_common`, `validation_failed`, `login_locked`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.passwords.change({
     *   body: {
     *     currentPassword: 'teal-kettle-on-the-stove',
     *     newPassword: 'copper-teapot-by-the-window',
     *   },
     * });
     * ```
     */
    change: bind(transport, changePassword),
  },
  emailAddresses: {
    /**
     * Verify an e-mail address
     *
     * Verifies the e-mail address of an account with the token of a mail. It requires no login, because the mail may be
     * opened on another device. The owner of the e-mail address thereby confirms that they opened the account, so its
     * password and sessions remain. If somebody else opened it (pre-hijacking), the owner takes it over with
     * `redeemMagicLink` or `confirmPasswordReset`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.emailAddresses.confirmEmailVerification({
     *   body: { token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA' },
     * });
     * ```
     */
    confirmEmailVerification: bind(transport, confirmEmailVerification),
    /**
     * Confirm a new e-mail address
     *
     * Changes the e-mail address of an account with the token of a mail to the new e-mail address, which counts as
     * verified. Pending links to the old e-mail address end, and a mail there reports the change. The token ends with the
     * session that requested the change.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `email_taken`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.emailAddresses.confirmEmailChange({
     *   body: { token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA' },
     * });
     * ```
     */
    confirmEmailChange: bind(transport, confirmEmailChange),
    /**
     * Request a verification mail
     *
     * Sends another mail to verify the e-mail address of the current account; `registerUser` sends the first one. Its link
     * leads to the page `/verify-email` of the shop, with a token for `confirmEmailVerification` in its fragment. An
     * e-mail address gets at most five of these mails in an hour. The token ends with the session that requests it.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `email_already_verified`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mailedLink = await tradepost.emailAddresses.requestEmailVerification();
     * ```
     */
    requestEmailVerification: bind(transport, requestEmailVerification),
    /**
     * Request a change of the e-mail address
     *
     * Sends a mail to the new e-mail address. Its link leads to the page `/confirm-email-change` of the shop, with a token
     * for `confirmEmailChange` in its fragment. Until the confirmation the account keeps its current e-mail address. The
     * request ends with the session that makes it. Requires an authentication within the last 15 minutes.
     *
     * The response does not reveal whether another account has the e-mail address, which prevents account enumeration. An
     * e-mail address gets at most five of these mails in an hour.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mailedLink = await tradepost.emailAddresses.requestEmailChange({ body: { email: 'mara@lindqvist.example' } });
     * ```
     */
    requestEmailChange: bind(transport, requestEmailChange),
  },
  magicLinks: {
    /**
     * Request a magic link
     *
     * Sends a mail with a login link to the e-mail address, if an account has it. The link leads to the page `/magic-link`
     * of the shop, with a token for `redeemMagicLink` in its fragment. A link is valid until it is used or expires; a
     * later request does not end it. The first link used ends the others.
     *
     * The response is the same whether an account has the e-mail address or not, which prevents account enumeration. An
     * e-mail address gets at most five of these mails in an hour; further requests send nothing and get the same response.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mailedLink = await tradepost.magicLinks.request({ body: { email: 'mara.lindqvist@example.com' } });
     * ```
     */
    request: bind(transport, requestMagicLink),
    /**
     * Log in with a magic link
     *
     * Exchanges the token of a mail for the tokens of a new session and verifies the e-mail address. Like `login`, it
     * returns a challenge if the account has a second factor.
     *
     * If no e-mail address of the account was ever verified, an attacker may have opened the account (pre-hijacking). Then
     * the operation removes its password, sessions, second factors, identities, API keys, and pending tokens and mails;
     * `changePassword` sets a new password. An account with an established owner keeps all of these, even if an
     * administrator has set another e-mail address.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `account_deactivated`, `not_acceptable`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tokenSet = await tradepost.magicLinks.redeem({
     *   body: { token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA' },
     * });
     * ```
     */
    redeem: bind(transport, redeemMagicLink),
  },
  personalData: {
    /**
     * Export the data of the current account
     *
     * Returns all data of the current account as a file, for small accounts: beyond 16 million characters it truncates lists.
     * Its successor `startAccountExport` truncates nothing. The export contains no personal data of others: an audit event of
     * an administrator or an unauthenticated client has its action and time, but neither the actor nor the IP address.
     * Requires an authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const accountExport = await tradepost.personalData.exportAccount();
     * ```
     *
     * @deprecated Call startAccountExport instead.
     */
    exportAccount: bind(transport, exportAccount),
    /**
     * Start an export of the current account
     *
     * Starts a job that writes all data of the current account to a file, of any size, in the format of `AccountExport`. The
     * `result` of the finished job has the `fileId` for `getAccountExport`. Nothing has to stay connected meanwhile.
     *
     * While such a job is unfinished, the response shows that job and starts no other. A new export deletes the file of the
     * earlier one. The export contains no personal data of others, like the response of `exportAccount`. Requires an
     * authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const job = await tradepost.personalData.startAccountExport();
     * ```
     */
    startAccountExport: bind(transport, startAccountExport),
    /**
     * Read an export of the current account
     *
     * Returns the file of a finished export, with a signed link that downloads it. The link is valid for an hour, for everybody
     * who has it; another request returns a new one. The file is deleted after seven days. Requires an authentication within
     * the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const accountExportFile = await tradepost.personalData.accountExport({ fileId: 'fil_01kt1w7h0e5v8qk3m2x9r4b6cd' });
     * ```
     */
    accountExport: bind(transport, getAccountExport),
    /**
     * Request the erasure of the current account
     *
     * Closes the current account at once and erases it after 14 days, with its profile, sessions, second factors, API
     * keys, identities and mails. Its orders and posts remain without an owner. Orders that were paid keep their addresses
     * and invoices, because the law on bookkeeping requires them; the others lose their addresses. Until the erasure, `undoErasure` reopens
     * the account with the token of the mail that this operation sends.
     *
     * All sessions and mailed tokens of the account end. The account cannot write any more, because each write checks the
     * account in its own transaction. Its access tokens can still read until they expire, ten minutes at most. The last
     * active administrator is rejected with `last_admin`. Requires an authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `last_admin`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const erasureSchedule = await tradepost.personalData.requestErasure();
     * ```
     */
    requestErasure: bind(transport, requestErasure),
    /**
     * Undo a requested erasure
     *
     * Reopens an account that waits for its erasure, with the token of the mail that announced the erasure. The account is
     * unchanged, but its sessions remain ended. If an administrator has deactivated the account in the meantime, the
     * erasure is cancelled and the account remains deactivated.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_one_time_token`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.personalData.undoErasure({
     *   body: { token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA' },
     * });
     * ```
     */
    undoErasure: bind(transport, undoErasure),
  },
  files: {
    /**
     * Download a file
     *
     * Returns the bytes of a file by a signed link, which the server has made: everybody who has the link can download the
     * file until the link expires. A server that stores its files in a bucket redirects to a signed URL of the bucket, which
     * expires with the link. An interrupted download resumes with `Range` and `If-Range`. A browser saves the file and
     * runs nothing in it.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_file_link`, `not_found`, `file_link_expired`, `range_not_satisfiable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const data = await tradepost.files.download({
     *   fileId: 'fil_01kt1w7h0e5v8qk3m2x9r4b6cd',
     *   expires: 1893456000,
     *   signature: 'yhSHMjqDSArVZScfe_td1nAByB3v01NM3eS0NtVfvzo',
     * });
     * ```
     */
    download: bind(transport, downloadFile),
  },
  mailPreferences: {
    /**
     * Read the mail preferences of the current account
     *
     * Returns which kinds of mail the current account gets.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mailPreferences = await tradepost.mailPreferences.get();
     * ```
     */
    get: bind(transport, getMailPreferences),
    /**
     * Change the mail preferences of the current account
     *
     * Turns kinds of mail on or off; absent kinds stay unchanged. Turning a kind on also lifts an unsubscription by a mailed
     * link.
     *
     * Needs an access token with `profile:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mailPreferences = await tradepost.mailPreferences.update({ body: { comment: false } });
     * ```
     */
    update: bind(transport, updateMailPreferences),
  },
  passkeys: {
    /**
     * Start a reauthentication with a passkey
     *
     * Returns options for `navigator.credentials.get` that accept the passkeys of the account. Pass the credential to
     * `reauthenticate`.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const passkeyRequestOptions = await tradepost.passkeys.startReauthentication();
     * ```
     */
    startReauthentication: bind(transport, startPasskeyReauthentication),
    /**
     * Start a login with a passkey
     *
     * Returns options for `navigator.credentials.get` that accept every passkey of this site. The passkey itself
     * identifies the account.
     *
     * ```js
     * const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
     * const credential = (await navigator.credentials.get({ publicKey })).toJSON();
     * ```
     *
     * Pass the credential to `completePasskeyLogin`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const passkeyRequestOptions = await tradepost.passkeys.startLogin();
     * ```
     */
    startLogin: bind(transport, startPasskeyLogin),
    /**
     * Log in with a passkey
     *
     * Completes a login with the credential that the browser created from the options of `startPasskeyLogin`. It requires
     * no second factor, because the passkey has verified its user.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_passkey`, `account_deactivated`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tokenSet = await tradepost.passkeys.completeLogin({
     *   body: {
     *     credential: {
     *       id: 'a7jp1TEw9YiQ8SkQNe-wwQ',
     *       rawId: 'a7jp1TEw9YiQ8SkQNe-wwQ',
     *       type: 'public-key',
     *       response: {
     *         clientDataJSON: 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoieDNZYjJXdzlwR2dQenFDN1owbDBnTTZ5UTRuRjVzVHRWaEprUnJVdUUxbyIsIm9yaWdpbiI6Imh0dHBzOi8vdHJhZGVwb3N0LmV4YW1wbGUiLCJjcm9zc09yaWdpbiI6ZmFsc2V9',
     *         authenticatorData: 'w8JWHtF61iaESMZksZUdJl0Rr9nK2MfaTWt0_ay4Uu8dAAAAAA',
     *         signature: 'MEUCIEyfkGC81ouwKNYi9wnIIMW8Y9kX28jYS9TBt6Y6DfI4AiEAu9QsBqlhT-z34h21_ZIIFpXTV_-h05ylzZTI7x2yBd4',
     *         userHandle: 'AZxLxQjQfIuAYehZHf6qvg',
     *       },
     *       clientExtensionResults: {  },
     *     },
     *   },
     * });
     * ```
     */
    completeLogin: bind(transport, completePasskeyLogin),
    /**
     * List the passkeys of the current account
     *
     * Lists the passkeys of the current account, the oldest first. An account has at most 20.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const passkeyList = await tradepost.passkeys.list();
     * ```
     */
    list: bind(transport, listPasskeys),
    /**
     * Register a passkey
     *
     * Registers the passkey that the browser created from the options of `startPasskeyRegistration`. It can log in without
     * a password, and it is a second factor for logins with a password. With the first second factor, the response
     * includes ten recovery codes, which are never shown again. Requires an authentication within the last 15 minutes.
     *
     * It takes no `Idempotency-Key`: its response can contain recovery codes, which the server stores only as hashes. The challenge is valid once.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `passkey_already_registered`, `too_many_passkeys`, `payload_too_large`, `unsupported_media_type`, `passkey_not_accepted`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const passkeyAdded = await tradepost.passkeys.register({
     *   body: {
     *     name: "Mara's phone",
     *     credential: {
     *       id: 'a7jp1TEw9YiQ8SkQNe-wwQ',
     *       rawId: 'a7jp1TEw9YiQ8SkQNe-wwQ',
     *       type: 'public-key',
     *       response: {
     *         clientDataJSON: 'eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoieDNZYjJXdzlwR2dQenFDN1owbDBnTTZ5UTRuRjVzVHRWaEprUnJVdUUxbyIsIm9yaWdpbiI6Imh0dHBzOi8vdHJhZGVwb3N0LmV4YW1wbGUiLCJjcm9zc09yaWdpbiI6ZmFsc2V9',
     *         attestationObject: 'o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YViUw8JWHtF61iaESMZksZUdJl0Rr9nK2MfaTWt0_ay4Uu9dAAAAAAAAAAAAAAAAAAAAAAAAAAAAEGu46dUxMPWIkPEpEDXvsMGlAQIDJiABIVggpt64qwmHcERSj-csiRlFQH7GkPl0Z3nlRnqn8_11PisiWCAchBpMF_Uj_iaUWJy081I_ByK9WsO3SoQg73m0SR_Ruw',
     *         transports: ['internal'],
     *       },
     *       clientExtensionResults: {  },
     *     },
     *   },
     * });
     * ```
     */
    register: bind(transport, registerPasskey),
    /**
     * Start the registration of a passkey
     *
     * Returns options for `navigator.credentials.create`:
     *
     * ```js
     * const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
     * const credential = (await navigator.credentials.create({ publicKey })).toJSON();
     * ```
     *
     * Pass the credential to `registerPasskey`. The challenge is bound to the current session and ends with it. Requires
     * an authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const passkeyCreationOptions = await tradepost.passkeys.startRegistration();
     * ```
     */
    startRegistration: bind(transport, startPasskeyRegistration),
    /**
     * Delete a passkey
     *
     * Deletes a passkey of the current account, which can no longer log in. The device keeps its copy until the owner
     * deletes it there. With the last second factor, the recovery codes are deleted too. The last login method of an
     * account without password and identities is rejected with `last_login_method`. Requires an authentication within the
     * last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `last_login_method`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.passkeys.delete({ passkeyId: 'psk_01kkhq2m4pf6yrx9d0wz3n5v7t' });
     * ```
     */
    delete: bind(transport, deletePasskey),
    /**
     * Rename a passkey
     *
     * Changes the name of a passkey of the current account.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const passkey = await tradepost.passkeys.rename({
     *   passkeyId: 'psk_01kkhq2m4pf6yrx9d0wz3n5v7t',
     *   body: { name: "Mara's old phone" },
     * });
     * ```
     */
    rename: bind(transport, renamePasskey),
  },
  mfa: {
    /**
     * Complete a login with a second factor
     *
     * Completes a login that returned a challenge, with a code of the authenticator app, a recovery code or a passkey. A
     * code is valid once, also in concurrent requests, and from 30 seconds before to 30 seconds after its time.
     *
     * A challenge ends after five minutes, after five failed attempts, and when the account's credentials, role or e-mail
     * address change; then a new login is required. Other logins, and failed attempts at their challenges, do not end it.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_second_factor`, `mfa_challenge_expired`, `account_deactivated`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `login_locked`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tokenSet = await tradepost.mfa.complete({
     *   body: {
     *     challengeToken: 'mB1o0x2qvE8GmS4T9YtPZ7hN3cRkJdUwLfXaVbQiOys',
     *     code: '492039',
     *   },
     * });
     * ```
     */
    complete: bind(transport, completeMfa),
    /**
     * Start the use of a passkey as a second factor
     *
     * Returns options for `navigator.credentials.get` that accept the passkeys of the challenge's account. Pass the
     * credential to `completeMfa`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `mfa_challenge_expired`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const passkeyRequestOptions = await tradepost.mfa.startPasskey({
     *   body: {
     *     challengeToken: 'mB1o0x2qvE8GmS4T9YtPZ7hN3cRkJdUwLfXaVbQiOys',
     *   },
     * });
     * ```
     */
    startPasskey: bind(transport, startMfaPasskey),
    /**
     * Read the second factors of the current account
     *
     * Returns the second factors of the current account and the number of unused recovery codes. Without a second factor,
     * a password or a mailed link is sufficient to log in.
     *
     * Needs an access token with `profile:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const secondFactors = await tradepost.mfa.secondFactors();
     * ```
     */
    secondFactors: bind(transport, getSecondFactors),
    /**
     * Start the enrolment of an authenticator app
     *
     * Creates a secret for an authenticator app (TOTP as in [RFC 6238](https://www.rfc-editor.org/rfc/rfc6238): SHA-1, six
     * digits, 30 seconds). Logins require a code only after `confirmTotpEnrolment` in the same session. An unconfirmed
     * secret ends with the session or when a newer one is created. Requires an authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `totp_already_enrolled`, `validation_failed`, `rate_limited`, `internal_error`, `totp_not_available`, `unavailable`.
     *
     * @example
     * ```ts
     * const totpEnrolment = await tradepost.mfa.startTotpEnrolment();
     * ```
     */
    startTotpEnrolment: bind(transport, startTotpEnrolment),
    /**
     * Remove the authenticator app
     *
     * Deletes the secret of the authenticator app. With the last second factor, the recovery codes are deleted too.
     * Requires an authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.mfa.removeTotp();
     * ```
     */
    removeTotp: bind(transport, removeTotp),
    /**
     * Confirm the authenticator app
     *
     * Confirms the secret of this session with a code of the authenticator app. From then on every login except with a
     * passkey requires a code. With the first second factor, the response includes ten recovery codes, which are never
     * shown again. Requires an authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `totp_code_mismatch`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const secondFactorAdded = await tradepost.mfa.confirmTotpEnrolment({ body: { code: '492039' } });
     * ```
     */
    confirmTotpEnrolment: bind(transport, confirmTotpEnrolment),
    /**
     * Replace the recovery codes
     *
     * Replaces all recovery codes, used and unused, with ten new ones, which are never shown again. Requires an
     * authentication within the last 15 minutes.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `no_second_factor`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const recoveryCodes = await tradepost.mfa.regenerateRecoveryCodes();
     * ```
     */
    regenerateRecoveryCodes: bind(transport, regenerateRecoveryCodes),
  },
  apiKeys: {
    /**
     * List the API keys of the current account
     *
     * Lists the API keys of the current account in pages, the newest first. The response does not contain the keys
     * themselves.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const apiKey of tradepost.apiKeys.list({ limit: 20 })) console.log(apiKey);
     * ```
     */
    list: bind(transport, listApiKeys),
    /**
     * Create an API key
     *
     * Creates an API key for the current account. Only this response contains the key itself. A scope that the account
     * lacks, or that a publishable key cannot have, is rejected with `scope_not_grantable`. An API key cannot create
     * another one. Requires an authentication within the last 15 minutes.
     *
     * It takes no `Idempotency-Key`: its response contains the key itself, which the server stores only as a hash. Revoke a key whose response is lost.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `scope_not_grantable`, `expiry_passed`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const apiKeyCreated = await tradepost.apiKeys.create({
     *   body: {
     *     name: 'Order export',
     *     kind: 'secret',
     *     scopes: ['orders:read', 'orders:write'],
     *     expiresAt: '2027-03-12T00:00:00.000Z',
     *   },
     * });
     * ```
     */
    create: bind(transport, createApiKey),
    /**
     * Read an API key
     *
     * Returns an API key of the current account, without the key itself.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const apiKey = await tradepost.apiKeys.get({ apiKeyId: 'key_01kkhp2m4n6q8rsatbvcwdxeyf' });
     * ```
     */
    get: bind(transport, getApiKey),
    /**
     * Revoke an API key
     *
     * Revokes an API key of the current account at once and permanently.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.apiKeys.revoke({ apiKeyId: 'key_01kkhp2m4n6q8rsatbvcwdxeyf' });
     * ```
     */
    revoke: bind(transport, revokeApiKey),
    /**
     * Rename an API key
     *
     * Changes the name of an API key of the current account. The key itself and its scopes stay unchanged.
     *
     * Needs an access token with `account:manage`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const apiKey = await tradepost.apiKeys.rename({
     *   apiKeyId: 'key_01kkhp2m4n6q8rsatbvcwdxeyf',
     *   body: { name: 'Order export to the warehouse' },
     * });
     * ```
     */
    rename: bind(transport, renameApiKey),
  },
  webhookEndpoints: {
    /**
     * List webhook endpoints
     *
     * Lists all webhook endpoints in pages, the newest first. Only administrators may call this operation.
     *
     * Needs an access token with `webhooks:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const webhookEndpoint of tradepost.webhookEndpoints.list({ limit: 20 })) console.log(webhookEndpoint);
     * ```
     */
    list: bind(transport, listWebhookEndpoints),
    /**
     * Create a webhook endpoint
     *
     * Creates an active webhook endpoint for the events that occur from now on. Only this response contains its secret. A
     * URL that cannot receive webhooks is rejected with `webhook_url_rejected`. There are at most 1,000 endpoints; a further
     * one is rejected with `too_many_webhook_endpoints`. Only administrators may call this operation. Requires an
     * authentication within the last 15 minutes.
     *
     * It takes no `Idempotency-Key`: its response contains the secret, which is shown once. Delete an endpoint whose response is lost.
     *
     * Needs an access token with `webhooks:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `too_many_webhook_endpoints`, `payload_too_large`, `unsupported_media_type`, `webhook_url_rejected`, `validation_failed`, `internal_error`, `webhooks_not_available`, `unavailable`.
     *
     * @example
     * ```ts
     * const webhookEndpointCreated = await tradepost.webhookEndpoints.create({
     *   body: {
     *     url: 'https://erp.example.com/hooks/tradepost',
     *     description: 'Orders for the warehouse',
     *     eventTypes: ['order.placed'],
     *   },
     * });
     * ```
     */
    create: bind(transport, createWebhookEndpoint),
    /**
     * Read a webhook endpoint
     *
     * Returns a webhook endpoint. Only administrators may call this operation.
     *
     * Needs an access token with `webhooks:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const webhookEndpoint = await tradepost.webhookEndpoints.get({ webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf' });
     * ```
     */
    get: bind(transport, getWebhookEndpoint),
    /**
     * Delete a webhook endpoint
     *
     * Deletes a webhook endpoint with its secret and its waiting deliveries. Only administrators may call this operation.
     *
     * Needs an access token with `webhooks:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.webhookEndpoints.delete({ webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf' });
     * ```
     */
    delete: bind(transport, deleteWebhookEndpoint),
    /**
     * Change a webhook endpoint
     *
     * Changes fields of a webhook endpoint by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
     * unchanged. The `status` pauses and resumes the endpoint. A URL that cannot receive webhooks is rejected with
     * `webhook_url_rejected`. Only administrators may call this operation. Requires an authentication within the last 15
     * minutes.
     *
     * Needs an access token with `webhooks:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `webhook_url_rejected`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const webhookEndpoint = await tradepost.webhookEndpoints.update({
     *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
     *   ifMatch: '"3"',
     *   body: { status: 'paused' },
     * });
     * ```
     */
    update: bind(transport, updateWebhookEndpoint),
    /**
     * Rotate the secret of a webhook endpoint
     *
     * Gives a webhook endpoint a new secret. Only this response contains it; if the response is lost, rotate again. During
     * the overlap each webhook is signed by the previous secret too, so the receiver can change its secret at any time. An
     * older secret becomes invalid at once. Only administrators may call this operation. Requires an authentication within
     * the last 15 minutes.
     *
     * Needs an access token with `webhooks:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `reauthentication_required`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `webhooks_not_available`, `unavailable`.
     *
     * @example
     * ```ts
     * const webhookSecretRotated = await tradepost.webhookEndpoints.rotateSecret({
     *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
     *   body: { overlapSeconds: 86400 },
     * });
     * ```
     */
    rotateSecret: bind(transport, rotateWebhookEndpointSecret),
    /**
     * Send a test event
     *
     * Sends an event of the type `webhook.test` to an active webhook endpoint, whatever types it has subscribed to. The
     * delivery shows the outcome. An endpoint that is not active is rejected with `webhook_endpoint_inactive`. Only
     * administrators may call this operation.
     *
     * Needs an access token with `webhooks:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `webhook_endpoint_inactive`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const webhookDelivery = await tradepost.webhookEndpoints.test({ webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf' });
     * ```
     */
    test: bind(transport, testWebhookEndpoint),
    /**
     * Replay a range of events
     *
     * Sends the events of a range to a webhook endpoint again, if it has subscribed to their types, whether it has received
     * them or not. Each keeps its `webhook-id`. One call replays at most 1,000 events, and looks at 50,000 events
     * of all types at most; `nextPosition` tells where to continue. Only administrators may call this operation.
     *
     * Needs an access token with `webhooks:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const webhookReplayed = await tradepost.webhookEndpoints.replayEvents({
     *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
     *   body: { fromPosition: 4700, beforePosition: 4800 },
     * });
     * ```
     */
    replayEvents: bind(transport, replayWebhookEndpointEvents),
  },
  webhookDeliveries: {
    /**
     * List the deliveries of a webhook endpoint
     *
     * Lists the deliveries of a webhook endpoint in pages, the newest first. They are kept for a time that the operator has
     * set, by default for 30 days. Only administrators may call this operation.
     *
     * Needs an access token with `webhooks:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const list = tradepost.webhookDeliveries.list({
     *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
     *   state: 'failed',
     *   limit: 20,
     * });
     * for await (const webhookDelivery of list) console.log(webhookDelivery);
     * ```
     */
    list: bind(transport, listWebhookDeliveries),
    /**
     * Read a delivery
     *
     * Returns a delivery with its attempts: request headers, response and timings. Only administrators may call this
     * operation.
     *
     * Needs an access token with `webhooks:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const webhookDeliveryDetails = await tradepost.webhookDeliveries.get({
     *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
     *   webhookDeliveryId: 'whd_01kkhq7xw3m5n7p9r2t4v6w8xz',
     * });
     * ```
     */
    get: bind(transport, getWebhookDelivery),
    /**
     * Deliver an event again
     *
     * Sends the event of a delivery again, now and with a new schedule of ten attempts, whether the delivery has succeeded,
     * failed or is waiting. It keeps its `webhook-id`. Only administrators may call this operation.
     *
     * Needs an access token with `webhooks:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const webhookDelivery = await tradepost.webhookDeliveries.redeliver({
     *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
     *   webhookDeliveryId: 'whd_01kkhq7xw3m5n7p9r2t4v6w8xz',
     * });
     * ```
     */
    redeliver: bind(transport, redeliverWebhookDelivery),
  },
  posts: {
    /**
     * List posts
     *
     * Lists posts without their text, in pages. The author, the category and the tags are references by id; `include` shows them in full.
     * Everyone can read published posts. Authors can read their own posts of every status, and editors and administrators all
     * posts. Without credentials the response contains only published posts. A post must match all filters.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const postSummaryView of tradepost.posts.list({ status: 'published', tag: 'coffee' })) console.log(postSummaryView);
     * ```
     */
    list: bind(transport, listPosts),
    /**
     * Create a post
     *
     * Creates a post whose author is the current account. It is a draft unless `status` is `published`. Without a `slug`
     * the server derives one from the title. A `slug` of another post is rejected with `slug_taken`. Only editors and
     * administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `unknown_category`, `unknown_tag`, `unusable_image`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.create({
     *   body: {
     *     title: 'A kiln diary, week one',
     *     body: 'Monday. The new elements are in, and the first firing is an empty one.',
     *   },
     * });
     * ```
     */
    create: bind(transport, createPost),
    /**
     * Read a post
     *
     * Returns a post with its text. Only its author, editors and administrators can see a post that is not published, and
     * only editors and administrators a deleted one; for others the response is `not_found`.
     *
     * The representation shows the post alone: the author, the category and the tags are references by id, and its `ETag` is the version of
     * the post and of the renderer of `contentHtml`. It changes with each write, when the time of a scheduled post has come, and
     * when a release renders its text differently. A response with `include` or `fields` has no `ETag`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const postView = await tradepost.posts.get({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   include: ['author', 'tags'],
     *   fields: ['slug', 'title'],
     * });
     * ```
     */
    get: bind(transport, getPost),
    /**
     * Replace a post
     *
     * Replaces the text, the category and the tags of a post; its status stays. A former slug of the post leads to it further on. A slug of
     * another post is rejected with `slug_taken`, also if that post is deleted. Only editors and administrators may call this
     * operation. They can change posts of other authors too.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `unknown_category`, `unknown_tag`, `unusable_image`, `rule_violated`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.replace({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   ifMatch: '"3"',
     *   body: {
     *     title: 'Dialling in a new espresso',
     *     slug: 'dialling-in-a-new-espresso',
     *     body: 'Change one thing at a time, and **write it down**.',
     *     categoryId: 'pcg_01kghfct70f3n8xtnnq8dc3z49',
     *     tagIds: [
     *       'tag_01kjpy44e0emq8k9w39qsaekf4',
     *       'tag_01kjwjnfntes8r65rzyjka792g',
     *     ],
     *   },
     * });
     * ```
     */
    replace: bind(transport, replacePost),
    /**
     * Delete a post
     *
     * Deletes a post: only editors and administrators still see it, with its `deletedAt`. It keeps its slug. `restorePost` undoes
     * the deletion. A post that is deleted already stays unchanged. Only editors and administrators may call this operation.
     *
     * The response shows the deleted post and its new version, so that the deletion can be undone at once.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.delete({ postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', ifMatch: '"3"' });
     * ```
     */
    delete: bind(transport, deletePost),
    /**
     * Change a post
     *
     * Changes fields of a post by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
     * unchanged, and `null` removes an optional field. `tagIds` replaces all tags of the post, and a former slug of the post
     * leads to it further on. A `cover` that is no image or not ready is rejected with `unusable_image`. Only editors and
     * administrators may call this operation. They can change posts of other authors too.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `unknown_category`, `unknown_tag`, `unusable_image`, `rule_violated`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.update({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   ifMatch: '"3"',
     *   body: { status: 'published' },
     * });
     * ```
     */
    update: bind(transport, updatePost),
    /**
     * Publish a post
     *
     * Publishes a draft, a scheduled or an unpublished post at once. Its `publishedAt` is the time of the request. A published
     * post is rejected with `post_state_conflict`. Only editors and administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `post_state_conflict`, `precondition_failed`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.publish({ postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', ifMatch: '"3"' });
     * ```
     */
    publish: bind(transport, publishPost),
    /**
     * Restore a post
     *
     * Undoes the deletion of a post. It has its former status again: a published post is public at once. A post that is not
     * deleted stays unchanged. Only editors and administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.restore({ postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', ifMatch: '"3"' });
     * ```
     */
    restore: bind(transport, restorePost),
    /**
     * List the revisions of a post
     *
     * Lists the revisions of a post in pages, the newest first. Its creation and each change of its title, text, summary or tags
     * make a revision; the deletion of a tag makes none. A deleted post has its revisions too. Only editors and administrators may
     * call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const postRevisionSummary of tradepost.posts.listRevisions({ postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', limit: 20 })) console.log(postRevisionSummary);
     * ```
     */
    listRevisions: bind(transport, listPostRevisions),
    /**
     * Read a revision of a post
     *
     * Returns the text, the category and the tags that a post had after a change. Only editors and administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const postRevision = await tradepost.posts.getRevision({ postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', revision: 2 });
     * ```
     */
    getRevision: bind(transport, getPostRevision),
    /**
     * Compare two revisions of a post
     *
     * Compares a revision of a post with the revision `from`, line by line, as if the revision had replaced `from`. `from` may be
     * newer. Only editors and administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const postRevisionDiff = await tradepost.posts.diffRevision({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   revision: 2,
     *   from: 1,
     * });
     * ```
     */
    diffRevision: bind(transport, diffPostRevision),
    /**
     * Restore a revision of a post
     *
     * Gives a post the title, the text, the summary, the cover, the category and the tags of a revision. This makes a new revision;
     * no revision is lost. A cover, a category and tags that have been deleted since then stay away. The slug and the status stay.
     * Only editors and administrators may call this
     * operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.restoreRevision({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   revision: 2,
     *   ifMatch: '"3"',
     * });
     * ```
     */
    restoreRevision: bind(transport, restorePostRevision),
    /**
     * Schedule a post
     *
     * Schedules a draft or an unpublished post, or changes the time of a scheduled one. The post becomes public at its `publishAt`,
     * at that very moment, and within a minute the event `post.published` tells it. A published post is rejected with
     * `post_state_conflict`, and a time that is not in the future with `rule_violated`. Only editors and administrators may
     * call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `post_state_conflict`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.schedule({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   ifMatch: '"3"',
     *   body: { publishAt: '2027-03-20T07:00:00.000Z' },
     * });
     * ```
     */
    schedule: bind(transport, schedulePost),
    /**
     * Set the tags of a post
     *
     * Replaces all tags of a post; `[]` removes them. Only editors and administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `unknown_tag`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.setTags({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   ifMatch: '"3"',
     *   body: {
     *     tagIds: [
     *       'tag_01kjpy44e0emq8k9w39qsaekf4',
     *       'tag_01kjwjnfntes8r65rzyjka792g',
     *     ],
     *   },
     * });
     * ```
     */
    setTags: bind(transport, setPostTags),
    /**
     * Unpublish a post
     *
     * Hides a published post from the public; it keeps its `publishedAt`. A scheduled post becomes a draft, so it is not
     * published. A draft and an unpublished post are rejected with `post_state_conflict`. Only editors and administrators may
     * call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `post_state_conflict`, `precondition_failed`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const post = await tradepost.posts.unpublish({ postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', ifMatch: '"3"' });
     * ```
     */
    unpublish: bind(transport, unpublishPost),
    /**
     * Read a post by its slug
     *
     * Returns the post that has the slug, like `getPost`. A former slug of a post is redirected to its current one, so that
     * links stay valid, until another post takes the slug.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const postView = await tradepost.posts.getBySlug({
     *   slug: 'how-we-dial-in-a-new-espresso',
     *   include: ['author', 'tags'],
     *   fields: ['slug', 'title'],
     * });
     * ```
     */
    getBySlug: bind(transport, getPostBySlug),
  },
  comments: {
    /**
     * List the comments on a post
     *
     * Lists the comments on a public post in pages, without replies: `listReplies` lists the replies to a comment. Everyone can
     * read them. Held comments are listed only for their author and moderators. For others hidden comments are placeholders;
     * a comment that was hidden before anyone approved it is not listed for them at all.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const list = tradepost.comments.list({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   sort: ['-createdAt'],
     *   limit: 20,
     * });
     * for await (const comment of list) console.log(comment);
     * ```
     */
    list: bind(transport, listComments),
    /**
     * Comment on a post
     *
     * Adds a comment to a public post, or a reply to a published comment on it. Comments of an account are held until a
     * moderator has approved one of them; those of editors, moderators and administrators are published at once. When it
     * is published, the authors of the post and of the parent get a mail, unless they have turned it off. A reply to a
     * comment of depth 4, or to none of this post, is rejected with `rule_violated`. A reply to a comment that is not published is
     * rejected with `comment_state_conflict`, and an account that is banned from commenting with `commenting_banned`.
     *
     * Needs an access token with `comments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `commenting_banned`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `comment_state_conflict`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const comment = await tradepost.comments.create({
     *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
     *   body: { body: 'I use a hand grinder.' },
     * });
     * ```
     */
    create: bind(transport, createComment),
    /**
     * List the comments to moderate
     *
     * Lists the queue of the moderators in pages, the oldest comment first: the held comments, the ones with reports since the
     * last decision, or the hidden ones. Deleted comments are in no queue. `approveComment` and `hideComment` decide, and with
     * that also settle the reports. Only moderators and administrators may call this operation.
     *
     * Needs an access token with `comments:moderate`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const queuedComment of tradepost.comments.listQueued({ queue: 'reported', limit: 20 })) console.log(queuedComment);
     * ```
     */
    listQueued: bind(transport, listQueuedComments),
    /**
     * Read a comment
     *
     * Returns a comment on a public post. Only its author and moderators can read a held one, and the text of a hidden one;
     * for others a held comment is `not_found`. Moderators also read comments on posts that are not public.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const comment = await tradepost.comments.get({ commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
     * ```
     */
    get: bind(transport, getComment),
    /**
     * Delete a comment
     *
     * Deletes an own comment. A placeholder without text and author remains, so that the replies keep their place.
     * `restoreComment` restores it within 30 days; then its text is erased. A comment that is already deleted stays unchanged.
     * A comment of another account is `not_found`: moderators hide it instead.
     *
     * Needs an access token with `comments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.comments.delete({ commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
     * ```
     */
    delete: bind(transport, deleteComment),
    /**
     * Edit a comment
     *
     * Replaces the text of an own comment, by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396). It can be edited for
     * 15 minutes after its creation; later the request is rejected with `edit_window_closed`. A hidden or deleted comment is
     * rejected with `comment_state_conflict`, a banned account with `commenting_banned`, and a comment of another account with
     * `not_found`.
     *
     * Needs an access token with `comments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `commenting_banned`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `edit_window_closed`, `comment_state_conflict`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const comment = await tradepost.comments.update({
     *   commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx',
     *   body: { body: 'I use a hand grinder for **espresso**.' },
     * });
     * ```
     */
    update: bind(transport, updateComment),
    /**
     * List the replies to a comment
     *
     * Lists all replies below a comment in pages, in the order of the thread: each reply is followed by its own replies, and the
     * replies to one comment are sorted by age. The visibility is that of `listComments`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const comment of tradepost.comments.listReplies({ commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx', limit: 20 })) console.log(comment);
     * ```
     */
    listReplies: bind(transport, listReplies),
    /**
     * Restore a comment
     *
     * Restores an own deleted comment with the status that it had. A comment that is not deleted stays unchanged. A comment of
     * another account, or one whose text was erased 30 days after the deletion, is `not_found`. A banned account is
     * rejected with `commenting_banned`.
     *
     * Needs an access token with `comments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `commenting_banned`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const comment = await tradepost.comments.restore({ commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
     * ```
     */
    restore: bind(transport, restoreComment),
    /**
     * Like a comment
     *
     * Adds the like of the current account to a published comment. Each account has one like, so a repeated request changes
     * nothing. A hidden, held or deleted comment is rejected with `comment_state_conflict`, or is `not_found` if the account
     * cannot see it.
     *
     * Needs an access token with `comments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `comment_state_conflict`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.comments.like({ commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
     * ```
     */
    like: bind(transport, likeComment),
    /**
     * Take back a like
     *
     * Removes the like of the current account from a comment. Without a like nothing changes.
     *
     * Needs an access token with `comments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.comments.unlike({ commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
     * ```
     */
    unlike: bind(transport, unlikeComment),
    /**
     * Report a comment
     *
     * Reports a published comment to the moderators. An account has one report of a comment: another request replaces its reason
     * and note, until a moderator has decided; then it changes nothing. A hidden, held or deleted comment is rejected with
     * `comment_state_conflict`, or is `not_found` if the account cannot see it.
     *
     * Needs an access token with `comments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `comment_state_conflict`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.comments.report({
     *   commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx',
     *   body: {
     *     reason: 'spam',
     *     note: 'The link leads to a shop for watches.',
     *   },
     * });
     * ```
     */
    report: bind(transport, reportComment),
    /**
     * Approve a comment
     *
     * Publishes a held or hidden comment, and settles its reports. The later comments of its author are published at once. A
     * published comment remains published, and a deleted one is `not_found`. Only moderators and administrators may call this
     * operation.
     *
     * Needs an access token with `comments:moderate`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const comment = await tradepost.comments.approve({ commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
     * ```
     */
    approve: bind(transport, approveComment),
    /**
     * Hide a comment
     *
     * Hides a held or published comment, and settles its reports. Its author and moderators still read it; for others it is a
     * placeholder, or absent if nobody has approved it before. Its replies remain. A hidden comment gets the new reason, and a
     * deleted one is `not_found`. Only moderators and administrators may call this operation.
     *
     * Needs an access token with `comments:moderate`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const comment = await tradepost.comments.hide({
     *   commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx',
     *   body: { reason: 'off_topic' },
     * });
     * ```
     */
    hide: bind(transport, hideComment),
  },
  media: {
    /**
     * List own media files
     *
     * Lists the media files of the current account in pages, the newest first. A media file must match all filters. Only editors
     * and administrators may call this operation.
     *
     * Needs an access token with `media:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const media of tradepost.media.list({ kind: 'image', state: 'ready' })) console.log(media);
     * ```
     */
    list: bind(transport, listMedia),
    /**
     * Upload a media file
     *
     * Stores a file. Its content decides the kind, the media type and the limit of its size; the name and the media type of the
     * form decide nothing. Permitted are JPEG, PNG, WebP, AVIF and GIF of at most 20 MiB, PDF of at most 100 MiB, and of at
     * most 5 GiB ZIP, GZIP, EPUB, Office Open XML, OpenDocument, MP4, WebM, QuickTime, MP3, M4A, Ogg, WAV and FLAC. Other content
     * is rejected with `unsupported_file_type`: also SVG and HTML, which could contain scripts.
     *
     * Documents and files are `ready` at once. An image is `processing` until a job has decoded it, and has encoded its
     * renditions without its metadata. The uploaded bytes of an image are never served, and are deleted afterwards. An
     * animation keeps its first frame.
     *
     * Content that the account has already uploaded is stored once: the response is 200 with the media file that exists, which
     * stays unchanged. A failed or deleted one does not count. Everyone who has the URL of a rendition may download it. Only
     * editors and administrators may call this operation.
     *
     * It takes no `Idempotency-Key`: a repetition finds the media file by its content.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `file_too_large`, `payload_too_large`, `unsupported_media_type`, `unsupported_file_type`, `checksum_mismatch`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`, `storage_full`.
     *
     * @example
     * ```ts
     * const media = await tradepost.media.upload({
     *   body: {
     *     title: 'Price list 2026',
     *     sha256: '904636248025ad20fb9c6bd8b700179a2a42edb5df3636e926c7e09055ee3f75',
     *     file: new Blob(['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n']),
     *   },
     * });
     * ```
     */
    upload: bind(transport, uploadMedia),
    /**
     * Read a media file
     *
     * Returns a media file of the current account. Administrators can read those of all accounts; for others the response is
     * `not_found`. Only editors and administrators may call this operation.
     *
     * Needs an access token with `media:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const media = await tradepost.media.get({ mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w' });
     * ```
     */
    get: bind(transport, getMedia),
    /**
     * Delete a media file
     *
     * Deletes a media file: it and its renditions are gone at once. `restoreMedia` undoes this for 30 days; then the bytes are
     * deleted too. An image that a product or a post shows is rejected with `media_in_use`. Only its owner and administrators can delete it. Only editors and administrators may call this operation.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `media_in_use`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.media.delete({ mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w' });
     * ```
     */
    delete: bind(transport, deleteMedia),
    /**
     * Change a media file
     *
     * Changes the texts of a media file by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
     * unchanged, and `null` removes a field. Only its owner and administrators can change it. Only editors and administrators
     * may call this operation.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const media = await tradepost.media.update({
     *   mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w',
     *   ifMatch: '"3"',
     *   body: { title: 'Price list, summer 2026' },
     * });
     * ```
     */
    update: bind(transport, updateMedia),
    /**
     * Download a rendition
     *
     * Returns the bytes of a rendition of a media file that is `ready`. Everyone who has the URL may download it. The bytes of a
     * URL never change, so caches keep them for a year. An interrupted download resumes with `Range` and `If-Range`. A browser
     * shows an image, saves other files, and runs no script in either.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `range_not_satisfiable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const data = await tradepost.media.download({
     *   mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w',
     *   rendition: 'original',
     * });
     * ```
     */
    download: bind(transport, downloadMedia),
    /**
     * Restore a media file
     *
     * Undoes the deletion of a media file within 30 days. If its owner has uploaded the content again meanwhile, it is rejected
     * with `media_exists`. A media file that is not deleted stays unchanged. Only its owner and administrators can restore it.
     * Only editors and administrators may call this operation.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `media_exists`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const media = await tradepost.media.restore({ mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w' });
     * ```
     */
    restore: bind(transport, restoreMedia),
  },
  mediaUploads: {
    /**
     * Begin a direct upload
     *
     * Creates an upload whose content the client sends to the URL in `request`, in one request. With a bucket as storage it is a
     * signed URL of the bucket, so the bytes do not pass this server. Then `completeMediaUpload` makes the upload a media file.
     * The same types and sizes as in `uploadMedia` are permitted. An upload expires after a day, and an account can have 50
     * unfinished ones. Only editors and administrators may call this operation.
     *
     * It takes no `Idempotency-Key`: its response contains a signed URL, which is stored nowhere. An upload without content costs nothing.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `too_many_uploads`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mediaUpload = await tradepost.mediaUploads.create({
     *   body: {
     *     name: 'price-list.pdf',
     *     size: 51,
     *     sha256: '904636248025ad20fb9c6bd8b700179a2a42edb5df3636e926c7e09055ee3f75',
     *     title: 'Price list 2026',
     *   },
     * });
     * ```
     */
    create: bind(transport, createMediaUpload),
    /**
     * Read an upload
     *
     * Returns an upload of the current account until it expires, with the request that uploads its content. A completed upload has
     * the id of its media file instead. Only editors and administrators may call this operation.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mediaUpload = await tradepost.mediaUploads.get({ uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v' });
     * ```
     */
    get: bind(transport, getMediaUpload),
    /**
     * Cancel an upload
     *
     * Deletes an unfinished upload and its content. A completed one is rejected with `upload_state_conflict`. Only editors and
     * administrators may call this operation.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `upload_state_conflict`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.mediaUploads.cancel({ uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v' });
     * ```
     */
    cancel: bind(transport, cancelMediaUpload),
    /**
     * Upload the content
     *
     * Stores the content of a direct upload. Its URL is the signed one in `request` of the upload, unless that is the URL of a
     * bucket: everyone who has it can send the content until it expires. The body must have exactly the declared size.
     * A repetition replaces the content until the completion begins. An interrupted request stores nothing.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_upload_link`, `not_found`, `upload_state_conflict`, `upload_link_expired`, `payload_too_large`, `unsupported_media_type`, `size_mismatch`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`, `storage_full`.
     *
     * @example
     * ```ts
     * await tradepost.mediaUploads.putContent({
     *   uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v',
     *   expires: 1893542400,
     *   signature: '2O9uIIhEJrGsfsZ602Tqr8ghSXlYYpFdkXN3TOhDiBI',
     *   body: new Blob(['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'], { type: 'application/octet-stream' }),
     * });
     * ```
     */
    putContent: bind(transport, putMediaUploadContent),
    /**
     * Complete an upload
     *
     * Checks the content of an upload as `uploadMedia` does, and makes it a media file. Reading a large file takes up to some
     * minutes. A repetition returns the same media file. Without its whole content the upload is rejected with
     * `upload_incomplete` and stays. Content that is not permitted or has another checksum ends the upload: begin another one.
     * Only editors and administrators may call this operation.
     *
     * It takes no `Idempotency-Key`: a repetition finds the media file by the upload.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `upload_incomplete`, `file_too_large`, `unsupported_file_type`, `checksum_mismatch`, `validation_failed`, `internal_error`, `unavailable`, `storage_full`.
     *
     * @example
     * ```ts
     * const media = await tradepost.mediaUploads.complete({ uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v' });
     * ```
     */
    complete: bind(transport, completeMediaUpload),
    /**
     * Begin a resumable upload
     *
     * Creates an upload of the protocol [tus 1.0](https://tus.io/protocols/resumable-upload) for a file of at most 5 GiB. Its client
     * sends the content to the URL in `Location` with `appendResumableUpload`, in any number of requests. The last one makes it a
     * media file. An upload expires after a day, and an account can have 50 unfinished ones.
     *
     * The server supports the extensions that `getResumableUploadSupport` lists. Only editors and administrators may call this operation.
     *
     * It takes no `Idempotency-Key`: the protocol has none. An upload without content costs nothing.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `too_many_uploads`, `unsupported_tus_version`, `file_too_large`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.mediaUploads.createResumableUpload({ tusResumable: '1.0.0', uploadLength: 51 });
     * ```
     */
    createResumableUpload: bind(transport, createResumableUpload),
    /**
     * Read a resumable upload
     *
     * Returns an upload, and in `Upload-Offset` where the content of the next `appendResumableUpload` begins. Clients of tus send it
     * as `HEAD`, which has the same headers. The upload of another account is `not_found`.
     * Only editors and administrators may call this operation.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `unsupported_tus_version`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const mediaUpload = await tradepost.mediaUploads.resumableUpload({
     *   uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v',
     *   tusResumable: '1.0.0',
     * });
     * ```
     */
    resumableUpload: bind(transport, getResumableUpload),
    /**
     * Cancel a resumable upload
     *
     * Deletes an unfinished upload and its content. A completed one is rejected with `upload_state_conflict`. The upload of another account is `not_found`.
     * Only editors and administrators may call this operation.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `upload_state_conflict`, `unsupported_tus_version`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.mediaUploads.cancelResumableUpload({
     *   uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v',
     *   tusResumable: '1.0.0',
     * });
     * ```
     */
    cancelResumableUpload: bind(transport, cancelResumableUpload),
    /**
     * Send content of a resumable upload
     *
     * Stores the next bytes of the file. If the connection breaks, what has arrived is kept: read the offset with
     * `getResumableUpload`, and continue there. One request at a time can write an upload; another one is rejected with
     * `upload_locked` until the first ends, or sends nothing for 15 seconds.
     *
     * The bytes that complete the file make it a media file with the rules of `uploadMedia`; `Content-Location` is its URL, or the
     * URL of the media file with the same content that the account has already. Rejected content ends the upload. A repetition of
     * the last request succeeds until the upload expires. The upload of another account is `not_found`.
     * Only editors and administrators may call this operation.
     *
     * Needs an access token with `media:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `upload_offset_mismatch`, `unsupported_tus_version`, `file_too_large`, `payload_too_large`, `unsupported_media_type`, `size_mismatch`, `unsupported_file_type`, `checksum_mismatch`, `validation_failed`, `upload_locked`, `rate_limited`, `internal_error`, `unavailable`, `storage_full`.
     *
     * @example
     * ```ts
     * await tradepost.mediaUploads.appendResumableUpload({
     *   uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v',
     *   tusResumable: '1.0.0',
     *   uploadOffset: 35,
     *   body: new Blob(['>>\nendobj\n%%EOF\n'], { type: 'application/offset+octet-stream' }),
     * });
     * ```
     */
    appendResumableUpload: bind(transport, appendResumableUpload),
  },
  postCategories: {
    /**
     * List categories of posts
     *
     * Lists all categories of posts in the order of the tree, in pages: each category comes before its descendants, and
     * categories with the same parent are sorted by position, then by slug.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const postCategoryView of tradepost.postCategories.list({ include: ['postCount'], limit: 20 })) console.log(postCategoryView);
     * ```
     */
    list: bind(transport, listPostCategories),
    /**
     * Add a category of posts
     *
     * Adds a category to the tree, which has at most five levels. A slug of another category of posts is rejected with
     * `slug_taken`, an absent parent with `unknown_category`, and a category on a sixth level with `category_too_deep`. Only
     * editors and administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `unknown_category`, `category_too_deep`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const postCategory = await tradepost.postCategories.create({ body: { slug: 'making', name: 'Making', position: 2 } });
     * ```
     */
    create: bind(transport, createPostCategory),
    /**
     * Read a category of posts
     *
     * Returns a category of posts.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const postCategory = await tradepost.postCategories.get({ postCategoryId: 'pcg_01kghfct70f3n8xtnnq8dc3z49' });
     * ```
     */
    get: bind(transport, getPostCategory),
    /**
     * Delete a category of posts
     *
     * Deletes a category. A category that has posts is rejected with `category_in_use`, unless `force=true`: then its posts have
     * no category any more, and the `ETag` of each of them changes. A category that has child categories is always rejected
     * with `category_in_use`: move them to another parent first. Only editors and administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `category_in_use`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.postCategories.delete({
     *   postCategoryId: 'pcg_01kghfct70f3n8xtnnq8dc3z49',
     *   force: true,
     * });
     * ```
     */
    delete: bind(transport, deletePostCategory),
    /**
     * Change a category of posts
     *
     * Changes fields of a category by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
     * unchanged. A new parent moves the category with all its descendants. A slug of another category of posts is rejected with
     * `slug_taken`, an absent parent with `unknown_category`, a parent that is the category itself or one of its descendants
     * with `category_cycle`, and a move that would give the tree a sixth level with `category_too_deep`. Only editors and
     * administrators may call this operation.
     *
     * Needs an access token with `posts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `unknown_category`, `category_cycle`, `category_too_deep`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const postCategory = await tradepost.postCategories.update({
     *   postCategoryId: 'pcg_01kghfct70f3n8xtnnq8dc3z49',
     *   ifMatch: '"3"',
     *   body: { name: 'Espresso & milk', position: 2 },
     * });
     * ```
     */
    update: bind(transport, updatePostCategory),
  },
  tags: {
    /**
     * List tags
     *
     * Lists all tags by slug, in pages. In the order of slugs, `-` comes before digits, and digits before letters.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const tagView of tradepost.tags.list({ include: ['postCount'], limit: 20 })) console.log(tagView);
     * ```
     */
    list: bind(transport, listTags),
    /**
     * Create a tag
     *
     * Creates a tag. A slug of another tag is rejected with `slug_taken`. Only editors and administrators may call this
     * operation.
     *
     * Needs an access token with `tags:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tag = await tradepost.tags.create({
     *   body: {
     *     slug: 'coffee',
     *     name: 'Coffee',
     *     description: 'Beans, brewing and what goes with it.',
     *   },
     * });
     * ```
     */
    create: bind(transport, createTag),
    /**
     * Read a tag
     *
     * Returns a tag.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tag = await tradepost.tags.get({ tagId: 'tag_01kjpy44e0emq8k9w39qsaekf4' });
     * ```
     */
    get: bind(transport, getTag),
    /**
     * Delete a tag
     *
     * Deletes a tag that no post and no product has. A used tag is rejected with `tag_in_use`, unless `force=true`: then it is
     * removed from its posts and products. The `ETag` of each of them changes. `mergeTag` gives them another tag instead. Only
     * editors and administrators may call this operation.
     *
     * Needs an access token with `tags:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `tag_in_use`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.tags.delete({ tagId: 'tag_01kjpy44e0emq8k9w39qsaekf4', force: true });
     * ```
     */
    delete: bind(transport, deleteTag),
    /**
     * Change a tag
     *
     * Changes fields of a tag by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay unchanged,
     * and `null` removes an optional field. A slug of another tag is rejected with `slug_taken`. Only editors and
     * administrators may call this operation.
     *
     * Needs an access token with `tags:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tag = await tradepost.tags.update({
     *   tagId: 'tag_01kjpy44e0emq8k9w39qsaekf4',
     *   ifMatch: '"3"',
     *   body: { name: 'Coffee & tea', description: null },
     * });
     * ```
     */
    update: bind(transport, updateTag),
    /**
     * Merge a tag into another
     *
     * Gives all posts and products of a tag another tag instead, and deletes the tag. A post that has both keeps one. The `ETag` of
     * each of them changes. A merge of a tag into itself is rejected with `rule_violated`. Only editors and administrators may
     * call this operation.
     *
     * Needs an access token with `tags:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `unknown_tag`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const tag = await tradepost.tags.merge({
     *   tagId: 'tag_01kjpy44e0emq8k9w39qsaekf4',
     *   body: { intoTagId: 'tag_01kjwjnfntes8r65rzyjka792g' },
     * });
     * ```
     */
    merge: bind(transport, mergeTag),
  },
  categories: {
    /**
     * List categories
     *
     * Lists all categories in the order of the tree, in pages: each category comes before its descendants, and categories
     * with the same parent are sorted by position, then by slug.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const category of tradepost.categories.list({ limit: 20 })) console.log(category);
     * ```
     */
    list: bind(transport, listCategories),
    /**
     * Add a category
     *
     * Adds a category to the tree, which has at most five levels. A slug of another category is rejected with `slug_taken`,
     * an absent parent with `unknown_category`, and a category on a sixth level with `category_too_deep`. Only
     * administrators may call this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `unknown_category`, `category_too_deep`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const category = await tradepost.categories.create({ body: { slug: 'garden', name: 'Garden', position: 4 } });
     * ```
     */
    create: bind(transport, createCategory),
    /**
     * Read a category
     *
     * Returns a category.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const category = await tradepost.categories.get({ categoryId: 'cat_01kfjeqw5zfq3rj6m2v9c1k8xd' });
     * ```
     */
    get: bind(transport, getCategory),
    /**
     * Delete a category
     *
     * Deletes a category. A category that has products or child categories is rejected with `category_in_use`: move them to
     * another category first. Only administrators may call this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `category_in_use`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.categories.delete({ categoryId: 'cat_01kfjeqw5zfq3rj6m2v9c1k8xd' });
     * ```
     */
    delete: bind(transport, deleteCategory),
    /**
     * Change a category
     *
     * Changes fields of a category by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
     * unchanged. A new parent moves the category with all its descendants. An absent parent is rejected with
     * `unknown_category`, a parent that is the category itself or one of its descendants with `category_cycle`, and a move
     * that would give the tree a sixth level with `category_too_deep`. Only administrators may call this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `unknown_category`, `category_cycle`, `category_too_deep`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const category = await tradepost.categories.update({
     *   categoryId: 'cat_01kfjeqw5zfq3rj6m2v9c1k8xd',
     *   ifMatch: '"3"',
     *   body: { name: 'Mugs & cups', position: 2 },
     * });
     * ```
     */
    update: bind(transport, updateCategory),
  },
  customerGroups: {
    /**
     * List customer groups
     *
     * Lists all customer groups by slug, in pages. Only administrators may call this operation.
     *
     * Needs an access token with `discounts:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const customerGroup of tradepost.customerGroups.list({ limit: 20 })) console.log(customerGroup);
     * ```
     */
    list: bind(transport, listCustomerGroups),
    /**
     * Read a customer group
     *
     * Returns a customer group. Only administrators may call this operation.
     *
     * Needs an access token with `discounts:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const customerGroup = await tradepost.customerGroups.get({ customerGroup: 'premium' });
     * ```
     */
    get: bind(transport, getCustomerGroup),
    /**
     * Change a customer group
     *
     * Changes the name or the discount of a customer group by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396).
     * A new discount applies to the next orders of its customers. Only administrators may call this operation.
     *
     * Needs an access token with `discounts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const customerGroup = await tradepost.customerGroups.update({
     *   customerGroup: 'premium',
     *   ifMatch: '"3"',
     *   body: { basisPoints: 2500 },
     * });
     * ```
     */
    update: bind(transport, updateCustomerGroup),
  },
  shipping: {
    /**
     * List shipping methods
     *
     * Lists the shipping methods that match all filters, by slug, in pages.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const shippingMethod of tradepost.shipping.listMethods({ country: 'DE', currency: 'EUR' })) console.log(shippingMethod);
     * ```
     */
    listMethods: bind(transport, listShippingMethods),
    /**
     * Create a shipping method
     *
     * Creates a shipping method, for the next orders. A slug of another shipping method is rejected with `slug_taken`, and two
     * charges in one currency with `rule_violated`. Only administrators may call this operation.
     *
     * Needs an access token with `rates:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shippingMethod = await tradepost.shipping.createMethod({
     *   body: {
     *     slug: 'courier',
     *     name: 'Courier',
     *     countries: ['AT', 'DE'],
     *     charges: [{ currency: 'EUR', amount: 990, perKilogram: 150 }],
     *   },
     * });
     * ```
     */
    createMethod: bind(transport, createShippingMethod),
    /**
     * Read a shipping method
     *
     * Returns a shipping method.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shippingMethod = await tradepost.shipping.getMethod({ shippingMethod: 'express' });
     * ```
     */
    getMethod: bind(transport, getShippingMethod),
    /**
     * Replace a shipping method
     *
     * Replaces all fields of a shipping method. Two charges in one currency are rejected with `rule_violated`. The charges
     * apply to the next orders; placed orders keep theirs. Only administrators may call this operation.
     *
     * Needs an access token with `rates:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shippingMethod = await tradepost.shipping.replaceMethod({
     *   shippingMethod: 'express',
     *   ifMatch: '"3"',
     *   body: {
     *     name: 'Express',
     *     countries: ['AT', 'DE'],
     *     charges: [
     *       { currency: 'CHF', amount: 1590, perKilogram: 200 },
     *       { currency: 'EUR', amount: 990, perKilogram: 150 },
     *     ],
     *   },
     * });
     * ```
     */
    replaceMethod: bind(transport, replaceShippingMethod),
    /**
     * Delete a shipping method
     *
     * Deletes a shipping method. Placed orders keep its name and charge. Only administrators may call this operation.
     *
     * Needs an access token with `rates:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.shipping.deleteMethod({ shippingMethod: 'express' });
     * ```
     */
    deleteMethod: bind(transport, deleteShippingMethod),
    /**
     * List tax rates
     *
     * Lists the tax rates of all countries that the shop delivers to, by country, in pages. Whether prices include the tax is a
     * setting of the shop.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const taxRate of tradepost.shipping.listTaxRates({ limit: 20 })) console.log(taxRate);
     * ```
     */
    listTaxRates: bind(transport, listTaxRates),
    /**
     * Add the tax rate of a country
     *
     * Adds the tax rate of a country. The shop delivers to it from now on. A country with a tax rate is rejected with
     * `tax_rate_exists`. Only administrators may call this operation.
     *
     * Needs an access token with `rates:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `tax_rate_exists`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const taxRate = await tradepost.shipping.createTaxRate({ body: { country: 'DE', basisPoints: 1900 } });
     * ```
     */
    createTaxRate: bind(transport, createTaxRate),
    /**
     * Read the tax rate of a country
     *
     * Returns the tax rate of a country that the shop delivers to.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const taxRate = await tradepost.shipping.taxRate({ country: 'DE' });
     * ```
     */
    taxRate: bind(transport, getTaxRate),
    /**
     * Replace the tax rate of a country
     *
     * Replaces the tax rate of a country. The rate applies to the next orders; placed orders keep theirs. Only administrators
     * may call this operation.
     *
     * Needs an access token with `rates:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const taxRate = await tradepost.shipping.replaceTaxRate({
     *   country: 'DE',
     *   ifMatch: '"3"',
     *   body: { basisPoints: 1600 },
     * });
     * ```
     */
    replaceTaxRate: bind(transport, replaceTaxRate),
    /**
     * Delete the tax rate of a country
     *
     * Deletes the tax rate of a country. The shop no longer delivers to it. Only administrators may call this operation.
     *
     * Needs an access token with `rates:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.shipping.deleteTaxRate({ country: 'DE' });
     * ```
     */
    deleteTaxRate: bind(transport, deleteTaxRate),
  },
  reports: {
    /**
     * Read the sales by day, week or month
     *
     * Returns the sales of each period from `from` to `to`, in one currency. A sale counts on the UTC day on which its order was
     * paid. An order that was cancelled later is no sale; other refunds are in `refunded`, on the day of the sale. The report
     * shows a payment, a cancellation or a refund about a minute later. With `Accept: text/csv` it is a table with a row per
     * period. Only administrators may call this operation.
     *
     * Needs an access token with `reports:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `rule_violated`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const salesReport = await tradepost.reports.sales({ from: '2026-03-01', to: '2026-03-31', currency: 'EUR' });
     * ```
     */
    sales: bind(transport, getSales),
    /**
     * Read the sales by category
     *
     * Returns the sales of each category from `from` to `to`, in one currency. A category includes its descendants in today's
     * tree, so the sales of a category are also in those of its parent. A product counts in the category that it had when it was
     * ordered. Only categories with sales are in the report. {@link getSales} explains what a sale is. With
     * `Accept: text/csv` the report is a table with a row per category. Only administrators may call this operation.
     *
     * Needs an access token with `reports:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `rule_violated`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const categorySalesReport = await tradepost.reports.categorySales({ from: '2026-03-01', to: '2026-03-31', currency: 'EUR' });
     * ```
     */
    categorySales: bind(transport, getCategorySales),
    /**
     * Read the variants with low stock
     *
     * Returns the variants of published products with at most `threshold` available pieces, the scarcest first. The numbers are
     * current. With `Accept: text/csv` the report is a table with a row per variant. Only administrators may call this operation.
     *
     * Needs an access token with `reports:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const lowStockReport = await tradepost.reports.lowStock({ threshold: 5, limit: 1 });
     * ```
     */
    lowStock: bind(transport, getLowStock),
    /**
     * Read the products that sold best
     *
     * Returns the products that sold the most pieces from `from` to `to`, in one currency. {@link getSales} explains
     * what a sale is. With `Accept: text/csv` the report is a table with a row per product. Only administrators may call this
     * operation.
     *
     * Needs an access token with `reports:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `rule_violated`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const topSellingReport = await tradepost.reports.topSellingProducts({ from: '2026-03-01', to: '2026-03-31', currency: 'EUR' });
     * ```
     */
    topSellingProducts: bind(transport, getTopSellingProducts),
  },
  discounts: {
    /**
     * List discounts
     *
     * Lists all discounts in pages, the newest first. Only administrators may call this operation.
     *
     * Needs an access token with `discounts:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const discount of tradepost.discounts.list({ active: true, limit: 20 })) console.log(discount);
     * ```
     */
    list: bind(transport, listDiscounts),
    /**
     * Create a discount
     *
     * Creates a discount. A `percentage` discount has `basisPoints`, a `fixed` one has an `amount`, and no other kind has
     * them. `amount` and `minimum` have one currency, and the discount applies only to orders in it; otherwise the request is
     * rejected with `currency_mismatch`. A code of another discount is rejected with `discount_code_taken`. Only
     * administrators may call this operation.
     *
     * The discount of a customer group applies first, to each line. Then at most one code applies to what remains of its
     * lines. A discount takes off at most what is there, so no amount becomes negative.
     *
     * Needs an access token with `discounts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `discount_code_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `currency_mismatch`, `unknown_customer_group`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const discount = await tradepost.discounts.create({
     *   body: {
     *     code: 'SPRING-10',
     *     kind: 'percentage',
     *     basisPoints: 1000,
     *     minimum: { amount: 5000, currency: 'EUR' },
     *     categories: ['ceramics'],
     *     validFrom: '2026-03-01T00:00:00.000Z',
     *     validUntil: '2026-04-01T00:00:00.000Z',
     *     usageLimit: 500,
     *     usageLimitPerCustomer: 1,
     *   },
     * });
     * ```
     */
    create: bind(transport, createDiscount),
    /**
     * Read a discount
     *
     * Returns a discount. Only administrators may call this operation.
     *
     * Needs an access token with `discounts:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const discount = await tradepost.discounts.get({ discountId: 'dsc_01kkhp3t6wf0pvf3b1c5m9y2zd' });
     * ```
     */
    get: bind(transport, getDiscount),
    /**
     * Delete a discount
     *
     * Deletes a discount with the records of its usages. Orders that have used it keep their amounts. Only administrators may
     * call this operation.
     *
     * Needs an access token with `discounts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.discounts.delete({ discountId: 'dsc_01kkhp3t6wf0pvf3b1c5m9y2zd' });
     * ```
     */
    delete: bind(transport, deleteDiscount),
    /**
     * Change a discount
     *
     * Changes fields of a discount by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
     * unchanged, and `null` removes an optional field. The kind never changes. Orders that have used the discount keep their
     * amounts. A usage limit below the number of usages is accepted, and ends the use of the discount. The rules and problems
     * are those of `createDiscount`. Only administrators may call this operation.
     *
     * Needs an access token with `discounts:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `discount_code_taken`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `currency_mismatch`, `unknown_customer_group`, `rule_violated`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const discount = await tradepost.discounts.update({
     *   discountId: 'dsc_01kkhp3t6wf0pvf3b1c5m9y2zd',
     *   ifMatch: '"3"',
     *   body: { minimum: null, validUntil: '2026-05-01T00:00:00.000Z' },
     * });
     * ```
     */
    update: bind(transport, updateDiscount),
    /**
     * List the usages of a discount
     *
     * Lists the orders that have used a discount, in pages, the newest first. A cancelled order gives its usage back, and is
     * not listed. Only administrators may call this operation.
     *
     * Needs an access token with `discounts:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const discountUsage of tradepost.discounts.listUsages({ discountId: 'dsc_01kkhp3t6wf0pvf3b1c5m9y2zd', limit: 20 })) console.log(discountUsage);
     * ```
     */
    listUsages: bind(transport, listDiscountUsages),
  },
  products: {
    /**
     * List products
     *
     * Lists the published products in pages. A product must match all filters. The price of a product is that of its cheapest
     * variant, and its stock the sum over its variants.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const productSummary of tradepost.products.list({ category: 'ceramics', minPrice: 1000 })) console.log(productSummary);
     * ```
     */
    list: bind(transport, listProducts),
    /**
     * Add a product
     *
     * Adds a product to the shop. It can be ordered at once. A slug of another product is rejected with `slug_taken`. A
     * category that does not exist is added as a root of the tree.
     *
     * Either the product has a `price` and a `stock`, and then one variant, or it has `variants`: they have the same
     * options, and no two the same values; otherwise they are rejected with `invalid_variants`. An SKU of another variant is
     * rejected with `sku_taken`, the id of a tag that does not exist with `unknown_tag`, and a media file that is no image or not
     * ready with `unusable_image`. Only administrators may call this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `slug_taken`, `sku_taken`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `invalid_variants`, `unknown_tag`, `unusable_image`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const product = await tradepost.products.create({
     *   body: {
     *     slug: 'pour-over-dripper',
     *     name: 'Pour-over dripper',
     *     description: 'Porcelain, for two cups. Takes the usual paper filters.',
     *     category: 'ceramics',
     *     price: { amount: 2450, currency: 'EUR' },
     *     stock: 9,
     *   },
     * });
     * ```
     */
    create: bind(transport, createProduct),
    /**
     * Read a product
     *
     * Returns a product with its variants, also if it is archived. `include=stock` adds the stock; then the `ETag` covers the
     * stock too, and the operations that change a product still accept it.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const product = await tradepost.products.get({
     *   productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
     *   include: ['stock'],
     * });
     * ```
     */
    get: bind(transport, getProduct),
    /**
     * Replace a product
     *
     * Replaces all fields of a product. Variants with an `id` stay, variants without one are new and may have a `stock`, and the
     * others are removed. A variant with pieces in stock cannot be removed (`variant_in_stock`). A former slug of the product
     * leads to it further on, unless another product takes it. A changed price is recorded in the price history.
     *
     * Rejected are: a slug of another product (`slug_taken`), an SKU of another variant (`sku_taken`), variants without common
     * options or with equal values, ids of variants of other products (`invalid_variants`), ids of tags that do not exist
     * (`unknown_tag`), and media files that are no image or not ready (`unusable_image`). A category that does not exist is added as a root of the tree. Only administrators may call this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `sku_taken`, `variant_in_stock`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `invalid_variants`, `unknown_tag`, `unusable_image`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const product = await tradepost.products.replace({
     *   productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
     *   ifMatch: '"3"',
     *   body: {
     *     slug: 'thrown-mug',
     *     name: 'Thrown mug',
     *     description: 'Stoneware, 300 ml, glazed in sea green. Each one is a little different.',
     *     category: 'ceramics',
     *     variants: [
     *       {
     *         id: 'var_01kfjex5m0erpamyjxtw632hk1',
     *         sku: 'MUG-GREEN-300',
     *         price: { amount: 1999, currency: 'EUR' },
     *         compareAtPrice: { amount: 2400, currency: 'EUR' },
     *         weightGrams: 420,
     *       },
     *     ],
     *     images: [
     *       {
     *         url: 'https://images.example.com/mug-green.jpg',
     *         alt: 'A sea green mug on a wooden table',
     *       },
     *     ],
     *   },
     * });
     * ```
     */
    replace: bind(transport, replaceProduct),
    /**
     * Delete a product
     *
     * Deletes a product: it is no longer shown or sold, and its slug and its SKUs become free. Orders keep its name and its
     * price. `restoreProduct` undoes the deletion. Only administrators may call this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.products.delete({ productId: 'prd_01kfjex5m0erpamyjxtw632hk1' });
     * ```
     */
    delete: bind(transport, deleteProduct),
    /**
     * Change a product
     *
     * Changes fields of a product by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
     * unchanged, and an array replaces the whole array. `price` changes the price of a product with one variant; for
     * several variants it is rejected with `invalid_variants`. In all else the rules of `replaceProduct` apply. Only
     * administrators may call this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `sku_taken`, `variant_in_stock`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `invalid_variants`, `unknown_tag`, `unusable_image`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const product = await tradepost.products.update({
     *   productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
     *   ifMatch: '"3"',
     *   body: { price: { amount: 2199, currency: 'EUR' } },
     * });
     * ```
     */
    update: bind(transport, updateProduct),
    /**
     * Restore a product
     *
     * Undoes the deletion of a product. If another product has taken its slug or an SKU meanwhile, it is rejected with
     * `slug_taken` or `sku_taken`. A product that is not deleted stays unchanged. Only administrators may call this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `slug_taken`, `sku_taken`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const product = await tradepost.products.restore({ productId: 'prd_01kfjex5m0erpamyjxtw632hk1' });
     * ```
     */
    restore: bind(transport, restoreProduct),
    /**
     * List the price changes of a product
     *
     * Lists the changes of the prices of a product in pages, the newest first. A shop can show the lowest price of the last
     * 30 days with it.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const priceChange of tradepost.products.listPriceChanges({ productId: 'prd_01kfjex5m0erpamyjxtw632hk1', limit: 20 })) console.log(priceChange);
     * ```
     */
    listPriceChanges: bind(transport, listPriceChanges),
    /**
     * Read a product by its slug
     *
     * Returns the product that has the slug, like `getProduct`. A former slug of a product is redirected to its current one, so
     * that links stay valid.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const product = await tradepost.products.getBySlug({ slug: 'hand-thrown-mug', include: ['stock'] });
     * ```
     */
    getBySlug: bind(transport, getProductBySlug),
    /**
     * Count products by their properties
     *
     * Counts the products that `listProducts` returns with the same filters, by category, price, stock or tag: the numbers
     * beside the filters of a shop. A facet ignores its own filter. Counts end at 10,000.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const productFacets = await tradepost.products.getFacets({
     *   facets: ['category', 'price', 'inStock', 'tag'],
     *   category: 'ceramics',
     * });
     * ```
     */
    getFacets: bind(transport, getProductFacets),
    /**
     * List archived and deleted products
     *
     * Lists the products that are in no public list, in pages, those that were added last first. Only administrators may call
     * this operation.
     *
     * Needs an access token with `products:write`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const product of tradepost.products.listArchived({ state: 'deleted', limit: 20 })) console.log(product);
     * ```
     */
    listArchived: bind(transport, listArchivedProducts),
  },
  orders: {
    /**
     * List own orders
     *
     * Lists the orders of the current account in pages, the newest first. An order must match all filters.
     *
     * Needs an access token with `orders:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const list = tradepost.orders.list({
     *   status: ['pending'],
     *   createdFrom: '2026-03-01T00:00:00.000Z',
     * });
     * for await (const order of list) console.log(order);
     * ```
     */
    list: bind(transport, listOrders),
    /**
     * List all orders
     *
     * Lists the orders of all buyers in pages, the newest first. Only administrators may call this operation. An order must
     * match all filters.
     *
     * Needs an access token with `orders:manage`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const list = tradepost.orders.listAll({
     *   status: ['pending'],
     *   buyerId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
     * });
     * for await (const managedOrder of list) console.log(managedOrder);
     * ```
     */
    listAll: bind(transport, listAllOrders),
    /**
     * Place an order
     *
     * Places an order for products at their current prices. The products are reserved and their stock is reduced
     * atomically: either every line is reserved, or none. The order then waits for payment.
     *
     * If a line has a `unitPrice` that differs from the current price of the product, the order is rejected with
     * `price_changed`. If the total is below the minimum order amount of the shop, it is rejected with
     * `order_below_minimum`.
     *
     * The customer group of the account and the `discountCode` take their discounts off the lines. The country of the shipping
     * address decides the tax and the charges for shipping; without an address it is the country of the shop. A code that
     * is unknown, expired, used up or not for this order rejects the order.
     *
     * An order that is not paid until `expiresAt` is cancelled, and its products are available again.
     *
     * Needs an access token with `orders:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `out_of_stock`, `price_changed`, `cart_closed`, `cart_empty`, `discount_exhausted`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `order_below_minimum`, `unknown_product`, `currency_mismatch`, `country_not_served`, `shipping_not_available`, `discount_unknown`, `discount_expired`, `discount_not_applicable`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const order = await tradepost.orders.create({
     *   body: {
     *     items: [
     *       {
     *         productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
     *         quantity: 2,
     *       },
     *       {
     *         productId: 'prd_01kfjfm2h4efhag5g075cmmcw9',
     *         quantity: 1,
     *       },
     *     ],
     *     shippingAddress: {
     *       name: 'Mara Lindqvist',
     *       lines: ['Töpfergasse 7', 'Hinterhaus'],
     *       postalCode: '04109',
     *       city: 'Leipzig',
     *       country: 'DE',
     *       phone: '+49 341 1234567',
     *     },
     *     billingAddress: {
     *       name: 'Mara Lindqvist',
     *       company: 'Lindqvist Ceramics',
     *       lines: ['Am Hafen 3'],
     *       city: 'Hamilton',
     *       region: 'Pembroke',
     *       country: 'BM',
     *     },
     *   },
     * });
     * ```
     */
    create: bind(transport, createOrder),
    /**
     * Place an order as a guest
     *
     * Places an order like `createOrder`, for a buyer without an account. The response has the token with which
     * `getGuestOrder` reads the order, and which `createPayment` and the operations of its payments, shipments and returns take
     * in the header `Order-Token`. Keep it, because the server stores only its hash. The stored response of the idempotency
     * key, which contains the token too, is deleted after 24 hours. Use a random key, because the keys of all guests are in one
     * space.
     *
     * Accounts claim the orders of guests: when an account verifies the e-mail address of the order, the order becomes one of
     * its orders, and the token ends.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `out_of_stock`, `price_changed`, `cart_closed`, `cart_empty`, `discount_exhausted`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `order_below_minimum`, `unknown_product`, `currency_mismatch`, `country_not_served`, `shipping_not_available`, `discount_unknown`, `discount_expired`, `discount_not_applicable`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const guestOrderPlaced = await tradepost.orders.createGuest({
     *   body: {
     *     email: 'mara.lindqvist@example.com',
     *     language: 'en',
     *     items: [
     *       {
     *         productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
     *         quantity: 2,
     *       },
     *       {
     *         productId: 'prd_01kfjfm2h4efhag5g075cmmcw9',
     *         quantity: 1,
     *       },
     *     ],
     *     shippingAddress: {
     *       name: 'Mara Lindqvist',
     *       lines: ['Töpfergasse 7', 'Hinterhaus'],
     *       postalCode: '04109',
     *       city: 'Leipzig',
     *       country: 'DE',
     *       phone: '+49 341 1234567',
     *     },
     *     billingAddress: {
     *       name: 'Mara Lindqvist',
     *       company: 'Lindqvist Ceramics',
     *       lines: ['Am Hafen 3'],
     *       city: 'Hamilton',
     *       region: 'Pembroke',
     *       country: 'BM',
     *     },
     *   },
     * });
     * ```
     */
    createGuest: bind(transport, createGuestOrder),
    /**
     * Read an order of a guest
     *
     * Returns an order of a guest with its history. With another token, or after an account has claimed the order, it is
     * `not_found`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const orderDetails = await tradepost.orders.getGuest({
     *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
     *   orderToken: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA',
     * });
     * ```
     */
    getGuest: bind(transport, getGuestOrder),
    /**
     * Cancel an order of a guest
     *
     * Cancels an order of a guest like `cancelOrder`: until it is packed, its products become available again, and a payment is
     * refunded. With another token, or after an account has claimed the order, it is `not_found`. Use a random idempotency key,
     * because the keys of all guests are in one space.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `order_state_conflict`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const orderDetails = await tradepost.orders.cancelGuest({
     *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
     *   orderToken: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA',
     *   body: { reason: 'Ordered by mistake.' },
     * });
     * ```
     */
    cancelGuest: bind(transport, cancelGuestOrder),
    /**
     * Read the invoice of an order of a guest
     *
     * Returns the invoice of an order of a guest like `getOrderInvoice`. With another token, or after an account has claimed the
     * order, it is `not_found`.
     *
     * Needs no access token.
     *
     * Problems: `malformed_request`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const orderInvoice = await tradepost.orders.getGuestInvoice({
     *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
     *   orderToken: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA',
     * });
     * ```
     */
    getGuestInvoice: bind(transport, getGuestOrderInvoice),
    /**
     * Read an order
     *
     * Returns an order of the current account with its history. Administrators can read all orders; for others, an order of another account
     * is `not_found`.
     *
     * Needs an access token with `orders:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const orderDetails = await tradepost.orders.get({ orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb' });
     * ```
     */
    get: bind(transport, getOrder),
    /**
     * Cancel an order
     *
     * Cancels an order, and makes its products available again. A payment is refunded. Buyers can cancel their orders until
     * they are packed, and administrators until a part is shipped; later the order is rejected with `order_state_conflict`. For
     * others, an order of another account is `not_found`.
     *
     * Needs an access token with `orders:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `order_state_conflict`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const orderDetails = await tradepost.orders.cancel({
     *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
     *   body: { reason: 'Ordered by mistake.' },
     * });
     * ```
     */
    cancel: bind(transport, cancelOrder),
    /**
     * Read the invoice of an order
     *
     * Returns the invoice of an order of the current account and its credit notes, with links that download their PDF. An order
     * has its invoice soon after its payment, and a credit note soon after each refund; until then the invoice is `not_found`.
     * Administrators can read the invoices of all orders; for others, an order of another account is `not_found`.
     *
     * Needs an access token with `orders:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const orderInvoice = await tradepost.orders.getInvoice({ orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb' });
     * ```
     */
    getInvoice: bind(transport, getOrderInvoice),
    /**
     * Pack an order
     *
     * Marks a paid order as packed. After that its buyer cannot cancel it, and it can get shipments. An order in another
     * status is rejected with `order_state_conflict`. Only administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `order_state_conflict`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.orders.pack({ orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb' });
     * ```
     */
    pack: bind(transport, packOrder),
  },
  carts: {
    /**
     * Create a cart
     *
     * Without a token of an account, creates a guest cart and returns its token, which other operations take in the header
     * `Cart-Token`. With one, returns the open cart of the account, and creates it if there is none: an account has at most
     * one open cart.
     *
     * A guest cart is deleted 30 days after its last change, and the cart of an account after 90 days.
     *
     * It takes no `Idempotency-Key`: its response contains the token of a guest cart, which the server stores only as a hash. An account gets the same cart again.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const cartHandle = await tradepost.carts.create();
     * ```
     */
    create: bind(transport, createCart),
    /**
     * Read a cart
     *
     * Returns a cart with the current prices and stock. Each line lists its differences since the customer last added or set
     * it: set the line again to accept them. A guest cart requires its `Cart-Token`, and the cart of an account a token of that
     * account; otherwise the cart is `not_found`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const cart = await tradepost.carts.get({ cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd' });
     * ```
     */
    get: bind(transport, getCart),
    /**
     * Add pieces to a cart
     *
     * Adds pieces of a variant at its current price. If the cart has a line of the variant, adds them to its quantity. The sum
     * must be in stock, but a cart reserves nothing. A cart has one currency, that of its first line, at most 50 lines, and at
     * most 1000 pieces in a line.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `cart_closed`, `out_of_stock`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `unknown_product`, `currency_mismatch`, `cart_limit_exceeded`, `validation_failed`, `idempotency_key_reused`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const cart = await tradepost.carts.addLine({
     *   cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd',
     *   body: {
     *     productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
     *     variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
     *     quantity: 2,
     *   },
     * });
     * ```
     */
    addLine: bind(transport, addCartLine),
    /**
     * Clear a cart
     *
     * Removes all lines of a cart.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `cart_closed`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.carts.clear({ cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd' });
     * ```
     */
    clear: bind(transport, clearCart),
    /**
     * Set the quantity of a line
     *
     * Sets the quantity of a line, which must be in stock, and accepts its current price. The cart must have a line of the
     * variant.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `cart_closed`, `out_of_stock`, `payload_too_large`, `unsupported_media_type`, `unknown_product`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const cart = await tradepost.carts.setLine({
     *   cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd',
     *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
     *   body: { quantity: 3 },
     * });
     * ```
     */
    setLine: bind(transport, setCartLine),
    /**
     * Remove a line
     *
     * Removes a line from a cart.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `cart_closed`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.carts.removeLine({
     *   cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd',
     *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
     * });
     * ```
     */
    removeLine: bind(transport, removeCartLine),
    /**
     * Set the discount code
     *
     * Sets the one discount code of a cart, if the discount applies to its lines now. `getCart` shows the totals and, later,
     * whether the discount still applies.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `cart_closed`, `discount_exhausted`, `payload_too_large`, `unsupported_media_type`, `discount_unknown`, `discount_expired`, `discount_not_applicable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.carts.setDiscount({
     *   cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd',
     *   body: { code: 'SPRING-10' },
     * });
     * ```
     */
    setDiscount: bind(transport, setCartDiscount),
    /**
     * Remove the discount code
     *
     * Removes the discount code of a cart, if there is one.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `cart_closed`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * await tradepost.carts.removeDiscount({ cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd' });
     * ```
     */
    removeDiscount: bind(transport, removeCartDiscount),
    /**
     * Merge a guest cart
     *
     * Moves the lines of a guest cart to the open cart of the account, and creates that cart if there is none. Call it after a
     * login with the `Cart-Token` of the guest cart. Quantities of the same variant are added up as far as the stock permits,
     * but never below the quantity of either cart; `reductions` lists the lines that received less than the sum. Lines that are
     * out of stock remain in the cart.
     *
     * A repetition changes nothing. If the carts have different currencies, or more than 50 lines together, the request is
     * rejected, and both carts remain as they are.
     *
     * Needs an access token with `orders:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `cart_closed`, `idempotency_in_flight`, `currency_mismatch`, `cart_limit_exceeded`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const cartMerge = await tradepost.carts.merge({ cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd' });
     * ```
     */
    merge: bind(transport, mergeCart),
  },
  catalogueFiles: {
    /**
     * Import a catalogue
     *
     * Stores a file of categories and products, of any size up to the server's limit for uploads, and starts a job that imports
     * it. A file of `exportCatalogue` changes nothing in the same shop, and makes an equal catalogue in an empty one that has
     * the same tags.
     *
     * **JSONL** has one JSON object a line: a category `{"type":"category","slug","name","parent","position"}` or a product
     * `{"type":"product","slug","name","description","category","status","variants","images","tags"}` with the fields of
     * `replaceProduct`, except that `tags` has the slugs of the tags. `parent` is the slug of the parent category.
     *
     * **CSV** (RFC 4180, UTF-8) has a header row with the columns `type`, `slug`, `name`, `description`, `category`, `status`,
     * `images`, `tags`, `parent`, `position`, `sku`, `price`, `compareAtPrice`, `currency`, `weightGrams`, `stock`, and
     * `option1`, `value1` to `option3`, `value3`, in any order; columns without values may be absent. A row of the type
     * `product` has the first variant too, and a row of the type `variant` below it adds another one to the product with its
     * slug. `images` is the JSON of the array, and `tags` has slugs between spaces. A cell that begins with an apostrophe before `=`, `+`, `-`, `@`, a tab or a line break loses the apostrophe:
     * the export adds it, so that spreadsheets run no formula. Prices are integers in the currency's minor unit.
     *
     * The slug identifies a category or a product. The fields and variants of the file replace those of an existing product;
     * products that the file does not name stay. A variant stays the same if its product has one with its SKU, or else with its
     * options. `stock` is the number of pieces of a new variant, 0 by default; a variant that stays keeps its stock, which has
     * operations of its own, and a variant in stock cannot be removed. An SKU moves to another product in two imports. A category
     * must exist or be in the file. A tag must exist.
     *
     * **All faults are found before the first change.** A file with a fault changes nothing; `listCatalogueImportFaults` has the
     * faults. Then the job applies the categories and batches of products, each with its price history and events in a
     * transaction of its own. A product that was changed meanwhile so that its row does not fit any more is left out, with a
     * fault. An interrupted job continues. Unchanged rows change nothing.
     *
     * The `result` of the finished job has the `outcome`: `applied`, `rejected` for a file with faults, or `checked` after a
     * `dryRun`; the number of `rows`; `categories` and `products` with their numbers `created`, `updated` and `unchanged`; and
     * the number of `faults`. One import runs at a time, besides dry runs. The file is deleted after seven days. Only
     * administrators may call this operation.
     *
     * Needs an access token with `catalogue:import`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `import_unfinished`, `too_many_jobs`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`, `storage_full`.
     *
     * @example
     * ```ts
     * const job = await tradepost.catalogueFiles.importCatalogue({
     *   mode: 'create',
     *   dryRun: true,
     *   body: new Blob(['type,slug,name,description,category,sku,price,currency,option1,value1\nproduct,enamel-mug,Enamel mug,Dishwasher safe.,ceramics,MUG-S,1400,EUR,Size,S\nvariant,enamel-mug,,,,MUG-L,1600,EUR,Size,L\n'], { type: 'text/csv' }),
     * });
     * ```
     */
    importCatalogue: bind(transport, importCatalogue),
    /**
     * List the faults of an import
     *
     * Lists the faults of a file that was imported, in pages, in the order in which they were found. The first thousand are
     * kept; the `result` of the job counts all. The import of another administrator needs the scope `jobs:manage`. The faults are
     * deleted with the file after seven days; the response is then `not_found`. Only administrators may call this operation.
     *
     * Needs an access token with `catalogue:import`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const catalogueFault of tradepost.catalogueFiles.listCatalogueImportFaults({ jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd', limit: 20 })) console.log(catalogueFault);
     * ```
     */
    listCatalogueImportFaults: bind(transport, listCatalogueImportFaults),
    /**
     * Export the catalogue
     *
     * Starts a job that writes all categories and all published and archived products to a file, as they were at one moment, in
     * a format of `importCatalogue`. `stock` is the number of pieces that can be ordered. Tags are in the file by their slugs;
     * deleted products, former slugs and former prices are not in it. The `result` of the finished job has the `fileId` for
     * `getCatalogueExport`, and the numbers of `categories` and `products`.
     *
     * While such a job of the same account and format is unfinished, the response shows that job and starts no other. Only
     * administrators may call this operation.
     *
     * Needs an access token with `catalogue:export`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_acceptable`, `validation_failed`, `rate_limited`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const job = await tradepost.catalogueFiles.exportCatalogue({ format: 'jsonl' });
     * ```
     */
    exportCatalogue: bind(transport, exportCatalogue),
    /**
     * Read an export of the catalogue
     *
     * Returns the file of a finished export of the current account, with a signed link that downloads it. The link is valid for
     * an hour, for everybody who has it; another request returns a new one. The file is deleted after seven days. Only
     * administrators may call this operation.
     *
     * Needs an access token with `catalogue:export`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const catalogueExportFile = await tradepost.catalogueFiles.catalogueExport({ fileId: 'fil_01kt1w7h0e5v8qk3m2x9r4b6cd' });
     * ```
     */
    catalogueExport: bind(transport, getCatalogueExport),
  },
  stock: {
    /**
     * List the stock of variants
     *
     * Lists the stock of all variants, or of the variants of one product, in pages. The oldest variants come first. Only
     * administrators may call this operation.
     *
     * Needs an access token with `stock:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const stockLevel of tradepost.stock.list({ productId: 'prd_01kfjex5m0erpamyjxtw632hk1', limit: 20 })) console.log(stockLevel);
     * ```
     */
    list: bind(transport, listStock),
    /**
     * Read the stock of a variant
     *
     * Returns the number of pieces of a variant that are on hand, reserved and available. Only administrators may call this
     * operation.
     *
     * Needs an access token with `stock:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const stockLevel = await tradepost.stock.get({ variantId: 'var_01kfjex5m0erpamyjxtw632hk1' });
     * ```
     */
    get: bind(transport, getStock),
    /**
     * Change the stock of a variant
     *
     * Adds pieces to the stock of a variant or removes some, and records the reason in the ledger. A change that would leave
     * fewer pieces than are reserved, or more than 10,000,000, is rejected with `stock_out_of_range`, and a change of 0 with
     * `stock_unchanged`. Only administrators may call this operation.
     *
     * Needs an access token with `stock:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `stock_out_of_range`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `stock_unchanged`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const stockLevel = await tradepost.stock.adjust({
     *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
     *   body: {
     *     change: 12,
     *     reason: 'received',
     *     note: 'Delivery 4711 from the pottery.',
     *   },
     * });
     * ```
     */
    adjust: bind(transport, adjustStock),
    /**
     * Set the number of buckets of a variant
     *
     * Spreads the available pieces of a variant evenly over 16 buckets, or puts them into one. The stock stays the same.
     * Concurrent orders of one variant take pieces from different buckets, so 16 buckets let a popular variant sell several
     * times as fast. An order that needs the pieces of several buckets gets them. Only administrators may call this operation.
     *
     * Needs an access token with `stock:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const stockLevel = await tradepost.stock.setBuckets({
     *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
     *   body: { buckets: 16 },
     * });
     * ```
     */
    setBuckets: bind(transport, setStockBuckets),
    /**
     * List the movements of the stock
     *
     * Lists the entries of the ledger of the stock in pages, the newest first. An entry must match all filters. No entry is ever
     * changed or deleted, and the sum of the entries is the stock. Only administrators may call this operation.
     *
     * Needs an access token with `stock:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const list = tradepost.stock.listMovements({
     *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
     *   reason: ['received', 'counted'],
     * });
     * for await (const stockMovement of list) console.log(stockMovement);
     * ```
     */
    listMovements: bind(transport, listStockMovements),
  },
  stockReservations: {
    /**
     * Reserve stock
     *
     * Reserves pieces of a variant for a limited time, for instance for a customer on the phone. Release the reservation to
     * make the pieces available again, or commit it when they have left the warehouse. Otherwise it expires. If fewer pieces
     * are available, the reservation is rejected with `out_of_stock`. Only administrators may call this operation.
     *
     * Needs an access token with `stock:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `out_of_stock`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const stockReservation = await tradepost.stockReservations.create({
     *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
     *   body: { quantity: 2 },
     * });
     * ```
     */
    create: bind(transport, createStockReservation),
    /**
     * Read a reservation of stock
     *
     * Returns a reservation. Only administrators may call this operation.
     *
     * Needs an access token with `stock:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const stockReservation = await tradepost.stockReservations.get({ reservationId: 'rsv_01kkhfa2c7e9nv4b8m1t6y3wqz' });
     * ```
     */
    get: bind(transport, getStockReservation),
    /**
     * Release a reservation of stock
     *
     * Makes the pieces of an active reservation available again. A reservation that was released or committed
     * before, or has expired, is rejected with `reservation_ended`. Only administrators may call this operation.
     *
     * Needs an access token with `stock:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `reservation_ended`, `idempotency_in_flight`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const stockReservation = await tradepost.stockReservations.release({ reservationId: 'rsv_01kkhfa2c7e9nv4b8m1t6y3wqz' });
     * ```
     */
    release: bind(transport, releaseStockReservation),
    /**
     * Commit a reservation of stock
     *
     * Removes the pieces of an active reservation from the stock: they have left the warehouse. A reservation that was released or committed
     * before, or has expired, is rejected with `reservation_ended`. Only administrators may call this operation.
     *
     * Needs an access token with `stock:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `reservation_ended`, `idempotency_in_flight`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const stockReservation = await tradepost.stockReservations.commit({ reservationId: 'rsv_01kkhfa2c7e9nv4b8m1t6y3wqz' });
     * ```
     */
    commit: bind(transport, commitStockReservation),
  },
  shipments: {
    /**
     * List the shipments of an order
     *
     * Lists the shipments of an order of the current account in pages, the newest first. The order of a guest requires its
     * `Order-Token`. Administrators can list those of all orders; for others, an order of somebody else is `not_found`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const shipment of tradepost.shipments.list({ orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb', limit: 20 })) console.log(shipment);
     * ```
     */
    list: bind(transport, listShipments),
    /**
     * Create a shipment
     *
     * Assigns pieces of a packed order to a new shipment. An order may have several. All its shipments together contain at most
     * the ordered pieces: more are rejected with `quantity_exceeded`. An order in another status is rejected with
     * `order_state_conflict`. Only administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `order_state_conflict`, `quantity_exceeded`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shipment = await tradepost.shipments.create({
     *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
     *   body: { lines: [{ position: 1, quantity: 1 }] },
     * });
     * ```
     */
    create: bind(transport, createShipment),
    /**
     * Read a shipment
     *
     * Returns a shipment of an order of the current account, or of the order of a guest with its `Order-Token`. Administrators
     * can read all shipments; for others, a shipment of somebody else is `not_found`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shipment = await tradepost.shipments.get({ shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq' });
     * ```
     */
    get: bind(transport, getShipment),
    /**
     * Change the tracking of a shipment
     *
     * Changes the carrier or the tracking of a shipment by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396), in any
     * state: absent fields stay unchanged, and `null` removes a field. Only administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `precondition_failed`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `precondition_required`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shipment = await tradepost.shipments.update({
     *   shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq',
     *   ifMatch: '"3"',
     *   body: {
     *     carrier: 'DHL',
     *     trackingNumber: '00340434161094042557',
     *     trackingUrl: 'https://parcels.example/track/00340434161094042557',
     *   },
     * });
     * ```
     */
    update: bind(transport, updateShipment),
    /**
     * Hand a shipment to its carrier
     *
     * Marks a created shipment as shipped, and tells the buyer by mail. If all pieces of the order are shipped then, the order
     * becomes `shipped`. A shipment in another state is rejected with `shipment_state_conflict`, and one of an order that is no
     * longer packed with `order_state_conflict`. Only administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `order_state_conflict`, `shipment_state_conflict`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shipment = await tradepost.shipments.ship({
     *   shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq',
     *   body: {
     *     carrier: 'DHL',
     *     trackingNumber: '00340434161094042557',
     *     trackingUrl: 'https://parcels.example/track/00340434161094042557',
     *   },
     * });
     * ```
     */
    ship: bind(transport, shipShipment),
    /**
     * Mark a shipment as delivered
     *
     * Marks a shipped shipment as delivered, and tells the buyer by mail. If all shipments of a shipped order are delivered
     * then, the order becomes `delivered`. A shipment in another state is rejected with `shipment_state_conflict`. Only
     * administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `shipment_state_conflict`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shipment = await tradepost.shipments.deliver({ shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq' });
     * ```
     */
    deliver: bind(transport, deliverShipment),
    /**
     * Cancel a shipment
     *
     * Cancels a shipment that was created by mistake and is not shipped. Its pieces can be assigned to another shipment. A
     * shipment in another state is rejected with `shipment_state_conflict`. Only administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `shipment_state_conflict`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const shipment = await tradepost.shipments.cancel({ shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq' });
     * ```
     */
    cancel: bind(transport, cancelShipment),
  },
  returns: {
    /**
     * List the returns of an order
     *
     * Lists the returns of an order of the current account in pages, the newest first. The order of a guest requires its
     * `Order-Token`. Administrators can list those of all orders; for others, an order of somebody else is `not_found`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const item of tradepost.returns.list({ orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb', limit: 20 })) console.log(item);
     * ```
     */
    list: bind(transport, listReturns),
    /**
     * Request a return
     *
     * Asks for the return of shipped pieces of an order of the current account, or of the order of a guest with its
     * `Order-Token`. The return period of the shop begins with the delivery of each shipment, or with its dispatch as long as no
     * delivery is known; afterwards the request is rejected with `return_period_over`. More pieces than were shipped and not yet returned are rejected with `quantity_exceeded`; the
     * pieces of a rejected return count as not returned. Before the order is packed, and after its cancellation or full refund,
     * the request is rejected with `order_state_conflict`. Administrators can request a return for every order; for others, an
     * order of somebody else is `not_found`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `order_state_conflict`, `quantity_exceeded`, `return_period_over`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const data = await tradepost.returns.create({
     *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
     *   body: {
     *     reason: 'damaged',
     *     lines: [{ position: 0, quantity: 1 }],
     *   },
     * });
     * ```
     */
    create: bind(transport, createReturn),
    /**
     * List all returns
     *
     * Lists the returns of all orders in pages, the newest first. Only administrators may call this operation. A return must
     * match all filters.
     *
     * Needs an access token with `orders:manage`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const list = tradepost.returns.listAll({
     *   state: ['requested'],
     *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
     * });
     * for await (const item of list) console.log(item);
     * ```
     */
    listAll: bind(transport, listAllReturns),
    /**
     * Read a return
     *
     * Returns a return of an order of the current account, or of the order of a guest with its `Order-Token`. Administrators can
     * read all returns; for others, a return of somebody else is `not_found`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const data = await tradepost.returns.get({ returnId: 'rtn_01kkr7d2x9m4c6v8b1n3q5s7tw' });
     * ```
     */
    get: bind(transport, getReturn),
    /**
     * Approve a return
     *
     * Approves a requested return, and asks the buyer by mail to send the pieces. A return in another state is rejected with
     * `return_state_conflict`. Only administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `return_state_conflict`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const data = await tradepost.returns.approve({ returnId: 'rtn_01kkr7d2x9m4c6v8b1n3q5s7tw' });
     * ```
     */
    approve: bind(transport, approveReturn),
    /**
     * Reject a return
     *
     * Rejects a requested return, and tells the buyer the reason by mail. The pieces can be requested again. A return in another
     * state is rejected with `return_state_conflict`. Only administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `return_state_conflict`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const data = await tradepost.returns.reject({
     *   returnId: 'rtn_01kkr7d2x9m4c6v8b1n3q5s7tw',
     *   body: { rejection: 'The glaze shows signs of use.' },
     * });
     * ```
     */
    reject: bind(transport, rejectReturn),
    /**
     * Receive a return
     *
     * Marks an approved return as received. The pieces of the lines with `restock` are available again. The price that was paid
     * for the pieces is refunded, without shipping, as far as the payment has it left, and the buyer is told by mail. A return in
     * another state is rejected with `return_state_conflict`. Only administrators may call this operation.
     *
     * Needs an access token with `shipments:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `return_state_conflict`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const data = await tradepost.returns.receive({
     *   returnId: 'rtn_01kkr7d2x9m4c6v8b1n3q5s7tw',
     *   body: { lines: [{ position: 0, restock: false }] },
     * });
     * ```
     */
    receive: bind(transport, receiveReturn),
  },
  payments: {
    /**
     * List the payments of an order
     *
     * Lists the attempts to pay an order of the current account, in pages, the newest first. The order of a guest requires its
     * `Order-Token`. Administrators can read the payments of all orders; for others, an order of somebody else is `not_found`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const payment of tradepost.payments.list({ orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb', limit: 20 })) console.log(payment);
     * ```
     */
    list: bind(transport, listPayments),
    /**
     * Pay an order
     *
     * Begins an attempt to pay an order of the current account, or the order of a guest with its `Order-Token`. The attempt is
     * reserved, sent to the payment provider, and captured if the provider authorizes it at once. If the response is
     * `requires_action`, open `actionUrl` and then call {@link confirmPayment}. If it is `processing`, the
     * outcome comes later.
     *
     * An order has one open attempt at a time; another one is rejected with `payment_in_progress`. An attempt that waits for 3-D
     * Secure is cancelled after 30 minutes. After `payment_provider_unavailable` repeat the request with the same
     * `Idempotency-Key`: the provider executes the attempt once. If the order is cancelled meanwhile, the payment is cancelled or
     * refunded.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `payment_declined`, `not_found`, `not_acceptable`, `order_state_conflict`, `payment_in_progress`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `payment_method_rejected`, `validation_failed`, `idempotency_key_reused`, `rate_limited`, `internal_error`, `payment_provider_unavailable`, `unavailable`.
     *
     * @example
     * ```ts
     * const payment = await tradepost.payments.create({
     *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
     *   body: {
     *     method: 'pm_card_visa',
     *     returnUrl: 'https://shop.example.com/checkout/return',
     *   },
     * });
     * ```
     */
    create: bind(transport, createPayment),
    /**
     * Read a payment
     *
     * Returns a payment of an order of the current account, or of the order of a guest with its `Order-Token`. Administrators
     * can read all payments; for others, a payment of somebody else is `not_found`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const payment = await tradepost.payments.get({ paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd' });
     * ```
     */
    get: bind(transport, getPayment),
    /**
     * Confirm a payment
     *
     * Asks the payment provider for the state of a payment, and applies it: an authorized amount is captured, and the order is
     * paid. Call it when the customer comes back from `actionUrl`. The state of the response tells the outcome, which may be
     * `declined`. The call can be repeated at any time; it never captures twice. The order of a guest requires its
     * `Order-Token`.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `payment_provider_unavailable`, `unavailable`.
     *
     * @example
     * ```ts
     * const payment = await tradepost.payments.confirm({ paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd' });
     * ```
     */
    confirm: bind(transport, confirmPayment),
    /**
     * Cancel a payment
     *
     * Cancels an attempt to pay an order of the current account, or the order of a guest with its `Order-Token`, also at the
     * payment provider. Then another attempt can begin at once. Administrators can cancel all attempts; for others, a payment of
     * somebody else is `not_found`.
     *
     * A captured payment is rejected with `payment_state_conflict`; refund it instead. So is a payment whose capture wins the
     * race. While the provider processes an attempt, it cannot be cancelled: the response shows `processing`, and the server
     * cancels the attempt instead of capturing it. A declined attempt stays declined. The call can be repeated at any time. After
     * `payment_provider_unavailable` the server itself repeats the cancellation.
     *
     * An access token is optional.
     *
     * Problems: `malformed_request`, `invalid_token`, `not_found`, `not_acceptable`, `payment_state_conflict`, `validation_failed`, `internal_error`, `payment_provider_unavailable`, `unavailable`.
     *
     * @example
     * ```ts
     * const payment = await tradepost.payments.cancel({ paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd' });
     * ```
     */
    cancel: bind(transport, cancelPayment),
  },
  refunds: {
    /**
     * List the refunds of a payment
     *
     * Lists the refunds of a payment of the current account, in pages, the newest first. Administrators can read the refunds of
     * all payments; for others, a payment of another account is `not_found`.
     *
     * Needs an access token with `orders:read`.
     *
     * Problems: `malformed_request`, `invalid_cursor`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * for await (const refund of tradepost.refunds.list({ paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd', limit: 20 })) console.log(refund);
     * ```
     */
    list: bind(transport, listRefunds),
    /**
     * Refund a payment
     *
     * Returns a captured amount, or a part of it, to the customer. The amount is reserved before the provider is called, so
     * concurrent refunds never exceed the payment. If the whole amount of an order was returned, the order becomes `refunded`.
     * The buyer gets a mail when the refund has succeeded. After `payment_provider_unavailable` repeat the request with the same
     * `Idempotency-Key`. Only administrators may call this operation.
     *
     * Needs an access token with `refunds:write`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `csrf_failed`, `not_found`, `not_acceptable`, `refund_exceeds_payment`, `idempotency_in_flight`, `payload_too_large`, `unsupported_media_type`, `currency_mismatch`, `rule_violated`, `validation_failed`, `idempotency_key_reused`, `internal_error`, `payment_provider_unavailable`, `unavailable`.
     *
     * @example
     * ```ts
     * const refund = await tradepost.refunds.create({
     *   paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd',
     *   body: {
     *     amount: { amount: 1999, currency: 'EUR' },
     *     reason: 'One mug was broken.',
     *   },
     * });
     * ```
     */
    create: bind(transport, createRefund),
    /**
     * Read a refund
     *
     * Returns a refund of a payment of the current account. Administrators can read all refunds; for others, a refund of another
     * account is `not_found`.
     *
     * Needs an access token with `orders:read`.
     *
     * Problems: `malformed_request`, `invalid_token`, `unauthenticated`, `insufficient_scope`, `not_found`, `not_acceptable`, `validation_failed`, `internal_error`, `unavailable`.
     *
     * @example
     * ```ts
     * const refund = await tradepost.refunds.get({ refundId: 'rfd_01kkhhcx2m9v4t6b8n1q5z7wyd' });
     * ```
     */
    get: bind(transport, getRefund),
  },
});
