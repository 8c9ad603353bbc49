/** Each change that the contract announces as an event appends it, in the transaction of the change. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { webhooks } from '../../../generated/operations.ts';
import { webhookSerializers } from '../../../generated/serializers.js';
import { inTransaction } from '../../../src/db/transaction.ts';
import { newProblem } from '../../../src/errors.ts';
import { createAdmin } from '../../../src/features/accounts/users/first-admin.ts';
import { appendEvent } from '../../../src/features/events/append-event.ts';
import { saveCursors } from '../../../src/features/events/event-cursor-repository.ts';
import { sequenceEvents } from '../../../src/features/events/event-position-repository.ts';
import {
  findPositions,
  type LoggedEvent,
  readEvents,
} from '../../../src/features/events/event-repository.ts';
import { reactOnce } from '../../../src/features/events/reaction-service.ts';
import { issueInvoices } from '../../../src/features/shop/invoices/invoice-service.ts';
import { guestOrderClaim } from '../../../src/features/shop/orders/guest-order-claim.ts';
import { moveOrder } from '../../../src/features/shop/orders/order-move.ts';
import type { Transition } from '../../../src/features/shop/orders/order-transitions.ts';
import { expireReservations } from '../../../src/features/shop/stock/stock-reservation-expiry.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { buildOrder, buildProduct, buildUser } from '../../support/factories.ts';
import { mailedToken } from '../../support/mailbox.ts';
import { drawFile, fileOf, noisyGif } from '../../support/media.ts';
import { deliverEvents, placePaidOrder } from '../../support/payments.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import {
  environmentOf,
  logInAt,
  redirectUri,
  startTestIssuer,
  type TestIssuer,
} from '../../support/test-issuer.ts';
import { tokensOf } from '../../support/tokens-of.ts';
import { watchVersions } from '../../support/version-watch.ts';

let issuer: TestIssuer;
let app: TestApp;
let versions: Awaited<ReturnType<typeof watchVersions>>;
beforeAll(async () => {
  issuer = await startTestIssuer();
  app = await startTestApp(environmentOf(issuer));
  versions = await watchVersions(app.deps.db);
});
afterAll(async () => {
  await app.close();
  await issuer.close();
});

const day = 24 * 60 * 60_000;
/** The types of all events so far. */
const seen = new Set<string>();
/** Texts that a person has given. */
const personal = new Set<string>();

const person = () => {
  const user = buildUser();
  for (const text of [user.email, user.username, user.password]) personal.add(text);
  return user;
};
const credentialsOf = ({ email, password }: { email: string; password: string }) => ({ email, password });
const signIn = async (role?: 'editor' | 'moderator' | 'admin') => {
  const signedIn = await app.signIn(role);
  personal.add(signedIn.user.email).add(signedIn.user.username);
  return signedIn;
};

/** Returns the events of `work`, as their readers get them. Each new version of a resource has one. */
const eventsOf = async (work: () => Promise<unknown>): Promise<LoggedEvent[]> => {
  await sequenceEvents(app.deps);
  const { last } = await findPositions(app.deps);
  await versions.begin();
  await work();
  expect((await versions.end()).silent).toEqual([]);
  await sequenceEvents(app.deps);
  const events = await readEvents(app.deps, { after: last, limit: 100 });
  for (const event of events) {
    const text = webhookSerializers[event.type]?.post?.['application/json']?.(event) ?? '';
    expect(JSON.parse(text)).toEqual(event);
    seen.add(event.type);
  }
  return events;
};

type Expected = [type: keyof typeof webhooks, facts: Partial<LoggedEvent>];

/** Expects that `work` appends these events, and no others. */
const expectEvents = async (work: () => Promise<unknown>, ...expected: Expected[]): Promise<void> => {
  expect(await eventsOf(work)).toMatchObject(expected.map(([type, facts]) => ({ type, ...facts })));
};
const expectNone = (work: () => Promise<unknown>) => expectEvents(work);
const fails = (work: () => Promise<unknown>) => async () => {
  await expect(work()).rejects.toThrow();
};

/** The facts of an event of an account that its owner changed. */
const byOwner = (id: string, version: number, data: object): Partial<LoggedEvent> => ({
  subject: { type: 'user', id },
  version,
  actorId: id,
  ownerId: id,
  data,
});
const versionOf = async ({ id }: { id: string }): Promise<number> => {
  const row = await app.deps
    .db('users')
    .select('version')
    .where({ id: toUuid(id) })
    .first();
  return row.version;
};

