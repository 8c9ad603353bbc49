/**
 * Calls that must compile against the SDK, and calls that must not. client-types.test.ts compiles them; nothing runs
 * them.
 */
import {
  type Challenge,
  type Client,
  createTokenSession,
  createTransport,
  getPost,
  type InputOf,
  isProblem,
  listProducts,
  type ProblemCode,
  type ProblemOf,
  type Schemas,
} from '@tradepost/client';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isTrue = <T extends true>(value?: T) => value;

export const inputs = async (tradepost: Client, category: string | undefined) => {
  await tradepost.products.list();
  await tradepost.products.list({ limit: 3, minPrice: 1, sort: ['-price'], category });
  await tradepost.accounts.me(undefined, { timeoutMs: 100 });
  await tradepost.orders.create({ body: { items: [{ productId: 'prd_1', quantity: 1 }] } });
  await tradepost.orders.create({
    idempotencyKey: 'k',
    body: { items: [{ productId: 'prd_1', quantity: 1 }] },
  });
  await tradepost.posts.update({ postId: 'pst_1', ifMatch: '*', body: { title: 'New' } });

  // @ts-expect-error an unknown parameter
  await tradepost.products.list({ limits: 3 });
  // @ts-expect-error an unknown parameter beside a conditional one
  await tradepost.posts.get({ postId: 'pst_1', limit: 3 });
  // @ts-expect-error a parameter where there is none
  await tradepost.accounts.me({ limit: 3 });
  // @ts-expect-error a wrong type
  await tradepost.products.list({ limit: '3' });
  // @ts-expect-error a value that is not in the enum
  await tradepost.products.list({ sort: ['colour'] });
  // @ts-expect-error no path parameter
  await tradepost.products.get({});
  // @ts-expect-error no input at all
  await tradepost.products.get();
  // @ts-expect-error no body
  await tradepost.tags.create({});
  // @ts-expect-error a missing field in the body
  await tradepost.tags.create({ body: { slug: 'tea' } });
  // @ts-expect-error an unknown field in the body
  await tradepost.tags.create({ body: { slug: 'tea', name: 'Tea', colour: 'green' } });
  // @ts-expect-error no If-Match
  await tradepost.posts.update({ postId: 'pst_1', body: { title: 'New' } });
  // @ts-expect-error an unknown option
  await tradepost.tags.list({}, { timeout: 100 });
};

export const outputs = async (tradepost: Client, etag: string | undefined) => {
  const tag = await tradepost.tags.create({ body: { slug: 'tea', name: 'Tea' } });
  isTrue<Equal<typeof tag, Schemas['Tag']>>();
  const nothing = await tradepost.tags.delete({ tagId: 'tag_1' });
  isTrue<Equal<typeof nothing, undefined>>();

  const created = await tradepost.tags.create({ body: { slug: 'tea', name: 'Tea' } }).withResponse();
  isTrue<Equal<typeof created.status, 201>>();

  const post = await tradepost.posts.get({ postId: 'pst_1' });
  isTrue<Equal<typeof post, Schemas['PostView']>>();
  const perhaps = await tradepost.posts.get({ postId: 'pst_1', ifNoneMatch: '"3"' });
  isTrue<Equal<typeof perhaps, Schemas['PostView'] | undefined>>();
  const perhapsToo = await tradepost.posts.get({ postId: 'pst_1', ...(etag ? { ifNoneMatch: etag } : {}) });
  isTrue<Equal<typeof perhapsToo, Schemas['PostView'] | undefined>>();

  const reply = await getPost(tradepost, { postId: 'pst_1', ifNoneMatch: '"3"' }).withResponse();
  isTrue<Equal<typeof reply.status, 200 | 304>>();
  if (reply.status === 304) isTrue<Equal<typeof reply.data, undefined>>();
  else isTrue<Equal<typeof reply.data, Schemas['PostView']>>();

  for await (const product of listProducts(createTransport({ baseUrl: '' }))) {
    isTrue<Equal<typeof product, Schemas['ProductSummary']>>();
  }
  for await (const page of tradepost.products.list().pages()) {
    isTrue<Equal<typeof page.items, Schemas['ProductSummary'][]>>();
  }
  for await (const product of tradepost.products.list({ fields: ['name', 'price'], include: ['images'] })) {
    isTrue<Equal<typeof product.id, string>>();
    isTrue<Equal<typeof product.name, string>>();
    isTrue<Equal<typeof product.slug, string | undefined>>();
    // @ts-expect-error the description is not selected
    product.description.trim();
  }
  const titled = await tradepost.posts.get({ postId: 'pst_1', fields: ['title'], ifNoneMatch: '"3"' });
  isTrue<Equal<NonNullable<typeof titled>['title'], string>>();
  isTrue<Equal<NonNullable<typeof titled>['body'], string | undefined>>();
  // @ts-expect-error a member that cannot be selected
  tradepost.products.list({ fields: ['weight'] });
  // @ts-expect-error only a list has pages
  tradepost.tags.delete({ tagId: 'tag_1' }).pages();
};

