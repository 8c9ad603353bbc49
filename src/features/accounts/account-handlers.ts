import { newUuid } from '../../lib/id.ts';
import { handler } from '../handler.ts';
import { invalidToken } from './token.ts';
import { findCredentials, findUser, insertUser } from './user-repository.ts';

export const registerUser = handler('registerUser', async ({ body }, call) => {
  const { password, ...account } = body;
  const passwordHash = await call.passwords.hash(password);
  const createdAt = call.clock.now();
  const uuid = newUuid(createdAt);
  const user = await insertUser(call, { ...account, uuid, passwordHash, role: 'user', createdAt });
  return { status: 201, body: user };
});

export const login = handler('login', async ({ body }, { db, refuse, passwords, tokens }) => {
  const credentials = await findCredentials(db, body.email);
  const matches = await passwords.verify(credentials?.passwordHash, body.password);
  if (!credentials || !matches) throw refuse('invalid_credentials');
  const { token: accessToken, expiresInSeconds: expiresIn, scope } = await tokens.sign(credentials.user);
  return { status: 200, body: { accessToken, tokenType: 'Bearer', expiresIn, scope } };
});

export const getMe = handler('getMe', async ({ actor }, { db }) => {
  const user = await findUser(db, actor.id);
  if (!user) throw invalidToken('The account of this token no longer exists.');
  return { status: 200, body: user };
});
