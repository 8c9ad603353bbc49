import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operations } from '../../generated/operations.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import { startTestApp, type TestApp, type Tradepost } from '../support/test-app.ts';

const specs: OperationSpec[] = Object.values(operations);

/** A laxer limit breaks no caller, so nothing else would notice one that was not meant. */
test('what may be asked how often, and kept how long, is what was decided', () => {
  const limits = specs.flatMap(({ id, rateLimit }) => {
    if (!rateLimit) return [];
    const { quota, window, per, name } = rateLimit;
    return [[id, `${quota} ${window} ${per} ${name}`]];
  });
  expect(Object.fromEntries(limits)).toEqual({
    registerUser: '20 3600 address registerUser',
    login: '10 60 address login',
    refreshTokens: '120 60 address refreshTokens',
    reauthenticate: '10 60 actor reauthenticate',
    startIdentityLogin: '20 60 address startIdentityLogin',
    completeIdentityLogin: '20 60 address completeIdentityLogin',
    linkIdentity: '20 3600 actor linkIdentity',
    requestPasswordReset: '20 3600 address requestPasswordReset',
    confirmPasswordReset: '20 60 address confirmPasswordReset',
    changePassword: '10 3600 actor changePassword',
    requestEmailVerification: '10 3600 actor requestEmailVerification',
    confirmEmailVerification: '20 60 address confirmEmailVerification',
    requestEmailChange: '10 3600 actor requestEmailChange',
    confirmEmailChange: '20 60 address confirmEmailChange',
    requestMagicLink: '20 3600 address requestMagicLink',
    redeemMagicLink: '20 60 address redeemMagicLink',
    startTotpEnrolment: '20 3600 actor startTotpEnrolment',
    confirmTotpEnrolment: '20 300 actor confirmTotpEnrolment',
    regenerateRecoveryCodes: '20 3600 actor regenerateRecoveryCodes',
    startPasskeyRegistration: '20 300 actor startPasskeyRegistration',
    registerPasskey: '20 300 actor registerPasskey',
    completeMfa: '20 60 address completeMfa',
    startMfaPasskey: '20 60 address startMfaPasskey',
    startPasskeyReauthentication: '20 60 actor startPasskeyReauthentication',
    startPasskeyLogin: '60 60 address startPasskeyLogin',
    completePasskeyLogin: '20 60 address completePasskeyLogin',
    createApiKey: '30 3600 actor createApiKey',
    requestErasure: '5 3600 actor requestErasure',
    undoErasure: '20 60 address undoErasure',
    exportAccount: '5 3600 actor exportAccount',
    createOrder: '60 60 actor createOrder',
  });
  const kept = specs.flatMap(({ id, cache }) => (cache ? [[id, `${cache.scope} ${cache.maxAge}`]] : []));
  expect(Object.fromEntries(kept)).toEqual({
    listTags: 'public 30',
    listProducts: 'public 5',
    getProduct: 'public 5',
  });
});

describe('whoever writes reads what they wrote', () => {
  let app: TestApp;
  let admin: Tradepost;
  beforeAll(async () => {
    app = await startTestApp();
    admin = (await app.signIn('admin')).tradepost;
  });
  afterAll(() => app.close());

  const product = {
    slug: 'kettle',
    name: 'Kettle',
    description: 'For water.',
    category: 'kitchen',
    price: { amount: 4500, currency: 'EUR' },
    stock: 5,
  } as const;

  test('of tags', async () => {
    const names = async () => (await app.tradepost.tags.list()).items.map(({ name }) => name);
    expect(await names()).toEqual([]);
    const { id } = await admin.tags.create({ body: { slug: 'tea', name: 'Tea' } });
    expect(await names()).toEqual(['Tea']);
    await admin.tags.update({ tagId: id, ifMatch: '"1"', body: { name: 'Teas' } });
    expect(await names()).toEqual(['Teas']);
    await admin.tags.delete({ tagId: id });
    expect(await names()).toEqual([]);
  });

  test('of products and their stock', async () => {
    const listed = async () => (await app.tradepost.products.list()).items.map(({ stock }) => stock);
    expect(await listed()).toEqual([]);
    const { id } = await admin.products.create({ body: product });
    const read = async () => (await app.tradepost.products.get({ productId: id })).stock;
    expect([await listed(), await read()]).toEqual([[5], 5]);
    await admin.orders.create({ body: { items: [{ productId: id, quantity: 2 }] } });
    expect([await listed(), await read()]).toEqual([[3], 3]);
  });
});
