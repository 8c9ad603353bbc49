import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  Basket,
  BasketLine,
  BasketTotals,
  DiscountRule,
} from '../../../src/features/shop/pricing/basket.ts';
import { basketBounds } from '../../../src/features/shop/pricing/basket-bounds.ts';
import { priceBasket } from '../../../src/features/shop/pricing/price-basket.ts';
import { distribute, shareOf } from '../../../src/features/shop/pricing/rounding.ts';
import { type Currency, currencyDecimals } from '../../../src/lib/money.ts';

const currencies = Object.keys(currencyDecimals) as Currency[];

const line = (fields: Partial<BasketLine> = {}): BasketLine => ({
  key: 'a',
  productId: 'prd_mug',
  variantId: 'var_mug',
  categories: ['mugs', 'ceramics'],
  unitPrice: 1999,
  quantity: 1,
  weightGrams: 400,
  ...fields,
});

const basket = (fields: Partial<Basket> = {}): Basket => ({
  currency: 'EUR',
  lines: [line()],
  tax: { basisPoints: 1900, isIncluded: true },
  ...fields,
});

const percentage = (basisPoints: number, fields: Partial<DiscountRule> = {}): DiscountRule =>
  ({ code: 'CODE', kind: 'percentage', basisPoints, scope: everything, ...fields }) as DiscountRule;

const fixed = (
  amount: number,
  fields: Partial<DiscountRule> = {},
  currency: Currency = 'EUR',
): DiscountRule =>
  ({
    code: 'CODE',
    kind: 'fixed',
    amount: { amount, currency },
    scope: everything,
    ...fields,
  }) as DiscountRule;

const everything = { productIds: [], categories: [] };

const freeShipping: DiscountRule = { code: 'FREE', kind: 'free_shipping', scope: everything };

describe('shareOf', () => {
  test.each([
    [5, 1000, 10_000, 0],
    [15, 1000, 10_000, 2],
    [25, 1000, 10_000, 2],
    [35, 1000, 10_000, 4],
    [26, 1000, 10_000, 3],
    [24, 1000, 10_000, 2],
  ])('rounds %i × %i ÷ %i half to even: %i', (amount, part, whole, share) => {
    expect(shareOf(amount, part, whole)).toBe(share);
  });

  test('is exact where the product exceeds 2^53', () => {
    expect(shareOf(9_007_199_254_740_991, 9_999, 10_000)).toBe(9_006_298_534_815_517);
  });
});

describe('distribute', () => {
  test('gives the remaining units to the largest remainders, and the key decides between equal ones', () => {
    const portions = [
      { key: 'b', weight: 1 },
      { key: 'a', weight: 1 },
      { key: 'c', weight: 1 },
    ];
    expect(Object.fromEntries(distribute(1, portions))).toEqual({ a: 1, b: 0, c: 0 });
  });

  test('gives nothing without weight', () => {
    expect(distribute(5, [{ key: 'a', weight: 0 }]).size).toBe(0);
  });
});

