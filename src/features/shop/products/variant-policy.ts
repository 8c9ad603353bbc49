import type { InputFault } from '../../../contract/problem.ts';
import type { ProblemContext } from '../../context.ts';
import type { Variant } from './variant.ts';
import { findTakenSkus } from './variant-repository.ts';

/** Throws invalid_variants if there are faults. */
export const requireVariants = (
  { problem }: Pick<ProblemContext<'invalid_variants'>, 'problem'>,
  faults: InputFault[],
): void => {
  if (faults.length > 0) throw problem('invalid_variants', { faults });
};

/** Throws sku_taken, with the places of the SKUs that variants of other products have. */
export const requireFreeSkus = async (
  context: ProblemContext<'sku_taken'>,
  { productId, variants }: { productId: string; variants: readonly Variant[] },
): Promise<void> => {
  const taken = await findTakenSkus(context, { productId, variants });
  const faults = variants.flatMap(({ sku }, index): InputFault[] =>
    sku !== undefined && taken.has(sku)
      ? [{ field: ['variants', index, 'sku'], rule: 'unique', detail: 'is taken' }]
      : [],
  );
  if (faults.length > 0) throw context.problem('sku_taken', { faults });
};
