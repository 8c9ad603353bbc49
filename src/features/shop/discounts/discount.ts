import type { components } from '../../../../generated/types.ts';
import type { InputFault } from '../../../contract/problem.ts';
import type { DiscountRule, DiscountValue } from '../pricing/basket.ts';

type Schemas = components['schemas'];

export type Discount = Schemas['Discount'];
/** A discount with its version, which each change by an administrator increments. A usage does not. */
export type VersionedDiscount = Discount & { version: number };
export type DiscountCreate = Schemas['DiscountCreate'];
/** An absent field keeps its value; `null` removes an optional field. */
export type DiscountPatch = Schemas['DiscountPatch'];
export type DiscountUsage = Schemas['DiscountUsage'];

/** The fields that the contract alone cannot check, because each depends on another one. */
export type DiscountFields = Pick<
  Discount,
  'kind' | 'basisPoints' | 'amount' | 'minimum' | 'validFrom' | 'validUntil'
>;

/** Returns the faults of fields that contradict each other. */
export const faultsOf = ({
  kind,
  basisPoints,
  amount,
  validFrom,
  validUntil,
}: DiscountFields): InputFault[] => [
  ...valueFault('basisPoints', basisPoints, kind, 'percentage'),
  ...valueFault('amount', amount?.amount, kind, 'fixed'),
  ...(validFrom !== undefined && validUntil !== undefined && validFrom >= validUntil
    ? [{ field: ['validUntil'], rule: 'order', detail: 'must be after validFrom' }]
    : []),
];

const valueFault = (
  field: string,
  value: number | undefined,
  kind: Discount['kind'],
  kindWithValue: Discount['kind'],
): InputFault[] => {
  if (kind === kindWithValue && !value)
    return [{ field: [field], rule: 'kind', detail: `must be above 0 for the kind ${kind}` }];
  if (kind !== kindWithValue && value !== undefined)
    return [{ field: [field], rule: 'kind', detail: `must be absent for the kind ${kind}` }];
  return [];
};

/** Whether the amount and the minimum are in two currencies. */
export const hasTwoCurrencies = ({ amount, minimum }: DiscountFields): boolean =>
  amount !== undefined && minimum !== undefined && amount.currency !== minimum.currency;

/** Returns the rule by which `priceBasket` applies the discount. */
export const toRule = ({
  code,
  productIds,
  categories,
  minimum,
  customerGroup,
  ...value
}: Discount): DiscountRule => ({
  code,
  scope: { productIds, categories },
  minimum,
  group: customerGroup,
  ...toValue(value),
});

const toValue = ({
  kind,
  basisPoints,
  amount,
}: Pick<Discount, 'kind' | 'basisPoints' | 'amount'>): DiscountValue => {
  if (kind === 'percentage' && basisPoints !== undefined) return { kind, basisPoints };
  if (kind === 'fixed' && amount !== undefined) return { kind, amount };
  return { kind: 'free_shipping' };
};