describe('priceBasket', () => {
  test('takes the tax out of gross prices', () => {
    expect(priceBasket(basket({ lines: [line({ quantity: 2 })] }))).toEqual({
      currency: 'EUR',
      lines: [
        {
          key: 'a',
          subtotal: 3998,
          groupDiscount: 0,
          codeDiscount: 0,
          total: 3998,
          net: 3360,
          tax: 638,
          gross: 3998,
        },
      ],
      subtotal: 3998,
      groupDiscount: 0,
      codeDiscount: 0,
      shipping: { subtotal: 0, codeDiscount: 0, total: 0, weightGrams: 800, net: 0, tax: 0, gross: 0 },
      net: 3360,
      tax: 638,
      gross: 3998,
    });
  });

  test('adds the tax to net prices, shipping included', () => {
    const totals = priceBasket(
      basket({ tax: { basisPoints: 1900, isIncluded: false }, shipping: { amount: 490, perKilogram: 0 } }),
    );
    expect(totals.lines[0]).toMatchObject({ total: 1999, net: 1999, tax: 380, gross: 2379 });
    expect(totals.shipping).toMatchObject({ net: 490, tax: 93, gross: 583 });
    expect(totals).toMatchObject({ net: 2489, tax: 473, gross: 2962 });
  });

  test('takes off the percentage of the group first, then the code from the rest', () => {
    const totals = priceBasket(
      basket({
        lines: [line({ unitPrice: 10_000 })],
        group: { slug: 'premium', basisPoints: 2000 },
        discount: percentage(1000),
      }),
    );
    expect(totals).toMatchObject({ subtotal: 10_000, groupDiscount: 2000, codeDiscount: 800, gross: 7200 });
    expect(totals.discount).toEqual({ code: 'CODE', outcome: 'applied' });
  });

  test('distributes a fixed discount over the eligible lines so that they sum to it', () => {
    const lines = ['a', 'b', 'c'].map((key) => line({ key, unitPrice: 333 }));
    const other = line({ key: 'd', productId: 'prd_book', categories: ['books'], unitPrice: 5000 });
    const discount = fixed(500, { scope: { productIds: [], categories: ['ceramics'] } });
    const totals = priceBasket(basket({ lines: [...lines, other], discount }));
    expect(totals.lines.map(({ codeDiscount }) => codeDiscount)).toEqual([167, 167, 166, 0]);
    expect(totals.codeDiscount).toBe(500);
  });

  test('takes off at most the eligible lines, so nothing is negative', () => {
    const discount = fixed(9_000_000, { scope: { productIds: ['prd_mug'], categories: ['vases'] } });
    const lines = [line(), line({ key: 'b', productId: 'prd_book', unitPrice: 500 })];
    expect(priceBasket(basket({ lines, discount }))).toMatchObject({ codeDiscount: 1999, gross: 500 });
    expect(priceBasket(basket({ discount: percentage(10_000) }))).toMatchObject({ gross: 0, tax: 0, net: 0 });
  });

  test('charges for shipping per parcel and for each kilogram that has begun', () => {
    const charge = { amount: 300, perKilogram: 150 };
    const shippingOf = (weightGrams: number) =>
      priceBasket(basket({ lines: [line({ weightGrams })], shipping: charge })).shipping.subtotal;
    expect([0, 1, 1000, 1001].map(shippingOf)).toEqual([300, 450, 450, 600]);
    expect(priceBasket(basket({ lines: [], shipping: charge }))).toMatchObject({
      gross: 0,
      shipping: { total: 0 },
    });
  });

  test('takes off the whole charge with free shipping, and nothing from the lines', () => {
    const totals = priceBasket(basket({ shipping: { amount: 490, perKilogram: 0 }, discount: freeShipping }));
    expect(totals).toMatchObject({
      codeDiscount: 0,
      gross: 1999,
      shipping: { subtotal: 490, codeDiscount: 490, gross: 0 },
    });
  });

  test.each([
    ['group_mismatch', percentage(1000, { group: 'premium' })],
    ['currency_mismatch', fixed(100, {}, 'JPY')],
    ['currency_mismatch', percentage(1000, { minimum: { amount: 1, currency: 'USD' } })],
    ['no_eligible_line', percentage(1000, { scope: { productIds: ['prd_book'], categories: ['books'] } })],
    ['minimum_not_reached', percentage(1000, { minimum: { amount: 2000, currency: 'EUR' } })],
  ])('tells why a code takes nothing off: %s', (outcome, discount) => {
    const totals = priceBasket(basket({ discount, group: { slug: 'regular', basisPoints: 0 } }));
    expect(totals).toMatchObject({ codeDiscount: 0, gross: 1999, discount: { code: 'CODE', outcome } });
  });

  test('compares the minimum with the subtotal before all discounts', () => {
    const discount = percentage(1000, { minimum: { amount: 1999, currency: 'EUR' } });
    const totals = priceBasket(basket({ discount, group: { slug: 'premium', basisPoints: 2000 } }));
    expect(totals.discount?.outcome).toBe('applied');
  });

  test.each<[Currency, number, { tax: number; codeDiscount: number }]>([
    ['JPY', 10_005, { tax: 819, codeDiscount: 1000 }],
    ['KWD', 1_235, { tax: 101, codeDiscount: 124 }],
  ])('rounds to the minor unit of %s', (currency, unitPrice, totals) => {
    const tax = { basisPoints: 1000, isIncluded: true };
    const priced = priceBasket(
      basket({ currency, lines: [line({ unitPrice })], discount: percentage(1000), tax }),
    );
    expect(priced).toMatchObject({ currency, ...totals });
    expect(priced.gross).toBe(unitPrice - totals.codeDiscount);
  });

  test.each<[string, Partial<Basket>]>([
    ['a negative price', { lines: [line({ unitPrice: -1 })] }],
    ['half a cent', { lines: [line({ unitPrice: 0.5 })] }],
    ['a quantity of 0', { lines: [line({ quantity: 0 })] }],
    ['a quantity of 1.5', { lines: [line({ quantity: 1.5 })] }],
    ['a quantity of 10^12', { lines: [line({ quantity: 10 ** 12 })] }],
    ['two lines with one key', { lines: [line(), line()] }],
    ['101 lines', { lines: Array.from({ length: 101 }, (_, index) => line({ key: String(index) })) }],
    ['a discount of 101 %', { discount: percentage(10_100) }],
    ['a negative fixed discount', { discount: fixed(-1) }],
    ['a group rate of 101 %', { group: { slug: 'premium', basisPoints: 10_100 } }],
    ['a negative tax', { tax: { basisPoints: -1, isIncluded: true } }],
    ['a negative charge for shipping', { shipping: { amount: -1, perKilogram: 0 } }],
    ['a weight of NaN', { lines: [line({ weightGrams: Number.NaN })] }],
  ])('rejects %s', (_, fields) => {
    expect(() => priceBasket(basket(fields))).toThrow(RangeError);
  });

  test('keeps the largest basket exact', () => {
    const lines = Array.from({ length: basketBounds.lines }, (_, index) =>
      line({
        key: String(index),
        unitPrice: basketBounds.unitPrice - index,
        quantity: basketBounds.quantity,
        weightGrams: basketBounds.weightGrams,
      }),
    );
    const totals = priceBasket(
      basket({
        lines,
        group: { slug: 'regular', basisPoints: 1 },
        discount: fixed(7_777_777_777_777),
        shipping: { amount: basketBounds.shippingAmount, perKilogram: basketBounds.shippingPerKilogram },
        tax: { basisPoints: 10_000, isIncluded: false },
      }),
    );
    expect(totals.codeDiscount).toBe(7_777_777_777_777);
    requireSums(totals);
    expect(Number.isSafeInteger(totals.gross)).toBe(true);
  });
});

