/** The shop and the journal of the contract's examples, as rows: a read must return the examples. */
import { Readable } from 'node:stream';
import type { components } from '../../generated/types.ts';
import type { Role } from '../../src/features/accounts/access/role.ts';
import { toUuid } from '../../src/lib/id.ts';
import { hashSecret } from '../../src/lib/secret.ts';
import type { Operation } from './contract-document.ts';
import { deletionsOf, insertionsOf, listFilledTables, withoutTriggers } from './database-rows.ts';
import type { TestApp } from './test-app.ts';

type Schemas = components['schemas'];

/** Their ids; no person in the examples is an admin. */
export const people = {
  user: 'usr_01kh5wa26gfj5r0rf8b4ezxany',
  editor: 'usr_01kfav9wgrffvt98m0nzxfqqv6',
  admin: 'usr_01kfatzzzzffvt98m0nzxfqqv6',
} as const satisfies Partial<Record<Role, string>>;

/** Their sessions. */
export const sessionIds = {
  user: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzm',
  editor: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzn',
  admin: 'ses_01kkhn8vb1f8y0wyd8x0x1hzzp',
} as const satisfies Record<keyof typeof people, string>;

/** The token of the guest cart. */
export const exampleCartToken = 'Vb8sQm1xZc4Yt0LrWf6JpKe9NhUa3GdSoIiT7yXq2RE';

const fileKey = 'account_export/of-the-examples';
const mediaKey = 'media/of-the-examples';
/** Of the upload that waits for its content. */
export const incomingKey = 'media/incoming-of-the-examples';

/** The version in the example of `If-Match`. */
const version = 3;

export type World = {
  /** Empties every table. */
  clear: () => Promise<void>;
  accounts: () => Promise<void>;
  tags: () => Promise<void>;
  postCategories: () => Promise<void>;
  /** With their categories and tags. */
  posts: () => Promise<void>;
  /** With their posts. The newest one is held, and the first one has likes and a report. */
  comments: () => Promise<void>;
  categories: () => Promise<void>;
  /** With their categories. */
  products: () => Promise<void>;
  /** With their products. */
  priceChanges: () => Promise<void>;
  /** With their products. */
  orders: () => Promise<void>;
  /** An active one, with its products. */
  stockReservations: () => Promise<void>;
  /** Two shipments of an order, with the orders. */
  shipments: () => Promise<void>;
  /** Two returns of an order, with its shipments. */
  returns: () => Promise<void>;
  /** With the order that has used one. */
  discounts: () => Promise<void>;
  /** Two payments of the first order, and a refund. */
  payments: () => Promise<void>;
  /** Tax rates and shipping methods. */
  shipping: () => Promise<void>;
  /** A guest cart and the customer's, with their products. */
  carts: () => Promise<void>;
  auditEvents: () => Promise<void>;
  /** The customer's, with its refresh token. */
  sessions: () => Promise<void>;
  /** The customer's. */
  identities: () => Promise<void>;
  /** The identity that the customer may link. */
  identityLink: () => Promise<void>;
  /** A running job of the customer, and a dead letter. */
  jobs: () => Promise<void>;
  /** An import of a catalogue with three faults, by the running job. */
  catalogueImports: () => Promise<void>;
  /** The API keys of the customer. */
  apiKeys: () => Promise<void>;
  /** Two endpoints, and two deliveries of the first one with their attempts. */
  webhooks: () => Promise<void>;
  /** With their runs. */
  schedules: () => Promise<void>;
  /** The export of the customer, with its bytes. */
  files: () => Promise<void>;
  /** An image and a document of the editor, with the bytes of the document. */
  media: () => Promise<void>;
  /** Two uploads of the editor: one waits for its content, and one has become the document. */
  mediaUploads: () => Promise<void>;
  /** An event that everyone may read, and one before it that only administrators may read. */
  events: () => Promise<void>;
  everything: () => Promise<void>;
};

type Row = readonly [table: string, values: object];
type Part =
  | 'files'
  | 'media'
  | 'mediaUploads'
  | 'tags'
  | 'postCategories'
  | 'posts'
  | 'comments'
  | 'categories'
  | 'products'
  | 'priceChanges'
  | 'stockReservations'
  | 'orders'
  | 'shipments'
  | 'returns'
  | 'customerGroups'
  | 'discounts'
  | 'payments'
  | 'shipping'
  | 'carts'
  | 'auditEvents'
  | 'sessions'
  | 'identities'
  | 'apiKeys'
  | 'schedules'
  | 'jobs'
  | 'catalogueImports'
  | 'events'
  | 'ownEvents'
  | 'webhooks';

const allParts = [
  'tags',
  'postCategories',
  'posts',
  'comments',
  'categories',
  'products',
  'priceChanges',
  'stockReservations',
  'orders',
  'shipments',
  'payments',
  'returns',
  'discounts',
  'shipping',
  'carts',
  'sessions',
  'identities',
  'apiKeys',
  'auditEvents',
  'schedules',
  'webhooks',
  'jobs',
  'catalogueImports',
  'files',
  'media',
  'mediaUploads',
  'ownEvents',
] as const satisfies Part[];

