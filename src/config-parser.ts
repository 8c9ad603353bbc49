/** Turns the text of a setting into its value. */
import { isIP } from 'node:net';
import { isLoopback, parseIpAddress } from './lib/ip-address.ts';

// A parser throws what the variable must be, as the end of a sentence.
export type Parser<T> = (text: string) => T;

export const text: Parser<string> = (value) => value;
export const optional =
  <T>(parse: Parser<T>): Parser<T | undefined> =>
  (value) =>
    value === '' ? undefined : parse(value);
export const integer =
  (min: number, max: number): Parser<number> =>
  (value) => {
    const parsed = Number(value);
    if (/^\d+$/.test(value) && parsed >= min && parsed <= max) return parsed;
    throw new Error(`a whole number from ${min} to ${max}`);
  };
export const oneOf =
  <const T extends string>(...choices: T[]): Parser<T> =>
  (value) => {
    const choice = choices.find((known) => known === value);
    if (choice !== undefined) return choice;
    throw new Error(`one of ${choices.join(', ')}`);
  };
/** A URL may have wildcards and empty labels in its host, but no client ever reaches such a host or names it. */
const hasHost = (url: string): boolean =>
  URL.canParse(url) && /^(?:\[[0-9a-f:]+\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?)$/.test(new URL(url).hostname);
export const url =
  (...protocols: string[]): Parser<string> =>
  (value) => {
    const { protocol = '' } = URL.canParse(value) ? new URL(value) : {};
    // Only those of the web have their host in one form; that of a database may be a folder.
    const isFit = protocols.includes(protocol) && (!/^https?:$/.test(protocol) || hasHost(value));
    if (isFit) return value.replace(/\/+$/, '');
    throw new Error(`a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
  };
export const origin: Parser<string> = (value) => {
  // A URL may have an asterisk in its host. Responses carry credentials, so CORS has no wildcard either.
  if (value.includes('*'))
    throw new Error('a list of origins without wildcards: name each, as https://shop.example');
  const isPage = hasHost(value) && /^https?:$/.test(new URL(value).protocol);
  if (isPage && new URL(value).origin === value) return value;
  throw new Error('a list of origins such as https://shop.example, separated by commas');
};
export const key: Parser<Buffer> = (value) => {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length === 32 && bytes.toString('base64') === value) return bytes;
  throw new Error('32 random bytes in base64, as `openssl rand -base64 32` makes them');
};
export const bearerToken: Parser<string> = (value) => {
  if (/^[\x21-\x7e]{16,}$/.test(value)) return value;
  throw new Error('at least 16 visible ASCII characters, as `openssl rand -hex 16` makes them');
};
export const domain: Parser<string> = (value) => {
  if (hasHost(`https://${value}`) && new URL(`https://${value}`).host === value && isIP(value) === 0)
    return value;
  throw new Error('a domain such as shop.example, without a port');
};
export const mailbox: Parser<Mailbox> = (value) => {
  const [, name = '', address = value] = /^([^<>"\p{Cc}]*?)\s*<([^<>]*)>$/u.exec(value) ?? [];
  if (/^[^\s@<>,;:"\p{Cc}]+@[^\s@<>,;:"\p{Cc}]+$/u.test(address)) return { name, address };
  throw new Error('an e-mail address, as shop@shop.example or Shop <shop@shop.example>');
};
/** An IP address or network in canonical form, always with its prefix length: 10.0.0.0/8. */
export const network: Parser<string> = (value) => {
  const [text = '', prefix, ...rest] = value.split('/');
  const address = parseIpAddress(text);
  if (address !== undefined && rest.length === 0 && /^\d+$/.test(prefix ?? '0')) {
    const bits = isIP(address) === 6 ? 128 : 32;
    // An IPv4-mapped network counts its prefix within IPv6.
    const length = prefix === undefined ? bits : Number(prefix) - (isIP(text) === 6 ? 128 - bits : 0);
    if (length >= 0 && length <= bits) return `${address}/${length}`;
  }
  throw new Error('a list of IP addresses or networks such as 10.0.0.0/8, separated by commas');
};
export const list =
  <T>(parse: Parser<T>): Parser<readonly T[]> =>
  (value) =>
    value === '' ? [] : value.split(',').map((item) => parse(item.trim()));

/** In the clear only where nobody can listen in: on this machine, for tests. */
const isPrivateUrl = (value: string): boolean => {
  if (!hasHost(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};
export const redirectUri: Parser<string> = (value) => {
  // An app's own scheme has a dot (RFC 8252), which `javascript:` and its like have not.
  const isOfAnApp = /^[a-z][a-z0-9+-]*\.[a-z0-9+.-]*:/i.test(value) && URL.canParse(value);
  // Issuers compare it letter by letter, as we do, and openid-client writes it in this way.
  const isPlain = isOfAnApp || (isPrivateUrl(value) && new URL(value).href === value);
  if (isPlain && !/[?#*]/.test(value)) return value;
  throw new Error(
    'a list of https pages such as https://shop.example/signed-in without query or wildcard, separated by commas',
  );
};

/** An OpenID provider by which people may log in. */
type IdentityProvider = {
  /** In this API; the same one for as long as there are identities of it. */
  id: string;
  name: string;
  /** Exactly as the provider writes it, also at its end. */
  issuer: string;
  clientId: string;
  clientSecret: string;
};
const identityProviderFields: Record<keyof IdentityProvider, (value: string) => boolean> = {
  id: (value) => /^[a-z][a-z0-9-]{0,39}$/.test(value),
  name: (value) => value.trim() !== '',
  issuer: isPrivateUrl,
  clientId: (value) => value !== '',
  clientSecret: (value) => value !== '',
};
const isIdentityProvider = (value: unknown): value is IdentityProvider => {
  const given = (value ?? {}) as Record<string, unknown>;
  const fields = Object.entries(identityProviderFields);
  return (
    fields.every(([name, isFit]) => typeof given[name] === 'string' && isFit(given[name])) &&
    Object.keys(given).length === fields.length
  );
};
export const identityProviders: Parser<readonly IdentityProvider[]> = (value) => {
  const parsed = parseJson(value || '[]');
  const isList = Array.isArray(parsed) && parsed.every(isIdentityProvider);
  if (isList && new Set(parsed.map(({ id }) => id)).size === parsed.length) return parsed;
  throw new Error(
    'a JSON list of objects of id, name, issuer, clientId and clientSecret, with an id of each its own and https issuers',
  );
};
const parseJson = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};
/** An e-mail address and the name that is shown with it; empty if there is none. */
type Mailbox = { name: string; address: string };
