import { accountGoneProblem } from '../../account-gone-problem.ts';
import type { Refusing } from '../../context.ts';
import type { Actor } from '../access/actor.ts';
import type { User } from './user.ts';
import { type Account, findAccount, findUser } from './user-repository.ts';

/** The account that acts. Throws invalid_token if it is gone: a token may outlive it. */
export const getOwnUser = async (
  { db, problem }: Refusing<'invalid_token'>,
  { id }: Pick<Actor, 'id'>,
): Promise<User> => {
  const user = await findUser({ db }, id);
  if (!user) throw accountGoneProblem(problem);
  return user;
};

/** The same with its credentials, to check a proof against. What the proof allows is decided under the lock. */
export const getOwnAccount = async (
  { db, problem }: Refusing<'invalid_token'>,
  { id }: Pick<Actor, 'id'>,
): Promise<Account> => {
  const account = await findAccount({ db }, id);
  if (!account) throw accountGoneProblem(problem);
  return account;
};
