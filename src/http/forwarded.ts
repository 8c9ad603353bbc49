import { parseIpAddress } from '../lib/ip-address.ts';

export type ForwardedHeader = 'x-forwarded-for' | 'forwarded';

/** The nodes that proxies appended to the header, the nearest proxy's last. */
export const readForwardedNodes = (name: ForwardedHeader, value: string): string[] =>
  name === 'forwarded' ? forNodes(value) : value.split(',');

/** The IP address of a node: with or without a port, IPv6 with or without brackets, quoted or not. */
export const parseNode = (text: string): string | undefined => {
  const node = text.trim().replace(/^"(.*)"$/, '$1');
  const [, ipv6, ipv4] = nodeWithPort.exec(node) ?? [];
  return parseIpAddress(ipv6 ?? ipv4 ?? node);
};

/** RFC 7239 §6. A port needs brackets around IPv6: the last group of 2001:db8::1:443 is no port. */
const nodeWithPort = /^(?:\[([^\]]*:[^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::(?:\d{1,5}|_[\w.-]+))?$/;

/**
 * The `for` parameters of a Forwarded header, one per hop, empty if a hop has none. A malformed header yields no node: an
 * unbalanced quote of the client would otherwise swallow the hop that the proxy appended.
 */
const forNodes = (header: string): string[] => {
  const nodes: string[] = [];
  let node: string | undefined;
  for (const [, name, plain, quoted, separator] of header.matchAll(forwardedPair)) {
    if (name?.toLowerCase() === 'for') {
      if (node !== undefined) return [];
      node = plain ?? quoted?.replaceAll(/\\(.)/g, '$1');
    }
    if (separator === ';') continue;
    nodes.push(node ?? '');
    node = undefined;
    if (separator === '') return nodes;
  }
  return [];
};

/** RFC 7239 §4: `token=value` or `token="value"`, and the separator after it. Linear: no character can match twice. */
const forwardedPair =
  /[ \t]*(?:([\w!#$%&'*+.^`|~-]+)=(?:([^\s",;\\]+)|"((?:[^"\\]|\\.)*)")[ \t]*)?([;,]|$)/gy;
