import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { emptyApprovals, readApprovals } from '../../src/codegen/compatibility/approved-change.ts';
import { addRelease } from '../../src/codegen/compatibility/changelog.ts';
import { judge } from '../../src/make/gate-verdict.ts';
import { isNewer, mayBreak, parseVersion, type Version } from '../../src/make/released-contract.ts';
import { copyProject } from '../support/project-copy.ts';

const change = 'POST /v1/orders: x-rate-limit: it went from';
const approval = { change, date: '2026-07-01', reason: 'Nobody ordered that fast.' };
const day = new Date('2026-07-01');

describe('approved changes', () => {
  test('pass, and no others', () => {
    expect(judge('0.1.0', [change], [approval], day)).toEqual({
      passes: true,
      text: `  approved: ${change}\nSince 0.1.0: 1 breaking changes, 1 of them approved.\n`,
    });
    expect(judge('0.1.0', [change, 'other'], [approval], day)).toMatchObject({
      passes: false,
      text: expect.stringMatching(/breaking: other\n(?:.*\n)*- change: "other"\n {2}date: "2026-07-01"/),
    });
  });

  test('fail when they match nothing', () => {
    expect(judge('0.1.0', [], [approval], day)).toMatchObject({
      passes: false,
      text: expect.stringContaining(`stale approval: ${change}`),
    });
  });

  test.each([
    ['- {', /: Flow map/],
    ['-', /, entry 1: an entry has exactly/],
    ['- text', /, entry 1: an entry has exactly/],
    ['change: a', / is not a list/],
    ['- {change: a, date: 2026-02-30, reason: b}', /, entry 1: the date/],
    ['- {change: a, date: 2026-2-3, reason: b}', /, entry 1: the date/],
    ['- {change: a, date: 2026-02-03, reason: " "}', /, entry 1: .* non-empty/],
  ])('name their file for %j', (text, message) => {
    const file = join(mkdtempSync(join(tmpdir(), 'tradepost-approvals-')), 'approved.yaml');
    writeFileSync(file, text);
    try {
      expect(() => readApprovals(file)).toThrow(new RegExp(`^${file}${message.source}`));
    } finally {
      rmSync(dirname(file), { recursive: true });
    }
  });

  test('leave their comments', () => {
    expect(emptyApprovals('# A.\n# B.\n- change: a\n  reason: b # c\n')).toBe('# A.\n# B.\n[]\n');
  });
});

describe('a version', () => {
  test.each<[before: string, after: string, newer: boolean, breaks: boolean]>([
    ['0.1.0', '0.1.1', true, false],
    ['0.1.9', '0.1.10', true, false],
    ['0.9.0', '0.10.0', true, true],
    ['0.2.0', '0.1.9', false, false],
    ['0.2.0', '0.2.0', false, false],
    ['0.2.0', '1.0.0', true, true],
    ['1.0.0', '1.1.0', true, false],
    ['1.9.9', '2.0.0', true, true],
  ])('after %s, %s', (before, after, newer, breaks) => {
    const [old, now] = [before, after].map(parseVersion) as [Version, Version];
    expect([isNewer(now, old), mayBreak(old, now)]).toEqual([newer, breaks]);
  });

  test.each(['', '1', '1.2', '01.2.3', '1.2.3-beta', 'v1.2.3'])('is not %j', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });
});

describe('the changelog', () => {
  const before = '# Changelog\n\n## Unreleased\n\n### Added\n\n- A.\n';

  test('gets a section, with each breaking change and its reason', () => {
    expect(addRelease(before, '0.3.0', day, [approval])).toBe(
      `# Changelog\n\n## Unreleased\n\n## 0.3.0 - 2026-07-01\n\n### Breaking\n\n- \`${change}\`\n  Reason: Nobody ordered that fast.\n\n### Added\n\n- A.\n`,
    );
  });

  test('quotes code and indents reasons', () => {
    const texts = { change: 'x-etag: requests need `If-Match`', reason: 'One.\n\nAnother.\n' };
    expect(addRelease(before, '0.3.0', day, [{ ...approval, ...texts }])).toContain(
      '- `` x-etag: requests need `If-Match` ``\n  Reason: One.\n  Another.\n\n### Added',
    );
  });

  test('has a section to release', () => {
    expect(() => addRelease('# Changelog\n', '0.3.0', day, [])).toThrow('no section Unreleased');
  });
});

