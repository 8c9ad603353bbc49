import { BlockList } from 'node:net';
import { familyOf, parseIpAddress } from '../lib/ip-address.ts';

/**
 * The special-purpose networks of IPv4 that are not globally reachable, by the registry of IANA (RFC 6890), and multicast.
 * Documentation, benchmarking and reserved networks have no receivers, so nothing is lost with them.
 */
const specialIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  // CGNAT
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Link-local, with the metadata service of clouds at 169.254.169.254.
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  // The relays of 6to4
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  // Multicast, reserved and broadcast
  '224.0.0.0/3',
];

/** IPv6 assigns global IP addresses from 2000::/3 alone, so only the exceptions within it are listed. */
const globalIpv6 = '2000::/3';
const specialIpv6 = [
  // IETF protocols: Teredo, benchmarking, ORCHID
  '2001::/23',
  '2001:db8::/32',
  // 6to4, which embeds any IPv4 address
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
];

/** The well-known prefix of NAT64 (RFC 6052). Its last 32 bits are an IPv4 address. */
const nat64 = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/;

/** Decides to which IP addresses this server may open connections that outsiders cause. */
export type NetworkPolicy = {
  /** Whether the operator has listed a network. */
  hasListed: boolean;
  /** Whether the operator has listed a network of the IP address. Such a network may be private. */
  isListed: (ip: string) => boolean;
  /** Whether the IP address is globally reachable or listed. False for a text that is no IP address. */
  isAllowed: (ip: string) => boolean;
};

/**
 * Creates the policy. An IPv4-mapped or NAT64 address is judged by its IPv4 address. `listed` are networks in canonical form,
 * such as 10.0.0.0/8.
 */
export const createNetworkPolicy = (listed: readonly string[]): NetworkPolicy => {
  const allowed = toBlockList(listed);
  const special = toBlockList([...specialIpv4, ...specialIpv6]);
  const global = toBlockList([globalIpv6]);
  const judged = (text: string): string | undefined => {
    const ip = parseIpAddress(text);
    return ip && embeddedIpv4(ip);
  };
  const isListed = (text: string): boolean => {
    const ip = judged(text);
    return ip !== undefined && allowed.check(ip, familyOf(ip));
  };
  const isGlobal = (ip: string): boolean =>
    !special.check(ip, familyOf(ip)) && (familyOf(ip) === 'ipv4' || global.check(ip, 'ipv6'));
  return {
    hasListed: listed.length > 0,
    isListed,
    isAllowed: (text) => {
      const ip = judged(text);
      return ip !== undefined && (isListed(ip) || isGlobal(ip));
    },
  };
};

const toBlockList = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [ip = '', prefix] = network.split('/');
    list.addSubnet(ip, Number(prefix), familyOf(ip));
  }
  return list;
};

const embeddedIpv4 = (ip: string): string => {
  const [, high = '0', low] = nat64.exec(ip) ?? [];
  if (low === undefined) return ip;
  return [high, low]
    .map((group) => Number.parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 0xff])
    .join('.');
};
