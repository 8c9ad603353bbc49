import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PactV4 } from '@pact-foundation/pact';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { createProviderStates } from './provider-states.ts';
import { interactions } from './storefront-interactions.ts';
import { compareWithContract, readPact, type States, verifyPacts } from './verify-pacts.ts';

const dir = join(import.meta.dirname, 'pacts');
const file = join(dir, 'storefront-tradepost.json');
const contract = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../generated/openapi.json'), 'utf8'),
) as object;

let app: TestApp;
let states: States;
beforeAll(async () => {
  // Pact adds to an existing file, so a renamed interaction would remain.
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  app = await startTestApp();
  states = createProviderStates(app);
});
afterAll(() => app.close());

// In this order: the pact is written, then read.
describe('the storefront', () => {
  test.each(Object.entries(interactions))('requests %s', async (_name, interact) => {
    const ask = () =>
      interact(new PactV4({ consumer: 'storefront', provider: 'tradepost', dir, logLevel: 'error' }));
    // Under load Pact's mock server may respond before it has recorded the request, and then reports it as missing.
    await ask().catch(ask);
  });

  test('has written one pact with all interactions', () => {
    expect(readdirSync(dir)).toEqual(['storefront-tradepost.json']);
    const pact = readPact(file);
    expect(pact.consumer.name).toBe('storefront');
    expect(pact.interactions.map(({ description }) => description).sort()).toEqual(
      Object.keys(interactions).sort(),
    );
  });
});

describe('Tradepost', () => {
  test('satisfies the pact', async () => {
    await verifyPacts({ baseUrl: app.baseUrl, files: [file], states });
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

describe('the contract', () => {
  test('has everything that the pact requires', async () => {
    expect(await compareWithContract(contract, readPact(file))).toEqual([]);
  });

  test('lacks the parts of a pact that requires more', async () => {
    const text = readFileSync(file, 'utf8')
      .replaceAll('/v1/orders', '/v1/baskets')
      .replaceAll('"price"', '"cost"');
    const results = await compareWithContract(contract, JSON.parse(text) as object);
    const errors = results.filter(({ type }) => type === 'error').map(({ code }) => code);
    expect(errors).toContain('request.path-or-method.unknown');
    expect(errors).toContain('response.body.incompatible');
  });
});
