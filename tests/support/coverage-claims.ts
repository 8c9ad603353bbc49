import type { Claims } from './coverage-verdict.ts';

const everyoneStartsAsUser = 'Whoever registers becomes a user; the schema is that of any account.';

const nothingYet = 'An account that is new has none of it; the schema is that of any account.';

const itsOwnSession = 'It tells of the session of the request alone; the schema is that of any session.';

const sharedByCeremonies = 'The schema is that of every passkey ceremony, and this one has no use for it.';

const readsNothing = 'It answers from the configuration, so there is nothing that could break or be away.';

/** How much of the contract the whole run must reach. The exceptions can only become fewer. */
export const claims: Claims = {
  floor: 100,
  exceptions: {
    'registerUser answered 201/role=editor': everyoneStartsAsUser,
    'registerUser answered 201/role=moderator': everyoneStartsAsUser,
    'registerUser answered 201/role=admin': everyoneStartsAsUser,
    'exportAccount answered 200/account/status=deactivated':
      'A deactivated account has no session that could export it.',
    'getCurrentSession answered 200/session/current=false': itsOwnSession,
    'reauthenticate answered 200/session/current=false': itsOwnSession,
    'registerPasskey answered 201/passkey/lastUsedAt': sharedByCeremonies,
    'registerUser answered 201/emailVerified=true': nothingYet,
    'registerUser answered 201/lastLoginAt': nothingYet,
    'registerUser answered 201/profile/avatarUrl': nothingYet,
    'registerUser answered 201/profile/bio': nothingYet,
    'registerUser answered 201/profile/firstName': nothingYet,
    'registerUser answered 201/profile/lastName': nothingYet,
    'registerUser answered 201/status=deactivated': nothingYet,
    'startBrowserSession answered 201/session/current=false': itsOwnSession,
    'startBrowserSession answered 201/session/kind=token': itsOwnSession,
    'startMfaPasskey answered 200/userVerification=required': sharedByCeremonies,
    'startPasskeyLogin answered 200/allowCredentials/*/id': sharedByCeremonies,
    'startPasskeyLogin answered 200/allowCredentials/*/transports': sharedByCeremonies,
    'startPasskeyLogin answered 200/allowCredentials/*/type': sharedByCeremonies,
    'startPasskeyLogin answered 200/allowCredentials/*/type=public-key': sharedByCeremonies,
    'startPasskeyLogin answered 200/userVerification=preferred': sharedByCeremonies,
    'startPasskeyReauthentication answered 200/userVerification=preferred': sharedByCeremonies,
    'startPasskeyRegistration answered 200/authenticatorSelection/requireResidentKey=false':
      sharedByCeremonies,
    'updateMe answered 200/status=deactivated': 'A deactivated account writes nothing.',
    'deactivateUser answered 200/status=active':
      'It is what the operation ends; the schema is that of any account.',
    'restoreUser answered 200/status=deactivated':
      'It is what the operation ends; the schema is that of any account.',
    'listIdentityProviders status 500': readsNothing,
    'listIdentityProviders problem internal_error': readsNothing,
    'listIdentityProviders status 503': readsNothing,
    'listIdentityProviders problem unavailable': readsNothing,
  },
};
