/** Discounts, shipping and tax of any basket together, compared with exact fractions, and as cart and order show them. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { totalsOf } from '../../../src/features/shop/carts/cart-view.ts';
import { amountsOf } from '../../../src/features/shop/orders/order-pricing.ts';
import type { Basket, BasketTotals, DiscountRule } from '../../../src/features/shop/pricing/basket.ts';
import { priceBasket } from '../../../src/features/shop/pricing/price-basket.ts';
import { type Currency, currencyDecimals } from '../../../src/lib/money.ts';

const WHOLE = 10_000;
const currencies = Object.keys(currencyDecimals) as Currency[];

/** Whether `rounded` is part ÷ whole, rounded half to even: at most a half away, and even if it is exactly a half. */
const isHalfEven = (rounded: number, part: bigint, whole: bigint): boolean => {
  const distance = 2n * (part - BigInt(rounded) * whole);
  const size = distance < 0n ? -distance : distance;
  return size < whole || (size === whole && rounded % 2 === 0);
};

const isShare = (rounded: number, amount: number, points: number, whole: number): boolean =>
  isHalfEven(rounded, BigInt(amount) * BigInt(points), BigInt(whole));

const rate = fc.oneof(fc.nat(WHOLE), fc.constantFrom(0, 1, 700, 1_900, 2_500, 5_000, WHOLE));
const price = fc.oneof(fc.nat(40), fc.nat(5_000), fc.nat(100_000_000));
const scope = { productIds: [], categories: [] };

const basketIn = (currency: Currency): fc.Arbitrary<Basket> => {
  const rule: fc.Arbitrary<DiscountRule> = fc.oneof(
    rate.map((basisPoints) => ({ kind: 'percentage' as const, basisPoints, code: 'ANY', scope })),
    price.map((amount) => ({ kind: 'fixed' as const, amount: { amount, currency }, code: 'ANY', scope })),
    fc.constant({ kind: 'free_shipping' as const, code: 'ANY', scope }),
  );
  const line = fc.record({
    unitPrice: price,
    quantity: fc.integer({ min: 1, max: 9 }),
    weightGrams: fc.nat(3_000),
  });
  return fc.record({
    currency: fc.constant(currency),
    lines: fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) =>
      lines.map((fields, index) => ({
        ...fields,
        key: String(index),
        productId: `prd_${index}`,
        variantId: `var_${99 - index}`,
        categories: [],
      })),
    ),
    group: fc.option(
      rate.map((basisPoints) => ({ slug: 'premium', basisPoints })),
      { nil: undefined },
    ),
    discount: fc.option(rule, { nil: undefined }),
    shipping: fc.option(fc.record({ amount: price, perKilogram: fc.nat(500) }), { nil: undefined }),
    tax: fc.record({ basisPoints: rate, isIncluded: fc.boolean() }),
  });
};

const anyBasket = fc.constantFrom(...currencies).chain(basketIn);
const check = (holds: (basket: Basket, totals: BasketTotals) => void): void =>
  fc.assert(
    fc.property(anyBasket, (basket) => holds(basket, priceBasket(basket))),
    { numRuns: 600, seed: 20_261_130 },
  );

/** Much faster than `expect`, which runs some ten thousand times otherwise. */
const mustHold = (name: string, holds: boolean): void => {
  if (!holds) throw new Error(`The ${name} is wrong`);
};

const sum = <Part>(parts: readonly Part[], of: (part: Part) => number): number =>
  parts.reduce((all, part) => all + of(part), 0);

describe('for any discounts, shipping and tax together', () => {
  test('each percentage and each tax is its exact fraction, rounded half to even, of the right base', () => {
    check(({ lines, group, discount, tax }, totals) => {
      const wholeOfTax = tax.isIncluded ? WHOLE + tax.basisPoints : WHOLE;
      for (const [index, priced] of totals.lines.entries()) {
        const { unitPrice = 0, quantity = 0 } = lines[index] ?? {};
        mustHold('subtotal', priced.subtotal === unitPrice * quantity);
        const off = priced.groupDiscount;
        mustHold('group', isShare(off, priced.subtotal, group?.basisPoints ?? 0, WHOLE));
        if (discount?.kind === 'percentage')
          mustHold('code', isShare(priced.codeDiscount, priced.subtotal - off, discount.basisPoints, WHOLE));
        mustHold('total', priced.total === priced.subtotal - off - priced.codeDiscount);
      }
      for (const { total, tax: amount, net, gross } of [...totals.lines, totals.shipping]) {
        mustHold('tax', isShare(amount, total, tax.basisPoints, wholeOfTax));
        mustHold('net', net === (tax.isIncluded ? total - amount : total));
        mustHold('gross', gross === net + amount);
      }
    });
  });

  test('the lines sum to the totals, and nothing is negative', () => {
    check(({ discount }, totals) => {
      const { lines, shipping } = totals;
      for (const field of ['subtotal', 'groupDiscount', 'codeDiscount'] as const)
        mustHold(field, totals[field] === sum(lines, (line) => line[field]));
      for (const field of ['net', 'tax', 'gross'] as const)
        mustHold(field, totals[field] === sum([...lines, shipping], (part) => part[field]));
      for (const part of [...lines, shipping, totals])
        for (const value of Object.values(part)) if (typeof value === 'number') mustHold('sign', value >= 0);
      const rest = sum(lines, ({ subtotal, groupDiscount }) => subtotal - groupDiscount);
      if (discount?.kind === 'fixed')
        mustHold('fixed', totals.codeDiscount === Math.min(rest, discount.amount.amount));
    });
  });

  test('the amounts of the order are those that its cart has shown, plus shipping and tax', () => {
    check(({ shipping: charge, tax, ...basket }, totals) => {
      const lines = basket.lines.map((line) => ({ ...line, key: line.variantId }));
      const shown = totalsOf({ ...basket, lines });
      const order = amountsOf(
        {
          items: [],
          totals,
          discount: undefined,
          taxBasisPoints: tax.basisPoints,
          pricesIncludeTax: tax.isIncluded,
        },
        { shippingMethod: charge && 'standard' },
      );
      expect(order.subtotal).toEqual(shown.subtotal);
      expect(order.discount?.amount ?? 0).toBe(shown.discount.amount);
      const added = tax.isIncluded ? 0 : (order.tax?.amount ?? 0);
      expect(order.total).toEqual({
        currency: basket.currency,
        amount: shown.total.amount + (order.shipping?.amount ?? 0) + added,
      });
    });
  });
});
