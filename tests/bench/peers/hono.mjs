/** Hono and @hono/zod-openapi: requests checked by its routes, responses by the same schemas. */
import { serve } from '@hono/node-server';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { createBearer } from './bearer.mjs';
import { createStore } from './knex-store.mjs';
import { settings } from './settings.mjs';

const store = createStore(settings);
const allows = createBearer(settings);

const publicId = (prefix) => z.string().regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`));
const ProductId = publicId('prd');
const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const text = (max) => z.string().min(1).max(max);
const integer = (max) => z.number().int().min(0).max(max);
const money = (max) =>
  z.strictObject({
    amount: integer(max),
    currency: z.enum(['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'KWD']),
  });
const Price = money(100_000_000);
const Money = money(Number.MAX_SAFE_INTEGER);
const Image = z.strictObject({
  url: z
    .string()
    .max(2000)
    .regex(/^https:\/\/[!-~]+$/),
  alt: z.string().max(300),
});
const images = z.array(Image).max(20);
const VariantOption = z.strictObject({ name: text(40), value: text(60) });
const variantFields = {
  sku: text(64)
    .regex(/^[A-Za-z0-9._-]+$/)
    .optional(),
  weightGrams: integer(1_000_000).optional(),
};
const VariantCreate = z.strictObject({
  ...variantFields,
  price: Price,
  compareAtPrice: Price.optional(),
  options: z.array(VariantOption).max(3).default([]),
  stock: integer(1_000_000),
});
const described = { slug: Slug, name: text(120), description: text(5000), category: Slug };
const ProductCreate = z.strictObject({
  ...described,
  price: Price.optional(),
  stock: integer(1_000_000).optional(),
  variants: z.array(VariantCreate).min(1).max(100).optional(),
  images: images.default([]),
  tagIds: z.array(publicId('tag')).max(20).default([]),
});
const shown = {
  id: ProductId,
  ...described,
  price: Money,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};
const Variant = z.object({
  id: publicId('var'),
  ...variantFields,
  price: Money,
  compareAtPrice: Money.optional(),
  options: z.array(VariantOption).max(3),
});
const Product = z.object({
  ...shown,
  status: text(20),
  options: z.array(z.object({ name: text(40), values: z.array(text(60)).max(100) })).max(3),
  variants: z.array(Variant).min(1).max(100),
  images,
  tags: z.array(z.object({ id: publicId('tag'), slug: Slug, name: text(60) })).max(20),
});
const ProductSummary = z.object({ ...shown, stock: integer(100_000_000) });
const ProductPage = z.object({ items: z.array(ProductSummary).max(100), nextCursor: z.string().optional() });
const PageRequest = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().min(1).optional(),
});
const Live = z.object({ status: z.string() });

const json = (schema) => ({ content: { 'application/json': { schema } } });
const answer = (schema) => ({ ...json(schema), description: 'Done.' });
const authenticate = async (c, next) => {
  if (!(await allows(c.req.header('Authorization'), 'products:write'))) return c.json({}, 401);
  return next();
};

const app = new OpenAPIHono();
app.openapi(createRoute({ method: 'get', path: '/livez', responses: { 200: answer(Live) } }), (c) =>
  c.json(Live.parse({ status: 'live' })),
);
app.openapi(
  createRoute({
    method: 'get',
    path: '/v1/products/{productId}',
    request: { params: z.object({ productId: ProductId }) },
    responses: { 200: answer(Product) },
  }),
  async (c) => {
    const product = await store.get(c.req.valid('param').productId);
    return product ? c.json(Product.parse(product)) : c.json({}, 404);
  },
);
app.openapi(
  createRoute({
    method: 'get',
    path: '/v1/products',
    request: { query: PageRequest },
    responses: { 200: answer(ProductPage) },
  }),
  async (c) => {
    const { limit, cursor } = c.req.valid('query');
    return c.json(ProductPage.parse(await store.list(limit, cursor)));
  },
);
app.openapi(
  createRoute({
    method: 'post',
    path: '/v1/products',
    middleware: authenticate,
    request: { body: { ...json(ProductCreate), required: true } },
    responses: { 201: answer(Product) },
  }),
  async (c) => {
    const product = Product.parse(await store.create(c.req.valid('json')));
    return c.json(product, 201, { Location: `/v1/products/${product.id}` });
  },
);

serve({ fetch: app.fetch, port: settings.port, hostname: '127.0.0.1' });
