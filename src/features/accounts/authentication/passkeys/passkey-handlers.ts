import { handler } from '../../../handler.ts';
import { logIn, startLogin } from './passkey-login-service.ts';
import * as passkeys from './passkey-repository.ts';
import * as service from './passkey-service.ts';

export const listPasskeys = handler('listPasskeys', async ({ actor }, call) => {
  const items = await passkeys.listPasskeys(call, actor.id);
  return { status: 200, body: { items } };
});

export const startPasskeyRegistration = handler('startPasskeyRegistration', async ({ actor }, call) => {
  const options = await service.startRegistration(call, actor);
  return { status: 200, body: options };
});

export const registerPasskey = handler('registerPasskey', ({ actor, body }, call) =>
  service.registerPasskey(call, actor, body),
);

export const renamePasskey = handler('renamePasskey', async ({ actor, params, body }, call) => {
  const passkey = await service.renamePasskey(call, actor, { ...body, ...params });
  return { status: 200, body: passkey };
});

export const deletePasskey = handler('deletePasskey', async ({ actor, params }, call) => {
  await service.deletePasskey(call, actor, params.passkeyId);
  return { status: 204 };
});

export const startPasskeyLogin = handler('startPasskeyLogin', async (_, call) => {
  const options = await startLogin(call);
  return { status: 200, body: options };
});

export const completePasskeyLogin = handler('completePasskeyLogin', ({ body }, call) =>
  logIn(call, body.credential),
);

export const startPasskeyReauthentication = handler(
  'startPasskeyReauthentication',
  async ({ actor }, call) => {
    const options = await service.startReauthentication(call, actor);
    return { status: 200, body: options };
  },
);
