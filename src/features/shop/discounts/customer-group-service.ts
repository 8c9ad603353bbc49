import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import * as groups from './customer-group-repository.ts';

/** Locks and writes a customer group, in one transaction. Throws not_found or precondition_failed. */
export const updateCustomerGroup = (
  context: Context<'not_found'> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  slug: string,
  patch: groups.CustomerGroupPatch,
): Promise<groups.VersionedGroup> =>
  inTransaction(context, async (context) => {
    const before = await groups.lockGroup(context, slug);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    return groups.updateGroup(context, slug, { ...patch, updatedAt: context.clock.now() });
  });
