/**
 * Measures the cost of password hashing: logins per second, the latency of an unrelated read meanwhile, and whether the
 * time of a rejection reveals an account (timing attack).
 */
import type { BenchDatabase } from './bench-database.ts';
import { firstResponse, type Server, spawnContender } from './contender.ts';
import { median } from './report.ts';

export type Logins = {
  perSecond: number;
  /** p99 of a read in milliseconds: without load, and during 20 concurrent logins. */
  readMs: { alone: number; meanwhile: number };
  /** Medians in milliseconds. The two kinds of login take turns. */
  rejectionMs: { unknownAddress: number; wrongPassword: number };
};

type LoginOptions = {
  database: BenchDatabase;
  contract: object;
  onStart: (server: Server) => void;
  seconds: number;
  tries: number;
};

const password = 'teal-kettle-on-the-stove';
/** Fewer attempts per account than its lock-out takes. */
const triesPerAccount = 4;
const loginsAtOnce = 20;

export const measureLogins = async (options: LoginOptions): Promise<Logins> => {
  const { database, onStart, seconds, tries } = options;
  const server = await spawnContender('tradepost', options);
  onStart(server);
  await firstResponse(server, '/livez');
  const emails = Array.from(
    { length: Math.ceil(tries / triesPerAccount) },
    (_, n) => `bench-${n}@example.com`,
  );
  for (const [n, email] of emails.entries()) {
    await post(server, '/v1/users', { email, username: `bench-${n}`, password }, 201);
  }
  const path = `/v1/products/${database.productIds[0]}`;
  const [email = ''] = emails;
  await readFor(server, path, 1);
  const alone = await readFor(server, path, seconds);
  let isOver = false;
  let count = 0;
  const startedAt = performance.now();
  const logins = Array.from({ length: loginsAtOnce }, async () => {
    while (!isOver) {
      await post(server, '/v1/auth/login', { email, password }, 200);
      count += 1;
    }
  });
  const meanwhile = await readFor(server, path, seconds);
  isOver = true;
  await Promise.all(logins);
  const perSecond = count / ((performance.now() - startedAt) / 1000);
  const rejectionMs = await measureRejections(server, emails, tries);
  await server.stop();
  return { perSecond, readMs: { alone: p99(alone), meanwhile: p99(meanwhile) }, rejectionMs };
};

const measureRejections = async (server: Server, emails: string[], tries: number) => {
  const unknownEmail: number[] = [];
  const wrongPassword: number[] = [];
  for (let index = 0; index < tries; index += 1) {
    const email = emails[index % emails.length] as string;
    const attempt = (address: string) => timed(() => logInWrongly(server, address));
    wrongPassword.push(await attempt(email));
    unknownEmail.push(await attempt(`un${email}`));
  }
  return { unknownAddress: median(unknownEmail), wrongPassword: median(wrongPassword) };
};

const logInWrongly = (server: Server, email: string) =>
  post(server, '/v1/auth/login', { email, password: 'not-the-password' }, 401);

const post = async ({ port }: Server, path: string, body: object, status: number): Promise<void> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== status) throw new Error(`${path} was answered with ${response.status}: ${text}`);
};

/** The durations of consecutive reads. */
const readFor = async ({ port }: Server, path: string, seconds: number): Promise<number[]> => {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  while (performance.now() < until) {
    times.push(
      await timed(async () => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`);
        await response.arrayBuffer();
      }),
    );
  }
  return times;
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};

const p99 = (times: number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] as number;
