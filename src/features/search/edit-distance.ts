/**
 * Returns the number of inserted, deleted, replaced and swapped letters that make one word of the other (optimal string
 * alignment).
 */
export const editDistance = (one: string, other: string): number => {
  const [from, to] = [[...one], [...other]];
  let beforeLast: number[] = [];
  let last = [0, ...to.map((_, index) => index + 1)];
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, wanted] of to.entries()) {
      const replaced = at(last, column) + (letter === wanted ? 0 : 1);
      const isSwapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === wanted;
      const swapped = isSwapped ? at(beforeLast, column - 1) + 1 : replaced;
      current.push(Math.min(replaced, swapped, at(last, column + 1) + 1, at(current, column) + 1));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
};

const at = (row: readonly number[], index: number): number => row[index] as number;
