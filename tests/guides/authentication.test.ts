import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collectContributions } from '../../src/features.ts';
import { codeAt } from '../support/authenticator-app.ts';
import { readContract } from '../support/contract-document.ts';
import {
  complaintsAbout,
  exampleUrl,
  placeModule,
  readGuide,
  runCommands,
  type Snippet,
  sectionsInBrowser,
  snippetsOf,
  tableIn,
  writeModule,
} from '../support/guide.ts';
import { mailedToken } from '../support/mailbox.ts';
import { findPort } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { environmentOf, logInAt, startTestIssuer, type TestIssuer } from '../support/test-issuer.ts';

const { scopesOf } = collectContributions();

const root = join(import.meta.dirname, '../..');
const guide = readGuide('authentication');
const snippets = snippetsOf(guide);

/** The snippets that tests/browser runs. */
const isForBrowser = ({ section }: Snippet) => sectionsInBrowser.has(section);
const inTypeScript = snippets.filter(({ language }) => language === 'ts');
const inShell = snippets.filter(({ language }) => language === 'sh');

/** The variables that the snippets leave to the reader. */
const leftToReader = {
  ask: '(question: string) => Promise<string>',
  showQrCode: '(uri: string, secret: string) => void',
  console: 'Pick<Console, "log">',
  localStorage: 'Pick<Storage, "getItem" | "setItem" | "removeItem">',
  sessionStorage: 'Pick<Storage, "getItem" | "setItem">',
  location: '{ search: string; assign(url: string): void }',
  request: '{ headers: { authorization: string } }',
};

let issuer: TestIssuer;
let app: TestApp;
const folders: string[] = [];
beforeAll(async () => {
  issuer = await startTestIssuer();
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  app = await startTestApp({ ...environmentOf(issuer), PORT: `${port}`, PUBLIC_URL: url });
  // A verifier of tokens outside the server uses the machine's clock.
  app.clock.advance(Date.now() - app.clock.now().getTime());
});
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true });
  await app.close();
  await issuer.close();
});

const here = (text: string) => text.replaceAll(exampleUrl, app.baseUrl);

const createStorage = () => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
};

/** Mara, with a computer, a phone and a mailbox. */
const createReader = async () => {
  const said: unknown[][] = [];
  const requested: string[] = [];
  const email = 'mara@example.com';
  let totpSecret = '';
  let returning: Promise<unknown> = Promise.resolve();
  const responses: [question: RegExp, answer: () => string | Promise<string>][] = [
    [/^Your password/, () => 'teal-kettle-on-the-stove'],
    [/^A new password/, () => 'copper-teapot-by-the-window'],
    [/link of the mail/, () => mailedToken(app, email)],
    [
      /^The code/,
      () => {
        // The phone's next code, because each code is valid once.
        app.clock.advance(30_000);
        return codeAt(totpSecret, app.clock.now());
      },
    ],
  ];
  const location = {
    search: '',
    assign: (url: string) => {
      issuer.people['mara-elsewhere'] = { email: 'mara@elsewhere.example', email_verified: true };
      returning = logInAt(url, 'mara-elsewhere').then((parameters) => {
        location.search = `?${new URLSearchParams(parameters)}`;
      });
    },
  };
  const { token } = await app.signIn();
  const world = {
    begin: async (section: string) => {
      await returning;
      // Delivers the mails of earlier snippets here: concurrent deliveries have no order, and the test reads the newest
      // mail.
      await app.mails();
      if (said.some(([word]) => word === section)) return;
      said.push([section]);
      // Longer than an access token is valid, and than a login counts as recent.
      app.clock.advance(16 * 60_000);
    },
    ask: async (question: string) => {
      const [, response] = responses.find(([pattern]) => pattern.test(question)) ?? [];
      requested.push(question);
      if (!response) throw new Error(`Mara does not know what to say to "${question}"`);
      return response();
    },
    showQrCode: (_: string, secret: string) => {
      totpSecret = secret;
    },
    console: { log: (...words: unknown[]) => void said.push(words) },
    localStorage: createStorage(),
    sessionStorage: createStorage(),
    location,
    request: { headers: { authorization: `Bearer ${token}` } },
  };
  return { world, said, asked: requested };
};

describe('the guide "Authentication"', () => {
  test('has only languages that the tests run', () => {
    expect(new Set(snippets.map(({ language }) => language))).toEqual(new Set(['ts', 'sh']));
    expect(inTypeScript.filter(isForBrowser)).not.toEqual([]);
  });

  test('has commands that work', async () => {
    const responses = await runCommands(inShell.map(({ code }) => here(code)));
    expect(responses).toMatchObject([
      { email: 'mara@example.com' },
      { expiresIn: 600 },
      { username: 'mara' },
      { expiresIn: 600 },
      { keys: [{ kty: expect.any(String) }] },
    ]);
    await app.deps.db('users').where({ username: 'mara' }).delete();
  });

  test('has TypeScript that compiles', async () => {
    const [onPage, onNode] = [
      inTypeScript.filter(isForBrowser),
      inTypeScript.filter((each) => !isForBrowser(each)),
    ];
    expect(await complaintsAbout(writeModule(onPage))).toBe('');
    expect(await complaintsAbout(writeModule(onNode, leftToReader))).toBe('');
  });

  test('has TypeScript that works', async () => {
    const chosen = inTypeScript.filter((snippet) => !isForBrowser(snippet));
    const { folder, file } = placeModule('snippets', here(writeModule(chosen, leftToReader)));
    folders.push(folder);
    const { world, said, asked: requested } = await createReader();
    const { run: runSnippets } = (await import(file)) as { run: (given: typeof world) => Promise<void> };
    await runSnippets(world).catch((error) => {
      throw new Error(`After ${JSON.stringify(said)}`, { cause: error });
    });
    expect(said).toContainEqual(['mara', true]);
    expect(said).toContainEqual(['signed-in']);
    expect(said).not.toContainEqual(['session-expired']);
    // At the enrolment, and at the proof.
    expect(requested.filter((question) => question.startsWith('The code'))).toHaveLength(2);
    expect(said.flat()).toContainEqual(expect.arrayContaining([expect.stringMatching(/-/)]));
  });

  test('lists the scopes that each role has in the server', () => {
    const [[, , ...roles] = [], , ...rows] = tableIn(guide, 'Roles and scopes');
    for (const [index, role] of roles.entries()) {
      const scopes = rows
        .filter((row) => row[index + 2] === '✓')
        .map(([scope]) => scope?.replaceAll('`', ''));
      expect(scopes.sort()).toEqual([...scopesOf(role as Parameters<typeof scopesOf>[0])].sort());
    }
    const contract = JSON.parse(readFileSync(join(root, 'generated/openapi.json'), 'utf8'));
    expect(roles.toSorted()).toEqual(contract.components.schemas.Role.enum.toSorted());
  });

  test('explains existing problems', () => {
    const codes = new Set(readContract().flatMap(({ spec }) => spec.problems));
    const explained = tableIn(guide, 'Error codes')
      .slice(2)
      .map(([code]) => code?.replaceAll('`', ''));
    expect(explained.filter((code) => !codes.has(code ?? ''))).toEqual([]);
  });
});