export const createWorld = (
  { deps: { db, clock, passwords, cache, storage } }: TestApp,
  contract: Operation[],
): World => {
  const example = <T>(operationId: string, name: string): T => exampleOf(contract, operationId, name) as T;
  const rows = createRows(contract);
  const once = new Map<string, Promise<string>>();
  /** The tests write a world thousands of times, so its statements are a function: Postgres parses and plans them once. */
  const define = async (make: () => Promise<string>): Promise<string> => {
    const call = `write_world_${once.size}()`;
    const body = `$world$ begin ${await make()}; end $world$`;
    await db.raw(`create function ${call} returns void language plpgsql ${withoutTriggers} as ${body}`);
    return call;
  };
  const callOf = (name: string, make: () => Promise<string>): Promise<string> => {
    const call = once.get(name) ?? define(make);
    once.set(name, call);
    return call;
  };
  const emptying = () => callOf('emptying', () => deletionsOf(db));
  const accounts = () => callOf('accounts', () => rowsAfter([emptying], accountRows));
  const insert = async (...parts: Part[]): Promise<void> => {
    const addedRows = async () => parts.flatMap((part) => rows[part]());
    await run(callOf(parts.join(), () => rowsAfter([emptying, accounts], addedRows)));
  };
  const run = async (call: Promise<string>): Promise<void> => {
    await db.raw(`select ${await call}`);
  };
  /**
   * Returns the statements that insert these rows and those of their triggers, which take most of the time. The rows of a table
   * that an earlier step has filled would be missing.
   */
  const rowsAfter = async (steps: (() => Promise<string>)[], make: () => Promise<Row[]>): Promise<string> => {
    // Each step is defined before the transaction, which would lock the rows of its definition.
    const calls: string[] = [];
    for (const step of steps) calls.push(await step());
    const tx = await db.transaction();
    try {
      for (const call of calls) await tx.raw(`select ${call}`);
      const before = await listFilledTables(tx);
      await tx.raw(toStatements(await make()));
      const after = await listFilledTables(tx);
      return await insertionsOf(
        tx,
        after.filter((table) => !before.includes(table)),
      );
    } finally {
      await tx.rollback();
    }
  };
  const accountRows = async (): Promise<Row[]> => {
    const [customer, editor] = ['customer', 'editor'].map((name) =>
      example<Schemas['User']>('getMe', name),
    ) as [Schemas['User'], Schemas['User']];
    const admin = {
      ...editor,
      id: people.admin,
      email: 'admin@example.com',
      username: 'admin',
      role: 'admin' as const,
    };
    return [
      ...rows.customerGroups(),
      userRow(customer, await passwords.hash(passwordOf(contract, 'customer'))),
      userRow(editor, await passwords.hash(passwordOf(contract, 'editor'))),
      userRow(admin, await passwords.hash('nobody-knows-it')),
    ];
  };
  const toStatements = (all: readonly Row[]): string =>
    all.map(([table, values]) => db(table).insert(values).toString()).join(';');
  /** A world that is emptied keeps the bytes. */
  let stored: Promise<unknown> | undefined;
  const storeBytes = async (): Promise<void> => {
    const bytes = Buffer.from(example<string>('downloadFile', 'export'));
    stored ??= storage.put(fileKey, Readable.from([bytes]), { type: 'application/json' });
    await stored;
  };
  let storedMedia: Promise<unknown> | undefined;
  const storeMedia = async (): Promise<void> => {
    const bytes = Buffer.from(example<string>('downloadMedia', 'document'));
    storedMedia ??= storage.put(mediaKey, Readable.from([bytes]), { type: 'application/pdf' });
    await storedMedia;
  };

  return {
    clear: async () => {
      await run(emptying());
      await cache.invalidate(contract.flatMap(({ spec }) => spec.cache?.tags ?? []));
    },
    accounts: () => run(accounts()),
    tags: () => insert('tags'),
    postCategories: () => insert('postCategories'),
    posts: () => insert('tags', 'postCategories', 'posts'),
    comments: () => insert('tags', 'postCategories', 'posts', 'comments'),
    categories: () => insert('categories'),
    products: () => insert('categories', 'products'),
    priceChanges: () => insert('categories', 'products', 'priceChanges'),
    orders: () => insert('categories', 'products', 'orders'),
    shipping: () => insert('shipping'),
    stockReservations: () => insert('categories', 'products', 'stockReservations'),
    shipments: () => insert('categories', 'products', 'orders', 'shipments'),
    returns: () => insert('categories', 'products', 'orders', 'shipments', 'payments', 'returns'),
    discounts: () => insert('categories', 'products', 'orders', 'discounts'),
    carts: () => insert('categories', 'products', 'carts'),
    payments: () => insert('categories', 'products', 'orders', 'payments'),
    auditEvents: () => insert('auditEvents'),
    jobs: () => insert('jobs'),
    catalogueImports: () => insert('jobs', 'catalogueImports'),
    sessions: () => insert('sessions'),
    identities: () => insert('identities'),
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
    apiKeys: () => insert('apiKeys'),
    schedules: () => insert('schedules'),
    events: () => insert('events'),
    webhooks: () => insert('webhooks'),
    files: async () => {
      await storeBytes();
      await insert('files');
    },
    media: async () => {
      await storeMedia();
      await insert('media');
    },
    mediaUploads: async () => {
      await storeMedia();
      await insert('media', 'mediaUploads');
    },
    everything: async () => {
      await storeBytes();
      await storeMedia();
      await insert(...allParts);
    },
  };
};

