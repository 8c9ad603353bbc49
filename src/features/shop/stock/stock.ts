import type { components, operations } from '../../../../generated/types.ts';

export type StockLevel = components['schemas']['StockLevel'];
export type StockAdjustment = components['schemas']['StockAdjustment'];
export type BucketCount = components['schemas']['StockBucketCount'];
export type StockMovement = components['schemas']['StockMovement'];
export type StockReservation = components['schemas']['StockReservation'];
export type StockReservationCreate = components['schemas']['StockReservationCreate'];
export type MovementFilter = Omit<
  NonNullable<operations['listStockMovements']['parameters']['query']>,
  'cursor' | 'limit'
>;

/** The limit of the pieces of a variant. The sum of many variants still fits into an integer of the database. */
export const maxOnHand = 10_000_000;
