import { BlockList, isIPv6 } from 'node:net';
import type { Context } from 'koa';
import type { Config } from '../config.ts';
import { familyOf, parseIpAddress } from '../lib/ip-address.ts';
import { parseNode, readForwardedNodes } from './forwarded.ts';

/** The longest chain of proxies that is read, so a header of thousands of hops costs no more. */
const maxHops = 32;

/**
 * Returns the function that determines the IP address of a client, as a key for rate limits and records. It is the IP
 * address of the connection's peer or, behind a trusted proxy, the last hop in the configured header that is no trusted
 * proxy; the client may have forged the hops before. A hop that is no IP address ends the search, and the proxy that
 * reported it counts as the client. An IPv6 client usually controls a whole /64 network, so the network is the key.
 * A NAT64 IP address (RFC 6052) counts as the embedded IPv4 address, because one /64 network of NAT64 holds all of IPv4.
 */
export const createClientIpAddress = ({
  trustedProxies,
  forwardedHeader,
}: Pick<Config, 'trustedProxies' | 'forwardedHeader'>): ((ctx: Context) => string) => {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [ip = '', prefix] = proxy.split('/');
    trusted.addSubnet(ip, Number(prefix), familyOf(ip));
  }
  const isTrusted = (ip: string): boolean => trusted.check(ip, familyOf(ip));

  const forwardedIp = (proxy: string, header: string): string => {
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
    const client = header !== undefined && isTrusted(peer) ? forwardedIp(peer, header) : peer;
    return isIPv6(client) ? quotaKeyOf(groupsOf(client)) : client;
  };
};

/** The eight groups of a canonical IPv6 address, with the zeros that `::` abbreviates. */
const groupsOf = (ip: string): string[] => {
  const [head = '', tail] = ip.split('::');
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