const createRows = (contract: Operation[]): Record<Part, () => Row[]> => {
  const example = <T>(operationId: string, name: string): T => exampleOf(contract, operationId, name) as T;
  return {
    tags: () =>
      example<{ items: Schemas['Tag'][] }>('listTags', 'firstPage').items.map(
        ({ id, createdAt, ...fields }) => [
          'tags',
          { ...fields, id: toUuid(id), version, created_at: createdAt },
        ],
      ),
    postCategories: () =>
      example<{ items: Schemas['PostCategory'][] }>('listPostCategories', 'firstPage').items.map(
        treeRow('post_categories'),
      ),
    posts: () => {
      const [, short] = example<{ items: PostExample[] }>('listPosts', 'firstPage').items;
      const published = example<Schemas['Post']>('getPost', 'published');
      const others = [short as PostExample, example<Schemas['Post']>('getPost', 'draft')];
      const second = example<Schemas['PostRevision']>('getPostRevision', 'second');
      const { items } = example<{ items: Schemas['PostRevisionSummary'][] }>(
        'listPostRevisions',
        'firstPage',
      );
      return [
        ...[published, ...others].flatMap(postRows),
        revisionRow(published, { number: 1, createdAt: published.createdAt }),
        revisionRow(second, second),
        revisionRow(published, items[0] as Schemas['PostRevisionSummary']),
      ];
    },
    comments: () => [
      ...['listComments', 'listReplies'].flatMap((id) =>
        example<{ items: Schemas['Comment'][] }>(id, 'firstPage').items.map(commentRow),
      ),
      commentRow(example<Schemas['Comment']>('createComment', 'held')),
      ...example<{ items: Schemas['QueuedComment'][] }>('listQueuedComments', 'reported').items.flatMap(
        responseRows,
      ),
    ],
    categories: () => [
      ...example<{ items: Schemas['Category'][] }>('listCategories', 'firstPage').items.map(
        treeRow('categories'),
      ),
      ...['coffee', 'workshop'].map(otherCategoryRow),
    ],
    products: () => {
      const [, blend] = example<{ items: ProductExample[] }>('listProducts', 'firstPage').items;
      const [apron] = example<{ items: ProductExample[] }>('listProducts', 'soldOut').items;
      return [
        example<ProductExample>('getProduct', 'withStock'),
        blend as ProductExample,
        apron as ProductExample,
        { ...example<ProductExample>('createProduct', 'dripper'), stock: 9 },
      ].flatMap(productRows);
    },
    priceChanges: () =>
      example<{ items: Schemas['PriceChange'][] }>('listPriceChanges', 'firstPage').items.map(
        ({ id, variantId, before, after, changedAt }): Row => [
          'price_changes',
          {
            id: toUuid(id),
            product_id: toUuid(variantId),
            variant_id: toUuid(variantId),
            before_minor: before.amount,
            before_currency: before.currency,
            after_minor: after.amount,
            after_currency: after.currency,
            changed_at: changedAt,
          },
        ],
      ),
    stockReservations: () => [
      stockReservationRow(example<Schemas['StockReservation']>('getStockReservation', 'committed')),
    ],
    orders: () =>
      ['twoLines', 'oneLine'].flatMap((name) =>
        orderRows(example<Schemas['OrderDetails']>('getOrder', name)),
      ),
    shipments: () =>
      example<{ items: Schemas['Shipment'][] }>('listShipments', 'firstPage').items.flatMap(shipmentRows),
    returns: () =>
      example<{ items: Schemas['Return'][] }>('listReturns', 'firstPage').items.flatMap((one) =>
        returnRows(one, example<Schemas['Payment']>('getPayment', 'captured')),
      ),
    customerGroups: () =>
      example<{ items: Schemas['CustomerGroup'][] }>('listCustomerGroups', 'firstPage').items.map(
        ({ id, basisPoints, createdAt, updatedAt, ...group }) => [
          'customer_groups',
          {
            ...{ ...group, id: toUuid(id), basis_points: basisPoints, version },
            ...{ created_at: createdAt, updated_at: updatedAt },
          },
        ],
      ),
    shipping: () => [
      ...example<{ items: Schemas['TaxRate'][] }>('listTaxRates', 'firstPage').items.map(
        ({ id, country, basisPoints, updatedAt }): Row => [
          'tax_rates',
          { id: toUuid(id), country, basis_points: basisPoints, version, updated_at: updatedAt },
        ],
      ),
      ...example<{ items: Schemas['ShippingMethod'][] }>('listShippingMethods', 'firstPage').items.flatMap(
        shippingMethodRows,
      ),
    ],
    discounts: () => {
      const { items } = example<{ items: Schemas['Discount'][] }>('listDiscounts', 'firstPage');
      const usages = example<{ items: Schemas['DiscountUsage'][] }>('listDiscountUsages', 'firstPage');
      return [
        ...items.map((discount, index) => discountRow(discount, index === 0 ? usages.items.length : 0)),
        ...usages.items.map(
          ({ orderId, customerId, redeemedAt }): Row => [
            'discount_usages',
            {
              order_id: toUuid(orderId),
              discount_id: toUuid((items[0] as Schemas['Discount']).id),
              user_id: customerId && toUuid(customerId),
              redeemed_at: redeemedAt,
            },
          ],
        ),
      ];
    },
    carts: () => [
      ...cartRows(example<Schemas['Cart']>('getCart', 'guest'), { token_hash: hashOf(exampleCartToken) }),
      ...cartRows(example<Schemas['Cart']>('getCart', 'account'), { user_id: toUuid(people.user) }),
    ],
    auditEvents: () =>
      example<{ items: Schemas['AuditEvent'][] }>('listAuditEvents', 'firstPage').items.map(auditEventRow),
    jobs: () =>
      [
        example<Schemas['Job']>('getJob', 'running'),
        example<{ items: Schemas['Job'][] }>('listJobs', 'deadLetters').items[0] as Schemas['Job'],
      ].flatMap(jobRows),
    webhooks: () => [
      ...example<{ items: Schemas['WebhookEndpoint'][] }>('listWebhookEndpoints', 'firstPage').items.map(
        webhookEndpointRow,
      ),
      ...example<{ items: Schemas['WebhookDelivery'][] }>('listWebhookDeliveries', 'firstPage').items.map(
        webhookDeliveryRow,
      ),
      ...webhookAttemptRows(example<Schemas['WebhookDeliveryDetails']>('getWebhookDelivery', 'delivered')),
    ],
    sessions: () => {
      const { session } = example<Schemas['CurrentSession']>('getCurrentSession', 'token');
      const request = requestExampleOf(contract, 'refreshTokens', 'customer') as Schemas['RefreshRequest'];
      return [
        [
          'sessions',
          {
            id: toUuid(session.id),
            user_id: toUuid(people.user),
            address: session.ipAddress,
            user_agent: session.userAgent,
            created_at: session.createdAt,
            authenticated_at: session.authenticatedAt,
            last_seen_at: session.lastSeenAt,
            expires_at: session.expiresAt,
          },
        ],
        [
          'refresh_tokens',
          {
            token_hash: hashOf(request.refreshToken),
            session_id: toUuid(session.id),
            created_at: session.createdAt,
          },
        ],
      ];
    },
    payments: () => {
      const payments = ['declined', 'captured'].map((name) =>
        example<Schemas['Payment']>('getPayment', name),
      );
      return [
        ...payments.map(paymentRow),
        ...payments.map(providerPaymentRow),
        refundRow(example<Schemas['Refund']>('getRefund', 'succeeded')),
      ];
    },
    identities: () =>
      example<{ items: Schemas['Identity'][] }>('listIdentities', 'firstPage').items.map(
        ({ id, provider, createdAt, lastUsedAt }) => [
          'identities',
          {
            id: toUuid(id),
            user_id: toUuid(people.user),
            provider,
            issuer: `https://${provider}.example`,
            subject: 'mara',
            created_at: createdAt,
            last_used_at: lastUsedAt,
          },
        ],
      ),
    files: () => {
      const bytes = example<string>('downloadFile', 'export');
      return [
        [
          'files',
          {
            id: toUuid('fil_01kt1w7h0e5v8qk3m2x9r4b6cd'),
            owner_id: toUuid(people.user),
            kind: 'account_export',
            name: 'tradepost-export-2026-06-01.json',
            media_type: 'application/json',
            storage_key: fileKey,
            size: Buffer.byteLength(bytes),
            sha256: hashOf(bytes),
            created_at: '2026-06-01T12:00:00.000Z',
            expires_at: '2999-01-01T00:00:00.000Z',
          },
        ],
      ];
    },
    catalogueImports: () => {
      const file_id = toUuid('fil_01kt1w7h0e5v8qk3m2x9r4b6cg');
      const created_at = '2026-06-01T12:00:00.000Z';
      const { id: jobId } = example<Schemas['Job']>('getJob', 'running');
      const faults = ['firstPage', 'lastPage'].flatMap(
        (page) => example<{ items: Schemas['CatalogueFault'][] }>('listCatalogueImportFaults', page).items,
      );
      return [
        [
          'files',
          {
            id: file_id,
            owner_id: toUuid(people.admin),
            kind: 'catalogue_import',
            name: 'catalogue-2026-06-01.csv',
            media_type: 'text/csv',
            storage_key: 'catalogue_import/of-the-examples',
            size: 70,
            sha256: hashOf(''),
            created_at,
            expires_at: '2999-01-01T00:00:00.000Z',
          },
        ],
        ['catalogue_imports', { file_id, job_id: toUuid(jobId), created_at }],
        ...faults.map(
          ({ row, column, pointer, rule, detail }, index): Row => [
            'catalogue_import_faults',
            {
              ...{ file_id, number: index + 1, source_row: row },
              ...{ column_name: column, pointer, rule, detail },
            },
          ],
        ),
      ];
    },
    media: () => [
      ...mediaRows(example<Schemas['Media']>('getMedia', 'document')),
      ...example<{ items: Schemas['Media'][] }>('listMedia', 'firstPage').items.flatMap(mediaRows),
    ],
    mediaUploads: () =>
      ['waiting', 'completed'].flatMap((name) =>
        mediaUploadRows(example<Schemas['MediaUpload']>('getMediaUpload', name)),
      ),
    apiKeys: () =>
      ['secret', 'publishable'].map((name) =>
        apiKeyRow(
          example<Schemas['ApiKey']>('getApiKey', name),
          example<Schemas['ApiKeyCreated']>('createApiKey', name).key,
        ),
      ),
    events: () => eventRows(example<Schemas['EventFrame'][]>('streamEvents', 'oneProduct')),
    ownEvents: () => {
      const { account, events } = example<Schemas['AccountExport']>('exportAccount', 'customer');
      return [
        ...events.map((event): Row => ['events', { ...eventRow(event), owner_id: toUuid(account.id) }]),
        // The positions that examples of requests name have passed.
        ['event_batches', { last_position: 4711, day: '2026-03-14', snapshot: '3:3:', cluster: 'any' }],
      ];
    },
    schedules: () => [
      ...example<{ items: Schemas['Schedule'][] }>('listSchedules', 'firstPage').items.map(scheduleRow),
      ...example<{ items: Schemas['ScheduleRun'][] }>('listScheduleRuns', 'firstPage').items.map(
        scheduleRunRow,
      ),
    ],
  };
};

