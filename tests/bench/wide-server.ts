/** Serves a generated contract through the engine: `node wide-server.ts PORT COUNT DIR`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Koa from 'koa';
import { createContract } from '../../src/contract/contract.ts';
import type { AnyRequest } from '../../src/contract/handler-type.ts';
import { serveContract } from '../../src/contract/koa-adapter.ts';
import { createEngineParts } from '../support/engine-parts.ts';

const [port, count, dir] = process.argv.slice(2) as [string, string, string];
const load = (name: string) => import(pathToFileURL(join(dir, name)).href);
const [{ operations }, { routes }, { validators }, { serializers, headerSerializers }] = await Promise.all([
  load('operations.ts'),
  load('routes.ts'),
  load('request-validators.js'),
  load('serializers.js'),
]);

const readItem = async ({ params }: AnyRequest) => ({
  status: 200,
  body: { id: (params as { itemId: number }).itemId, name: 'Hand-thrown mug', tags: ['clay', 'blue'] },
});

const contract = await createContract({
  ...createEngineParts(),
  operations,
  routes,
  validators,
  serializers,
  headerSerializers,
  handlers: Object.fromEntries(
    Array.from({ length: Number(count) }, (_, number) => [`readItem${number}`, readItem]),
  ),
});
new Koa().use(serveContract(contract, { ipAddressOf: () => '192.0.2.1' })).listen(Number(port), '127.0.0.1');
