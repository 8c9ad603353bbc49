import { afterEach, describe, expect, test } from '@jest/globals';
import type { Configuration } from 'oidc-provider';
import { pino } from 'pino';
import { newProblem } from '../../src/errors.ts';
import { createOpenidProviders } from '../../src/gateways/openid-providers.ts';
import {
  logInAt,
  type Person,
  redirectUri,
  startTestIssuer,
  type TestIssuer,
} from '../support/test-issuer.ts';

const mara = { email: 'mara@mail.example', email_verified: true, preferred_username: 'mara' };
const secrets = { state: 's'.repeat(43), nonce: 'n'.repeat(43), codeVerifier: 'v'.repeat(43) };

let issuer: TestIssuer;
let now: number;
let logLines: string[];
afterEach(() => issuer.close());

/**
 * The gateway, with one issuer that has an account for Mara. Its timeout is long by default, because the machine may be
 * busy.
 */
const start = async (settings: Configuration = {}, person: Person = mara, timeoutSeconds = 15) => {
  issuer = await startTestIssuer({ mara: person }, settings);
  now = 0;
  logLines = [];
  return createOpenidProviders({
    registrations: [issuer.registration],
    clock: { now: () => new Date(now) },
    log: pino({}, { write: (line) => void logLines.push(line) }),
    timeoutSeconds,
  });
};

type Gateway = Awaited<ReturnType<typeof start>>;

const connect = async (gateway: Gateway) => {
  const client = await gateway.connect('google', newProblem);
  if (!client) throw new Error('The issuer is not set up');
  return client;
};

const identify = async (gateway: Gateway) => {
  const client = await connect(gateway);
  const callback = await logInAt(await client.authorizationUrl(redirectUri, secrets), 'mara');
  return client.identify(callback, { ...secrets, redirectUri }, newProblem);
};

const claims = () => ({
  issuer: issuer.issuer,
  subject: 'mara',
  email: 'mara@mail.example',
  emailVerified: true,
  username: 'mara',
});

describe('an identity', () => {
  test('comes from the user-info endpoint of the issuer', async () => {
    expect(await identify(await start())).toEqual(claims());
  });

  test('comes from the ID token, without a further request', async () => {
    const gateway = await start({ conformIdTokenClaims: false });
    issuer.answers['/me'] = (_request, response) => void response.writeHead(500).end();
    expect(await identify(gateway)).toEqual(claims());
  });

  test('has a verified e-mail address if the issuer sends the flag as text', async () => {
    expect(await identify(await start({}, { ...mara, email_verified: 'true' }))).toEqual(claims());
  });

  test('has no verified e-mail address if one source sends it and another the flag', async () => {
    const gateway = await start({ conformIdTokenClaims: false }, { email_verified: true });
    issuer.answers['/me'] = (_request, response) => {
      const person = { sub: 'mara', email: 'mara@mail.example' };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(person));
    };
    expect(await identify(gateway)).toMatchObject({ email: 'mara@mail.example', emailVerified: false });
  });

  test('has no e-mail address and no name if the issuer sends none', async () => {
    expect(await identify(await start({}, {}))).toEqual({
      ...claims(),
      email: undefined,
      emailVerified: false,
      username: undefined,
    });
  });

  test('is available to a client that sends the secret in the body, if the issuer requires that', async () => {
    const gateway = await start({
      clientAuthMethods: ['client_secret_post'],
      clientDefaults: { token_endpoint_auth_method: 'client_secret_post' },
    });
    expect(await identify(gateway)).toEqual(claims());
  });
});

describe('an issuer', () => {
  const unavailable = { code: 'identity_provider_unavailable' };
  const silent = () => {};
  const startImpatient = () => start({}, mara, 1);

  test('is asked for its metadata once in an hour, even for concurrent logins', async () => {
    const gateway = await start();
    let requested = 0;
    const metadata = await (await fetch(`${issuer.issuer}/.well-known/openid-configuration`)).text();
    issuer.answers['/.well-known/openid-configuration'] = (_request, response) => {
      requested += 1;
      response.setHeader('content-type', 'application/json').end(metadata);
    };
    await Promise.all([connect(gateway), connect(gateway), connect(gateway)]);
    now += 60 * 60 * 1000 - 1;
    await connect(gateway);
    expect(requested).toBe(1);
    now += 1;
    await connect(gateway);
    expect(requested).toBe(2);
  });

  test('that never responds is unavailable, and is asked again the next time', async () => {
    const gateway = await startImpatient();
    issuer.answers['/.well-known/openid-configuration'] = silent;
    await expect(connect(gateway)).rejects.toMatchObject(unavailable);
    delete issuer.answers['/.well-known/openid-configuration'];
    await connect(gateway);
  });

  test.each(['/token', '/jwks', '/me'])('that never responds at %s is unavailable', async (path) => {
    const gateway = await startImpatient();
    issuer.answers[path] = silent;
    await expect(identify(gateway)).rejects.toMatchObject(unavailable);
  });

  test('without an authorization endpoint is unavailable', async () => {
    const gateway = await start();
    issuer.answers['/.well-known/openid-configuration'] = (_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer: issuer.issuer }));
    };
    await expect(connect(gateway)).rejects.toMatchObject(unavailable);
  });

  test('cannot redirect the server to another host', async () => {
    const gateway = await start();
    issuer.answers['/token'] = (_request, response) =>
      void response.writeHead(307, { location: `${issuer.issuer}/elsewhere` }).end();
    issuer.answers['/elsewhere'] = () => {
      throw new Error('The secret was sent elsewhere');
    };
    await expect(identify(gateway)).rejects.toMatchObject(unavailable);
  });

  test('with user info of another subject than the ID token is rejected', async () => {
    const gateway = await start();
    issuer.answers['/me'] = (_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...mara, sub: 'someone' }));
    };
    expect(await identify(gateway)).toBeUndefined();
  });

  test('has its responses kept out of the log', async () => {
    const gateway = await start();
    const { authorizationUrl } = await connect(gateway);
    const callback = await logInAt(await authorizationUrl(redirectUri, secrets), 'mara');
    const { identify: exchange } = await connect(gateway);
    const other = { ...secrets, nonce: 'm'.repeat(43), redirectUri };
    expect(await exchange(callback, other, newProblem)).toBeUndefined();
    expect(logLines.join()).toContain('OAUTH_JWT_CLAIM_COMPARISON_FAILED');
    for (const secret of [secrets.nonce, other.nonce, callback.code, 'sub']) {
      expect(logLines.join()).not.toContain(secret);
    }
  });
});
