/** Tests the server as deployed: dist/ works like the sources. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient, waitForJob } from '@tradepost/client';
import pg from 'pg';
import { buildOrder, buildProduct } from './support/factories.ts';
import { drawFile } from './support/media.ts';
import { payWith } from './support/payments.ts';
import { s3Key, startS3Server } from './support/s3-server.ts';
import { type ServerProcess, startServerProcess, until } from './support/server-process.ts';
import { startSmtpInbox } from './support/smtp-inbox.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';
import { environmentOf, redirectUri, startTestIssuer } from './support/test-issuer.ts';
import { tokensOf } from './support/tokens-of.ts';

const root = join(import.meta.dirname, '..');
const dist = mkdtempSync(join(tmpdir(), 'tradepost-dist-'));
const main = join(dist, 'server/main.js');

let database: TestDatabase;
let server: ServerProcess | undefined;

const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: dist, env: { DATABASE_URL: database.url }, encoding: 'utf8' });

const makeAdmin = async (): Promise<void> => {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query("update users set role = 'admin'");
  await client.end();
};

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  execFileSync(process.execPath, [join(root, 'build.ts'), '--out', dist]);
  // The only packages that must be installed beside it.
  mkdirSync(join(dist, 'node_modules'));
  for (const name of ['@node-rs', 'dejavu-fonts-ttf', 'sharp'])
    symlinkSync(join(root, 'node_modules', name), join(dist, 'node_modules', name));
});
afterAll(async () => {
  await server?.kill('SIGTERM');
  await database.drop();
  rmSync(dist, { recursive: true, force: true });
});

test('every command finds its files and packages', async () => {
  expect(node(main, 'migrate')).toMatch(/^Applied \d+ migrations\n$/);
  expect(node(main, 'migrate')).toBe('No migration to apply\n');
  // The sources find the same migrations, with the same checksums.
  expect(node(join(root, 'src/main.js'), 'migrate')).toBe('No migration to apply\n');
  const [smtp, issuer, s3] = await Promise.all([startSmtpInbox(), startTestIssuer(), startS3Server()]);
  const env = {
    ...environmentOf(issuer),
    DATABASE_URL: database.url,
    SMTP_URL: smtp.url,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    S3_BUCKET: await s3.createBucket(),
    S3_ENDPOINT: s3.endpoint,
    S3_ACCESS_KEY_ID: s3Key.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3Key.secretAccessKey,
  };
  server = await startServerProcess(env, main);
  const { baseUrl } = server;
  const { accounts, identities } = createClient({ baseUrl });
  const body = { email: 'mara@example.com', password: 'teal-kettle-on-the-stove' };

  await expect(
    accounts.register({ body: { ...body, username: 'mara', password: 'password1234' } }),
  ).rejects.toMatchObject({ code: 'password_too_common' });
  await accounts.register({ body: { ...body, username: 'mara' } });
  await until(async () => smtp.received.length > 0);
  const { accessToken } = await tokensOf(accounts.login({ body }));
  const mara = createClient({ baseUrl, accessToken });
  expect((await mara.mfa.startTotpEnrolment()).uri).toContain('otpauth://totp');
  expect((await mara.passkeys.startRegistration()).user.name).toBe(body.email);
  const login = { provider: issuer.registration.id, redirectUri };
  expect((await identities.startLogin({ body: login })).authorizationUrl).toContain(
    issuer.registration.issuer,
  );
  expect((await mara.products.list()).items).toEqual([]);
  await makeAdmin();
  const { accessToken: adminToken } = await tokensOf(accounts.login({ body }));
  const { media, products } = createClient({ baseUrl, accessToken: adminToken });
  const { id: mediaId } = await media.upload({ body: { file: new Blob([await drawFile()]) } });
  await until(async () => (await media.get({ mediaId })).state === 'ready');
  const job = await waitForJob(mara, await mara.personalData.startAccountExport());
  const { downloadUrl } = await mara.personalData.accountExport({ fileId: String(job.result?.fileId) });
  const download = await fetch(downloadUrl);
  expect(download.url.startsWith(s3.endpoint)).toBe(true);
  expect(await download.json()).toMatchObject({ account: { email: body.email } });
  const { id: productId } = await products.create({ body: buildProduct({ stock: 1 }) });
  const { id: orderId } = await mara.orders.create({ body: buildOrder(productId) });
  await mara.payments.create({ orderId, body: payWith('success') });
  const invoiceOf = () => mara.orders.getInvoice({ orderId }).catch(() => undefined);
  await until(async () => (await invoiceOf())?.status === 'ready');
  const pdf = await fetch(String((await invoiceOf())?.downloadUrl));
  expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
  const contract = await fetch(`${baseUrl}/openapi.json`);
  expect(await contract.json()).toEqual(readJson(join(root, 'generated/openapi.json')));
  await Promise.all([smtp.close(), issuer.close(), s3.close()]);
});

test('its start loads only the packages that it needs', () => {
  // In one file, static imports of lazily loaded code run at the start. See src/http/node-http.ts for the cost.
  expect(readFileSync(join(dist, 'server/process.js'), 'utf8')).not.toMatch(
    /^import .* from "(?:node:)?https?";$/m,
  );
});
