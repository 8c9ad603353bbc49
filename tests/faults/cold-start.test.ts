import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findPort } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const root = join(import.meta.dirname, '..', '..');

test('serve listens before it loads the packages of the background work', async () => {
  const preload = join(root, 'tests', 'support', 'print-modules.js');
  const child = spawn(process.execPath, ['--import', preload, join(root, 'src', 'main.js'), 'serve'], {
    env: { DATABASE_URL: database.url, PORT: String(await findPort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const loaded: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    const { loaded: found } = JSON.parse(line) as { loaded?: string[] };
    if (found) loaded.push(...found);
    if (loaded.length > 0) break;
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(loaded).toContain('pg');
  expect(loaded.filter((name) => ['pg-boss', 'croner', 'nodemailer', 'pdfkit'].includes(name))).toEqual([]);
});
