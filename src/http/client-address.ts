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
 * its whole /64 network, so the network counts as one client.
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
    return isIPv6(client) ? networkOf(client) : client;
  };
};

/** The /64 network of a canonical IPv6 address: its first four groups, with the zeros that `::` stands for. */
const networkOf = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  if (tail !== undefined) groups.push(...Array<string>(8 - groups.length - after.length).fill('0'), ...after);
  return `${parseIpAddress(`${groups.slice(0, 4).join(':')}::`)}/64`;
};
