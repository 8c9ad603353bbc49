/**
 * The cookie of a session in a browser. By the prefix `__Host-` browsers keep it for this one host, over https, so
 * that no neighbouring domain can set it; scripts cannot read it; another site's page cannot send it with a form.
 */
const name = '__Host-tradepost';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export const sessionCookie = (secret: string, maxAgeSeconds: number): string =>
  `${name}=${secret}; Max-Age=${maxAgeSeconds}; ${attributes}`;

export const expiredCookie = `${name}=; Max-Age=0; ${attributes}`;

/** From the header `Cookie`. */
export const readSessionCookie = (header: string | undefined): string | undefined => {
  if (!header?.includes(name)) return undefined;
  const cookies = header.split(';').map((pair) => pair.trim());
  const own = cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return own === '' ? undefined : own;
};
