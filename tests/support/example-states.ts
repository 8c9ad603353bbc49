/** What must be there, and what of the request changes, so that an operation answers with its example of this name. */
import type { Knex } from 'knex';
import type { TokenPurpose } from '../../src/features/accounts/authentication/tokens/one-time-token-repository.ts';
import { toUuid } from '../../src/lib/id.ts';
import { hashSecret } from '../../src/lib/secret.ts';
import { closedIssuer, comingBackAs } from './example-identities.ts';
import type { Change, Recipe } from './example-trial.ts';
import { people, type World } from './example-world.ts';
import { asksForSecondFactor, reauthenticateStates, secondFactorStates } from './second-factor-states.ts';

type Given = (world: World, db: Knex) => Promise<unknown>;

const given =
  (prepare: Given, change?: Change): Recipe =>
  async ({ world, app, send }) => {
    await prepare(world, app.deps.db);
    return send(change);
  };

const accounts: Given = async () => {};
const nobody: Given = (world) => world.clear();
const tags: Given = (world) => world.tags();
const posts: Given = (world) => world.posts();
const products: Given = (world) => world.products();
const sessions: Given = (world) => world.sessions();
const orders: Given = (world) => world.orders();
const apiKeys: Given = (world) => world.apiKeys();

const threeTags: Given = async (world, db) => {
  await world.tags();
  await db('tags').insert({ id: uuidOf('tag'), slug: 'zine', name: 'Zine', created_at: new Date(0) });
};
const threeAuditEvents: Given = async (world, db) => {
  await world.auditEvents();
  const event = await db('audit_events').first();
  await db('audit_events').insert({ ...event, id: '00000000-0000-7000-8000-000000000000' });
};
const twoSessions: Given = async (world, db) => {
  await world.sessions();
  const session = await db('sessions').first();
  await db('sessions').insert({ ...session, id: '00000000-0000-7000-8000-000000000000' });
};
const threeApiKeys: Given = async (world, db) => {
  await world.apiKeys();
  const apiKey = await db('api_keys').first();
  await db('api_keys').insert({ ...apiKey, id: '00000000-0000-7000-8000-000000000000', key_hash: 'another' });
};
const threePosts: Given = async (world, db) => {
  await world.posts();
  const { listed_at: _, title_key: __, ...post } = await db('posts').where({ status: 'published' }).first();
  await db('posts').insert({ ...post, id: uuidOf('pst'), slug: 'an-old-one', published_at: new Date(0) });
};
const onlyDrafts: Given = async (world, db) => {
  await world.posts();
  await db('posts').update({ status: 'draft', published_at: null });
};
const productsOf =
  (row: { stock?: number; price_minor?: number }): Given =>
  async (world, db) => {
    await world.products();
    await db('products').update(row);
  };

const lockedOut: Recipe = async ({ send }) => {
  for (const _ of Array(5)) await send({ body: { password: 'not-hers' } });
  return send();
};
const identities: Given = (world) => world.identities();
const identityLink: Given = (world) => world.identityLink();
const threeIdentities: Given = async (world, db) => {
  await world.identities();
  const identity = await db('identities').first();
  await db('identities').insert({
    ...identity,
    id: 'ffffffff-ffff-7fff-bfff-ffffffffffff',
    subject: 'third',
  });
};
const onlyIdentity: Given = async (world, db) => {
  await world.identities();
  await db('identities').where({ provider: 'company' }).delete();
  await db('users').update({ password_hash: null });
};
/** Whoever looks at the clock while they are sent sees that it is then. */
const at =
  (moment: string, recipe: Recipe): Recipe =>
  async (trial) => {
    const { clock } = trial.app;
    const ahead = clock.now().getTime() - Date.parse(moment);
    clock.advance(-ahead);
    try {
      return await recipe(trial);
    } finally {
      clock.advance(ahead);
    }
  };
