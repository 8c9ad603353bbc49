import { timingSafeEqual } from 'node:crypto';
import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { hashSecret } from '../lib/secret.ts';
import { requireOwnHost } from './own-host.ts';

/**
 * Metrics tell how much is sold and when logins fail, so a reader needs METRICS_TOKEN. Without one they are shown only in
 * development, to this machine.
 */
export const addMetricsPage = (
  router: Router,
  { metrics, config }: Pick<Deps, 'metrics' | 'config'>,
): void => {
  const { metricsToken, development } = config;
  if (metricsToken === undefined && !development) return;
  router.get('/metrics', async (ctx) => {
    if (metricsToken === undefined) requireOwnHost(ctx, config);
    else requireToken(ctx, metricsToken);
    const { contentType, text } = await metrics.expose();
    ctx.set('Content-Type', contentType);
    ctx.body = text;
  });
};

const requireToken = (ctx: Context, token: string): void => {
  ctx.vary('Authorization');
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(ctx.get('Authorization')) ?? [];
  // Hashes are of one length, as a comparison in constant time needs them.
  if (timingSafeEqual(hashSecret(given), hashSecret(token))) return;
  throw new Problem('unauthenticated', { detail: 'Send METRICS_TOKEN as "Authorization: Bearer …".' });
};
