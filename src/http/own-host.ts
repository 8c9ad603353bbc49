import type { Context } from 'koa';
import type { Config } from '../config.ts';
import { Problem } from '../errors.ts';
import { isLoopback } from '../lib/ip-address.ts';

/**
 * Refuses a request whose Host header names neither this machine nor PUBLIC_URL. Against DNS rebinding: once the name
 * evil.example resolves to 127.0.0.1, its pages share an origin with us and may read our responses, but their requests
 * still name evil.example.
 */
export const requireOwnHost = ({ req }: Context, { publicUrl }: Pick<Config, 'publicUrl'>): void => {
  const host = (req.headers.host ?? '').replace(/:\d*$/, '').toLowerCase();
  if (isLoopback(host) || host === new URL(publicUrl).hostname) return;
  throw new Problem('not_found', { detail: 'There is nothing at this address.' });
};
