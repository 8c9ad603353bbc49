import { preferredLanguage } from '../../../lib/language.ts';
import { handler } from '../../handler.ts';
import { getOwnUser } from './own-user.ts';
import { changeOwnUser } from './profile-service.ts';
import * as registrations from './registration-service.ts';

export const registerUser = handler('registerUser', ({ headers, body }, call) => {
  const language = body.language ?? preferredLanguage(headers['Accept-Language']);
  return registrations.registerUser(call, { ...body, language });
});

export const getMe = handler('getMe', async ({ actor }, call) => {
  const { version, ...user } = await getOwnUser(call, actor);
  return { status: 200, version, body: user };
});

export const updateMe = handler('updateMe', async ({ body, actor }, call) => {
  const { version, ...user } = await changeOwnUser(call, { actor, change: body });
  return { status: 200, version, body: user };
});
