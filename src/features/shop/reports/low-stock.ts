import type { components } from '../../../../generated/types.ts';

export type LowStock = components['schemas']['LowStock'];
