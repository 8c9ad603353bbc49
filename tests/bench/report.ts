import type { Comparison } from './comparison.ts';
import { type ContenderName, contenders } from './contender.ts';
import type { Flatness } from './flatness.ts';
import type { Logins } from './logins.ts';
import type { OperationName } from './traffic.ts';
import type { Visit } from './visit.ts';

type Goal = { operation: OperationName; against: 'best peer' | ContenderName; atLeast: number };

const goals: Goal[] = [
  { operation: 'get', against: 'best peer', atLeast: 2 },
  { operation: 'list', against: 'best peer', atLeast: 1.2 },
  { operation: 'create', against: 'best peer', atLeast: 1.6 },
  { operation: 'refused', against: 'best peer', atLeast: 1.1 },
  { operation: 'get', against: 'node-http', atLeast: 1.1 },
  { operation: 'list', against: 'node-http', atLeast: 1 },
  { operation: 'create', against: 'node-http', atLeast: 0.95 },
  { operation: 'ping', against: 'koa', atLeast: 0.75 },
];

const operations: OperationName[] = ['ping', 'get', 'list', 'create', 'refused'];

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

export const renderTable = (rows: string[][]): string => {
  const widths = (rows[0] as string[]).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** Requests per second and, in brackets, the server's CPU µs per request. */
export const renderNumbers = (comparison: Comparison): string =>
  renderTable([
    ['req/s (CPU µs)', ...operations, 'RSS MB'],
    ...[...comparison].map(([name, { visits, residentMb }]) => [
      contenders[name].title,
      ...operations.map((operation) => showVisits(visits.get(operation))),
      show(residentMb, 0),
    ]),
  ]);

/** The median and the 99th percentile of the latency, in ms, of 64 connections that always wait for a response. */
export const renderLatencies = (comparison: Comparison): string =>
  renderTable([
    ['latency ms, p50 / p99', ...operations],
    ...[...comparison].map(([name, { visits }]) => [
      contenders[name].title,
      ...operations.map((operation) => showLatencies(visits.get(operation))),
    ]),
  ]);

const showLatencies = (visits: Visit[] | undefined): string =>
  visits === undefined
    ? '–'
    : `${show(median(visits.map(({ p50Ms }) => p50Ms)), 1)} / ${show(median(visits.map(({ p99Ms }) => p99Ms)), 1)}`;

const showVisits = (visits: Visit[] | undefined): string =>
  visits === undefined ? '–' : `${Math.round(perSecond(visits))} (${show(cpuMicros(visits), 0)})`;

/** The ratio of our throughput to each peer's, beside the goal; then the same for CPU time, which is less noisy. */
export const renderRatios = (comparison: Comparison): string =>
  renderTable([
    ['ours ÷', '', 'goal', 'req/s', 'CPU', 'spread', ''],
    ...goals.flatMap((goal) => {
      const own = comparison.get('tradepost')?.visits.get(goal.operation);
      const rival = findRival(comparison, goal);
      const theirs = rival && comparison.get(rival)?.visits.get(goal.operation);
      if (!own || !theirs) return [];
      const ratio = perSecond(own) / perSecond(theirs);
      const cpuRatio = cpuMicros(theirs) / cpuMicros(own);
      return [
        [
          contenders[rival].title,
          goal.operation,
          `≥ ${goal.atLeast.toFixed(2)}`,
          ratio.toFixed(2),
          show(cpuRatio, 2),
          own.length === 1 ? '–' : `±${Math.round(Math.max(spread(own), spread(theirs)) * 100)} %`,
          verdict({ ratio, cpuRatio, rounds: own.length }, goal.atLeast),
        ],
      ];
    }),
  ]);

/**
 * On a busy machine throughput depends on the scheduler too. If the CPU time contradicts it, or there was only one
 * round, the report makes no claim.
 */
const verdict = (
  { ratio, cpuRatio, rounds }: { ratio: number; cpuRatio: number; rounds: number },
  goal: number,
): string => {
  if (Math.max(ratio / cpuRatio, cpuRatio / ratio) > 1.5) return 'noise: CPU disagrees';
  if (rounds === 1) return 'one round';
  return ratio >= goal ? 'reached' : '';
};

const findRival = (comparison: Comparison, { operation, against }: Goal): ContenderName | undefined => {
  if (against !== 'best peer') return comparison.has(against) ? against : undefined;
  const peers = [...comparison.keys()].filter(
    (name) => contenders[name].checks && !name.startsWith('tradepost'),
  );
  const speed = (name: ContenderName) => perSecond(comparison.get(name)?.visits.get(operation) ?? []);
  return peers.toSorted((a, b) => speed(b) - speed(a))[0];
};

const perSecond = (visits: Visit[]): number => median(visits.map((visit) => visit.perSecond));

/** The number of the best round, because other load on the machine only adds to it. */
const cpuMicros = (visits: Visit[]): number => Math.min(...visits.map((visit) => visit.cpuMicros));

/** The spread of the rounds: half of the difference between best and worst, divided by the median. */
const spread = (visits: Visit[]): number => {
  const all = visits.map((visit) => visit.perSecond);
  return (Math.max(...all) - Math.min(...all)) / 2 / median(all);
};

export const show = (value: number, digits: number): string =>
  Number.isFinite(value) ? value.toFixed(digits) : '–';

/** A row of a measurement beside its goal, the highest value that reaches it. */
export const goalRow = (
  title: string,
  value: number,
  [goal, unit, digits]: [number, string, number],
): string[] => [title, `≤ ${goal} ${unit}`, `${show(value, digits)} ${unit}`, value <= goal ? 'reached' : ''];

type Ourselves = {
  comparison: Comparison;
  flatness: Flatness;
  cost: { get: number; create: number };
  coldStarts: Map<ContenderName, number>;
  logins: Logins;
};

/** The measurements of our server alone, each beside its goal. */
export const renderOurselves = ({ comparison, flatness, cost, coldStarts, logins }: Ourselves): string => {
  const { few, many, generationSeconds, startMs } = flatness;
  const own = coldStarts.get('tradepost') ?? Number.NaN;
  return renderTable([
    ['', 'goal', 'measured', ''],
    goalRow('1,000 operations instead of 10 (CPU per request)', (many / few - 1) * 100, [5, '%', 1]),
    goalRow('1,000 operations: generated in', generationSeconds, [30, 's', 1]),
    goalRow('1,000 operations: first response after', startMs, [1000, 'ms', 0]),
    goalRow('contract cost of a get', cost.get, [15, 'µs', 1]),
    goalRow('contract cost of a create', cost.create, [25, 'µs', 1]),
    goalRow('cold start', own, [300, 'ms', 0]),
    ...[...coldStarts]
      .filter(([name]) => name !== 'tradepost')
      .map(([name, ms]) => [`  ${contenders[name].title}`, '', `${show(ms, 0)} ms`, '']),
    goalRow('memory after load', comparison.get('tradepost')?.residentMb ?? Number.NaN, [120, 'MB', 0]),
    ...renderLogins(logins),
  ]);
};

/**
 * The reads share two cores with the hashing, so they are slower. If hashing blocked the event loop, they would wait
 * for it.
 */
const renderLogins = ({ perSecond, readMs, rejectionMs }: Logins): string[][] => {
  const { unknownAddress: unknownEmail, wrongPassword } = rejectionMs;
  const difference = Math.abs(unknownEmail / wrongPassword - 1) * 100;
  return [
    ['logins', '', `${show(perSecond, 0)} per s`, ''],
    ['  p99 of a read without load', '', `${show(readMs.alone, 1)} ms`, ''],
    ['  p99 of a read during 20 concurrent logins', '', `${show(readMs.meanwhile, 1)} ms`, ''],
    goalRow('  unknown e-mail address against wrong password (medians)', difference, [10, '%', 1]),
  ];
};