/** An event of the example of a stream, and another type of event before it. */
const eventRows = (frames: Schemas['EventFrame'][]): Row[] => {
  const [event] = frames.flatMap((frame) => (frame.event === 'message' ? [frame.data.event] : []));
  if (event === undefined) throw new Error('The example has no event');
  const row = { ...eventRow(event), actor_id: event.actorId && toUuid(event.actorId) };
  const { day } = row;
  const earlier = '0197f3a0-0000-7000-8000-000000000001';
  return [
    ['events', { ...row, id: earlier, type: 'user.restored', subject_type: 'user' }],
    ['events', row],
    ...[earlier, row.id].map(
      (id, index): Row => [
        'event_positions',
        { position: event.position - 1 + index, day, event_day: day, event_id: id },
      ],
    ),
    ['event_batches', { last_position: event.position, day, snapshot: '3:3:', cluster: 'any' }],
  ];
};

const eventRow = (event: Schemas['AccountExport']['events'][number]) => ({
  day: event.occurredAt.slice(0, 10),
  id: toUuid(event.id),
  type: event.type,
  subject_type: event.subject.type,
  subject_id: toUuid(event.subject.id),
  version: event.version,
  data: event.data,
  occurred_at: event.occurredAt,
});

/** Bytes as text, as Postgres writes them. */
const hashOf = (secret: string): string => `\\x${hashSecret(secret).toString('hex')}`;

