const month = (count: number): number => count * 30 * 24 * 60 * 60 * 1000;

/** The last moment of the demo data. It is fixed, so the data are the same on every date. */
const end = Date.parse('2026-05-31T18:00:00.000Z');
const before = (months: number): Date => new Date(end - month(months));

/** Eighteen months: accounts and tags in the first, then posts; products in the first fifteen, orders in the last three. */
export const calendar = {
  opening: before(18),
  firstPost: before(17),
  firstOrder: before(3),
  end: new Date(end),
  /** Years later, so the scheduled post is still scheduled on the date of the seeding. */
  scheduledPost: new Date('2036-06-01T08:00:00.000Z'),
} as const;
