import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { type DiscountCodeProblem, findApplicableDiscount } from '../discounts/discount-redemption.ts';
import { type CartFacts, expiryOf } from './cart.ts';
import type { CartRequest } from './cart-access.ts';
import { lockOpenCart } from './cart-lock.ts';
import { basketOf } from './cart-pricing.ts';
import { updateCart } from './cart-repository.ts';

type Unavailable = 'not_found' | 'cart_closed';

/**
 * Sets the discount code of a cart, if the discount applies to it now. It counts no usage. Throws not_found, cart_closed or
 * a problem of `DiscountCodeProblem`.
 */
export const setDiscount = (
  context: Context<Unavailable | DiscountCodeProblem>,
  { code, ...request }: CartRequest & { code: string },
): Promise<void> =>
  inTransaction(context, async (context) => {
    const { cart, lines } = await lockOpenCart(context, request);
    const basket = await basketOf(context, { ...cart, discountCode: code }, lines);
    if (!basket) throw context.problem('discount_not_applicable', { detail: 'The cart is empty.' });
    const customer = { userId: cart.ownerId };
    const { rule } = await findApplicableDiscount(context, { code, basket, customer });
    await writeCode(context, cart, rule.code);
  });

/** Removes the discount code. Throws not_found or cart_closed. */
export const removeDiscount = (context: Context<Unavailable>, request: CartRequest): Promise<void> =>
  inTransaction(context, async (context) => {
    const { cart } = await lockOpenCart(context, request);
    await writeCode(context, cart, undefined);
  });

const writeCode = async (
  context: Pick<Context, 'db' | 'clock'>,
  cart: CartFacts,
  discountCode: string | undefined,
): Promise<void> => {
  const updatedAt = context.clock.now();
  await updateCart(context, cart.id, { discountCode, updatedAt, expiresAt: expiryOf(cart, updatedAt) });
};
