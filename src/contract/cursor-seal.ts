/** Encrypts and authenticates a position in a list. The cursor is bound to its list. */
export type CursorSeal = {
  seal: (list: string, position: string) => Promise<string>;
  /** Returns undefined if the cursor was not sealed for this list. */
  open: (list: string, cursor: string) => Promise<string | undefined>;
};
