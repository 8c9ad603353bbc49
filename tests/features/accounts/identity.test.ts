import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TokenSet } from '../../../src/features/accounts/authentication/sessions/session.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { eventually } from '../../support/eventually.ts';
import { openTestSession, startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import {
  environmentOf,
  logInAt,
  newSigningJwk,
  redirectUri,
  startTestIssuer,
  type TestIssuer,
} from '../../support/test-issuer.ts';

let issuer: TestIssuer;
let app: TestApp;
beforeAll(async () => {
  issuer = await startTestIssuer();
  app = await startTestApp(environmentOf(issuer));
});
afterAll(async () => {
  await app.close();
  await issuer.close();
});

const minute = 60_000;
const google = { provider: 'google', redirectUri };

let people = 0;
/** A person who has an account at the issuer, and none here. */
const newPerson = (claims: Record<string, unknown> = {}) => {
  people += 1;
  const sub = `person-${people}`;
  const email = `${sub}@mail.example`;
  issuer.people[sub] = { email, email_verified: true, preferred_username: sub, ...claims };
  return { sub, email };
};

const begin = () => app.tradepost.identities.startLogin({ body: google });

/** All steps of a login except the last. `detour` changes the URL on the way to the issuer. */
const comeBack = async (sub: string, detour: (address: URL) => void = () => {}) => {
  const { authorizationUrl, loginToken } = await begin();
  const address = new URL(authorizationUrl);
  detour(address);
  return { loginToken, ...(await logInAt(address.href, sub)) };
};

type Return = Awaited<ReturnType<typeof comeBack>>;
const complete = (body: Return) => app.tradepost.identities.completeLogin({ body });

const logIn = async (sub: string) => {
  const tokens = (await complete(await comeBack(sub))) as TokenSet;
  return app.tradepost.withAccessToken(tokens.accessToken);
};

/** The offer for an account that has the e-mail address already. */
const offerTo = async (email: string) => {
  const { sub } = newPerson({ email });
  const offer = (await complete(await comeBack(sub))) as { linkToken: string; expiresAt: string };
  return { sub, ...offer };
};

const auditEvents = async (query: Parameters<Tradepost['auditEvents']['list']>[0]) => {
  const { tradepost } = await app.signIn('admin');
  return (await tradepost.auditEvents.list(query)).items;
};
const count = async (table: string) => Number((await app.deps.db(table).count())[0]?.count);
const rejected = { status: 401, code: 'identity_login_failed' };

describe('listIdentityProviders', () => {
  test('lists the configured ones, without secrets', async () => {
    expect(await app.tradepost.identities.listProviders()).toEqual({
      items: [{ id: 'google', name: 'Google' }],
    });
  });
});

describe('startIdentityLogin', () => {
  test('redirects to the issuer for a code, with a challenge, a nonce and a state', async () => {
    const { authorizationUrl, state, expiresAt } = await begin();
    const address = new URL(authorizationUrl);
    expect(address.origin).toBe(issuer.issuer);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'tradepost',
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state,
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(Date.parse(expiresAt) - app.clock.now().getTime()).toBe(10 * minute);
  });

  test('puts neither the earlier query nor the login token into the URL', async () => {
    const first = await begin();
    const second = await begin();
    for (const name of ['state', 'nonce', 'code_challenge']) {
      const [one, other] = [first, second].map((login) =>
        new URL(login.authorizationUrl).searchParams.get(name),
      );
      expect(one).not.toBe(other);
      expect(one).not.toBe(first.loginToken);
    }
  });

  test('stores nothing with which a reader of the database could complete the login', async () => {
    const { authorizationUrl, state, loginToken } = await begin();
    const rows = JSON.stringify(await app.deps.db('one_time_tokens').where({ purpose: 'identity_login' }));
    const nonce = new URL(authorizationUrl).searchParams.get('nonce') as string;
    for (const secret of [state, nonce, loginToken]) expect(rows).not.toContain(secret);
    expect(rows).not.toContain('erifier');
  });

  test('rejects a provider that is not configured', async () => {
    const body = { ...google, provider: 'gogle' };
    await expect(app.tradepost.identities.startLogin({ body })).rejects.toMatchObject({
      status: 422,
      code: 'unknown_identity_provider',
    });
  });

  test.each([
    'https://shop.example/',
    `${redirectUri}/`,
    `${redirectUri}?next=1`,
    'https://evil.example/signed-in',
  ])('does not redirect to %s', async (elsewhere) => {
    const body = { ...google, redirectUri: elsewhere };
    await expect(app.tradepost.identities.startLogin({ body })).rejects.toMatchObject({
      status: 422,
      code: 'redirect_uri_not_allowed',
    });
  });
});

describe('completeIdentityLogin', () => {
  test('makes an account for a new identity, with a similar username and without a password', async () => {
    const { sub } = newPerson({
      email: 'New.Person@Mail.Example',
      preferred_username: 'Zoë van Dijk',
    });
    const me = await (await logIn(sub)).accounts.me();
    expect(me).toMatchObject({
      email: 'new.person@mail.example',
      emailVerified: true,
      role: 'user',
    });
    expect(me.username).toMatch(/^zoe-van-dijk-[0-9a-f]{6}$/);
    expect(await app.deps.db('users').where({ email: me.email }).pluck('password_hash')).toEqual([null]);
    const events = await auditEvents({ actorId: me.id });
    expect(events.map(({ action, details }) => ({ action, details }))).toEqual(
      expect.arrayContaining([
        { action: 'user.registered', details: { provider: 'google' } },
        { action: 'identity.linked', details: { provider: 'google' } },
      ]),
    );
  });

  test('the new account has the language of Accept-Language', async () => {
    const body = await comeBack(newPerson().sub);
    const tokens = await app.tradepost.identities.completeLogin({ acceptLanguage: 'de-CH', body });
    const { accessToken } = tokens as TokenSet;
    expect(await app.tradepost.withAccessToken(accessToken).accounts.me()).toMatchObject({ language: 'de' });
  });

  test('logs in to the same account later, whatever e-mail address the issuer reports', async () => {
    const { sub } = newPerson();
    const first = await (await logIn(sub)).accounts.me();
    const other = await app.signIn();
    issuer.people[sub] = { email: other.user.email, email_verified: true };
    app.clock.advance(minute);
    const tradepost = await logIn(sub);
    expect((await tradepost.accounts.me()).id).toBe(first.id);
    const { items } = await tradepost.identities.list();
    expect(items).toMatchObject([{ provider: 'google', lastUsedAt: app.clock.now().toISOString() }]);
    issuer.people[sub] = {};
    expect((await (await logIn(sub)).accounts.me()).id).toBe(first.id);
  });

  test('makes one account for concurrent logins of one new identity', async () => {
    const { sub, email } = newPerson();
    const returns = await Promise.all(Array.from({ length: 6 }, () => comeBack(sub)));
    const responses = (await Promise.all(returns.map(complete))) as TokenSet[];
    const ids = await Promise.all(
      responses.map(
        async ({ accessToken }) => (await app.tradepost.withAccessToken(accessToken).accounts.me()).id,
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await app.deps.db('users').where({ email })).toHaveLength(1);
  });

  describe('rejects, and makes no account for,', () => {
    const expectRejection = async (body: Return, problem: object = rejected) => {
      const before = [await count('users'), await count('identities')];
      await expect(complete(body)).rejects.toMatchObject(problem);
      expect([await count('users'), await count('identities')]).toEqual(before);
    };

    test('a login that was completed before', async () => {
      const body = await comeBack(newPerson().sub);
      await complete(body);
      await expectRejection(body);
    });

    test('the second of two concurrent completions', async () => {
      const body = await comeBack(newPerson().sub);
      const outcomes = await Promise.allSettled([complete(body), complete(body)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('a code that was used before, in a new login', async () => {
      const first = await comeBack(newPerson().sub);
      await complete(first);
      const second = await comeBack(newPerson().sub);
      await expectRejection({ ...second, code: first.code });
    });

    test('a code of another person', async () => {
      const [mine, theirs] = [await comeBack(newPerson().sub), await comeBack(newPerson().sub)];
      await expectRejection({ ...mine, code: theirs.code });
    });

    test('the complete redirect of another person, in a browser that did not begin the login', async () => {
      const [mine, theirs] = [await comeBack(newPerson().sub), await comeBack(newPerson().sub)];
      await expectRejection({ ...theirs, loginToken: mine.loginToken });
      await expectRejection({ ...(await comeBack(newPerson().sub)), loginToken: 'A'.repeat(43) });
    });

    test('another state, and then the right one too', async () => {
      const body = await comeBack(newPerson().sub);
      await expectRejection({ ...body, state: 'A'.repeat(43) });
      await expectRejection(body);
    });

    test('another issuer, or none if the issuer sends its name', async () => {
      await expectRejection({ ...(await comeBack(newPerson().sub)), iss: 'https://evil.example' });
      const { iss: _, ...body } = await comeBack(newPerson().sub);
      await expectRejection(body as Return);
    });

    test.each(['nonce', 'state', 'code_challenge'])(
      'a %s that was exchanged on the way to the issuer',
      async (name) => {
        await expectRejection(
          await comeBack(newPerson().sub, ({ searchParams }) => searchParams.set(name, 'A'.repeat(43))),
        );
      },
    );

    test('a nonce that was removed on the way to the issuer', async () => {
      await expectRejection(
        await comeBack(newPerson().sub, ({ searchParams }) => searchParams.delete('nonce')),
      );
    });

    test('a login that took longer than ten minutes', async () => {
      const body = await comeBack(newPerson().sub);
      app.clock.advance(10 * minute);
      await expectRejection(body);
    });

    test('an invented code', async () => {
      await expectRejection({ ...(await comeBack(newPerson().sub)), code: 'made-up' });
    });

    test.each([
      ['that is unverified', { email_verified: false }],
      ['without a statement whether it is verified', { email_verified: undefined }],
      ['that is invalid', { email: 'mara' }],
      ['with a NUL', { email: 'ma\u0000ra@mail.example' }],
      ['that is absent', { email: undefined }],
    ])('an identity with an e-mail address %s', async (_name, claims) => {
      const problem = { status: 422, code: 'identity_email_unverified' };
      await expectRejection(await comeBack(newPerson(claims).sub), problem);
    });
  });

  test('does not reveal why it failed, and records that it did', async () => {
    const body = { ...(await comeBack(newPerson().sub)), code: 'made-up' };
    const error = await complete(body).catch((thrown: { problem: object }) => thrown);
    expect(Object.keys((error as { problem: object }).problem).sort()).toEqual(
      ['code', 'instance', 'requestId', 'status', 'title', 'type'].sort(),
    );
    const events = await auditEvents({ action: ['session.login_failed'] });
    const details = { method: 'identity', provider: 'google' };
    expect(events).toContainEqual(expect.objectContaining({ result: 'failure', details }));
  });

  test('offers only a link if an account has the e-mail address', async () => {
    const { user } = await app.signIn();
    const identities = await count('identities');
    const { sub, linkToken, expiresAt, ...rest } = await offerTo(user.email.toUpperCase());
    expect(linkToken).toMatch(/^[\w-]{43}$/);
    expect(Date.parse(expiresAt) - app.clock.now().getTime()).toBe(15 * minute);
    expect(rest).toEqual({});
    expect(await count('identities')).toBe(identities);
    // The next login gives the same offer.
    expect(Object.keys(await complete(await comeBack(sub)))).toEqual(['linkToken', 'expiresAt']);
  });

  test('requires the second factor of an account that has one, and logs in with it', async () => {
    const { sub } = newPerson();
    const tradepost = await logIn(sub);
    const { secret } = await tradepost.mfa.startTotpEnrolment();
    const codeIn = (steps: number) => codeAt(secret, app.clock.now(), steps);
    await tradepost.mfa.confirmTotpEnrolment({ body: { code: await codeIn(-1) } });
    const { id } = await tradepost.accounts.me();
    const sessions = await count('sessions');
    const challenge = await complete(await comeBack(sub));
    if (!('challengeToken' in challenge)) throw new Error('No second factor was asked for');
    expect(challenge.methods).toEqual(['totp', 'recovery_code']);
    expect(await count('sessions')).toBe(sessions);
    const { challengeToken } = challenge;
    const body = { challengeToken, code: await codeIn(0) };
    const { accessToken } = await app.tradepost.mfa.complete({ body });
    expect((await app.tradepost.withAccessToken(accessToken).accounts.me()).id).toBe(id);
  });

  test('rejects a login to a deactivated account', async () => {
    const { sub, email } = newPerson();
    await logIn(sub);
    await app.deps.db('users').where({ email }).update({ deactivated_at: app.clock.now() });
    await expect(complete(await comeBack(sub))).rejects.toMatchObject({ code: 'account_deactivated' });
  });

  test('logs no secret', async () => {
    const body = { ...(await comeBack(newPerson().sub)), code: 'made-up-code' };
    await expect(complete(body)).rejects.toMatchObject(rejected);
    const log = app.logLines.join('\n');
    expect(log).toContain('a login at an identity provider failed');
    for (const secret of [body.loginToken, body.state, 'made-up-code', issuer.registration.clientSecret]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('an issuer', () => {
  const unavailable = { status: 503, code: 'identity_provider_unavailable' };
  /** The clock advances so far that the server fetches the issuer's metadata again. */
  const forget = () => app.clock.advance(60 * minute);
  const saying = async (path: string, value: object, during: () => Promise<void>, status = 200) => {
    forget();
    issuer.answers[path] = (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    await during().finally(() => {
      delete issuer.answers[path];
      forget();
    });
  };

  test('whose tokens are signed by an unpublished key is rejected', async () => {
    const { d: _, ...stranger } = await newSigningJwk();
    for (const key of [stranger, { ...stranger, kid: 'of-someone-else' }]) {
      await saying('/jwks', { keys: [key] }, async () => {
        await expect(complete(await comeBack(newPerson().sub))).rejects.toMatchObject(rejected);
      });
    }
    await logIn(newPerson().sub);
  });

  test('with the metadata of another issuer gets no redirect', async () => {
    const metadata = await (await fetch(`${issuer.issuer}/.well-known/openid-configuration`)).json();
    const other = { ...(metadata as object), issuer: 'https://accounts.google.com' };
    await saying('/.well-known/openid-configuration', other, async () => {
      await expect(begin()).rejects.toMatchObject(unavailable);
    });
    await begin();
  });

  test('with invalid responses is unavailable, at the start and at the end of a login', async () => {
    await saying('/.well-known/openid-configuration', ['nonsense'], async () => {
      await expect(begin()).rejects.toMatchObject(unavailable);
    });
    for (const [status, error] of [
      [500, 'server_error'],
      [401, 'invalid_client'],
    ] as const) {
      const finish = async () => {
        await expect(complete(await comeBack(newPerson().sub))).rejects.toMatchObject(unavailable);
      };
      await saying('/token', { error }, finish, status);
    }
  });

  test('that is down is unavailable, and recovers when it is up', async () => {
    const down = await startTestIssuer({ mara: { email: 'down@mail.example', email_verified: true } });
    const itsApp = await startTestApp(environmentOf(down));
    const start = () => itsApp.tradepost.identities.startLogin({ body: google });
    try {
      const { authorizationUrl, loginToken } = await start();
      const body = { loginToken, ...(await logInAt(authorizationUrl, 'mara')) };
      await down.close();
      const finish = () => itsApp.tradepost.identities.completeLogin({ body });
      await expect(finish()).rejects.toMatchObject(unavailable);
      // The issuer may have used the code: the server cannot know.
      await expect(finish()).rejects.toMatchObject(rejected);
      itsApp.clock.advance(60 * minute);
      await expect(start()).rejects.toMatchObject(unavailable);
      await down.open();
      await expect(start()).resolves.toBeDefined();
    } finally {
      await itsApp.close();
      await down.close();
    }
  });
});

describe('listIdentities', () => {
  test('shows own ones, oldest first, and no foreign ones', async () => {
    const tradepost = await logIn(newPerson().sub);
    const { email } = await tradepost.accounts.me();
    app.clock.advance(1);
    const { linkToken } = await offerTo(email);
    await tradepost.identities.link({ body: { linkToken } });
    const { items } = await tradepost.identities.list();
    expect(items.map(({ createdAt }) => Date.parse(createdAt))).toEqual([
      app.clock.now().getTime() - 1,
      app.clock.now().getTime(),
    ]);
    expect(await (await app.signIn()).tradepost.identities.list()).toEqual({ items: [] });
  });
});

describe('linkIdentity', () => {
  test('lets the identity log in to the account from then on', async () => {
    const { user, tradepost } = await app.signIn();
    const { sub, linkToken } = await offerTo(user.email);
    const identity = await tradepost.identities.link({ body: { linkToken } });
    expect(identity).toMatchObject({ id: expect.stringMatching(/^idn_/), provider: 'google' });
    expect((await (await logIn(sub)).accounts.me()).id).toBe(user.id);
    const events = await auditEvents({ target: identity.id, action: ['identity.linked'] });
    expect(events).toMatchObject([{ action: 'identity.linked', actorId: user.id }]);
  });

  const invalid = { status: 422, code: 'identity_link_invalid' };

  test('accepts a token once', async () => {
    const { user, tradepost } = await app.signIn();
    const { linkToken } = await offerTo(user.email);
    await tradepost.identities.link({ body: { linkToken } });
    await expect(tradepost.identities.link({ body: { linkToken } })).rejects.toMatchObject(invalid);
  });

  test('accepts it only from the account that has the e-mail address, which still can use it', async () => {
    const { user, tradepost } = await app.signIn();
    const { linkToken } = await offerTo(user.email);
    const other = await app.signIn();
    await expect(other.tradepost.identities.link({ body: { linkToken } })).rejects.toMatchObject(invalid);
    await tradepost.identities.link({ body: { linkToken } });
  });

  test('accepts it for 15 minutes, and no invented one', async () => {
    const { user } = await app.signIn();
    const { linkToken } = await offerTo(user.email);
    app.clock.advance(15 * minute);
    const { accessToken } = await openTestSession(app.deps, user);
    const later = app.tradepost.withAccessToken(accessToken);
    await expect(later.identities.link({ body: { linkToken } })).rejects.toMatchObject(invalid);
    const body = { linkToken: 'A'.repeat(43) };
    await expect((await app.signIn()).tradepost.identities.link({ body })).rejects.toMatchObject(invalid);
  });

  test('rejects an identity that another account has meanwhile', async () => {
    const { user, tradepost } = await app.signIn();
    const { sub, linkToken } = await offerTo(user.email);
    issuer.people[sub] = { email: 'moved@mail.example', email_verified: true };
    await logIn(sub);
    await expect(tradepost.identities.link({ body: { linkToken } })).rejects.toMatchObject({
      status: 409,
      code: 'identity_taken',
    });
  });
});

describe('unlinkIdentity', () => {
  const linked = async () => {
    const { user, tradepost } = await app.signIn();
    const { sub, linkToken } = await offerTo(user.email);
    const { id: identityId } = await tradepost.identities.link({ body: { linkToken } });
    return { sub, user, tradepost, identityId };
  };

  test('ends logins with the identity', async () => {
    const { sub, user, tradepost, identityId } = await linked();
    await tradepost.identities.unlink({ identityId });
    expect(await tradepost.identities.list()).toEqual({ items: [] });
    expect(await complete(await comeBack(sub))).toHaveProperty('linkToken');
    const events = await auditEvents({ target: identityId, action: ['identity.unlinked'] });
    expect(events).toMatchObject([{ actorId: user.id, details: { provider: 'google' } }]);
  });

  test('finds only own ones', async () => {
    const { tradepost, identityId } = await linked();
    const stranger = await linked();
    for (const id of [identityId, 'idn_00000000000000000000000000']) {
      await expect(stranger.tradepost.identities.unlink({ identityId: id })).rejects.toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
    expect((await tradepost.identities.list()).items).toHaveLength(1);
  });

  const lastOne = { status: 409, code: 'last_login_method' };
  const onlyIdentity = async () => {
    const tradepost = await logIn(newPerson().sub);
    const { items } = await tradepost.identities.list();
    return { tradepost, identityId: items[0]?.id as string, ...(await tradepost.accounts.me()) };
  };

  test('keeps the last way to log in', async () => {
    const { tradepost, identityId } = await onlyIdentity();
    await expect(tradepost.identities.unlink({ identityId })).rejects.toMatchObject(lastOne);
    expect((await tradepost.identities.list()).items).toHaveLength(1);
  });

  test('removes one of two, and keeps one if both are removed concurrently', async () => {
    const { tradepost, email } = await onlyIdentity();
    const { linkToken } = await offerTo(email);
    await tradepost.identities.link({ body: { linkToken } });
    const { items } = await tradepost.identities.list();
    // Both requests are sent before either may proceed.
    const hold = await app.deps.db.transaction();
    await hold('users').where({ email }).forUpdate();
    const unlinking = Promise.allSettled(
      items.map(({ id }) => tradepost.identities.unlink({ identityId: id })),
    );
    await eventually(async () => {
      const waiting = await app.deps
        .db('pg_stat_activity')
        .whereRaw("datname = current_database() and wait_event_type = 'Lock'");
      return waiting.length === 2 || undefined;
    }).finally(() => hold.commit());
    const outcomes = await unlinking;
    const [failure, ...others] = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(failure?.reason).toMatchObject(lastOne);
    expect(others).toEqual([]);
  });

  test('does not count an identity of a provider that is no longer configured', async () => {
    const { tradepost, identityId, email } = await onlyIdentity();
    const { linkToken } = await offerTo(email);
    const { id } = await tradepost.identities.link({ body: { linkToken } });
    await app.deps
      .db('identities')
      .where({ subject: `person-${people}` })
      .update({ provider: 'gone' });
    await expect(tradepost.identities.unlink({ identityId })).rejects.toMatchObject(lastOne);
    await tradepost.identities.unlink({ identityId: id });
  });
});
