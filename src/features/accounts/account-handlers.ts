import { Problem } from '../../errors.ts';
import { newUuid } from '../../lib/id.ts';
import type { Handler } from '../handler.ts';
import { invalidToken } from './token.ts';
import { findCredentials, findUser, insertUser } from './user-repository.ts';

export const registerUser: Handler<'registerUser'> = async ({ body }, { db, clock, passwords }) => {
  const { password, ...account } = body;
  const passwordHash = await passwords.hash(password);
  const createdAt = clock.now();
  const user = await insertUser(db, {
    ...account,
    uuid: newUuid(createdAt),
    passwordHash,
    role: 'user',
    createdAt,
  });
  return { status: 201, body: user };
};

export const login: Handler<'login'> = async ({ body }, { db, passwords, tokens }) => {
  const credentials = await findCredentials(db, body.email);
  const matches = await passwords.verify(credentials?.passwordHash, body.password);
  if (!credentials || !matches) throw new Problem('invalid_credentials');
  const { token: accessToken, expiresInSeconds: expiresIn, scope } = await tokens.sign(credentials.user);
  return { status: 200, body: { accessToken, tokenType: 'Bearer', expiresIn, scope } };
};

export const getMe: Handler<'getMe'> = async ({ actor }, { db }) => {
  const user = await findUser(db, actor.id);
  if (!user) throw invalidToken('The account of this token no longer exists.');
  return { status: 200, body: user };
};
