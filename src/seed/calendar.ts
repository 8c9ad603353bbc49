const month = (count: number): number => count * 30 * 24 * 60 * 60 * 1000;

/** When the demo data ends. Fixed, so that it is the same whenever it is planted. */
const end = Date.parse('2026-05-31T18:00:00.000Z');
const before = (months: number): Date => new Date(end - month(months));

/** Eighteen months of the shop: first the accounts, then goods and posts, and orders for goods that are there. */
export const calendar = {
  opening: before(18),
  firstPost: before(17),
  firstOrder: before(3),
  end: new Date(end),
} as const;
