import type { components } from '../../../../generated/types.ts';
import type { Currency } from '../../../lib/money.ts';

type Schemas = components['schemas'];

/** A cart as the API shows it. */
export type Cart = Schemas['Cart'];
export type CartDiscount = Schemas['CartDiscount'];
export type CartLineView = Schemas['CartLine'];
export type CartReduction = Schemas['CartReduction'];
export type CartStatus = 'open' | 'ordered' | 'merged';

/** The facts of a cart without its lines. */
export type CartFacts = {
  id: string;
  /** Undefined for a guest cart. */
  ownerId: string | undefined;
  /** Undefined for the cart of an account. */
  tokenHash: Buffer | undefined;
  status: CartStatus;
  /** The currency of the lines. Undefined without lines. */
  currency: Currency | undefined;
  discountCode: string | undefined;
  version: number;
  orderId: string | undefined;
  mergedInto: string | undefined;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
};

/** A line with the name and the price that the customer has seen last. */
export type CartLine = {
  productId: string;
  variantId: string;
  name: string;
  quantity: number;
  /** In minor units of the cart's currency. */
  unitPriceMinor: number;
};

/** The bounds of the contract. */
export const cartLimits = { lines: 50, quantity: 1000 } as const;

const DAY_MS = 86_400_000;

/** Returns when a cart expires that is changed now. */
export const expiryOf = ({ ownerId }: Pick<CartFacts, 'ownerId'>, now: Date): Date =>
  new Date(now.getTime() + (ownerId === undefined ? 30 : 90) * DAY_MS);
