import {
  createClient,
  createTokenSession,
  type SessionEvent,
  type TokenSessionOptions,
} from '@tradepost/client';
import { buildUser } from '../support/factories.ts';
import { startTestApp } from '../support/test-app.ts';

/** The real application behind a network that counts requests and can be cut. */
export const startSessionApp = async () => {
  const app = await startTestApp();
  const requested: string[] = [];
  let isOnline = true;
  let lost: string | undefined;
  const fetch: TokenSessionOptions['fetch'] = async (url, init) => {
    const path = url.slice(app.baseUrl.length);
    requested.push(`${init.method} ${path}`);
    if (!isOnline) throw new TypeError('There is no network');
    const response = await app.fetch(path, init);
    if (path !== lost) return response;
    lost = undefined;
    throw new TypeError('The answer was lost');
  };
  return {
    ...app,
    asked: requested,
    refreshes: () => requested.filter((call) => call === 'POST /v1/auth/refresh').length,
    goOffline: () => {
      isOnline = false;
    },
    goOnline: () => {
      isOnline = true;
    },
    loseAnswerOf: (path: string) => {
      lost = path;
    },
    /** A new account, and its credentials. */
    register: async () => {
      const { email, ...body } = buildUser();
      await app.tradepost.accounts.register({ body: { email, ...body } });
      return { email, password: body.password };
    },
    /** The session and the client of a tab, or of a program on Node. */
    openTab: (options: Partial<TokenSessionOptions> = {}) => {
      const now = () => app.clock.now().getTime();
      const session = createTokenSession({ baseUrl: app.baseUrl, fetch, maxRetries: 0, now, ...options });
      const events: SessionEvent[] = [];
      const unsubscribe = session.subscribe((event) => events.push(event));
      return { session, events, unsubscribe, tradepost: createClient(session) };
    },
  };
};
