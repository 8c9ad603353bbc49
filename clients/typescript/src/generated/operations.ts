// Generated from the contract by `make generate`. Do not edit.
import { type Call, call, callPages, type PagedCall } from '../call.ts';
import type { FieldOf, InputOf } from '../operation-type.ts';
import { callStream, type StreamCall } from '../stream.ts';
import type { CallOptions, Transport } from '../transport.ts';

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
 * const list = listAuditEvents(transport, {
 *   actorId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
 *   target: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
 * });
 * for await (const auditEvent of list) console.log(auditEvent);
 * ```
 */
export const listAuditEvents = (
  transport: Transport,
  input?: InputOf<'listAuditEvents'>,
  options?: CallOptions,
): PagedCall<'listAuditEvents'> =>
  callPages(transport, { method: "GET", path: "/v1/audit-events", parameters: [
    { in: "query", name: "actorId" },
    { in: "query", name: "target" },
    { in: "query", name: "action" },
    { in: "query", name: "result" },
    { in: "query", name: "createdFrom" },
    { in: "query", name: "createdBefore" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * for await (const eventFrame of streamEvents(transport, { after: 4709, type: ['product.created', 'order.placed'] })) console.log(eventFrame);
 * ```
 */
export const streamEvents = (
  transport: Transport,
  input?: InputOf<'streamEvents'>,
  options?: CallOptions,
): StreamCall<'streamEvents'> =>
  callStream(transport, { method: "GET", path: "/v1/events", parameters: [
    { in: "header", name: "Last-Event-ID", as: "lastEventID" },
    { in: "query", name: "after" },
    { in: "query", name: "type" },
    { in: "query", name: "subjectId" },
  ], accept: "text/event-stream" }, input, options);

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
 * for await (const schedule of listSchedules(transport, { limit: 20 })) console.log(schedule);
 * ```
 */
export const listSchedules = (
  transport: Transport,
  input?: InputOf<'listSchedules'>,
  options?: CallOptions,
): PagedCall<'listSchedules'> =>
  callPages(transport, { method: "GET", path: "/v1/schedules", parameters: [
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * for await (const scheduleRun of listScheduleRuns(transport, { scheduleName: 'sweep', state: 'failed', limit: 20 })) console.log(scheduleRun);
 * ```
 */