describe('an account', () => {
  test('is registered', async () => {
    const body = person();
    const { last } = await findPositions(app.deps);
    const [event] = await eventsOf(() => app.tradepost.accounts.register({ body }));
    const id = event?.ownerId ?? '';
    expect(event).toMatchObject({
      type: 'user.registered',
      position: last + 1,
      ...byOwner(id, 1, { role: 'user' }),
    });
    await expectNone(fails(() => app.tradepost.accounts.register({ body })));
    const admin = { ...app.deps, problem: newProblem };
    const created = await eventsOf(() => createAdmin(admin, person(), { evenIfThereIsOne: true }));
    expect(created).toMatchObject([{ type: 'user.registered', version: 1, data: { role: 'admin' } }]);
    expect(created[0]?.actorId).toBeUndefined();
  });

  test('verifies and changes its e-mail address', async () => {
    const body = person();
    const { id } = await app.tradepost.accounts.register({ body });
    const verify = async () =>
      app.tradepost.emailAddresses.confirmEmailVerification({
        body: { token: await mailedToken(app, body.email) },
      });
    await expectEvents(verify, ['user.email_verified', byOwner(id, 2, { emailVerified: true })]);
    const { accessToken } = await tokensOf(app.tradepost.accounts.login({ body: credentialsOf(body) }));
    const { email: newEmail } = person();
    const me = app.tradepost.withAccessToken(accessToken);
    await expectNone(() => me.emailAddresses.requestEmailChange({ body: { email: newEmail } }));
    const token = await mailedToken(app, newEmail);
    const change = () => app.tradepost.emailAddresses.confirmEmailChange({ body: { token } });
    await expectEvents(change, ['user.email_changed', byOwner(id, 4, { emailVerified: true })]);
    await expectNone(fails(change));
  });

  test('is changed by its owner and by an administrator', async () => {
    const { tradepost, user } = await signIn();
    const admin = await signIn('admin');
    for (const text of ['Marlene', 'Potter of Łódź']) personal.add(text);
    const rename = { username: `renamed-${user.username}`, profile: { bio: 'Potter of Łódź' } };
    const { response } = await tradepost.accounts.me().withResponse();
    const ifMatch = response.headers.get('etag') ?? '';
    await expectEvents(
      () => tradepost.accounts.updateMe({ body: rename, ifMatch }),
      ['user.updated', byOwner(user.id, 2, { fields: ['username', 'bio'] })],
    );
    const target = { userId: user.id };
    const change = {
      body: { email: `new-${user.email}`, profile: { firstName: 'Marlene', bio: null } },
      ifMatch: '"2"',
    };
    await expectEvents(
      () => admin.tradepost.users.update({ ...target, ...change }),
      [
        'user.updated',
        {
          version: 3,
          actorId: admin.user.id,
          ownerId: user.id,
          data: { fields: ['email', 'firstName', 'bio'] },
        },
      ],
    );
    await expectNone(fails(() => admin.tradepost.users.update({ ...target, ...change })));
    const byAdmin = { actorId: admin.user.id, ownerId: user.id };
    const editor = { ...target, body: { role: 'editor' as const } };
    await expectEvents(
      () => admin.tradepost.users.changeRole(editor),
      ['user.role_changed', { ...byAdmin, version: 4, data: { from: 'user', to: 'editor' } }],
    );
    await expectNone(() => admin.tradepost.users.changeRole(editor));
    const premium = { ...target, body: { customerGroup: 'premium' } };
    await expectEvents(
      () => admin.tradepost.users.changeCustomerGroup(premium),
      ['user.updated', { ...byAdmin, version: 5, data: { fields: ['customerGroup'] } }],
    );
    await expectNone(() => admin.tradepost.users.changeCustomerGroup(premium));
    await expectEvents(
      () => admin.tradepost.users.deactivate(target),
      ['user.deactivated', { ...byAdmin, version: 6, data: { status: 'deactivated' } }],
    );
    await expectNone(() => admin.tradepost.users.deactivate(target));
    await expectEvents(
      () => admin.tradepost.users.restore(target),
      ['user.restored', { ...byAdmin, version: 7, data: { status: 'active' } }],
    );
    await expectNone(() => admin.tradepost.users.restore(target));
  });

  test('is erased, unless its owner undoes that', async () => {
    const { tradepost, user } = await signIn();
    const request = (client: Tradepost) => () => client.personalData.requestErasure();
    const erasesAt = new Date(app.clock.now().getTime() + 14 * day).toISOString();
    const version = await versionOf(user);
    await expectEvents(request(tradepost), [
      'user.erasure_requested',
      byOwner(user.id, version + 1, { status: 'deactivated', erasesAt }),
    ]);
    const token = await mailedToken(app, user.email);
    const undo = () => app.tradepost.personalData.undoErasure({ body: { token } });
    await expectEvents(undo, ['user.erasure_undone', byOwner(user.id, version + 2, { status: 'active' })]);
    await expectNone(fails(undo));
    const body = { email: user.email, password: 'correct horse battery' };
    const { accessToken } = await tokensOf(app.tradepost.accounts.login({ body: credentialsOf(body) }));
    await request(app.tradepost.withAccessToken(accessToken))();
    app.clock.advance(15 * day);
    const last = await versionOf(user);
    await expectEvents(
      () => sweep(app.deps),
      [
        'user.erased',
        {
          subject: { type: 'user', id: user.id },
          version: last + 1,
          ownerId: user.id,
          data: { erased: true },
        },
      ],
    );
  });

  test('has API keys', async () => {
    const { tradepost, user } = await signIn();
    const body = { name: 'Export of Mara', kind: 'secret' as const, scopes: ['orders:read' as const] };
    personal.add(body.name);
    const of = (version: number, data: object) => ({ version, actorId: user.id, ownerId: user.id, data });
    let apiKeyId = '';
    const create = async () => {
      apiKeyId = (await tradepost.apiKeys.create({ body })).id;
    };
    await expectEvents(create, ['api_key.created', of(1, { kind: 'secret', scopes: ['orders:read'] })]);
    const rename = () => tradepost.apiKeys.rename({ apiKeyId, body: { name: 'Another' } });
    await expectEvents(rename, ['api_key.renamed', of(2, { kind: 'secret' })]);
    await expectEvents(rename, ['api_key.renamed', of(3, { kind: 'secret' })]);
    const revoke = () => tradepost.apiKeys.revoke({ apiKeyId });
    await expectEvents(revoke, [
      'api_key.revoked',
      { subject: { type: 'api_key', id: apiKeyId }, ...of(4, { kind: 'secret' }) },
    ]);
    await expectNone(fails(revoke));
  });

  test('has identities', async () => {
    const { email } = person();
    issuer.people.mara = { email, email_verified: true, preferred_username: 'mara' };
    const logIn = async () => {
      const { authorizationUrl, loginToken } = await app.tradepost.identities.startLogin({
        body: { provider: 'google', redirectUri },
      });
      const back = await logInAt(authorizationUrl, 'mara');
      return tokensOf(app.tradepost.identities.completeLogin({ body: { loginToken, ...back } }));
    };
    const [registered, linked] = await eventsOf(logIn);
    const id = registered?.ownerId ?? '';
    expect(registered).toMatchObject({ type: 'user.registered', ...byOwner(id, 1, { role: 'user' }) });
    const facts = { actorId: id, ownerId: id, data: { provider: 'google' } };
    expect(linked).toMatchObject({ type: 'identity.linked', version: 1, ...facts });
    await expectNone(logIn);
    const me = app.tradepost.withAccessToken((await logIn()).accessToken);
    // Another login method.
    await app.deps.db('users').update({ password_hash: 'x' }).where({ email });
    const identityId = linked?.subject.id ?? '';
    await expectEvents(
      () => me.identities.unlink({ identityId }),
      ['identity.unlinked', { subject: { type: 'identity', id: identityId }, version: 2, ...facts }],
    );
  });

  test('loses the credentials of an earlier user when its owner is established', async () => {
    const body = person();
    const { id } = await app.tradepost.accounts.register({ body });
    const { accessToken } = await tokensOf(app.tradepost.accounts.login({ body: credentialsOf(body) }));
    const intruder = app.tradepost.withAccessToken(accessToken);
    const { id: keyId } = await intruder.apiKeys.create({
      body: { name: 'Access', kind: 'secret', scopes: ['orders:read'] },
    });
    // Mails of one delivery have no order.
    await app.mails();
    await app.tradepost.magicLinks.request({ body: { email: body.email } });
    const token = await mailedToken(app, body.email);
    await expectEvents(
      () => app.tradepost.magicLinks.redeem({ body: { token } }),
      ['api_key.revoked', { subject: { type: 'api_key', id: keyId }, version: 2, ownerId: id }],
      ['user.email_verified', byOwner(id, 3, { emailVerified: true })],
    );
  });
});

