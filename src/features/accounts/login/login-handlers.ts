import { handler } from '../../handler.ts';
import { finishLogin } from './finish-login.ts';
import { checkPassword } from './password-check.ts';
import * as reauthentication from './reauthentication-service.ts';

export const login = handler('login', async ({ body }, call) => {
  const user = await checkPassword(call, body);
  return finishLogin(call, user, { method: 'password' });
});

export const reauthenticate = handler('reauthenticate', async ({ actor, body }, call) => {
  const { setCookie, ...proven } = await reauthentication.reauthenticate(call, actor, body);
  return { status: 200, headers: setCookie === undefined ? {} : { 'Set-Cookie': setCookie }, body: proven };
});
