import { preferredLanguage } from '../../../../lib/language.ts';
import { handler } from '../../../handler.ts';
import * as logins from './identity-login-service.ts';
import * as repository from './identity-repository.ts';
import * as identities from './identity-service.ts';

export const listIdentityProviders = handler('listIdentityProviders', async (_request, call) => ({
  status: 200,
  body: { items: call.identityProviders.list() },
}));

export const startIdentityLogin = handler('startIdentityLogin', ({ body }, call) =>
  logins.startIdentityLogin(call, body),
);

export const completeIdentityLogin = handler('completeIdentityLogin', ({ headers, body }, call) =>
  logins.completeIdentityLogin(call, body, preferredLanguage(headers['Accept-Language'])),
);

export const listIdentities = handler('listIdentities', async ({ actor, query }, call) => {
  const { rows: items, ...rest } = await repository.listIdentities(call, actor.id, query);
  return { status: 200, body: { items, ...rest } };
});

export const linkIdentity = handler('linkIdentity', async ({ actor, body }, call) => {
  const identity = await identities.linkIdentity(call, actor, body.linkToken);
  return { status: 201, headers: { Location: `/v1/me/identities/${identity.id}` }, body: identity };
});

export const unlinkIdentity = handler('unlinkIdentity', async ({ actor, params }, call) => {
  await identities.unlinkIdentity(call, actor, params.identityId);
  return { status: 204 };
});
