import { afterAll, describe } from '@jest/globals';
import { pino } from 'pino';
import { createDatabase } from '../../src/db/database.ts';
import { createTestProvider } from '../../src/gateways/test-payments/test-payment-provider.ts';
import { createTestPayments } from '../../src/gateways/test-payments/test-payments.ts';
import { createSigner } from '../../src/lib/signature.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { behavesLikeAProvider } from './payment-conformance.ts';

const silent = pino({ level: 'silent' });
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const startApp = async (env: Record<string, string> = {}): Promise<TestApp> => {
  const app = await startTestApp(env);
  closing.push(app.close);
  return app;
};

describe('the test provider', () => {
  behavesLikeAProvider(async () => {
    const { deps, clock } = await startApp();
    const signersOf = (secret: string) => async () => ({
      events: createSigner(Buffer.from(secret), 'events'),
      pages: createSigner(Buffer.from(secret), 'pages'),
    });
    const parts = { db: deps.db, clock, log: silent, publicUrl: 'http://tradepost.test' };
    const { gateway: impatient } = createTestPayments({
      ...parts,
      timeoutMs: 100,
      signers: signersOf('of the provider'),
    });
    const gone = createDatabase({
      url: 'postgres://nobody@127.0.0.1:1/nowhere',
      poolMax: 1,
      preparedStatements: false,
      bounds: { acquireMs: 500, connectMs: 500, statementMs: 500, lockMs: 500, idleInTransactionMs: 500 },
      log: silent,
    });
    closing.push(() => gone.destroy());
    const unreachable = createTestPayments({ ...parts, db: gone, timeoutMs: 100, signers: signersOf('') });
    return {
      gateway: deps.payments,
      impatient,
      unreachable: unreachable.gateway,
      deliver: (receive) => deps.payments.deliverEvents?.(receive) ?? Promise.resolve(0),
      answer: createTestProvider({ db: deps.db, clock }).answer,
      advance: clock.advance,
      forge: ({ headers, body }) => {
        const time = Math.floor(clock.now().getTime() / 1000);
        const signature = createSigner(Buffer.from('of another party'), 'events').sign(`${time}.${body}`);
        return { ...headers, 'test-payments-signature': `t=${time},v1=${signature}` };
      },
    };
  });
});
