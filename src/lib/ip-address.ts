import { isIP, SocketAddress } from 'node:net';

/**
 * Returns the canonical text of an IP address (RFC 5952) without a zone; an IPv4-mapped IPv6 address becomes an IPv4
 * address. Undefined for any other text, such as the octal, hexadecimal and short forms of IPv4 (0177.0.0.1, 127.1),
 * which programs interpret differently.
 */
export const parseIpAddress = (text: string): string | undefined => {
  const version = isIP(text);
  if (version === 4) return text;
  if (version === 0) return undefined;
  const { address } = new SocketAddress({ address: text, family: 'ipv6' });
  return mappedIpv4.exec(address)?.[1] ?? address;
};

const mappedIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/;

/** Returns the family of an IP address, by its name in node:net. */
export const familyOf = (ip: string): 'ipv4' | 'ipv6' => (isIP(ip) === 6 ? 'ipv6' : 'ipv4');

/** Whether a host is this machine: localhost or one of its subdomains, or a loopback IP address, also in brackets. */
export const isLoopback = (host: string): boolean => {
  if (/^(?:[^.]+\.)*localhost\.?$/i.test(host)) return true;
  const ip = parseIpAddress(host.replace(/^\[(.*:.*)\]$/, '$1'));
  return ip !== undefined && /^(?:127\.|::1$)/.test(ip);
};
