/**
 * Normalises a path (RFC 3986 §6.2.2): decodes unreserved characters and writes hexadecimal digits in upper case. An encoded
 * reserved character is data and stays encoded, so `%2F` separates no segments.
 */
export const normalizePath = (path: string): string =>
  path.includes('%')
    ? path.replaceAll(/%([0-9A-Fa-f]{2})/g, (encoded, hex: string) => {
        const character = String.fromCharCode(Number.parseInt(hex, 16));
        return /[A-Za-z0-9\-._~]/.test(character) ? character : encoded.toUpperCase();
      })
    : path;

/**
 * Normalises a path of the contract as it appears in a request: characters that no path may contain (RFC 3986 §3.3) are
 * encoded.
 */
export const encodePath = (path: string): string =>
  normalizePath(path.replaceAll(/[^\w\-.~!$&'()*+,;=:@/%]/gu, encodeURIComponent));
