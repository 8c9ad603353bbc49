/** Koa and Knex with the usual middleware, nothing checked. */
import Router from '@koa/router';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import { createStore } from './knex-store.mjs';
import { settings } from './settings.mjs';

const store = createStore(settings);
const router = new Router();

router.get('/livez', (ctx) => {
  ctx.body = { status: 'live' };
});
router.get('/v1/products', async (ctx) => {
  ctx.body = await store.list(Number(ctx.query.limit), ctx.query.cursor);
});
router.post('/v1/products', bodyParser(), async (ctx) => {
  const product = await store.create(ctx.request.body);
  ctx.status = 201;
  ctx.set('Location', `/v1/products/${product.id}`);
  ctx.body = product;
});
router.get('/v1/products/:productId', async (ctx) => {
  ctx.body = await store.get(ctx.params.productId);
});

new Koa().use(router.routes()).listen(settings.port, '127.0.0.1');
