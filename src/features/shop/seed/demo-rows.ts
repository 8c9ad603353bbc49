/** Rows by their tables, in the order in which they are inserted. */
export type Rows = Readonly<Record<string, readonly object[]>>;

/** Collects the rows of each table. */
export const mergeRows = (all: readonly Rows[]): Map<string, object[]> => {
  const merged = new Map<string, object[]>();
  for (const [table, rows] of all.flatMap((one) => Object.entries(one)))
    merged.set(table, [...(merged.get(table) ?? []), ...rows]);
  return merged;
};
