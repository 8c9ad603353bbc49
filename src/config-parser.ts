/** Parsers from the text of a setting to its value. */
import { isIP } from 'node:net';
import { isLoopback, parseIpAddress } from './lib/ip-address.ts';

/** Throws an Error whose message completes the sentence "… must be". */
export type Parser<T> = (text: string) => T;

/** Accepts any text. */
export const text: Parser<string> = (value) => value;
/** Returns undefined for an empty value, otherwise the result of `parse`. */
export const optional =
  <T>(parse: Parser<T>): Parser<T | undefined> =>
  (value) =>
    value === '' ? undefined : parse(value);
/** Accepts the parts of a text between semicolons, without empty ones. */
export const parts: Parser<string[]> = (value) =>
  value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Accepts a whole number within bounds, in decimal digits. */
export const integer =
  (min: number, max: number): Parser<number> =>
  (value) => {
    const parsed = Number(value);
    if (/^\d+$/.test(value) && parsed >= min && parsed <= max) return parsed;
    throw new Error(`a whole number from ${min} to ${max}`);
  };
/** Accepts one of the given words. */
export const oneOf =
  <const T extends string>(...choices: T[]): Parser<T> =>
  (value) => {
    const choice = choices.find((known) => known === value);
    if (choice !== undefined) return choice;
    throw new Error(`one of ${choices.join(', ')}`);
  };