export const listScheduleRuns = (
  transport: Transport,
  input: InputOf<'listScheduleRuns'>,
  options?: CallOptions,
): PagedCall<'listScheduleRuns'> =>
  callPages(transport, { method: "GET", path: "/v1/schedules/{scheduleName}/runs", parameters: [
    { in: "path", name: "scheduleName" },
    { in: "query", name: "state" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * for await (const job of listJobs(transport, { state: ['failed'], kind: 'mail.deliver' })) console.log(job);
 * ```
 */
export const listJobs = (
  transport: Transport,
  input?: InputOf<'listJobs'>,
  options?: CallOptions,
): PagedCall<'listJobs'> =>
  callPages(transport, { method: "GET", path: "/v1/jobs", parameters: [
    { in: "query", name: "state" },
    { in: "query", name: "kind" },
    { in: "query", name: "ownerId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const job = await getJob(transport, { jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd' });
 * ```
 */
export const getJob = (
  transport: Transport,
  input: InputOf<'getJob'>,
  options?: CallOptions,
): Call<'getJob'> =>
  call(transport, { method: "GET", path: "/v1/jobs/{jobId}", parameters: [
    { in: "path", name: "jobId" },
  ] }, input, options);

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
 * await discardJob(transport, { jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd' });
 * ```
 */
export const discardJob = (
  transport: Transport,
  input: InputOf<'discardJob'>,
  options?: CallOptions,
): Call<'discardJob'> =>
  call(transport, { method: "DELETE", path: "/v1/jobs/{jobId}", parameters: [
    { in: "path", name: "jobId" },
  ] }, input, options);

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
 * const job = await cancelJob(transport, { jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd' });
 * ```
 */
export const cancelJob = (
  transport: Transport,
  input: InputOf<'cancelJob'>,
  options?: CallOptions,
): Call<'cancelJob'> =>
  call(transport, { method: "POST", path: "/v1/jobs/{jobId}/cancel", parameters: [
    { in: "path", name: "jobId" },
  ] }, input, options);

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
 * const job = await retryJob(transport, { jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd' });
 * ```
 */
export const retryJob = (
  transport: Transport,
  input: InputOf<'retryJob'>,
  options?: CallOptions,
): Call<'retryJob'> =>
  call(transport, { method: "POST", path: "/v1/jobs/{jobId}/retry", parameters: [
    { in: "path", name: "jobId" },
  ] }, input, options);

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
 * for await (const searchResult of listSearchResults(transport, { q: 'mug', type: 'product' })) console.log(searchResult);
 * ```
 */
export const listSearchResults = (
  transport: Transport,
  input: InputOf<'listSearchResults'>,
  options?: CallOptions,
): PagedCall<'listSearchResults'> =>
  callPages(transport, { method: "GET", path: "/v1/search", parameters: [
    { in: "query", name: "q" },
    { in: "query", name: "type" },
    { in: "query", name: "tag" },
    { in: "query", name: "category" },
    { in: "query", name: "postCategory" },
    { in: "query", name: "minPrice" },
    { in: "query", name: "maxPrice" },
    { in: "query", name: "facets" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ], anonymous: true }, input, options);

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
 * const searchSuggestions = await getSearchSuggestions(transport, { q: 'hand thr' });
 * ```
 */
export const getSearchSuggestions = (
  transport: Transport,
  input: InputOf<'getSearchSuggestions'>,
  options?: CallOptions,
): Call<'getSearchSuggestions'> =>
  call(transport, { method: "GET", path: "/v1/search/suggestions", parameters: [
    { in: "query", name: "q" },
  ], anonymous: true }, input, options);

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
 * for await (const user of listUsers(transport, { role: 'editor', status: 'active' })) console.log(user);
 * ```
 */
export const listUsers = (
  transport: Transport,
  input?: InputOf<'listUsers'>,
  options?: CallOptions,
): PagedCall<'listUsers'> =>
  callPages(transport, { method: "GET", path: "/v1/users", parameters: [
    { in: "query", name: "role" },
    { in: "query", name: "status" },
    { in: "query", name: "search" },
    { in: "query", name: "sort" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const user = await registerUser(transport, {
 *   body: {
 *     email: 'mara.lindqvist@example.com',
 *     username: 'mara-lindqvist',
 *     password: 'teal-kettle-on-the-stove',
 *   },
 * });
 * ```
 */
export const registerUser = (
  transport: Transport,
  input: InputOf<'registerUser'>,
  options?: CallOptions,
): Call<'registerUser'> =>
  call(transport, { method: "POST", path: "/v1/users", parameters: [
    { in: "header", name: "Accept-Language", as: "acceptLanguage" },
  ], body: "application/json", anonymous: true }, input, options);

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
 * const user = await getUser(transport, { userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
 * ```
 *
 * @deprecated Call getUserV2 instead. It ends on 2027-11-30.
 */
export const getUser = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getUser'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getUser', Tag> =>
  call(transport, { method: "GET", path: "/v1/users/{userId}", parameters: [
    { in: "path", name: "userId" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], deprecated: "getUser is deprecated. Call getUserV2 instead. It ends on 2027-11-30." }, input, options);

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
 * const user = await replaceUser(transport, {
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
export const replaceUser = (
  transport: Transport,
  input: InputOf<'replaceUser'>,
  options?: CallOptions,
): Call<'replaceUser'> =>
  call(transport, { method: "PUT", path: "/v1/users/{userId}", parameters: [
    { in: "path", name: "userId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/json" }, input, options);

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
 * const user = await updateUser(transport, {
 *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
 *   ifMatch: '"3"',
 *   body: { email: 'mara@example.com' },
 * });
 * ```
 */
export const updateUser = (
  transport: Transport,
  input: InputOf<'updateUser'>,
  options?: CallOptions,
): Call<'updateUser'> =>
  call(transport, { method: "PATCH", path: "/v1/users/{userId}", parameters: [
    { in: "path", name: "userId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * const userDetails = await getUserV2(transport, { userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
 * ```
 */
export const getUserV2 = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getUserV2'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getUserV2', Tag> =>
  call(transport, { method: "GET", path: "/v2/users/{userId}", parameters: [
    { in: "path", name: "userId" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * const user = await changeUserRole(transport, {
 *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
 *   body: { role: 'editor' },
 * });
 * ```
 */
export const changeUserRole = (
  transport: Transport,
  input: InputOf<'changeUserRole'>,
  options?: CallOptions,
): Call<'changeUserRole'> =>
  call(transport, { method: "PUT", path: "/v1/users/{userId}/role", parameters: [
    { in: "path", name: "userId" },
  ], body: "application/json" }, input, options);

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
 * const user = await changeCustomerGroup(transport, {
 *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
 *   body: { customerGroup: 'premium' },
 * });
 * ```
 */
export const changeCustomerGroup = (
  transport: Transport,
  input: InputOf<'changeCustomerGroup'>,
  options?: CallOptions,
): Call<'changeCustomerGroup'> =>
  call(transport, { method: "PUT", path: "/v1/users/{userId}/customer-group", parameters: [
    { in: "path", name: "userId" },
  ], body: "application/json" }, input, options);

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
 * const commentBan = await banCommenter(transport, {
 *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
 *   body: { reason: 'spam' },
 * });
 * ```
 */
export const banCommenter = (
  transport: Transport,
  input: InputOf<'banCommenter'>,
  options?: CallOptions,
): Call<'banCommenter'> =>
  call(transport, { method: "PUT", path: "/v1/users/{userId}/comment-ban", parameters: [
    { in: "path", name: "userId" },
  ], body: "application/json" }, input, options);

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
 * await unbanCommenter(transport, { userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
 * ```
 */
export const unbanCommenter = (
  transport: Transport,
  input: InputOf<'unbanCommenter'>,
  options?: CallOptions,
): Call<'unbanCommenter'> =>
  call(transport, { method: "DELETE", path: "/v1/users/{userId}/comment-ban", parameters: [
    { in: "path", name: "userId" },
  ] }, input, options);

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
 * const user = await deactivateUser(transport, { userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
 * ```
 */
export const deactivateUser = (
  transport: Transport,
  input: InputOf<'deactivateUser'>,
  options?: CallOptions,
): Call<'deactivateUser'> =>
  call(transport, { method: "POST", path: "/v1/users/{userId}/deactivate", parameters: [
    { in: "path", name: "userId" },
  ] }, input, options);

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
 * const user = await restoreUser(transport, { userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany' });
 * ```
 */
export const restoreUser = (
  transport: Transport,
  input: InputOf<'restoreUser'>,
  options?: CallOptions,
): Call<'restoreUser'> =>
  call(transport, { method: "POST", path: "/v1/users/{userId}/restore", parameters: [
    { in: "path", name: "userId" },
  ] }, input, options);

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
 * const list = listUserPosts(transport, {
 *   userId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
 *   status: 'published',
 *   sort: ['-publishedAt', 'title'],
 * });
 * for await (const postSummary of list) console.log(postSummary);
 * ```
 */
export const listUserPosts = (
  transport: Transport,
  input: InputOf<'listUserPosts'>,
  options?: CallOptions,
): PagedCall<'listUserPosts'> =>
  callPages(transport, { method: "GET", path: "/v1/users/{userId}/posts", parameters: [
    { in: "path", name: "userId" },
    { in: "query", name: "status" },
    { in: "query", name: "sort" },
    { in: "query", name: "include" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const tokenSet = await login(transport, {
 *   body: {
 *     email: 'mara.lindqvist@example.com',
 *     password: 'teal-kettle-on-the-stove',
 *   },
 * });
 * ```
 */
export const login = (
  transport: Transport,
  input: InputOf<'login'>,
  options?: CallOptions,
): Call<'login'> =>
  call(transport, { method: "POST", path: "/v1/auth/login", body: "application/json", anonymous: true }, input, options);

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
 * const tokenSet = await refreshTokens(transport, {
 *   body: {
 *     refreshToken: 'q8mPZyQv0cTgXb2n0vJ9n1mS4cRkA7uW3dYxE5fHhLo',
 *   },
 * });
 * ```
 */
export const refreshTokens = (
  transport: Transport,
  input: InputOf<'refreshTokens'>,
  options?: CallOptions,
): Call<'refreshTokens'> =>
  call(transport, { method: "POST", path: "/v1/auth/refresh", body: "application/json", anonymous: true }, input, options);

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
 * await logout(transport);
 * ```
 */
export const logout = (
  transport: Transport,
  input?: InputOf<'logout'>,
  options?: CallOptions,
): Call<'logout'> =>
  call(transport, { method: "POST", path: "/v1/auth/logout" }, input, options);

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
 * await logoutEverywhere(transport);
 * ```
 */
export const logoutEverywhere = (
  transport: Transport,
  input?: InputOf<'logoutEverywhere'>,
  options?: CallOptions,
): Call<'logoutEverywhere'> =>
  call(transport, { method: "POST", path: "/v1/auth/logout-everywhere" }, input, options);

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
 * const currentSession = await startBrowserSession(transport);
 * ```
 */
export const startBrowserSession = (
  transport: Transport,
  input?: InputOf<'startBrowserSession'>,
  options?: CallOptions,
): Call<'startBrowserSession'> =>
  call(transport, { method: "POST", path: "/v1/auth/browser-session" }, input, options);

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
 * const reauthenticated = await reauthenticate(transport, { body: { password: 'teal-kettle-on-the-stove' } });
 * ```
 */
export const reauthenticate = (
  transport: Transport,
  input: InputOf<'reauthenticate'>,
  options?: CallOptions,
): Call<'reauthenticate'> =>
  call(transport, { method: "POST", path: "/v1/auth/reauthenticate", body: "application/json" }, input, options);

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
 * const data = await listIdentityProviders(transport);
 * ```
 */
export const listIdentityProviders = (
  transport: Transport,
  input?: InputOf<'listIdentityProviders'>,
  options?: CallOptions,
): Call<'listIdentityProviders'> =>
  call(transport, { method: "GET", path: "/v1/auth/identity-providers", anonymous: true }, input, options);

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
 * const identityLogin = await startIdentityLogin(transport, {
 *   body: {
 *     provider: 'google',
 *     redirectUri: 'https://shop.example/signed-in',
 *   },
 * });
 * ```
 */
export const startIdentityLogin = (
  transport: Transport,
  input: InputOf<'startIdentityLogin'>,
  options?: CallOptions,
): Call<'startIdentityLogin'> =>
  call(transport, { method: "POST", path: "/v1/auth/identity-logins", body: "application/json", anonymous: true }, input, options);

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
 * const tokenSet = await completeIdentityLogin(transport, {
 *   body: {
 *     loginToken: '4FSepoo12D1XD6ssoaMqatCzL1jG95aYesLH_MgBvhQ',
 *     code: '4/0AeanS0ZmQ0e1nq8C7uJp',
 *     state: 'Ge-tL3yq-IklwN_nyNOb8qiVAOvoRmIGyDxRtpUHrN0',
 *     iss: 'https://accounts.google.com',
 *   },
 * });
 * ```
 */
export const completeIdentityLogin = (
  transport: Transport,
  input: InputOf<'completeIdentityLogin'>,
  options?: CallOptions,
): Call<'completeIdentityLogin'> =>
  call(transport, { method: "POST", path: "/v1/auth/identity-logins/complete", parameters: [
    { in: "header", name: "Accept-Language", as: "acceptLanguage" },
  ], body: "application/json", anonymous: true }, input, options);

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
 * for await (const identity of listIdentities(transport, { limit: 20 })) console.log(identity);
 * ```
 */
export const listIdentities = (
  transport: Transport,
  input?: InputOf<'listIdentities'>,
  options?: CallOptions,
): PagedCall<'listIdentities'> =>
  callPages(transport, { method: "GET", path: "/v1/me/identities", parameters: [
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const identity = await linkIdentity(transport, {
 *   body: {
 *     linkToken: '5Jgr67_x34G1TIYHyp6Ls8nIVtyxP477yGWdjm8H0SY',
 *   },
 * });
 * ```
 */
export const linkIdentity = (
  transport: Transport,
  input: InputOf<'linkIdentity'>,
  options?: CallOptions,
): Call<'linkIdentity'> =>
  call(transport, { method: "POST", path: "/v1/me/identities", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * await unlinkIdentity(transport, { identityId: 'idn_01kkhp3t6wf0pvf3b1c5m9y2zd' });
 * ```
 */
export const unlinkIdentity = (
  transport: Transport,
  input: InputOf<'unlinkIdentity'>,
  options?: CallOptions,
): Call<'unlinkIdentity'> =>
  call(transport, { method: "DELETE", path: "/v1/me/identities/{identityId}", parameters: [
    { in: "path", name: "identityId" },
  ] }, input, options);

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
 * const mailedLink = await requestPasswordReset(transport, { body: { email: 'mara.lindqvist@example.com' } });
 * ```
 */
export const requestPasswordReset = (
  transport: Transport,
  input: InputOf<'requestPasswordReset'>,
  options?: CallOptions,
): Call<'requestPasswordReset'> =>
  call(transport, { method: "POST", path: "/v1/auth/password-resets", body: "application/json", anonymous: true }, input, options);

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
 * await confirmPasswordReset(transport, {
 *   body: {
 *     token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA',
 *     newPassword: 'copper-teapot-by-the-window',
 *   },
 * });
 * ```
 */
export const confirmPasswordReset = (
  transport: Transport,
  input: InputOf<'confirmPasswordReset'>,
  options?: CallOptions,
): Call<'confirmPasswordReset'> =>
  call(transport, { method: "POST", path: "/v1/auth/password-resets/confirm", body: "application/json", anonymous: true }, input, options);

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
 * await confirmEmailVerification(transport, {
 *   body: { token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA' },
 * });
 * ```
 */
export const confirmEmailVerification = (
  transport: Transport,
  input: InputOf<'confirmEmailVerification'>,
  options?: CallOptions,
): Call<'confirmEmailVerification'> =>
  call(transport, { method: "POST", path: "/v1/auth/email-verifications/confirm", body: "application/json", anonymous: true }, input, options);

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
 * await confirmEmailChange(transport, {
 *   body: { token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA' },
 * });
 * ```
 */
export const confirmEmailChange = (
  transport: Transport,
  input: InputOf<'confirmEmailChange'>,
  options?: CallOptions,
): Call<'confirmEmailChange'> =>
  call(transport, { method: "POST", path: "/v1/auth/email-changes/confirm", body: "application/json", anonymous: true }, input, options);

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
 * const mailedLink = await requestMagicLink(transport, { body: { email: 'mara.lindqvist@example.com' } });
 * ```
 */
export const requestMagicLink = (
  transport: Transport,
  input: InputOf<'requestMagicLink'>,
  options?: CallOptions,
): Call<'requestMagicLink'> =>
  call(transport, { method: "POST", path: "/v1/auth/magic-links", body: "application/json", anonymous: true }, input, options);

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
 * const tokenSet = await redeemMagicLink(transport, {
 *   body: { token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA' },
 * });
 * ```
 */
export const redeemMagicLink = (
  transport: Transport,
  input: InputOf<'redeemMagicLink'>,
  options?: CallOptions,
): Call<'redeemMagicLink'> =>
  call(transport, { method: "POST", path: "/v1/auth/magic-links/redeem", body: "application/json", anonymous: true }, input, options);

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
 * const accountExport = await exportAccount(transport);
 * ```
 *
 * @deprecated Call startAccountExport instead.
 */
export const exportAccount = (
  transport: Transport,
  input?: InputOf<'exportAccount'>,
  options?: CallOptions,
): Call<'exportAccount'> =>
  call(transport, { method: "GET", path: "/v1/me/export", deprecated: "exportAccount is deprecated. Call startAccountExport instead." }, input, options);

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
 * const job = await startAccountExport(transport);
 * ```
 */
export const startAccountExport = (
  transport: Transport,
  input?: InputOf<'startAccountExport'>,
  options?: CallOptions,
): Call<'startAccountExport'> =>
  call(transport, { method: "POST", path: "/v1/me/exports" }, input, options);

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
 * const accountExportFile = await getAccountExport(transport, { fileId: 'fil_01kt1w7h0e5v8qk3m2x9r4b6cd' });
 * ```
 */
export const getAccountExport = (
  transport: Transport,
  input: InputOf<'getAccountExport'>,
  options?: CallOptions,
): Call<'getAccountExport'> =>
  call(transport, { method: "GET", path: "/v1/me/exports/{fileId}", parameters: [
    { in: "path", name: "fileId" },
  ] }, input, options);

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
 * const data = await downloadFile(transport, {
 *   fileId: 'fil_01kt1w7h0e5v8qk3m2x9r4b6cd',
 *   expires: 1893456000,
 *   signature: 'yhSHMjqDSArVZScfe_td1nAByB3v01NM3eS0NtVfvzo',
 * });
 * ```
 */
export const downloadFile = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'downloadFile'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'downloadFile', Tag> =>
  call(transport, { method: "GET", path: "/v1/files/{fileId}", parameters: [
    { in: "path", name: "fileId" },
    { in: "query", name: "expires" },
    { in: "query", name: "signature" },
    { in: "header", name: "Range", as: "range" },
    { in: "header", name: "If-Range", as: "ifRange" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], accept: "*/*", binary: true, anonymous: true }, input, options);

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
 * const erasureSchedule = await requestErasure(transport);
 * ```
 */
export const requestErasure = (
  transport: Transport,
  input?: InputOf<'requestErasure'>,
  options?: CallOptions,
): Call<'requestErasure'> =>
  call(transport, { method: "POST", path: "/v1/me/erasure" }, input, options);

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
 * await undoErasure(transport, {
 *   body: { token: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA' },
 * });
 * ```
 */
export const undoErasure = (
  transport: Transport,
  input: InputOf<'undoErasure'>,
  options?: CallOptions,
): Call<'undoErasure'> =>
  call(transport, { method: "POST", path: "/v1/auth/erasure/undo", body: "application/json", anonymous: true }, input, options);

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
 * const user = await getMe(transport);
 * ```
 */
export const getMe = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input?: InputOf<'getMe'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getMe', Tag> =>
  call(transport, { method: "GET", path: "/v1/me", parameters: [
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * const user = await updateMe(transport, { ifMatch: '"3"', body: { username: 'mara-throws' } });
 * ```
 */
export const updateMe = (
  transport: Transport,
  input: InputOf<'updateMe'>,
  options?: CallOptions,
): Call<'updateMe'> =>
  call(transport, { method: "PATCH", path: "/v1/me", parameters: [
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * const avatarProcessing = await setAvatar(transport, {
 *   body: {
 *     file: new Blob(['GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000,\u0000\u0000\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u0002\u0001D\u0000;']),
 *   },
 * });
 * ```
 */
export const setAvatar = (
  transport: Transport,
  input: InputOf<'setAvatar'>,
  options?: CallOptions,
): Call<'setAvatar'> =>
  call(transport, { method: "PUT", path: "/v1/me/avatar", form: true }, input, options);

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
 * await deleteAvatar(transport);
 * ```
 */
export const deleteAvatar = (
  transport: Transport,
  input?: InputOf<'deleteAvatar'>,
  options?: CallOptions,
): Call<'deleteAvatar'> =>
  call(transport, { method: "DELETE", path: "/v1/me/avatar" }, input, options);

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
 * const mailPreferences = await getMailPreferences(transport);
 * ```
 */
export const getMailPreferences = (
  transport: Transport,
  input?: InputOf<'getMailPreferences'>,
  options?: CallOptions,
): Call<'getMailPreferences'> =>
  call(transport, { method: "GET", path: "/v1/me/mail-preferences" }, input, options);

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
 * const mailPreferences = await updateMailPreferences(transport, { body: { comment: false } });
 * ```
 */
export const updateMailPreferences = (
  transport: Transport,
  input: InputOf<'updateMailPreferences'>,
  options?: CallOptions,
): Call<'updateMailPreferences'> =>
  call(transport, { method: "PATCH", path: "/v1/me/mail-preferences", body: "application/merge-patch+json" }, input, options);

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
 * const currentSession = await getCurrentSession(transport);
 * ```
 */
export const getCurrentSession = (
  transport: Transport,
  input?: InputOf<'getCurrentSession'>,
  options?: CallOptions,
): Call<'getCurrentSession'> =>
  call(transport, { method: "GET", path: "/v1/me/session" }, input, options);

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
 * for await (const session of listSessions(transport, { limit: 20 })) console.log(session);
 * ```
 */
export const listSessions = (
  transport: Transport,
  input?: InputOf<'listSessions'>,
  options?: CallOptions,
): PagedCall<'listSessions'> =>
  callPages(transport, { method: "GET", path: "/v1/me/sessions", parameters: [
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * await revokeSession(transport, { sessionId: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzm' });
 * ```
 */
export const revokeSession = (
  transport: Transport,
  input: InputOf<'revokeSession'>,
  options?: CallOptions,
): Call<'revokeSession'> =>
  call(transport, { method: "DELETE", path: "/v1/me/sessions/{sessionId}", parameters: [
    { in: "path", name: "sessionId" },
  ] }, input, options);

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
 * await changePassword(transport, {
 *   body: {
 *     currentPassword: 'teal-kettle-on-the-stove',
 *     newPassword: 'copper-teapot-by-the-window',
 *   },
 * });
 * ```
 */
export const changePassword = (
  transport: Transport,
  input: InputOf<'changePassword'>,
  options?: CallOptions,
): Call<'changePassword'> =>
  call(transport, { method: "PUT", path: "/v1/me/password", body: "application/json" }, input, options);

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
 * const mailedLink = await requestEmailVerification(transport);
 * ```
 */
export const requestEmailVerification = (
  transport: Transport,
  input?: InputOf<'requestEmailVerification'>,
  options?: CallOptions,
): Call<'requestEmailVerification'> =>
  call(transport, { method: "POST", path: "/v1/me/email-verifications" }, input, options);

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
 * const mailedLink = await requestEmailChange(transport, { body: { email: 'mara@lindqvist.example' } });
 * ```
 */
export const requestEmailChange = (
  transport: Transport,
  input: InputOf<'requestEmailChange'>,
  options?: CallOptions,
): Call<'requestEmailChange'> =>
  call(transport, { method: "POST", path: "/v1/me/email-changes", body: "application/json" }, input, options);

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
 * const passkeyRequestOptions = await startPasskeyReauthentication(transport);
 * ```
 */
export const startPasskeyReauthentication = (
  transport: Transport,
  input?: InputOf<'startPasskeyReauthentication'>,
  options?: CallOptions,
): Call<'startPasskeyReauthentication'> =>
  call(transport, { method: "POST", path: "/v1/auth/reauthenticate/passkey" }, input, options);

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
 * const tokenSet = await completeMfa(transport, {
 *   body: {
 *     challengeToken: 'mB1o0x2qvE8GmS4T9YtPZ7hN3cRkJdUwLfXaVbQiOys',
 *     code: '492039',
 *   },
 * });
 * ```
 */
export const completeMfa = (
  transport: Transport,
  input: InputOf<'completeMfa'>,
  options?: CallOptions,
): Call<'completeMfa'> =>
  call(transport, { method: "POST", path: "/v1/auth/mfa", body: "application/json", anonymous: true }, input, options);

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
 * const passkeyRequestOptions = await startMfaPasskey(transport, {
 *   body: {
 *     challengeToken: 'mB1o0x2qvE8GmS4T9YtPZ7hN3cRkJdUwLfXaVbQiOys',
 *   },
 * });
 * ```
 */
export const startMfaPasskey = (
  transport: Transport,
  input: InputOf<'startMfaPasskey'>,
  options?: CallOptions,
): Call<'startMfaPasskey'> =>
  call(transport, { method: "POST", path: "/v1/auth/mfa/passkey", body: "application/json", anonymous: true }, input, options);

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
 * const passkeyRequestOptions = await startPasskeyLogin(transport);
 * ```
 */
export const startPasskeyLogin = (
  transport: Transport,
  input?: InputOf<'startPasskeyLogin'>,
  options?: CallOptions,
): Call<'startPasskeyLogin'> =>
  call(transport, { method: "POST", path: "/v1/auth/passkey-logins", anonymous: true }, input, options);

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
 * const tokenSet = await completePasskeyLogin(transport, {
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
export const completePasskeyLogin = (
  transport: Transport,
  input: InputOf<'completePasskeyLogin'>,
  options?: CallOptions,
): Call<'completePasskeyLogin'> =>
  call(transport, { method: "POST", path: "/v1/auth/passkey-logins/complete", body: "application/json", anonymous: true }, input, options);

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
 * const secondFactors = await getSecondFactors(transport);
 * ```
 */
export const getSecondFactors = (
  transport: Transport,
  input?: InputOf<'getSecondFactors'>,
  options?: CallOptions,
): Call<'getSecondFactors'> =>
  call(transport, { method: "GET", path: "/v1/me/second-factors" }, input, options);

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
 * const totpEnrolment = await startTotpEnrolment(transport);
 * ```
 */
export const startTotpEnrolment = (
  transport: Transport,
  input?: InputOf<'startTotpEnrolment'>,
  options?: CallOptions,
): Call<'startTotpEnrolment'> =>
  call(transport, { method: "POST", path: "/v1/me/totp" }, input, options);

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
 * await removeTotp(transport);
 * ```
 */
export const removeTotp = (
  transport: Transport,
  input?: InputOf<'removeTotp'>,
  options?: CallOptions,
): Call<'removeTotp'> =>
  call(transport, { method: "DELETE", path: "/v1/me/totp" }, input, options);

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
 * const secondFactorAdded = await confirmTotpEnrolment(transport, { body: { code: '492039' } });
 * ```
 */
export const confirmTotpEnrolment = (
  transport: Transport,
  input: InputOf<'confirmTotpEnrolment'>,
  options?: CallOptions,
): Call<'confirmTotpEnrolment'> =>
  call(transport, { method: "POST", path: "/v1/me/totp/confirm", body: "application/json" }, input, options);

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
 * const recoveryCodes = await regenerateRecoveryCodes(transport);
 * ```
 */
export const regenerateRecoveryCodes = (
  transport: Transport,
  input?: InputOf<'regenerateRecoveryCodes'>,
  options?: CallOptions,
): Call<'regenerateRecoveryCodes'> =>
  call(transport, { method: "POST", path: "/v1/me/recovery-codes" }, input, options);

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
 * const passkeyList = await listPasskeys(transport);
 * ```
 */
export const listPasskeys = (
  transport: Transport,
  input?: InputOf<'listPasskeys'>,
  options?: CallOptions,
): Call<'listPasskeys'> =>
  call(transport, { method: "GET", path: "/v1/me/passkeys" }, input, options);

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
 * const passkeyAdded = await registerPasskey(transport, {
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
export const registerPasskey = (
  transport: Transport,
  input: InputOf<'registerPasskey'>,
  options?: CallOptions,
): Call<'registerPasskey'> =>
  call(transport, { method: "POST", path: "/v1/me/passkeys", body: "application/json" }, input, options);

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
 * const passkeyCreationOptions = await startPasskeyRegistration(transport);
 * ```
 */
export const startPasskeyRegistration = (
  transport: Transport,
  input?: InputOf<'startPasskeyRegistration'>,
  options?: CallOptions,
): Call<'startPasskeyRegistration'> =>
  call(transport, { method: "POST", path: "/v1/me/passkeys/options" }, input, options);

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
 * await deletePasskey(transport, { passkeyId: 'psk_01kkhq2m4pf6yrx9d0wz3n5v7t' });
 * ```
 */
export const deletePasskey = (
  transport: Transport,
  input: InputOf<'deletePasskey'>,
  options?: CallOptions,
): Call<'deletePasskey'> =>
  call(transport, { method: "DELETE", path: "/v1/me/passkeys/{passkeyId}", parameters: [
    { in: "path", name: "passkeyId" },
  ] }, input, options);

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
 * const passkey = await renamePasskey(transport, {
 *   passkeyId: 'psk_01kkhq2m4pf6yrx9d0wz3n5v7t',
 *   body: { name: "Mara's old phone" },
 * });
 * ```
 */
export const renamePasskey = (
  transport: Transport,
  input: InputOf<'renamePasskey'>,
  options?: CallOptions,
): Call<'renamePasskey'> =>
  call(transport, { method: "PATCH", path: "/v1/me/passkeys/{passkeyId}", parameters: [
    { in: "path", name: "passkeyId" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * for await (const apiKey of listApiKeys(transport, { limit: 20 })) console.log(apiKey);
 * ```
 */
export const listApiKeys = (
  transport: Transport,
  input?: InputOf<'listApiKeys'>,
  options?: CallOptions,
): PagedCall<'listApiKeys'> =>
  callPages(transport, { method: "GET", path: "/v1/me/api-keys", parameters: [
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const apiKeyCreated = await createApiKey(transport, {
 *   body: {
 *     name: 'Order export',
 *     kind: 'secret',
 *     scopes: ['orders:read', 'orders:write'],
 *     expiresAt: '2027-03-12T00:00:00.000Z',
 *   },
 * });
 * ```
 */
export const createApiKey = (
  transport: Transport,
  input: InputOf<'createApiKey'>,
  options?: CallOptions,
): Call<'createApiKey'> =>
  call(transport, { method: "POST", path: "/v1/me/api-keys", body: "application/json" }, input, options);

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
 * const apiKey = await getApiKey(transport, { apiKeyId: 'key_01kkhp2m4n6q8rsatbvcwdxeyf' });
 * ```
 */
export const getApiKey = (
  transport: Transport,
  input: InputOf<'getApiKey'>,
  options?: CallOptions,
): Call<'getApiKey'> =>
  call(transport, { method: "GET", path: "/v1/me/api-keys/{apiKeyId}", parameters: [
    { in: "path", name: "apiKeyId" },
  ] }, input, options);

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
 * await revokeApiKey(transport, { apiKeyId: 'key_01kkhp2m4n6q8rsatbvcwdxeyf' });
 * ```
 */
export const revokeApiKey = (
  transport: Transport,
  input: InputOf<'revokeApiKey'>,
  options?: CallOptions,
): Call<'revokeApiKey'> =>
  call(transport, { method: "DELETE", path: "/v1/me/api-keys/{apiKeyId}", parameters: [
    { in: "path", name: "apiKeyId" },
  ] }, input, options);

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
 * const apiKey = await renameApiKey(transport, {
 *   apiKeyId: 'key_01kkhp2m4n6q8rsatbvcwdxeyf',
 *   body: { name: 'Order export to the warehouse' },
 * });
 * ```
 */
export const renameApiKey = (
  transport: Transport,
  input: InputOf<'renameApiKey'>,
  options?: CallOptions,
): Call<'renameApiKey'> =>
  call(transport, { method: "PATCH", path: "/v1/me/api-keys/{apiKeyId}", parameters: [
    { in: "path", name: "apiKeyId" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * for await (const webhookEndpoint of listWebhookEndpoints(transport, { limit: 20 })) console.log(webhookEndpoint);
 * ```
 */
export const listWebhookEndpoints = (
  transport: Transport,
  input?: InputOf<'listWebhookEndpoints'>,
  options?: CallOptions,
): PagedCall<'listWebhookEndpoints'> =>
  callPages(transport, { method: "GET", path: "/v1/webhook-endpoints", parameters: [
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const webhookEndpointCreated = await createWebhookEndpoint(transport, {
 *   body: {
 *     url: 'https://erp.example.com/hooks/tradepost',
 *     description: 'Orders for the warehouse',
 *     eventTypes: ['order.placed'],
 *   },
 * });
 * ```
 */
export const createWebhookEndpoint = (
  transport: Transport,
  input: InputOf<'createWebhookEndpoint'>,
  options?: CallOptions,
): Call<'createWebhookEndpoint'> =>
  call(transport, { method: "POST", path: "/v1/webhook-endpoints", body: "application/json" }, input, options);

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
 * const webhookEndpoint = await getWebhookEndpoint(transport, { webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf' });
 * ```
 */
export const getWebhookEndpoint = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getWebhookEndpoint'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getWebhookEndpoint', Tag> =>
  call(transport, { method: "GET", path: "/v1/webhook-endpoints/{webhookEndpointId}", parameters: [
    { in: "path", name: "webhookEndpointId" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * await deleteWebhookEndpoint(transport, { webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf' });
 * ```
 */
export const deleteWebhookEndpoint = (
  transport: Transport,
  input: InputOf<'deleteWebhookEndpoint'>,
  options?: CallOptions,
): Call<'deleteWebhookEndpoint'> =>
  call(transport, { method: "DELETE", path: "/v1/webhook-endpoints/{webhookEndpointId}", parameters: [
    { in: "path", name: "webhookEndpointId" },
  ] }, input, options);

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
 * const webhookEndpoint = await updateWebhookEndpoint(transport, {
 *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
 *   ifMatch: '"3"',
 *   body: { status: 'paused' },
 * });
 * ```
 */
export const updateWebhookEndpoint = (
  transport: Transport,
  input: InputOf<'updateWebhookEndpoint'>,
  options?: CallOptions,
): Call<'updateWebhookEndpoint'> =>
  call(transport, { method: "PATCH", path: "/v1/webhook-endpoints/{webhookEndpointId}", parameters: [
    { in: "path", name: "webhookEndpointId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * const webhookSecretRotated = await rotateWebhookEndpointSecret(transport, {
 *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
 *   body: { overlapSeconds: 86400 },
 * });
 * ```
 */
export const rotateWebhookEndpointSecret = (
  transport: Transport,
  input: InputOf<'rotateWebhookEndpointSecret'>,
  options?: CallOptions,
): Call<'rotateWebhookEndpointSecret'> =>
  call(transport, { method: "POST", path: "/v1/webhook-endpoints/{webhookEndpointId}/secret-rotations", parameters: [
    { in: "path", name: "webhookEndpointId" },
  ], body: "application/json" }, input, options);

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
 * const webhookDelivery = await testWebhookEndpoint(transport, { webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf' });
 * ```
 */
export const testWebhookEndpoint = (
  transport: Transport,
  input: InputOf<'testWebhookEndpoint'>,
  options?: CallOptions,
): Call<'testWebhookEndpoint'> =>
  call(transport, { method: "POST", path: "/v1/webhook-endpoints/{webhookEndpointId}/test", parameters: [
    { in: "path", name: "webhookEndpointId" },
  ] }, input, options);

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
 * const webhookReplayed = await replayWebhookEndpointEvents(transport, {
 *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
 *   body: { fromPosition: 4700, beforePosition: 4800 },
 * });
 * ```
 */
export const replayWebhookEndpointEvents = (
  transport: Transport,
  input: InputOf<'replayWebhookEndpointEvents'>,
  options?: CallOptions,
): Call<'replayWebhookEndpointEvents'> =>
  call(transport, { method: "POST", path: "/v1/webhook-endpoints/{webhookEndpointId}/replay", parameters: [
    { in: "path", name: "webhookEndpointId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const list = listWebhookDeliveries(transport, {
 *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
 *   state: 'failed',
 *   limit: 20,
 * });
 * for await (const webhookDelivery of list) console.log(webhookDelivery);
 * ```
 */
export const listWebhookDeliveries = (
  transport: Transport,
  input: InputOf<'listWebhookDeliveries'>,
  options?: CallOptions,
): PagedCall<'listWebhookDeliveries'> =>
  callPages(transport, { method: "GET", path: "/v1/webhook-endpoints/{webhookEndpointId}/deliveries", parameters: [
    { in: "path", name: "webhookEndpointId" },
    { in: "query", name: "state" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const webhookDeliveryDetails = await getWebhookDelivery(transport, {
 *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
 *   webhookDeliveryId: 'whd_01kkhq7xw3m5n7p9r2t4v6w8xz',
 * });
 * ```
 */
export const getWebhookDelivery = (
  transport: Transport,
  input: InputOf<'getWebhookDelivery'>,
  options?: CallOptions,
): Call<'getWebhookDelivery'> =>
  call(transport, { method: "GET", path: "/v1/webhook-endpoints/{webhookEndpointId}/deliveries/{webhookDeliveryId}", parameters: [
    { in: "path", name: "webhookEndpointId" },
    { in: "path", name: "webhookDeliveryId" },
  ] }, input, options);

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
 * const webhookDelivery = await redeliverWebhookDelivery(transport, {
 *   webhookEndpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
 *   webhookDeliveryId: 'whd_01kkhq7xw3m5n7p9r2t4v6w8xz',
 * });
 * ```
 */
export const redeliverWebhookDelivery = (
  transport: Transport,
  input: InputOf<'redeliverWebhookDelivery'>,
  options?: CallOptions,
): Call<'redeliverWebhookDelivery'> =>
  call(transport, { method: "POST", path: "/v1/webhook-endpoints/{webhookEndpointId}/deliveries/{webhookDeliveryId}/redeliver", parameters: [
    { in: "path", name: "webhookEndpointId" },
    { in: "path", name: "webhookDeliveryId" },
  ] }, input, options);

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
 * for await (const postSummaryView of listPosts(transport, { status: 'published', tag: 'coffee' })) console.log(postSummaryView);
 * ```
 */
export const listPosts = <Field extends FieldOf<'listPosts'> = never>(
  transport: Transport,
  input?: Omit<InputOf<'listPosts'>, 'fields'> & { fields?: readonly Field[] | undefined },
  options?: CallOptions,
): PagedCall<'listPosts', Field> =>
  callPages(transport, { method: "GET", path: "/v1/posts", parameters: [
    { in: "query", name: "status" },
    { in: "query", name: "tag" },
    { in: "query", name: "category" },
    { in: "query", name: "author" },
    { in: "query", name: "publishedFrom" },
    { in: "query", name: "publishedBefore" },
    { in: "query", name: "createdFrom" },
    { in: "query", name: "createdBefore" },
    { in: "query", name: "sort" },
    { in: "query", name: "include" },
    { in: "query", name: "fields" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const post = await createPost(transport, {
 *   body: {
 *     title: 'A kiln diary, week one',
 *     body: 'Monday. The new elements are in, and the first firing is an empty one.',
 *   },
 * });
 * ```
 */
export const createPost = (
  transport: Transport,
  input: InputOf<'createPost'>,
  options?: CallOptions,
): Call<'createPost'> =>
  call(transport, { method: "POST", path: "/v1/posts", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const postView = await getPost(transport, {
 *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
 *   include: ['author', 'tags'],
 *   fields: ['slug', 'title'],
 * });
 * ```
 */
export const getPost = <Tag extends string | undefined = undefined, Field extends FieldOf<'getPost'> = never>(
  transport: Transport,
  input: Omit<InputOf<'getPost'>, 'fields'> & { ifNoneMatch?: Tag } & { fields?: readonly Field[] | undefined },
  options?: CallOptions,
): Call<'getPost', Tag, Field> =>
  call(transport, { method: "GET", path: "/v1/posts/{postId}", parameters: [
    { in: "path", name: "postId" },
    { in: "query", name: "include" },
    { in: "query", name: "fields" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * const post = await replacePost(transport, {
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
export const replacePost = (
  transport: Transport,
  input: InputOf<'replacePost'>,
  options?: CallOptions,
): Call<'replacePost'> =>
  call(transport, { method: "PUT", path: "/v1/posts/{postId}", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/json" }, input, options);

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
 * const post = await deletePost(transport, { postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', ifMatch: '"3"' });
 * ```
 */
export const deletePost = (
  transport: Transport,
  input: InputOf<'deletePost'>,
  options?: CallOptions,
): Call<'deletePost'> =>
  call(transport, { method: "DELETE", path: "/v1/posts/{postId}", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ] }, input, options);

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
 * const post = await updatePost(transport, {
 *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
 *   ifMatch: '"3"',
 *   body: { status: 'published' },
 * });
 * ```
 */
export const updatePost = (
  transport: Transport,
  input: InputOf<'updatePost'>,
  options?: CallOptions,
): Call<'updatePost'> =>
  call(transport, { method: "PATCH", path: "/v1/posts/{postId}", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * const post = await publishPost(transport, { postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', ifMatch: '"3"' });
 * ```
 */
export const publishPost = (
  transport: Transport,
  input: InputOf<'publishPost'>,
  options?: CallOptions,
): Call<'publishPost'> =>
  call(transport, { method: "POST", path: "/v1/posts/{postId}/publish", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ] }, input, options);

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
 * const post = await restorePost(transport, { postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', ifMatch: '"3"' });
 * ```
 */
export const restorePost = (
  transport: Transport,
  input: InputOf<'restorePost'>,
  options?: CallOptions,
): Call<'restorePost'> =>
  call(transport, { method: "POST", path: "/v1/posts/{postId}/restore", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ] }, input, options);

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
 * for await (const postRevisionSummary of listPostRevisions(transport, { postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', limit: 20 })) console.log(postRevisionSummary);
 * ```
 */
export const listPostRevisions = (
  transport: Transport,
  input: InputOf<'listPostRevisions'>,
  options?: CallOptions,
): PagedCall<'listPostRevisions'> =>
  callPages(transport, { method: "GET", path: "/v1/posts/{postId}/revisions", parameters: [
    { in: "path", name: "postId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const postRevision = await getPostRevision(transport, { postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', revision: 2 });
 * ```
 */
export const getPostRevision = (
  transport: Transport,
  input: InputOf<'getPostRevision'>,
  options?: CallOptions,
): Call<'getPostRevision'> =>
  call(transport, { method: "GET", path: "/v1/posts/{postId}/revisions/{revision}", parameters: [
    { in: "path", name: "postId" },
    { in: "path", name: "revision" },
  ] }, input, options);

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
 * const postRevisionDiff = await diffPostRevision(transport, {
 *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
 *   revision: 2,
 *   from: 1,
 * });
 * ```
 */
export const diffPostRevision = (
  transport: Transport,
  input: InputOf<'diffPostRevision'>,
  options?: CallOptions,
): Call<'diffPostRevision'> =>
  call(transport, { method: "GET", path: "/v1/posts/{postId}/revisions/{revision}/diff", parameters: [
    { in: "path", name: "postId" },
    { in: "path", name: "revision" },
    { in: "query", name: "from" },
  ] }, input, options);

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
 * const post = await restorePostRevision(transport, {
 *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
 *   revision: 2,
 *   ifMatch: '"3"',
 * });
 * ```
 */
export const restorePostRevision = (
  transport: Transport,
  input: InputOf<'restorePostRevision'>,
  options?: CallOptions,
): Call<'restorePostRevision'> =>
  call(transport, { method: "POST", path: "/v1/posts/{postId}/revisions/{revision}/restore", parameters: [
    { in: "path", name: "postId" },
    { in: "path", name: "revision" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ] }, input, options);

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
 * const post = await schedulePost(transport, {
 *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
 *   ifMatch: '"3"',
 *   body: { publishAt: '2027-03-20T07:00:00.000Z' },
 * });
 * ```
 */
export const schedulePost = (
  transport: Transport,
  input: InputOf<'schedulePost'>,
  options?: CallOptions,
): Call<'schedulePost'> =>
  call(transport, { method: "POST", path: "/v1/posts/{postId}/schedule", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/json" }, input, options);

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
 * const post = await setPostTags(transport, {
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
export const setPostTags = (
  transport: Transport,
  input: InputOf<'setPostTags'>,
  options?: CallOptions,
): Call<'setPostTags'> =>
  call(transport, { method: "PUT", path: "/v1/posts/{postId}/tags", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/json" }, input, options);

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
 * const post = await unpublishPost(transport, { postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh', ifMatch: '"3"' });
 * ```
 */
export const unpublishPost = (
  transport: Transport,
  input: InputOf<'unpublishPost'>,
  options?: CallOptions,
): Call<'unpublishPost'> =>
  call(transport, { method: "POST", path: "/v1/posts/{postId}/unpublish", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ] }, input, options);

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
 * const postView = await getPostBySlug(transport, {
 *   slug: 'how-we-dial-in-a-new-espresso',
 *   include: ['author', 'tags'],
 *   fields: ['slug', 'title'],
 * });
 * ```
 */
export const getPostBySlug = <Tag extends string | undefined = undefined, Field extends FieldOf<'getPostBySlug'> = never>(
  transport: Transport,
  input: Omit<InputOf<'getPostBySlug'>, 'fields'> & { ifNoneMatch?: Tag } & { fields?: readonly Field[] | undefined },
  options?: CallOptions,
): Call<'getPostBySlug', Tag, Field> =>
  call(transport, { method: "GET", path: "/v1/post-slugs/{slug}", parameters: [
    { in: "path", name: "slug" },
    { in: "query", name: "include" },
    { in: "query", name: "fields" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * const list = listComments(transport, {
 *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
 *   sort: ['-createdAt'],
 *   limit: 20,
 * });
 * for await (const comment of list) console.log(comment);
 * ```
 */
export const listComments = (
  transport: Transport,
  input: InputOf<'listComments'>,
  options?: CallOptions,
): PagedCall<'listComments'> =>
  callPages(transport, { method: "GET", path: "/v1/posts/{postId}/comments", parameters: [
    { in: "path", name: "postId" },
    { in: "query", name: "sort" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const comment = await createComment(transport, {
 *   postId: 'pst_01kk1z5x1yefvvpyt3bc2k45jh',
 *   body: { body: 'I use a hand grinder.' },
 * });
 * ```
 */
export const createComment = (
  transport: Transport,
  input: InputOf<'createComment'>,
  options?: CallOptions,
): Call<'createComment'> =>
  call(transport, { method: "POST", path: "/v1/posts/{postId}/comments", parameters: [
    { in: "path", name: "postId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * for await (const queuedComment of listQueuedComments(transport, { queue: 'reported', limit: 20 })) console.log(queuedComment);
 * ```
 */
export const listQueuedComments = (
  transport: Transport,
  input?: InputOf<'listQueuedComments'>,
  options?: CallOptions,
): PagedCall<'listQueuedComments'> =>
  callPages(transport, { method: "GET", path: "/v1/comments", parameters: [
    { in: "query", name: "queue" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const comment = await getComment(transport, { commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
 * ```
 */
export const getComment = (
  transport: Transport,
  input: InputOf<'getComment'>,
  options?: CallOptions,
): Call<'getComment'> =>
  call(transport, { method: "GET", path: "/v1/comments/{commentId}", parameters: [
    { in: "path", name: "commentId" },
  ] }, input, options);

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
 * await deleteComment(transport, { commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
 * ```
 */
export const deleteComment = (
  transport: Transport,
  input: InputOf<'deleteComment'>,
  options?: CallOptions,
): Call<'deleteComment'> =>
  call(transport, { method: "DELETE", path: "/v1/comments/{commentId}", parameters: [
    { in: "path", name: "commentId" },
  ] }, input, options);

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
 * const comment = await updateComment(transport, {
 *   commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx',
 *   body: { body: 'I use a hand grinder for **espresso**.' },
 * });
 * ```
 */
export const updateComment = (
  transport: Transport,
  input: InputOf<'updateComment'>,
  options?: CallOptions,
): Call<'updateComment'> =>
  call(transport, { method: "PATCH", path: "/v1/comments/{commentId}", parameters: [
    { in: "path", name: "commentId" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * for await (const comment of listReplies(transport, { commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx', limit: 20 })) console.log(comment);
 * ```
 */
export const listReplies = (
  transport: Transport,
  input: InputOf<'listReplies'>,
  options?: CallOptions,
): PagedCall<'listReplies'> =>
  callPages(transport, { method: "GET", path: "/v1/comments/{commentId}/replies", parameters: [
    { in: "path", name: "commentId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const comment = await restoreComment(transport, { commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
 * ```
 */
export const restoreComment = (
  transport: Transport,
  input: InputOf<'restoreComment'>,
  options?: CallOptions,
): Call<'restoreComment'> =>
  call(transport, { method: "POST", path: "/v1/comments/{commentId}/restore", parameters: [
    { in: "path", name: "commentId" },
  ] }, input, options);

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
 * await likeComment(transport, { commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
 * ```
 */
export const likeComment = (
  transport: Transport,
  input: InputOf<'likeComment'>,
  options?: CallOptions,
): Call<'likeComment'> =>
  call(transport, { method: "PUT", path: "/v1/comments/{commentId}/like", parameters: [
    { in: "path", name: "commentId" },
  ] }, input, options);

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
 * await unlikeComment(transport, { commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
 * ```
 */
export const unlikeComment = (
  transport: Transport,
  input: InputOf<'unlikeComment'>,
  options?: CallOptions,
): Call<'unlikeComment'> =>
  call(transport, { method: "DELETE", path: "/v1/comments/{commentId}/like", parameters: [
    { in: "path", name: "commentId" },
  ] }, input, options);

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
 * await reportComment(transport, {
 *   commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx',
 *   body: {
 *     reason: 'spam',
 *     note: 'The link leads to a shop for watches.',
 *   },
 * });
 * ```
 */
export const reportComment = (
  transport: Transport,
  input: InputOf<'reportComment'>,
  options?: CallOptions,
): Call<'reportComment'> =>
  call(transport, { method: "PUT", path: "/v1/comments/{commentId}/report", parameters: [
    { in: "path", name: "commentId" },
  ], body: "application/json" }, input, options);

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
 * const comment = await approveComment(transport, { commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx' });
 * ```
 */
export const approveComment = (
  transport: Transport,
  input: InputOf<'approveComment'>,
  options?: CallOptions,
): Call<'approveComment'> =>
  call(transport, { method: "POST", path: "/v1/comments/{commentId}/approve", parameters: [
    { in: "path", name: "commentId" },
  ] }, input, options);

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
 * const comment = await hideComment(transport, {
 *   commentId: 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx',
 *   body: { reason: 'off_topic' },
 * });
 * ```
 */
export const hideComment = (
  transport: Transport,
  input: InputOf<'hideComment'>,
  options?: CallOptions,
): Call<'hideComment'> =>
  call(transport, { method: "POST", path: "/v1/comments/{commentId}/hide", parameters: [
    { in: "path", name: "commentId" },
  ], body: "application/json" }, input, options);

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
 * for await (const media of listMedia(transport, { kind: 'image', state: 'ready' })) console.log(media);
 * ```
 */
export const listMedia = (
  transport: Transport,
  input?: InputOf<'listMedia'>,
  options?: CallOptions,
): PagedCall<'listMedia'> =>
  callPages(transport, { method: "GET", path: "/v1/media", parameters: [
    { in: "query", name: "kind" },
    { in: "query", name: "state" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const media = await uploadMedia(transport, {
 *   body: {
 *     title: 'Price list 2026',
 *     sha256: '904636248025ad20fb9c6bd8b700179a2a42edb5df3636e926c7e09055ee3f75',
 *     file: new Blob(['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n']),
 *   },
 * });
 * ```
 */
export const uploadMedia = (
  transport: Transport,
  input: InputOf<'uploadMedia'>,
  options?: CallOptions,
): Call<'uploadMedia'> =>
  call(transport, { method: "POST", path: "/v1/media", form: true }, input, options);

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
 * const mediaUpload = await createMediaUpload(transport, {
 *   body: {
 *     name: 'price-list.pdf',
 *     size: 51,
 *     sha256: '904636248025ad20fb9c6bd8b700179a2a42edb5df3636e926c7e09055ee3f75',
 *     title: 'Price list 2026',
 *   },
 * });
 * ```
 */
export const createMediaUpload = (
  transport: Transport,
  input: InputOf<'createMediaUpload'>,
  options?: CallOptions,
): Call<'createMediaUpload'> =>
  call(transport, { method: "POST", path: "/v1/media-uploads", body: "application/json" }, input, options);

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
 * const mediaUpload = await getMediaUpload(transport, { uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v' });
 * ```
 */
export const getMediaUpload = (
  transport: Transport,
  input: InputOf<'getMediaUpload'>,
  options?: CallOptions,
): Call<'getMediaUpload'> =>
  call(transport, { method: "GET", path: "/v1/media-uploads/{uploadId}", parameters: [
    { in: "path", name: "uploadId" },
  ] }, input, options);

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
 * await cancelMediaUpload(transport, { uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v' });
 * ```
 */
export const cancelMediaUpload = (
  transport: Transport,
  input: InputOf<'cancelMediaUpload'>,
  options?: CallOptions,
): Call<'cancelMediaUpload'> =>
  call(transport, { method: "DELETE", path: "/v1/media-uploads/{uploadId}", parameters: [
    { in: "path", name: "uploadId" },
  ] }, input, options);

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
 * await putMediaUploadContent(transport, {
 *   uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v',
 *   expires: 1893542400,
 *   signature: '2O9uIIhEJrGsfsZ602Tqr8ghSXlYYpFdkXN3TOhDiBI',
 *   body: new Blob(['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'], { type: 'application/octet-stream' }),
 * });
 * ```
 */
export const putMediaUploadContent = (
  transport: Transport,
  input: InputOf<'putMediaUploadContent'>,
  options?: CallOptions,
): Call<'putMediaUploadContent'> =>
  call(transport, { method: "PUT", path: "/v1/media-uploads/{uploadId}/content", parameters: [
    { in: "path", name: "uploadId" },
    { in: "query", name: "expires" },
    { in: "query", name: "signature" },
  ], anonymous: true }, input, options);

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
 * const media = await completeMediaUpload(transport, { uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v' });
 * ```
 */
export const completeMediaUpload = (
  transport: Transport,
  input: InputOf<'completeMediaUpload'>,
  options?: CallOptions,
): Call<'completeMediaUpload'> =>
  call(transport, { method: "POST", path: "/v1/media-uploads/{uploadId}/complete", parameters: [
    { in: "path", name: "uploadId" },
  ] }, input, options);

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
 * await createResumableUpload(transport, { tusResumable: '1.0.0', uploadLength: 51 });
 * ```
 */
export const createResumableUpload = (
  transport: Transport,
  input: InputOf<'createResumableUpload'>,
  options?: CallOptions,
): Call<'createResumableUpload'> =>
  call(transport, { method: "POST", path: "/v1/resumable-media-uploads", parameters: [
    { in: "header", name: "Tus-Resumable", as: "tusResumable" },
    { in: "header", name: "Upload-Length", as: "uploadLength" },
    { in: "header", name: "Upload-Metadata", as: "uploadMetadata" },
  ] }, input, options);

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
 * const mediaUpload = await getResumableUpload(transport, {
 *   uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v',
 *   tusResumable: '1.0.0',
 * });
 * ```
 */
export const getResumableUpload = (
  transport: Transport,
  input: InputOf<'getResumableUpload'>,
  options?: CallOptions,
): Call<'getResumableUpload'> =>
  call(transport, { method: "GET", path: "/v1/resumable-media-uploads/{uploadId}", parameters: [
    { in: "path", name: "uploadId" },
    { in: "header", name: "Tus-Resumable", as: "tusResumable" },
  ] }, input, options);

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
 * await cancelResumableUpload(transport, {
 *   uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v',
 *   tusResumable: '1.0.0',
 * });
 * ```
 */
export const cancelResumableUpload = (
  transport: Transport,
  input: InputOf<'cancelResumableUpload'>,
  options?: CallOptions,
): Call<'cancelResumableUpload'> =>
  call(transport, { method: "DELETE", path: "/v1/resumable-media-uploads/{uploadId}", parameters: [
    { in: "path", name: "uploadId" },
    { in: "header", name: "Tus-Resumable", as: "tusResumable" },
  ] }, input, options);

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
 * await appendResumableUpload(transport, {
 *   uploadId: 'upl_01kt2b7c3d5f7h9k1m3p5r7t9v',
 *   tusResumable: '1.0.0',
 *   uploadOffset: 35,
 *   body: new Blob(['>>\nendobj\n%%EOF\n'], { type: 'application/offset+octet-stream' }),
 * });
 * ```
 */
export const appendResumableUpload = (
  transport: Transport,
  input: InputOf<'appendResumableUpload'>,
  options?: CallOptions,
): Call<'appendResumableUpload'> =>
  call(transport, { method: "PATCH", path: "/v1/resumable-media-uploads/{uploadId}", parameters: [
    { in: "path", name: "uploadId" },
    { in: "header", name: "Tus-Resumable", as: "tusResumable" },
    { in: "header", name: "Upload-Offset", as: "uploadOffset" },
  ] }, input, options);

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
 * const media = await getMedia(transport, { mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w' });
 * ```
 */
export const getMedia = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getMedia'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getMedia', Tag> =>
  call(transport, { method: "GET", path: "/v1/media/{mediaId}", parameters: [
    { in: "path", name: "mediaId" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * await deleteMedia(transport, { mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w' });
 * ```
 */
export const deleteMedia = (
  transport: Transport,
  input: InputOf<'deleteMedia'>,
  options?: CallOptions,
): Call<'deleteMedia'> =>
  call(transport, { method: "DELETE", path: "/v1/media/{mediaId}", parameters: [
    { in: "path", name: "mediaId" },
  ] }, input, options);

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
 * const media = await updateMedia(transport, {
 *   mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w',
 *   ifMatch: '"3"',
 *   body: { title: 'Price list, summer 2026' },
 * });
 * ```
 */
export const updateMedia = (
  transport: Transport,
  input: InputOf<'updateMedia'>,
  options?: CallOptions,
): Call<'updateMedia'> =>
  call(transport, { method: "PATCH", path: "/v1/media/{mediaId}", parameters: [
    { in: "path", name: "mediaId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * const data = await downloadMedia(transport, {
 *   mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w',
 *   rendition: 'original',
 * });
 * ```
 */
export const downloadMedia = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'downloadMedia'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'downloadMedia', Tag> =>
  call(transport, { method: "GET", path: "/v1/media/{mediaId}/renditions/{rendition}", parameters: [
    { in: "path", name: "mediaId" },
    { in: "path", name: "rendition" },
    { in: "header", name: "Range", as: "range" },
    { in: "header", name: "If-Range", as: "ifRange" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], accept: "*/*", binary: true, anonymous: true }, input, options);

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
 * const media = await restoreMedia(transport, { mediaId: 'med_01kt1x3m5q8z2c4v6b8n0r2t4w' });
 * ```
 */
export const restoreMedia = (
  transport: Transport,
  input: InputOf<'restoreMedia'>,
  options?: CallOptions,
): Call<'restoreMedia'> =>
  call(transport, { method: "POST", path: "/v1/media/{mediaId}/restore", parameters: [
    { in: "path", name: "mediaId" },
  ] }, input, options);

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
 * for await (const postCategoryView of listPostCategories(transport, { include: ['postCount'], limit: 20 })) console.log(postCategoryView);
 * ```
 */
export const listPostCategories = (
  transport: Transport,
  input?: InputOf<'listPostCategories'>,
  options?: CallOptions,
): PagedCall<'listPostCategories'> =>
  callPages(transport, { method: "GET", path: "/v1/post-categories", parameters: [
    { in: "query", name: "include" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ], anonymous: true }, input, options);

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
 * const postCategory = await createPostCategory(transport, { body: { slug: 'making', name: 'Making', position: 2 } });
 * ```
 */
export const createPostCategory = (
  transport: Transport,
  input: InputOf<'createPostCategory'>,
  options?: CallOptions,
): Call<'createPostCategory'> =>
  call(transport, { method: "POST", path: "/v1/post-categories", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const postCategory = await getPostCategory(transport, { postCategoryId: 'pcg_01kghfct70f3n8xtnnq8dc3z49' });
 * ```
 */
export const getPostCategory = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getPostCategory'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getPostCategory', Tag> =>
  call(transport, { method: "GET", path: "/v1/post-categories/{postCategoryId}", parameters: [
    { in: "path", name: "postCategoryId" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], anonymous: true }, input, options);

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
 * await deletePostCategory(transport, {
 *   postCategoryId: 'pcg_01kghfct70f3n8xtnnq8dc3z49',
 *   force: true,
 * });
 * ```
 */
export const deletePostCategory = (
  transport: Transport,
  input: InputOf<'deletePostCategory'>,
  options?: CallOptions,
): Call<'deletePostCategory'> =>
  call(transport, { method: "DELETE", path: "/v1/post-categories/{postCategoryId}", parameters: [
    { in: "path", name: "postCategoryId" },
    { in: "query", name: "force" },
  ] }, input, options);

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
 * const postCategory = await updatePostCategory(transport, {
 *   postCategoryId: 'pcg_01kghfct70f3n8xtnnq8dc3z49',
 *   ifMatch: '"3"',
 *   body: { name: 'Espresso & milk', position: 2 },
 * });
 * ```
 */
export const updatePostCategory = (
  transport: Transport,
  input: InputOf<'updatePostCategory'>,
  options?: CallOptions,
): Call<'updatePostCategory'> =>
  call(transport, { method: "PATCH", path: "/v1/post-categories/{postCategoryId}", parameters: [
    { in: "path", name: "postCategoryId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * for await (const tagView of listTags(transport, { include: ['postCount'], limit: 20 })) console.log(tagView);
 * ```
 */
export const listTags = (
  transport: Transport,
  input?: InputOf<'listTags'>,
  options?: CallOptions,
): PagedCall<'listTags'> =>
  callPages(transport, { method: "GET", path: "/v1/tags", parameters: [
    { in: "query", name: "include" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ], anonymous: true }, input, options);

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
 * const tag = await createTag(transport, {
 *   body: {
 *     slug: 'coffee',
 *     name: 'Coffee',
 *     description: 'Beans, brewing and what goes with it.',
 *   },
 * });
 * ```
 */
export const createTag = (
  transport: Transport,
  input: InputOf<'createTag'>,
  options?: CallOptions,
): Call<'createTag'> =>
  call(transport, { method: "POST", path: "/v1/tags", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const tag = await getTag(transport, { tagId: 'tag_01kjpy44e0emq8k9w39qsaekf4' });
 * ```
 */
export const getTag = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getTag'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getTag', Tag> =>
  call(transport, { method: "GET", path: "/v1/tags/{tagId}", parameters: [
    { in: "path", name: "tagId" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], anonymous: true }, input, options);

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
 * await deleteTag(transport, { tagId: 'tag_01kjpy44e0emq8k9w39qsaekf4', force: true });
 * ```
 */
export const deleteTag = (
  transport: Transport,
  input: InputOf<'deleteTag'>,
  options?: CallOptions,
): Call<'deleteTag'> =>
  call(transport, { method: "DELETE", path: "/v1/tags/{tagId}", parameters: [
    { in: "path", name: "tagId" },
    { in: "query", name: "force" },
  ] }, input, options);

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
 * const tag = await updateTag(transport, {
 *   tagId: 'tag_01kjpy44e0emq8k9w39qsaekf4',
 *   ifMatch: '"3"',
 *   body: { name: 'Coffee & tea', description: null },
 * });
 * ```
 */
export const updateTag = (
  transport: Transport,
  input: InputOf<'updateTag'>,
  options?: CallOptions,
): Call<'updateTag'> =>
  call(transport, { method: "PATCH", path: "/v1/tags/{tagId}", parameters: [
    { in: "path", name: "tagId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * const tag = await mergeTag(transport, {
 *   tagId: 'tag_01kjpy44e0emq8k9w39qsaekf4',
 *   body: { intoTagId: 'tag_01kjwjnfntes8r65rzyjka792g' },
 * });
 * ```
 */
export const mergeTag = (
  transport: Transport,
  input: InputOf<'mergeTag'>,
  options?: CallOptions,
): Call<'mergeTag'> =>
  call(transport, { method: "POST", path: "/v1/tags/{tagId}/merge", parameters: [
    { in: "path", name: "tagId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * for await (const category of listCategories(transport, { limit: 20 })) console.log(category);
 * ```
 */
export const listCategories = (
  transport: Transport,
  input?: InputOf<'listCategories'>,
  options?: CallOptions,
): PagedCall<'listCategories'> =>
  callPages(transport, { method: "GET", path: "/v1/categories", parameters: [
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ], anonymous: true }, input, options);

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
 * const category = await createCategory(transport, { body: { slug: 'garden', name: 'Garden', position: 4 } });
 * ```
 */
export const createCategory = (
  transport: Transport,
  input: InputOf<'createCategory'>,
  options?: CallOptions,
): Call<'createCategory'> =>
  call(transport, { method: "POST", path: "/v1/categories", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const category = await getCategory(transport, { categoryId: 'cat_01kfjeqw5zfq3rj6m2v9c1k8xd' });
 * ```
 */
export const getCategory = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getCategory'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getCategory', Tag> =>
  call(transport, { method: "GET", path: "/v1/categories/{categoryId}", parameters: [
    { in: "path", name: "categoryId" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], anonymous: true }, input, options);

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
 * await deleteCategory(transport, { categoryId: 'cat_01kfjeqw5zfq3rj6m2v9c1k8xd' });
 * ```
 */
export const deleteCategory = (
  transport: Transport,
  input: InputOf<'deleteCategory'>,
  options?: CallOptions,
): Call<'deleteCategory'> =>
  call(transport, { method: "DELETE", path: "/v1/categories/{categoryId}", parameters: [
    { in: "path", name: "categoryId" },
  ] }, input, options);

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
 * const category = await updateCategory(transport, {
 *   categoryId: 'cat_01kfjeqw5zfq3rj6m2v9c1k8xd',
 *   ifMatch: '"3"',
 *   body: { name: 'Mugs & cups', position: 2 },
 * });
 * ```
 */
export const updateCategory = (
  transport: Transport,
  input: InputOf<'updateCategory'>,
  options?: CallOptions,
): Call<'updateCategory'> =>
  call(transport, { method: "PATCH", path: "/v1/categories/{categoryId}", parameters: [
    { in: "path", name: "categoryId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * for await (const customerGroup of listCustomerGroups(transport, { limit: 20 })) console.log(customerGroup);
 * ```
 */
export const listCustomerGroups = (
  transport: Transport,
  input?: InputOf<'listCustomerGroups'>,
  options?: CallOptions,
): PagedCall<'listCustomerGroups'> =>
  callPages(transport, { method: "GET", path: "/v1/customer-groups", parameters: [
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const customerGroup = await getCustomerGroup(transport, { customerGroup: 'premium' });
 * ```
 */
export const getCustomerGroup = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getCustomerGroup'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getCustomerGroup', Tag> =>
  call(transport, { method: "GET", path: "/v1/customer-groups/{customerGroup}", parameters: [
    { in: "path", name: "customerGroup" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * const customerGroup = await updateCustomerGroup(transport, {
 *   customerGroup: 'premium',
 *   ifMatch: '"3"',
 *   body: { basisPoints: 2500 },
 * });
 * ```
 */
export const updateCustomerGroup = (
  transport: Transport,
  input: InputOf<'updateCustomerGroup'>,
  options?: CallOptions,
): Call<'updateCustomerGroup'> =>
  call(transport, { method: "PATCH", path: "/v1/customer-groups/{customerGroup}", parameters: [
    { in: "path", name: "customerGroup" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * for await (const shippingMethod of listShippingMethods(transport, { country: 'DE', currency: 'EUR' })) console.log(shippingMethod);
 * ```
 */
export const listShippingMethods = (
  transport: Transport,
  input?: InputOf<'listShippingMethods'>,
  options?: CallOptions,
): PagedCall<'listShippingMethods'> =>
  callPages(transport, { method: "GET", path: "/v1/shipping-methods", parameters: [
    { in: "query", name: "country" },
    { in: "query", name: "currency" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ], anonymous: true }, input, options);

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
 * const shippingMethod = await createShippingMethod(transport, {
 *   body: {
 *     slug: 'courier',
 *     name: 'Courier',
 *     countries: ['AT', 'DE'],
 *     charges: [{ currency: 'EUR', amount: 990, perKilogram: 150 }],
 *   },
 * });
 * ```
 */
export const createShippingMethod = (
  transport: Transport,
  input: InputOf<'createShippingMethod'>,
  options?: CallOptions,
): Call<'createShippingMethod'> =>
  call(transport, { method: "POST", path: "/v1/shipping-methods", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const shippingMethod = await getShippingMethod(transport, { shippingMethod: 'express' });
 * ```
 */
export const getShippingMethod = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getShippingMethod'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getShippingMethod', Tag> =>
  call(transport, { method: "GET", path: "/v1/shipping-methods/{shippingMethod}", parameters: [
    { in: "path", name: "shippingMethod" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], anonymous: true }, input, options);

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
 * const shippingMethod = await replaceShippingMethod(transport, {
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
export const replaceShippingMethod = (
  transport: Transport,
  input: InputOf<'replaceShippingMethod'>,
  options?: CallOptions,
): Call<'replaceShippingMethod'> =>
  call(transport, { method: "PUT", path: "/v1/shipping-methods/{shippingMethod}", parameters: [
    { in: "path", name: "shippingMethod" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/json" }, input, options);

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
 * await deleteShippingMethod(transport, { shippingMethod: 'express' });
 * ```
 */
export const deleteShippingMethod = (
  transport: Transport,
  input: InputOf<'deleteShippingMethod'>,
  options?: CallOptions,
): Call<'deleteShippingMethod'> =>
  call(transport, { method: "DELETE", path: "/v1/shipping-methods/{shippingMethod}", parameters: [
    { in: "path", name: "shippingMethod" },
  ] }, input, options);

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
 * for await (const taxRate of listTaxRates(transport, { limit: 20 })) console.log(taxRate);
 * ```
 */
export const listTaxRates = (
  transport: Transport,
  input?: InputOf<'listTaxRates'>,
  options?: CallOptions,
): PagedCall<'listTaxRates'> =>
  callPages(transport, { method: "GET", path: "/v1/tax-rates", parameters: [
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ], anonymous: true }, input, options);

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
 * const taxRate = await createTaxRate(transport, { body: { country: 'DE', basisPoints: 1900 } });
 * ```
 */
export const createTaxRate = (
  transport: Transport,
  input: InputOf<'createTaxRate'>,
  options?: CallOptions,
): Call<'createTaxRate'> =>
  call(transport, { method: "POST", path: "/v1/tax-rates", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const taxRate = await getTaxRate(transport, { country: 'DE' });
 * ```
 */
export const getTaxRate = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getTaxRate'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getTaxRate', Tag> =>
  call(transport, { method: "GET", path: "/v1/tax-rates/{country}", parameters: [
    { in: "path", name: "country" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], anonymous: true }, input, options);

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
 * const taxRate = await replaceTaxRate(transport, {
 *   country: 'DE',
 *   ifMatch: '"3"',
 *   body: { basisPoints: 1600 },
 * });
 * ```
 */
export const replaceTaxRate = (
  transport: Transport,
  input: InputOf<'replaceTaxRate'>,
  options?: CallOptions,
): Call<'replaceTaxRate'> =>
  call(transport, { method: "PUT", path: "/v1/tax-rates/{country}", parameters: [
    { in: "path", name: "country" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/json" }, input, options);

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
 * await deleteTaxRate(transport, { country: 'DE' });
 * ```
 */
export const deleteTaxRate = (
  transport: Transport,
  input: InputOf<'deleteTaxRate'>,
  options?: CallOptions,
): Call<'deleteTaxRate'> =>
  call(transport, { method: "DELETE", path: "/v1/tax-rates/{country}", parameters: [
    { in: "path", name: "country" },
  ] }, input, options);

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
 * const salesReport = await getSales(transport, { from: '2026-03-01', to: '2026-03-31', currency: 'EUR' });
 * ```
 */
export const getSales = (
  transport: Transport,
  input: InputOf<'getSales'>,
  options?: CallOptions,
): Call<'getSales'> =>
  call(transport, { method: "GET", path: "/v1/reports/sales", parameters: [
    { in: "query", name: "from" },
    { in: "query", name: "to" },
    { in: "query", name: "currency" },
    { in: "query", name: "interval" },
    { in: "query", name: "category" },
  ] }, input, options);

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
 * const categorySalesReport = await getCategorySales(transport, { from: '2026-03-01', to: '2026-03-31', currency: 'EUR' });
 * ```
 */
export const getCategorySales = (
  transport: Transport,
  input: InputOf<'getCategorySales'>,
  options?: CallOptions,
): Call<'getCategorySales'> =>
  call(transport, { method: "GET", path: "/v1/reports/category-sales", parameters: [
    { in: "query", name: "from" },
    { in: "query", name: "to" },
    { in: "query", name: "currency" },
  ] }, input, options);

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
 * const lowStockReport = await getLowStock(transport, { threshold: 5, limit: 1 });
 * ```
 */
export const getLowStock = (
  transport: Transport,
  input?: InputOf<'getLowStock'>,
  options?: CallOptions,
): Call<'getLowStock'> =>
  call(transport, { method: "GET", path: "/v1/reports/low-stock", parameters: [
    { in: "query", name: "threshold" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const topSellingReport = await getTopSellingProducts(transport, { from: '2026-03-01', to: '2026-03-31', currency: 'EUR' });
 * ```
 */
export const getTopSellingProducts = (
  transport: Transport,
  input: InputOf<'getTopSellingProducts'>,
  options?: CallOptions,
): Call<'getTopSellingProducts'> =>
  call(transport, { method: "GET", path: "/v1/reports/top-selling-products", parameters: [
    { in: "query", name: "from" },
    { in: "query", name: "to" },
    { in: "query", name: "currency" },
    { in: "query", name: "category" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * for await (const discount of listDiscounts(transport, { active: true, limit: 20 })) console.log(discount);
 * ```
 */
export const listDiscounts = (
  transport: Transport,
  input?: InputOf<'listDiscounts'>,
  options?: CallOptions,
): PagedCall<'listDiscounts'> =>
  callPages(transport, { method: "GET", path: "/v1/discounts", parameters: [
    { in: "query", name: "active" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const discount = await createDiscount(transport, {
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
export const createDiscount = (
  transport: Transport,
  input: InputOf<'createDiscount'>,
  options?: CallOptions,
): Call<'createDiscount'> =>
  call(transport, { method: "POST", path: "/v1/discounts", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const discount = await getDiscount(transport, { discountId: 'dsc_01kkhp3t6wf0pvf3b1c5m9y2zd' });
 * ```
 */
export const getDiscount = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getDiscount'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getDiscount', Tag> =>
  call(transport, { method: "GET", path: "/v1/discounts/{discountId}", parameters: [
    { in: "path", name: "discountId" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * await deleteDiscount(transport, { discountId: 'dsc_01kkhp3t6wf0pvf3b1c5m9y2zd' });
 * ```
 */
export const deleteDiscount = (
  transport: Transport,
  input: InputOf<'deleteDiscount'>,
  options?: CallOptions,
): Call<'deleteDiscount'> =>
  call(transport, { method: "DELETE", path: "/v1/discounts/{discountId}", parameters: [
    { in: "path", name: "discountId" },
  ] }, input, options);

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
 * const discount = await updateDiscount(transport, {
 *   discountId: 'dsc_01kkhp3t6wf0pvf3b1c5m9y2zd',
 *   ifMatch: '"3"',
 *   body: { minimum: null, validUntil: '2026-05-01T00:00:00.000Z' },
 * });
 * ```
 */
export const updateDiscount = (
  transport: Transport,
  input: InputOf<'updateDiscount'>,
  options?: CallOptions,
): Call<'updateDiscount'> =>
  call(transport, { method: "PATCH", path: "/v1/discounts/{discountId}", parameters: [
    { in: "path", name: "discountId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * for await (const discountUsage of listDiscountUsages(transport, { discountId: 'dsc_01kkhp3t6wf0pvf3b1c5m9y2zd', limit: 20 })) console.log(discountUsage);
 * ```
 */
export const listDiscountUsages = (
  transport: Transport,
  input: InputOf<'listDiscountUsages'>,
  options?: CallOptions,
): PagedCall<'listDiscountUsages'> =>
  callPages(transport, { method: "GET", path: "/v1/discounts/{discountId}/usages", parameters: [
    { in: "path", name: "discountId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * for await (const productSummary of listProducts(transport, { category: 'ceramics', minPrice: 1000 })) console.log(productSummary);
 * ```
 */
export const listProducts = <Field extends FieldOf<'listProducts'> = never>(
  transport: Transport,
  input?: Omit<InputOf<'listProducts'>, 'fields'> & { fields?: readonly Field[] | undefined },
  options?: CallOptions,
): PagedCall<'listProducts', Field> =>
  callPages(transport, { method: "GET", path: "/v1/products", parameters: [
    { in: "query", name: "category" },
    { in: "query", name: "minPrice" },
    { in: "query", name: "maxPrice" },
    { in: "query", name: "inStock" },
    { in: "query", name: "tag" },
    { in: "query", name: "search" },
    { in: "query", name: "sort" },
    { in: "query", name: "fields" },
    { in: "query", name: "include" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ], anonymous: true }, input, options);

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
 * const product = await createProduct(transport, {
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
export const createProduct = (
  transport: Transport,
  input: InputOf<'createProduct'>,
  options?: CallOptions,
): Call<'createProduct'> =>
  call(transport, { method: "POST", path: "/v1/products", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const product = await getProduct(transport, {
 *   productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
 *   include: ['stock'],
 * });
 * ```
 */
export const getProduct = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getProduct'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getProduct', Tag> =>
  call(transport, { method: "GET", path: "/v1/products/{productId}", parameters: [
    { in: "path", name: "productId" },
    { in: "query", name: "include" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], anonymous: true }, input, options);

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
 * const product = await replaceProduct(transport, {
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
export const replaceProduct = (
  transport: Transport,
  input: InputOf<'replaceProduct'>,
  options?: CallOptions,
): Call<'replaceProduct'> =>
  call(transport, { method: "PUT", path: "/v1/products/{productId}", parameters: [
    { in: "path", name: "productId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/json" }, input, options);

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
 * await deleteProduct(transport, { productId: 'prd_01kfjex5m0erpamyjxtw632hk1' });
 * ```
 */
export const deleteProduct = (
  transport: Transport,
  input: InputOf<'deleteProduct'>,
  options?: CallOptions,
): Call<'deleteProduct'> =>
  call(transport, { method: "DELETE", path: "/v1/products/{productId}", parameters: [
    { in: "path", name: "productId" },
  ] }, input, options);

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
 * const product = await updateProduct(transport, {
 *   productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
 *   ifMatch: '"3"',
 *   body: { price: { amount: 2199, currency: 'EUR' } },
 * });
 * ```
 */
export const updateProduct = (
  transport: Transport,
  input: InputOf<'updateProduct'>,
  options?: CallOptions,
): Call<'updateProduct'> =>
  call(transport, { method: "PATCH", path: "/v1/products/{productId}", parameters: [
    { in: "path", name: "productId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * const list = listOrders(transport, {
 *   status: ['pending'],
 *   createdFrom: '2026-03-01T00:00:00.000Z',
 * });
 * for await (const order of list) console.log(order);
 * ```
 */
export const listOrders = (
  transport: Transport,
  input?: InputOf<'listOrders'>,
  options?: CallOptions,
): PagedCall<'listOrders'> =>
  callPages(transport, { method: "GET", path: "/v1/me/orders", parameters: [
    { in: "query", name: "status" },
    { in: "query", name: "createdFrom" },
    { in: "query", name: "createdBefore" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const cartHandle = await createCart(transport);
 * ```
 */
export const createCart = (
  transport: Transport,
  input?: InputOf<'createCart'>,
  options?: CallOptions,
): Call<'createCart'> =>
  call(transport, { method: "POST", path: "/v1/carts" }, input, options);

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
 * const cart = await getCart(transport, { cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd' });
 * ```
 */
export const getCart = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getCart'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getCart', Tag> =>
  call(transport, { method: "GET", path: "/v1/carts/{cartId}", parameters: [
    { in: "path", name: "cartId" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * const cart = await addCartLine(transport, {
 *   cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd',
 *   body: {
 *     productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
 *     variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
 *     quantity: 2,
 *   },
 * });
 * ```
 */
export const addCartLine = (
  transport: Transport,
  input: InputOf<'addCartLine'>,
  options?: CallOptions,
): Call<'addCartLine'> =>
  call(transport, { method: "POST", path: "/v1/carts/{cartId}/lines", parameters: [
    { in: "path", name: "cartId" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * await clearCart(transport, { cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd' });
 * ```
 */
export const clearCart = (
  transport: Transport,
  input: InputOf<'clearCart'>,
  options?: CallOptions,
): Call<'clearCart'> =>
  call(transport, { method: "DELETE", path: "/v1/carts/{cartId}/lines", parameters: [
    { in: "path", name: "cartId" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
  ] }, input, options);

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
 * const cart = await setCartLine(transport, {
 *   cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd',
 *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
 *   body: { quantity: 3 },
 * });
 * ```
 */
export const setCartLine = (
  transport: Transport,
  input: InputOf<'setCartLine'>,
  options?: CallOptions,
): Call<'setCartLine'> =>
  call(transport, { method: "PUT", path: "/v1/carts/{cartId}/lines/{variantId}", parameters: [
    { in: "path", name: "cartId" },
    { in: "path", name: "variantId" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
  ], body: "application/json" }, input, options);

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
 * await removeCartLine(transport, {
 *   cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd',
 *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
 * });
 * ```
 */
export const removeCartLine = (
  transport: Transport,
  input: InputOf<'removeCartLine'>,
  options?: CallOptions,
): Call<'removeCartLine'> =>
  call(transport, { method: "DELETE", path: "/v1/carts/{cartId}/lines/{variantId}", parameters: [
    { in: "path", name: "cartId" },
    { in: "path", name: "variantId" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
  ] }, input, options);

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
 * await setCartDiscount(transport, {
 *   cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd',
 *   body: { code: 'SPRING-10' },
 * });
 * ```
 */
export const setCartDiscount = (
  transport: Transport,
  input: InputOf<'setCartDiscount'>,
  options?: CallOptions,
): Call<'setCartDiscount'> =>
  call(transport, { method: "PUT", path: "/v1/carts/{cartId}/discount", parameters: [
    { in: "path", name: "cartId" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
  ], body: "application/json" }, input, options);

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
 * await removeCartDiscount(transport, { cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd' });
 * ```
 */
export const removeCartDiscount = (
  transport: Transport,
  input: InputOf<'removeCartDiscount'>,
  options?: CallOptions,
): Call<'removeCartDiscount'> =>
  call(transport, { method: "DELETE", path: "/v1/carts/{cartId}/discount", parameters: [
    { in: "path", name: "cartId" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
  ] }, input, options);

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
 * const cartMerge = await mergeCart(transport, { cartId: 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd' });
 * ```
 */
export const mergeCart = (
  transport: Transport,
  input: InputOf<'mergeCart'>,
  options?: CallOptions,
): Call<'mergeCart'> =>
  call(transport, { method: "POST", path: "/v1/carts/{cartId}/merge", parameters: [
    { in: "path", name: "cartId" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], idempotent: true }, input, options);

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
 * const product = await restoreProduct(transport, { productId: 'prd_01kfjex5m0erpamyjxtw632hk1' });
 * ```
 */
export const restoreProduct = (
  transport: Transport,
  input: InputOf<'restoreProduct'>,
  options?: CallOptions,
): Call<'restoreProduct'> =>
  call(transport, { method: "POST", path: "/v1/products/{productId}/restore", parameters: [
    { in: "path", name: "productId" },
  ] }, input, options);

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
 * for await (const priceChange of listPriceChanges(transport, { productId: 'prd_01kfjex5m0erpamyjxtw632hk1', limit: 20 })) console.log(priceChange);
 * ```
 */
export const listPriceChanges = (
  transport: Transport,
  input: InputOf<'listPriceChanges'>,
  options?: CallOptions,
): PagedCall<'listPriceChanges'> =>
  callPages(transport, { method: "GET", path: "/v1/products/{productId}/price-changes", parameters: [
    { in: "path", name: "productId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ], anonymous: true }, input, options);

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
 * const product = await getProductBySlug(transport, { slug: 'hand-thrown-mug', include: ['stock'] });
 * ```
 */
export const getProductBySlug = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getProductBySlug'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getProductBySlug', Tag> =>
  call(transport, { method: "GET", path: "/v1/product-slugs/{slug}", parameters: [
    { in: "path", name: "slug" },
    { in: "query", name: "include" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ], anonymous: true }, input, options);

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
 * const productFacets = await getProductFacets(transport, {
 *   facets: ['category', 'price', 'inStock', 'tag'],
 *   category: 'ceramics',
 * });
 * ```
 */
export const getProductFacets = (
  transport: Transport,
  input?: InputOf<'getProductFacets'>,
  options?: CallOptions,
): Call<'getProductFacets'> =>
  call(transport, { method: "GET", path: "/v1/product-facets", parameters: [
    { in: "query", name: "facets" },
    { in: "query", name: "category" },
    { in: "query", name: "minPrice" },
    { in: "query", name: "maxPrice" },
    { in: "query", name: "inStock" },
    { in: "query", name: "tag" },
    { in: "query", name: "search" },
  ], anonymous: true }, input, options);

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
 * for await (const product of listArchivedProducts(transport, { state: 'deleted', limit: 20 })) console.log(product);
 * ```
 */
export const listArchivedProducts = (
  transport: Transport,
  input?: InputOf<'listArchivedProducts'>,
  options?: CallOptions,
): PagedCall<'listArchivedProducts'> =>
  callPages(transport, { method: "GET", path: "/v1/archived-products", parameters: [
    { in: "query", name: "state" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const job = await importCatalogue(transport, {
 *   mode: 'create',
 *   dryRun: true,
 *   body: new Blob(['type,slug,name,description,category,sku,price,currency,option1,value1\nproduct,enamel-mug,Enamel mug,Dishwasher safe.,ceramics,MUG-S,1400,EUR,Size,S\nvariant,enamel-mug,,,,MUG-L,1600,EUR,Size,L\n'], { type: 'text/csv' }),
 * });
 * ```
 */
export const importCatalogue = (
  transport: Transport,
  input: InputOf<'importCatalogue'>,
  options?: CallOptions,
): Call<'importCatalogue'> =>
  call(transport, { method: "POST", path: "/v1/catalogue-imports", parameters: [
    { in: "query", name: "mode" },
    { in: "query", name: "dryRun" },
  ] }, input, options);

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
 * for await (const catalogueFault of listCatalogueImportFaults(transport, { jobId: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd', limit: 20 })) console.log(catalogueFault);
 * ```
 */
export const listCatalogueImportFaults = (
  transport: Transport,
  input: InputOf<'listCatalogueImportFaults'>,
  options?: CallOptions,
): PagedCall<'listCatalogueImportFaults'> =>
  callPages(transport, { method: "GET", path: "/v1/catalogue-imports/{jobId}/faults", parameters: [
    { in: "path", name: "jobId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const job = await exportCatalogue(transport, { format: 'jsonl' });
 * ```
 */
export const exportCatalogue = (
  transport: Transport,
  input?: InputOf<'exportCatalogue'>,
  options?: CallOptions,
): Call<'exportCatalogue'> =>
  call(transport, { method: "POST", path: "/v1/catalogue-exports", parameters: [
    { in: "query", name: "format" },
  ] }, input, options);

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
 * const catalogueExportFile = await getCatalogueExport(transport, { fileId: 'fil_01kt1w7h0e5v8qk3m2x9r4b6cd' });
 * ```
 */
export const getCatalogueExport = (
  transport: Transport,
  input: InputOf<'getCatalogueExport'>,
  options?: CallOptions,
): Call<'getCatalogueExport'> =>
  call(transport, { method: "GET", path: "/v1/catalogue-exports/{fileId}", parameters: [
    { in: "path", name: "fileId" },
  ] }, input, options);

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
 * for await (const stockLevel of listStock(transport, { productId: 'prd_01kfjex5m0erpamyjxtw632hk1', limit: 20 })) console.log(stockLevel);
 * ```
 */
export const listStock = (
  transport: Transport,
  input?: InputOf<'listStock'>,
  options?: CallOptions,
): PagedCall<'listStock'> =>
  callPages(transport, { method: "GET", path: "/v1/stock-levels", parameters: [
    { in: "query", name: "productId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const stockLevel = await getStock(transport, { variantId: 'var_01kfjex5m0erpamyjxtw632hk1' });
 * ```
 */
export const getStock = (
  transport: Transport,
  input: InputOf<'getStock'>,
  options?: CallOptions,
): Call<'getStock'> =>
  call(transport, { method: "GET", path: "/v1/stock-levels/{variantId}", parameters: [
    { in: "path", name: "variantId" },
  ] }, input, options);

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
 * const stockLevel = await adjustStock(transport, {
 *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
 *   body: {
 *     change: 12,
 *     reason: 'received',
 *     note: 'Delivery 4711 from the pottery.',
 *   },
 * });
 * ```
 */
export const adjustStock = (
  transport: Transport,
  input: InputOf<'adjustStock'>,
  options?: CallOptions,
): Call<'adjustStock'> =>
  call(transport, { method: "POST", path: "/v1/stock-levels/{variantId}/adjust", parameters: [
    { in: "path", name: "variantId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const stockLevel = await setStockBuckets(transport, {
 *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
 *   body: { buckets: 16 },
 * });
 * ```
 */
export const setStockBuckets = (
  transport: Transport,
  input: InputOf<'setStockBuckets'>,
  options?: CallOptions,
): Call<'setStockBuckets'> =>
  call(transport, { method: "PUT", path: "/v1/stock-levels/{variantId}/buckets", parameters: [
    { in: "path", name: "variantId" },
  ], body: "application/json" }, input, options);

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
 * const stockReservation = await createStockReservation(transport, {
 *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
 *   body: { quantity: 2 },
 * });
 * ```
 */
export const createStockReservation = (
  transport: Transport,
  input: InputOf<'createStockReservation'>,
  options?: CallOptions,
): Call<'createStockReservation'> =>
  call(transport, { method: "POST", path: "/v1/stock-levels/{variantId}/reservations", parameters: [
    { in: "path", name: "variantId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const list = listStockMovements(transport, {
 *   variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
 *   reason: ['received', 'counted'],
 * });
 * for await (const stockMovement of list) console.log(stockMovement);
 * ```
 */
export const listStockMovements = (
  transport: Transport,
  input?: InputOf<'listStockMovements'>,
  options?: CallOptions,
): PagedCall<'listStockMovements'> =>
  callPages(transport, { method: "GET", path: "/v1/stock-movements", parameters: [
    { in: "query", name: "variantId" },
    { in: "query", name: "reason" },
    { in: "query", name: "occurredFrom" },
    { in: "query", name: "occurredBefore" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const stockReservation = await getStockReservation(transport, { reservationId: 'rsv_01kkhfa2c7e9nv4b8m1t6y3wqz' });
 * ```
 */
export const getStockReservation = (
  transport: Transport,
  input: InputOf<'getStockReservation'>,
  options?: CallOptions,
): Call<'getStockReservation'> =>
  call(transport, { method: "GET", path: "/v1/stock-reservations/{reservationId}", parameters: [
    { in: "path", name: "reservationId" },
  ] }, input, options);

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
 * const stockReservation = await releaseStockReservation(transport, { reservationId: 'rsv_01kkhfa2c7e9nv4b8m1t6y3wqz' });
 * ```
 */
export const releaseStockReservation = (
  transport: Transport,
  input: InputOf<'releaseStockReservation'>,
  options?: CallOptions,
): Call<'releaseStockReservation'> =>
  call(transport, { method: "POST", path: "/v1/stock-reservations/{reservationId}/release", parameters: [
    { in: "path", name: "reservationId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], idempotent: true }, input, options);

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
 * const stockReservation = await commitStockReservation(transport, { reservationId: 'rsv_01kkhfa2c7e9nv4b8m1t6y3wqz' });
 * ```
 */
export const commitStockReservation = (
  transport: Transport,
  input: InputOf<'commitStockReservation'>,
  options?: CallOptions,
): Call<'commitStockReservation'> =>
  call(transport, { method: "POST", path: "/v1/stock-reservations/{reservationId}/commit", parameters: [
    { in: "path", name: "reservationId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], idempotent: true }, input, options);

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
 * const list = listAllOrders(transport, {
 *   status: ['pending'],
 *   buyerId: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
 * });
 * for await (const managedOrder of list) console.log(managedOrder);
 * ```
 */
export const listAllOrders = (
  transport: Transport,
  input?: InputOf<'listAllOrders'>,
  options?: CallOptions,
): PagedCall<'listAllOrders'> =>
  callPages(transport, { method: "GET", path: "/v1/orders", parameters: [
    { in: "query", name: "status" },
    { in: "query", name: "buyerId" },
    { in: "query", name: "email" },
    { in: "query", name: "createdFrom" },
    { in: "query", name: "createdBefore" },
    { in: "query", name: "minTotal" },
    { in: "query", name: "maxTotal" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const order = await createOrder(transport, {
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
export const createOrder = (
  transport: Transport,
  input: InputOf<'createOrder'>,
  options?: CallOptions,
): Call<'createOrder'> =>
  call(transport, { method: "POST", path: "/v1/orders", parameters: [
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const guestOrderPlaced = await createGuestOrder(transport, {
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
export const createGuestOrder = (
  transport: Transport,
  input: InputOf<'createGuestOrder'>,
  options?: CallOptions,
): Call<'createGuestOrder'> =>
  call(transport, { method: "POST", path: "/v1/guest-orders", parameters: [
    { in: "header", name: "Accept-Language", as: "acceptLanguage" },
    { in: "header", name: "Cart-Token", as: "cartToken" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true, anonymous: true }, input, options);

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
 * const orderDetails = await getGuestOrder(transport, {
 *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
 *   orderToken: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA',
 * });
 * ```
 */
export const getGuestOrder = (
  transport: Transport,
  input: InputOf<'getGuestOrder'>,
  options?: CallOptions,
): Call<'getGuestOrder'> =>
  call(transport, { method: "GET", path: "/v1/guest-orders/{orderId}", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
  ], anonymous: true }, input, options);

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
 * const orderDetails = await cancelGuestOrder(transport, {
 *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
 *   orderToken: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA',
 *   body: { reason: 'Ordered by mistake.' },
 * });
 * ```
 */
export const cancelGuestOrder = (
  transport: Transport,
  input: InputOf<'cancelGuestOrder'>,
  options?: CallOptions,
): Call<'cancelGuestOrder'> =>
  call(transport, { method: "POST", path: "/v1/guest-orders/{orderId}/cancel", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true, anonymous: true }, input, options);

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
 * const orderInvoice = await getGuestOrderInvoice(transport, {
 *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
 *   orderToken: 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA',
 * });
 * ```
 */
export const getGuestOrderInvoice = (
  transport: Transport,
  input: InputOf<'getGuestOrderInvoice'>,
  options?: CallOptions,
): Call<'getGuestOrderInvoice'> =>
  call(transport, { method: "GET", path: "/v1/guest-orders/{orderId}/invoice", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
  ], anonymous: true }, input, options);

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
 * const orderDetails = await getOrder(transport, { orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb' });
 * ```
 */
export const getOrder = (
  transport: Transport,
  input: InputOf<'getOrder'>,
  options?: CallOptions,
): Call<'getOrder'> =>
  call(transport, { method: "GET", path: "/v1/orders/{orderId}", parameters: [
    { in: "path", name: "orderId" },
  ] }, input, options);

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
 * const orderDetails = await cancelOrder(transport, {
 *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
 *   body: { reason: 'Ordered by mistake.' },
 * });
 * ```
 */
export const cancelOrder = (
  transport: Transport,
  input: InputOf<'cancelOrder'>,
  options?: CallOptions,
): Call<'cancelOrder'> =>
  call(transport, { method: "POST", path: "/v1/orders/{orderId}/cancel", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const orderInvoice = await getOrderInvoice(transport, { orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb' });
 * ```
 */
export const getOrderInvoice = (
  transport: Transport,
  input: InputOf<'getOrderInvoice'>,
  options?: CallOptions,
): Call<'getOrderInvoice'> =>
  call(transport, { method: "GET", path: "/v1/orders/{orderId}/invoice", parameters: [
    { in: "path", name: "orderId" },
  ] }, input, options);

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
 * await packOrder(transport, { orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb' });
 * ```
 */
export const packOrder = (
  transport: Transport,
  input: InputOf<'packOrder'>,
  options?: CallOptions,
): Call<'packOrder'> =>
  call(transport, { method: "POST", path: "/v1/orders/{orderId}/pack", parameters: [
    { in: "path", name: "orderId" },
  ] }, input, options);

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
 * for await (const shipment of listShipments(transport, { orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb', limit: 20 })) console.log(shipment);
 * ```
 */
export const listShipments = (
  transport: Transport,
  input: InputOf<'listShipments'>,
  options?: CallOptions,
): PagedCall<'listShipments'> =>
  callPages(transport, { method: "GET", path: "/v1/orders/{orderId}/shipments", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const shipment = await createShipment(transport, {
 *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
 *   body: { lines: [{ position: 1, quantity: 1 }] },
 * });
 * ```
 */
export const createShipment = (
  transport: Transport,
  input: InputOf<'createShipment'>,
  options?: CallOptions,
): Call<'createShipment'> =>
  call(transport, { method: "POST", path: "/v1/orders/{orderId}/shipments", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const shipment = await getShipment(transport, { shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq' });
 * ```
 */
export const getShipment = <Tag extends string | undefined = undefined>(
  transport: Transport,
  input: InputOf<'getShipment'> & { ifNoneMatch?: Tag },
  options?: CallOptions,
): Call<'getShipment', Tag> =>
  call(transport, { method: "GET", path: "/v1/shipments/{shipmentId}", parameters: [
    { in: "path", name: "shipmentId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
    { in: "header", name: "If-None-Match", as: "ifNoneMatch" },
  ] }, input, options);

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
 * const shipment = await updateShipment(transport, {
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
export const updateShipment = (
  transport: Transport,
  input: InputOf<'updateShipment'>,
  options?: CallOptions,
): Call<'updateShipment'> =>
  call(transport, { method: "PATCH", path: "/v1/shipments/{shipmentId}", parameters: [
    { in: "path", name: "shipmentId" },
    { in: "header", name: "If-Match", as: "ifMatch" },
  ], body: "application/merge-patch+json" }, input, options);

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
 * const shipment = await shipShipment(transport, {
 *   shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq',
 *   body: {
 *     carrier: 'DHL',
 *     trackingNumber: '00340434161094042557',
 *     trackingUrl: 'https://parcels.example/track/00340434161094042557',
 *   },
 * });
 * ```
 */
export const shipShipment = (
  transport: Transport,
  input: InputOf<'shipShipment'>,
  options?: CallOptions,
): Call<'shipShipment'> =>
  call(transport, { method: "POST", path: "/v1/shipments/{shipmentId}/ship", parameters: [
    { in: "path", name: "shipmentId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const shipment = await deliverShipment(transport, { shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq' });
 * ```
 */
export const deliverShipment = (
  transport: Transport,
  input: InputOf<'deliverShipment'>,
  options?: CallOptions,
): Call<'deliverShipment'> =>
  call(transport, { method: "POST", path: "/v1/shipments/{shipmentId}/deliver", parameters: [
    { in: "path", name: "shipmentId" },
  ] }, input, options);

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
 * const shipment = await cancelShipment(transport, { shipmentId: 'shp_01kkp1r4m8g3t6y9b2d5f7h0kq' });
 * ```
 */
export const cancelShipment = (
  transport: Transport,
  input: InputOf<'cancelShipment'>,
  options?: CallOptions,
): Call<'cancelShipment'> =>
  call(transport, { method: "POST", path: "/v1/shipments/{shipmentId}/cancel", parameters: [
    { in: "path", name: "shipmentId" },
  ] }, input, options);

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
 * for await (const item of listReturns(transport, { orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb', limit: 20 })) console.log(item);
 * ```
 */
export const listReturns = (
  transport: Transport,
  input: InputOf<'listReturns'>,
  options?: CallOptions,
): PagedCall<'listReturns'> =>
  callPages(transport, { method: "GET", path: "/v1/orders/{orderId}/returns", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const data = await createReturn(transport, {
 *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
 *   body: {
 *     reason: 'damaged',
 *     lines: [{ position: 0, quantity: 1 }],
 *   },
 * });
 * ```
 */
export const createReturn = (
  transport: Transport,
  input: InputOf<'createReturn'>,
  options?: CallOptions,
): Call<'createReturn'> =>
  call(transport, { method: "POST", path: "/v1/orders/{orderId}/returns", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const list = listAllReturns(transport, {
 *   state: ['requested'],
 *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
 * });
 * for await (const item of list) console.log(item);
 * ```
 */
export const listAllReturns = (
  transport: Transport,
  input?: InputOf<'listAllReturns'>,
  options?: CallOptions,
): PagedCall<'listAllReturns'> =>
  callPages(transport, { method: "GET", path: "/v1/returns", parameters: [
    { in: "query", name: "state" },
    { in: "query", name: "orderId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const data = await getReturn(transport, { returnId: 'rtn_01kkr7d2x9m4c6v8b1n3q5s7tw' });
 * ```
 */
export const getReturn = (
  transport: Transport,
  input: InputOf<'getReturn'>,
  options?: CallOptions,
): Call<'getReturn'> =>
  call(transport, { method: "GET", path: "/v1/returns/{returnId}", parameters: [
    { in: "path", name: "returnId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
  ] }, input, options);

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
 * const data = await approveReturn(transport, { returnId: 'rtn_01kkr7d2x9m4c6v8b1n3q5s7tw' });
 * ```
 */
export const approveReturn = (
  transport: Transport,
  input: InputOf<'approveReturn'>,
  options?: CallOptions,
): Call<'approveReturn'> =>
  call(transport, { method: "POST", path: "/v1/returns/{returnId}/approve", parameters: [
    { in: "path", name: "returnId" },
  ] }, input, options);

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
 * const data = await rejectReturn(transport, {
 *   returnId: 'rtn_01kkr7d2x9m4c6v8b1n3q5s7tw',
 *   body: { rejection: 'The glaze shows signs of use.' },
 * });
 * ```
 */
export const rejectReturn = (
  transport: Transport,
  input: InputOf<'rejectReturn'>,
  options?: CallOptions,
): Call<'rejectReturn'> =>
  call(transport, { method: "POST", path: "/v1/returns/{returnId}/reject", parameters: [
    { in: "path", name: "returnId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const data = await receiveReturn(transport, {
 *   returnId: 'rtn_01kkr7d2x9m4c6v8b1n3q5s7tw',
 *   body: { lines: [{ position: 0, restock: false }] },
 * });
 * ```
 */
export const receiveReturn = (
  transport: Transport,
  input: InputOf<'receiveReturn'>,
  options?: CallOptions,
): Call<'receiveReturn'> =>
  call(transport, { method: "POST", path: "/v1/returns/{returnId}/receive", parameters: [
    { in: "path", name: "returnId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * for await (const payment of listPayments(transport, { orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb', limit: 20 })) console.log(payment);
 * ```
 */
export const listPayments = (
  transport: Transport,
  input: InputOf<'listPayments'>,
  options?: CallOptions,
): PagedCall<'listPayments'> =>
  callPages(transport, { method: "GET", path: "/v1/orders/{orderId}/payments", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const payment = await createPayment(transport, {
 *   orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
 *   body: {
 *     method: 'pm_card_visa',
 *     returnUrl: 'https://shop.example.com/checkout/return',
 *   },
 * });
 * ```
 */
export const createPayment = (
  transport: Transport,
  input: InputOf<'createPayment'>,
  options?: CallOptions,
): Call<'createPayment'> =>
  call(transport, { method: "POST", path: "/v1/orders/{orderId}/payments", parameters: [
    { in: "path", name: "orderId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const payment = await getPayment(transport, { paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd' });
 * ```
 */
export const getPayment = (
  transport: Transport,
  input: InputOf<'getPayment'>,
  options?: CallOptions,
): Call<'getPayment'> =>
  call(transport, { method: "GET", path: "/v1/payments/{paymentId}", parameters: [
    { in: "path", name: "paymentId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
  ] }, input, options);

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
 * const payment = await confirmPayment(transport, { paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd' });
 * ```
 */
export const confirmPayment = (
  transport: Transport,
  input: InputOf<'confirmPayment'>,
  options?: CallOptions,
): Call<'confirmPayment'> =>
  call(transport, { method: "POST", path: "/v1/payments/{paymentId}/confirm", parameters: [
    { in: "path", name: "paymentId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
  ] }, input, options);

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
 * const payment = await cancelPayment(transport, { paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd' });
 * ```
 */
export const cancelPayment = (
  transport: Transport,
  input: InputOf<'cancelPayment'>,
  options?: CallOptions,
): Call<'cancelPayment'> =>
  call(transport, { method: "POST", path: "/v1/payments/{paymentId}/cancel", parameters: [
    { in: "path", name: "paymentId" },
    { in: "header", name: "Order-Token", as: "orderToken" },
  ] }, input, options);

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
 * for await (const refund of listRefunds(transport, { paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd', limit: 20 })) console.log(refund);
 * ```
 */
export const listRefunds = (
  transport: Transport,
  input: InputOf<'listRefunds'>,
  options?: CallOptions,
): PagedCall<'listRefunds'> =>
  callPages(transport, { method: "GET", path: "/v1/payments/{paymentId}/refunds", parameters: [
    { in: "path", name: "paymentId" },
    { in: "query", name: "cursor" },
    { in: "query", name: "limit" },
  ] }, input, options);

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
 * const refund = await createRefund(transport, {
 *   paymentId: 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd',
 *   body: {
 *     amount: { amount: 1999, currency: 'EUR' },
 *     reason: 'One mug was broken.',
 *   },
 * });
 * ```
 */
export const createRefund = (
  transport: Transport,
  input: InputOf<'createRefund'>,
  options?: CallOptions,
): Call<'createRefund'> =>
  call(transport, { method: "POST", path: "/v1/payments/{paymentId}/refunds", parameters: [
    { in: "path", name: "paymentId" },
    { in: "header", name: "Idempotency-Key", as: "idempotencyKey" },
  ], body: "application/json", idempotent: true }, input, options);

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
 * const refund = await getRefund(transport, { refundId: 'rfd_01kkhhcx2m9v4t6b8n1q5z7wyd' });
 * ```
 */
export const getRefund = (
  transport: Transport,
  input: InputOf<'getRefund'>,
  options?: CallOptions,
): Call<'getRefund'> =>
  call(transport, { method: "GET", path: "/v1/refunds/{refundId}", parameters: [
    { in: "path", name: "refundId" },
  ] }, input, options);
