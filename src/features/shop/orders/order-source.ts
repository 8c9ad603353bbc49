import type { Context, ProblemContext } from '../../context.ts';
import type { CartFacts } from '../carts/cart.ts';
import type { CartRequest } from '../carts/cart-access.ts';
import { lockOpenCart } from '../carts/cart-lock.ts';
import type { OrderLine } from './order.ts';

export type SourceProblem = 'rule_violated' | 'not_found' | 'cart_closed' | 'cart_empty';

/** The lines of the request, or a cart. */
export type OrderSource = { items?: OrderLine[] | undefined; cart?: CartRequest | undefined };

type SourceContext = Pick<Context, 'db' | 'clock'> & ProblemContext<SourceProblem>;

/**
 * Returns the lines of a new order. A cart stays locked until the transaction ends, and its lines have the prices that the
 * customer has seen last. Throws rule_violated without lines or with both, not_found, cart_closed or cart_empty.
 */
export const readSource = async (
  context: SourceContext,
  { items, cart: request }: OrderSource,
): Promise<{ lines: OrderLine[]; cart?: CartFacts }> => {
  if (request === undefined) {
    if (items === undefined) throw invalidSource(context, 'items', 'required');
    return { lines: items };
  }
  if (items !== undefined) throw invalidSource(context, 'cartId', 'not');
  const { cart, lines } = await lockOpenCart(context, request);
  const { currency } = cart;
  if (currency === undefined || lines.length === 0) throw context.problem('cart_empty');
  return {
    cart,
    lines: lines.map(({ productId, variantId, quantity, unitPriceMinor }) => ({
      productId,
      variantId,
      quantity,
      unitPrice: { amount: unitPriceMinor, currency },
    })),
  };
};

const invalidSource = (
  { problem }: Pick<SourceContext, 'problem'>,
  field: 'items' | 'cartId',
  rule: 'required' | 'not',
) =>
  problem('rule_violated', {
    detail: '1 fault in the request.',
    faults: [{ field: [field], rule, detail: 'an order has either items or a cartId' }],
  });
