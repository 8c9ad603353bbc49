import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findGroupRate } from '../../../src/features/shop/discounts/customer-group-repository.ts';
import { toPublicId } from '../../../src/lib/id.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { openTestSession, startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { withoutWarnings } from '../../support/without-warnings.ts';

let app: TestApp;
let admin: Tradepost;
let adminId: string;
beforeAll(async () => {
  app = await startTestApp();
  const signedIn = await app.signIn('admin');
  admin = signedIn.tradepost;
  adminId = signedIn.user.id;
});
afterAll(() => app.close());

const absentUser = 'usr_01jd3v8w5gf3sa9k2m6q7x8y9z';
const put = (userId: string, customerGroup: string | null) =>
  admin.users.changeCustomerGroup({ userId, body: { customerGroup } });

describe('listCustomerGroups', () => {
  test('pages through the seeded groups', async () => {
    const groups = [];
    for await (const { slug, basisPoints } of admin.customerGroups.list({ limit: 1 }))
      groups.push([slug, basisPoints]);
    expect(groups).toEqual([
      ['premium', 2000],
      ['regular', 1000],
    ]);
  });

  test('requires a token with the scope discounts:read', async () => {
    await expect(app.tradepost.customerGroups.list()).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.customerGroups.list()).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('getCustomerGroup', () => {
  test('responds with 304 if it is unchanged, and with 404 to an absent one', async () => {
    const customerGroup = 'premium';
    const { data, headers } = await admin.customerGroups.get({ customerGroup }).withResponse();
    expect(data).toMatchObject({ slug: 'premium', name: 'Premium customers', basisPoints: 2000 });
    const ifNoneMatch = headers.get('etag') as string;
    expect((await admin.customerGroups.get({ customerGroup, ifNoneMatch }).withResponse()).status).toBe(304);
    await expect(admin.customerGroups.get({ customerGroup: 'gold' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(admin.customerGroups.get({ customerGroup: 'No slug' })).rejects.toMatchObject({
      status: 422,
    });
  });

  test('requires a token with the scope discounts:read', async () => {
    const input = { customerGroup: 'premium' };
    await expect(app.tradepost.customerGroups.get(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.customerGroups.get(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('updateCustomerGroup', () => {
  test('changes the name and the rate, which applies to the next basket', async () => {
    const customerGroup = 'regular';
    const { headers } = await admin.customerGroups.get({ customerGroup }).withResponse();
    const ifMatch = headers.get('etag') as string;
    const body = { name: 'Friends', basisPoints: 1250 };
    expect(await admin.customerGroups.update({ customerGroup, ifMatch, body })).toMatchObject(body);
    await expect(admin.customerGroups.update({ customerGroup, ifMatch, body })).rejects.toMatchObject({
      status: 412,
      code: 'precondition_failed',
    });
    expect(await findGroupRate(app.deps, customerGroup)).toEqual({ slug: 'regular', basisPoints: 1250 });
    expect(await findGroupRate(app.deps, undefined)).toBeUndefined();
  });

  test('rejects 101 %, a negative rate and an absent group', async () => {
    const update = (customerGroup: string, basisPoints: number) =>
      admin.customerGroups.update({ customerGroup, ifMatch: '*', body: { basisPoints } });
    await expect(update('premium', 10_100)).rejects.toMatchObject({
      problem: { errors: [{ pointer: '/basisPoints', rule: 'maximum' }] },
    });
    await expect(update('premium', -1)).rejects.toMatchObject({ status: 422, code: 'validation_failed' });
    await expect(update('gold', 0)).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });

  test('requires a token with the scope discounts:write', async () => {
    const input = { customerGroup: 'premium', ifMatch: '*', body: { basisPoints: 0 } };
    await expect(app.tradepost.customerGroups.update(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.customerGroups.update(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('changeCustomerGroup', () => {
  test('puts an account into a group and removes it, with an audit event and an event each time', async () => {
    const { tradepost, user } = await app.signIn();
    const { data, headers } = await admin.users
      .changeCustomerGroup({ userId: user.id, body: { customerGroup: 'premium' } })
      .withResponse();
    expect(data).toMatchObject({ id: user.id, customerGroup: 'premium' });
    expect((await tradepost.accounts.me().withResponse()).headers.get('etag')).toBe(headers.get('etag'));
    expect(await tradepost.accounts.me()).toEqual(data);
    await put(user.id, 'premium');
    expect(await put(user.id, null)).not.toHaveProperty('customerGroup');
    const audited = await app.deps
      .db('audit_events')
      .where({ action: 'user.customer_group_changed', target: user.id })
      .orderByRaw("details->>'from'");
    expect(audited.map(({ actor_id, details }) => [toPublicId('usr', actor_id), details])).toEqual([
      [adminId, { from: 'none', to: 'premium' }],
      [adminId, { from: 'premium', to: 'none' }],
    ]);
    const { items } = await admin.auditEvents.list({ action: ['user.customer_group_changed'] });
    expect(items[0]).toMatchObject({ action: 'user.customer_group_changed', actorId: adminId });
    const events = await app.deps
      .db('events')
      .where({ type: 'user.updated' })
      .whereRaw("data->'fields' = '[\"customerGroup\"]'");
    expect(events).toHaveLength(2);
  });

  test('shows the group in every representation of the account, and in its export', async () => {
    const premium = { customerGroup: 'premium' };
    const { user } = await app.signIn();
    const userId = user.id;
    await put(userId, 'premium');
    const owner = app.tradepost.withAccessToken((await openTestSession(app.deps, user)).accessToken);
    const { username, email } = user;
    expect(await owner.accounts.me()).toMatchObject(premium);
    expect(
      await owner.accounts.updateMe({ ifMatch: '*', body: { profile: { bio: 'Potter.' } } }),
    ).toMatchObject(premium);
    expect((await exportedAccount(owner)).account).toMatchObject(premium);
    expect(await withoutWarnings(() => admin.users.get({ userId }))).toMatchObject(premium);
    expect(await admin.users.getV2({ userId })).toMatchObject(premium);
    expect((await admin.users.list({ search: username })).items).toMatchObject([premium]);
    expect(await admin.users.update({ userId, ifMatch: '*', body: { username } })).toMatchObject(premium);
    const body = { username, email, profile: {} };
    expect(await admin.users.replace({ userId, ifMatch: '*', body })).toMatchObject(premium);
    expect(await admin.users.changeRole({ userId, body: { role: 'editor' } })).toMatchObject(premium);
    expect(await admin.users.deactivate({ userId })).toMatchObject(premium);
    expect(await admin.users.restore({ userId })).toMatchObject(premium);
  });

  test('changes a deactivated account and an administrator too, with every fact of the account', async () => {
    const { user } = await app.signIn();
    await admin.users.deactivate({ userId: user.id });
    expect(await put(user.id, 'regular')).toMatchObject({ status: 'deactivated', customerGroup: 'regular' });
    expect(await put(adminId, 'regular')).toMatchObject({ role: 'admin' });
    await put(adminId, null);
  });

  test.each(['moderator', 'editor'] as const)('returns the whole account of a %s', async (role) => {
    const { user } = await app.signIn(role);
    const userId = user.id;
    const profile = {
      firstName: 'Mara',
      lastName: 'Lindqvist',
      avatarUrl: 'https://images.example.com/m.jpg',
      bio: 'Hi.',
    };
    await admin.users.update({ userId, ifMatch: '*', body: { profile } });
    await app.deps
      .db('users')
      .where({ username: user.username })
      .update({
        language: role === 'editor' ? 'de' : 'en',
        email_verified_at: role === 'editor' ? app.clock.now() : null,
        last_login_at: app.clock.now(),
      });
    expect(await put(userId, 'premium')).toMatchObject({ role, profile, customerGroup: 'premium' });
  });

  test('rejects an unknown group and an absent account', async () => {
    const { user } = await app.signIn();
    await expect(put(user.id, 'gold')).rejects.toMatchObject({
      status: 422,
      code: 'unknown_customer_group',
      problem: { errors: [{ in: 'body', pointer: '/customerGroup', rule: 'exists' }] },
    });
    await expect(put(user.id, 'No slug')).rejects.toMatchObject({ status: 422, code: 'validation_failed' });
    await expect(put(absentUser, 'premium')).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });

  test('an account cannot change its own group', async () => {
    const { tradepost, user, token } = await app.signIn();
    const input = { userId: user.id, body: { customerGroup: 'premium' } };
    await expect(tradepost.users.changeCustomerGroup(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
    await expect(app.tradepost.users.changeCustomerGroup(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const response = await app.fetch('/v1/me', {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/merge-patch+json',
        'if-match': '*',
      },
      body: JSON.stringify({ customerGroup: 'premium' }),
    });
    expect(response.status).toBe(422);
  });
});
