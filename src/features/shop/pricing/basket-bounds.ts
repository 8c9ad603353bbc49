/**
 * The bounds of a basket. Within them every sum is a safe integer: 100 lines of 1000 pieces at a million euros are 10^13
 * minor units, and at most 10^14 with shipping by weight and tax.
 */
import type { Basket } from './basket.ts';

export const basketBounds = {
  lines: 100,
  quantity: 1000,
  unitPrice: 100_000_000,
  weightGrams: 1_000_000,
  shippingAmount: 100_000_000,
  shippingPerKilogram: 1_000_000,
  /** 100 % off. */
  discountBasisPoints: 10_000,
  taxBasisPoints: 10_000,
} as const;

/**
 * Throws a RangeError if a number is not an integer within its bounds, or if two lines have one key. The contract and the
 * database reject such values earlier, so this is a defect of the caller.
 */
export const requireBounds = ({ lines, group, discount, shipping, tax }: Basket): void => {
  requireInteger('the number of lines', lines.length, 0, basketBounds.lines);
  if (new Set(lines.map(({ key }) => key)).size < lines.length)
    throw new RangeError('Two lines have one key.');
  for (const { unitPrice, quantity, weightGrams } of lines) {
    requireInteger('a unit price', unitPrice, 0, basketBounds.unitPrice);
    requireInteger('a quantity', quantity, 1, basketBounds.quantity);
    requireInteger('a weight', weightGrams, 0, basketBounds.weightGrams);
  }
  requireInteger('the rate of a group', group?.basisPoints ?? 0, 0, basketBounds.discountBasisPoints);
  requireInteger('the rate of tax', tax.basisPoints, 0, basketBounds.taxBasisPoints);
  requireInteger('a charge for shipping', shipping?.amount ?? 0, 0, basketBounds.shippingAmount);
  requireInteger('a charge by weight', shipping?.perKilogram ?? 0, 0, basketBounds.shippingPerKilogram);
  if (discount?.kind === 'percentage')
    requireInteger('a percentage', discount.basisPoints, 0, basketBounds.discountBasisPoints);
  if (discount?.kind === 'fixed')
    requireInteger('a fixed discount', discount.amount.amount, 0, Number.MAX_SAFE_INTEGER);
};

const requireInteger = (name: string, value: number, min: number, max: number): void => {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw new RangeError(`${name} is ${value}, but must be an integer from ${min} to ${max}.`);
};
