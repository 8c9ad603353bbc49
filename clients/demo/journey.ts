/**
 * `node clients/demo/journey.ts [URL]` demonstrates purchases, concurrent edits, jobs, streams and webhooks through the SDK, in
 * plain sentences.
 */
import { setTimeout } from 'node:timers/promises';
import { type Client, ConnectionError, createClient, isProblem, type Schemas } from '@tradepost/client';
import { exportAccount } from './export-story.ts';
import { reconnect } from './stream-story.ts';
import type { Say, Time } from './telling.ts';
import { failTwice } from './webhook-story.ts';

type Journey = {
  baseUrl: string;
  say: Say;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** By default that of this machine. */
  time?: Time;
};
type Product = Schemas['ProductSummary'];

/** An editor and an administrator of the demo data. */
const editorLogin = { email: 'edith@tradepost.example', password: 'tradepost-demo' };
const adminLogin = { email: 'ada@tradepost.example', password: 'tradepost-demo' };

/** Runs the demonstration. It leaves an account with an order and an export, and a draft. */
export const journey = async ({
  baseUrl,
  say,
  fetch = globalThis.fetch,
  time = { now: () => new Date(), pause: setTimeout },
}: Journey): Promise<void> => {
  const visitor = createClient({ baseUrl, fetch });
  say(`This is Tradepost at ${baseUrl}.`);
  const customer = await signUp(visitor, say);
  const product = await browse(visitor, say);
  await buy(customer, product, say);
  await oversell(customer, product, say);
  await collide((await logIn(visitor, editorLogin)).client, say);
  await exportAccount(customer, say);
  const { client: admin, accessToken } = await logIn(visitor, adminLogin);
  await reconnect(admin, { baseUrl, fetch, accessToken }, say);
  await failTwice(admin, { say, time });
  say(`That is all. The documentation explains each step: ${baseUrl}/docs`);
};

const signUp = async (visitor: Client, say: Say): Promise<Client> => {
  const username = `visitor-${crypto.randomUUID().slice(0, 8)}`;
  const credentials = { email: `${username}@tradepost.example`, password: 'teal-kettle-on-the-stove' };
  await visitor.accounts.register({ body: { ...credentials, username } });
  const { client: customer, expiresIn } = await logIn(visitor, credentials);
  const { role } = await customer.accounts.me();
  say(
    `I registered as ${username} and logged in: my role is ${role}, my token lasts ${expiresIn / 60} minutes.`,
  );
  return customer;
};

const logIn = async (visitor: Client, body: { email: string; password: string }) => {
  const tokens = await visitor.accounts.login({ body });
  if (!('accessToken' in tokens)) throw new Error(`${body.email} requires a second factor.`);
  const { accessToken, expiresIn } = tokens;
  return { client: visitor.withAccessToken(accessToken), accessToken, expiresIn };
};

/** Shows three pages of products. Returns one whose whole stock fits into one line of an order. */
const browse = async (visitor: Client, say: Say): Promise<Product> => {
  const seen: Product[] = [];
  let number = 0;
  for await (const { items } of visitor.products.list({ limit: 3, inStock: true, minPrice: 1500 }).pages()) {
    number += 1;
    say(`Page ${number}: ${items.map(({ name, price }) => `${name} for ${format(price)}`).join(', ')}.`);
    seen.push(...items);
    if (number === 3) break;
  }
  const product = seen.find(({ stock }) => stock < 1000);
  if (product === undefined) throw new Error('The shop has nothing to order.');
  return product;
};

const buy = async (customer: Client, { id, name, stock }: Product, say: Say): Promise<void> => {
  const input = { idempotencyKey: crypto.randomUUID(), body: { items: [{ productId: id, quantity: 1 }] } };
  const order = await customer.orders.create(input);
  say(`I ordered one ${name} for ${format(order.total)}: order ${order.id} is ${order.status}.`);
  const after = await customer.products.get({ productId: id, include: ['stock'] });
  say(`Its stock fell from ${stock} to ${after.stock}.`);
  const { data: again, headers } = await customer.orders.create(input).withResponse();
  const { stock: left } = await customer.products.get({ productId: id, include: ['stock'] });
  say(
    `I sent the same order again with the same key and got ${again.id} ` +
      `(Idempotent-Replayed: ${headers.get('idempotent-replayed')}); the stock is still ${left}.`,
  );
};

const oversell = async (customer: Client, { id }: Product, say: Say): Promise<void> => {
  const { stock = 0 } = await customer.products.get({ productId: id, include: ['stock'] });
  const quantity = stock + 1;
  try {
    await customer.orders.create({ body: { items: [{ productId: id, quantity }] } });
  } catch (error) {
    if (!isProblem(error, 'out_of_stock')) throw error;
    say(
      `I tried to order ${quantity}, and the server rejected the order: ${error.status} ${error.code}. ${error.problem.detail}`,
    );
    return;
  }
  throw new Error(`${quantity} were sold where there were ${stock}.`);
};

const collide = async (editor: Client, say: Say): Promise<void> => {
  const body = {
    slug: `demo-${crypto.randomUUID().slice(0, 8)}`,
    title: 'A draft',
    body: 'Written by the demo.',
    status: 'draft' as const,
  };
  const { data, headers } = await editor.posts.create({ body }).withResponse();
  const postId = data.id;
  const first = headers.get('etag') ?? '';
  say(`As an editor I wrote the draft "${data.title}", version ${first}.`);

  const retitled = await editor.posts.update({ postId, ifMatch: first, body: { title: 'A better draft' } });
  say(`In one window I called it "${retitled.title}".`);
  try {
    await editor.posts.update({ postId, ifMatch: first, body: { title: 'A lost title' } });
  } catch (error) {
    if (!isProblem(error, 'precondition_failed')) throw error;
    say(
      `In another, still showing version ${first}, I changed the title too, and the server rejected the change: ${error.status} ${error.code}.`,
    );
    const current = await editor.posts.get({ postId }).withResponse();
    const ifMatch = current.headers.get('etag') ?? '';
    const title = `${current.data.title}, with a postscript`;
    const merged = await editor.posts.update({ postId, ifMatch, body: { title } });
    say(`So I read version ${ifMatch} and built on it: "${merged.title}". Nothing was overwritten.`);
    return;
  }
  throw new Error('The second change overwrote the first.');
};

const format = ({ amount, currency }: Product['price']): string => `${(amount / 100).toFixed(2)} ${currency}`;

if (import.meta.main) {
  const baseUrl = process.argv[2] ?? 'http://127.0.0.1:3000';
  try {
    await journey({ baseUrl, say: (sentence) => process.stdout.write(`${sentence}\n\n`) });
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    process.stderr.write(`No server responds at ${baseUrl}. Start one with \`make run\`, then try again.\n`);
    process.exitCode = 1;
  }
}
