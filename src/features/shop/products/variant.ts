import type { components } from '../../../../generated/types.ts';
import type { InputFault } from '../../../contract/problem.ts';
import type { Money } from '../../../lib/money.ts';

type Schemas = components['schemas'];

export type Variant = Schemas['ProductVariant'];
/** A variant of a request. Without an `id` it is new. */
export type VariantInput = Schemas['ProductVariantReplace'];

/** Returns the options of a product: those of its variants, with their values in the order of the variants. */
export const optionsOf = (variants: readonly Pick<Variant, 'options'>[]): Schemas['ProductOption'][] =>
  (variants[0]?.options ?? []).map(({ name }, index) => ({
    name,
    values: [...new Set(variants.map(({ options }) => options[index]?.value ?? ''))],
  }));

/** Returns the price of the cheapest variant. */
export const lowestPrice = (variants: readonly Pick<Variant, 'price'>[]): Money => {
  const [first, ...others] = variants.map(({ price }) => price);
  if (!first) throw new Error('A product has no variant');
  return others.reduce((lowest, price) => (price.amount < lowest.amount ? price : lowest), first);
};

/**
 * Returns the faults of the variants of a request: they have one currency, the options of the first one, distinct values and
 * SKUs, and ids among `known`; only those without ids have a stock.
 */
export const faultsOfVariants = (
  variants: readonly VariantInput[],
  known: ReadonlySet<string> = new Set(),
): InputFault[] => {
  const names = namesOf(variants[0]);
  const currency = variants[0]?.price.currency;
  const seen = { id: new Set<string>(), sku: new Set<string>(), options: new Set<string>() };
  const isRepeated = (kind: keyof typeof seen, value: string): boolean =>
    seen[kind].size === seen[kind].add(value).size;
  return variants.flatMap((variant, index) => {
    const { id, sku, price, compareAtPrice, options = [], stock } = variant;
    const fault = (field: string, rule: string, detail: string): InputFault => ({
      field: ['variants', index, ...field.split('/')],
      rule,
      detail,
    });
    return [
      id !== undefined && !known.has(id) && fault('id', 'exists', 'is not a variant of this product'),
      id !== undefined && isRepeated('id', id) && fault('id', 'unique', 'is the id of an earlier variant'),
      id !== undefined &&
        stock !== undefined &&
        fault(
          'stock',
          'absent',
          'must be absent: the stock of a variant that stays has operations of its own',
        ),
      sku !== undefined &&
        isRepeated('sku', sku) &&
        fault('sku', 'unique', 'is the SKU of an earlier variant'),
      price.currency !== currency &&
        fault('price/currency', 'equal', 'differs from that of the first variant'),
      compareAtPrice !== undefined &&
        (compareAtPrice.currency !== price.currency || compareAtPrice.amount <= price.amount) &&
        fault('compareAtPrice', 'greater', 'must be higher than the price, in the same currency'),
      (namesOf(variant).join('\n') !== names.join('\n') || new Set(names).size < names.length) &&
        fault('options', 'equal', 'must name the options of the first variant once, in the same order'),
      isRepeated('options', JSON.stringify(options.map(({ value }) => value))) &&
        fault('options', 'unique', 'must differ from those of the other variants'),
    ].filter((each) => each !== false);
  });
};

const namesOf = (variant: VariantInput | undefined): string[] =>
  (variant?.options ?? []).map(({ name }) => name);
