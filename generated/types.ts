// Generated from the contract by `make generate`. Do not edit.
export interface paths {
    "/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit events
         * @description Lists audit events in pages, the newest first. Only administrators may call this operation. An event must match all
         *     filters.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream the events
         * @description Streams the events that the account may read, as Server-Sent Events, in the order of their positions: those after
         *     `Last-Event-ID`, and then each new event when its change has been committed. Without `Last-Event-ID` and `after`, the
         *     stream begins with the next event. An event must match all filters.
         *
         *     Each event type names its readers: everyone, the account that owns the subject, or accounts with the scope
         *     `events:read`.
         *
         *     The server ends the stream when its access token expires, after 15 minutes at the latest, when the role of the account
         *     changes, when the account is deactivated or closed, and when the API key is revoked. It cuts off a client that reads
         *     nothing for 30 seconds. In each case the client reconnects with `Last-Event-ID` and misses nothing. The guide to
         *     [events](#/events) shows how.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the schedules
         * @description Lists the schedules of the server with their last runs, in the order of their names. Only administrators may call this
         *     operation. A schedule appears when a process with workers has started.
         */
        get: operations["listSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{scheduleName}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of a schedule
         * @description Lists the runs of a schedule in pages, the newest first. Only administrators may call this operation. Runs are deleted
         *     30 days after their due time.
         */
        get: operations["listScheduleRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Lists jobs in pages, the newest first. Only administrators may call this operation. A job must match all filters.
         *     `state=failed` lists the dead letters: jobs whose last attempt has failed. Finished jobs are deleted after 14 days.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the job.
                 * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Read a job
         * @description Returns a job of the current account; administrators may read every job. While the job is unfinished, `Retry-After`
         *     tells when to ask again. The SDK's `waitForJob` does that.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Discard a dead letter
         * @description Deletes a failed job for good. Only administrators may call this operation. A job in another state is rejected with
         *     `job_not_failed`: cancel it instead.
         */
        delete: operations["discardJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the job.
                 * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description Cancels an unfinished job of the current account; administrators may cancel every job. A waiting job does not start
         *     any more. A running one is told to stop within two seconds, and nothing that it writes afterwards takes effect. A
         *     finished job is rejected with `job_finished`, unless it is cancelled already: then it stays unchanged.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the job.
                 * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a dead letter
         * @description Makes a failed job due at once, for one more attempt. Only administrators may call this operation. A job in another
         *     state is rejected with `job_not_failed`.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Lists accounts in pages. Only administrators may call this operation. An account must match all filters.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Register an account
         * @description Creates an account with the role `user` and sends a mail to verify its e-mail address. It does not log in: call
         *     `login` with the same e-mail address and password.
         *
         *     A password has 8 to 128 characters of any kind. The most common passwords, the e-mail address and the username are
         *     rejected with `password_too_common`.
         *
         *     It takes no `Idempotency-Key`: the request has no account that could own the key. A second request is rejected with `email_taken`.
         */
        post: operations["registerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Read an account
         * @deprecated
         * @description Returns an account. Only administrators may call this operation. `getUserV2` also returns the counts of its posts
         *     and orders, and its recent posts.
         */
        get: operations["getUser"];
        /**
         * Replace an account
         * @description Replaces all writable fields of an account; an absent field of the profile is removed. Only administrators may call
         *     this operation. Requires an authentication within the last 15 minutes.
         *
         *     A new e-mail address is unverified until its owner confirms it with the token of a mail. A mail to the old e-mail
         *     address reports the change, and earlier links there end. An administrator may assign a reserved username.
         */
        put: operations["replaceUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Changes fields of an account by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
         *     unchanged, and `null` removes a field of the profile. Only administrators may call this operation. Requires an
         *     authentication within the last 15 minutes.
         *
         *     A new e-mail address is unverified until its owner confirms it with the token of a mail. A mail to the old e-mail
         *     address reports the change, and earlier links there end. An administrator may assign a reserved username.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v2/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Read an account with counts and recent posts
         * @description Returns an account with the numbers of its posts and orders, and its five newest posts. Only administrators may call
         *     this operation. `updateUser` and `replaceUser` accept its `ETag`; they compare only the version of the account.
         */
        get: operations["getUserV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change the role of an account
         * @description Changes the role of an account and ends its sessions, so the next login has the scopes of the new role. The last
         *     active administrator is rejected with `last_admin`. Only administrators may call this operation. Requires an
         *     authentication within the last 15 minutes.
         */
        put: operations["changeUserRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate an account
         * @description Deactivates an account: it cannot log in, its sessions end, and its API keys stop working at once. Its posts and
         *     orders remain. An account that is already deactivated stays unchanged. An account that waits for its erasure can be
         *     deactivated too: it is erased on time, and if its owner undoes the erasure, it remains deactivated. The last active
         *     administrator is rejected with `last_admin`. Only administrators may call this operation. Requires an authentication
         *     within the last 15 minutes.
         */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an account
         * @description Reactivates an account: ends its deactivation and cancels its erasure; the audit trail records both. Its API keys
         *     work again. An active account stays unchanged. Only administrators may call this operation. Requires an
         *     authentication within the last 15 minutes.
         */
        post: operations["restoreUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * List the posts of an account
         * @description Lists the posts of an account without their text, in pages. Everyone can read published posts. Authors can read
         *     their own drafts, and editors and administrators can read all drafts. Without credentials the response contains no
         *     drafts.
         */
        get: operations["listUserPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Exchanges an e-mail address and a password for the tokens of a new session. The access token is valid for ten
         *     minutes and has the scopes of the account's role; [refreshTokens](#operation/refreshTokens) exchanges the refresh
         *     token for new tokens. A wrong e-mail address and a wrong password get the same response, which prevents account
         *     enumeration.
         *
         *     If the account has a second factor, the response is 202 with a challenge for [completeMfa](#operation/completeMfa).
         *     Each login gets its own challenge; a later login does not end it.
         *
         *     If the password, a second factor, the role or the status of the account changes during a login, the new value
         *     decides.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the tokens
         * @description Exchanges a refresh token for new tokens of the same session. A refresh token is valid for one use. A second use
         *     within ten seconds, for instance by a second tab or after a lost response, returns the same new tokens. A later
         *     reuse counts as theft, and the session ends. The new access token has the current scopes of the account's role.
         */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Ends the session of the request. Its refresh token and its cookie are rejected from then on. An access token stays
         *     valid until it expires, ten minutes at most.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out everywhere
         * @description Ends all sessions of the account, including the current one. Access tokens stay valid until they expire, ten minutes
         *     at most.
         */
        post: operations["logoutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/browser-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a browser session
         * @description Converts the session of the access token into a browser session. Its cookie is `HttpOnly`, so scripts cannot read
         *     it, and the refresh token ends. From then on the browser sends the cookie, and the page sends the `csrfToken` in the
         *     header `X-CSRF-Token` with every request except GET. A browser session expires after twelve hours without a request.
         *
         *     Requires an authentication within the last 15 minutes. So a stolen access token cannot be converted into a
         *     longer-lived session.
         *
         *     It takes no `Idempotency-Key`: its response contains the cookie and the CSRF token of the session. A second request issues new ones.
         */
        post: operations["startBrowserSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/reauthenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reauthenticate
         * @description Renews the authentication of the current session. Sensitive operations require an authentication that is at most 15
         *     minutes old and otherwise respond with `reauthentication_required`. The proof is a password, a code of the
         *     authenticator app, or the credential from the options of `startPasskeyReauthentication`.
         *
         *     A wrong password is rejected with `invalid_credentials`, another wrong proof with `invalid_second_factor`. After
         *     several consecutive failures the next attempt must wait, as after failed logins (`login_locked`).
         */
        post: operations["reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the identity providers
         * @description Lists the configured OpenID providers in the order of the operator's configuration, for the buttons of a login page.
         */
        get: operations["listIdentityProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/identity-logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a login at an identity provider
         * @description Starts a login by OpenID Connect (authorization code with PKCE). Store `loginToken` and `state`, redirect the
         *     browser to `authorizationUrl`, and pass the query parameters of the redirect back to `redirectUri` to
         *     [completeIdentityLogin](#operation/completeIdentityLogin) within ten minutes.
         */
        post: operations["startIdentityLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/identity-logins/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a login at an identity provider
         * @description Exchanges the query parameters of the redirect for an identity, and logs in with it. The response depends on the
         *     identity:
         *
         *     - A linked identity logs in to its account. If the account has a second factor, the response is 202 with a challenge
         *       for [completeMfa](#operation/completeMfa).
         *     - If the identity is new and no account has its e-mail address, it gets a new account with a generated username and
         *       without a password.
         *     - If the identity is new and an account has its e-mail address, the response is 202 with a `linkToken`: log in to
         *       that account in another way and call [linkIdentity](#operation/linkIdentity).
         *
         *     A new identity needs an e-mail address that its provider has verified; otherwise it is rejected with
         *     `identity_email_unverified`.
         *
         *     A login can be completed once. If it was completed before, has expired or was started elsewhere, or if the tokens of
         *     the provider are not valid, it is rejected with `identity_login_failed`. Then start a new login, also after
         *     `identity_provider_unavailable`.
         */
        post: operations["completeIdentityLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the identities of the current account
         * @description Lists the identities that are linked to the current account in pages, the oldest first.
         */
        get: operations["listIdentities"];
        put?: never;
        /**
         * Link an identity to the current account
         * @description Links an identity to the current account, after [completeIdentityLogin](#operation/completeIdentityLogin) has found
         *     that the account has the identity's e-mail address. From then on the identity can log in to the account. Requires an
         *     authentication within the last 15 minutes, by a login method that the account already had.
         */
        post: operations["linkIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the identity.
                 * @example idn_01kkhp3t6wf0pvf3b1c5m9y2zd
                 */
                identityId: components["parameters"]["IdentityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink an identity
         * @description Unlinks an identity from the current account. From then on the identity cannot log in to it. The last login method
         *     of an account without password, passkey and other identities is rejected with `last_login_method`. Requires an
         *     authentication within the last 15 minutes.
         */
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a password reset
         * @description Sends a mail with a link for a new password to the e-mail address, if an account has it. The link leads to the page
         *     `/reset-password` of the shop, with a token for `confirmPasswordReset` in its fragment. A link is valid until it is
         *     used or expires; a later request does not end it. The first link used ends the others.
         *
         *     The response is the same whether an account has the e-mail address or not, which prevents account enumeration. An
         *     e-mail address gets at most five of these mails in an hour; further requests send nothing and get the same response.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-resets/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a password
         * @description Sets a new password with the token of a mail. It does not log in: call `login` with the new password. All sessions
         *     of the account and its other pending links end, its e-mail address counts as verified, and a mail informs the owner.
         *     If the password is rejected, the token stays valid.
         *
         *     If no e-mail address of the account was ever verified, the operation also removes second factors, identities and API
         *     keys, as `redeemMagicLink` does.
         */
        post: operations["confirmPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email-verifications/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an e-mail address
         * @description Verifies the e-mail address of an account with the token of a mail. It requires no login, because the mail may be
         *     opened on another device. The owner of the e-mail address thereby confirms that they opened the account, so its
         *     password and sessions remain. If somebody else opened it (pre-hijacking), the owner takes it over with
         *     `redeemMagicLink` or `confirmPasswordReset`.
         */
        post: operations["confirmEmailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email-changes/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a new e-mail address
         * @description Changes the e-mail address of an account with the token of a mail to the new e-mail address, which counts as
         *     verified. Pending links to the old e-mail address end, and a mail there reports the change. The token ends with the
         *     session that requested the change.
         */
        post: operations["confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/magic-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a magic link
         * @description Sends a mail with a login link to the e-mail address, if an account has it. The link leads to the page `/magic-link`
         *     of the shop, with a token for `redeemMagicLink` in its fragment. A link is valid until it is used or expires; a
         *     later request does not end it. The first link used ends the others.
         *
         *     The response is the same whether an account has the e-mail address or not, which prevents account enumeration. An
         *     e-mail address gets at most five of these mails in an hour; further requests send nothing and get the same response.
         */
        post: operations["requestMagicLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/magic-links/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a magic link
         * @description Exchanges the token of a mail for the tokens of a new session and verifies the e-mail address. Like `login`, it
         *     returns a challenge if the account has a second factor.
         *
         *     If no e-mail address of the account was ever verified, an attacker may have opened the account (pre-hijacking). Then
         *     the operation removes its password, sessions, second factors, identities, API keys, and pending tokens and mails;
         *     `changePassword` sets a new password. An account with an established owner keeps all of these, even if an
         *     administrator has set another e-mail address.
         */
        post: operations["redeemMagicLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the data of the current account
         * @deprecated
         * @description Returns all data of the current account as a file, for small accounts: beyond 16 million characters it truncates lists.
         *     Its successor `startAccountExport` truncates nothing. The export contains no personal data of others: an audit event of
         *     an administrator or an unauthenticated client has its action and time, but neither the actor nor the IP address.
         *     Requires an authentication within the last 15 minutes.
         */
        get: operations["exportAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an export of the current account
         * @description Starts a job that writes all data of the current account to a file, of any size, in the format of `AccountExport`. The
         *     `result` of the finished job has the `fileId` for `getAccountExport`. Nothing has to stay connected meanwhile.
         *
         *     While such a job is unfinished, the response shows that job and starts no other. A new export deletes the file of the
         *     earlier one. The export contains no personal data of others, like the response of `exportAccount`. Requires an
         *     authentication within the last 15 minutes.
         */
        post: operations["startAccountExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/exports/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the file.
                 * @example fil_01kt1w7h0e5v8qk3m2x9r4b6cd
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * Read an export of the current account
         * @description Returns the file of a finished export, with a signed link that downloads it. The link is valid for an hour, for everybody
         *     who has it; another request returns a new one. The file is deleted after seven days. Requires an authentication within
         *     the last 15 minutes.
         */
        get: operations["getAccountExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the file.
                 * @example fil_01kt1w7h0e5v8qk3m2x9r4b6cd
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * Download a file
         * @description Returns the bytes of a file by a signed link, which the server has made: everybody who has the link can download the
         *     file until the link expires. An interrupted download resumes with `Range` and `If-Range`. A browser saves the file and
         *     runs nothing in it.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request the erasure of the current account
         * @description Closes the current account at once and erases it after 14 days, with its profile, sessions, second factors, API
         *     keys, identities and mails. Its orders and posts remain without an owner. Until the erasure, `undoErasure` reopens
         *     the account with the token of the mail that this operation sends.
         *
         *     All sessions and mailed tokens of the account end. The account cannot write any more, because each write checks the
         *     account in its own transaction. Its access tokens can still read until they expire, ten minutes at most. The last
         *     active administrator is rejected with `last_admin`. Requires an authentication within the last 15 minutes.
         */
        post: operations["requestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/erasure/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a requested erasure
         * @description Reopens an account that waits for its erasure, with the token of the mail that announced the erasure. The account is
         *     unchanged, but its sessions remain ended. If an administrator has deactivated the account in the meantime, the
         *     erasure is cancelled and the account remains deactivated.
         */
        post: operations["undoErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the current account
         * @description Returns the account of the access token, API key or cookie.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the current account
         * @description Changes the username, the language and the profile by
         *     [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay unchanged, and `null` removes a field
         *     of the profile. Other operations change the password and the e-mail address.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/v1/me/mail-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the mail preferences of the current account
         * @description Returns which kinds of mail the current account gets.
         */
        get: operations["getMailPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the mail preferences of the current account
         * @description Turns kinds of mail on or off; absent kinds stay unchanged. Turning a kind on also lifts an unsubscription by a mailed
         *     link.
         */
        patch: operations["updateMailPreferences"];
        trace?: never;
    };
    "/v1/mail-unsubscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the page that unsubscribes
         * @description Returns the page behind the link `Unsubscribe` of a mail. It changes nothing, because programs open links to scan
         *     them. Its button calls [unsubscribe](#operation/unsubscribe).
         *
         *     The SDK has no method for it: browsers and mail programs call it.
         */
        get: operations["getUnsubscribePage"];
        put?: never;
        /**
         * Unsubscribe from a kind of mail
         * @description Turns off the kind of mail that the token names, for the e-mail address that got the mail. Mail programs call it
         *     without a page (`List-Unsubscribe-Post`, RFC 8058), so it needs no login and reads no cookie. If the account still has
         *     that e-mail address, its [preference](#operation/getMailPreferences) changes too.
         *
         *     The SDK has no method for it: browsers and mail programs call it.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the current session
         * @description Returns the session of the access token or the cookie. A page uses it after loading to find out whether a user is
         *     logged in, and to get the `csrfToken` for its requests.
         */
        get: operations["getCurrentSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions of the current account
         * @description Lists the active sessions of the current account in pages, the newest first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the session.
                 * @example ses_01kkhn8vb1f8y0wyd8x0x1hzzm
                 */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description Ends a session of the current account, for instance on a lost or unknown device. Its refresh token and its cookie
         *     are rejected from then on. An access token stays valid until it expires, ten minutes at most.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the password of the current account
         * @description Sets a new password for the current account. Requires the current password or an authentication within the last 15
         *     minutes. All other sessions of the account and its pending links by mail end, and a mail informs the owner.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/email-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a verification mail
         * @description Sends another mail to verify the e-mail address of the current account; `registerUser` sends the first one. Its link
         *     leads to the page `/verify-email` of the shop, with a token for `confirmEmailVerification` in its fragment. An
         *     e-mail address gets at most five of these mails in an hour. The token ends with the session that requests it.
         */
        post: operations["requestEmailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/email-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a change of the e-mail address
         * @description Sends a mail to the new e-mail address. Its link leads to the page `/confirm-email-change` of the shop, with a token
         *     for `confirmEmailChange` in its fragment. Until the confirmation the account keeps its current e-mail address. The
         *     request ends with the session that makes it. Requires an authentication within the last 15 minutes.
         *
         *     The response does not reveal whether another account has the e-mail address, which prevents account enumeration. An
         *     e-mail address gets at most five of these mails in an hour.
         */
        post: operations["requestEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/reauthenticate/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a reauthentication with a passkey
         * @description Returns options for `navigator.credentials.get` that accept the passkeys of the account. Pass the credential to
         *     `reauthenticate`.
         */
        post: operations["startPasskeyReauthentication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a login with a second factor
         * @description Completes a login that returned a challenge, with a code of the authenticator app, a recovery code or a passkey. A
         *     code is valid once, also in concurrent requests, and from 30 seconds before to 30 seconds after its time.
         *
         *     A challenge ends after five minutes, after five failed attempts, and when the account's credentials, role or e-mail
         *     address change; then a new login is required. Other logins, and failed attempts at their challenges, do not end it.
         */
        post: operations["completeMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the use of a passkey as a second factor
         * @description Returns options for `navigator.credentials.get` that accept the passkeys of the challenge's account. Pass the
         *     credential to `completeMfa`.
         */
        post: operations["startMfaPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey-logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a login with a passkey
         * @description Returns options for `navigator.credentials.get` that accept every passkey of this site. The passkey itself
         *     identifies the account.
         *
         *     ```js
         *     const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
         *     const credential = (await navigator.credentials.get({ publicKey })).toJSON();
         *     ```
         *
         *     Pass the credential to `completePasskeyLogin`.
         */
        post: operations["startPasskeyLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey-logins/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a passkey
         * @description Completes a login with the credential that the browser created from the options of `startPasskeyLogin`. It requires
         *     no second factor, because the passkey has verified its user.
         */
        post: operations["completePasskeyLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the second factors of the current account
         * @description Returns the second factors of the current account and the number of unused recovery codes. Without a second factor,
         *     a password or a mailed link is sufficient to log in.
         */
        get: operations["getSecondFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the enrolment of an authenticator app
         * @description Creates a secret for an authenticator app (TOTP as in [RFC 6238](https://www.rfc-editor.org/rfc/rfc6238): SHA-1, six
         *     digits, 30 seconds). Logins require a code only after `confirmTotpEnrolment` in the same session. An unconfirmed
         *     secret ends with the session or when a newer one is created. Requires an authentication within the last 15 minutes.
         */
        post: operations["startTotpEnrolment"];
        /**
         * Remove the authenticator app
         * @description Deletes the secret of the authenticator app. With the last second factor, the recovery codes are deleted too.
         *     Requires an authentication within the last 15 minutes.
         */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the authenticator app
         * @description Confirms the secret of this session with a code of the authenticator app. From then on every login except with a
         *     passkey requires a code. With the first second factor, the response includes ten recovery codes, which are never
         *     shown again. Requires an authentication within the last 15 minutes.
         */
        post: operations["confirmTotpEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the recovery codes
         * @description Replaces all recovery codes, used and unused, with ten new ones, which are never shown again. Requires an
         *     authentication within the last 15 minutes.
         */
        post: operations["regenerateRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the passkeys of the current account
         * @description Lists the passkeys of the current account, the oldest first. An account has at most 20.
         */
        get: operations["listPasskeys"];
        put?: never;
        /**
         * Register a passkey
         * @description Registers the passkey that the browser created from the options of `startPasskeyRegistration`. It can log in without
         *     a password, and it is a second factor for logins with a password. With the first second factor, the response
         *     includes ten recovery codes, which are never shown again. Requires an authentication within the last 15 minutes.
         *
         *     It takes no `Idempotency-Key`: its response can contain recovery codes, which the server stores only as hashes. The challenge is valid once.
         */
        post: operations["registerPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the registration of a passkey
         * @description Returns options for `navigator.credentials.create`:
         *
         *     ```js
         *     const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
         *     const credential = (await navigator.credentials.create({ publicKey })).toJSON();
         *     ```
         *
         *     Pass the credential to `registerPasskey`. The challenge is bound to the current session and ends with it. Requires
         *     an authentication within the last 15 minutes.
         */
        post: operations["startPasskeyRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the passkey.
                 * @example psk_01kkhq2m4pf6yrx9d0wz3n5v7t
                 */
                passkeyId: components["parameters"]["PasskeyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a passkey
         * @description Deletes a passkey of the current account, which can no longer log in. The device keeps its copy until the owner
         *     deletes it there. With the last second factor, the recovery codes are deleted too. The last login method of an
         *     account without password and identities is rejected with `last_login_method`. Requires an authentication within the
         *     last 15 minutes.
         */
        delete: operations["deletePasskey"];
        options?: never;
        head?: never;
        /**
         * Rename a passkey
         * @description Changes the name of a passkey of the current account.
         */
        patch: operations["renamePasskey"];
        trace?: never;
    };
    "/v1/me/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API keys of the current account
         * @description Lists the API keys of the current account in pages, the newest first. The response does not contain the keys
         *     themselves.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Creates an API key for the current account. Only this response contains the key itself. A scope that the account
         *     lacks, or that a publishable key cannot have, is rejected with `scope_not_grantable`. An API key cannot create
         *     another one. Requires an authentication within the last 15 minutes.
         *
         *     It takes no `Idempotency-Key`: its response contains the key itself, which the server stores only as a hash. Revoke a key whose response is lost.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the API key.
                 * @example key_01kkhp2m4n6q8rsatbvcwdxeyf
                 */
                apiKeyId: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        /**
         * Read an API key
         * @description Returns an API key of the current account, without the key itself.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Revokes an API key of the current account at once and permanently.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /**
         * Rename an API key
         * @description Changes the name of an API key of the current account. The key itself and its scopes stay unchanged.
         */
        patch: operations["renameApiKey"];
        trace?: never;
    };
    "/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List posts
         * @description Lists posts without their text, in pages. Everyone can read published posts. Authors can read their own drafts, and
         *     editors and administrators can read all drafts. Without credentials the response contains no drafts. A post must
         *     match all filters.
         */
        get: operations["listPosts"];
        put?: never;
        /**
         * Create a post
         * @description Creates a post whose author is the current account. It is a draft unless `status` is `published`. Without a `slug`
         *     the server derives one from the title. A `slug` of another post is rejected with `slug_taken`. Only editors and
         *     administrators may call this operation.
         */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the post.
                 * @example pst_01kk1z5x1yefvvpyt3bc2k45jh
                 */
                postId: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        /**
         * Read a post
         * @description Returns a post with its text. Only its author, editors and administrators can see a draft; for others the response
         *     is `not_found`.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a post
         * @description Changes fields of a post by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay
         *     unchanged, and `null` removes an optional field. `tagIds` replaces all tags of the post. Only editors and
         *     administrators may call this operation. They can change posts of other authors too.
         */
        patch: operations["updatePost"];
        trace?: never;
    };
    "/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags
         * @description Lists all tags by slug, in pages. In the order of slugs, `-` comes before digits, and digits before letters.
         */
        get: operations["listTags"];
        put?: never;
        /**
         * Create a tag
         * @description Creates a tag. A slug of another tag is rejected with `slug_taken`. Only editors and administrators may call this
         *     operation.
         */
        post: operations["createTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tags/{tagId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the tag.
                 * @example tag_01kjpy44e0emq8k9w39qsaekf4
                 */
                tagId: components["parameters"]["TagId"];
            };
            cookie?: never;
        };
        /**
         * Read a tag
         * @description Returns a tag.
         */
        get: operations["getTag"];
        put?: never;
        post?: never;
        /**
         * Delete a tag
         * @description Deletes a tag and removes it from all posts. The posts remain. Only editors and administrators may call this
         *     operation.
         */
        delete: operations["deleteTag"];
        options?: never;
        head?: never;
        /**
         * Change a tag
         * @description Changes fields of a tag by [JSON Merge Patch](https://www.rfc-editor.org/rfc/rfc7396): absent fields stay unchanged,
         *     and `null` removes an optional field. A slug of another tag is rejected with `slug_taken`. Only editors and
         *     administrators may call this operation.
         */
        patch: operations["updateTag"];
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description Lists products in pages. A product must match all filters.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Add a product
         * @description Adds a product to the shop. It can be ordered at once. A slug of another product is rejected with `slug_taken`. Only
         *     administrators may call this operation.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the product.
                 * @example prd_01kfjex5m0erpamyjxtw632hk1
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        /**
         * Read a product
         * @description Returns a product with its price and its stock.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place an order
         * @description Places an order for products at their current prices. The products are reserved and their stock is reduced
         *     atomically: either every line is reserved, or none. The order then waits for payment.
         *
         *     If a line has a `unitPrice` that differs from the current price of the product, the order is rejected with
         *     `price_changed`. If the total is below the minimum order amount of the shop, it is rejected with
         *     `order_below_minimum`.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the order.
                 * @example ord_01kkhgakg8etwb4wzz6kye37bb
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /**
         * Read an order
         * @description Returns an order of the current account. Administrators can read all orders; for others, an order of another account
         *     is `not_found`.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "user.registered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An account was created
         * @description An account was created: by its owner, by the first login of an identity, or by the command for the first
         *     administrator.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserRegisteredEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An account was changed
         * @description Fields of an account were changed. The event names the fields and not their values, which are personal data: read
         *     the account if you need them.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserUpdatedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.role_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The role of an account was changed
         * @description An administrator changed the role of an account, and all its sessions ended.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserRoleChangedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.deactivated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An account was deactivated
         * @description An administrator deactivated an account, and all its sessions ended.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserDeactivatedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.restored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An account was restored
         * @description An administrator lifted the deactivation of an account, and cancelled its erasure if one was scheduled.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserRestoredEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.email_verified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An e-mail address was verified
         * @description The owner of an account proved that they read the mail to its e-mail address.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserEmailVerifiedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.email_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An e-mail address was changed
         * @description The owner of an account confirmed a new e-mail address. If an administrator changes it, the event is
         *     `user.updated`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserEmailChangedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.erasure_requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The erasure of an account was requested
         * @description The owner of an account requested its erasure. The account is deactivated, and the erasure can be undone until
         *     `erasesAt`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserErasureRequestedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.erasure_undone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The erasure of an account was undone
         * @description The owner of an account cancelled its scheduled erasure. The account is active again, unless an administrator has
         *     deactivated it too.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserErasureUndoneEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An account was erased
         * @description The data of an account were deleted. The events of the account stay: they contain its id, which then identifies
         *     nobody.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserErasedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post was created
         * @description A post was created, as a draft or published.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PostCreatedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post was changed
         * @description Fields of a post were changed. A post is published by a change of its `status`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PostUpdatedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tag.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A tag was created
         * @description A tag was created.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TagCreatedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tag.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A tag was changed
         * @description Fields of a tag were changed.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TagUpdatedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tag.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A tag was deleted
         * @description A tag was deleted, and removed from its posts.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TagDeletedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A product was created
         * @description A product was added to the shop.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProductCreatedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.placed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was placed
         * @description An order was placed, and its products were taken from the stock.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OrderPlacedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key was created
         * @description An account created an API key.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApiKeyCreatedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.renamed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key was renamed
         * @description An account renamed an API key.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApiKeyRenamedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key was revoked
         * @description An account revoked an API key.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApiKeyRevokedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "identity.linked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An identity was linked
         * @description An identity of a provider was linked to an account and can log in to it.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentityLinkedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "identity.unlinked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An identity was unlinked
         * @description An identity of a provider was unlinked from an account and cannot log in to it any more.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /**
                     * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
                     * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
                     */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /**
                     * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
                     *     old.
                     * @example 1773486153
                     */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /**
                     * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
                     * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                     */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            /** @description The event. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentityUnlinkedEvent"];
                };
            };
            responses: {
                /** @description The receiver is gone. The endpoint is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was received. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The event was not received. Its delivery is repeated later. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description The id of an account.
         * @example usr_01kh5wa26gfj5r0rf8b4ezxany
         */
        UserId: string;
        /**
         * @description The recorded action. Expect values in responses that are not listed here: some will be added.
         * @example session.started
         * @enum {string}
         */
        AuditAction: "user.registered" | "user.profile_updated" | "user.email_verified" | "user.pre_ownership_access_removed" | "user.email_change_requested" | "user.email_changed" | "user.password_changed" | "user.password_reset" | "user.updated" | "user.role_changed" | "user.deactivated" | "user.restored" | "session.started" | "session.login_failed" | "session.reauthenticated" | "session.ended" | "session.all_ended" | "session.refresh_token_reused" | "identity.linked" | "identity.unlinked" | "second_factor.added" | "second_factor.removed" | "recovery_code.used" | "recovery_codes.replaced" | "passkey.renamed" | "api_key.created" | "api_key.renamed" | "api_key.revoked" | "job.cancelled" | "job.retried" | "job.discarded" | "user.exported" | "user.export_started" | "user.erasure_requested" | "user.erasure_undone" | "user.erased";
        /**
         * Format: date-time
         * @description A date-time as in RFC 3339, with any offset, from the year 1 to 9999 in UTC. `t` and `z` may be lower case. The server
         *     converts it to UTC and truncates it to milliseconds. A leap second, such as 23:59:60 at the end of a month in UTC,
         *     counts as the first second of the next month.
         * @example 2027-03-12T00:00:00.000Z
         */
        Moment: string;
        /**
         * @description The id of an audit event.
         * @example aud_01kkhn8vbg5jzv0rhgr0y7gxzs
         */
        AuditEventId: string;
        /**
         * Format: date-time
         * @description A date-time in UTC with milliseconds (RFC 3339).
         * @example 2026-03-02T09:30:00.000Z
         */
        Timestamp: string;
        /**
         * @description A record of an action on an account, successful or failed. A change and its record are written in one transaction.
         *     Audit events are append-only and contain no secrets.
         */
        AuditEvent: {
            id: components["schemas"]["AuditEventId"];
            /**
             * @description The id of the account that acted; absent if the request was not authenticated.
             * @example usr_01kh5wa26gfj5r0rf8b4ezxany
             */
            actorId?: string;
            action: components["schemas"]["AuditAction"];
            /**
             * @description The id of the affected resource; absent if no resource was affected.
             * @example ses_01kkhn8vb1f8y0wyd8x0x1hzzm
             */
            target?: string;
            /**
             * @description Whether the action succeeded.
             * @example success
             * @enum {string}
             */
            result: "success" | "failure";
            /**
             * @description The IP address of the request. An IPv6 address is shortened to its /64 network.
             * @example 192.0.2.44
             */
            ipAddress: string;
            /**
             * @description The `User-Agent` header of the request; empty if there was none.
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0
             */
            userAgent: string;
            /**
             * @description The `X-Request-Id` of the request.
             * @example 01kkhn8vb0m0v9m9v2yvw2z1xk
             */
            requestId: string;
            /**
             * @description Further data. The names depend on the action.
             * @example {
             *       "method": "password"
             *     }
             */
            details: {
                [key: string]: string;
            };
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description One fault in a request. */
        Fault: {
            /**
             * @description The part of the request that contains the fault.
             * @example body
             * @enum {string}
             */
            in: "path" | "query" | "header" | "cookie" | "body";
            /**
             * @description A JSON Pointer (RFC 6901) to the value within that part, such as `/items/0/quantity` in a body or `/limit` for the
             *     query parameter `limit`. Empty for the part as a whole.
             * @example /items/0/quantity
             */
            pointer: string;
            /**
             * @description The violated rule: a keyword of JSON Schema, such as `minimum`, or a rule of the server, such as `stock`.
             * @example minimum
             */
            rule: string;
            /**
             * @description An explanation of the fault, for people.
             * @example must be at least 1
             */
            detail: string;
        };
        /** @description A problem (RFC 9457). */
        Problem: {
            /**
             * Format: uri-reference
             * @description The URL of the explanation of the problem, relative to the server.
             * @example /problems/slug_taken
             */
            type: string;
            /**
             * @description A short summary of the problem, the same for each occurrence.
             * @example The slug is taken
             */
            title: string;
            /**
             * @description The HTTP status code.
             * @example 409
             */
            status: number;
            /**
             * @description The problem code, for programs. It is the same for each occurrence.
             * @example slug_taken
             */
            code: string;
            /**
             * @description An explanation of this occurrence, for people.
             * @example Another tag has the slug "coffee".
             */
            detail?: string;
            /**
             * Format: uri-reference
             * @description The path of the request.
             * @example /v1/tags
             */
            instance?: string;
            /**
             * @description The id of the request, equal to the header `X-Request-Id`. Quote it in support requests.
             * @example 01jd3v8w5gf3sa9k2m6q7x8y9z
             */
            requestId: string;
            /** @description All faults of the request, if the problem concerns parts of it. */
            errors?: components["schemas"]["Fault"][];
        };
        /**
         * @description The type of an event. Expect values in responses that are not listed here: some will be added.
         * @example order.placed
         * @enum {string}
         */
        WebhookEventType: "user.registered" | "user.updated" | "user.role_changed" | "user.deactivated" | "user.restored" | "user.email_verified" | "user.email_changed" | "user.erasure_requested" | "user.erasure_undone" | "user.erased" | "post.created" | "post.updated" | "tag.created" | "tag.updated" | "tag.deleted" | "product.created" | "order.placed" | "api_key.created" | "api_key.renamed" | "api_key.revoked" | "identity.linked" | "identity.unlinked";
        /**
         * @description The position up to which the server has read the log. A client that reconnects sends the last one as `Last-Event-ID`, as
         *     browsers do by themselves.
         * @example 4711
         */
        EventFrameId: string;
        /**
         * Format: int64
         * @description The `id` of the frame before this one. In the first frame: the position that the request has named, otherwise the end of
         *     the log.
         * @example 4709
         */
        EventFrameAfter: number;
        /**
         * @description The id of an event. It stays the same when the event is delivered again.
         * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
         */
        EventId: string;
        /** @description The properties that all events have. */
        EventHead: {
            id: components["schemas"]["EventId"];
            /**
             * Format: int64
             * @description The position of the event in the log. Positions are dense: each event has the position of the previous event plus
             *     one, so a reader of all events can prove that it has missed none.
             * @example 4711
             */
            position: number;
            occurredAt: components["schemas"]["Timestamp"];
            /**
             * @description The version of the subject after the change. It increases with each event of the subject, and may skip numbers.
             * @example 3
             */
            version: number;
            /**
             * @description The id of the account that made the change. Absent if no account made it.
             * @example usr_01kh5wa26gfj5r0rf8b4ezxany
             */
            actorId?: string;
            /**
             * @description The id of the account that the subject belongs to. Absent if it belongs to none.
             * @example usr_01kh5wa26gfj5r0rf8b4ezxany
             */
            ownerId?: string;
        };
        /** @description An account, as the subject of an event. */
        UserSubject: {
            /**
             * @description The type of the subject.
             * @constant
             */
            type: "user";
            id: components["schemas"]["UserId"];
        };
        /**
         * @description The role of the account. It determines the scopes of the account's access tokens. Expect values in responses that are not listed here: some will be added.
         * @example user
         * @enum {string}
         */
        Role: "user" | "editor" | "moderator" | "admin";
        /**
         * @description An account was created: by its owner, by the first login of an identity, or by the command for the first
         *     administrator.
         */
        UserRegisteredEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.registered";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                role: components["schemas"]["Role"];
            };
        };
        /**
         * @description Fields of an account were changed. The event names the fields and not their values, which are personal data: read
         *     the account if you need them.
         */
        UserUpdatedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.updated";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                /**
                 * @description The fields whose values have changed.
                 * @example [
                 *       "username",
                 *       "bio"
                 *     ]
                 */
                fields: ("username" | "language" | "email" | "firstName" | "lastName" | "avatarUrl" | "bio")[];
            };
        };
        /** @description An administrator changed the role of an account, and all its sessions ended. */
        UserRoleChangedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.role_changed";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                from: components["schemas"]["Role"];
                to: components["schemas"]["Role"];
            };
        };
        /**
         * @description The status of the account. A `deactivated` account cannot log in, and its sessions have ended: an administrator has
         *     deactivated it, it waits for its erasure, or both. Expect values in responses that are not listed here: some will be added.
         * @example active
         * @enum {string}
         */
        UserStatus: "active" | "deactivated";
        /** @description An administrator deactivated an account, and all its sessions ended. */
        UserDeactivatedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.deactivated";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                status: components["schemas"]["UserStatus"];
            };
        };
        /** @description An administrator lifted the deactivation of an account, and cancelled its erasure if one was scheduled. */
        UserRestoredEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.restored";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                status: components["schemas"]["UserStatus"];
            };
        };
        /** @description The owner of an account proved that they read the mail to its e-mail address. */
        UserEmailVerifiedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.email_verified";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                /**
                 * @description Whether the e-mail address is verified.
                 * @example true
                 */
                emailVerified: boolean;
            };
        };
        /** @description The owner of an account confirmed a new e-mail address. If an administrator changes it, the event is `user.updated`. */
        UserEmailChangedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.email_changed";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                /**
                 * @description Whether the new e-mail address is verified.
                 * @example true
                 */
                emailVerified: boolean;
            };
        };
        /**
         * @description The owner of an account requested its erasure. The account is deactivated, and the erasure can be undone until
         *     `erasesAt`.
         */
        UserErasureRequestedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.erasure_requested";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                status: components["schemas"]["UserStatus"];
                /**
                 * Format: date-time
                 * @description The time of the erasure.
                 * @example 2026-03-28T11:02:33.120Z
                 */
                erasesAt: string;
            };
        };
        /**
         * @description The owner of an account cancelled its scheduled erasure. The account is active again, unless an administrator has
         *     deactivated it too.
         */
        UserErasureUndoneEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.erasure_undone";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                status: components["schemas"]["UserStatus"];
            };
        };
        /**
         * @description The data of an account were deleted. The events of the account stay: they contain its id, which then identifies
         *     nobody.
         */
        UserErasedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.erased";
            subject: components["schemas"]["UserSubject"];
            /** @description The facts of the event. */
            data: {
                /**
                 * @description Whether the data of the account are deleted.
                 * @example true
                 */
                erased: boolean;
            };
        };
        /**
         * @description The id of a post.
         * @example pst_01kk1z5x1yefvvpyt3bc2k45jh
         */
        PostId: string;
        /** @description A post, as the subject of an event. */
        PostSubject: {
            /**
             * @description The type of the subject.
             * @constant
             */
            type: "post";
            id: components["schemas"]["PostId"];
        };
        /**
         * @description The status of the post. Everyone can read a `published` post; only its author, editors and administrators can read a
         *     `draft`. Expect values in responses that are not listed here: some will be added.
         * @example published
         * @enum {string}
         */
        PostStatus: "draft" | "published";
        /**
         * @description The id of a tag.
         * @example tag_01kjpy44e0emq8k9w39qsaekf4
         */
        TagId: string;
        /** @description A post was created, as a draft or published. */
        PostCreatedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "post.created";
            subject: components["schemas"]["PostSubject"];
            /** @description The facts of the event. */
            data: {
                status: components["schemas"]["PostStatus"];
                /** @description The ids of the tags of the post. */
                tagIds: components["schemas"]["TagId"][];
            };
        };
        /** @description Fields of a post were changed. A post is published by a change of its `status`. */
        PostUpdatedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "post.updated";
            subject: components["schemas"]["PostSubject"];
            /** @description The facts of the event. */
            data: {
                /**
                 * @description The fields whose values have changed.
                 * @example [
                 *       "status"
                 *     ]
                 */
                fields: ("slug" | "title" | "body" | "excerpt" | "status" | "tagIds")[];
                status: components["schemas"]["PostStatus"];
                /** @description The ids of the tags of the post. */
                tagIds: components["schemas"]["TagId"][];
            };
        };
        /** @description A tag, as the subject of an event. */
        TagSubject: {
            /**
             * @description The type of the subject.
             * @constant
             */
            type: "tag";
            id: components["schemas"]["TagId"];
        };
        /**
         * @description The name of a resource in URLs. It consists of words of lower case letters and digits, joined by hyphens.
         * @example coffee
         */
        Slug: string;
        /** @description A tag was created. */
        TagCreatedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "tag.created";
            subject: components["schemas"]["TagSubject"];
            /** @description The facts of the event. */
            data: {
                slug: components["schemas"]["Slug"];
            };
        };
        /** @description Fields of a tag were changed. */
        TagUpdatedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "tag.updated";
            subject: components["schemas"]["TagSubject"];
            /** @description The facts of the event. */
            data: {
                /**
                 * @description The fields whose values have changed.
                 * @example [
                 *       "name"
                 *     ]
                 */
                fields: ("slug" | "name" | "description")[];
                slug: components["schemas"]["Slug"];
            };
        };
        /** @description A tag was deleted, and removed from its posts. */
        TagDeletedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "tag.deleted";
            subject: components["schemas"]["TagSubject"];
            /** @description The facts of the event. */
            data: {
                slug: components["schemas"]["Slug"];
            };
        };
        /**
         * @description The id of a product.
         * @example prd_01kfjex5m0erpamyjxtw632hk1
         */
        ProductId: string;
        /** @description A product, as the subject of an event. */
        ProductSubject: {
            /**
             * @description The type of the subject.
             * @constant
             */
            type: "product";
            id: components["schemas"]["ProductId"];
        };
        /** @description An amount of money in the currency's minor unit. */
        Money: {
            /**
             * Format: int64
             * @description The amount in minor units: 1999 is 19.99 EUR.
             * @example 1999
             */
            amount: number;
            /**
             * @description The currency code (ISO 4217). Expect values in responses that are not listed here: some will be added.
             * @example EUR
             * @enum {string}
             */
            currency: "EUR";
        };
        /** @description A product was added to the shop. */
        ProductCreatedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "product.created";
            subject: components["schemas"]["ProductSubject"];
            /** @description The facts of the event. */
            data: {
                slug: components["schemas"]["Slug"];
                /** @description The price of one piece. */
                price: components["schemas"]["Money"];
                /**
                 * @description The number of pieces that can be ordered.
                 * @example 24
                 */
                stock: number;
            };
        };
        /**
         * @description The id of an order.
         * @example ord_01kkhgakg8etwb4wzz6kye37bb
         */
        OrderId: string;
        /** @description An order, as the subject of an event. */
        OrderSubject: {
            /**
             * @description The type of the subject.
             * @constant
             */
            type: "order";
            id: components["schemas"]["OrderId"];
        };
        /**
         * @description The status of the order. `pending`: the order waits for payment. Expect values in responses that are not listed here: some will be added.
         * @example pending
         * @enum {string}
         */
        OrderStatus: "pending";
        /** @description A line of an order, in an event. */
        EventOrderItem: {
            productId: components["schemas"]["ProductId"];
            /**
             * @description The number of pieces.
             * @example 2
             */
            quantity: number;
            /** @description The price of one piece. */
            unitPrice: components["schemas"]["Money"];
        };
        /** @description An order was placed, and its products were taken from the stock. */
        OrderPlacedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "order.placed";
            subject: components["schemas"]["OrderSubject"];
            /** @description The facts of the event. */
            data: {
                status: components["schemas"]["OrderStatus"];
                /** @description The lines of the order, in the sequence of the request. */
                items: components["schemas"]["EventOrderItem"][];
                /** @description The sum of the totals of the lines. */
                total: components["schemas"]["Money"];
            };
        };
        /**
         * @description The id of an API key.
         * @example key_01kkhp2m4n6q8rsatbvcwdxeyf
         */
        ApiKeyId: string;
        /** @description An API key, as the subject of an event. */
        ApiKeySubject: {
            /**
             * @description The type of the subject.
             * @constant
             */
            type: "api_key";
            id: components["schemas"]["ApiKeyId"];
        };
        /**
         * @description The kind of the key. A publishable key, `tp_pk_…`, can only read and may be visible to others, for instance in a web
         *     page. A secret key, `tp_sk_…`, can have every scope and belongs on a server.
         * @example secret
         * @enum {string}
         */
        ApiKeyKind: "publishable" | "secret";
        /**
         * @description A scope that an API key can have. Expect values in responses that are not listed here: some will be added.
         * @example orders:read
         * @enum {string}
         */
        ApiKeyScope: "profile:read" | "profile:write" | "posts:read" | "posts:write" | "tags:write" | "products:write" | "orders:read" | "orders:write" | "users:read" | "audit:read" | "events:stream" | "events:read";
        /** @description An account created an API key. */
        ApiKeyCreatedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "api_key.created";
            subject: components["schemas"]["ApiKeySubject"];
            /** @description The facts of the event. */
            data: {
                kind: components["schemas"]["ApiKeyKind"];
                /** @description The scopes of the key. */
                scopes: components["schemas"]["ApiKeyScope"][];
            };
        };
        /** @description An account renamed an API key. */
        ApiKeyRenamedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "api_key.renamed";
            subject: components["schemas"]["ApiKeySubject"];
            /** @description The facts of the event. */
            data: {
                kind: components["schemas"]["ApiKeyKind"];
            };
        };
        /** @description An account revoked an API key. */
        ApiKeyRevokedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "api_key.revoked";
            subject: components["schemas"]["ApiKeySubject"];
            /** @description The facts of the event. */
            data: {
                kind: components["schemas"]["ApiKeyKind"];
            };
        };
        /**
         * @description The id of an identity.
         * @example idn_01kkhp3t6wf0pvf3b1c5m9y2zd
         */
        IdentityId: string;
        /** @description An identity, as the subject of an event. */
        IdentitySubject: {
            /**
             * @description The type of the subject.
             * @constant
             */
            type: "identity";
            id: components["schemas"]["IdentityId"];
        };
        /**
         * @description The id of an identity provider.
         * @example google
         */
        IdentityProviderId: string;
        /** @description An identity of a provider was linked to an account and can log in to it. */
        IdentityLinkedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "identity.linked";
            subject: components["schemas"]["IdentitySubject"];
            /** @description The facts of the event. */
            data: {
                provider: components["schemas"]["IdentityProviderId"];
            };
        };
        /** @description An identity of a provider was unlinked from an account and cannot log in to it any more. */
        IdentityUnlinkedEvent: components["schemas"]["EventHead"] & {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "identity.unlinked";
            subject: components["schemas"]["IdentitySubject"];
            /** @description The facts of the event. */
            data: {
                provider: components["schemas"]["IdentityProviderId"];
            };
        };
        /** @description A change of a resource. The `type` selects the schema. Clients must ignore events of types that they do not know. Ignore alternatives that are not listed here: some will be added. */
        Event: (components["schemas"]["UserRegisteredEvent"] & {
            type: "user.registered";
        }) | (components["schemas"]["UserUpdatedEvent"] & {
            type: "user.updated";
        }) | (components["schemas"]["UserRoleChangedEvent"] & {
            type: "user.role_changed";
        }) | (components["schemas"]["UserDeactivatedEvent"] & {
            type: "user.deactivated";
        }) | (components["schemas"]["UserRestoredEvent"] & {
            type: "user.restored";
        }) | (components["schemas"]["UserEmailVerifiedEvent"] & {
            type: "user.email_verified";
        }) | (components["schemas"]["UserEmailChangedEvent"] & {
            type: "user.email_changed";
        }) | (components["schemas"]["UserErasureRequestedEvent"] & {
            type: "user.erasure_requested";
        }) | (components["schemas"]["UserErasureUndoneEvent"] & {
            type: "user.erasure_undone";
        }) | (components["schemas"]["UserErasedEvent"] & {
            type: "user.erased";
        }) | (components["schemas"]["PostCreatedEvent"] & {
            type: "post.created";
        }) | (components["schemas"]["PostUpdatedEvent"] & {
            type: "post.updated";
        }) | (components["schemas"]["TagCreatedEvent"] & {
            type: "tag.created";
        }) | (components["schemas"]["TagUpdatedEvent"] & {
            type: "tag.updated";
        }) | (components["schemas"]["TagDeletedEvent"] & {
            type: "tag.deleted";
        }) | (components["schemas"]["ProductCreatedEvent"] & {
            type: "product.created";
        }) | (components["schemas"]["OrderPlacedEvent"] & {
            type: "order.placed";
        }) | (components["schemas"]["ApiKeyCreatedEvent"] & {
            type: "api_key.created";
        }) | (components["schemas"]["ApiKeyRenamedEvent"] & {
            type: "api_key.renamed";
        }) | (components["schemas"]["ApiKeyRevokedEvent"] & {
            type: "api_key.revoked";
        }) | (components["schemas"]["IdentityLinkedEvent"] & {
            type: "identity.linked";
        }) | (components["schemas"]["IdentityUnlinkedEvent"] & {
            type: "identity.unlinked";
        });
        /**
         * @description An event. Its position is the `id` of the frame. Between `after` and this position the log has no other event that the
         *     stream selects.
         */
        EventMessage: {
            /**
             * @description The kind of the frame. Browsers dispatch it to `onmessage`.
             * @constant
             */
            event: "message";
            id: components["schemas"]["EventFrameId"];
            data: {
                after: components["schemas"]["EventFrameAfter"];
                event: components["schemas"]["Event"];
            };
        };
        /**
         * @description The milliseconds that a client waits before it reconnects. Each stream has another value, so that clients do not
         *     reconnect at the same time.
         * @example 2731
         */
        EventFrameRetry: number;
        /**
         * @description Nothing but a position: between `after` and `id` the log has no event that the stream selects. It opens a stream, and
         *     comes every 15 seconds in a quiet one.
         */
        EventPosition: {
            /**
             * @description The kind of the frame.
             * @constant
             */
            event: "position";
            id: components["schemas"]["EventFrameId"];
            retry?: components["schemas"]["EventFrameRetry"];
            data: {
                after: components["schemas"]["EventFrameAfter"];
            };
        };
        /**
         * @description The events after `after`, up to the position `id`, are not in the log any more. Read the resources that you follow
         *     again. The stream continues with the oldest event of the log.
         */
        EventReset: {
            /**
             * @description The kind of the frame.
             * @constant
             */
            event: "reset";
            id: components["schemas"]["EventFrameId"];
            data: {
                after: components["schemas"]["EventFrameAfter"];
            };
        };
        /**
         * @description A frame of a stream of events. Each frame has an `id`, the position up to which the server has read the log, and `after`,
         *     the `id` of the frame before it. So `after` always equals the last `id` that the client has received; otherwise a frame
         *     was lost.
         */
        EventFrame: components["schemas"]["EventMessage"] | components["schemas"]["EventPosition"] | components["schemas"]["EventReset"];
        /**
         * @description The name of a schedule.
         * @example sweep
         */
        ScheduleName: string;
        /**
         * @description `waiting` for a worker or for a retry, `running`, `succeeded`, or `failed` after the last attempt.
         * @example succeeded
         * @enum {string}
         */
        ScheduleRunState: "waiting" | "running" | "succeeded" | "failed";
        /** @description One run of a schedule. A schedule has one run per due time. */
        ScheduleRun: {
            /**
             * Format: date-time
             * @description The time at which the run was due.
             * @example 2026-03-12T18:20:00.000Z
             */
            dueAt: string;
            state: components["schemas"]["ScheduleRunState"];
            /**
             * @description The number of attempts so far. An attempt whose process was killed counts.
             * @example 1
             */
            attempts: number;
            /**
             * Format: date-time
             * @description The time at which the last attempt began; absent before the first one.
             * @example 2026-03-12T18:20:00.120Z
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description The time at which the run succeeded or failed.
             * @example 2026-03-12T18:20:00.310Z
             */
            finishedAt?: string;
            /**
             * @description The duration of the last attempt of a finished run, in milliseconds.
             * @example 190
             */
            durationMs?: number;
            /**
             * @description The error of the last failed attempt.
             * @example Error: the table sessions is locked
             */
            error?: string;
            /**
             * @description The id of the job that does the work of the run.
             * @example job_01kkhn8vbg5jzv0rhgr0y7gxzs
             */
            jobId: string;
        };
        /** @description Work that the server repeats at the times of a cron line. */
        Schedule: {
            name: components["schemas"]["ScheduleName"];
            /**
             * @description The effect of a run.
             * @example Deletes expired data.
             */
            description: string;
            /**
             * @description The due times, in five fields: minute, hour, day of the month, month, weekday. They are times of the wall clock of
             *     `zone`. If a clock change skips such a time, it is due at the moment of the change; several skipped times are due
             *     once. If a clock change repeats it, only the first one is due.
             * @example *\/5 * * * *
             */
            cron: string;
            /**
             * @description The IANA name of the time zone.
             * @example UTC
             */
            zone: string;
            /**
             * Format: date-time
             * @description The next due time. It is in the past while no worker runs.
             * @example 2026-03-12T18:25:00.000Z
             */
            nextRunAt: string;
            /** @description The newest run; absent before the first one. */
            lastRun?: components["schemas"]["ScheduleRun"];
        };
        /**
         * @description `waiting`: for its start or for a retry. `running`: a worker does it. `succeeded`, `failed` and `cancelled` are final;
         *     only an administrator can retry a failed job.
         * @example running
         * @enum {string}
         */
        JobState: "waiting" | "running" | "succeeded" | "failed" | "cancelled";
        /**
         * @description What the job does. New kinds may appear.
         * @example mail.deliver
         */
        JobKind: string;
        /**
         * @description The id of a job.
         * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
         */
        JobId: string;
        /** @description A piece of background work. It continues without the client, and after a failure or a crash it is retried by itself. */
        Job: {
            id: components["schemas"]["JobId"];
            kind: components["schemas"]["JobKind"];
            state: components["schemas"]["JobState"];
            /**
             * @description How much is done, in percent. It may fall at a retry.
             * @example 40
             */
            progress: number;
            /**
             * @description How often the job has been started.
             * @example 1
             */
            attempts: number;
            /**
             * @description The id of the account that the job works for; absent if it works for nobody in particular.
             * @example usr_01kh5wa26gfj5r0rf8b4ezxany
             */
            ownerId?: string;
            /**
             * @description The result of a job that succeeded. Its members depend on the kind; some kinds have no result.
             * @example {
             *       "fileId": "fil_01kkhp5q4c6e8g0j2m4p6r8tav"
             *     }
             */
            result?: Record<string, unknown>;
            /**
             * @description Why the last attempt failed. Only administrators receive it.
             * @example SmtpError: 451 4.3.0 Try again later
             */
            failure?: string;
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description The earliest time of the start, or of the next retry.
             * @example 2026-03-12T18:20:05.310Z
             */
            startAfter: string;
            /**
             * Format: date-time
             * @description When the last attempt started; absent before the first one.
             * @example 2026-03-12T18:20:05.402Z
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When the job reached its final state; absent before.
             * @example 2026-03-12T18:20:09.117Z
             */
            finishedAt?: string;
        };
        /**
         * @description The e-mail address of the account, in its normalised form.
         * @example mara.lindqvist@example.com
         */
        AccountEmail: string;
        /**
         * @description The public name of the account. It consists of letters, digits, `_` and `-`, and begins with a letter or a digit.
         *     Upper and lower case are equal. Names that sound or look like the shop or its staff, such as `admin` and `heIp`, are
         *     reserved; only administrators can assign them.
         * @example mara-lindqvist
         */
        Username: string;
        /**
         * @description The language of the account's mails (BCP 47). Expect values in responses that are not listed here: some will be added.
         * @example en
         * @enum {string}
         */
        Language: "en" | "de";
        /**
         * @description A part of a person's name, in any script.
         * @example Mara
         */
        PersonName: string;
        /**
         * @description The https URL of a picture of the person.
         * @example https://images.example.com/mara.jpg
         */
        AvatarUrl: string;
        /**
         * @description A short text about the person.
         * @example Throws mugs on Tuesdays and drinks from them the rest of the week.
         */
        Bio: string;
        /** @description The profile of a person. Each field is optional. */
        Profile: {
            firstName?: components["schemas"]["PersonName"];
            lastName?: components["schemas"]["PersonName"];
            avatarUrl?: components["schemas"]["AvatarUrl"];
            bio?: components["schemas"]["Bio"];
        };
        /** @description An account, as its owner and administrators see it. */
        User: {
            id: components["schemas"]["UserId"];
            email: components["schemas"]["AccountEmail"];
            /**
             * @description Whether the owner has verified the current e-mail address. If an administrator sets another e-mail address, it
             *     becomes `false`, and the account keeps its owner.
             * @example true
             */
            emailVerified: boolean;
            username: components["schemas"]["Username"];
            role: components["schemas"]["Role"];
            status: components["schemas"]["UserStatus"];
            language: components["schemas"]["Language"];
            profile: components["schemas"]["Profile"];
            /**
             * Format: date-time
             * @description When the account last logged in; absent if it never did.
             * @example 2026-03-12T18:20:05.310Z
             */
            lastLoginAt?: string;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /**
         * @description An e-mail address, possibly an internationalised one (RFC 6531). The server normalises it: lower case, Unicode form
         *     NFKC, and the Unicode form of an `xn--…` domain. Two spellings with the same normalised form are the same e-mail
         *     address. The server rejects invisible characters, a local part of more than 64 octets, more than 254 octets in all, an
         *     invalid internationalised domain, and an IP address as domain.
         * @example mara.lindqvist@example.com
         */
        EmailAddress: string;
        /**
         * @description A new password. It can contain any characters. The server normalises it to Unicode form NFKC before it validates and
         *     hashes it, so every keyboard that writes the same characters sends the same password. The normalised password must
         *     have at least 8 characters and must not be one of the most common passwords. The server stores only its argon2id hash.
         * @example teal-kettle-on-the-stove
         */
        NewPassword: string;
        /** @description A new account. */
        UserRegister: {
            email: components["schemas"]["EmailAddress"];
            username: components["schemas"]["Username"];
            password: components["schemas"]["NewPassword"];
            /** @description The language of the account's mails. By default it follows from `Accept-Language`. */
            language?: components["schemas"]["Language"];
        };
        /** @description A complete profile. An absent field is removed. */
        ProfileReplace: {
            firstName?: components["schemas"]["PersonName"];
            lastName?: components["schemas"]["PersonName"];
            avatarUrl?: components["schemas"]["AvatarUrl"];
            bio?: components["schemas"]["Bio"];
        };
        /** @description All writable fields of an account. Role and status have operations of their own. */
        UserReplace: {
            email: components["schemas"]["EmailAddress"];
            username: components["schemas"]["Username"];
            profile: components["schemas"]["ProfileReplace"];
        };
        /** @description The fields of a profile to change; `null` removes a field. */
        ProfilePatch: {
            /**
             * @description The first name, in any script.
             * @example Mara
             */
            firstName?: string | null;
            /**
             * @description The last name, in any script.
             * @example Lindqvist
             */
            lastName?: string | null;
            /**
             * @description The https URL of a picture of the person.
             * @example https://images.example.com/mara.jpg
             */
            avatarUrl?: string | null;
            /**
             * @description A short text about the person.
             * @example Throws mugs on Tuesdays and drinks from them the rest of the week.
             */
            bio?: string | null;
        };
        /** @description The fields of an account to change; at least one. Role and status have operations of their own. */
        UserPatch: {
            email?: components["schemas"]["EmailAddress"];
            username?: components["schemas"]["Username"];
            profile?: components["schemas"]["ProfilePatch"];
        };
        /** @description The numbers of resources of an account. */
        UserCounts: {
            /**
             * @description The number of its posts, including drafts.
             * @example 3
             */
            posts: number;
            /**
             * @description The number of its orders.
             * @example 2
             */
            orders: number;
        };
        /** @description A reference to a post. */
        PostRef: {
            id: components["schemas"]["PostId"];
            slug: components["schemas"]["Slug"];
            /**
             * @description The title.
             * @example How we dial in a new espresso
             */
            title: string;
            status: components["schemas"]["PostStatus"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description An account with its counts and recent posts, as administrators see it. */
        UserDetails: {
            id: components["schemas"]["UserId"];
            email: components["schemas"]["AccountEmail"];
            /**
             * @description Whether the owner has verified the current e-mail address.
             * @example true
             */
            emailVerified: boolean;
            username: components["schemas"]["Username"];
            role: components["schemas"]["Role"];
            status: components["schemas"]["UserStatus"];
            language: components["schemas"]["Language"];
            profile: components["schemas"]["Profile"];
            counts: components["schemas"]["UserCounts"];
            /** @description The five newest posts of the account, including drafts, the newest first. */
            recentPosts: components["schemas"]["PostRef"][];
            /**
             * Format: date-time
             * @description When the account last logged in; absent if it never did.
             * @example 2026-03-12T18:20:05.310Z
             */
            lastLoginAt?: string;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description The new role of an account. */
        RoleChange: {
            role: components["schemas"]["Role"];
        };
        /** @description A tag of a post. */
        TagRef: {
            id: components["schemas"]["TagId"];
            slug: components["schemas"]["Slug"];
            /**
             * @description The display name.
             * @example Coffee
             */
            name: string;
        };
        /** @description The author of a post. */
        AuthorRef: {
            id: components["schemas"]["UserId"];
            username: components["schemas"]["Username"];
        };
        /** @description A post without its text. */
        PostSummary: {
            id: components["schemas"]["PostId"];
            slug: components["schemas"]["Slug"];
            /**
             * @description The title.
             * @example How we dial in a new espresso
             */
            title: string;
            /**
             * @description A summary for lists; absent if the post has none.
             * @example Dose, yield, time: the three numbers we change, and in which order.
             */
            excerpt?: string;
            status: components["schemas"]["PostStatus"];
            /** @description The tags of the post, in the order of their slugs. */
            tags: components["schemas"]["TagRef"][];
            /** @description The author; absent if the account was erased. */
            author?: components["schemas"]["AuthorRef"];
            /** @description When the post was last published; absent if it is a draft. */
            publishedAt?: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the post was last changed. */
            updatedAt: components["schemas"]["Timestamp"];
        };
        /**
         * @description The password of the account. The server normalises it to Unicode form NFKC before it compares it: composed and
         *     decomposed characters are equal, and so are full-width and half-width ones. Before normalisation it may be longer than
         *     the 128 characters of a new password.
         * @example teal-kettle-on-the-stove
         */
        Password: string;
        /** @description The credentials of a login. */
        Credentials: {
            email: components["schemas"]["EmailAddress"];
            password: components["schemas"]["Password"];
        };
        /**
         * @description A refresh token. It can be exchanged once for new tokens. Store it where no other program can read it.
         * @example q8mPZyQv0cTgXb2n0vJ9n1mS4cRkA7uW3dYxE5fHhLo
         */
        RefreshToken: string;
        /** @description The tokens of a session, in the format of RFC 6749. */
        TokenSet: {
            /**
             * @description The access token, a signed JWT. Clients should treat it as opaque.
             * @example eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3IifQ.c2lnbmF0dXJl
             */
            accessToken: string;
            /**
             * @description The type of the access token: send it in the header `Authorization: Bearer …`.
             * @example Bearer
             * @enum {string}
             */
            tokenType: "Bearer";
            /**
             * @description The lifetime of the access token, in seconds from now.
             * @example 600
             */
            expiresIn: number;
            /**
             * @description The scopes of the access token, separated by spaces.
             * @example profile:read posts:read orders:read orders:write
             */
            scope: string;
            refreshToken: components["schemas"]["RefreshToken"];
            /**
             * @description The lifetime of the refresh token, in seconds from now.
             * @example 2592000
             */
            refreshTokenExpiresIn: number;
        };
        /**
         * @description Identifies the challenge of a login.
         * @example mB1o0x2qvE8GmS4T9YtPZ7hN3cRkJdUwLfXaVbQiOys
         */
        MfaChallengeToken: string;
        /**
         * @description A kind of second factor: a code of an authenticator app, a passkey or a recovery code. Expect values in responses that are not listed here: some will be added.
         * @example totp
         * @enum {string}
         */
        MfaMethod: "totp" | "passkey" | "recovery_code";
        /** @description A challenge for a second factor. `completeMfa` completes the login. */
        MfaChallenge: {
            challengeToken: components["schemas"]["MfaChallengeToken"];
            /** @description The kinds of second factors that the account can use. */
            methods: components["schemas"]["MfaMethod"][];
            /**
             * @description The lifetime of the challenge, in seconds from now.
             * @example 300
             */
            expiresIn: number;
        };
        /** @description The refresh token to exchange. */
        RefreshRequest: {
            refreshToken: components["schemas"]["RefreshToken"];
        };
        /**
         * @description The id of a session.
         * @example ses_01kkhn8vb1f8y0wyd8x0x1hzzm
         */
        SessionId: string;
        /**
         * @description How the session authenticates: `token` by access and refresh tokens, `browser` by a cookie. Expect values in responses that are not listed here: some will be added.
         * @example token
         * @enum {string}
         */
        SessionKind: "token" | "browser";
        /** @description An active session: a login on a device or in a browser that has not ended. */
        Session: {
            id: components["schemas"]["SessionId"];
            kind: components["schemas"]["SessionKind"];
            /**
             * @description Whether the session is that of the current request.
             * @example true
             */
            current: boolean;
            /**
             * @description The IP address of the last request. An IPv6 address is shortened to its /64 network.
             * @example 192.0.2.44
             */
            ipAddress: string;
            /**
             * @description The `User-Agent` header of the last request; empty if there was none.
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0
             */
            userAgent: string;
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When the owner last authenticated: the time of the login or of the last `reauthenticate`.
             * @example 2026-05-20T18:20:05.310Z
             */
            authenticatedAt: string;
            /**
             * Format: date-time
             * @description When the session was last used, with a precision of one minute.
             * @example 2026-05-28T19:02:41.000Z
             */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @description When the session expires, unless it is used again.
             * @example 2026-06-27T19:02:41.000Z
             */
            expiresAt: string;
        };
        /**
         * @description The CSRF token of a browser session. Send it in the header `X-CSRF-Token` with every request except GET. Absent for
         *     sessions that use tokens.
         * @example Zr0mJm2o1tq4YFv8mXh3c2bR9sLkP7wE5uTnG6dAaQi
         */
        CsrfToken: string;
        /** @description The session of the request. For a browser session it includes the CSRF token. */
        CurrentSession: {
            session: components["schemas"]["Session"];
            csrfToken?: components["schemas"]["CsrfToken"];
        };
        /**
         * @description The current six-digit code of the authenticator app.
         * @example 492039
         */
        TotpCode: string;
        /**
         * @description The credential id of the authenticator, in base64url.
         * @example a7jp1TEw9YiQ8SkQNe-wwQ
         */
        WebAuthnCredentialId: string;
        /**
         * @description Bytes in base64url without padding (RFC 4648).
         * @example a7jp1TEw9YiQ8SkQNe-wwQ
         */
        WebAuthnBytes: string;
        /**
         * @description The `AuthenticationResponseJSON` of WebAuthn: the result of `toJSON()` of the credential that
         *     `navigator.credentials.get` returned. Additional fields are allowed.
         */
        PasskeyAssertion: {
            id: components["schemas"]["WebAuthnCredentialId"];
            rawId: components["schemas"]["WebAuthnCredentialId"];
            /**
             * @description The type of the credential.
             * @enum {string}
             */
            type: "public-key";
            /** @description The response of the authenticator. */
            response: {
                clientDataJSON: components["schemas"]["WebAuthnBytes"];
                authenticatorData: components["schemas"]["WebAuthnBytes"];
                signature: components["schemas"]["WebAuthnBytes"];
                userHandle?: components["schemas"]["WebAuthnBytes"];
            } & {
                [key: string]: unknown;
            };
            /** @description The results of WebAuthn extensions. The server ignores them. */
            clientExtensionResults: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Exactly one proof of identity: a password, a code of the authenticator app or a passkey. */
        Reauthentication: {
            password?: components["schemas"]["Password"];
            code?: components["schemas"]["TotpCode"];
            passkey?: components["schemas"]["PasskeyAssertion"];
        };
        /**
         * @description The session with the time of the new authentication. A session that uses tokens gets a new access token; a browser
         *     session gets a new cookie and a new CSRF token.
         */
        Reauthenticated: {
            session: components["schemas"]["Session"];
            /**
             * @description The new access token, a signed JWT. It replaces the one in the request. Absent for a browser session.
             * @example eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3IifQ.c2lnbmF0dXJl
             */
            accessToken?: string;
            /**
             * @description The lifetime of the access token, in seconds from now.
             * @example 600
             */
            expiresIn?: number;
            csrfToken?: components["schemas"]["CsrfToken"];
        };
        /** @description A configured OpenID provider. */
        IdentityProvider: {
            id: components["schemas"]["IdentityProviderId"];
            /**
             * @description The name of the provider, for a button.
             * @example Google
             */
            name: string;
        };
        /** @description The identity provider and the page of the return. */
        IdentityLoginStart: {
            provider: components["schemas"]["IdentityProviderId"];
            /**
             * @description The URL of the page to which the provider redirects the browser. It must be one of the pages that the operator has
             *     configured in `OIDC_REDIRECT_URIS`.
             * @example https://shop.example/signed-in
             */
            redirectUri: string;
        };
        /** @description A login at an identity provider, to be completed with `completeIdentityLogin`. */
        IdentityLogin: {
            /**
             * Format: uri
             * @description The URL of the identity provider. Redirect the browser to it.
             * @example https://accounts.google.com/o/oauth2/v2/auth?client_id=tradepost&response_type=code
             */
            authorizationUrl: string;
            /**
             * @description The OAuth `state`. The provider returns it as a query parameter. Reject a redirect with another value: it belongs
             *     to another login.
             * @example Ge-tL3yq-IklwN_nyNOb8qiVAOvoRmIGyDxRtpUHrN0
             */
            state: string;
            /**
             * @description Proves that the same browser starts and completes the login. Store it in the session storage of the page, never in
             *     a URL.
             * @example 4FSepoo12D1XD6ssoaMqatCzL1jG95aYesLH_MgBvhQ
             */
            loginToken: string;
            /**
             * Format: date-time
             * @description When the login expires.
             * @example 2026-03-12T18:30:05.310Z
             */
            expiresAt: string;
        };
        /** @description The parameters of the redirect and the token of the login. */
        IdentityLoginComplete: {
            /**
             * @description The `loginToken` from the response of `startIdentityLogin`.
             * @example 4FSepoo12D1XD6ssoaMqatCzL1jG95aYesLH_MgBvhQ
             */
            loginToken: string;
            /**
             * @description The query parameter `code` of the redirect URL.
             * @example 4/0AeanS0ZmQ0e1nq8C7uJp
             */
            code: string;
            /**
             * @description The query parameter `state` of the redirect URL.
             * @example Ge-tL3yq-IklwN_nyNOb8qiVAOvoRmIGyDxRtpUHrN0
             */
            state: string;
            /**
             * @description The query parameter `iss` of the redirect URL, if present (RFC 9207).
             * @example https://accounts.google.com
             */
            iss?: string;
        };
        /**
         * @description An offer to link an identity to the account with the same e-mail address. To accept it, log in to that account in
         *     another way and call `linkIdentity`.
         */
        IdentityLinkOffer: {
            /**
             * @description The token for `linkIdentity`. It can be used once.
             * @example 5Jgr67_x34G1TIYHyp6Ls8nIVtyxP477yGWdjm8H0SY
             */
            linkToken: string;
            /**
             * Format: date-time
             * @description When the token expires.
             * @example 2026-03-12T18:35:05.310Z
             */
            expiresAt: string;
        };
        /** @description An account at an identity provider, linked to the account here. It can be used to log in. */
        Identity: {
            id: components["schemas"]["IdentityId"];
            provider: components["schemas"]["IdentityProviderId"];
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When the identity was linked or last used to log in.
             * @example 2026-03-12T18:20:05.310Z
             */
            lastUsedAt: string;
        };
        /** @description The confirmation that an identity belongs to the current account. */
        IdentityLink: {
            /**
             * @description The `linkToken` from the response of `completeIdentityLogin`.
             * @example 5Jgr67_x34G1TIYHyp6Ls8nIVtyxP477yGWdjm8H0SY
             */
            linkToken: string;
        };
        /** @description The recipient of a mail. */
        MailAddressee: {
            email: components["schemas"]["EmailAddress"];
        };
        /** @description A link that is sent by mail, if the e-mail address qualifies for it. */
        MailedLink: {
            /**
             * @description The lifetime of the link, in seconds after the mail was sent.
             * @example 1800
             */
            expiresIn: number;
        };
        /**
         * @description The token in the fragment (`#token=…`) of a mailed link. It expires and can be used once.
         * @example mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA
         */
        OneTimeToken: string;
        /** @description A new password and the token of a password reset mail. */
        PasswordReset: {
            token: components["schemas"]["OneTimeToken"];
            newPassword: components["schemas"]["NewPassword"];
        };
        /** @description The token of a mailed link. */
        OneTimeTokenUse: {
            token: components["schemas"]["OneTimeToken"];
        };
        /** @description The second factors of an account. */
        SecondFactors: {
            /** @description The authenticator app; absent if the account has none. */
            totp?: {
                createdAt: components["schemas"]["Timestamp"];
            };
            /**
             * @description The number of passkeys.
             * @example 1
             */
            passkeys: number;
            /**
             * @description The number of unused recovery codes.
             * @example 9
             */
            recoveryCodesLeft: number;
        };
        /**
         * @description The id of a passkey.
         * @example psk_01kkhq2m4pf6yrx9d0wz3n5v7t
         */
        PasskeyId: string;
        /**
         * @description The name of the passkey, as its owner chose it.
         * @example Mara's phone
         */
        PasskeyName: string;
        /** @description A passkey of an account, without its public key. */
        Passkey: {
            id: components["schemas"]["PasskeyId"];
            name: components["schemas"]["PasskeyName"];
            /**
             * @description Whether the passkey is backed up, for instance by a password manager, so that it outlives the device.
             * @example true
             */
            isBackedUp: boolean;
            /**
             * Format: date-time
             * @description When the passkey was last used to log in; absent if it was never used.
             * @example 2026-03-12T18:20:05.310Z
             */
            lastUsedAt?: string;
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description An API key without the key itself. */
        ApiKey: {
            id: components["schemas"]["ApiKeyId"];
            /**
             * @description The name of the key, as its owner chose it.
             * @example Order export
             */
            name: string;
            kind: components["schemas"]["ApiKeyKind"];
            /**
             * @description The first and the last characters of the key, which distinguish it from other keys.
             * @example tp_sk_…cscs
             */
            hint: string;
            /** @description The scopes of the key. It has only those of them that its account has at the time of the request. */
            scopes: components["schemas"]["ApiKeyScope"][];
            /**
             * Format: date-time
             * @description When the key was last used, with a precision of one minute; absent if it was never used.
             * @example 2026-03-12T18:20:00.000Z
             */
            lastUsedAt?: string;
            /**
             * Format: date-time
             * @description When the key expires; absent if it does not expire.
             * @example 2027-03-12T00:00:00.000Z
             */
            expiresAt?: string;
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description A post of the journal. */
        Post: {
            id: components["schemas"]["PostId"];
            slug: components["schemas"]["Slug"];
            /**
             * @description The title.
             * @example How we dial in a new espresso
             */
            title: string;
            /**
             * @description The text, in Markdown.
             * @example Change one thing at a time, and **write it down**.
             */
            body: string;
            /**
             * @description A summary for lists; absent if the post has none.
             * @example Dose, yield, time: the three numbers we change, and in which order.
             */
            excerpt?: string;
            status: components["schemas"]["PostStatus"];
            /** @description The tags of the post, in the order of their slugs. */
            tags: components["schemas"]["TagRef"][];
            /** @description The author; absent if the account was erased. */
            author?: components["schemas"]["AuthorRef"];
            /** @description When the post was last published; absent if it is a draft. */
            publishedAt?: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the post was last changed. */
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A line of an order. Name and price of the product are those of the moment when the order was placed. */
        OrderItem: {
            productId: components["schemas"]["ProductId"];
            /**
             * @description The name of the product.
             * @example Hand-thrown mug
             */
            name: string;
            /**
             * @description The number of pieces.
             * @example 2
             */
            quantity: number;
            /** @description The price of one piece in this order. */
            unitPrice: components["schemas"]["Money"];
            /** @description The unit price times the quantity. */
            total: components["schemas"]["Money"];
        };
        /** @description An order of products. It reserves stock at fixed prices. */
        Order: {
            id: components["schemas"]["OrderId"];
            status: components["schemas"]["OrderStatus"];
            /** @description The lines of the order, in the sequence of the request. */
            items: components["schemas"]["OrderItem"][];
            /** @description The sum of the totals of the lines. */
            total: components["schemas"]["Money"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * @description The kinds of mail that an account can turn off, and whether it gets them at its e-mail address. Other mail, such as the
         *     confirmation of an order or a link to log in, always arrives.
         */
        MailPreferences: {
            /**
             * @description The welcome to a new account.
             * @example true
             */
            welcome: boolean;
            /**
             * @description Notices of comments on posts of the account.
             * @example true
             */
            comment: boolean;
        };
        /**
         * @description An audit event, as the owner of the account may see it. Events of other actors contain neither the actor nor their IP
         *     address, because these are personal data of others.
         */
        AccountEvent: {
            id: components["schemas"]["AuditEventId"];
            action: components["schemas"]["AuditAction"];
            /**
             * @description The actor: `owner` is the account itself, `administrator` another account, and `unknown` an unauthenticated
             *     client, as in a failed login or a reuse of a refresh token. If the account was in use before its owner verified
             *     the e-mail address, all earlier events are `unknown`.
             * @example owner
             * @enum {string}
             */
            by: "owner" | "administrator" | "unknown";
            /**
             * @description The id of the affected resource; absent if it does not belong to the account.
             * @example ses_01kkhn8vb1f8y0wyd8x0x1hzzm
             */
            target?: string;
            /**
             * @description Whether the action succeeded.
             * @example success
             * @enum {string}
             */
            result: "success" | "failure";
            /**
             * @description The IP address of the request; absent unless the account itself acted. An IPv6 address is shortened to its /64
             *     network.
             * @example 192.0.2.44
             */
            ipAddress?: string;
            /**
             * @description The `User-Agent` header of the request, empty if there was none; absent unless the account itself acted.
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0
             */
            userAgent?: string;
            /**
             * @description The `X-Request-Id` of the request; absent unless the account itself acted.
             * @example 01kkhn8vb0m0v9m9v2yvw2z1xk
             */
            requestId?: string;
            /**
             * @description Further data. The names depend on the action. Empty if the action affected another account.
             * @example {
             *       "method": "password"
             *     }
             */
            details: {
                [key: string]: string;
            };
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * @description The id of a file.
         * @example fil_01kt1w7h0e5v8qk3m2x9r4b6cd
         */
        FileId: string;
        /**
         * @description The suggested name of the file.
         * @example tradepost-export-2026-06-01.json
         */
        FileName: string;
        /**
         * @description The media type of the file.
         * @example application/json
         */
        MediaType: string;
        /**
         * @description The size of the file in bytes.
         * @example 48213
         */
        FileSize: number;
        /** @description A stored file of an account. */
        FileInfo: {
            id: components["schemas"]["FileId"];
            /**
             * @description The purpose of the file. Expect values in responses that are not listed here: some will be added.
             * @example account_export
             * @enum {string}
             */
            kind: "account_export";
            name: components["schemas"]["FileName"];
            mediaType: components["schemas"]["MediaType"];
            size: components["schemas"]["FileSize"];
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When the file is deleted; absent if it does not expire.
             * @example 2026-06-08T12:00:00.000Z
             */
            expiresAt?: string;
        };
        /**
         * @description All data that the server stores about an account, in the same format as the other operations return it. Lists are
         *     complete, with the newest entries first. The export contains no password hashes, no secrets and no personal data of
         *     others. The response of `exportAccount` is limited to 16 million characters of JSON: beyond that, lists are truncated, and
         *     `shortened` names them.
         */
        AccountExport: {
            /** @description When the export was created. */
            exportedAt: components["schemas"]["Timestamp"];
            account: components["schemas"]["User"];
            /** @description The active sessions. */
            sessions: components["schemas"]["Session"][];
            /** @description The linked identities. */
            identities: components["schemas"]["Identity"][];
            secondFactors: components["schemas"]["SecondFactors"];
            /** @description The passkeys, without their public keys. */
            passkeys: components["schemas"]["Passkey"][];
            /** @description The API keys, without the keys themselves. */
            apiKeys: components["schemas"]["ApiKey"][];
            /** @description The posts that the account has written, including drafts. */
            posts: components["schemas"]["Post"][];
            /** @description The orders of the account. */
            orders: components["schemas"]["Order"][];
            /** @description The jobs of the account. Finished ones are deleted after 14 days. */
            jobs: components["schemas"]["Job"][];
            mailPreferences: components["schemas"]["MailPreferences"];
            /** @description The audit events that the account has caused or that affected it. */
            auditEvents: components["schemas"]["AccountEvent"][];
            /** @description The stored files of the account, such as the last export, without their content. */
            files: components["schemas"]["FileInfo"][];
            /**
             * @description The names of the truncated lists; empty if the export is complete.
             * @example []
             */
            shortened: ("sessions" | "identities" | "apiKeys" | "posts" | "orders" | "files" | "jobs" | "auditEvents")[];
        };
        /** @description A file with the data of an account, in the format of `AccountExport`, without a limit of its size. */
        AccountExportFile: {
            id: components["schemas"]["FileId"];
            name: components["schemas"]["FileName"];
            mediaType: components["schemas"]["MediaType"];
            size: components["schemas"]["FileSize"];
            /**
             * @description The SHA-256 of the file, in hexadecimal.
             * @example 5d41402abc4b2a76b9719d911017c592ae3e8b1e0a1c5f6d7e8f90a1b2c3d4e5
             */
            sha256: string;
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When the file is deleted.
             * @example 2026-06-08T12:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: uri
             * @description Downloads the file without a token, until `downloadUrlExpiresAt`.
             * @example https://api.example.com/v1/files/fil_01kt1w7h0e5v8qk3m2x9r4b6cd?expires=1780318800&signature=yhSHMjqDSArVZScfe_td1nAByB3v01NM3eS0NtVfvzo
             */
            downloadUrl: string;
            /**
             * Format: date-time
             * @description When the link expires.
             * @example 2026-06-01T13:00:00.000Z
             */
            downloadUrlExpiresAt: string;
        };
        /** @description The scheduled erasure of a closed account. */
        ErasureSchedule: {
            /**
             * Format: date-time
             * @description When the account is erased. Until then `undoErasure` can cancel the erasure.
             * @example 2026-06-15T12:00:00.000Z
             */
            erasesAt: string;
        };
        /**
         * @description The fields of the current account to change; at least one. Other operations change the e-mail address and the
         *     password.
         */
        MePatch: {
            username?: components["schemas"]["Username"];
            language?: components["schemas"]["Language"];
            profile?: components["schemas"]["ProfilePatch"];
        };
        /** @description The kinds of mail to turn on or off; at least one. */
        MailPreferencesPatch: {
            /**
             * @description Whether the account gets the welcome.
             * @example true
             */
            welcome?: boolean;
            /**
             * @description Whether the account gets notices of comments.
             * @example false
             */
            comment?: boolean;
        };
        /** @description The form that RFC 8058 prescribes. */
        UnsubscribeForm: {
            /**
             * @description The constant of RFC 8058.
             * @example One-Click
             * @enum {string}
             */
            "List-Unsubscribe": "One-Click";
        };
        /** @description The new password and, unless the session has a recent authentication, the current one. */
        PasswordChange: {
            /**
             * @description The current password. It may be absent within 15 minutes after [login](#operation/login) or
             *     [reauthenticate](#operation/reauthenticate), and if the account has no password.
             * @example teal-kettle-on-the-stove
             */
            currentPassword?: string;
            newPassword: components["schemas"]["NewPassword"];
        };
        /**
         * @description A transport of an authenticator, such as `internal`, `hybrid` or `usb`.
         * @example internal
         */
        WebAuthnTransport: string;
        /** @description A registered credential of the account. */
        WebAuthnCredentialRef: {
            /**
             * @description The type of the credential.
             * @enum {string}
             */
            type: "public-key";
            id: components["schemas"]["WebAuthnCredentialId"];
            /** @description The transports that the authenticator reported at registration. */
            transports?: components["schemas"]["WebAuthnTransport"][];
        };
        /**
         * @description The `PublicKeyCredentialRequestOptionsJSON` of WebAuthn. Pass it to `PublicKeyCredential.parseRequestOptionsFromJSON`,
         *     and the result to `navigator.credentials.get`.
         */
        PasskeyRequestOptions: {
            /**
             * @description The domain of the relying party.
             * @example shop.example
             */
            rpId: string;
            /**
             * @description The challenge that the authenticator signs. It is valid for one attempt within five minutes.
             * @example x3Yb2Ww9pGgPzqC7Z0l0gM6yQ4nF5sTtVhJkRrUuE1o
             */
            challenge: string;
            /**
             * @description The time that the browser waits for its user, in milliseconds.
             * @example 300000
             */
            timeout: number;
            /** @description The accepted passkeys; empty if every passkey of this domain is accepted. */
            allowCredentials: components["schemas"]["WebAuthnCredentialRef"][];
            /**
             * @description Whether the authenticator must verify its user.
             * @enum {string}
             */
            userVerification: "required" | "preferred";
        };
        /**
         * @description A recovery code of 16 letters and digits, which replaces a lost second factor once. Upper and lower case are equal;
         *     the separators are optional.
         * @example 7gq2-k0xv-m4td-9rzw
         */
        RecoveryCode: string;
        /** @description A challenge and exactly one second factor, of a kind in the `methods` of the challenge. */
        MfaCompletion: {
            challengeToken: components["schemas"]["MfaChallengeToken"];
            code?: components["schemas"]["TotpCode"];
            recoveryCode?: components["schemas"]["RecoveryCode"];
            passkey?: components["schemas"]["PasskeyAssertion"];
        };
        /** @description The challenge to complete with a passkey. */
        MfaPasskeyStart: {
            challengeToken: components["schemas"]["MfaChallengeToken"];
        };
        /** @description The credentials of a login with a passkey. */
        PasskeyLogin: {
            credential: components["schemas"]["PasskeyAssertion"];
        };
        /** @description The secret for an authenticator app. It is never shown again. */
        TotpEnrolment: {
            /**
             * @description The secret in base32, for manual entry.
             * @example OE5QA7LHSA27C2GFTSI2YWQBGGXWLMS4
             */
            secret: string;
            /**
             * Format: uri
             * @description The secret as an `otpauth` URI, for a QR code.
             * @example otpauth://totp/Tradepost:mara.lindqvist%40example.com?secret=OE5QA7LHSA27C2GFTSI2YWQBGGXWLMS4&issuer=Tradepost
             */
            uri: string;
        };
        /** @description A code that proves that the authenticator app has the secret. */
        TotpConfirm: {
            code: components["schemas"]["TotpCode"];
        };
        /** @description The recovery codes, if this is the first second factor of the account. */
        SecondFactorAdded: {
            /** @description Ten recovery codes, each for one use. Present only with the first second factor, and never shown again. */
            recoveryCodes?: components["schemas"]["RecoveryCode"][];
        };
        /** @description New recovery codes. They are never shown again; the server stores only their hashes. */
        RecoveryCodes: {
            /** @description Ten codes, each for one use. */
            recoveryCodes: components["schemas"]["RecoveryCode"][];
        };
        /** @description All passkeys of an account. */
        PasskeyList: {
            /** @description The passkeys, the oldest first. */
            items: components["schemas"]["Passkey"][];
        };
        /**
         * @description The `RegistrationResponseJSON` of WebAuthn: the result of `toJSON()` of the credential that
         *     `navigator.credentials.create` returned. Additional fields are allowed.
         */
        PasskeyAttestation: {
            id: components["schemas"]["WebAuthnCredentialId"];
            rawId: components["schemas"]["WebAuthnCredentialId"];
            /**
             * @description The type of the credential.
             * @enum {string}
             */
            type: "public-key";
            /** @description The response of the authenticator. */
            response: {
                clientDataJSON: components["schemas"]["WebAuthnBytes"];
                attestationObject: components["schemas"]["WebAuthnBytes"];
                /** @description The transports of the authenticator. */
                transports?: components["schemas"]["WebAuthnTransport"][];
            } & {
                [key: string]: unknown;
            };
            /** @description The results of WebAuthn extensions. The server ignores them. */
            clientExtensionResults: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A new passkey. */
        PasskeyCreate: {
            name: components["schemas"]["PasskeyName"];
            credential: components["schemas"]["PasskeyAttestation"];
        };
        /** @description A new passkey. With the first second factor of the account, the response includes recovery codes. */
        PasskeyAdded: {
            passkey: components["schemas"]["Passkey"];
            /** @description Ten recovery codes, each for one use. Present only with the first second factor, and never shown again. */
            recoveryCodes?: components["schemas"]["RecoveryCode"][];
        };
        /**
         * @description The `PublicKeyCredentialCreationOptionsJSON` of WebAuthn. Pass it to
         *     `PublicKeyCredential.parseCreationOptionsFromJSON`, and the result to `navigator.credentials.create`.
         */
        PasskeyCreationOptions: {
            /** @description The relying party. */
            rp: {
                /**
                 * @description The domain of the relying party. Pages of this domain and its subdomains can use the passkey.
                 * @example shop.example
                 */
                id: string;
                /**
                 * @description The name of the relying party.
                 * @example Tradepost
                 */
                name: string;
            };
            /** @description The account of the passkey. */
            user: {
                id: components["schemas"]["WebAuthnBytes"];
                /**
                 * @description The e-mail address of the account.
                 * @example mara.lindqvist@example.com
                 */
                name: string;
                /**
                 * @description The name in the profile of the account, or its username.
                 * @example Mara Lindqvist
                 */
                displayName: string;
            };
            /**
             * @description The challenge that the authenticator signs. It is valid for one registration within five minutes.
             * @example x3Yb2Ww9pGgPzqC7Z0l0gM6yQ4nF5sTtVhJkRrUuE1o
             */
            challenge: string;
            /** @description The accepted signature algorithms, the preferred one first. */
            pubKeyCredParams: {
                /**
                 * @description The type of the credential.
                 * @enum {string}
                 */
                type: "public-key";
                /**
                 * @description The COSE identifier of the algorithm: -8 is Ed25519, -7 is ES256, -257 is RS256.
                 * @example -7
                 */
                alg: number;
            }[];
            /**
             * @description The time that the browser waits for its user, in milliseconds.
             * @example 300000
             */
            timeout: number;
            /** @description The passkeys of the account. An authenticator that holds one of them creates no other. */
            excludeCredentials: components["schemas"]["WebAuthnCredentialRef"][];
            /** @description The requirements on the authenticator. */
            authenticatorSelection: {
                /**
                 * @description The authenticator must store a discoverable credential, which allows a login without an e-mail address.
                 * @enum {string}
                 */
                residentKey: "required";
                /**
                 * @description The same requirement, for browsers without support of `residentKey`.
                 * @example true
                 */
                requireResidentKey: boolean;
                /**
                 * @description The authenticator must verify its user, for instance by a PIN, a fingerprint or a face.
                 * @enum {string}
                 */
                userVerification: "required";
            };
            /**
             * @description The server requests no attestation.
             * @enum {string}
             */
            attestation: "none";
        };
        /** @description The fields of a passkey to change. */
        PasskeyPatch: {
            name: components["schemas"]["PasskeyName"];
        };
        /** @description A new API key. */
        ApiKeyCreate: {
            /**
             * @description The name of the key. Only its owner sees it.
             * @example Order export
             */
            name: string;
            kind: components["schemas"]["ApiKeyKind"];
            /**
             * @description The scopes of the key. The account must have each of them. A publishable key accepts only scopes that read, except
             *     `users:read`, `audit:read` and `events:read`.
             * @example [
             *       "orders:read",
             *       "orders:write"
             *     ]
             */
            scopes: components["schemas"]["ApiKeyScope"][];
            /**
             * @description When the key expires, as an RFC 3339 date-time with any offset. It must be in the future. Without it the key is
             *     valid until it is revoked.
             * @example 2027-03-12T00:00:00.000Z
             */
            expiresAt?: components["schemas"]["Moment"];
        };
        /** @description A new API key. This is the only response that contains the key itself. */
        ApiKeyCreated: {
            id: components["schemas"]["ApiKeyId"];
            /**
             * @description The key itself. The server stores only its hash.
             * @example tp_sk_2jz16ydqdmnweh9zzh6p0622wcnx9vf113rcscs
             */
            key: string;
            /**
             * @description The name of the key, as its owner chose it.
             * @example Order export
             */
            name: string;
            kind: components["schemas"]["ApiKeyKind"];
            /**
             * @description The first and the last characters of the key, which distinguish it from other keys.
             * @example tp_sk_…cscs
             */
            hint: string;
            /** @description The scopes of the key. It has only those of them that its account has at the time of the request. */
            scopes: components["schemas"]["ApiKeyScope"][];
            /**
             * Format: date-time
             * @description When the key expires; absent if it does not expire.
             * @example 2027-03-12T00:00:00.000Z
             */
            expiresAt?: string;
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description The fields of an API key to change. */
        ApiKeyPatch: {
            /**
             * @description The new name of the key.
             * @example Order export to the warehouse
             */
            name: string;
        };
        /** @description A new post. */
        PostCreate: {
            /**
             * @description The title.
             * @example How we dial in a new espresso
             */
            title: string;
            /**
             * @description The slug. Without it the server derives one from the title, transliterated to ASCII (`Łódź` becomes `lodz`), and
             *     appends a number if that slug is taken.
             */
            slug?: components["schemas"]["Slug"];
            /**
             * @description The text, in Markdown.
             * @example Change one thing at a time, and **write it down**.
             */
            body: string;
            /**
             * @description A summary for lists.
             * @example Dose, yield, time: the three numbers we change, and in which order.
             */
            excerpt?: string;
            /** @default draft */
            status?: components["schemas"]["PostStatus"];
            /**
             * @description The ids of the tags.
             * @example [
             *       "tag_01kjpy44e0emq8k9w39qsaekf4"
             *     ]
             */
            tagIds?: components["schemas"]["TagId"][];
        };
        /** @description The fields of a post to change; at least one. */
        PostPatch: {
            /**
             * @description The title.
             * @example How we dial in a new espresso
             */
            title?: string;
            slug?: components["schemas"]["Slug"];
            /**
             * @description The text, in Markdown.
             * @example Change one thing at a time, and **write it down**.
             */
            body?: string;
            /**
             * @description A summary for lists; `null` removes it.
             * @example Dose, yield, time: the three numbers we change, and in which order.
             */
            excerpt?: string | null;
            status?: components["schemas"]["PostStatus"];
            /**
             * @description The ids of the tags. They replace all tags of the post; `[]` removes all tags.
             * @example [
             *       "tag_01kjpy44e0emq8k9w39qsaekf4"
             *     ]
             */
            tagIds?: components["schemas"]["TagId"][];
        };
        /** @description A tag, which groups posts. */
        Tag: {
            id: components["schemas"]["TagId"];
            slug: components["schemas"]["Slug"];
            /**
             * @description The display name.
             * @example Coffee
             */
            name: string;
            /**
             * @description The description; absent if the tag has none.
             * @example Beans, brewing and what goes with it.
             */
            description?: string;
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description A new tag. */
        TagCreate: {
            slug: components["schemas"]["Slug"];
            /**
             * @description The display name.
             * @example Coffee
             */
            name: string;
            /**
             * @description The description.
             * @example Beans, brewing and what goes with it.
             */
            description?: string;
        };
        /** @description The fields of a tag to change; at least one. */
        TagPatch: {
            slug?: components["schemas"]["Slug"];
            /**
             * @description The display name.
             * @example Coffee & tea
             */
            name?: string;
            /**
             * @description The description; `null` removes it.
             * @example Beans, leaves and brewing.
             */
            description?: string | null;
        };
        /** @description A product of the shop. */
        Product: {
            id: components["schemas"]["ProductId"];
            slug: components["schemas"]["Slug"];
            /**
             * @description The display name.
             * @example Hand-thrown mug
             */
            name: string;
            /**
             * @description The description, in Markdown.
             * @example Stoneware, 300 ml, glazed in sea green. Each one is a little different.
             */
            description: string;
            /** @description The category, as a slug. */
            category: components["schemas"]["Slug"];
            /** @description The price of one piece. */
            price: components["schemas"]["Money"];
            /**
             * @description The number of pieces that can be ordered.
             * @example 24
             */
            stock: number;
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the product, its price or its stock last changed. */
            updatedAt: components["schemas"]["Timestamp"];
        };
        /**
         * @description The price of one piece, in the currency's minor unit. The maximum of one million euros keeps the total of every order
         *     within the integers that JSON can represent exactly.
         */
        Price: {
            /**
             * Format: int64
             * @description The amount in minor units: 1999 is 19.99 EUR.
             * @example 1999
             */
            amount: number;
            /**
             * @description The currency code (ISO 4217).
             * @example EUR
             * @enum {string}
             */
            currency: "EUR";
        };
        /** @description A new product. */
        ProductCreate: {
            slug: components["schemas"]["Slug"];
            /**
             * @description The display name.
             * @example Hand-thrown mug
             */
            name: string;
            /**
             * @description The description, in Markdown.
             * @example Stoneware, 300 ml, glazed in sea green. Each one is a little different.
             */
            description: string;
            /** @description The category, as a slug. */
            category: components["schemas"]["Slug"];
            price: components["schemas"]["Price"];
            /**
             * @description The number of pieces that can be ordered.
             * @example 24
             */
            stock: number;
        };
        /** @description A price in any currency that responses can contain. */
        ShownPrice: {
            /**
             * Format: int64
             * @description The amount in minor units: 1999 is 19.99 EUR.
             * @example 1999
             */
            amount: number;
            /**
             * @description The currency code (ISO 4217).
             * @example EUR
             */
            currency: string;
        };
        /** @description A line of a new order. */
        OrderItemCreate: {
            productId: components["schemas"]["ProductId"];
            /**
             * @description The number of pieces.
             * @example 2
             */
            quantity: number;
            /**
             * @description The price that the client has shown to the buyer. If it differs from the current price, the order is rejected with
             *     `price_changed`. Without it the order uses the current price.
             */
            unitPrice?: components["schemas"]["ShownPrice"];
        };
        /** @description A new order. */
        OrderCreate: {
            /** @description The lines of the order. */
            items: components["schemas"]["OrderItemCreate"][];
        };
    };
    responses: never;
    parameters: {
        /**
         * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
         *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
         *     `invalid_cursor`.
         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
         */
        Cursor: string;
        /**
         * @description The maximum number of items on a page.
         * @example 20
         */
        Limit: number;
        /**
         * @description The `id` of the last frame that the client has received. The stream continues after it. It overrides `after`. Browsers
         *     send it when they reconnect.
         * @example 4711
         */
        LastEventId: string;
        /**
         * @description The name of a schedule.
         * @example sweep
         */
        ScheduleName: components["schemas"]["ScheduleName"];
        /**
         * @description The id of the job.
         * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
         */
        JobId: components["schemas"]["JobId"];
        /**
         * @description The languages of the user, as browsers send them. The first known one becomes the `language` of a new account; without
         *     one it is `en`.
         * @example de-AT,de;q=0.9,en;q=0.5
         */
        AcceptLanguage: string;
        /**
         * @description The id of the account.
         * @example usr_01kh5wa26gfj5r0rf8b4ezxany
         */
        UserId: components["schemas"]["UserId"];
        /**
         * @description The `ETag` of the version that the client already has. If it is current, the response is 304 without a body.
         * @example "3"
         */
        IfNoneMatch: string;
        /**
         * @description The `ETag` of the version that the client has read. A request without it is rejected with 428
         *     `precondition_required`. If the resource has changed since, the request is rejected with 412 `precondition_failed`.
         *     `*` matches any version.
         * @example "3"
         */
        IfMatch: string;
        /**
         * @description The id of the identity.
         * @example idn_01kkhp3t6wf0pvf3b1c5m9y2zd
         */
        IdentityId: components["schemas"]["IdentityId"];
        /**
         * @description The id of the file.
         * @example fil_01kt1w7h0e5v8qk3m2x9r4b6cd
         */
        FileId: components["schemas"]["FileId"];
        /**
         * @description The range of bytes to return: `bytes=0-99` for the first hundred, `bytes=100-` for the rest, `bytes=-100` for the last
         *     hundred. The response is 206. Several ranges at once are ignored.
         * @example bytes=0-99
         */
        Range: string;
        /**
         * @description The `ETag` of the bytes that the client has a part of. If they have changed, `Range` is ignored and the response has all
         *     bytes.
         * @example "3"
         */
        IfRange: string;
        /**
         * @description The token of the URL in the mail. It does not expire and can be used any number of times.
         * @example w9vQm2R1o0gkYl3ZJc8bUe7TnXf5sPaHdD4iKqVt6BzLyEwNhMxCjGrSuOp_A-1F
         */
        UnsubscribeToken: string;
        /**
         * @description The id of the session.
         * @example ses_01kkhn8vb1f8y0wyd8x0x1hzzm
         */
        SessionId: components["schemas"]["SessionId"];
        /**
         * @description The id of the passkey.
         * @example psk_01kkhq2m4pf6yrx9d0wz3n5v7t
         */
        PasskeyId: components["schemas"]["PasskeyId"];
        /**
         * @description The id of the API key.
         * @example key_01kkhp2m4n6q8rsatbvcwdxeyf
         */
        ApiKeyId: components["schemas"]["ApiKeyId"];
        /**
         * @description The id of the post.
         * @example pst_01kk1z5x1yefvvpyt3bc2k45jh
         */
        PostId: components["schemas"]["PostId"];
        /**
         * @description The id of the tag.
         * @example tag_01kjpy44e0emq8k9w39qsaekf4
         */
        TagId: components["schemas"]["TagId"];
        /**
         * @description The id of the product.
         * @example prd_01kfjex5m0erpamyjxtw632hk1
         */
        ProductId: components["schemas"]["ProductId"];
        /**
         * @description A unique key for one intention, for instance a UUID. A retry with the same key within 24 hours has no second effect
         *     and returns the stored response. After 401, 403, 429 or 5xx a retry with the same key is processed again.
         * @example 5f0c7a52-6a0e-4f0b-9a43-0d3a1f6f9b11
         */
        IdempotencyKey: string;
        /**
         * @description The id of the order.
         * @example ord_01kkhgakg8etwb4wzz6kye37bb
         */
        OrderId: components["schemas"]["OrderId"];
        /**
         * @description The id of the event. It is the same in every delivery of the event, so that a receiver recognizes a repetition.
         * @example evt_01kkkh8vbg5jzv0rhgr0y7gxzs
         */
        WebhookId: string;
        /**
         * @description The time of this attempt, in seconds since 1970-01-01T00:00:00Z. Reject a delivery that is more than five minutes
         *     old.
         * @example 1773486153
         */
        WebhookTimestamp: number;
        /**
         * @description The signatures of the delivery (Standard Webhooks), one for each valid secret of the endpoint, separated by spaces.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description A link to the next page, `rel="next"` (RFC 8288), relative to the URL of this page. Absent on the last page.
         * @example <?cursor=1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU>; rel="next"
         */
        Link: string;
        /**
         * @description Caches must not store the response (RFC 9111).
         * @example no-store
         */
        NoStore: "no-store";
        /**
         * @description The request headers that selected the response (RFC 9110).
         * @example Origin
         */
        Vary: string;
        /**
         * @description The id of the request, as in the logs of the server. The server keeps a valid `X-Request-Id` of the request and
         *     otherwise generates one.
         * @example 01jd3v8w5gf3sa9k2m6q7x8y9z
         */
        RequestId: string;
        /**
         * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
         *     9470).
         * @example Bearer realm="tradepost"
         */
        "WWW-Authenticate": string;
        /**
         * @description The number of seconds to wait before the next attempt (RFC 9110).
         * @example 1
         */
        RetryAfter: number;
        /**
         * @description Caches must not store the response (RFC 9111), and proxies must not change it: a compressing proxy would hold items back.
         * @example no-store, no-transform
         */
        NoTransform: "no-store, no-transform";
        /**
         * @description `no`: a proxy such as nginx must not buffer the items of the stream.
         * @example no
         */
        NoBuffering: "no";
        /**
         * @description The version of the resource, for `If-Match` and `If-None-Match` (RFC 9110).
         * @example "3"
         */
        ETag: string;
        /**
         * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
         *     further ones are.
         * @example "login";r=9;t=42
         */
        RateLimit: string;
        /**
         * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
         * @example "login";q=10;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description When the operation was deprecated, in seconds since 1970 (RFC 9745).
         * @example @1767225600
         */
        Deprecation: string;
        /**
         * @description When the operation will be removed (RFC 8594).
         * @example Wed, 01 Jul 2026 00:00:00 GMT
         */
        Sunset: string;
        /**
         * @description A link to the operation that replaces this one, `rel="successor-version"` (RFC 8288, RFC 5829).
         * @example </v2/things>; rel="successor-version"
         */
        SuccessorLink: string;
        /**
         * @description The cookie of the browser session. It is `HttpOnly`, `Secure` and `SameSite=Lax`, and its prefix binds it to this
         *     host. After the end of the session the header deletes the cookie.
         * @example __Host-tradepost=Q0vJ9n1mS4cRkA7uW3dYxE5fHhLoq8mPZyQv0cTgXb2; Max-Age=7776000; Path=/; Secure; HttpOnly; SameSite=Lax
         */
        SetCookie: string;
        /**
         * @description Caches must revalidate the response with the server before each reuse (RFC 9111).
         * @example no-cache
         */
        NoCache: "no-cache";
        /**
         * @description `true` if this is the stored response to an earlier request with the same idempotency key; otherwise absent.
         * @example true
         */
        IdempotentReplayed: "true";
        /**
         * @description The URL of the job, for `getJob` and the SDK's `waitForJob`.
         * @example /v1/jobs/job_01kkhp5a7c9eb1d3f5h7j9kbmd
         */
        JobLocation: string;
        /**
         * @description The client may request a range of bytes (RFC 9110).
         * @example bytes
         */
        AcceptRanges: "bytes";
        /**
         * @description The position of the first and the last byte of the response, and the size of the whole; with 416 only the size (RFC 9110).
         * @example bytes 0-99/48213
         */
        ContentRange: string;
        /**
         * @description The page loads nothing, and its form can only call this server.
         * @example default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'
         */
        ContentSecurityPolicy: string;
        /**
         * @description Whether every cache (`public`) or only that of the client (`private`) may reuse the response, and for how many seconds
         *     (RFC 9111).
         * @example public, max-age=5
         */
        CacheControl: string;
        /**
         * @description The age of the response in seconds (RFC 9111). Present if the response comes from the cache of the server.
         * @example 3
         */
        Age: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAuditEvents: {
        parameters: {
            query?: {
                /**
                 * @description Returns only events that this account caused.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                actorId?: components["schemas"]["UserId"];
                /**
                 * @description Returns only events that affected the resource with this id.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                target?: string;
                /**
                 * @description Returns only events with one of these actions: `action=session.login_failed&action=session.ended`.
                 * @example [
                 *       "session.login_failed",
                 *       "session.refresh_token_reused"
                 *     ]
                 */
                action?: components["schemas"]["AuditAction"][];
                /**
                 * @description Returns only events of successful actions, or only those of failed ones.
                 * @example failure
                 */
                result?: "success" | "failure";
                /**
                 * @description Returns only events at this time or later.
                 * @example 2026-03-01T00:00:00.000Z
                 */
                createdFrom?: components["schemas"]["Moment"];
                /**
                 * @description Returns only events before this time. For instance,
                 *     `createdFrom=2026-03-01T00:00:00Z&createdBefore=2026-04-01T00:00:00Z` is the whole of March, and adjacent ranges
                 *     share no event. A `createdBefore` earlier than `createdFrom` is rejected.
                 * @example 2026-04-01T00:00:00.000Z
                 */
                createdBefore?: components["schemas"]["Moment"];
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit events. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["AuditEvent"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /**
                 * @description The stream begins after this position. `0` is the beginning of the log.
                 * @example 4709
                 */
                after?: number;
                /**
                 * @description Returns only events of these types: `type=order.placed&type=post.updated`.
                 * @example [
                 *       "product.created",
                 *       "order.placed"
                 *     ]
                 */
                type?: components["schemas"]["WebhookEventType"][];
                /**
                 * @description Returns only events of the resource with this id.
                 * @example prd_01kfjex5m0erpamyjxtw632hk1
                 */
                subjectId?: string;
            };
            header?: {
                /**
                 * @description The `id` of the last frame that the client has received. The stream continues after it. It overrides `after`. Browsers
                 *     send it when they reconnect.
                 * @example 4711
                 */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, until the server or the client ends the stream. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoTransform"];
                    "X-Accel-Buffering": components["headers"]["NoBuffering"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": AsyncIterable<components["schemas"]["EventFrame"]>;
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The position is not in the log (`position_in_future`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "position_in_future";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many open streams (`stream_limit_reached`). */
            429: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "stream_limit_reached";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listSchedules: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of schedules. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["Schedule"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listScheduleRuns: {
        parameters: {
            query?: {
                /**
                 * @description Returns only runs in this state.
                 * @example failed
                 */
                state?: components["schemas"]["ScheduleRunState"];
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of a schedule.
                 * @example sweep
                 */
                scheduleName: components["parameters"]["ScheduleName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["ScheduleRun"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /**
                 * @description Returns only jobs in one of these states: `state=waiting&state=running`.
                 * @example [
                 *       "failed"
                 *     ]
                 */
                state?: components["schemas"]["JobState"][];
                /**
                 * @description Returns only jobs of this kind.
                 * @example mail.deliver
                 */
                kind?: components["schemas"]["JobKind"];
                /**
                 * @description Returns only jobs of this account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                ownerId?: components["schemas"]["UserId"];
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["Job"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the job.
                 * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    /**
                     * @description The number of seconds to wait before the next request; absent once the job is finished.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    discardJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the job.
                 * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job was deleted. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description The job has not failed (`job_not_failed`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "job_not_failed";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the job.
                 * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled job. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The job is finished (`job_finished`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "job_finished";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the job.
                 * @example job_01kkhp5a7c9eb1d3f5h7j9kbmd
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The waiting job. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The job has not failed (`job_not_failed`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "job_not_failed";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Returns only accounts with this role.
                 * @example editor
                 */
                role?: components["schemas"]["Role"];
                /**
                 * @description Returns only accounts with this status.
                 * @example active
                 */
                status?: components["schemas"]["UserStatus"];
                /**
                 * @description Returns only accounts with this text in the username, the e-mail address or the name. The comparison ignores
                 *     case, accents and compatible spellings: `strasse` finds Straße, and `lodz` finds Łódź. A domain label `xn--…`
                 *     finds its Unicode form. `%`, `_` and `\` are literal characters.
                 * @example lindq
                 */
                search?: string;
                /**
                 * @description The sort keys, the most important first: `sort=-createdAt&sort=username`. `-` reverses a key. A key may occur
                 *     once. Equal accounts are sorted by id. Under `lastLoginAt`, accounts that never logged in are sorted by their
                 *     `createdAt`. The comparison of usernames ignores case and sorts `-` first, then digits, `_` and letters.
                 * @example [
                 *       "-createdAt",
                 *       "username"
                 *     ]
                 */
                sort?: ("createdAt" | "-createdAt" | "username" | "-username" | "lastLoginAt" | "-lastLoginAt")[];
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["User"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    registerUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The languages of the user, as browsers send them. The first known one becomes the `language` of a new account; without
                 *     one it is `en`.
                 * @example de-AT,de;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserRegister"];
            };
        };
        responses: {
            /** @description The account was created. */
            201: {
                headers: {
                    /**
                     * @description The URL of the account, for administrators.
                     * @example /v1/users/usr_01kh5wa26gfj5r0rf8b4ezxany
                     */
                    Location: string;
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The e-mail address is taken (`email_taken`). The username is taken (`username_taken`). */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "email_taken" | "username_taken";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The username is reserved (`username_reserved`). The password is too easily guessed (`password_too_common`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "username_reserved" | "password_too_common" | "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the client already has. If it is current, the response is 304 without a body.
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The version that you have is still current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    Link: components["headers"]["SuccessorLink"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description When the operation was deprecated, in seconds since 1970 (RFC 9745).
                     * @example @1767225600
                     */
                    Deprecation?: string;
                    /**
                     * @description When the operation will be removed (RFC 8594).
                     * @example Wed, 01 Jul 2026 00:00:00 GMT
                     */
                    Sunset?: string;
                    /**
                     * @description A link to the operation that replaces this one, `rel="successor-version"` (RFC 8288, RFC 5829).
                     * @example </v2/things>; rel="successor-version"
                     */
                    Link?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    replaceUser: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the client has read. A request without it is rejected with 428
                 *     `precondition_required`. If the resource has changed since, the request is rejected with 412 `precondition_failed`.
                 *     `*` matches any version.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserReplace"];
            };
        };
        responses: {
            /** @description The changed account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The e-mail address is taken (`email_taken`). The username is taken (`username_taken`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "email_taken" | "username_taken";
                    };
                };
            };
            /** @description The resource has changed (`precondition_failed`). */
            412: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_failed";
                        current: components["schemas"]["User"];
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description If-Match is required (`precondition_required`). */
            428: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_required";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the client has read. A request without it is rejected with 428
                 *     `precondition_required`. If the resource has changed since, the request is rejected with 412 `precondition_failed`.
                 *     `*` matches any version.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The changed account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The e-mail address is taken (`email_taken`). The username is taken (`username_taken`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "email_taken" | "username_taken";
                    };
                };
            };
            /** @description The resource has changed (`precondition_failed`). */
            412: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_failed";
                        current: components["schemas"]["User"];
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description If-Match is required (`precondition_required`). */
            428: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_required";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getUserV2: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the client already has. If it is current, the response is 304 without a body.
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description The version that you have is still current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    changeUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description The account with its new role. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The last administrator cannot be removed (`last_admin`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "last_admin";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deactivated account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The last administrator cannot be removed (`last_admin`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "last_admin";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    restoreUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listUserPosts: {
        parameters: {
            query?: {
                /**
                 * @description Returns only published posts, or only drafts.
                 * @example published
                 */
                status?: "published" | "draft";
                /**
                 * @description The sort keys, the most important first: `sort=-publishedAt&sort=title`. `-` reverses a key. A key may occur
                 *     once. Equal posts are sorted by id. Under `publishedAt`, drafts are sorted by their `createdAt`. The comparison
                 *     of titles ignores case, accents and punctuation: apple, Äpfel, Zinc. Digits come before letters, and Latin
                 *     letters before other scripts.
                 * @example [
                 *       "-publishedAt",
                 *       "title"
                 *     ]
                 */
                sort?: ("publishedAt" | "-publishedAt" | "title" | "-title" | "createdAt" | "-createdAt")[];
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example usr_01kh5wa26gfj5r0rf8b4ezxany
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["PostSummary"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description The tokens of the new session. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenSet"];
                };
            };
            /** @description The account has a second factor. The login requires `completeMfa`. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MfaChallenge"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The e-mail address or the password is wrong (`invalid_credentials`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_credentials";
                    };
                };
            };
            /** @description The account is deactivated (`account_deactivated`). */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "account_deactivated";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many failed logins (`login_locked`). Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "login_locked" | "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description The new tokens. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenSet"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The refresh token is not valid (`invalid_refresh_token`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_refresh_token";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "Set-Cookie": components["headers"]["SetCookie"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    logoutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sessions have ended. */
            204: {
                headers: {
                    "Set-Cookie": components["headers"]["SetCookie"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    startBrowserSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The browser session. */
            201: {
                headers: {
                    "Set-Cookie": components["headers"]["SetCookie"];
                    /**
                     * @description The URL of the session.
                     * @example /v1/me/session
                     */
                    Location: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    reauthenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reauthentication"];
            };
        };
        responses: {
            /** @description The session with its new authentication. */
            200: {
                headers: {
                    /**
                     * @description The new cookie of a browser session. Absent for a session that uses tokens.
                     * @example __Host-tradepost=Q0vJ9n1mS4cRkA7uW3dYxE5fHhLoq8mPZyQv0cTgXb2; Max-Age=7776000; Path=/; Secure; HttpOnly; SameSite=Lax
                     */
                    "Set-Cookie"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reauthenticated"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The e-mail address or the password is wrong (`invalid_credentials`). The second factor is wrong (`invalid_second_factor`). The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_credentials" | "invalid_second_factor" | "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many failed logins (`login_locked`). Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "login_locked" | "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listIdentityProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers; empty if none is configured. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoCache"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The providers, in the order for display. */
                        items: components["schemas"]["IdentityProvider"][];
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    startIdentityLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityLoginStart"];
            };
        };
        responses: {
            /** @description The login was started. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityLogin"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The identity provider is not configured (`unknown_identity_provider`). The redirect URI is not allowed (`redirect_uri_not_allowed`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unknown_identity_provider" | "redirect_uri_not_allowed" | "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The identity provider is not available (`identity_provider_unavailable`). The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity_provider_unavailable" | "unavailable";
                    };
                };
            };
        };
    };
    completeIdentityLogin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The languages of the user, as browsers send them. The first known one becomes the `language` of a new account; without
                 *     one it is `en`.
                 * @example de-AT,de;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityLoginComplete"];
            };
        };
        responses: {
            /** @description The tokens of the new session. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenSet"];
                };
            };
            /**
             * @description The login is not complete. The account has a second factor, or an account with the same e-mail address can be
             *     linked.
             */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityLinkOffer"] | components["schemas"]["MfaChallenge"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The login at the identity provider failed (`identity_login_failed`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity_login_failed";
                    };
                };
            };
            /** @description The account is deactivated (`account_deactivated`). */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "account_deactivated";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The identity has no verified e-mail address (`identity_email_unverified`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity_email_unverified" | "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The identity provider is not available (`identity_provider_unavailable`). The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity_provider_unavailable" | "unavailable";
                    };
                };
            };
        };
    };
    listIdentities: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of identities. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["Identity"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    linkIdentity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A unique key for one intention, for instance a UUID. A retry with the same key within 24 hours has no second effect
                 *     and returns the stored response. After 401, 403, 429 or 5xx a retry with the same key is processed again.
                 * @example 5f0c7a52-6a0e-4f0b-9a43-0d3a1f6f9b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityLink"];
            };
        };
        responses: {
            /** @description The identity was linked. */
            201: {
                headers: {
                    /**
                     * @description The URL of the identity.
                     * @example /v1/me/identities/idn_01kkhp3t6wf0pvf3b1c5m9y2zd
                     */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The identity is already linked (`identity_taken`). A request with the same key is in flight (`idempotency_in_flight`). */
            409: {
                headers: {
                    /**
                     * @description The number of seconds to wait before the next attempt (RFC 9110).
                     * @example 1
                     */
                    "Retry-After"?: number;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity_taken" | "idempotency_in_flight";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The link token is not valid (`identity_link_invalid`). The request breaks the contract (`validation_failed`). The idempotency key was used for another request (`idempotency_key_reused`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity_link_invalid" | "validation_failed" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the identity.
                 * @example idn_01kkhp3t6wf0pvf3b1c5m9y2zd
                 */
                identityId: components["parameters"]["IdentityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identity was unlinked. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description The last login method cannot be removed (`last_login_method`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "last_login_method";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailAddressee"];
            };
        };
        responses: {
            /** @description The request was accepted. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    confirmPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description The password was changed. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The token of the link is not valid (`invalid_one_time_token`). */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_one_time_token";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The password is too easily guessed (`password_too_common`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "password_too_common" | "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    confirmEmailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeTokenUse"];
            };
        };
        responses: {
            /** @description The e-mail address is verified. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The token of the link is not valid (`invalid_one_time_token`). */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_one_time_token";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeTokenUse"];
            };
        };
        responses: {
            /** @description The e-mail address was changed. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The e-mail address is taken (`email_taken`). */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "email_taken";
                    };
                };
            };
            /** @description The token of the link is not valid (`invalid_one_time_token`). */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_one_time_token";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    requestMagicLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailAddressee"];
            };
        };
        responses: {
            /** @description The request was accepted. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    redeemMagicLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeTokenUse"];
            };
        };
        responses: {
            /** @description The tokens of the new session. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenSet"];
                };
            };
            /** @description The account has a second factor. The login requires `completeMfa`. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MfaChallenge"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The account is deactivated (`account_deactivated`). */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "account_deactivated";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The token of the link is not valid (`invalid_one_time_token`). */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_one_time_token";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    exportAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exported data. */
            200: {
                headers: {
                    /**
                     * @description Tells a browser to save the response as a file, with a suggested name (RFC 6266).
                     * @example attachment; filename="tradepost-mara-lindqvist-2026-06-01.json"
                     */
                    "Content-Disposition": string;
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["SuccessorLink"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExport"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["SuccessorLink"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["SuccessorLink"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["SuccessorLink"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["SuccessorLink"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["SuccessorLink"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["SuccessorLink"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["SuccessorLink"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description When the operation was deprecated, in seconds since 1970 (RFC 9745).
                     * @example @1767225600
                     */
                    Deprecation?: string;
                    /**
                     * @description A link to the operation that replaces this one, `rel="successor-version"` (RFC 8288, RFC 5829).
                     * @example </v2/things>; rel="successor-version"
                     */
                    Link?: string;
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    startAccountExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            202: {
                headers: {
                    Location: components["headers"]["JobLocation"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getAccountExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the file.
                 * @example fil_01kt1w7h0e5v8qk3m2x9r4b6cd
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExportFile"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query: {
                /**
                 * @description When the link expires, in seconds since 1970-01-01T00:00:00Z.
                 * @example 1893456000
                 */
                expires: number;
                /**
                 * @description The signature of the file and the expiry.
                 * @example yhSHMjqDSArVZScfe_td1nAByB3v01NM3eS0NtVfvzo
                 */
                signature: string;
            };
            header?: {
                /**
                 * @description The range of bytes to return: `bytes=0-99` for the first hundred, `bytes=100-` for the rest, `bytes=-100` for the last
                 *     hundred. The response is 206. Several ranges at once are ignored.
                 * @example bytes=0-99
                 */
                Range?: components["parameters"]["Range"];
                /**
                 * @description The `ETag` of the bytes that the client has a part of. If they have changed, `Range` is ignored and the response has all
                 *     bytes.
                 * @example "3"
                 */
                "If-Range"?: components["parameters"]["IfRange"];
                /**
                 * @description The `ETag` of the version that the client already has. If it is current, the response is 304 without a body.
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the file.
                 * @example fil_01kt1w7h0e5v8qk3m2x9r4b6cd
                 */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the file. */
            200: {
                headers: {
                    /**
                     * @description Tells a browser to save the response as a file, with a suggested name (RFC 6266).
                     * @example attachment; filename="tradepost-export-2026-06-01.json"
                     */
                    "Content-Disposition": string;
                    /**
                     * @description A browser that opens the file nevertheless runs none of its scripts and loads nothing.
                     * @example default-src 'none'; frame-ancestors 'none'; sandbox
                     */
                    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox";
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The requested range. */
            206: {
                headers: {
                    /**
                     * @description Tells a browser to save the response as a file, with a suggested name (RFC 6266).
                     * @example attachment; filename="tradepost-export-2026-06-01.json"
                     */
                    "Content-Disposition": string;
                    /**
                     * @description A browser that opens the file nevertheless runs none of its scripts and loads nothing.
                     * @example default-src 'none'; frame-ancestors 'none'; sandbox
                     */
                    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox";
                    "Content-Range": components["headers"]["ContentRange"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The version that you have is still current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The link of the file is not valid (`invalid_file_link`). */
            403: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_file_link";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description The link of the file has expired (`file_link_expired`). */
            410: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "file_link_expired";
                    };
                };
            };
            /** @description The range is outside the file (`range_not_satisfiable`). */
            416: {
                headers: {
                    "Content-Range": components["headers"]["ContentRange"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "range_not_satisfiable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    requestErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account is closed. The response has the time of its erasure. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureSchedule"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The last administrator cannot be removed (`last_admin`). */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "last_admin";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    undoErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeTokenUse"];
            };
        };
        responses: {
            /** @description The erasure was cancelled. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The token of the link is not valid (`invalid_one_time_token`). */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_one_time_token";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the client already has. If it is current, the response is 304 without a body.
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The version that you have is still current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the client has read. A request without it is rejected with 428
                 *     `precondition_required`. If the resource has changed since, the request is rejected with 412 `precondition_failed`.
                 *     `*` matches any version.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description The changed account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The username is taken (`username_taken`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "username_taken";
                    };
                };
            };
            /** @description The resource has changed (`precondition_failed`). */
            412: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_failed";
                        current: components["schemas"]["User"];
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The username is reserved (`username_reserved`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "username_reserved" | "validation_failed";
                    };
                };
            };
            /** @description If-Match is required (`precondition_required`). */
            428: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_required";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getMailPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preferences. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferences"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    updateMailPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MailPreferencesPatch"];
            };
        };
        responses: {
            /** @description The changed preferences. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferences"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getUnsubscribePage: {
        parameters: {
            query: {
                /**
                 * @description The token of the URL in the mail. It does not expire and can be used any number of times.
                 * @example w9vQm2R1o0gkYl3ZJc8bUe7TnXf5sPaHdD4iKqVt6BzLyEwNhMxCjGrSuOp_A-1F
                 */
                token: components["parameters"]["UnsubscribeToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the language of the mail. */
            200: {
                headers: {
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Cache-Control": components["headers"]["NoCache"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query: {
                /**
                 * @description The token of the URL in the mail. It does not expire and can be used any number of times.
                 * @example w9vQm2R1o0gkYl3ZJc8bUe7TnXf5sPaHdD4iKqVt6BzLyEwNhMxCjGrSuOp_A-1F
                 */
                token: components["parameters"]["UnsubscribeToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UnsubscribeForm"];
                "multipart/form-data": components["schemas"]["UnsubscribeForm"];
            };
        };
        responses: {
            /** @description The confirmation, as a page in the language of the mail. The same for a second request. */
            200: {
                headers: {
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["Session"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the session.
                 * @example ses_01kkhn8vb1f8y0wyd8x0x1hzzm
                 */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description The password was changed. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The e-mail address or the password is wrong (`invalid_credentials`). A recent authentication is required (`reauthentication_required`). The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_credentials" | "reauthentication_required" | "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The password is too easily guessed (`password_too_common`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "password_too_common" | "validation_failed";
                    };
                };
            };
            /** @description Too many failed logins (`login_locked`). Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "login_locked" | "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    requestEmailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was accepted. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The e-mail address is already verified (`email_already_verified`). */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "email_already_verified";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    requestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailAddressee"];
            };
        };
        responses: {
            /** @description The request was accepted. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    startPasskeyReauthentication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequestOptions"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    completeMfa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MfaCompletion"];
            };
        };
        responses: {
            /** @description The tokens of the new session. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenSet"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The second factor is wrong (`invalid_second_factor`). The login challenge has ended (`mfa_challenge_expired`). */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_second_factor" | "mfa_challenge_expired";
                    };
                };
            };
            /** @description The account is deactivated (`account_deactivated`). */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "account_deactivated";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many failed logins (`login_locked`). Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "login_locked" | "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    startMfaPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MfaPasskeyStart"];
            };
        };
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequestOptions"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The login challenge has ended (`mfa_challenge_expired`). */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "mfa_challenge_expired";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    startPasskeyLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequestOptions"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    completePasskeyLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyLogin"];
            };
        };
        responses: {
            /** @description The tokens of the new session. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenSet"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The passkey is not accepted (`invalid_passkey`). */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_passkey";
                    };
                };
            };
            /** @description The account is deactivated (`account_deactivated`). */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "account_deactivated";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getSecondFactors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The second factors. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactors"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    startTotpEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrolment"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The account already has an authenticator app (`totp_already_enrolled`). */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "totp_already_enrolled";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description Authenticator apps are not available (`totp_not_available`). */
            501: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "totp_not_available";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authenticator app was removed. Logins no longer require a code. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    confirmTotpEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpConfirm"];
            };
        };
        responses: {
            /** @description The authenticator app was enrolled. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorAdded"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The code does not match the secret (`totp_code_mismatch`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "totp_code_mismatch" | "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    regenerateRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new recovery codes. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The account has no second factor (`no_second_factor`). */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "no_second_factor";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkeys. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    registerPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyCreate"];
            };
        };
        responses: {
            /** @description The passkey was registered. */
            201: {
                headers: {
                    /**
                     * @description The URL of the passkey.
                     * @example /v1/me/passkeys/psk_01kkhq2m4pf6yrx9d0wz3n5v7t
                     */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAdded"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The passkey is already registered (`passkey_already_registered`). The account has too many passkeys (`too_many_passkeys`). */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "passkey_already_registered" | "too_many_passkeys";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The passkey is not accepted (`passkey_not_accepted`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "passkey_not_accepted" | "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    startPasskeyRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCreationOptions"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    deletePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the passkey.
                 * @example psk_01kkhq2m4pf6yrx9d0wz3n5v7t
                 */
                passkeyId: components["parameters"]["PasskeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkey was deleted. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description The last login method cannot be removed (`last_login_method`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "last_login_method";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the passkey.
                 * @example psk_01kkhq2m4pf6yrx9d0wz3n5v7t
                 */
                passkeyId: components["parameters"]["PasskeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PasskeyPatch"];
            };
        };
        responses: {
            /** @description The renamed passkey. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of API keys. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["ApiKey"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description The API key was created. */
            201: {
                headers: {
                    /**
                     * @description The URL of the API key.
                     * @example /v1/me/api-keys/key_01kkhp2m4n6q8rsatbvcwdxeyf
                     */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). A recent authentication is required (`reauthentication_required`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated" | "reauthentication_required";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The key cannot have a scope (`scope_not_grantable`). The expiry is in the past (`expiry_passed`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "scope_not_grantable" | "expiry_passed" | "validation_failed";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the API key.
                 * @example key_01kkhp2m4n6q8rsatbvcwdxeyf
                 */
                apiKeyId: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API key. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the API key.
                 * @example key_01kkhp2m4n6q8rsatbvcwdxeyf
                 */
                apiKeyId: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API key was revoked. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    renameApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the API key.
                 * @example key_01kkhp2m4n6q8rsatbvcwdxeyf
                 */
                apiKeyId: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ApiKeyPatch"];
            };
        };
        responses: {
            /** @description The renamed API key. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /**
                 * @description Returns only published posts, or only drafts.
                 * @example published
                 */
                status?: "published" | "draft";
                /**
                 * @description Returns only posts with this tag.
                 * @example coffee
                 */
                tag?: components["schemas"]["Slug"];
                /**
                 * @description Returns only posts of the author with this username.
                 * @example jonas_weber
                 */
                author?: components["schemas"]["Username"];
                /**
                 * @description The sort keys, the most important first: `sort=-publishedAt&sort=title`. `-` reverses a key. A key may occur
                 *     once. Equal posts are sorted by id. Under `publishedAt`, drafts are sorted by their `createdAt`. The comparison
                 *     of titles ignores case, accents and punctuation: apple, Äpfel, Zinc. Digits come before letters, and Latin
                 *     letters before other scripts.
                 * @example [
                 *       "-publishedAt",
                 *       "title"
                 *     ]
                 */
                sort?: ("publishedAt" | "-publishedAt" | "title" | "-title" | "createdAt" | "-createdAt")[];
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["PostSummary"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A unique key for one intention, for instance a UUID. A retry with the same key within 24 hours has no second effect
                 *     and returns the stored response. After 401, 403, 429 or 5xx a retry with the same key is processed again.
                 * @example 5f0c7a52-6a0e-4f0b-9a43-0d3a1f6f9b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostCreate"];
            };
        };
        responses: {
            /** @description The post was created. */
            201: {
                headers: {
                    /**
                     * @description The URL of the post.
                     * @example /v1/posts/pst_01kkcj86q0f0jr6ad9518fdn9s
                     */
                    Location: string;
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The slug is taken (`slug_taken`). A request with the same key is in flight (`idempotency_in_flight`). */
            409: {
                headers: {
                    /**
                     * @description The number of seconds to wait before the next attempt (RFC 9110).
                     * @example 1
                     */
                    "Retry-After"?: number;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "slug_taken" | "idempotency_in_flight";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description A tag does not exist (`unknown_tag`). The request breaks the contract (`validation_failed`). The idempotency key was used for another request (`idempotency_key_reused`). */
            422: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unknown_tag" | "validation_failed" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the client already has. If it is current, the response is 304 without a body.
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the post.
                 * @example pst_01kk1z5x1yefvvpyt3bc2k45jh
                 */
                postId: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description The version that you have is still current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    updatePost: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the client has read. A request without it is rejected with 428
                 *     `precondition_required`. If the resource has changed since, the request is rejected with 412 `precondition_failed`.
                 *     `*` matches any version.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the post.
                 * @example pst_01kk1z5x1yefvvpyt3bc2k45jh
                 */
                postId: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PostPatch"];
            };
        };
        responses: {
            /** @description The changed post. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The slug is taken (`slug_taken`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "slug_taken";
                    };
                };
            };
            /** @description The resource has changed (`precondition_failed`). */
            412: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_failed";
                        current: components["schemas"]["Post"];
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description A tag does not exist (`unknown_tag`). The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unknown_tag" | "validation_failed";
                    };
                };
            };
            /** @description If-Match is required (`precondition_required`). */
            428: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_required";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listTags: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tags. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    Age: components["headers"]["Age"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["Tag"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    createTag: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A unique key for one intention, for instance a UUID. A retry with the same key within 24 hours has no second effect
                 *     and returns the stored response. After 401, 403, 429 or 5xx a retry with the same key is processed again.
                 * @example 5f0c7a52-6a0e-4f0b-9a43-0d3a1f6f9b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagCreate"];
            };
        };
        responses: {
            /** @description The tag was created. */
            201: {
                headers: {
                    /**
                     * @description The URL of the tag.
                     * @example /v1/tags/tag_01kjpy44e0emq8k9w39qsaekf4
                     */
                    Location: string;
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The slug is taken (`slug_taken`). A request with the same key is in flight (`idempotency_in_flight`). */
            409: {
                headers: {
                    /**
                     * @description The number of seconds to wait before the next attempt (RFC 9110).
                     * @example 1
                     */
                    "Retry-After"?: number;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "slug_taken" | "idempotency_in_flight";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). The idempotency key was used for another request (`idempotency_key_reused`). */
            422: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getTag: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the client already has. If it is current, the response is 304 without a body.
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the tag.
                 * @example tag_01kjpy44e0emq8k9w39qsaekf4
                 */
                tagId: components["parameters"]["TagId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoCache"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description The version that you have is still current. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoCache"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    deleteTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the tag.
                 * @example tag_01kjpy44e0emq8k9w39qsaekf4
                 */
                tagId: components["parameters"]["TagId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag was deleted. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    updateTag: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the client has read. A request without it is rejected with 428
                 *     `precondition_required`. If the resource has changed since, the request is rejected with 412 `precondition_failed`.
                 *     `*` matches any version.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the tag.
                 * @example tag_01kjpy44e0emq8k9w39qsaekf4
                 */
                tagId: components["parameters"]["TagId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["TagPatch"];
            };
        };
        responses: {
            /** @description The changed tag. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The slug is taken (`slug_taken`). */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "slug_taken";
                    };
                };
            };
            /** @description The resource has changed (`precondition_failed`). */
            412: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_failed";
                        current: components["schemas"]["Tag"];
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description If-Match is required (`precondition_required`). */
            428: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "precondition_required";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /**
                 * @description Returns only products of this category.
                 * @example ceramics
                 */
                category?: components["schemas"]["Slug"];
                /**
                 * @description Returns only products with this price or a higher one, in minor units: `1000` is 10.00 EUR.
                 * @example 1000
                 */
                minPrice?: number;
                /**
                 * @description Returns only products with this price or a lower one, in minor units: `2500` is 25.00 EUR. A `maxPrice` below
                 *     `minPrice` is rejected.
                 * @example 2500
                 */
                maxPrice?: number;
                /**
                 * @description `true` returns only products in stock, `false` only products that are sold out.
                 * @example true
                 */
                inStock?: boolean;
                /**
                 * @description The sort keys, the most important first: `sort=-price&sort=name`. `-` reverses a key. A key may occur once.
                 *     Equal products are sorted by id. The comparison of names ignores case, accents and punctuation: apple, Äpfel,
                 *     Zinc. Digits come before letters, and Latin letters before other scripts.
                 * @example [
                 *       "-price",
                 *       "name"
                 *     ]
                 */
                sort?: ("name" | "-name" | "price" | "-price" | "createdAt" | "-createdAt")[];
                /**
                 * @description The `nextCursor` of the previous page; absent for the first page. A cursor is valid only for the list and the sort
                 *     order that returned it. A changed or forged cursor, or one of another list or sort order, is rejected with
                 *     `invalid_cursor`.
                 * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of items on a page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    Age: components["headers"]["Age"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items of this page, in order. */
                        items: components["schemas"]["Product"][];
                        /**
                         * @description Send it as `cursor` to get the next page. Absent on the last page.
                         * @example 1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU
                         */
                        nextCursor?: string;
                    };
                };
            };
            /** @description The request is malformed (`malformed_request`). The cursor is not valid (`invalid_cursor`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request" | "invalid_cursor";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A unique key for one intention, for instance a UUID. A retry with the same key within 24 hours has no second effect
                 *     and returns the stored response. After 401, 403, 429 or 5xx a retry with the same key is processed again.
                 * @example 5f0c7a52-6a0e-4f0b-9a43-0d3a1f6f9b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductCreate"];
            };
        };
        responses: {
            /** @description The product was added. */
            201: {
                headers: {
                    /**
                     * @description The URL of the product.
                     * @example /v1/products/prd_01kkehe1y0e65bwwt3y0b8j32h
                     */
                    Location: string;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The slug is taken (`slug_taken`). A request with the same key is in flight (`idempotency_in_flight`). */
            409: {
                headers: {
                    /**
                     * @description The number of seconds to wait before the next attempt (RFC 9110).
                     * @example 1
                     */
                    "Retry-After"?: number;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "slug_taken" | "idempotency_in_flight";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). The idempotency key was used for another request (`idempotency_key_reused`). */
            422: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the product.
                 * @example prd_01kfjex5m0erpamyjxtw632hk1
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Age: components["headers"]["Age"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A unique key for one intention, for instance a UUID. A retry with the same key within 24 hours has no second effect
                 *     and returns the stored response. After 401, 403, 429 or 5xx a retry with the same key is processed again.
                 * @example 5f0c7a52-6a0e-4f0b-9a43-0d3a1f6f9b11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreate"];
            };
        };
        responses: {
            /** @description The order was placed. */
            201: {
                headers: {
                    /**
                     * @description The URL of the order.
                     * @example /v1/orders/ord_01kkhgakg8etwb4wzz6kye37bb
                     */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). The CSRF token is missing or wrong (`csrf_failed`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description Not enough stock (`out_of_stock`). A price has changed (`price_changed`). A request with the same key is in flight (`idempotency_in_flight`). */
            409: {
                headers: {
                    /**
                     * @description The number of seconds to wait before the next attempt (RFC 9110).
                     * @example 1
                     */
                    "Retry-After"?: number;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "out_of_stock" | "price_changed" | "idempotency_in_flight";
                    };
                };
            };
            /** @description The body is too large (`payload_too_large`). */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "payload_too_large";
                    };
                };
            };
            /** @description The media type is not supported (`unsupported_media_type`). */
            415: {
                headers: {
                    /**
                     * @description The media types that the operation accepts (RFC 9110).
                     * @example application/json
                     */
                    Accept?: string;
                    /**
                     * @description The content codings that the operation accepts (RFC 9110).
                     * @example gzip, deflate, br
                     */
                    "Accept-Encoding"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unsupported_media_type";
                    };
                };
            };
            /** @description The order is too small (`order_below_minimum`). A product does not exist (`unknown_product`). The request breaks the contract (`validation_failed`). The idempotency key was used for another request (`idempotency_key_reused`). */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "order_below_minimum" | "unknown_product" | "validation_failed" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too many requests (`rate_limited`). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "rate_limited";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    /**
                     * @description The remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` more requests are admitted now; after `t` seconds
                     *     further ones are.
                     * @example "login";r=9;t=42
                     */
                    RateLimit?: string;
                    /**
                     * @description The quota of the operation: `q` requests in any `w` seconds (draft-ietf-httpapi-ratelimit-headers).
                     * @example "login";q=10;w=60
                     */
                    "RateLimit-Policy"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the order.
                 * @example ord_01kkhgakg8etwb4wzz6kye37bb
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request is malformed (`malformed_request`). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "malformed_request";
                    };
                };
            };
            /** @description The access token is not valid (`invalid_token`). Authentication is required (`unauthenticated`). */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "invalid_token" | "unauthenticated";
                    };
                };
            };
            /** @description The credentials lack a scope (`insufficient_scope`). */
            403: {
                headers: {
                    /**
                     * @description The authentication scheme and, if the access token lacks a scope or a recent authentication, the error (RFC 6750, RFC
                     *     9470).
                     * @example Bearer realm="tradepost"
                     */
                    "WWW-Authenticate"?: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "insufficient_scope";
                    };
                };
            };
            /** @description Not found (`not_found`). */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_found";
                    };
                };
            };
            /** @description No acceptable representation (`not_acceptable`). */
            406: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "not_acceptable";
                    };
                };
            };
            /** @description The request breaks the contract (`validation_failed`). */
            422: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "validation_failed";
                    };
                };
            };
            /** @description Internal server error (`internal_error`). */
            500: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "internal_error";
                    };
                };
            };
            /** @description The service is not available (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cache-Control": components["headers"]["NoStore"];
                    Vary: components["headers"]["Vary"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "unavailable";
                    };
                };
            };
        };
    };
}