const userRow = (user: Schemas['User'], passwordHash: string): Row => {
  const { firstName, lastName, avatarUrl, bio } = user.profile;
  return [
    'users',
    {
      id: toUuid(user.id),
      email: user.email,
      email_verified_at: user.emailVerified ? user.createdAt : null,
      username: user.username,
      password_hash: passwordHash,
      role: user.role,
      language: user.language,
      first_name: firstName,
      last_name: lastName,
      avatar_url: avatarUrl,
      bio,
      last_login_at: user.lastLoginAt,
      created_at: user.createdAt,
      updated_at: user.updatedAt,
      version,
    },
  ];
};

const auditEventRow = (event: Schemas['AuditEvent']): Row => [
  'audit_events',
  {
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
  },
];

const jobRows = (job: Schemas['Job']): Row[] => {
  const [id, name] = [toUuid(job.id), job.kind];
  const defaults = { retry_limit: 0, retry_delay: 0, retry_backoff: false, expire_seconds: 900 };
  return [
    [
      'pgboss.queue',
      {
        ...defaults,
        name,
        policy: 'standard',
        retention_seconds: 900,
        deletion_seconds: 0,
        partition: false,
        table_name: 'job_common',
      },
    ],
    [
      'pgboss.job',
      {
        ...defaults,
        id,
        name,
        data: {},
        state: job.state === 'running' ? 'active' : job.state,
        retry_count: job.attempts - 1,
        output: job.failure && { reason: job.failure },
        created_on: job.createdAt,
        start_after: job.startAfter,
        started_on: job.startedAt,
        completed_on: job.finishedAt,
      },
    ],
    [
      'jobs',
      {
        id,
        kind: name,
        owner_id: job.ownerId && toUuid(job.ownerId),
        progress: job.progress,
        created_at: job.createdAt,
      },
    ],
  ];
};

const revisionRow = (
  { title, body, excerpt, category, tags, ...post }: Schemas['Post'] | Schemas['PostRevision'],
  { number, editor, restoredFrom, createdAt }: Omit<Schemas['PostRevisionSummary'], 'title'>,
): Row => [
  'post_revisions',
  {
    post_id: toUuid('postId' in post ? post.postId : post.id),
    number,
    title,
    body,
    excerpt,
    category_id: category && toUuid(category.id),
    tag_ids: tags.map(({ id }) => toUuid(id)),
    editor_id: editor && toUuid(editor.id),
    restored_from: restoredFrom,
    created_at: createdAt,
  },
];

type PostExample = Schemas['PostSummary'] & { body?: string };

const postRows = ({ id, author, category, tags, ...post }: PostExample): Row[] => [
  [
    'posts',
    {
      id: toUuid(id),
      author_id: author && toUuid(author.id),
      category_id: category && toUuid(category.id),
      slug: post.slug,
      title: post.title,
      body: post.body ?? 'Trim when the clay is leather-hard, and stop before you are done.',
      excerpt: post.excerpt,
      status: post.status,
      version,
      published_at: post.publishedAt,
      created_at: post.createdAt,
      updated_at: post.updatedAt,
    },
  ],
  ...tags.map((tag): Row => ['post_tags', { post_id: toUuid(id), tag_id: toUuid(tag.id) }]),
];

