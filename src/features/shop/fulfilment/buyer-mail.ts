import { findUser } from '../../accounts/accounts-read-model.ts';
import type { Context } from '../../context.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import { findGuest } from '../orders/guest-order-repository.ts';
import type { LockedOrder } from '../orders/order-move-repository.ts';

/**
 * Adds a mail to the buyer of an order to the outbox: to its account or its guest. Nobody gets it if the account of the buyer
 * was erased.
 */
export const mailBuyer = async (
  context: Pick<Context, 'db' | 'clock'>,
  { id, buyerId }: LockedOrder,
  template: MailTemplate,
  parameters: Record<string, string>,
): Promise<void> => {
  const buyer = buyerId === undefined ? await findGuest(context, id) : await findUser(context, buyerId);
  if (buyer) await enqueueMail(context, template, { email: buyer.email, userId: buyerId, parameters });
};
