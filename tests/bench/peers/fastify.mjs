/** Fastify and fastify-openapi-glue: requests checked by Ajv, responses written by their schemas. */
import Fastify from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { createBearer } from './bearer.mjs';
import { createStore } from './knex-store.mjs';
import { settings } from './settings.mjs';

const store = createStore(settings);
const allows = createBearer(settings);
const refusal = (statusCode) => Object.assign(new Error('refused'), { statusCode });

const app = Fastify({ ajv: { customOptions: { strict: false, removeAdditional: false } } });
app.register(openapiGlue, {
  specification: settings.contract,
  serviceHandlers: {
    ping: async () => ({ status: 'live' }),
    getProduct: async ({ params }) => {
      const product = await store.get(params.productId);
      if (!product) throw refusal(404);
      return product;
    },
    listProducts: ({ query }) => store.list(query.limit, query.cursor),
    createProduct: async ({ body }, reply) => {
      const product = await store.create(body);
      reply.code(201).header('Location', `/v1/products/${product.id}`);
      return product;
    },
  },
  securityHandlers: {
    bearer: async ({ headers }) => {
      if (!(await allows(headers.authorization, 'products:write'))) throw refusal(401);
    },
  },
});
await app.listen({ port: settings.port, host: '127.0.0.1' });
