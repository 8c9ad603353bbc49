import type { Db } from '../../db/database.ts';
import type { Actor } from './actor.ts';
import { invalidToken } from './token.ts';
import type { User } from './user.ts';
import { findUser } from './user-repository.ts';

/** The account that acts. Throws invalid_token if it is gone: a token may outlive it. */
export const getOwnUser = async (db: Db, { id }: Pick<Actor, 'id'>): Promise<User> => {
  const user = await findUser(db, id);
  if (!user) throw invalidToken('The account of this token no longer exists.');
  return user;
};
