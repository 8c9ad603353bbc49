/** The limit: nothing is checked, nothing is in between. */
import { createServer } from 'node:http';
import { createStore } from './pg-store.mjs';
import { settings } from './settings.mjs';

const store = createStore(settings);

const send = (res, { status, body, headers }) => {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  });
  res.end(text);
};

const readJson = (req) =>
  new Promise((resolve, reject) => {
    let text = '';
    req.setEncoding('utf8');
    req.on('data', (chunk) => {
      text += chunk;
    });
    req.on('end', () => resolve(JSON.parse(text)));
    req.on('error', reject);
  });

const answer = async (req) => {
  const [path, query] = req.url.split('?');
  if (path === '/livez') return { status: 200, body: { status: 'live' } };
  if (path !== '/v1/products') {
    const body = await store.get(path.slice('/v1/products/'.length));
    return body ? { status: 200, body } : { status: 404, body: {} };
  }
  if (req.method === 'GET') {
    const parameters = new URLSearchParams(query);
    const body = await store.list(Number(parameters.get('limit')), parameters.get('cursor') ?? undefined);
    return { status: 200, body };
  }
  const body = await store.create(await readJson(req));
  return { status: 201, body, headers: { Location: `/v1/products/${body.id}` } };
};

createServer((req, res) => {
  answer(req).then(
    (found) => send(res, found),
    () => send(res, { status: 500, body: {} }),
  );
}).listen(settings.port, '127.0.0.1');
