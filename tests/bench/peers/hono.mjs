/** Hono and @hono/zod-openapi: requests checked by its routes, responses by the same schemas. */
import { serve } from '@hono/node-server';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { createBearer } from './bearer.mjs';
import { createStore } from './knex-store.mjs';
import { settings } from './settings.mjs';

const store = createStore(settings);
const allows = createBearer(settings);

const ProductId = z.string().regex(/^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const integer = (max) => z.number().int().min(0).max(max);
const Price = z.strictObject({ amount: integer(Number.MAX_SAFE_INTEGER), currency: z.enum(['EUR']) });
const ProductCreate = z.strictObject({
  slug: Slug,
  name: z.string().min(1).max(120),
  description: z.string().min(1).max(5000),
  category: Slug,
  price: Price,
  stock: integer(1_000_000),
});
const Product = ProductCreate.extend({
  id: ProductId,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
const ProductPage = z.object({ items: z.array(Product).max(100), nextCursor: z.string().optional() });
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
