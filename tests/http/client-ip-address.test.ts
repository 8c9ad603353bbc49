import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Koa from 'koa';
import { loadConfig } from '../../src/config.ts';
import { createClientIpAddress } from '../../src/http/client-ip-address.ts';
import { listen } from '../../src/http/server.ts';
import { anyPort } from '../support/any-port.ts';

/** Servers that respond with the client's IP address, by their environment. */
const servers = new Map<string, Server>();

const startServer = async (env: Record<string, string>) => {
  const ipAddressOf = createClientIpAddress(loadConfig(env));
  const app = new Koa();
  app.use((ctx) => {
    ctx.body = ipAddressOf(ctx);
  });
  const server = await listen(app.callback(), anyPort);
  servers.set(env.FORWARDED_HEADER ?? env.TRUSTED_PROXIES ?? '', server);
};

const TRUSTED_PROXIES = '127.0.0.1, ::FFFF:10.0.0.0/104, 2001:db8:ffff::/48';
beforeAll(async () => {
  await startServer({});
  await startServer({ TRUSTED_PROXIES, FORWARDED_HEADER: 'x-forwarded-for' });
  await startServer({ TRUSTED_PROXIES, FORWARDED_HEADER: 'forwarded' });
});
afterAll(() => {
  for (const server of servers.values()) server.close();
});

const ipAddressBy = async (server: string, headers: NonNullable<RequestInit['headers']>): Promise<string> => {
  const { port } = (servers.get(server) as Server).address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
  expect(response.status).toBe(200);
  return response.text();
};

const proxy = '127.0.0.1';
const client = '192.0.2.1';
const network = '2001:db8:1:2::/64';

/** A node as a trusted proxy writes it, and the resulting client. */
const nodes: [node: string, counted: string][] = [
  ['192.0.2.1', client],
  ['192.0.2.1:5678', client],
  ['192.0.2.1:65535', client],
  ['192.0.2.1:_port', client],
  ['2001:db8:1:2::1', network],
  ['2001:DB8:1:2:FFFF:0:0:1', network],
  ['2001:0db8:0001:0002::', network],
  ['[2001:db8:1:2::1]', network],
  ['[2001:db8:1:2::1]:443', network],
  ['[2001:db8:1:2::1]:_port', network],
  ['2001:db8:1:2::1:443', network],
  ['2001:db8::1', '2001:db8::/64'],
  ['2001:db8:0:0:1::', '2001:db8::/64'],
  ['1:0:0:2:3:4:5:6', '1:0:0:2::/64'],
  ['::1', '::/64'],
  ['::', '::/64'],
  ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
  ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
  ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
  ['::ffff:192.0.2.1', client],
  ['::FFFF:192.0.2.1', client],
  ['::ffff:c000:0201', client],
  ['::ffff:c000:201', client],
  ['0:0:0:0:0:ffff:192.0.2.1', client],
  ['0:0:0:0:0:FFFF:c000:201', client],
  ['0000:0000:0000:0000:0000:ffff:c000:0201', client],
  ['[::ffff:192.0.2.1]:443', client],
  ['[::ffff:c000:201]', client],
  ['::ffff:192.0.2.1%eth0', client],
  ['fe80::1%eth0', 'fe80::/64'],
  ['[fe80::1%25eth0]:80', 'fe80::/64'],
  ['64:ff9b::192.0.2.1', client],
  ['64:FF9B::c000:0201', client],
  ['[64:ff9b:0:0:0:0:192.0.2.1]:443', client],
  ['64:ff9b::1', '0.0.0.1'],
  ['64:ff9b::', '0.0.0.0'],
  ['64:ff9b::255.0.0.0', '255.0.0.0'],
  ['64:ff9b::1:0:0', '64:ff9b::/64'],
  ['64:ff9b:1::192.0.2.1', '64:ff9b:1::/64'],
  // 6to4 is an ordinary network, and so are IPv4-compatible addresses.
  ['2002:c000:201::1', '2002:c000:201::/64'],
  ['::192.0.2.1', '::/64'],
];

/** Text that is no IP address: the proxy that reported it counts. */
const invalidIpAddresses = [
  'unknown',
  '_hidden',
  '_SEVKISEK:4711',
  'localhost',
  'client.example',
  '0177.0.0.1',
  '0300.0.2.1',
  '192.0.2.01',
  '127.1',
  '0x7f.0.0.1',
  '2130706433',
  '192.0.2.256',
  '192.0.2.1.5',
  '192.0.2.1:',
  '192.0.2.1:http',
  '192.0.2.1:123456',
  '192.0.2.1/32',
  '192.0.2.1%eth0',
  '[192.0.2.1]:80',
  '[2001:db8::1',
  '2001:db8::1]',
  '[2001:db8::1]x',
  '[[2001:db8::1]]',
  '[]:80',
  '2001:db8:::1',
  '1::2::3',
  '12345::',
  '1:2:3:4:5:6:7',
  '::ffff:192.0.2.01',
  'http://192.0.2.1',
  '¹92.0.2.1',
  '-',
];

