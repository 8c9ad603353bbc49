/**
 * `node clients/demo/journey.ts [URL]` demonstrates a purchase from the cart to the refund, the image of a product, concurrent edits, jobs, streams and
 * webhooks through the SDK, in plain sentences.
 */
import { setTimeout } from 'node:timers/promises';
import { type Client, ConnectionError, createClient } from '@tradepost/client';
import { collide } from './draft-story.ts';
import { followOrders, tellEffects } from './effects-story.ts';
import { exportAccount } from './export-story.ts';
import { deliver, returnOnePiece } from './fulfilment-story.ts';
import { showPicture } from './picture-story.ts';
import { fillCart, orderCart, type Product, pay, signUp } from './purchase-story.ts';
import { buyTwice, oversell } from './retry-story.ts';
import { reconnect } from './stream-story.ts';
import { type Fetch, format, type Say, type Stage, type Time } from './telling.ts';
import { failTwice } from './webhook-story.ts';

type Journey = {
  baseUrl: string;
  say: Say;
  fetch?: Fetch;
  /** By default that of this machine. */
  time?: Time;
};

/** An editor and an administrator of the demo data. */
const editorLogin = { email: 'edith@tradepost.example', password: 'tradepost-demo' };
const adminLogin = { email: 'ada@tradepost.example', password: 'tradepost-demo' };

/** Runs the demonstration. It leaves an account with two orders and an export, and a draft. */
export const journey = async ({
  baseUrl,
  say,
  fetch = globalThis.fetch,
  time = { now: () => new Date(), pause: setTimeout },
}: Journey): Promise<void> => {
  const stage: Stage = { baseUrl, fetch, time, say };
  const anybody = createClient({ baseUrl, fetch });
  say(`This is Tradepost at ${baseUrl}.`);
  const { client: admin, accessToken } = await logIn(anybody, adminLogin);
  const [first, second] = await browse(anybody, say);
  const customer = await shop(stage, admin, [first, second]);
  await buyTwice(customer, first, say);
  await oversell(customer, first, say);
  await showPicture(admin, first, say);
  await collide((await logIn(anybody, editorLogin)).client, say);
  await exportAccount(customer, say);
  await reconnect(admin, { baseUrl, fetch, accessToken }, say);
  await failTwice(admin, { say, time });
  say(`That is all. The documentation explains each step: ${baseUrl}/docs`);
};

/** A purchase from the cart of a guest to the refund of a part. Returns the client of the new account. */
const shop = async (stage: Stage, admin: Client, products: readonly Product[]): Promise<Client> => {
  const visitor = await fillCart(stage, products);
  const email = await signUp(visitor, stage);
  const customer = visitor.client;
  const { ended, close } = await followOrders(customer);
  try {
    const order = await orderCart(visitor, stage);
    const paymentId = await pay(visitor, order, stage);
    await deliver({ admin, customer }, order.id, stage);
    await returnOnePiece({ admin, customer }, { orderId: order.id, paymentId }, stage);
    await tellEffects(await ended, email, stage);
  } finally {
    close();
  }
  return customer;
};

const logIn = async (anybody: Client, body: { email: string; password: string }) => {
  const tokens = await anybody.accounts.login({ body });
  if (!('accessToken' in tokens)) throw new Error(`${body.email} requires a second factor.`);
  const { accessToken } = tokens;
  return { client: anybody.withAccessToken(accessToken), accessToken };
};

/** Shows three pages of products. Returns two whose whole stock fits into one line of an order. */
const browse = async (anybody: Client, say: Say): Promise<[Product, Product]> => {
  const seen: Product[] = [];
  let number = 0;
  for await (const { items } of anybody.products.list({ limit: 3, inStock: true, minPrice: 1500 }).pages()) {
    number += 1;
    say(`Page ${number}: ${items.map(({ name, price }) => `${name} for ${format(price)}`).join(', ')}.`);
    seen.push(...items);
    if (number === 3) break;
  }
  const [first, second] = seen.filter(({ stock }) => stock > 2 && stock < 1000);
  if (!first || !second) throw new Error('The shop has too little to order.');
  return [first, second];
};

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
