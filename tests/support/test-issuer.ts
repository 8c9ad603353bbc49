/** A real OpenID provider on a port of this machine, where each listed person can log in. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider';

export type TestIssuer = Awaited<ReturnType<typeof startTestIssuer>>;

/** The claims of a person, in addition to their `sub`. */
export type Person = Record<string, unknown>;

const clientId = 'tradepost';
const clientSecret = 'known-to-the-issuer-alone';
export const redirectUri = 'https://shop.example/signed-in';

export const newSigningJwk = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: 'of-the-issuer', alg: 'RS256', use: 'sig' };
};

export const startTestIssuer = async (people: Record<string, Person> = {}, settings: Configuration = {}) => {
  const server = createServer();
  const open = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await open(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [await newSigningJwk()] },
    cookies: { keys: ['a key for cookies'] },
    adapter: createAdapters(),
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people[sub], sub }) }),
    ...settings,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // The issuer grants the consent without a question.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId, accountId: context.oidc.session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const responses: Record<string, RequestListener> = {};
  const serve = provider.callback();
  server.on('request', async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const forged = responses[path];
    if (forged) return forged(request, response);
    if (!path.startsWith('/interaction/')) return serve(request, response);
    const { params } = await provider.interactionDetails(request, response);
    await provider.interactionFinished(request, response, { login: { accountId: `${params.login_hint}` } });
  });
  return {
    issuer,
    /** By their `sub`. */
    people,
    /** A forged response of the issuer, by path. */
    answers: responses,
    registration: { id: 'google', name: 'Google', issuer, clientId, clientSecret },
    /** Starts again, after `close`. */
    open: () => open(port),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** The provider's own adapter would do, but warns that it is no database. */
const createAdapters = () => {
  const rows = new Map<string, AdapterPayload>();
  return (model: string): Adapter => ({
    upsert: async (id, row) => void rows.set(`${model} ${id}`, row),
    find: async (id) => rows.get(`${model} ${id}`),
    findByUid: async (uid) => [...rows.values()].find((row) => row.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => void Object.assign(rows.get(`${model} ${id}`) ?? {}, { consumed: 1 }),
    destroy: async (id) => void rows.delete(`${model} ${id}`),
    revokeByGrantId: async () => undefined,
  });
};

/** The environment of an application with these issuers. */
export const environmentOf = (...issuers: Pick<TestIssuer, 'registration'>[]): Record<string, string> => ({
  OIDC_PROVIDERS: JSON.stringify(issuers.map(({ registration }) => registration)),
  OIDC_REDIRECT_URIS: redirectUri,
});

/** The steps of a browser: opens the URL, logs in as `sub`, and returns the query of the redirect. */
export const logInAt = async (authorizationUrl: string, sub: string) => {
  const cookies = new Map<string, string>();
  let next = new URL(authorizationUrl);
  next.searchParams.set('login_hint', sub);
  while (!next.href.startsWith(redirectUri)) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`The issuer answered ${response.status}: ${await response.text()}`);
    next = new URL(location, next);
  }
  const { code = '', state = '', iss = '', ...rest } = Object.fromEntries(next.searchParams);
  if (code === '') throw new Error(`The issuer refused: ${JSON.stringify(rest)}`);
  return { code, state, iss };
};
