import { Resolver } from 'node:dns/promises';
import { isLoopback } from '../lib/ip-address.ts';

/**
 * Returns the A and AAAA records of a name. Asks DNS by itself: the resolver of the operating system would occupy threads of
 * the process while a name server is silent.
 */
export const resolveByDns = async (name: string, signal: AbortSignal): Promise<string[]> => {
  // No name server answers for localhost (RFC 6761).
  if (isLoopback(name)) return ['127.0.0.1', '::1'];
  const resolver = new Resolver();
  signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const found = [v4, v6].flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  if (found.length === 0 && v4.status === 'rejected') throw v4.reason;
  return found;
};
