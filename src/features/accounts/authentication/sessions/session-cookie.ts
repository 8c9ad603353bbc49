/**
 * The cookie of a browser session. The prefix `__Host-` binds it to this host and to HTTPS, so no sibling domain can set it.
 * `HttpOnly` hides it from scripts. `SameSite=Lax` keeps it out of cross-site POST requests.
 */
const name = '__Host-tradepost';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** Returns the value of `Set-Cookie` for the secret of a browser session. */
export const sessionCookie = (secret: string, maxAgeSeconds: number): string =>
  `${name}=${secret}; Max-Age=${maxAgeSeconds}; ${attributes}`;

/** Deletes the cookie in the browser. */
export const expiredCookie = `${name}=; Max-Age=0; ${attributes}`;

/** Reads the secret from a `Cookie` header. Undefined if the cookie is missing or empty. */
export const readSessionCookie = (header: string | undefined): string | undefined => {
  if (!header?.includes(name)) return undefined;
  const cookies = header.split(';').map((pair) => pair.trim());
  const own = cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return own === '' ? undefined : own;
};