const commentRow = ({ id, postId, parentId, author, status, ...comment }: Schemas['Comment']): Row => [
  'comments',
  {
    id: toUuid(id),
    post_id: toUuid(postId),
    parent_id: parentId && toUuid(parentId),
    author_id: author && toUuid(author.id),
    path: [...(parentId ? [toUuid(parentId)] : []), toUuid(id)],
    body: comment.body,
    state: status === 'held' ? 'held' : 'published',
    like_count: comment.likeCount,
    report_count: comment.likeCount > 0 ? 1 : 0,
    version,
    created_at: comment.createdAt,
    approved_at: status === 'held' ? null : comment.createdAt,
    deleted_at: comment.deletedAt,
  },
];

/** The likes and the reports of a comment. They are of staff, so that the customer can add one. */
const responseRows = ({ comment, reports }: Schemas['QueuedComment']): Row[] => {
  const comment_id = toUuid(comment.id);
  return [
    ...[people.editor, people.admin].map(
      (id): Row => ['comment_likes', { comment_id, user_id: toUuid(id), created_at: comment.createdAt }],
    ),
    ...reports.map(
      ({ reportedAt, ...report }): Row => [
        'comment_reports',
        { ...report, id: comment_id, comment_id, reporter_id: toUuid(people.editor), created_at: reportedAt },
      ],
    ),
  ];
};

const treeRow =
  (table: string) =>
  ({ id, parentId, createdAt, updatedAt, ...fields }: Schemas['Category']): Row => [
    table,
    {
      ...fields,
      id: toUuid(id),
      version,
      parent_id: parentId === undefined ? null : toUuid(parentId),
      created_at: createdAt,
      updated_at: updatedAt,
    },
  ];

/** A category of the products in the examples. */
const otherCategoryRow = (slug: string, index: number): Row =>
  treeRow('categories')({
    id: `cat_01kfjerz6zfq3rj6m2v9c1k8x${index}`,
    slug,
    name: slug,
    position: 2 + index,
    createdAt: '2026-01-20T10:10:00.000Z',
    updatedAt: '2026-01-20T10:10:00.000Z',
  });

/** A product of a list, or a single one with its stock. */
type ProductExample = Pick<Schemas['Product'], 'price'> &
  Schemas['ProductSummary'] &
  Partial<Schemas['Product']>;

const productRows = ({ id, price, stock, variants, ...product }: ProductExample): Row[] => [
  [
    'products',
    {
      id: toUuid(id),
      slug: product.slug,
      name: product.name,
      description: product.description,
      category: product.category,
      price_minor: price.amount,
      currency: price.currency,
      images: JSON.stringify(product.images ?? []),
      version,
      created_at: product.createdAt,
      updated_at: product.updatedAt,
    },
  ],
  // The first variant of a product has the id of the product.
  [
    'product_variants',
    { ...variantRow(variants?.[0] ?? { price, options: [] }), id: toUuid(id), product_id: toUuid(id) },
  ],
  ['stock_buckets', { variant_id: toUuid(id), bucket: 0, product_id: toUuid(id), on_hand: stock }],
];

const variantRow = ({
  sku,
  price,
  compareAtPrice,
  weightGrams,
  options,
}: Omit<Schemas['ProductVariant'], 'id'>) => ({
  position: 0,
  sku,
  price_minor: price.amount,
  compare_at_price_minor: compareAtPrice?.amount,
  weight_grams: weightGrams,
  options: JSON.stringify(options),
});
/** Still active, so that an example can end it. */
const stockReservationRow = ({ id, variantId, quantity, createdAt }: Schemas['StockReservation']): Row => [
  'stock_reservations',
  {
    id: toUuid(id),
    variant_id: toUuid(variantId),
    quantity,
    status: 'active',
    created_at: createdAt,
    expires_at: '2999-01-01T00:00:00.000Z',
  },
];

const orderRows = ({ id, status, total, createdAt, items }: Schemas['Order']): Row[] => [
  [
    'orders',
    {
      id: toUuid(id),
      user_id: toUuid(people.user),
      status,
      currency: total.currency,
      subtotal_minor: total.amount,
      total_minor: total.amount,
      created_at: createdAt,
    },
  ],
  ...items.map(
    (item, position): Row => [
      'order_items',
      {
        order_id: toUuid(id),
        position,
        product_id: toUuid(item.productId),
        variant_id: toUuid(item.productId),
        name: item.name,
        quantity: item.quantity,
        unit_price_minor: item.unitPrice.amount,
        total_minor: item.total.amount,
      },
    ],
  ),
];

const shippingMethodRows = ({ id, charges, updatedAt, ...method }: Schemas['ShippingMethod']): Row[] => [
  ['shipping_methods', { ...method, id: toUuid(id), version, updated_at: updatedAt }],
  ...charges.map(
    ({ currency, amount, perKilogram }): Row => [
      'shipping_charges',
      { method: method.slug, currency, amount_minor: amount, per_kilogram_minor: perKilogram },
    ],
  ),
];