describe('X-Forwarded-For of a trusted proxy', () => {
  const by = (value: string) => ipAddressBy('x-forwarded-for', { 'x-forwarded-for': value });

  test.each(nodes)('%s counts for %s', async (node, counted) => {
    expect(await by(node)).toBe(counted);
    expect(await by(`198.51.100.7, "${node}"`)).toBe(counted);
    expect(await by(`198.51.100.7 ,\t${node} , 10.0.0.9:80`)).toBe(counted);
  });

  test.each(invalidIpAddresses)('%s is no IP address: the proxy that reported it counts', async (node) => {
    expect(await by(node)).toBe(proxy);
    expect(await by(`198.51.100.7, ${node}`)).toBe(proxy);
    expect(await by(`198.51.100.7, ${node}, 10.0.0.9:80`)).toBe('10.0.0.9');
  });

  test.each([
    ['', proxy],
    [',', proxy],
    ['198.51.100.7, ', proxy],
    ['198.51.100.7,, 10.0.0.9', '10.0.0.9'],
    // The client wrote the hops before the first untrusted hop.
    ['10.0.0.8, 198.51.100.7, 192.0.2.1', client],
    ['198.51.100.7, 192.0.2.1, 2001:db8:ffff::1, 10.1.1.1', client],
    ['198.51.100.7, 192.0.2.1, ::ffff:0a01:0101', client],
    ['10.0.0.8', '10.0.0.8'],
    ['10.0.0.8, 10.0.0.9', '10.0.0.8'],
    [`198.51.100.7, ${'10.0.0.9,'.repeat(1500)}10.0.0.9`, '10.0.0.9'],
    [`${'198.51.100.7,'.repeat(1000)}192.0.2.1`, client],
  ])('of several hops the last that is no trusted proxy counts: %#', async (value, counted) => {
    expect(await by(value)).toBe(counted);
  });

  test('in several lines is one list', async () => {
    const lines: [string, string][] = [
      ['x-forwarded-for', '198.51.100.7'],
      ['x-forwarded-for', '192.0.2.1, 10.0.0.9'],
    ];
    expect(await ipAddressBy('x-forwarded-for', lines)).toBe(client);
  });

  test('is the only header that counts: Forwarded and X-Real-IP are ignored', async () => {
    const others = { forwarded: 'for=198.51.100.7', 'x-real-ip': '198.51.100.7' };
    expect(await ipAddressBy('x-forwarded-for', others)).toBe(proxy);
    expect(await ipAddressBy('x-forwarded-for', { ...others, 'x-forwarded-for': client })).toBe(client);
  });
});

describe('Forwarded of a trusted proxy', () => {
  const by = (value: string) => ipAddressBy('forwarded', { forwarded: value });

  test.each(nodes)('%s counts for %s', async (node, counted) => {
    expect(await by(`for="${node}"`)).toBe(counted);
    expect(await by(`for=198.51.100.7,For="${node}";proto=https, proto=http;for=10.0.0.9`)).toBe(counted);
  });

  test.each(invalidIpAddresses)('%s is no IP address: the proxy that reported it counts', async (node) => {
    expect(await by(`for=198.51.100.7, for="${node}"`)).toBe(proxy);
    expect(await by(`for=198.51.100.7, for="${node}", for="10.0.0.9:80"`)).toBe('10.0.0.9');
  });

  test.each([
    ['for=192.0.2.1', client],
    ['for=192.0.2.1:80', client],
    ['FOR = 192.0.2.1', proxy],
    ['for="[2001:db8:1:2::1]:4711";proto=https;by=203.0.113.43', network],
    ['proto=https;by=203.0.113.43;for=192.0.2.1', client],
    ['for=198.51.100.7, for=192.0.2.1; proto=https ,for="[2001:db8:ffff::1]:80"', client],
    [String.raw`for="192.0.2\.1"`, client],
    [String.raw`for=192.0.2.1;host="a\", for=198.51.100.7"`, client],
    ['for=192.0.2.1;host="a, for=198.51.100.7"', client],
    // A hop without `for` names no client.
    ['for=198.51.100.7, proto=https', proxy],
    ['for=198.51.100.7,', proxy],
    ['for=198.51.100.7,, for=10.0.0.9', '10.0.0.9'],
    // A header that is malformed in part is ignored as a whole.
    ['', proxy],
    ['192.0.2.1', proxy],
    ['for=', proxy],
    ['for="192.0.2.1', proxy],
    ['for="198.51.100.7, for=192.0.2.1', proxy],
    ['for=198.51.100.7;x=", for="192.0.2.1"', proxy],
    ['for=198.51.100.7;for=192.0.2.1', proxy],
    ['for="192.0.2.1"x', proxy],
    ['for=192.0.2.1 proto=https', proxy],
    ['for=192.0.2.1\\', proxy],
    [`for="${'\\a'.repeat(7000)}`, proxy],
    [`${' '.repeat(14_000)}x`, proxy],
    [`${'for=198.51.100.7,'.repeat(800)}for=192.0.2.1`, client],
  ])('of several hops the last that is no trusted proxy counts: %#', async (value, counted) => {
    expect(await by(value)).toBe(counted);
  });

  test('is the only header that counts', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7', 'x-real-ip': '198.51.100.7' };
    expect(await ipAddressBy('forwarded', headers)).toBe(proxy);
    expect(await ipAddressBy('forwarded', { ...headers, forwarded: 'for=192.0.2.1' })).toBe(client);
  });
});

test.each([{ 'x-forwarded-for': client }, { forwarded: `for=${client}` }])(
  'a header of an untrusted peer is ignored: %j',
  async (headers) => {
    expect(await ipAddressBy('', headers)).toBe(proxy);
  },
);

test('a client that resets its connection is still counted', async () => {
  const ipAddressOf = createClientIpAddress(loadConfig({}));
  const app = new Koa();
  const counted = new Promise<string>((resolve) => {
    app.use((ctx) => {
      // Node returns the peer of a closed connection only if it was read before.
      ctx.socket.once('close', () => resolve(ipAddressOf(ctx)));
    });
  });
  const server = await listen(app.callback(), anyPort);
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: tradepost.test\r\n\r\n');
  await once(server, 'request');
  socket.resetAndDestroy();
  expect(await counted).toBe(proxy);
  server.close();
});
