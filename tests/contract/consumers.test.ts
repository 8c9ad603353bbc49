/** The change gate names the consumers that a change of the contract breaks. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findBrokenConsumers } from '../../src/codegen/compatibility/consumer-pact.ts';

type Json = Record<string, unknown>;
type Schemas = Record<string, { properties: Json; required: string[] }>;

const root = join(import.meta.dirname, '../..');
const readContract = (): { paths: Json; components: { schemas: Schemas } } =>
  JSON.parse(readFileSync(join(root, 'generated/openapi.json'), 'utf8'));

const brokenBy = async (change: (contract: ReturnType<typeof readContract>) => void): Promise<string[]> => {
  const contract = readContract();
  change(contract);
  return findBrokenConsumers(contract, join(root, 'openapi/consumers'));
};

const namesOf = (texts: string[]): string[] => [
  ...new Set(texts.map((text) => text.replace(/^breaks the consumer (.*?),.*/s, '$1'))),
];

test('a folder without pacts proves nothing, so it fails', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'tradepost-no-consumers-'));
  for (const dir of [empty, join(empty, 'missing')]) {
    await expect(findBrokenConsumers(readContract(), dir)).rejects.toThrow(
      `${dir} has no pact of a consumer`,
    );
  }
  rmSync(empty, { recursive: true });
});

describe('the consumers', () => {
  test('have all that they need', async () => {
    expect(await brokenBy(() => {})).toEqual([]);
  });

  test.each<[change: string, consumers: string[], apply: Parameters<typeof brokenBy>[0]]>([
    [
      'an operation of administrators is gone',
      ['back-office'],
      ({ paths }) => {
        delete paths['/v1/audit-events'];
      },
    ],
    [
      'a field of posts has another name',
      ['journal-reader'],
      ({ components: { schemas } }) => {
        delete schemas.PostSummaryView?.properties.title;
        delete schemas.PostView?.properties.title;
      },
    ],
    [
      'a field of products has another type',
      ['back-office', 'storefront'],
      ({ components: { schemas } }) => {
        Object.assign(schemas.Product?.properties ?? {}, { slug: { type: 'integer' } });
      },
    ],
    [
      'a new product needs another field',
      ['back-office'],
      ({ components: { schemas } }) => {
        schemas.ProductCreate?.required.push('weight');
      },
    ],
    [
      'problems have another field for the code',
      ['journal-reader', 'storefront'],
      ({ components: { schemas } }) => {
        Object.assign(schemas.Problem?.properties ?? {}, { code: { type: 'integer' } });
      },
    ],
  ])('are named if %s', async (_, consumers, apply) => {
    const texts = await brokenBy(apply);
    expect(namesOf(texts)).toEqual(consumers);
  });

  test('stop the change gate', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tradepost-consumers-')), 'openapi.json');
    const { paths, ...contract } = readContract();
    delete paths['/v1/audit-events'];
    writeFileSync(file, JSON.stringify({ ...contract, paths }));
    const none = join(dirname(file), 'no-approvals.yaml');
    writeFileSync(none, '[]');
    const program = join(root, 'src/make/contract-diff.ts');
    const { status, stdout } = spawnSync(
      process.execPath,
      [program, '--base', file, '--revision', file, '--approved', none],
      {
        encoding: 'utf8',
      },
    );
    rmSync(dirname(file), { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /: 0 breaking changes.*\n {2}breaks the consumer back-office, "the newest audit events": /,
    );
  });
});