describe('media', () => {
  test('have their uploads, changes and ends', async () => {
    const { tradepost, user } = await signIn('editor');
    for (const text of ['mara-at-home.jpg', 'Mara at home']) personal.add(text);
    let mediaId = '';
    const upload = (content: Uint8Array) => async () => {
      const file = fileOf(content, 'mara-at-home.jpg');
      mediaId = (await tradepost.media.upload({ body: { file, alt: 'Mara at home' } })).id;
    };
    const of = (version: number, data: object) => ({ version, actorId: user.id, ownerId: user.id, data });
    const byJob = (version: number, data: object) => ({ version, ownerId: user.id, data });
    const image = await drawFile();
    await expectEvents(upload(image), ['media.created', of(1, { kind: 'image' })]);
    await expectNone(upload(image));
    await expectEvents(() => app.runJobs(), ['media.ready', byJob(2, { kind: 'image' })]);
    const patch = { mediaId, ifMatch: '"2"', body: { title: 'Mara at home' } };
    await expectEvents(() => tradepost.media.update(patch), ['media.updated', of(3, { fields: ['title'] })]);
    await expectNone(fails(() => tradepost.media.update(patch)));
    const remove = () => tradepost.media.delete({ mediaId });
    await expectEvents(remove, ['media.deleted', of(4, { kind: 'image' })]);
    await expectNone(fails(remove));
    const restore = () => tradepost.media.restore({ mediaId });
    await expectEvents(restore, ['media.restored', of(5, { kind: 'image' })]);
    await expectNone(restore);
    await expectEvents(upload(noisyGif()), ['media.created', of(1, { kind: 'image' })]);
    await expectEvents(() => app.runJobs(), ['media.failed', byJob(2, { failure: 'undecodable' })]);
  });
});

describe('the journal', () => {
  test('has tags', async () => {
    const { tradepost, user } = await signIn('editor');
    let tagId = '';
    const create = async () => {
      tagId = (await tradepost.tags.create({ body: { slug: 'glaze', name: 'Glaze' } })).id;
    };
    const of = (version: number, data: object) => ({ version, actorId: user.id, data });
    await expectEvents(create, ['tag.created', of(1, { slug: 'glaze' })]);
    await expectNone(fails(create));
    const patch = { body: { slug: 'glazes', description: 'Of all kinds.' }, ifMatch: '"1"' };
    await expectEvents(
      () => tradepost.tags.update({ tagId, ...patch }),
      ['tag.updated', of(2, { fields: ['slug', 'description'], slug: 'glazes' })],
    );
    await expectNone(fails(() => tradepost.tags.update({ tagId, ...patch })));
    const remove = () => tradepost.tags.delete({ tagId });
    await expectEvents(remove, [
      'tag.deleted',
      { subject: { type: 'tag', id: tagId }, ...of(3, { slug: 'glazes' }) },
    ]);
    await expectNone(fails(remove));
    const [{ id: merged }, { id: intoTagId }] = [
      await tradepost.tags.create({ body: { slug: 'mugs', name: 'Mugs' } }),
      await tradepost.tags.create({ body: { slug: 'cups', name: 'Cups' } }),
    ];
    await expectEvents(
      () => tradepost.tags.merge({ tagId: merged, body: { intoTagId } }),
      ['tag.merged', { subject: { type: 'tag', id: merged }, ...of(2, { slug: 'mugs', intoTagId }) }],
    );
  });

  test('has comments, whose texts are in no event', async () => {
    const { tradepost: editor } = await signIn('editor');
    const { tradepost: moderator, user: staff } = await signIn('moderator');
    const { tradepost, user } = await signIn();
    const post = { title: 'Discussed', body: '…', status: 'published' } as const;
    const { id: postId } = await editor.posts.create({ body: post });
    const { id: parentId } = await editor.comments.create({ postId, body: { body: 'A first one.' } });
    const [body, changed] = ['A secret', 'Another secret'];
    personal.add(body).add(changed);
    let commentId = '';
    const create = async () => {
      commentId = (await tradepost.comments.create({ postId, body: { body, parentId } })).id;
    };
    const of = (version: number, status: string, actorId = user.id, reason?: string) => ({
      subject: { type: 'comment' as const, id: commentId },
      version,
      actorId,
      ownerId: user.id,
      data: { postId, parentId, status, ...(reason && { reason }) },
    });
    const { subject: _, ...created } = of(1, 'held');
    await expectEvents(create, ['comment.created', created]);
    await expectEvents(
      () => tradepost.comments.update({ commentId, body: { body: changed } }),
      ['comment.updated', of(2, 'held')],
    );
    const approve = () => moderator.comments.approve({ commentId });
    await expectEvents(approve, ['comment.approved', of(3, 'published', staff.id)]);
    await expectNone(approve);
    const hide = () => moderator.comments.hide({ commentId, body: { reason: 'spam' } });
    await expectEvents(hide, ['comment.hidden', of(4, 'hidden', staff.id, 'spam')]);
    await expectNone(hide);
    const remove = () => tradepost.comments.delete({ commentId });
    await expectEvents(remove, ['comment.deleted', of(5, 'deleted')]);
    await expectNone(remove);
    const restore = () => tradepost.comments.restore({ commentId });
    await expectEvents(restore, ['comment.restored', of(6, 'hidden')]);
    await expectNone(restore);
    const ban = () => moderator.users.banCommenter({ userId: user.id, body: { reason: 'spam' } });
    const banned = { subject: { type: 'user', id: user.id }, actorId: staff.id, ownerId: user.id } as const;
    const data = { fields: ['commentBan'] };
    await expectEvents(ban, ['user.updated', { ...banned, data }]);
    await expectNone(ban);
    const lift = () => moderator.users.unbanCommenter({ userId: user.id });
    await expectEvents(lift, ['user.updated', { ...banned, data }]);
    await expectNone(lift);
  });

  test('has posts', async () => {
    const { tradepost, user } = await signIn('editor');
    const author = await signIn('editor');
    const tag = await tradepost.tags.create({ body: { slug: 'kiln', name: 'Kiln' } });
    const body = { title: 'A letter to Mara', body: 'Dear Mara' };
    for (const text of ['letter-to-mara', ...Object.values(body)]) personal.add(text);
    let postId = '';
    const create = async () => {
      postId = (await author.tradepost.posts.create({ body: { ...body, tagIds: [tag.id] } })).id;
    };
    const ownerId = author.user.id;
    const of = (version: number, data: object) => ({ version, actorId: user.id, ownerId, data });
    await expectEvents(create, [
      'post.created',
      { version: 1, actorId: ownerId, ownerId, data: { status: 'draft', tagIds: [tag.id] } },
    ]);
    const { response } = await tradepost.posts.get({ postId }).withResponse();
    const ifMatch = response.headers.get('etag') ?? '';
    await expectEvents(
      () =>
        tradepost.posts.update({
          postId,
          body: { status: 'published', title: body.title, tagIds: [] },
          ifMatch,
        }),
      [
        'post.updated',
        {
          subject: { type: 'post', id: postId },
          version: 2,
          actorId: user.id,
          ownerId,
          data: { fields: ['status', 'tagIds'], status: 'published', tagIds: [] },
        },
      ],
      ['post.published', of(2, { publishedAt: app.clock.now().toISOString() })],
    );
    const any = { postId, ifMatch: '*' };
    const isNow = (status: string) => of(3, { fields: ['status'], status, tagIds: [] });
    await expectEvents(
      () => tradepost.posts.unpublish(any),
      ['post.updated', isNow('unpublished')],
      ['post.unpublished', of(3, { status: 'unpublished' })],
    );
    await expectEvents(() => tradepost.posts.delete(any), ['post.deleted', of(4, { status: 'unpublished' })]);
    await expectEvents(
      () => tradepost.posts.restore(any),
      ['post.restored', of(5, { status: 'unpublished' })],
    );
  });
});

