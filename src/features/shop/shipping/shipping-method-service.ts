import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import * as methods from './shipping-method-repository.ts';

/**
 * Writes a shipping method with its charges and its event, in one transaction. Throws slug_taken, or rule_violated for two
 * charges in one currency.
 */
export const createShippingMethod = (
  context: Context<'slug_taken' | 'rule_violated'>,
  fields: methods.MethodFields,
): Promise<methods.VersionedMethod> =>
  inTransaction(context, async (context) => {
    requireOneChargeByCurrency(context, fields);
    const updatedAt = context.clock.now();
    await methods.insertMethod(context, { ...fields, uuid: newUuid(updatedAt), updatedAt });
    const method = await getMethod(context, fields.slug);
    const { id: subjectId, version, slug } = method;
    await appendEvent(context, 'shipping_method.created', { subjectId, version, data: { slug } });
    return method;
  });

/**
 * Locks and writes a shipping method with its charges and its event, in one transaction. Throws not_found, precondition_failed,
 * or rule_violated for two charges in one currency.
 */
export const replaceShippingMethod = (
  context: Context<'not_found' | 'rule_violated'> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  fields: methods.MethodFields,
): Promise<methods.VersionedMethod> =>
  inTransaction(context, async (context) => {
    const { slug } = fields;
    const before = await methods.lockMethod(context, slug);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    requireOneChargeByCurrency(context, fields);
    await methods.replaceMethod(context, { ...fields, updatedAt: context.clock.now() });
    const method = await getMethod(context, slug);
    const { id: subjectId, version } = method;
    const data = { fields: changedFields(['name', 'countries', 'charges'], before, method), slug };
    await appendEvent(context, 'shipping_method.updated', { subjectId, version, data });
    return method;
  });

/** Deletes a shipping method, in one transaction with its event. Throws not_found. */
export const deleteShippingMethod = (context: Context<'not_found'>, slug: string): Promise<void> =>
  inTransaction(context, async (context) => {
    const method = await methods.deleteMethod(context, slug);
    if (!method) throw context.problem('not_found');
    const { id: subjectId, version } = method;
    await appendEvent(context, 'shipping_method.deleted', {
      subjectId,
      version: version + 1,
      data: { slug },
    });
  });

const getMethod = async (context: DbContext, slug: string): Promise<methods.VersionedMethod> => {
  const method = await methods.findMethod(context, slug);
  if (!method) throw new Error(`The shipping method ${slug} is missing`);
  return method;
};

const requireOneChargeByCurrency = (
  { problem }: ProblemContext<'rule_violated'>,
  { charges }: methods.MethodFields,
): void => {
  const currencies = charges.map(({ currency }) => currency);
  const second = currencies.findIndex((currency, index) => currencies.indexOf(currency) < index);
  if (second < 0) return;
  const field = ['charges', second, 'currency'];
  throw problem('rule_violated', {
    detail: '1 fault in the request.',
    faults: [{ field, rule: 'unique', detail: 'has another charge in the list' }],
  });
};
