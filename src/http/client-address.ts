import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Context } from 'koa';

/**
 * Where a request comes from: its connection's other end or, where that is a proxy that we trust, the last address
 * in X-Forwarded-For that is not one. What stands before that, anybody can write. Whoever has one address of an
 * IPv6 network has them all, so such a network, a /64, counts as one.
 */
export const createClientAddress = (trustedProxies: readonly string[]): ((ctx: Context) => string) => {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = '', prefix] = proxy.split('/');
    const family = familyOf(address);
    trusted.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return ({ req, socket }) => {
    const hops = req.headers['x-forwarded-for']?.toString().split(',') ?? [];
    let address = plain(socket.remoteAddress ?? '');
    while (isIP(address) !== 0 && trusted.check(address, familyOf(address))) {
      const next = plain(hops.pop()?.trim() ?? '');
      if (next === '') break;
      address = next;
    }
    return isIPv6(address) ? networkOf(address) : address;
  };
};

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** A server that listens on IPv6 sees IPv4 as ::ffff:192.0.2.1. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** The first four groups, with those that `::` stands for. */
const networkOf = (address: string): string => {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};
