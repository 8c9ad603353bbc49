import { timingSafeEqual } from 'node:crypto';
import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Deps } from '../deps.ts';
import { newProblem } from '../errors.ts';
import { hashSecret } from '../lib/secret.ts';
import type { GaugeReading } from './metrics.ts';
import { requireOwnHost } from './own-host.ts';

/**
 * Adds /metrics for Prometheus. Metrics reveal sales and failed logins, so a reader needs METRICS_TOKEN. Without a token
 * the route exists only in development, for this machine.
 */
export const addMetricsPage = (router: Router, deps: Deps): void => {
  const { metrics, config } = deps;
  const { metricsToken, development } = config;
  if (metricsToken === undefined && !development) return;
  router.get('/metrics', async (ctx) => {
    if (metricsToken === undefined) requireOwnHost(ctx, config);
    else requireToken(ctx, metricsToken);
    const { contentType, text } = await metrics.expose(await readGauges(deps));
    ctx.set('Content-Type', contentType);
    ctx.body = text;
  });
};

/** Reads the gauges of all features, one after another on one connection. Omits those that cannot be read. */
const readGauges = async (deps: Deps): Promise<GaugeReading[]> => {
  const readings: GaugeReading[] = [];
  for (const { gauges, read } of deps.contributions.gauges) {
    try {
      const samples = await read(deps);
      readings.push(
        ...gauges.map(({ name, help }) => {
          return { name, help, values: samples.filter(({ gauge }) => gauge === name) };
        }),
      );
    } catch (err) {
      deps.log.warn({ err, gauges: gauges.map(({ name }) => name) }, 'some gauges could not be read');
    }
  }
  return readings;
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
