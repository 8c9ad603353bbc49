import { isIP, SocketAddress } from 'node:net';

/**
 * The canonical text of an IP address (RFC 5952) without its zone; an IPv4-mapped IPv6 address becomes the IPv4 address.
 * Undefined for any other text. node:net refuses the octal, hexadecimal and short forms of IPv4 (0177.0.0.1, 127.1),
 * which programs read differently.
 */
export const parseIpAddress = (text: string): string | undefined => {
  const version = isIP(text);
  if (version === 4) return text;
  if (version === 0) return undefined;
  const { address } = new SocketAddress({ address: text, family: 'ipv6' });
  return mappedIpv4.exec(address)?.[1] ?? address;
};

const mappedIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/;

/** As node:net names it. */
export const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether a host name, with or without a final dot, or an IP address, with or without brackets, is this machine's own. */
export const isLoopback = (host: string): boolean => {
  if (/^(?:[^.]+\.)*localhost\.?$/i.test(host)) return true;
  const address = parseIpAddress(host.replace(/^\[(.*:.*)\]$/, '$1'));
  return address !== undefined && /^(?:127\.|::1$)/.test(address);
};