const cartRows = (
  { id, lines, createdAt, updatedAt, expiresAt }: Schemas['Cart'],
  owner: { token_hash: string } | { user_id: string },
): Row[] => [
  [
    'carts',
    {
      ...owner,
      id: toUuid(id),
      currency: 'EUR',
      version,
      created_at: createdAt,
      updated_at: updatedAt,
      expires_at: expiresAt,
    },
  ],
  ...lines.map(
    ({ productId, variantId, name, quantity, unitPrice, differences }, index): Row => [
      'cart_lines',
      {
        cart_id: toUuid(id),
        product_id: toUuid(productId),
        variant_id: toUuid(variantId),
        position: index + 1,
        name,
        quantity,
        unit_price_minor: (differences[0]?.previousUnitPrice ?? unitPrice).amount,
      },
    ],
  ),
];

const shipmentRows = (shipment: Schemas['Shipment']): Row[] => [
  [
    'shipments',
    {
      id: toUuid(shipment.id),
      order_id: toUuid(shipment.orderId),
      state: shipment.state,
      carrier: shipment.carrier,
      tracking_number: shipment.trackingNumber,
      tracking_url: shipment.trackingUrl,
      created_at: shipment.createdAt,
      shipped_at: shipment.shippedAt,
      delivered_at: shipment.deliveredAt,
      version,
    },
  ],
  ...shipment.lines.map(
    (line): Row => [
      'shipment_lines',
      { ...line, shipment_id: toUuid(shipment.id), order_id: toUuid(shipment.orderId) },
    ],
  ),
];

const mediaRows = ({ id, createdAt, updatedAt, renditions, sha256, ...media }: Schemas['Media']): Row[] => [
  [
    'media',
    {
      id: toUuid(id),
      owner_id: toUuid(people.editor),
      kind: media.kind,
      state: media.state,
      name: media.name,
      media_type: media.mediaType,
      size: media.size,
      sha256: `\\x${sha256}`,
      alt: media.alt,
      title: media.title,
      version,
      created_at: createdAt,
      updated_at: updatedAt,
    },
  ],
  ...renditions.flatMap(({ name, mediaType, size, width, height }, index): Row[] => {
    // The last digits of the ids differ.
    const fileId = toUuid(`fil_${id.slice(4, -1)}${index}`);
    const key = media.kind === 'document' ? mediaKey : `media/${fileId}`;
    const file = {
      id: fileId,
      kind: 'media',
      name: media.name,
      media_type: mediaType,
      storage_key: key,
      size,
    };
    return [
      ['files', { ...file, sha256: `\\x${sha256}`, created_at: createdAt }],
      ['media_files', { media_id: toUuid(id), name, file_id: fileId, width, height }],
    ];
  }),
];

const mediaUploadRows = (upload: Schemas['MediaUpload']): Row[] => {
  const { id, createdAt, expiresAt, mediaId, sha256, method, name, size, title } = upload;
  const fileId = toUuid(`fil_${id.slice(4)}`);
  const times = { created_at: createdAt, expires_at: expiresAt };
  const file = { kind: 'media', name, media_type: 'application/octet-stream', storage_key: incomingKey };
  return [
    ...(mediaId === undefined ? [['files', { ...file, ...times, id: fileId }] as const] : []),
    [
      'media_uploads',
      {
        ...{ id: toUuid(id), owner_id: toUuid(people.editor), method, name, size, title, ...times },
        ...(sha256 !== undefined && { sha256: `\\x${sha256}` }),
        ...(mediaId === undefined
          ? { file_id: fileId }
          : { media_id: toUuid(mediaId), received_at: createdAt }),
      },
    ],
  ];
};

const returnRows = (one: Schemas['Return'], payment: Schemas['Payment']): Row[] => [
  [
    'returns',
    {
      id: toUuid(one.id),
      order_id: toUuid(one.orderId),
      state: one.state,
      reason: one.reason,
      created_at: one.createdAt,
      decided_at: one.decidedAt,
      received_at: one.receivedAt,
    },
  ],
  ...one.lines.map(
    (line): Row => ['return_lines', { ...line, return_id: toUuid(one.id), order_id: toUuid(one.orderId) }],
  ),
  ...(one.refund && one.receivedAt
    ? [refundOfReturn(one.id, payment, one.refund.amount, one.receivedAt)]
    : []),
];

const refundOfReturn = (returnId: string, payment: Schemas['Payment'], amount: number, at: string): Row => [
  'refunds',
  {
    id: toUuid(returnId.replace('rtn', 'rfd')),
    payment_id: toUuid(payment.id),
    return_id: toUuid(returnId),
    provider_refund_id: 're_of_return',
    state: 'succeeded',
    amount_minor: amount,
    created_at: at,
    updated_at: at,
    version,
  },
];

const paymentRow = (payment: Schemas['Payment']): Row => [
  'payments',
  {
    id: toUuid(payment.id),
    order_id: toUuid(payment.orderId),
    attempt: payment.attempt,
    provider: 'test',
    provider_payment_id: `pi_${payment.attempt}`,
    state: payment.state,
    decline_reason: payment.declineReason,
    currency: payment.amount.currency,
    amount_minor: payment.amount.amount,
    captured_minor: payment.capturedAmount.amount,
    refunded_minor: payment.refundedAmount.amount,
    created_at: payment.createdAt,
    updated_at: payment.updatedAt,
    version,
  },
];

