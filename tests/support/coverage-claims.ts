import type { Claims } from './coverage-verdict.ts';

const everyoneStartsAsUser = 'Whoever registers becomes a user; the schema is that of any account.';

const readsNothing = 'It answers from the configuration, so there is nothing that could break or be away.';

/** How much of the contract the whole run must reach. The exceptions can only become fewer. */
export const claims: Claims = {
  floor: 100,
  exceptions: {
    'registerUser answered 201/role=editor': everyoneStartsAsUser,
    'registerUser answered 201/role=moderator': everyoneStartsAsUser,
    'registerUser answered 201/role=admin': everyoneStartsAsUser,
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