const allOfOne: Given = async (world) => {
  await world.sessions();
  await world.identities();
  await world.apiKeys();
  await world.orders();
  await world.auditEvents();
};
/** The token of a mail that the customer was sent; `prepare` says what else there is. */
const mailed =
  (purpose: TokenPurpose, prepare: Given = accounts): Given =>
  async (world, db) => {
    await db('one_time_tokens').insert({
      token_hash: hashSecret('mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA'),
      purpose,
      user_id: toUuid(people.user),
      details: { email: 'mara.lindqvist@example.com', newEmail: 'mara@lindqvist.example' },
      created_at: new Date(0),
      expires_at: new Date('2999-01-01'),
    });
    await prepare(world, db);
  };
const deactivated: Given = (_, db) => db('users').update({ deactivated_at: new Date(0) });
const deactivatedCustomer: Given = (_, db) =>
  db('users')
    .where({ id: toUuid(people.user) })
    .update({ deactivated_at: new Date(0) });
const unverified: Given = (_, db) => db('users').update({ email_verified_at: null });
const newAddressIsTaken: Given = (_, db) =>
  db('users')
    .where({ id: toUuid(people.editor) })
    .update({ email: 'mara@lindqvist.example' });

/** An id that no example has. */
const absent = (prefix: string): string => `${prefix}_01kjwjnfntes8r65rzyjka792h`;
const uuidOf = (prefix: string): string => toUuid(absent(prefix));

