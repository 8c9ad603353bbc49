/** Koa and openapi-backend as its documentation has them, requests and responses checked. */
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import { OpenAPIBackend } from 'openapi-backend';
import { createBearer } from './bearer.mjs';
import { createStore } from './knex-store.mjs';
import { settings } from './settings.mjs';

const store = createStore(settings);
const allows = createBearer(settings);
const api = new OpenAPIBackend({
  definition: settings.contract,
  strict: true,
  coerceTypes: true,
  // Says of each schema that it does not know its formats.
  ajvOpts: { logger: false },
});

api.registerSecurityHandler('bearer', ({ request }) =>
  allows(request.headers.authorization, 'products:write'),
);
api.register({
  ping: () => ({ status: 200, body: { status: 'live' } }),
  getProduct: async ({ request }) => {
    const body = await store.get(request.params.productId);
    return body ? { status: 200, body } : { status: 404, body: {} };
  },
  listProducts: async ({ request: { query } }) => ({
    status: 200,
    body: await store.list(Number(query.limit), query.cursor),
  }),
  createProduct: async ({ request }) => {
    const body = await store.create(request.body);
    return { status: 201, body, headers: { Location: `/v1/products/${body.id}` } };
  },
  unauthorizedHandler: () => ({ status: 401, body: {} }),
  validationFail: ({ validation }) => ({ status: 422, body: { errors: validation.errors } }),
  notFound: () => ({ status: 404, body: {} }),
  postResponseHandler: ({ api: self, operation, response }) => {
    if (!operation || response.status >= 400) return response;
    const { errors } = self.validateResponse(response.body, operation, response.status);
    return errors ? { status: 500, body: {} } : response;
  },
});
await api.init();

const app = new Koa();
app.use(bodyParser());
app.use(async (ctx) => {
  const { method, path, query, headers } = ctx.request;
  const answer = await api.handleRequest({ method, path, body: ctx.request.body, query, headers }, ctx);
  ctx.status = answer.status;
  if (answer.headers) ctx.set(answer.headers);
  ctx.body = answer.body;
});
app.listen(settings.port, '127.0.0.1');
