import { isIP } from 'node:net';
import type { NetworkPolicy } from './network-policy.ts';

/**
 * Returns the reason why no webhook can be sent to the URL, as a predicate of the URL; undefined if there is none. A host
 * name may still resolve to a forbidden IP address, which only the connection shows. The URL parser turns every spelling of
 * an IP address (0177.0.0.1, 2130706433, 0x7f.1) into its canonical form.
 */
export const webhookUrlFault = (text: string, networks: NetworkPolicy): string | undefined => {
  if (!URL.canParse(text)) return 'is not a URL';
  const { protocol, username, password, hash, hostname, port } = new URL(text);
  const host = hostOf(hostname);
  const isAddress = isIP(host) !== 0;
  if (protocol !== 'https:' && !(protocol === 'http:' && mayBeListed(host, networks)))
    return 'does not start with https://';
  if (username !== '' || password !== '') return 'contains credentials';
  if (hash !== '') return 'contains a fragment';
  if (isAddress && !networks.isAllowed(host)) return 'has an IP address that is not public';
  if (!isAddress && isLocalName(host) && !networks.hasListed) return 'has a host name that is not public';
  if (port !== '' && Number(port) < 1024) return 'has a port below 1024 that is not the default port';
  return undefined;
};

/** Returns the host without the brackets of IPv6. */
export const hostOf = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Without TLS only listed networks are allowed. Whether a host name belongs to one shows when it is resolved. */
const mayBeListed = (host: string, networks: NetworkPolicy): boolean =>
  isIP(host) === 0 ? networks.hasListed : networks.isListed(host);

/** Names that public DNS never resolves: a single label, or a special-use top level (RFC 6761, 6762, 8375, and ICANN). */
const isLocalName = (host: string): boolean => {
  const labels = host.replace(/\.$/, '').toLowerCase().split('.');
  return (
    labels.length === 1 || localTops.has(labels.at(-1) ?? '') || labels.slice(-2).join('.') === 'home.arpa'
  );
};

const localTops = new Set(['localhost', 'local', 'internal', 'lan', 'intranet', 'corp', 'home', 'onion']);