describe('the shop', () => {
  test('has products and orders', async () => {
    const { tradepost, user } = await signIn('admin');
    const { user: buyer, tradepost: shop } = await signIn();
    const body = buildProduct({ stock: 3 });
    let productId = '';
    const create = async () => {
      productId = (await tradepost.products.create({ body })).id;
    };
    const { slug, price, stock, category } = body;
    await expectEvents(
      create,
      ['category.created', { version: 1, actorId: user.id, data: { slug: category } }],
      ['product.created', { version: 1, actorId: user.id, data: { slug, price, stock } }],
    );
    await expectNone(fails(create));
    await expectEvents(
      () => shop.orders.create({ body: buildOrder(productId, 2) }),
      [
        'order.placed',
        {
          version: 1,
          actorId: buyer.id,
          ownerId: buyer.id,
          data: {
            status: 'pending',
            items: [{ productId, quantity: 2, unitPrice: price }],
            total: { ...price, amount: 2 * price.amount },
          },
        },
      ],
    );
    await expectNone(fails(() => shop.orders.create({ body: buildOrder(productId, 2) })));
  });

  test('has discounts', async () => {
    const { tradepost, user } = await signIn('admin');
    const code = 'SPRING-10';
    const of = (version: number, data: object = {}) => ({
      version,
      actorId: user.id,
      data: { code, ...data },
    });
    let discountId = '';
    const create = async () => {
      discountId = (await tradepost.discounts.create({ body: { code, kind: 'free_shipping' } })).id;
    };
    await expectEvents(create, ['discount.created', of(1)]);
    await expectNone(fails(create));
    const end = { discountId, ifMatch: '"1"', body: { active: false } };
    await expectEvents(
      () => tradepost.discounts.update(end),
      ['discount.updated', of(2, { fields: ['active'] })],
    );
    await expectNone(fails(() => tradepost.discounts.update(end)));
    await expectEvents(() => tradepost.discounts.delete({ discountId }), ['discount.deleted', of(3)]);
  });

  test('moves orders from status to status', async () => {
    const { tradepost } = await signIn('admin');
    const { user: buyer, tradepost: shop } = await signIn();
    const { id: productId, price } = await tradepost.products.create({ body: buildProduct() });
    const place = async () => (await shop.orders.create({ body: buildOrder(productId) })).id;
    const orderId = await place();
    const move = (transition: Transition) => () =>
      moveOrder({ ...app.deps, problem: newProblem }, orderId, {
        transition,
        by: transition === 'pack' || transition === 'ship' ? 'admin' : 'system',
        reason: 'A word to Mara',
      });
    personal.add('A word to Mara').add('I have changed my mind');
    const moved = (
      version: number,
      previousStatus: string,
      status: string,
      movedBy = 'system',
    ): Partial<LoggedEvent> => ({
      subject: { type: 'order', id: orderId },
      version,
      ownerId: buyer.id,
      data: { status, previousStatus, movedBy, total: price },
    });
    await expectEvents(move('pay'), ['order.paid', moved(2, 'pending', 'paid')]);
    await expectEvents(move('pack'), ['order.packed', moved(3, 'paid', 'packed', 'admin')]);
    await expectEvents(move('ship'), ['order.shipped', moved(4, 'packed', 'shipped', 'admin')]);
    await expectEvents(move('deliver'), ['order.delivered', moved(5, 'shipped', 'delivered')]);
    await expectEvents(move('refund'), ['order.refunded', moved(6, 'delivered', 'refunded')]);
    await expectNone(fails(move('cancel')));
    const other = await place();
    const facts = { status: 'cancelled', previousStatus: 'pending', movedBy: 'owner', total: price };
    await expectEvents(
      () => shop.orders.cancel({ orderId: other, body: { reason: 'I have changed my mind' } }),
      ['order.cancelled', { version: 2, actorId: buyer.id, ownerId: buyer.id, data: facts }],
    );
  });

  test('has products that are changed, deleted and restored', async () => {
    const { tradepost, user } = await signIn('admin');
    const {
      id: productId,
      slug,
      price,
      variants,
    } = await tradepost.products.create({ body: buildProduct() });
    const of = (version: number, data: object) => ({ version, actorId: user.id, data });
    const update = (body: object) => tradepost.products.update({ productId, ifMatch: '*', body });
    const after = { ...price, amount: price.amount + 1 };
    const changed = { fields: ['name', 'price', 'status', 'variants'], slug, status: 'archived' };
    const changes = [{ variantId: variants[0]?.id, before: price, after }];
    await expectEvents(
      () => update({ name: 'Changed', price: after, status: 'archived' }),
      ['product.updated', of(2, changed)],
      ['product.price_changed', of(2, { changes })],
    );
    await expectEvents(
      () =>
        update({
          slug: `${slug}-new`,
          description: 'New.',
          category: 'ceramics',
          images: [],
          status: 'published',
        }),
      ['product.updated', of(3, { fields: ['slug', 'description', 'status'], slug: `${slug}-new` })],
    );
    await expectNone(fails(() => update({ variants: [{ price }, { price }] })));
    await expectEvents(
      () => tradepost.products.delete({ productId }),
      ['product.deleted', of(4, { slug: `${slug}-new` })],
    );
    await expectNone(fails(() => tradepost.products.delete({ productId })));
    await expectEvents(
      () => tradepost.products.restore({ productId }),
      ['product.restored', of(5, { slug: `${slug}-new` })],
    );
    await expectNone(() => tradepost.products.restore({ productId }));
  });

  test('ships and delivers an order in shipments', async () => {
    const { tradepost, user } = await signIn('admin');
    const { user: buyer, tradepost: shop } = await signIn();
    const { id: productId } = await tradepost.products.create({ body: buildProduct() });
    const { id: orderId } = await shop.orders.create({ body: buildOrder(productId) });
    await moveOrder({ ...app.deps, problem: newProblem }, orderId, { transition: 'pay', by: 'system' });
    await tradepost.orders.pack({ orderId });
    const of = (version: number): Partial<LoggedEvent> => ({
      version,
      actorId: user.id,
      ownerId: buyer.id,
      data: { orderId },
    });
    const tracking = { carrier: 'A carrier', trackingNumber: '0034-2557' };
    personal.add(tracking.carrier).add(tracking.trackingNumber);
    let shipmentId = '';
    const create = async () => {
      shipmentId = (await tradepost.shipments.create({ orderId, body: tracking })).id;
    };
    await expectEvents(create, ['shipment.created', of(1)]);
    await expectNone(fails(create));
    const track = (ifMatch: string) => () =>
      tradepost.shipments.update({ shipmentId, ifMatch, body: { trackingNumber: '0034-2558' } });
    personal.add('0034-2558');
    await expectEvents(track('"1"'), [
      'shipment.updated',
      { ...of(2), data: { orderId, fields: ['trackingNumber'] } },
    ]);
    await expectNone(fails(track('"1"')));
    const cancel = () => tradepost.shipments.cancel({ shipmentId });
    await expectEvents(cancel, ['shipment.cancelled', of(3)]);
    await expectNone(fails(cancel));
    await create();
    const ship = () => tradepost.shipments.ship({ shipmentId, body: {} });
    await expectEvents(ship, ['shipment.shipped', of(2)], ['order.shipped', { version: 4 }]);
    await expectNone(fails(ship));
    const deliver = () => tradepost.shipments.deliver({ shipmentId });
    await expectEvents(deliver, ['shipment.delivered', of(3)], ['order.delivered', { version: 5 }]);
    await expectNone(fails(deliver));
    const lines = [{ position: 0, quantity: 1 }];
    const reason = 'damaged';
    let returnId = '';
    const request = async () => {
      returnId = (await shop.returns.create({ orderId, body: { reason, lines } })).id;
    };
    const requested = { version: 1, actorId: buyer.id, ownerId: buyer.id, data: { orderId, reason } };
    await expectEvents(request, ['return.requested', requested]);
    await expectNone(fails(request));
    personal.add('It was used.');
    const reject = () => tradepost.returns.reject({ returnId, body: { rejection: 'It was used.' } });
    await expectEvents(reject, ['return.rejected', of(2)]);
    await expectNone(fails(reject));
    await expectEvents(request, ['return.requested', requested]);
    await expectEvents(() => tradepost.returns.approve({ returnId }), ['return.approved', of(2)]);
    const receive = () =>
      tradepost.returns.receive({ returnId, body: { lines: [{ position: 0, restock: true }] } });
    await expectEvents(receive, ['return.received', of(3)]);
    await expectNone(fails(receive));
  });

  test('has payments and refunds', async () => {
    const { tradepost } = await signIn('admin');
    const { user: buyer, tradepost: shop } = await signIn();
    const { id: productId, price: amount } = await tradepost.products.create({ body: buildProduct() });
    const { id: orderId } = await shop.orders.create({ body: buildOrder(productId) });
    const returnUrl = 'https://shop.example.com/back';
    personal.add(returnUrl);
    const pay = (method: string) => () => shop.payments.create({ orderId, body: { method, returnUrl } });
    const declined = { orderId, attempt: 1, amount, declineReason: 'card_declined' };
    const begun = (attempt: number): Expected => [
      'payment.created',
      { version: 1, actorId: buyer.id, ownerId: buyer.id, data: { orderId, attempt, amount } },
    ];
    const isNow = (attempt: number, state: string): Expected => [
      'payment.updated',
      { version: 2, ownerId: buyer.id, data: { orderId, attempt, amount, state } },
    ];
    await expectEvents(fails(pay('pm_card_visa_chargeDeclined')), begun(1), [
      'payment.declined',
      { version: 2, ownerId: buyer.id, data: declined },
    ]);
    await expectEvents(
      pay('pm_card_visa'),
      begun(2),
      isNow(2, 'authorized'),
      ['payment.captured', { version: 3, ownerId: buyer.id, data: { orderId, attempt: 2, amount } }],
      ['order.paid', { version: 2, ownerId: buyer.id }],
    );
    const [payment] = (await shop.payments.list({ orderId })).items;
    const other = (await shop.orders.create({ body: buildOrder(productId) })).id;
    const { id: open } = await shop.payments.create({
      orderId: other,
      body: { method: 'pm_card_threeDSecure2Required', returnUrl },
    });
    const cancel = () => shop.payments.cancel({ paymentId: open });
    const cancelled = { orderId: other, attempt: 1, amount };
    await expectEvents(cancel, [
      'payment.cancelled',
      { subject: { type: 'payment', id: open }, ownerId: buyer.id, data: cancelled },
    ]);
    await expectNone(cancel);
    const paymentId = payment?.id ?? '';
    await expectEvents(
      () => tradepost.refunds.create({ paymentId, body: {} }),
      ['refund.created', { version: 1, ownerId: buyer.id, data: { orderId, paymentId, amount } }],
      ['refund.succeeded', { version: 2, ownerId: buyer.id, data: { orderId, paymentId, amount } }],
      ['order.refunded', { version: 3, ownerId: buyer.id }],
    );
    const third = (await shop.orders.create({ body: buildOrder(productId) })).id;
    const { id: kept } = await shop.payments.create({
      orderId: third,
      body: { method: 'pm_card_refundFail', returnUrl },
    });
    const facts = { orderId: third, paymentId: kept, amount };
    await expectEvents(
      () => tradepost.refunds.create({ paymentId: kept, body: {} }),
      ['refund.created', { version: 1, ownerId: buyer.id, data: facts }],
      ['refund.succeeded', { version: 2, ownerId: buyer.id, data: facts }],
      ['order.refunded', { version: 3 }],
    );
    await deliverEvents(app);
    app.clock.advance(5000);
    const fail = () => deliverEvents(app);
    await expectEvents(fail, ['refund.failed', { version: 3, ownerId: buyer.id, data: facts }]);
    const fourth = (await shop.orders.create({ body: buildOrder(productId) })).id;
    const { id: slow } = await shop.payments.create({
      orderId: fourth,
      body: { method: 'pm_card_pendingRefund', returnUrl },
    });
    const waiting = { orderId: fourth, paymentId: slow, amount };
    await expectEvents(
      () => tradepost.refunds.create({ paymentId: slow, body: {} }),
      ['refund.created', { version: 1, data: waiting }],
      ['refund.updated', { version: 2, ownerId: buyer.id, data: { ...waiting, state: 'pending' } }],
    );
  });

  test('issues invoices and credit notes', async () => {
    const { admin, orderId, paymentId, user, order } = await placePaidOrder(app);
    const issue = () => issueInvoices(app.deps, orderId);
    const issued = (kind: string, amount: number): Expected => [
      'invoice.issued',
      { version: 1, ownerId: user.id, data: { orderId, kind, total: { amount, currency: 'EUR' } } },
    ];
    await expectEvents(issue, issued('invoice', order.total.amount));
    await expectNone(issue);
    await admin.refunds.create({ paymentId, body: { amount: { amount: 1_001, currency: 'EUR' } } });
    await expectEvents(issue, issued('credit_note', 1_001));
  });

  test('gives the orders of a guest to the account that verifies the e-mail address', async () => {
    const { tradepost } = await signIn('admin');
    const body = person();
    const { id: productId } = await tradepost.products.create({ body: buildProduct() });
    const guest = { email: body.email, items: [{ productId, quantity: 1 }] };
    const { id: orderId } = (await app.tradepost.orders.createGuest({ body: guest })).order;
    const claim = async () => {
      await sequenceEvents(app.deps);
      while (await reactOnce(app.deps, guestOrderClaim));
    };
    await saveCursors(app.deps, [guestOrderClaim.name], app.clock.now());
    await claim();
    const { id: ownerId } = await app.tradepost.accounts.register({ body });
    const token = await mailedToken(app, body.email);
    await app.tradepost.emailAddresses.confirmEmailVerification({ body: { token } });
    const [claimed, ...others] = await eventsOf(claim);
    const facts = { type: 'order.claimed', version: 2, ownerId, data: { status: 'pending' } };
    expect(claimed).toMatchObject({ ...facts, subject: { type: 'order', id: orderId } });
    expect([claimed?.actorId, others]).toEqual([undefined, []]);
  });

  test('appends the event of a product also after a slow check of the actor', async () => {
    const { tradepost } = await signIn('admin');
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Import', kind: 'secret', scopes: ['products:write'] },
    });
    const importer = app.tradepost.withAccessToken(key);
    await expectEvents(
      () => importer.products.create({ body: buildProduct() }),
      ['product.created', { version: 1 }],
    );
  });
});