/** A payment, as the test provider stores it. */
const providerPaymentRow = (payment: Schemas['Payment']): Row => [
  'test_provider_payments',
  {
    id: `pi_${payment.attempt}`,
    reference: payment.id,
    method: 'pm_card_visa',
    return_url: 'https://shop.example.com/',
    state: payment.state,
    decline_reason: payment.declineReason,
    currency: payment.amount.currency,
    amount_minor: payment.amount.amount,
    captured_minor: payment.capturedAmount.amount,
    refunded_minor: payment.refundedAmount.amount,
    created_at: payment.createdAt,
  },
];

const refundRow = (refund: Schemas['Refund']): Row => [
  'refunds',
  {
    id: toUuid(refund.id),
    payment_id: toUuid(refund.paymentId),
    provider_refund_id: 're_1',
    state: refund.state,
    amount_minor: refund.amount.amount,
    reason: refund.reason,
    created_at: refund.createdAt,
    updated_at: refund.updatedAt,
    version,
  },
];

const discountRow = (discount: Schemas['Discount'], used: number): Row => [
  'discounts',
  {
    id: toUuid(discount.id),
    code: discount.code,
    kind: discount.kind,
    basis_points: discount.basisPoints,
    amount_minor: discount.amount?.amount,
    minimum_minor: discount.minimum?.amount,
    currency: (discount.amount ?? discount.minimum)?.currency,
    customer_group: discount.customerGroup,
    product_ids: discount.productIds.map(toUuid),
    categories: discount.categories,
    valid_from: discount.validFrom,
    valid_until: discount.validUntil,
    usage_limit: discount.usageLimit,
    usage_limit_per_customer: discount.usageLimitPerCustomer,
    is_active: discount.active,
    used_count: used,
    created_at: discount.createdAt,
    updated_at: discount.updatedAt,
    version,
  },
];

const webhookEndpointRow = (endpoint: Schemas['WebhookEndpoint']): Row => [
  'webhook_endpoints',
  {
    id: toUuid(endpoint.id),
    url: endpoint.url,
    description: endpoint.description,
    event_types: endpoint.eventTypes,
    status: endpoint.status,
    disabled_reason: endpoint.disabledReason,
    failing_since: endpoint.failingSince,
    created_by: toUuid(people.admin),
    created_at: endpoint.createdAt,
    updated_at: endpoint.updatedAt,
    version,
  },
];

const webhookDeliveryRow = (delivery: Schemas['WebhookDelivery']): Row => [
  'webhook_deliveries',
  {
    day: delivery.occurredAt.slice(0, 10),
    id: toUuid(delivery.id),
    endpoint_id: toUuid(delivery.endpointId),
    event_id: toUuid(delivery.eventId),
    event_type: delivery.eventType,
    position: delivery.position,
    occurred_at: delivery.occurredAt,
    state: delivery.state,
    attempts: delivery.attemptCount,
    created_at: delivery.createdAt,
    finished_at: delivery.finishedAt,
  },
];

const webhookAttemptRows = ({ id, occurredAt, attempts }: Schemas['WebhookDeliveryDetails']): Row[] =>
  attempts.map((attempt) => [
    'webhook_attempts',
    {
      day: occurredAt.slice(0, 10),
      delivery_id: toUuid(id),
      number: attempt.number,
      started_at: attempt.startedAt,
      request_headers: attempt.requestHeaders,
      status: attempt.response?.status,
      response_headers: attempt.response?.headers,
      response_body: attempt.response?.body,
      response_truncated: attempt.response?.truncated,
      ip_address: attempt.ipAddress,
      timings: attempt.timings,
    },
  ]);

const apiKeyRow = (
  { id, createdAt, expiresAt, lastUsedAt, ...fields }: Schemas['ApiKey'],
  key: string,
): Row => [
  'api_keys',
  {
    ...fields,
    id: toUuid(id),
    user_id: toUuid(people.user),
    key_hash: hashOf(key),
    created_at: createdAt,
    expires_at: expiresAt,
    last_used_at: lastUsedAt,
  },
];

const scheduleRow = ({ name, description, cron, zone, nextRunAt }: Schemas['Schedule']): Row => [
  'schedules',
  { name, description, cron, zone, next_due_at: nextRunAt },
];

/** All runs in the examples are of one schedule. */
const scheduleRunRow = (run: Schemas['ScheduleRun']): Row => [
  'schedule_runs',
  {
    schedule: 'sweep',
    due_at: run.dueAt,
    job_id: toUuid(run.jobId),
    state: run.state,
    attempts: run.attempts,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    error: run.error,
  },
];

const exampleOf = (contract: Operation[], operationId: string, name: string): unknown => {
  const operation = contract.find(({ id }) => id === operationId);
  const response = operation?.responses.find((one) => one.name === name && one.status < 300);
  if (!response) throw new Error(`The contract has lost the example ${name} of ${operationId}`);
  return response.value;
};

const requestExampleOf = (contract: Operation[], operationId: string, name: string): unknown => {
  const operation = contract.find(({ id }) => id === operationId);
  const example = operation?.requestExamples.find((one) => one.name === name);
  if (!example) throw new Error(`The contract has lost the request example ${name} of ${operationId}`);
  return example.value;
};

const passwordOf = (contract: Operation[], name: string): string =>
  (requestExampleOf(contract, 'login', name) as Schemas['Credentials']).password;