/** By operation and example. Every world begins with three accounts. */
export const states: Record<string, Record<string, Recipe>> = {
  registerUser: {
    mara: given(nobody),
    email_taken: given(accounts),
    username_taken: given(accounts, { body: { email: 'another.mara@example.com' } }),
    username_reserved: given(nobody, { body: { username: 'support' } }),
    password_too_common: given(nobody, { body: { password: 'Football' } }),
  },
  login: {
    customer: given(accounts),
    editor: given(accounts),
    secondFactor: async ({ app, send }) => {
      await asksForSecondFactor(app);
      return send();
    },
    invalid_credentials: given(accounts, { body: { password: 'not-hers' } }),
    account_deactivated: given(deactivated),
    login_locked: lockedOut,
  },
  refreshTokens: {
    customer: given(sessions),
  },
  logout: {
    204: given(sessions),
  },
  logoutEverywhere: {
    204: given(sessions),
  },
  startBrowserSession: {
    browser: given(sessions),
  },
  getCurrentSession: {
    token: given(sessions),
  },
  listSessions: {
    firstPage: given(twoSessions, { query: { limit: 1 } }),
    lastPage: given(accounts),
  },
  revokeSession: {
    204: given(sessions),
  },
  reauthenticate: {
    ...reauthenticateStates,
    invalid_credentials: given(sessions, { body: { password: 'not-hers' } }),
    login_locked: async (trial) => {
      await trial.world.sessions();
      return lockedOut(trial);
    },
  },
  listIdentityProviders: {
    two: given(accounts),
  },
  startIdentityLogin: {
    google: given(accounts),
    unknown_identity_provider: given(accounts, { body: { provider: 'nobody' } }),
    redirect_uri_not_allowed: given(accounts, { body: { redirectUri: 'https://elsewhere.example/' } }),
    identity_provider_unavailable: given(accounts, { body: { provider: 'company' } }),
  },
  completeIdentityLogin: {
    google: comingBackAs('newcomer'),
    link: comingBackAs('mara'),
    secondFactor: async (trial) => {
      await comingBackAs('newcomer')(trial);
      return comingBackAs('newcomer', asksForSecondFactor)(trial);
    },
    identity_login_failed: given(accounts),
    identity_email_unverified: comingBackAs('unverified'),
    account_deactivated: async (trial) => {
      await comingBackAs('newcomer')(trial);
      await trial.app.deps.db('users').update({ deactivated_at: new Date(0) });
      return comingBackAs('newcomer')(trial);
    },
    identity_provider_unavailable: comingBackAs('mara', ({ deps }) =>
      deps.db('one_time_tokens').update({ details: { provider: closedIssuer.id } }),
    ),
  },
  listIdentities: {
    firstPage: given(threeIdentities, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  linkIdentity: {
    google: given(identityLink),
    identity_link_invalid: given(accounts),
    identity_taken: given(async (world) => {
      await world.identities();
      await world.identityLink();
    }),
  },
  unlinkIdentity: {
    204: given(identities),
    last_login_method: given(onlyIdentity),
  },
  requestPasswordReset: {
    mara: given(accounts),
    nobody: given(accounts),
  },
  confirmPasswordReset: {
    204: given(mailed('password_reset')),
    password_too_common: given(mailed('password_reset'), { body: { newPassword: 'Football' } }),
  },
  changePassword: {
    204: async ({ world, send }) => {
      await world.sessions();
      await send({ example: 'withCurrent' });
      return send({ example: 'justAuthenticated' });
    },
    invalid_credentials: given(sessions, { body: { currentPassword: 'not-hers' } }),
    reauthentication_required: async ({ send, oldToken }) =>
      send({
        example: 'justAuthenticated',
        rawHeaders: { authorization: `Bearer ${await oldToken()}` },
      }),
    login_locked: async ({ send }) => {
      for (const _ of Array(5)) await send({ body: { currentPassword: 'not-hers' } });
      return send();
    },
    password_too_common: given(sessions, { body: { newPassword: 'Football' } }),
  },
  requestEmailVerification: {
    sent: given(unverified),
    email_already_verified: given(accounts),
  },
  confirmEmailVerification: {
    204: given(mailed('email_verification')),
  },
  requestEmailChange: {
    newAddress: given(sessions),
  },
  confirmEmailChange: {
    204: given(mailed('email_change')),
    email_taken: given(mailed('email_change', newAddressIsTaken)),
  },
  requestMagicLink: {
    mara: given(accounts),
    nobody: given(accounts),
  },
  redeemMagicLink: {
    fromMail: given(mailed('magic_link')),
    secondFactor: async ({ app, world, send }) => {
      await mailed('magic_link')(world, app.deps.db);
      await asksForSecondFactor(app);
      return send();
    },
    account_deactivated: given(mailed('magic_link', deactivated)),
  },
  getMe: {
    customer: given(accounts),
    editor: given(accounts, { as: 'editor' }),
  },
  ...secondFactorStates,
  updateMe: {
    renamed: given(accounts, { example: 'rename' }),
    changed: given(accounts, { example: 'profile' }),
    username_taken: given(accounts, { body: { username: 'jonas_weber' } }),
    username_reserved: given(accounts, { body: { username: 'support' } }),
  },
  listUsers: {
    firstPage: given(accounts, { query: { limit: 2 } }),
    lastPage: given(accounts, { query: { search: 'nobody is called so' } }),
  },
  getUser: {
    customer: given(accounts),
    editor: given(accounts, { path: { userId: people.editor } }),
    not_found: given(nobody),
  },
  getUserV2: {
    customer: given(orders),
    editor: given(posts, { path: { userId: people.editor } }),
    not_found: given(nobody),
  },
  replaceUser: {
    all: given(accounts),
    bare: given(accounts),
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    email_taken: given(accounts, { body: { email: 'jonas.weber@example.com' } }),
    username_taken: given(accounts, { body: { username: 'jonas_weber' } }),
  },
  updateUser: {
    addressed: given(accounts, { example: 'address' }),
    changed: given(accounts, { example: 'profile' }),
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    email_taken: given(accounts, { body: { email: 'jonas.weber@example.com' } }),
    username_taken: given(accounts, { body: { username: 'jonas_weber' } }),
  },
  deactivateUser: {
    deactivated: given(accounts),
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    last_admin: given(accounts, { path: { userId: people.admin } }),
  },
  restoreUser: {
    restored: given(deactivatedCustomer),
    not_found: given(accounts, { path: { userId: absent('usr') } }),
  },
  changeUserRole: {
    editor: given(accounts),
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    last_admin: given(accounts, { path: { userId: people.admin } }),
  },
  listUserPosts: {
    firstPage: given(threePosts, { query: { limit: 2 }, path: { userId: people.editor } }),
    drafts: given(posts, { as: 'editor', query: { status: 'draft' }, path: { userId: people.editor } }),
    lastPage: given(accounts),
    not_found: given(nobody),
  },
  listApiKeys: {
    firstPage: given(threeApiKeys, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createApiKey: {
    secret: given(accounts),
    publishable: given(accounts),
    scope_not_grantable: given(accounts, { body: { scopes: ['tags:write'] } }),
    expiry_passed: given(accounts, { body: { expiresAt: '2026-01-01T00:00:00.000Z' } }),
  },
  getApiKey: {
    secret: given(apiKeys),
    publishable: given(apiKeys, { path: { apiKeyId: 'key_01kkhmz3a5c7e9g0h2j4k6m8np' } }),
  },
  renameApiKey: {
    renamed: given(apiKeys),
  },
  revokeApiKey: {
    204: given(apiKeys),
  },
  requestErasure: {
    inTwoWeeks: given(accounts),
    last_admin: given(accounts, { as: 'admin' }),
  },
  undoErasure: {
    204: given(
      mailed('erasure_undo', (_, db) =>
        db('users').update({ deactivated_at: new Date(0), erases_at: new Date() }),
      ),
    ),
  },
  exportAccount: {
    customer: at('2026-06-01T12:00:00.000Z', given(allOfOne)),
  },
  listAuditEvents: {
    firstPage: given(threeAuditEvents, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  listTags: {
    firstPage: given(threeTags, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createTag: {
    coffee: given(accounts),
    slug_taken: given(tags),
  },
  getTag: {
    coffee: given(tags),
  },
  updateTag: {
    renamed: given(tags),
    slug_taken: given(tags, { body: { slug: 'workshop' } }),
  },
  deleteTag: {
    204: given(tags),
  },
  listPosts: {
    firstPage: given(threePosts, { query: { limit: 2 } }),
    drafts: given(posts, { as: 'editor', query: { status: 'draft' } }),
    lastPage: given(accounts),
  },
  createPost: {
    draft: given(accounts),
    published: given(tags),
    slug_taken: given(posts, { example: 'published' }),
    unknown_tag: given(accounts, { example: 'published' }),
  },
  getPost: {
    published: given(posts),
    draft: given(posts, { as: 'editor', path: { postId: 'pst_01kkcj86q0f0jr6ad9518fdn9s' } }),
  },
  updatePost: {
    published: given(onlyDrafts, { example: 'publish' }),
    renamed: given(posts, { example: 'rename' }),
    retagged: given(posts, { example: 'retag' }),
    slug_taken: given(posts, { body: { slug: 'trimming-a-foot-ring' } }),
    unknown_tag: given(posts, { body: { tagIds: [absent('tag')] } }),
  },
  listProducts: {
    firstPage: given(products, { query: { limit: 2 } }),
    soldOut: given(products, { query: { inStock: false } }),
    lastPage: given(accounts),
  },
  createProduct: {
    dripper: given(accounts),
    slug_taken: given(products),
  },
  getProduct: {
    mug: given(products),
    apron: given(products, { path: { productId: 'prd_01kghn47crfjmr24pa3eywnyp2' } }),
  },
  createOrder: {
    twoLines: given(products),
    withPrice: given(products),
    out_of_stock: given(productsOf({ stock: 1 })),
    price_changed: given(productsOf({ price_minor: 2600 }), { example: 'withPrice' }),
    order_below_minimum: given(productsOf({ price_minor: 1 })),
    unknown_product: given(accounts),
  },
  getOrder: {
    twoLines: given(orders),
    oneLine: given(orders, { path: { orderId: 'ord_01kkk6g0kzfn3sweh6brbexr1z' } }),
  },
};