describe('a category of posts', () => {
  test('is created, changed and deleted, and its posts change with it', async () => {
    const { tradepost, user } = await signIn('editor');
    const of = (version: number, data: object) => ({ version, actorId: user.id, data });
    const parent = await tradepost.postCategories.create({ body: { slug: 'clay', name: 'Clay' } });
    const body = { slug: 'slips', name: 'Slips', parentId: parent.id };
    let postCategoryId = '';
    const create = async () => {
      postCategoryId = (await tradepost.postCategories.create({ body })).id;
    };
    await expectEvents(create, ['post_category.created', of(1, { slug: 'slips', parentId: parent.id })]);
    await expectNone(fails(create));
    const change = { slug: 'slip', name: 'Slip', position: 2, parentId: null };
    await expectEvents(
      () => tradepost.postCategories.update({ postCategoryId, ifMatch: '*', body: change }),
      ['post_category.updated', of(2, { fields: ['slug', 'name', 'parentId', 'position'], slug: 'slip' })],
    );
    const ofIt = { title: 'Slip', body: 'Text.', categoryId: postCategoryId };
    const post = await tradepost.posts.create({ body: ofIt });
    await expectNone(fails(() => tradepost.postCategories.delete({ postCategoryId })));
    await expectEvents(
      () => tradepost.postCategories.delete({ postCategoryId, force: true }),
      [
        'post_category.deleted',
        { subject: { type: 'post_category', id: postCategoryId }, ...of(3, { slug: 'slip' }) },
      ],
      [
        'post.updated',
        {
          ...{ subject: { type: 'post', id: post.id }, ownerId: user.id },
          ...of(2, { fields: ['categoryId'], status: 'draft', tagIds: [] }),
        },
      ],
    );
  });
});

