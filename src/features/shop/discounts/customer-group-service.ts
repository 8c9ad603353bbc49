import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import * as groups from './customer-group-repository.ts';

/** Locks and writes a customer group and its event, in one transaction. Throws not_found or precondition_failed. */
export const updateCustomerGroup = (
  context: Context<'not_found'> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  slug: string,
  patch: groups.CustomerGroupPatch,
): Promise<groups.VersionedGroup> =>
  inTransaction(context, async (context) => {
    const before = await groups.lockGroup(context, slug);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    const group = await groups.updateGroup(context, slug, { ...patch, updatedAt: context.clock.now() });
    const fields = changedFields(['name', 'basisPoints'], before, group);
    const { id: subjectId, version } = group;
    await appendEvent(context, 'customer_group.updated', { subjectId, version, data: { fields, slug } });
    return group;
  });
