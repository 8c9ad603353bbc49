import { timingSafeEqual } from 'node:crypto';
import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Deps } from '../deps.ts';
import { newProblem } from '../errors.ts';
import { hashSecret } from '../lib/secret.ts';
import { requireOwnHost } from './own-host.ts';

/**
 * Adds /metrics for Prometheus. Metrics reveal sales and failed logins, so a reader needs METRICS_TOKEN. Without a token
 * the route exists only in development, for this machine.
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
  // A constant-time comparison needs values of equal length, as hashes are.
  if (timingSafeEqual(hashSecret(given), hashSecret(token))) return;
  throw newProblem('unauthenticated', {
    detail: 'Send the value of METRICS_TOKEN as "Authorization: Bearer …".',
  });
};