describe('a tag that posts and products have', () => {
  test('changes them when it is merged or deleted', async () => {
    const { tradepost, user } = await signIn('admin');
    const create = async (slug: string) => (await tradepost.tags.create({ body: { slug, name: slug } })).id;
    const [tagId, intoTagId] = [await create('bowls'), await create('dishes')];
    const write = async () =>
      (await tradepost.posts.create({ body: { title: 'Of bowls', body: '…', tagIds: [tagId] } })).id;
    const sell = () => tradepost.products.create({ body: { ...buildProduct(), tagIds: [tagId] } });
    const [postId, removedPost] = [await write(), await write()];
    const [{ id: productId, slug }, removedProduct] = [await sell(), await sell()];
    await tradepost.posts.delete({ postId: removedPost, ifMatch: '*' });
    await tradepost.products.delete({ productId: removedProduct.id });
    const retagged = (version: number, tagIds: string[]): Expected[] => [
      [
        'product.updated',
        {
          ...{ subject: { type: 'product', id: productId }, version, actorId: user.id },
          data: { fields: ['tagIds'], slug, status: 'published' },
        },
      ],
      [
        'post.updated',
        {
          ...{ subject: { type: 'post', id: postId }, version, actorId: user.id, ownerId: user.id },
          data: { fields: ['tagIds'], status: 'draft', tagIds },
        },
      ],
    ];
    await expectEvents(
      () => tradepost.tags.merge({ tagId, body: { intoTagId } }),
      ...[['tag.merged', {}] as Expected, ...retagged(2, [intoTagId])],
    );
    await expectEvents(
      () => tradepost.tags.delete({ tagId: intoTagId, force: true }),
      ...[['tag.deleted', {}] as Expected, ...retagged(3, [])],
    );
    const { response } = await tradepost.products.get({ productId }).withResponse();
    expect(response.headers.get('etag')).toBe('"3"');
    const restored = await tradepost.products.restore({ productId: removedProduct.id }).withResponse();
    expect([restored.data.tags, restored.response.headers.get('etag')]).toEqual([[], '"5"']);
  });
});

