import type { Language } from '../../../lib/language.ts';
import { findUser } from '../../accounts/accounts-read-model.ts';
import type { DbContext } from '../../context.ts';
import { findGuest } from './guest-order-repository.ts';

export type OrderRecipient = { id?: string; username: string; language: Language };

/** Returns the recipient of a mail about an order: its account, or its guest. Undefined if both are gone. */
export const findRecipient = async (
  context: DbContext,
  orderId: string,
  userId: string | undefined,
): Promise<OrderRecipient | undefined> => {
  if (userId !== undefined) return findUser(context, userId);
  const guest = await findGuest(context, orderId);
  return guest && { username: guest.name ?? (guest.email.split('@')[0] as string), language: guest.language };
};
