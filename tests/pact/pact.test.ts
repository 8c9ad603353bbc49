import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PactV4 } from '@pact-foundation/pact';
import { pactFiles, readPact } from '../../src/codegen/compatibility/consumer-pact.ts';
import { writesRegisters } from '../support/register.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { backOffice } from './back-office-interactions.ts';
import type { Interactions } from './interaction.ts';
import { journalReader } from './journal-reader-interactions.ts';
import { createProviderStates } from './provider-states.ts';
import { storefront } from './storefront-interactions.ts';
import { type States, verifyPacts } from './verify-pacts.ts';

const consumers: [name: string, interactions: Interactions][] = [
  ['back-office', backOffice],
  ['journal-reader', journalReader],
  ['storefront', storefront],
];
const root = join(import.meta.dirname, '../..');
const kept = join(root, 'openapi/consumers');

let dir: string;
let app: TestApp;
let states: States;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-pacts-'));
  app = await startTestApp();
  states = createProviderStates(app);
});
afterAll(async () => {
  rmSync(dir, { recursive: true });
  await app.close();
});

/** Without the versions of Pact's libraries, which change with every update. */
const textOf = (file: string): string => {
  const { metadata: _, ...pact } = readPact(file);
  return `${JSON.stringify({ ...pact, metadata: { pactSpecification: { version: '4.0' } } }, null, 2)}\n`;
};

// In this order: the pact is written, then read.
describe.each(consumers)('the consumer %s', (consumer, interactions) => {
  test.each(Object.entries(interactions))('requests %s', async (_name, interact) => {
    const ask = () => interact(new PactV4({ consumer, provider: 'tradepost', dir, logLevel: 'error' }));
    // Under load Pact's mock server may respond before it has recorded the request, and then reports it as missing.
    await ask().catch(ask);
  });

  test('has these interactions in the pact that the repository keeps', () => {
    const text = textOf(join(dir, `${consumer}-tradepost.json`));
    if (writesRegisters()) writeFileSync(join(kept, `${consumer}.json`), text);
    const names = (JSON.parse(text) as { interactions: { description: string }[] }).interactions;
    expect(names.map(({ description }) => description).sort()).toEqual(Object.keys(interactions).sort());
    expect(readFileSync(join(kept, `${consumer}.json`), 'utf8')).toBe(text);
  });
});

describe('Tradepost', () => {
  const file = join(kept, 'storefront.json');

  test('has a pact of each consumer, and no others', () => {
    expect(readdirSync(kept).sort()).toEqual(consumers.map(([name]) => `${name}.json`));
  });

  test('satisfies all pacts', async () => {
    await verifyPacts({ baseUrl: app.baseUrl, files: pactFiles(kept), states });
  });

  test('fails without a pact', async () => {
    const verification = verifyPacts({ baseUrl: app.baseUrl, files: [], states: {} });
    await expect(verification).rejects.toThrow('There is no interaction');
  });

  test('fails without a handler for a state', async () => {
    const { 'a product': _, ...fewer } = states;
    const verification = verifyPacts({ baseUrl: app.baseUrl, files: [file], states: fewer });
    await expect(verification).rejects.toThrow('No handler for the state: a product');
  });

  test('fails if the set-up of a state fails', async () => {
    const broken = async () => {
      throw new Error('the shelf fell down');
    };
    const verification = verifyPacts({
      baseUrl: app.baseUrl,
      files: [file],
      states: { ...states, 'a product': broken },
    });
    await expect(verification).rejects.toThrow('the shelf fell down');
  });

  test('fails if its response differs', async () => {
    const strange = join(dir, 'strange.json');
    writeFileSync(strange, readFileSync(file, 'utf8').replaceAll('"pending"', '"shipped"'));
    const verification = verifyPacts({ baseUrl: app.baseUrl, files: [strange], states });
    await expect(verification).rejects.toThrow(/shipped/);
  });
});