/** Throws unless all sums of the totals are right and no amount is negative. */
const requireSums = (totals: BasketTotals): void => {
  const { lines, shipping } = totals;
  const sum = (field: 'subtotal' | 'groupDiscount' | 'codeDiscount' | 'net' | 'tax' | 'gross') =>
    lines.reduce((all, priced) => all + BigInt(priced[field]), 0n);
  for (const field of ['subtotal', 'groupDiscount', 'codeDiscount'] as const)
    expect(BigInt(totals[field])).toBe(sum(field));
  for (const field of ['net', 'tax', 'gross'] as const)
    expect(BigInt(totals[field])).toBe(sum(field) + BigInt(shipping[field]));
  for (const taxed of [...lines, shipping, totals]) expect(taxed.gross).toBe(taxed.net + taxed.tax);
  for (const priced of lines)
    expect(priced.total).toBe(priced.subtotal - priced.groupDiscount - priced.codeDiscount);
  for (const part of [...lines, shipping, totals])
    for (const value of Object.values(part))
      if (typeof value === 'number') expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
};

describe('for any basket', () => {
  const products = ['prd_mug', 'prd_book', 'prd_bean'];
  const categories = ['mugs', 'ceramics', 'books'];
  const amount = (max: number) => fc.oneof(fc.nat(1000), fc.nat(max));
  const anyLine = fc.record({
    productId: fc.constantFrom(...products),
    variantId: fc.constantFrom('var_1', 'var_2'),
    categories: fc.subarray(categories),
    unitPrice: amount(basketBounds.unitPrice),
    quantity: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: basketBounds.quantity })),
    weightGrams: amount(basketBounds.weightGrams),
  });
  const rate = fc.oneof(fc.nat(10_000), fc.constantFrom(0, 700, 1900, 10_000));
  const scope = fc.record({ productIds: fc.subarray(products), categories: fc.subarray(categories) });
  const anyBasket: fc.Arbitrary<Basket> = fc.constantFrom(...currencies).chain((currency) => {
    const money = (max: number) => amount(max).map((minor) => ({ amount: minor, currency }));
    const value = fc.oneof(
      rate.map((basisPoints) => ({ kind: 'percentage' as const, basisPoints })),
      money(10 ** 12).map((off) => ({ kind: 'fixed' as const, amount: off })),
      fc.constant({ kind: 'free_shipping' as const }),
    );
    const discount = fc
      .tuple(value, scope, fc.option(money(1_000_000), { nil: undefined }))
      .map(([kind, within, minimum]): DiscountRule => ({ ...kind, code: 'ANY', scope: within, minimum }));
    return fc.record({
      currency: fc.constant(currency),
      lines: fc
        .array(anyLine, { maxLength: 20 })
        .map((lines) => lines.map((fields, index) => ({ ...fields, key: `line ${index}` }))),
      group: fc.option(
        rate.map((basisPoints) => ({ slug: 'regular', basisPoints })),
        { nil: undefined },
      ),
      discount: fc.option(discount, { nil: undefined }),
      shipping: fc.option(
        fc.record({
          amount: amount(basketBounds.shippingAmount),
          perKilogram: amount(basketBounds.shippingPerKilogram),
        }),
        { nil: undefined },
      ),
      tax: fc.record({ basisPoints: rate, isIncluded: fc.boolean() }),
    });
  });
  const check = (property: fc.IProperty<unknown>) => fc.assert(property, { numRuns: 500, seed: 20_261_130 });

  test('lines sum to totals, gross is net plus tax, and nothing is negative', () => {
    check(fc.property(anyBasket, (given) => requireSums(priceBasket(given))));
  });

  test('the sequence of the lines changes no amount', () => {
    const shuffled = anyBasket.chain((given) =>
      fc
        .shuffledSubarray([...given.lines], { minLength: given.lines.length })
        .map((lines) => [given, { ...given, lines }] as const),
    );
    check(
      fc.property(shuffled, ([given, moved]) => {
        const { lines, ...totals } = priceBasket(given);
        const { lines: movedLines, ...movedTotals } = priceBasket(moved);
        expect(movedTotals).toEqual(totals);
        expect(movedLines.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
          lines.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        );
      }),
    );
  });

  test('a fixed discount that applies takes off exactly its amount, or all that is eligible', () => {
    check(
      fc.property(anyBasket, (given) => {
        const { discount, codeDiscount, lines } = priceBasket(given);
        if (given.discount?.kind !== 'fixed' || discount?.outcome !== 'applied') return;
        const isIn = (key: string) => {
          const { productId, categories: own } = given.lines.find((own) => own.key === key) as BasketLine;
          const { scope } = given.discount as DiscountRule;
          const isUnscoped = scope.productIds.length + scope.categories.length === 0;
          const isInCategory = scope.categories.some((slug) => own.includes(slug));
          return isUnscoped || isInCategory || scope.productIds.includes(productId);
        };
        const eligible = lines
          .filter(({ key }) => isIn(key))
          .reduce((sum, { subtotal, groupDiscount }) => sum + subtotal - groupDiscount, 0);
        expect(codeDiscount).toBe(Math.min(given.discount.amount.amount, eligible));
      }),
    );
  });

  test('a code never raises the price, and with gross prices the tax rate does not change it', () => {
    check(
      fc.property(anyBasket, rate, (given, basisPoints) => {
        const { gross } = priceBasket(given);
        expect(gross).toBeLessThanOrEqual(priceBasket({ ...given, discount: undefined }).gross);
        if (given.tax.isIncluded)
          expect(priceBasket({ ...given, tax: { basisPoints, isIncluded: true } }).gross).toBe(gross);
      }),
    );
  });
});
