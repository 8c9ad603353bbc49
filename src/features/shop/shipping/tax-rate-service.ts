import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import * as rates from './tax-rate-repository.ts';

/** Writes the tax rate of a country and its event, in one transaction. Throws tax_rate_exists. */
export const createTaxRate = (
  context: Context<'tax_rate_exists'>,
  fields: rates.TaxRateFields,
): Promise<rates.VersionedTaxRate> =>
  inTransaction(context, async (context) => {
    const updatedAt = context.clock.now();
    const rate = await rates.insertTaxRate(context, { ...fields, uuid: newUuid(updatedAt), updatedAt });
    const { id: subjectId, version, country, basisPoints } = rate;
    await appendEvent(context, 'tax_rate.created', { subjectId, version, data: { country, basisPoints } });
    return rate;
  });

/** Locks and writes a tax rate and its event, in one transaction. Throws not_found or precondition_failed. */
export const replaceTaxRate = (
  context: Context<'not_found'> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { country, basisPoints }: rates.TaxRateFields,
): Promise<rates.VersionedTaxRate> =>
  inTransaction(context, async (context) => {
    const before = await rates.lockTaxRate(context, country);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    const updatedAt = context.clock.now();
    const rate = await rates.updateTaxRate(context, { country, basisPoints, updatedAt });
    const { id: subjectId, version } = rate;
    const data = { fields: changedFields(['basisPoints'], before, rate), country, basisPoints };
    await appendEvent(context, 'tax_rate.updated', { subjectId, version, data });
    return rate;
  });

/** Deletes the tax rate of a country, in one transaction with its event. Throws not_found. */
export const deleteTaxRate = (context: Context<'not_found'>, country: string): Promise<void> =>
  inTransaction(context, async (context) => {
    const rate = await rates.deleteTaxRate(context, country);
    if (!rate) throw context.problem('not_found');
    const { id: subjectId, version } = rate;
    await appendEvent(context, 'tax_rate.deleted', { subjectId, version: version + 1, data: { country } });
  });