/** Whether the URL has a host without wildcards and empty labels. The syntax of URLs allows both, but no client uses them. */
const hasHost = (url: string): boolean =>
  URL.canParse(url) && /^(?:\[[0-9a-f:]+\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?)$/.test(new URL(url).hostname);
/** Accepts a URL of one of the protocols, and removes trailing slashes. */
export const url =
  (...protocols: string[]): Parser<string> =>
  (value) => {
    const { protocol = '' } = URL.canParse(value) ? new URL(value) : {};
    // Only http and https URLs need such a host. The host of a database URL may be a folder.
    const isFit = protocols.includes(protocol) && (!/^https?:$/.test(protocol) || hasHost(value));
    if (isFit) return value.replace(/\/+$/, '');
    throw new Error(`a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
  };
/** Accepts one web origin, without path and trailing slash. */
export const origin: Parser<string> = (value) => {
  // The syntax of URLs allows an asterisk in the host. CORS with credentials allows no wildcard.
  if (value.includes('*'))
    throw new Error('a list of origins without wildcards: list each origin, such as https://shop.example');
  const isPage = hasHost(value) && /^https?:$/.test(new URL(value).protocol);
  if (isPage && new URL(value).origin === value) return value;
  throw new Error('a list of origins such as https://shop.example, separated by commas');
};
/** Accepts a key of 32 bytes in base64. */
export const key: Parser<Buffer> = (value) => {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length === 32 && bytes.toString('base64') === value) return bytes;
  throw new Error('32 random bytes in base64; generate them with `openssl rand -base64 32`');
};
/** Accepts a token of at least 16 visible ASCII characters, which cannot be guessed. */
export const bearerToken: Parser<string> = (value) => {
  if (/^[\x21-\x7e]{16,}$/.test(value)) return value;
  throw new Error('at least 16 visible ASCII characters; generate them with `openssl rand -hex 16`');
};
/** Accepts a secret of visible ASCII characters whose beginning tells its kind. */
export const secretOfKind =
  (...beginnings: string[]): Parser<string> =>
  (value) => {
    if (/^[\x21-\x7e]+$/.test(value) && beginnings.some((one) => value.startsWith(one))) return value;
    throw new Error(`a secret that starts with ${beginnings.join(' or ')}`);
  };
/** Accepts a domain without port; no IP address. */
export const domain: Parser<string> = (value) => {
  if (hasHost(`https://${value}`) && new URL(`https://${value}`).host === value && isIP(value) === 0)
    return value;
  throw new Error('a domain such as shop.example, without a port');
};
/** Accepts the name of an S3 bucket: a label of a domain, or several. */
export const bucket: Parser<string> = (value) => {
  if (/^[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){1,61}[a-z0-9]$/.test(value)) return value;
  throw new Error('the name of a bucket: 3 to 63 lower-case letters, digits, hyphens and dots');
};
/** Accepts a country code of two capital letters (ISO 3166-1 alpha-2). */
export const country: Parser<string> = (value) => {
  if (/^[A-Z]{2}$/.test(value)) return value;
  throw new Error('a country code of two capital letters, such as DE');
};
/** Accepts an e-mail address, with or without a display name. */
export const mailbox: Parser<Mailbox> = (value) => {
  const [, name = '', address = value] = /^([^<>"\p{Cc}]*?)\s*<([^<>]*)>$/u.exec(value) ?? [];
  if (/^[^\s@<>,;:"\p{Cc}]+@[^\s@<>,;:"\p{Cc}]+$/u.test(address)) return { name, address };
  throw new Error('an e-mail address such as shop@shop.example or Shop <shop@shop.example>');
};
/** An IP address or network in canonical form, always with a prefix length: 10.0.0.0/8. */
export const network: Parser<string> = (value) => {
  const [text = '', prefix, ...rest] = value.split('/');
  const ip = parseIpAddress(text);
  if (ip !== undefined && rest.length === 0 && /^\d+$/.test(prefix ?? '0')) {
    const bits = isIP(ip) === 6 ? 128 : 32;
    // The prefix length of an IPv4-mapped network refers to IPv6.
    const length = prefix === undefined ? bits : Number(prefix) - (isIP(text) === 6 ? 128 - bits : 0);
    if (length >= 0 && length <= bits) return `${ip}/${length}`;
  }
  throw new Error('a list of IP addresses or networks such as 10.0.0.0/8, separated by commas');
};
/** Splits the value at commas, and parses each item. */
export const list =
  <T>(parse: Parser<T>): Parser<readonly T[]> =>
  (value) =>
    value === '' ? [] : value.split(',').map((item) => parse(item.trim()));

/** Whether connections to the URL are protected: https, or http on this machine, for tests. */
const isSecureUrl = (value: string): boolean => {
  if (!hasHost(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};
/** Accepts an https URL without query and fragment, or the URI of an app. */
export const redirectUri: Parser<string> = (value) => {
  // The private scheme of an app contains a dot (RFC 8252 §7.1), unlike `javascript:` and similar schemes.
  const isOfAnApp = /^[a-z][a-z0-9+-]*\.[a-z0-9+.-]*:/i.test(value) && URL.canParse(value);
  // Issuers and this server compare redirect URIs character by character, in the form that openid-client sends.
  const isPlain = isOfAnApp || (isSecureUrl(value) && new URL(value).href === value);
  if (isPlain && !/[?#*]/.test(value)) return value;
  throw new Error(
    'a list of https URLs such as https://shop.example/signed-in without query or wildcard, separated by commas',
  );
};

/** An OpenID provider for logins. */
type IdentityProvider = {
  /** The name of the provider in this API. It must not change while identities of the provider exist. */
  id: string;
  name: string;
  /** Exactly the issuer of the provider's metadata, including a trailing slash. */
  issuer: string;
  clientId: string;
  clientSecret: string;
};
const identityProviderFields: Record<keyof IdentityProvider, (value: string) => boolean> = {
  id: (value) => /^[a-z][a-z0-9-]{0,39}$/.test(value),
  name: (value) => value.trim() !== '',
  issuer: isSecureUrl,
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
/** Accepts a JSON list of OpenID providers with unique ids. */
export const identityProviders: Parser<readonly IdentityProvider[]> = (value) => {
  const parsed = parseJson(value || '[]');
  const isList = Array.isArray(parsed) && parsed.every(isIdentityProvider);
  if (isList && new Set(parsed.map(({ id }) => id)).size === parsed.length) return parsed;
  throw new Error(
    'a JSON list of objects with id, name, issuer, clientId and clientSecret, with unique ids and https issuers',
  );
};
const parseJson = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};
/** An e-mail address and its display name, which may be empty. */
type Mailbox = { name: string; address: string };
