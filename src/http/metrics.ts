import type { Middleware } from 'koa';
import Counter from 'prom-client/lib/counter.js';
import Histogram from 'prom-client/lib/histogram.js';
import Registry from 'prom-client/lib/registry.js';
import type { Observer } from '../contract/observer.ts';

/** The values of a gauge at one time, each with its labels. */
export type GaugeReading = {
  name: string;
  help: string;
  values: readonly { labels?: Readonly<Record<string, string>>; value: number }[];
};

export type Metrics = {
  observer: Observer;
  /** Counts a 503 response by its cause: an outage of the database, `overload`, `password_queue` or `other`. */
  onUnavailable: (cause: string) => void;
  /** Measures the seconds of each request by operation and status. Must precede every middleware that may respond. */
  timing: () => Middleware;
  /** All metrics, and these gauges, in the text format of Prometheus. */
  expose: (gauges?: readonly GaugeReading[]) => Promise<{ contentType: string; text: string }>;
};

/** Creates the metrics of this process, in a registry of their own. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from the request to the end of its response.',
    labelNames: ['operation', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const deprecated = counter('deprecated_operation_calls_total', 'Calls of deprecated operations.', [
    'operation',
  ]);
  const limited = counter('rate_limited_requests_total', 'Requests rejected with 429.', ['operation']);
  const lookups = counter('cache_lookups_total', 'Lookups of cached responses.', ['operation', 'outcome']);
  const unavailable = counter('unavailable_responses_total', 'Requests rejected with 503.', ['cause']);
  return {
    onUnavailable: (cause) => unavailable.inc({ cause }),
    observer: {
      onDeprecatedCall: (operation) => deprecated.inc({ operation }),
      onRateLimited: (operation) => limited.inc({ operation }),
      onCacheLookup: (operation, outcome) => lookups.inc({ operation, outcome }),
    },
    timing: () =>
      function timing(ctx, next) {
        const startedAt = performance.now();
        ctx.res.on('close', () => {
          // Only operations of the contract get a label of their own, so clients cannot create time series.
          const { operationId = 'none' } = ctx.state as { operationId?: string };
          durations.observe(
            { operation: operationId, status: ctx.status },
            (performance.now() - startedAt) / 1000,
          );
        });
        return next();
      },
    expose: async (gauges = []) => ({
      contentType: registry.contentType,
      text: `${await registry.metrics()}\n${gauges.map(writeGauge).join('')}`,
    }),
  };
};

const writeGauge = ({ name, help, values }: GaugeReading): string => {
  const lines = values.map(({ labels = {}, value }) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
    return `${name}${pairs.length > 0 ? `{${pairs.join()}}` : ''} ${value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines, ''].join('\n');
};

const escapeLabel = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
