/** A server whose disk has no space for a longer file. */
import { createCheckingFetch } from './checking-fetch.ts';
import type { Change, Trial } from './example-trial.ts';
import { startServerProcess } from './server-process.ts';

/** Sends the example request to such a server, with the database of the examples. */
export const sendToFullStorage = async ({ app, send }: Trial, change: Change): Promise<Response> => {
  const { databaseUrl, deps, clock } = app;
  const server = await startServerProcess(
    { DATABASE_URL: databaseUrl, PUBLIC_URL: deps.config.publicUrl, LOG_LEVEL: 'info' },
    undefined,
    { longestFile: 200 },
  );
  // The other process has the real time.
  const ahead = Date.now() - clock.now().getTime();
  clock.advance(ahead);
  try {
    const checking = createCheckingFetch();
    const fetch: typeof app.fetch = (path, init) => checking.fetch(`${server.baseUrl}${path}`, init);
    return await send({ ...change, to: { ...app, fetch } });
  } finally {
    clock.advance(-ahead);
    await server.kill('SIGTERM');
  }
};
