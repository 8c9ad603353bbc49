/** The real server in the world of the contract's examples. It records requests and responses. */
import { createApp } from '../../src/app.ts';
import { listen } from '../../src/http/server.ts';
import { anyPort } from '../support/any-port.ts';
import { readContract } from '../support/contract-document.ts';
import { createWorld } from '../support/example-world.ts';
import startPostgres from '../support/global-setup.ts';
import stopPostgres from '../support/global-teardown.ts';
import { startTestApp } from '../support/test-app.ts';

/** The query by name; the values of a repeated name keep their order. */
export type Exchange = { path: string; search: string; status: number };
export type RecordingServer = Awaited<ReturnType<typeof startRecordingServer>>;

export const startRecordingServer = async () => {
  await startPostgres();
  const app = await startTestApp();
  const world = createWorld(app, readContract());
  await world.clear();
  await world.accounts();
  await world.everything();
  const handle = createApp(app.deps, app.api).callback();
  const exchanges: Exchange[] = [];
  const server = await listen((message, response) => {
    const { pathname, searchParams } = new URL(message.url ?? '', 'http://127.0.0.1');
    searchParams.sort();
    const request = { path: pathname, search: String(searchParams) };
    response.once('finish', () => exchanges.push({ ...request, status: response.statusCode }));
    void handle(message, response);
  }, anyPort);
  return {
    app,
    baseUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    /** The requests since the last call. */
    takeExchanges: (): Exchange[] => exchanges.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
      await stopPostgres();
    },
  };
};
