import { handler } from '../../../handler.ts';
import { logInByPassword } from '../passwords/password-check.ts';
import * as reauthentication from './reauthentication-service.ts';

export const login = handler('login', ({ body }, call) => logInByPassword(call, body));

export const reauthenticate = handler('reauthenticate', ({ actor, body }, call) =>
  reauthentication.reauthenticate(call, actor, body),
);