describe('a release', () => {
  let copy: string;
  beforeAll(() => {
    copy = copyProject();
    for (const file of readdirSync(join(copy, 'openapi/released')))
      if (file.endsWith('.json')) rmSync(join(copy, 'openapi/released', file));
    // Without a release there is no change to approve.
    writeFileSync(join(copy, 'openapi/approved-changes.yaml'), '# Approvals\n[]\n');
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [`src/make/${program}.ts`, ...args], { cwd: copy, encoding: 'utf8' });
  const release = (version: string) => run('release', '--version', version);
  const read = (file: string): string => readFileSync(join(copy, file), 'utf8');
  const released = (): string[] =>
    readdirSync(join(copy, 'openapi/released')).filter((file) => file.endsWith('.json'));
  const versions = (): string[] =>
    ['package.json', 'clients/typescript/package.json', 'package-lock.json'].map(
      (file) => (JSON.parse(read(file)) as { version: string }).version,
    );

  const files = [
    'CHANGELOG.md',
    'openapi/approved-changes.yaml',
    'openapi/consumers/storefront.json',
    'openapi/openapi.yaml',
    'package.json',
  ];

  test.each<[title: string, file: string, edit: (text: string) => string, says: RegExp]>([
    [
      'the first approval has no change',
      files[1] as string,
      () => JSON.stringify([approval]),
      /stale approval: /,
    ],
    [
      'a consumer is broken',
      files[2] as string,
      (text) => text.replace('"/v1/', '"/v0/'),
      /breaks the consumer storefront/,
    ],
    ['a file of the consumers is no pact', files[2] as string, () => '{}', /storefront\.json is no pact: /],
    [
      'the changelog has nothing to release',
      files[0] as string,
      () => '# Changelog\n',
      /no section Unreleased/,
    ],
  ])('is not made if %s', (_, file, edit, says) => {
    const original = read(file);
    writeFileSync(join(copy, file), edit(original));
    const before = files.map(read);
    expect(release('0.2.0')).toMatchObject({ status: 1, stderr: expect.stringMatching(says) });
    expect(files.map(read)).toEqual(before);
    writeFileSync(join(copy, file), original);
  });

  test('has a contract, a version in all packages and the reason of each breaking change', () => {
    expect(run('contract-diff')).toMatchObject({ status: 0, stdout: expect.stringMatching(/no release/) });
    const current = read('generated/openapi.json');
    const before = current.replace(/("x-rate-limit": \{\s*"quota": )60/, '$190');
    expect(before).not.toBe(current);
    writeFileSync(join(copy, 'openapi/released/0.2.0.json'), before);
    const { status, stdout } = run('contract-diff');
    expect(status).toBe(1);
    const [, breaking] = /^ {2}breaking: (.* x-rate-limit: .*)$/m.exec(stdout) ?? [];
    expect(release('0.3.0')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`breaking: ${breaking}`),
    });

    const approved = JSON.stringify([{ ...approval, change: breaking }]);
    writeFileSync(join(copy, 'openapi/approved-changes.yaml'), `# Approvals\n${approved}\n`);
    expect(run('contract-diff')).toMatchObject({ status: 0 });
    expect(release('0.3')).toMatchObject({ status: 1, stderr: expect.stringMatching(/Name the version/) });
    expect(release('0.1.9')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/newer than 0\.2\.0/),
    });
    expect(release('0.2.1')).toMatchObject({ status: 1, stderr: expect.stringMatching(/new minor version/) });
    expect(versions()).not.toContain('0.3.0');

    expect(release('0.3.0')).toMatchObject({ status: 0 });
    expect(released()).toEqual(['0.3.0.json']);
    expect(read('openapi/released/0.3.0.json')).toBe(read('generated/openapi.json'));
    expect(read('generated/openapi.json')).toBe(current.replace(/("version": )"[^"]*"/, '$1"0.3.0"'));
    expect(versions()).toEqual(['0.3.0', '0.3.0', '0.3.0']);
    expect(read('openapi/approved-changes.yaml')).toBe('# Approvals\n[]\n');
    expect(read('CHANGELOG.md')).toContain(`- \`${breaking}\`\n  Reason: ${approval.reason}`);
    expect(run('contract-diff')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/: 0 breaking changes/),
    });
  });
});
