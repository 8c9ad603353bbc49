/** The shop and journal that the contract's examples tell of, as rows: what is read back must be the examples. */
import type { components } from '../../generated/types.ts';
import type { Role } from '../../src/features/accounts/access/role.ts';
import { insertRefreshToken } from '../../src/features/accounts/authentication/sessions/refresh-token-repository.ts';
import { toUuid } from '../../src/lib/id.ts';
import { hashSecret } from '../../src/lib/secret.ts';
import type { Operation } from './contract-document.ts';
import type { TestApp } from './test-app.ts';

type Schemas = components['schemas'];

/** Their ids; nobody in the examples is an admin. */
export const people = {
  user: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
  editor: 'usr_01kfav9wgrffvt98m0nzxfqqv6',
  admin: 'usr_01kfatzzzzffvt98m0nzxfqqv6',
} as const satisfies Partial<Record<Role, string>>;

/** Of the sessions that they are logged in by. */
export const sessionIds = {
  user: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzm',
  editor: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzn',
  admin: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzp',
} as const satisfies Record<keyof typeof people, string>;

/** What the example of `If-Match` names. */
const version = 3;

export type World = {
  /** Empties every table. */
  clear: () => Promise<void>;
  accounts: () => Promise<void>;
  tags: () => Promise<void>;
  /** With the tags that they carry. */
  posts: () => Promise<void>;
  products: () => Promise<void>;
  /** With the products that they are of. */
  orders: () => Promise<void>;
  auditEvents: () => Promise<void>;
  /** The customer's, with its refresh token. */
  sessions: () => Promise<void>;
  /** The customer's. */
  identities: () => Promise<void>;
  /** What the customer may link. */
  identityLink: () => Promise<void>;
  /** Of the customer. */
  apiKeys: () => Promise<void>;
  everything: () => Promise<void>;
};

