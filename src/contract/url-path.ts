/**
 * The normal form of a path (RFC 3986 §6.2.2): an unreserved character stands for itself, hexadecimal digits are in
 * upper case. An encoded reserved character is data and stays encoded, so `%2F` separates no segments.
 */
export const normalizePath = (path: string): string =>
  path.includes('%')
    ? path.replaceAll(/%([0-9A-Fa-f]{2})/g, (encoded, hex: string) => {
        const character = String.fromCharCode(Number.parseInt(hex, 16));
        return /[A-Za-z0-9\-._~]/.test(character) ? character : encoded.toUpperCase();
      })
    : path;

/** A path of the contract as it comes in a request: in normal form, with what no URL may hold encoded. */
export const encodePath = (path: string): string =>
  normalizePath(path.replaceAll(/[^\x21-\x7e]|["<>\\^`|]/gu, encodeURIComponent));
