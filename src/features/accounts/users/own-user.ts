import { accountGoneProblem } from '../../account-gone-problem.ts';
import type { ProblemContext } from '../../context.ts';
import type { Actor } from '../access/actor.ts';
import type { User } from './user.ts';
import { type Account, findAccount, findUser } from './user-repository.ts';

/** Returns the user of the actor. Throws invalid_token if the account is gone: an access token may outlive it. */
export const getOwnUser = async (
  context: ProblemContext<'invalid_token'>,
  { id }: Pick<Actor, 'id'>,
): Promise<User> => {
  const user = await findUser(context, id);
  if (!user) throw accountGoneProblem(context.problem);
  return user;
};

/**
 * Returns the account of the actor with its credentials, without a lock. The caller decides again under the lock.
 * Throws invalid_token if the account is gone.
 */
export const getOwnAccount = async (
  context: ProblemContext<'invalid_token'>,
  { id }: Pick<Actor, 'id'>,
): Promise<Account> => {
  const account = await findAccount(context, id);
  if (!account) throw accountGoneProblem(context.problem);
  return account;
};
