/** The states of the examples of identity logins: a real issuer with accounts. */

import type { Trial } from './example-trial.ts';
import type { TestApp } from './test-app.ts';
import { environmentOf, logInAt, redirectUri, startTestIssuer } from './test-issuer.ts';

/** By their `sub`. */
const identities = {
  newcomer: { email: 'new.here@example.com', email_verified: true },
  mara: { email: 'mara.lindqvist@example.com', email_verified: true },
  unverified: { email: 'new.here@example.com', email_verified: false },
};

/** A URL without a server. */
export const closedIssuer = { id: 'company', name: 'Company directory', issuer: 'http://127.0.0.1:1' };

/** The issuers of the examples, and the environment of an application with these providers. */
export const startExampleIssuer = async () => {
  const { registration, close } = await startTestIssuer(identities);
  const closed = { registration: { ...registration, ...closedIssuer } };
  return { env: environmentOf({ registration }, closed), close };
};

/** Completes a login of one of these people. `meanwhile` runs between its start and its end. */
export const comingBackAs =
  (sub: keyof typeof identities, meanwhile: (app: TestApp) => Promise<unknown> = async () => {}) =>
  async ({ app, send }: Trial): Promise<Response> => {
    const login = await app.tradepost.identities.startLogin({ body: { provider: 'google', redirectUri } });
    const callback = await logInAt(login.authorizationUrl, sub);
    await meanwhile(app);
    return send({ foreignBody: { loginToken: login.loginToken, ...callback } });
  };
