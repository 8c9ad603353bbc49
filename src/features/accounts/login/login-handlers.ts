import { handler } from '../../handler.ts';
import { logInByPassword } from './password-check.ts';
import * as reauthentication from './reauthentication-service.ts';

export const login = handler('login', ({ body }, call) => logInByPassword(call, body));

export const reauthenticate = handler('reauthenticate', async ({ actor, body }, call) => {
  const { setCookie, ...proven } = await reauthentication.reauthenticate(call, actor, body);
  return { status: 200, headers: setCookie === undefined ? {} : { 'Set-Cookie': setCookie }, body: proven };
});
