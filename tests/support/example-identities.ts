/** How the examples of logging in elsewhere come about: at a real issuer, by people whom it knows. */

import type { Trial } from './example-trial.ts';
import type { TestApp } from './test-app.ts';
import { environmentOf, logInAt, redirectUri, startTestIssuer } from './test-issuer.ts';

/** By their `sub`. */
const identities = {
  newcomer: { email: 'new.here@example.com', email_verified: true },
  mara: { email: 'mara.lindqvist@example.com', email_verified: true },
  unverified: { email: 'new.here@example.com', email_verified: false },
};

/** Nobody listens there. */
export const closedIssuer = { id: 'company', name: 'Company directory', issuer: 'http://127.0.0.1:1' };

/** The issuers that the examples name, and the environment of an application that knows them. */
export const startExampleIssuer = async () => {
  const { registration, close } = await startTestIssuer(identities);
  const closed = { registration: { ...registration, ...closedIssuer } };
  return { env: environmentOf({ registration }, closed), close };
};

/** Completes a login of one of these people. `meanwhile` is what happens while they are away. */
export const comingBackAs =
  (sub: keyof typeof identities, meanwhile: (app: TestApp) => Promise<unknown> = async () => {}) =>
  async ({ app, send }: Trial): Promise<Response> => {
    const login = await app.tradepost.identities.startLogin({ body: { provider: 'google', redirectUri } });
    const callback = await logInAt(login.authorizationUrl, sub);
    await meanwhile(app);
    return send({ foreignBody: { loginToken: login.loginToken, ...callback } });
  };
