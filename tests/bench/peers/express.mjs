/** Express and express-openapi-validator, both ways. */
import express from 'express';
import { middleware } from 'express-openapi-validator';
import { createBearer } from './bearer.mjs';
import { createStore } from './knex-store.mjs';
import { settings } from './settings.mjs';

const store = createStore(settings);
const allows = createBearer(settings);
const app = express();

app.use(express.json());
app.use(
  middleware({
    apiSpec: settings.contract,
    validateApiSpec: false,
    validateRequests: true,
    validateResponses: true,
    validateSecurity: {
      handlers: { bearer: (req) => allows(req.headers.authorization, 'products:write') },
    },
  }),
);
app.get('/livez', (_req, res) => {
  res.json({ status: 'live' });
});
app.get('/v1/products', async (req, res) => {
  res.json(await store.list(req.query.limit, req.query.cursor));
});
app.post('/v1/products', async (req, res) => {
  const product = await store.create(req.body);
  res.status(201).location(`/v1/products/${product.id}`).json(product);
});
app.get('/v1/products/:productId', async (req, res) => {
  const product = await store.get(req.params.productId);
  res.status(product ? 200 : 404).json(product ?? {});
});
app.use((error, _req, res, _next) => {
  res.status(error.status ?? 500).json({ message: error.message, errors: error.errors });
});
app.listen(settings.port, '127.0.0.1');
