import type { Context } from 'koa';
import type { Config } from '../config.ts';
import { newProblem } from '../errors.ts';
import { isLoopback } from '../lib/ip-address.ts';

/**
 * Throws not_found unless the Host header names this machine or the host of PUBLIC_URL. Prevents DNS rebinding: once
 * evil.example resolves to 127.0.0.1, its pages have the same origin as this server and may read responses, but their
 * requests still have the Host evil.example.
 */
export const requireOwnHost = ({ req }: Context, { publicUrl }: Pick<Config, 'publicUrl'>): void => {
  const host = (req.headers.host ?? '').replace(/:\d*$/, '').toLowerCase();
  if (isLoopback(host) || host === new URL(publicUrl).hostname) return;
  throw newProblem('not_found', { detail: 'No resource has this URL.' });
};
