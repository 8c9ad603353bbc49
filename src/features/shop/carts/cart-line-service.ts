import { inTransaction } from '../../../db/transaction.ts';
import type { Currency } from '../../../lib/money.ts';
import type { Context } from '../../context.ts';
import { describeShortage, type Offer } from '../products/offer.ts';
import { findOffers, findOffersOfVariants } from '../products/offer-repository.ts';
import { type Cart, type CartFacts, type CartLine, cartLimits, expiryOf } from './cart.ts';
import type { CartRequest } from './cart-access.ts';
import { lockOpenCart } from './cart-lock.ts';
import { showCart } from './cart-pricing.ts';
import * as carts from './cart-repository.ts';

type Unavailable = 'not_found' | 'cart_closed';

type Addition = { productId: string; variantId?: string | undefined; quantity: number };

/**
 * Adds pieces to a cart, in one transaction. Throws, by precedence: not_found, cart_closed, unknown_product,
 * currency_mismatch, cart_limit_exceeded, out_of_stock.
 */
export const addLine = (
  context: Context<
    Unavailable | 'unknown_product' | 'currency_mismatch' | 'cart_limit_exceeded' | 'out_of_stock'
  >,
  { quantity: added, ...addition }: Addition & CartRequest,
): Promise<Cart> =>
  inTransaction(context, async (context) => {
    const { problem } = context;
    const { cart, lines } = await lockOpenCart(context, addition);
    const offer = await requireOffer(context, addition);
    const { currency } = offer.price;
    if (cart.currency !== undefined && cart.currency !== currency) {
      const detail = `"${offer.name}" is sold in ${currency}, and the cart is in ${cart.currency}.`;
      throw problem('currency_mismatch', faultOf('productId', 'currency', detail));
    }
    const line = lines.find(({ variantId }) => variantId === offer.variantId);
    if (!line && lines.length >= cartLimits.lines)
      throw problem('cart_limit_exceeded', { detail: `A cart has at most ${cartLimits.lines} lines.` });
    const quantity = (line?.quantity ?? 0) + added;
    if (quantity > cartLimits.quantity) {
      const detail = `A line has at most ${cartLimits.quantity} pieces.`;
      throw problem('cart_limit_exceeded', faultOf('quantity', 'maximum', detail));
    }
    requireStock(context, offer, quantity);
    return writeLine(context, cart, offer, quantity);
  });

const requireOffer = async (
  context: Context<'unknown_product'>,
  { productId, variantId }: Omit<Addition, 'quantity'>,
): Promise<Offer> => {
  const offers = (await findOffers(context, [productId])).get(productId) ?? [];
  const offer = variantId === undefined ? offers[0] : offers.find((one) => one.variantId === variantId);
  if (offer && (variantId !== undefined || offers.length === 1)) return offer;
  throw context.problem('unknown_product', faultOfOffer(offers, productId, variantId));
};

const faultOfOffer = ([first]: Offer[], productId: string, variantId: string | undefined) => {
  if (!first) return faultOf('productId', 'exists', `There is no product ${productId}.`);
  if (variantId !== undefined)
    return faultOf('variantId', 'exists', `"${first.name}" has no variant ${variantId}.`);
  return faultOf('variantId', 'required', `"${first.name}" has several variants: name one of them.`);
};

/** Throws out_of_stock. */
const requireStock = (
  { problem }: Pick<Context<'out_of_stock'>, 'problem'>,
  offer: Offer,
  quantity: number,
): void => {
  if (quantity <= offer.available) return;
  throw problem('out_of_stock', faultOf('quantity', 'stock', describeShortage(offer)));
};

const faultOf = (field: keyof Addition, rule: string, detail: string) => ({
  detail,
  faults: [{ field: [field], rule, detail }],
});

const lineOf = ({ productId, variantId, name, price }: Offer, quantity: number): CartLine => ({
  productId,
  variantId,
  name,
  quantity,
  unitPriceMinor: price.amount,
});

const writeLine = async (
  context: Pick<Context, 'db' | 'clock'>,
  cart: CartFacts,
  offer: Offer,
  quantity: number,
): Promise<Cart> => {
  await carts.putLines(context, cart.id, [lineOf(offer, quantity)]);
  return showCart(context, await touch(context, cart, offer.price.currency));
};

/** Records the change of the lines in a locked cart. Without lines it has no currency. */
const touch = (
  context: Pick<Context, 'db' | 'clock'>,
  cart: CartFacts,
  currency: Currency | undefined,
): Promise<CartFacts> => {
  const updatedAt = context.clock.now();
  const expiresAt = expiryOf(cart, updatedAt);
  return carts.updateCart(context, cart.id, { currency, updatedAt, expiresAt });
};

type LineRequest = CartRequest & { variantId: string };

/**
 * Sets the quantity of a line and accepts its current price, in one transaction. Throws not_found, cart_closed,
 * unknown_product if the variant is unavailable, or out_of_stock.
 */
export const setLine = (
  context: Context<Unavailable | 'unknown_product' | 'out_of_stock'>,
  { variantId, quantity, ...request }: LineRequest & { quantity: number },
): Promise<Cart> =>
  inTransaction(context, async (context) => {
    const { cart, lines } = await lockOpenCart(context, request);
    if (!lines.some((line) => line.variantId === variantId)) throw context.problem('not_found');
    const offer = (await findOffersOfVariants(context, [variantId])).get(variantId);
    if (!offer || offer.price.currency !== cart.currency)
      throw context.problem('unknown_product', { detail: 'The variant is not available any more.' });
    requireStock(context, offer, quantity);
    return writeLine(context, cart, offer, quantity);
  });

/** Removes a line. Throws not_found or cart_closed. */
export const removeLine = (
  context: Context<Unavailable>,
  { variantId, ...request }: LineRequest,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const { cart, lines } = await lockOpenCart(context, request);
    const removed = await carts.deleteLines(context, cart.id, variantId);
    if (removed === 0) throw context.problem('not_found');
    await touch(context, cart, lines.length > removed ? cart.currency : undefined);
  });

/** Removes all lines. Throws not_found or cart_closed. */
export const clearCart = (context: Context<Unavailable>, request: CartRequest): Promise<void> =>
  inTransaction(context, async (context) => {
    const { cart } = await lockOpenCart(context, request);
    await carts.deleteLines(context, cart.id);
    await touch(context, cart, undefined);
  });
