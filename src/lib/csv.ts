/** A cell without a value is empty. */
export type Cell = string | number | undefined;

/**
 * Writes a table as CSV (RFC 4180) with a header line and CRLF. A text cell that a spreadsheet would take for a formula gets
 * an apostrophe in front; a number does not, so a spreadsheet can calculate with it.
 */
export const toCsv = async (
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<string> => {
  const { stringify } = await import('csv-stringify/sync');
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    escape_formulas: true,
    record_delimiter: 'windows',
    // The package itself quotes a cell only for the whole delimiter.
    quoted_match: /[\r\n]/,
  });
};