type Currency = 'EUR' | 'USD' | 'GBP' | 'CHF' | 'JPY' | 'KWD';
type AnyCurrency = Currency | (string & {});
type OrderStatus = 'pending' | 'paid' | 'packed' | 'shipped' | 'delivered' | 'cancelled' | 'refunded';

export const growingEnums = async (tradepost: Client) => {
  const order = await tradepost.orders.get({ orderId: 'ord_1' });
  isTrue<Equal<typeof order.status, OrderStatus | (string & {})>>();
  isTrue<Equal<typeof order.total.currency, AnyCurrency>>();
  // A value of a later server.
  if (order.status === 'returned') return;
  // @ts-expect-error one value is not handled
  (({ pending: 1 }) satisfies Record<typeof order.status, number>)[order.status].toFixed();

  const { items } = await tradepost.products.list();
  isTrue<Equal<(typeof items)[number]['price']['currency'], AnyCurrency>>();
  const [product] = items;
  // A client may return a price from a response as the price that the customer saw.
  if (product) {
    const line = { productId: product.id, quantity: 1, unitPrice: product.price };
    await tradepost.orders.create({ body: { items: [line] } });
  }
  const { items: keys } = await tradepost.apiKeys.list();
  isTrue<Equal<(typeof keys)[number]['scopes'], (Schemas['ApiKeyScope'] | (string & {}))[]>>();

  // A request accepts only the listed values.
  isTrue<Equal<Schemas['PostStatus'], 'draft' | 'scheduled' | 'published' | 'unpublished'>>();
  isTrue<Equal<Schemas['Price']['currency'], Currency>>();
  await tradepost.posts.list({ status: 'draft' });
  // @ts-expect-error a value that is not listed, in the query
  await tradepost.posts.list({ status: 'archived' });
  // @ts-expect-error a value that is not listed, in a list in the query
  await tradepost.auditEvents.list({ action: ['post.created'] });
  // @ts-expect-error a value that is not listed, in the body
  await tradepost.posts.update({ postId: 'pst_1', ifMatch: '*', body: { status: 'archived' } });
  // @ts-expect-error a value that a response may hold and a request may not
  await tradepost.posts.list({ status: items[0]?.slug });
};

export const problems = (error: unknown, problem: ProblemOf<'createOrder'>) => {
  if (isProblem(error, 'out_of_stock', 'price_changed')) {
    isTrue<Equal<typeof error.code, 'out_of_stock' | 'price_changed'>>();
    isTrue<Equal<typeof error.problem.code, 'out_of_stock' | 'price_changed'>>();
  }
  if (isProblem(error)) isTrue<Equal<typeof error.code, ProblemCode>>();
  // @ts-expect-error a code that does not exist
  isProblem(error, 'out_of_stok');
  // @ts-expect-error a code that this operation does not have
  if (problem.code === 'email_taken') throw error;
  if (problem.code === 'out_of_stock') throw error;
};

export const sessions = async () => {
  const session = createTokenSession({ baseUrl: '', storage: localStorage });
  isTrue<Equal<Challenge, Schemas['MfaChallenge']>>();
  const challenge = await session.signIn({ email: 'ada@example.com', password: 'teal-kettle' });
  isTrue<Equal<typeof challenge, Challenge | undefined>>();
  session.subscribe((event) => {
    // @ts-expect-error an event that does not exist
    if (event === 'expired') throw event;
  });
  // @ts-expect-error a password alone
  await session.signIn({ password: 'teal-kettle' });
  // @ts-expect-error a storage without removeItem
  createTokenSession({ baseUrl: '', storage: { getItem: () => null, setItem: () => {} } });
  // @ts-expect-error a session has its own tokens
  createTokenSession({ baseUrl: '', accessToken: 'a token' });
};

export const named: InputOf<'updatePost'>['ifMatch'] = '*';

export const currentPost = ({ current }: ProblemOf<'updatePost'>): string | undefined => current?.title;

// @ts-expect-error only an operation with If-Match returns the current representation
export const currentOrder = ({ current }: ProblemOf<'createOrder'>): unknown => current;
