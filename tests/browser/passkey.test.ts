import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { components } from '../../generated/types.ts';
import { addVirtualAuthenticator, launchBrowser } from '../support/browser-page.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

type Schemas = components['schemas'];

/** Browsers make passkeys only for a secure origin. localhost counts as one. */
const origin = 'http://localhost';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ WEBAUTHN_RP_ID: 'localhost', WEBAUTHN_ORIGINS: origin });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Opens a page on a device that stores passkeys and verifies its user. */
const openDevice = async () => {
  const page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>A shop' }));
  await page.goto(origin);
  return { page, ...(await addVirtualAuthenticator(page)) };
};

const recognizes = (
  { devtools, authenticatorId }: { devtools: CDPSession; authenticatorId: string },
  isUserVerified: boolean,
) => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });

/** Passes the options of the API to the browser, as a page does, and returns its reply to the API. */
const create = (page: Page, options: Schemas['PasskeyCreationOptions']) =>
  page.evaluate<Schemas['PasskeyAttestation']>(`(async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(${JSON.stringify(options)});
    return (await navigator.credentials.create({ publicKey })).toJSON();
  })()`);

const get = (page: Page, options: Schemas['PasskeyRequestOptions']) =>
  page.evaluate<Schemas['PasskeyAssertion']>(`(async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(${JSON.stringify(options)});
    return (await navigator.credentials.get({ publicKey })).toJSON();
  })()`);

test('a browser makes a passkey and logs in with it, without a username or a password', async () => {
  const { page, devtools, authenticatorId } = await openDevice();
  const { tradepost, user } = await app.signIn();
  const credential = await create(page, await tradepost.passkeys.startRegistration());
  await tradepost.passkeys.register({ body: { name: 'This browser', credential } });

  // The passkey is discoverable. It holds the account's id, which is no personal data.
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);

  for (let time = 0; time < 2; time += 1) {
    const assertion = await get(page, await app.tradepost.passkeys.startLogin());
    const { accessToken } = await app.tradepost.passkeys.completeLogin({ body: { credential: assertion } });
    const me = await app.tradepost.withAccessToken(accessToken).accounts.me();
    expect(me.id).toBe(user.id);
  }
});

test('a passkey is the second factor of a login by password', async () => {
  const { page } = await openDevice();
  const { tradepost, user } = await app.signIn();
  const credential = await create(page, await tradepost.passkeys.startRegistration());
  await tradepost.passkeys.register({ body: { name: 'This browser', credential } });

  const challenge = await app.tradepost.accounts.login({
    body: { email: user.email, password: 'correct horse battery' },
  });
  if (!('challengeToken' in challenge)) throw new Error('No second factor was asked for');
  expect(challenge.methods).toEqual(['passkey', 'recovery_code']);
  const { challengeToken } = challenge;
  const passkey = await get(page, await app.tradepost.mfa.startPasskey({ body: { challengeToken } }));
  const tokens = await app.tradepost.mfa.complete({ body: { challengeToken, passkey } });
  expect(tokens.accessToken).toBeDefined();
});

test('a device makes no second passkey for the same account, and none without user verification', async () => {
  const device = await openDevice();
  const { tradepost } = await app.signIn();
  const credential = await create(device.page, await tradepost.passkeys.startRegistration());
  await tradepost.passkeys.register({ body: { name: 'This browser', credential } });
  await expect(create(device.page, await tradepost.passkeys.startRegistration())).rejects.toThrow(
    'InvalidStateError',
  );
  await recognizes(device, false);
  const { tradepost: stranger } = await app.signIn();
  await expect(create(device.page, await stranger.passkeys.startRegistration())).rejects.toThrow(
    'NotAllowedError',
  );
  await expect(get(device.page, await app.tradepost.passkeys.startLogin())).rejects.toThrow(
    'NotAllowedError',
  );
});
