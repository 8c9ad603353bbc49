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

/** The gateway, with one issuer that knows Mara. It is patient, unless told otherwise: the machine may be busy. */
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
  test('is what the issuer tells who asks with the access token', async () => {
    expect(await identify(await start())).toEqual(claims());
  });

  test('is what stands in the ID token, and no more is asked then', async () => {
    const gateway = await start({ conformIdTokenClaims: false });
    issuer.answers['/me'] = (_request, response) => void response.writeHead(500).end();
    expect(await identify(gateway)).toEqual(claims());
  });

  test('has an e-mail address that is verified also where that is told as text', async () => {
    expect(await identify(await start({}, { ...mara, email_verified: 'true' }))).toEqual(claims());
  });

  test('has no verified address if one source tells the address, and another that it is verified', async () => {
    const gateway = await start({ conformIdTokenClaims: false }, { email_verified: true });
    issuer.answers['/me'] = (_request, response) => {
      const person = { sub: 'mara', email: 'mara@mail.example' };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(person));
    };
    expect(await identify(gateway)).toMatchObject({ email: 'mara@mail.example', emailVerified: false });
  });

  test('has no e-mail address and no name where the issuer tells none', async () => {
    expect(await identify(await start({}, {}))).toEqual({
      ...claims(),
      email: undefined,
      emailVerified: false,
      username: undefined,
    });
  });

  test('is told to who shows the secret in the body, where the issuer wants it there', async () => {
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

  test('is asked what it is like once in an hour, also by many at once', async () => {
    const gateway = await start();
    let asked = 0;
    const metadata = await (await fetch(`${issuer.issuer}/.well-known/openid-configuration`)).text();
    issuer.answers['/.well-known/openid-configuration'] = (_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(metadata);
    };
    await Promise.all([connect(gateway), connect(gateway), connect(gateway)]);
    now += 60 * 60 * 1000 - 1;
    await connect(gateway);
    expect(asked).toBe(1);
    now += 1;
    await connect(gateway);
    expect(asked).toBe(2);
  });

  test('that never answers is not available, and is asked again the next time', async () => {
    const gateway = await startImpatient();
    issuer.answers['/.well-known/openid-configuration'] = silent;
    await expect(connect(gateway)).rejects.toMatchObject(unavailable);
    delete issuer.answers['/.well-known/openid-configuration'];
    await connect(gateway);
  });

  test.each(['/token', '/jwks', '/me'])('that never answers at %s is not available', async (path) => {
    const gateway = await startImpatient();
    issuer.answers[path] = silent;
    await expect(identify(gateway)).rejects.toMatchObject(unavailable);
  });

  test('that does not say where to log in is not available', async () => {
    const gateway = await start();
    issuer.answers['/.well-known/openid-configuration'] = (_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer: issuer.issuer }));
    };
    await expect(connect(gateway)).rejects.toMatchObject(unavailable);
  });

  test('is not followed elsewhere', async () => {
    const gateway = await start();
    issuer.answers['/token'] = (_request, response) =>
      void response.writeHead(307, { location: `${issuer.issuer}/elsewhere` }).end();
    issuer.answers['/elsewhere'] = () => {
      throw new Error('The secret was sent elsewhere');
    };
    await expect(identify(gateway)).rejects.toMatchObject(unavailable);
  });

  test('tells about another person than the token does: nobody is believed', async () => {
    const gateway = await start();
    issuer.answers['/me'] = (_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...mara, sub: 'someone' }));
    };
    expect(await identify(gateway)).toBeUndefined();
  });

  test('has what it answered kept out of the log', async () => {
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
