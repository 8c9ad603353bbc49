/** What other features may know of accounts. */
import type { Db } from '../../db/database.ts';
import { findUser } from './user-repository.ts';

export const hasAccount = async (db: Db, userId: string): Promise<boolean> =>
  (await findUser(db, userId)) !== undefined;
