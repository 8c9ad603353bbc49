/** The input and the result of the price calculation. All amounts are minor units of the basket's one currency. */
import type { Currency, Money } from '../../../lib/money.ts';

export type BasketLine = Readonly<{
  /** Unique within the basket. */
  key: string;
  productId: string;
  variantId: string;
  /** The slugs of the product's category and of all its ancestors. */
  categories: readonly string[];
  /** The price of one piece, with or without tax as `tax.isIncluded` says. */
  unitPrice: number;
  quantity: number;
  /** The weight of one piece. */
  weightGrams: number;
}>;

/** The group of the customer. Its percentage applies to every line, before any code. */
export type GroupRate = Readonly<{ slug: string; basisPoints: number }>;

/** A line is in the scope by its product or by a category. If both lists are empty, every line is. */
export type DiscountScope = Readonly<{ productIds: readonly string[]; categories: readonly string[] }>;

export type DiscountValue = Readonly<
  { kind: 'percentage'; basisPoints: number } | { kind: 'fixed'; amount: Money } | { kind: 'free_shipping' }
>;

export type DiscountRule = DiscountValue &
  Readonly<{
    code: string;
    scope: DiscountScope;
    /** The least subtotal of all lines, before any discount. */
    minimum?: Money | undefined;
    /** The slug of the only customer group that may use the discount. */
    group?: string | undefined;
  }>;

export type DiscountMismatch =
  | 'group_mismatch'
  | 'currency_mismatch'
  | 'no_eligible_line'
  | 'minimum_not_reached';

/** `applied`, or the reason why the code takes nothing off. */
export type DiscountOutcome = Readonly<{ code: string; outcome: 'applied' | DiscountMismatch }>;

/** `amount` for the parcel, and `perKilogram` for each kilogram that has begun. A flat rate has 0 per kilogram. */
export type ShippingCharge = Readonly<{ amount: number; perKilogram: number }>;

export type Taxation = Readonly<{
  /** The rate of the country: 1900 is 19 %. Shipping has the same rate. */
  basisPoints: number;
  /** Whether prices and shipping charges are gross. Then the customer pays the same amount in every country. */
  isIncluded: boolean;
}>;

export type Basket = Readonly<{
  currency: Currency;
  lines: readonly BasketLine[];
  group?: GroupRate | undefined;
  /** The rule of the one code of the basket. */
  discount?: DiscountRule | undefined;
  /** Absent until the customer has chosen a shipping method. */
  shipping?: ShippingCharge | undefined;
  tax: Taxation;
}>;

/** `gross` is `net` plus `tax`. */
export type TaxedAmount = Readonly<{ net: number; tax: number; gross: number }>;

/** `total` is `subtotal` minus both discounts. It is the gross amount if prices include tax, otherwise the net amount. */
export type LineTotals = TaxedAmount &
  Readonly<{
    key: string;
    /** Unit price times quantity. */
    subtotal: number;
    groupDiscount: number;
    codeDiscount: number;
    total: number;
  }>;

export type ShippingTotals = TaxedAmount &
  Readonly<{ subtotal: number; codeDiscount: number; total: number; weightGrams: number }>;

/** Each amount is the sum of those of the lines; `net`, `tax` and `gross` include shipping. */
export type BasketTotals = TaxedAmount &
  Readonly<{
    currency: Currency;
    /** In the sequence of the basket. */
    lines: readonly LineTotals[];
    subtotal: number;
    groupDiscount: number;
    /** The amount that the code takes off the lines. Free shipping shows in `shipping.codeDiscount`. */
    codeDiscount: number;
    shipping: ShippingTotals;
    /** Absent without a code. */
    discount?: DiscountOutcome;
  }>;
