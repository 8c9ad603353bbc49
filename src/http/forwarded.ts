import { parseIpAddress } from '../lib/ip-address.ts';

export type ForwardedHeader = 'x-forwarded-for' | 'forwarded';

/** Returns the nodes that proxies appended to the header, in order: the nearest proxy appended the last one. */
export const readForwardedNodes = (name: ForwardedHeader, value: string): string[] =>
  name === 'forwarded' ? forNodes(value) : value.split(',');

/** Parses the IP address of a node: with or without port, brackets around IPv6, and quotes. Undefined for any other node. */
export const parseNode = (text: string): string | undefined => {
  const node = text.trim().replace(/^"(.*)"$/, '$1');
  const [, ipv6, ipv4] = nodeWithPort.exec(node) ?? [];
  return parseIpAddress(ipv6 ?? ipv4 ?? node);
};

/** RFC 7239 §6. IPv6 with a port needs brackets: the last group of 2001:db8::1:443 is no port. */
const nodeWithPort = /^(?:\[([^\]]*:[^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::(?:\d{1,5}|_[\w.-]+))?$/;

/**
 * The `for` parameters of a Forwarded header, one per hop; empty for a hop without one. A malformed header yields no node:
 * otherwise an unbalanced quote of the client would hide the hop that the proxy appended.
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

/** RFC 7239 §4: `token=value` or `token="value"` and its separator. Linear time: no character can match in two ways. */
const forwardedPair =
  /[ \t]*(?:([\w!#$%&'*+.^`|~-]+)=(?:([^\s",;\\]+)|"((?:[^"\\]|\\.)*)")[ \t]*)?([;,]|$)/gy;