describe('the stock', () => {
  test('has its adjustments and reservations', async () => {
    const { tradepost, user } = await signIn('admin');
    const { id: productId, variants } = await tradepost.products.create({
      body: buildProduct({ stock: 3 }),
    });
    const variantId = variants[0]?.id ?? '';
    for (const text of ['Mara brought them back.', 'For Mara.']) personal.add(text);
    const adjust = (change: number, note?: string) => () =>
      tradepost.stock.adjust({ variantId, body: { change, reason: 'returned', ...(note && { note }) } });
    const adjusted = (version: number, change: number, onHand: number): Expected => [
      'variant.stock_adjusted',
      {
        ...{ subject: { type: 'variant', id: variantId }, version, actorId: user.id },
        data: { productId, change, onHand, reason: 'returned' },
      },
    ];
    await expectEvents(adjust(2, 'Mara brought them back.'), adjusted(2, 2, 5));
    await expectNone(fails(adjust(-6)));
    await expectNone(() => tradepost.stock.setBuckets({ variantId, body: { buckets: 16 } }));
    await expectEvents(adjust(-1), adjusted(3, -1, 4));
    let reservationId = '';
    const reserve = async () => {
      const body = { quantity: 2, note: 'For Mara.' };
      reservationId = (await tradepost.stockReservations.create({ variantId, body })).id;
    };
    const expiresAt = new Date(app.clock.now().getTime() + 15 * 60_000).toISOString();
    const pieces = { variantId, quantity: 2 };
    const created: Expected = [
      'stock_reservation.created',
      { version: 1, actorId: user.id, data: { ...pieces, expiresAt } },
    ];
    const ended = (version: number): Partial<LoggedEvent> => ({
      ...{ subject: { type: 'stock_reservation', id: reservationId }, version, data: pieces },
    });
    await expectEvents(reserve, created);
    const release = () => tradepost.stockReservations.release({ reservationId });
    await expectEvents(release, ['stock_reservation.released', { ...ended(2), actorId: user.id }]);
    await expectNone(fails(release));
    await expectEvents(reserve, created);
    const commit = () => tradepost.stockReservations.commit({ reservationId });
    await expectEvents(commit, ['stock_reservation.committed', { ...ended(2), actorId: user.id }]);
    await expectEvents(reserve, created);
    await expectNone(fails(reserve));
    app.clock.advance(15 * 60_000);
    const [expired, ...others] = await eventsOf(() => expireReservations(app.deps));
    expect(expired).toMatchObject({ type: 'stock_reservation.expired', ...ended(2) });
    expect([expired?.actorId, others]).toEqual([undefined, []]);
    await expectNone(() => expireReservations(app.deps));
  });
});