export const createWorld = (
  { deps: { db, clock, passwords, cache } }: TestApp,
  contract: Operation[],
): World => {
  const example = <T>(operationId: string, name: string): T => exampleOf(contract, operationId, name) as T;

  const addUser = async (user: Schemas['User'], password: string) => {
    const { firstName, lastName, avatarUrl, bio } = user.profile;
    await db('users').insert({
      id: toUuid(user.id),
      email: user.email,
      email_verified_at: user.emailVerified ? user.createdAt : null,
      username: user.username,
      password_hash: await passwords.hash(password),
      role: user.role,
      first_name: firstName,
      last_name: lastName,
      avatar_url: avatarUrl,
      bio,
      last_login_at: user.lastLoginAt,
      created_at: user.createdAt,
      updated_at: user.updatedAt,
      version,
    });
  };

  const addAuditEvent = async (event: Schemas['AuditEvent']) =>
    db('audit_events').insert({
      id: toUuid(event.id),
      actor_id: event.actorId && toUuid(event.actorId),
      action: event.action,
      target: event.target,
      result: event.result,
      address: event.ipAddress,
      user_agent: event.userAgent,
      request_id: event.requestId,
      details: event.details,
      created_at: event.createdAt,
    });

  const addPost = async ({ id, author, tags, ...post }: Schemas['PostSummary'] & { body?: string }) => {
    await db('posts').insert({
      id: toUuid(id),
      author_id: author && toUuid(author.id),
      slug: post.slug,
      title: post.title,
      body: post.body ?? 'Only lists show it.',
      excerpt: post.excerpt,
      status: post.status,
      version,
      published_at: post.publishedAt,
      created_at: post.createdAt,
      updated_at: post.updatedAt,
    });
    for (const tag of tags) await db('post_tags').insert({ post_id: toUuid(id), tag_id: toUuid(tag.id) });
  };

  const addProduct = async ({ id, price, createdAt, updatedAt, ...product }: Schemas['Product']) =>
    db('products').insert({
      ...product,
      id: toUuid(id),
      price_minor: price.amount,
      currency: price.currency,
      created_at: createdAt,
      updated_at: updatedAt,
    });

  const addOrder = async ({ id, status, total, createdAt, items }: Schemas['Order']) => {
    await db('orders').insert({
      id: toUuid(id),
      user_id: toUuid(people.user),
      status,
      currency: total.currency,
      total_minor: total.amount,
      created_at: createdAt,
    });
    for (const [position, item] of items.entries()) {
      await db('order_items').insert({
        order_id: toUuid(id),
        position,
        product_id: toUuid(item.productId),
        name: item.name,
        quantity: item.quantity,
        unit_price_minor: item.unitPrice.amount,
        total_minor: item.total.amount,
      });
    }
  };

  const addApiKey = async (
    { id, createdAt, expiresAt, lastUsedAt, ...fields }: Schemas['ApiKey'],
    key: string,
  ) =>
    db('api_keys').insert({
      ...fields,
      id: toUuid(id),
      user_id: toUuid(people.user),
      key_hash: hashSecret(key),
      created_at: createdAt,
      expires_at: expiresAt,
      last_used_at: lastUsedAt,
    });

  const world: World = {
    clear: async () => {
      const { rows } = await db.raw<{ rows: { name: string }[] }>(
        `select tablename as name from pg_tables where schemaname = 'public'
         and tablename not like 'knex_%' and tablename not in ('signing_keys', 'cursor_keys', 'hash_keys')`,
      );
      // The audit trail refuses even this, unless nobody listens.
      await db.raw(`
        begin;
        alter table audit_events disable trigger user;
        truncate ${rows.map(({ name }) => `"${name}"`).join()};
        alter table audit_events enable trigger user;
        commit`);
      await cache.invalidate(contract.flatMap(({ spec }) => spec.cache?.tags ?? []));
    },
    accounts: async () => {
      const [customer, editor] = ['customer', 'editor'].map((name) =>
        example<Schemas['User']>('getMe', name),
      );
      const admin = {
        ...editor,
        id: people.admin,
        email: 'admin@example.com',
        username: 'admin',
        role: 'admin',
      };
      const accounts = [
        { user: customer, password: passwordOf(contract, 'customer') },
        { user: editor, password: passwordOf(contract, 'editor') },
        { user: admin, password: 'nobody-knows-it' },
      ];
      for (const { user, password } of accounts) await addUser(user as Schemas['User'], password);
    },
    tags: async () => {
      for (const tag of example<{ items: Schemas['Tag'][] }>('listTags', 'firstPage').items) {
        const { id, createdAt, ...fields } = tag;
        await db('tags').insert({ ...fields, id: toUuid(id), version, created_at: createdAt });
      }
    },
    posts: async () => {
      await world.tags();
      const [, short] = example<{ items: Schemas['PostSummary'][] }>('listPosts', 'firstPage').items;
      await addPost(example<Schemas['Post']>('getPost', 'published'));
      await addPost(short as Schemas['PostSummary']);
      await addPost(example<Schemas['Post']>('getPost', 'draft'));
    },
    products: async () => {
      const [, blend] = example<{ items: Schemas['Product'][] }>('listProducts', 'firstPage').items;
      await addProduct(example<Schemas['Product']>('getProduct', 'mug'));
      await addProduct(blend as Schemas['Product']);
      await addProduct(example<Schemas['Product']>('getProduct', 'apron'));
      await addProduct(example<Schemas['Product']>('createProduct', 'dripper'));
    },
    orders: async () => {
      await world.products();
      await addOrder(example<Schemas['Order']>('getOrder', 'twoLines'));
      await addOrder(example<Schemas['Order']>('getOrder', 'oneLine'));
    },
    auditEvents: async () => {
      const { items } = example<{ items: Schemas['AuditEvent'][] }>('listAuditEvents', 'firstPage');
      for (const event of items) await addAuditEvent(event);
    },
    sessions: async () => {
      const { session } = example<Schemas['CurrentSession']>('getCurrentSession', 'token');
      await db('sessions').insert({
        id: toUuid(session.id),
        user_id: toUuid(people.user),
        address: session.ipAddress,
        user_agent: session.userAgent,
        created_at: session.createdAt,
        authenticated_at: session.authenticatedAt,
        last_seen_at: session.lastSeenAt,
        expires_at: session.expiresAt,
      });
      const { refreshToken } = requestExampleOf(
        contract,
        'refreshTokens',
        'customer',
      ) as Schemas['RefreshRequest'];
      await insertRefreshToken(
        { db },
        {
          token: refreshToken,
          sessionId: session.id,
          createdAt: new Date(session.createdAt),
        },
      );
    },
    identities: async () => {
      const { items } = example<{ items: Schemas['Identity'][] }>('listIdentities', 'firstPage');
      for (const { id, provider, createdAt, lastUsedAt } of items) {
        await db('identities').insert({
          id: toUuid(id),
          user_id: toUuid(people.user),
          provider,
          issuer: `https://${provider}.example`,
          subject: 'mara',
          created_at: createdAt,
          last_used_at: lastUsedAt,
        });
      }
    },
    identityLink: async () => {
      const link = requestExampleOf(contract, 'linkIdentity', 'google') as Schemas['IdentityLink'];
      await db('one_time_tokens').insert({
        token_hash: hashSecret(link.linkToken),
        purpose: 'identity_link',
        user_id: toUuid(people.user),
        details: { provider: 'google', issuer: 'https://google.example', subject: 'mara' },
        created_at: clock.now(),
        expires_at: new Date(clock.now().getTime() + 1),
      });
    },
    apiKeys: async () => {
      for (const name of ['secret', 'publishable']) {
        const { key } = example<Schemas['ApiKeyCreated']>('createApiKey', name);
        await addApiKey(example<Schemas['ApiKey']>('getApiKey', name), key);
      }
    },
    everything: async () => {
      await world.posts();
      await world.orders();
      await world.sessions();
      await world.identities();
      await world.apiKeys();
      await world.auditEvents();
    },
  };
  return world;
};

const exampleOf = (contract: Operation[], operationId: string, name: string): unknown => {
  const operation = contract.find(({ id }) => id === operationId);
  const answer = operation?.answers.find((one) => one.name === name && one.status < 300);
  if (!answer) throw new Error(`The contract has lost the example ${name} of ${operationId}`);
  return answer.value;
};

const requestExampleOf = (contract: Operation[], operationId: string, name: string): unknown => {
  const operation = contract.find(({ id }) => id === operationId);
  const example = operation?.requestExamples.find((one) => one.name === name);
  if (!example) throw new Error(`The contract has lost the request example ${name} of ${operationId}`);
  return example.value;
};

const passwordOf = (contract: Operation[], name: string): string =>
  (requestExampleOf(contract, 'login', name) as Schemas['Credentials']).password;
