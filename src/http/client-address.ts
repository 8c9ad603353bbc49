import { BlockList, isIPv6 } from 'node:net';
import type { Context } from 'koa';
import type { Config } from '../config.ts';
import { familyOf, parseIpAddress } from '../lib/ip-address.ts';
import { parseNode, readForwardedNodes } from './forwarded.ts';

/** No chain of proxies is longer; a header of thousands of hops costs no more than one of these. */
const maxHops = 32;

/**
 * The client's IP address, as a key for quotas and records: that of the connection's peer or, if the peer is a trusted
 * proxy, the last hop in the configured header that is no trusted proxy. The client can write any hop before it. A hop
 * that is no IP address ends the search: the proxy that reported it counts. The owner of one IPv6 address usually has
 * its whole /64 network, so the network counts as one client. A NAT64 address (RFC 6052) counts as the IPv4 address in it,
 * because the /64 network of NAT64 holds all of IPv4.
 */
export const createClientAddress = ({
  trustedProxies,
  forwardedHeader,
}: Pick<Config, 'trustedProxies' | 'forwardedHeader'>): ((ctx: Context) => string) => {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = '', prefix] = proxy.split('/');
    trusted.addSubnet(address, Number(prefix), familyOf(address));
  }
  const isTrusted = (address: string): boolean => trusted.check(address, familyOf(address));

  const forwardedAddress = (proxy: string, header: string): string => {
    let client = proxy;
    for (const node of readForwardedNodes(forwardedHeader, header).slice(-maxHops).reverse()) {
      const hop = parseNode(node);
      if (hop === undefined) break;
      client = hop;
      if (!isTrusted(client)) break;
    }
    return client;
  };

  return ({ req, socket }) => {
    const peer = parseIpAddress(socket.remoteAddress ?? '');
    if (peer === undefined) throw new Error('The connection has no IP address');
    const header = req.headers[forwardedHeader]?.toString();
    const client = header !== undefined && isTrusted(peer) ? forwardedAddress(peer, header) : peer;
    return isIPv6(client) ? quotaKeyOf(groupsOf(client)) : client;
  };
};

/** The eight groups of a canonical IPv6 address, with the zeros that `::` stands for. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  if (tail !== undefined) groups.push(...Array<string>(8 - groups.length - after.length).fill('0'), ...after);
  return groups;
};

const quotaKeyOf = (groups: readonly string[]): string => {
  if (groups.slice(0, 6).join(':') === nat64) return ipv4Of(groups.slice(6));
  return `${parseIpAddress(`${groups.slice(0, 4).join(':')}::`)}/64`;
};

/** 64:ff9b::/96 */
const nat64 = '64:ff9b:0:0:0:0';

const ipv4Of = (groups: readonly string[]): string =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 0xff])
    .join('.');