describe('the settings of the shop', () => {
  test('have shipping methods', async () => {
    const { tradepost, user } = await signIn('admin');
    const body = { name: 'Courier', charges: [{ currency: 'EUR' as const, amount: 990 }] };
    let id = '';
    const create = async () => {
      ({ id } = await tradepost.shipping.createMethod({ body: { slug: 'courier', ...body } }));
    };
    const of = (version: number, data: object = {}): Partial<LoggedEvent> => ({
      ...{ subject: { type: 'shipping_method', id }, version, actorId: user.id },
      data: { slug: 'courier', ...data },
    });
    await expectEvents(create, ['shipping_method.created', { version: 1, data: { slug: 'courier' } }]);
    await expectNone(fails(create));
    const replace = (ifMatch: string) => () =>
      tradepost.shipping.replaceMethod({
        ...{ shippingMethod: 'courier', ifMatch },
        body: { ...body, charges: [{ currency: 'EUR', amount: 890 }] },
      });
    await expectEvents(replace('"1"'), ['shipping_method.updated', of(2, { fields: ['charges'] })]);
    await expectNone(fails(replace('"1"')));
    const remove = () => tradepost.shipping.deleteMethod({ shippingMethod: 'courier' });
    await expectEvents(remove, ['shipping_method.deleted', of(3)]);
    await expectNone(fails(remove));
  });

  test('have tax rates', async () => {
    const { tradepost, user } = await signIn('admin');
    const country = 'IS';
    let id = '';
    const create = async () => {
      ({ id } = await tradepost.shipping.createTaxRate({ body: { country, basisPoints: 2400 } }));
    };
    const of = (version: number, data: object = {}): Partial<LoggedEvent> => ({
      ...{ subject: { type: 'tax_rate', id }, version, actorId: user.id },
      data: { country, ...data },
    });
    await expectEvents(create, ['tax_rate.created', { version: 1, data: { country, basisPoints: 2400 } }]);
    await expectNone(fails(create));
    const replace = (ifMatch: string) => () =>
      tradepost.shipping.replaceTaxRate({ country, ifMatch, body: { basisPoints: 1100 } });
    const changed = of(2, { fields: ['basisPoints'], basisPoints: 1100 });
    await expectEvents(replace('"1"'), ['tax_rate.updated', changed]);
    await expectNone(fails(replace('"1"')));
    const remove = () => tradepost.shipping.deleteTaxRate({ country });
    await expectEvents(remove, ['tax_rate.deleted', of(3)]);
    await expectNone(fails(remove));
  });

  test('have customer groups', async () => {
    const { tradepost, user } = await signIn('admin');
    const customerGroup = 'premium';
    const { id } = await tradepost.customerGroups.get({ customerGroup });
    const update = (ifMatch: string) => () =>
      tradepost.customerGroups.update({ customerGroup, ifMatch, body: { basisPoints: 2500 } });
    await expectEvents(update('"1"'), [
      'customer_group.updated',
      {
        ...{ subject: { type: 'customer_group', id }, version: 2, actorId: user.id },
        data: { fields: ['basisPoints'], slug: customerGroup },
      },
    ]);
    await expectNone(fails(update('"1"')));
  });
});

describe('a category', () => {
  test('is created, changed and deleted', async () => {
    const { tradepost, user } = await signIn('admin');
    const of = (version: number, data: object) => ({ version, actorId: user.id, data });
    const { id: parentId } = await tradepost.categories.create({ body: { slug: 'wood', name: 'Wood' } });
    const body = { slug: 'spoons', name: 'Spoons', parentId };
    let categoryId = '';
    const create = async () => {
      categoryId = (await tradepost.categories.create({ body })).id;
    };
    await expectEvents(create, ['category.created', of(1, { slug: 'spoons', parentId })]);
    await expectNone(fails(create));
    const update = (patch: object) => tradepost.categories.update({ categoryId, ifMatch: '*', body: patch });
    const changes = { name: 'Spoons & forks', parentId: null, position: 2 };
    await expectEvents(
      () => update(changes),
      ['category.updated', of(2, { fields: ['name', 'parentId', 'position'], slug: 'spoons' })],
    );
    await expectEvents(
      () => update({ parentId }),
      ['category.updated', of(3, { fields: ['parentId'], slug: 'spoons', parentId })],
    );
    await expectNone(fails(() => tradepost.categories.delete({ categoryId: parentId })));
    const remove = () => tradepost.categories.delete({ categoryId });
    const subject = { type: 'category', id: categoryId } as const;
    await expectEvents(remove, ['category.deleted', { subject, ...of(4, { slug: 'spoons' }) }]);
    await expectNone(fails(remove));
  });
});

describe('the log', () => {
  test('has every type of the contract', () => {
    expect([...seen].sort()).toEqual(Object.keys(webhooks).sort());
  });

  test('rejects an event that breaks its schema, and its change with it', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const { id: subjectId } = await tradepost.tags.create({ body: { slug: 'clay', name: 'Clay' } });
    const append = (event: object) =>
      inTransaction(app.deps, async (context) => {
        await context.db('tags').update({ name: 'Changed' });
        const valid = { subjectId, version: 2, data: { slug: 'clay' } };
        await appendEvent(context, 'tag.created', { ...valid, ...event });
      });
    await expectNone(async () => {
      for (const event of [
        { data: { slug: 'No slug!' } },
        { version: 0 },
        { subjectId: user.id },
        { ownerId: 'x' },
      ])
        await expect(append(event)).rejects.toThrow(/^The response breaks the contract: /);
    });
    expect(await app.deps.db('tags').where({ name: 'Changed' })).toEqual([]);
    const secret = { data: { slug: 'clay', note: 'A secret' } };
    const [event] = await eventsOf(() => append(secret));
    expect(event?.data).toEqual({ slug: 'clay' });
  });

  test('has no text of a person', async () => {
    const { rows } = await app.deps.db.raw('select row_to_json(events)::text as text from events');
    const text = rows.map((row: { text: string }) => row.text).join('\n');
    expect([...personal].length).toBeGreaterThan(20);
    expect([...personal].filter((each) => text.includes(each))).toEqual([]);
  });
});
