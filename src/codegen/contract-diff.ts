/**
 * `node src/codegen/contract-diff.ts` compares the contract with that of the last release tag. It fails on a breaking change
 * that openapi/approved-changes.yaml does not list, and on an approval without its change. `--base`, `--revision` and
 * `--approved` name other files, `--today` another date.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Approval, readApprovals } from './approved-change.ts';
import { type Change, findChanges } from './contract-change.ts';
import { readContract } from './contract-model.ts';
import { redoclyChanges } from './redocly-diff.ts';

const root = join(import.meta.dirname, '..', '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    revision: { type: 'string', default: join(root, 'generated/openapi.json') },
    approved: { type: 'string', default: join(root, 'openapi/approved-changes.yaml') },
    today: { type: 'string' },
  },
});

const compare = (base: string): Change[] => [
  ...findChanges(readContract(base), readContract(values.revision), new Date(values.today ?? Date.now())),
  ...redoclyChanges(root, base, values.revision),
];

const report = (name: string, changes: Change[], approvals: Approval[]): void => {
  const approved = new Set(approvals.map(({ change }) => change));
  const breaking = changes.filter(({ breaking: isBreaking }) => isBreaking).map(({ text }) => text);
  const unapproved = breaking.filter((text) => !approved.has(text));
  const stale = [...approved].filter((change) => !breaking.includes(change));
  for (const { text } of changes.filter(({ breaking: isBreaking }) => !isBreaking))
    say(`  harmless: ${text}`);
  for (const text of breaking) say(`  ${approved.has(text) ? 'approved' : 'breaking'}: ${text}`);
  for (const change of stale) say(`  stale approval: ${change}`);
  say(
    `Since ${name}: ${breaking.length} breaking changes, ${breaking.length - unapproved.length} of them approved.`,
  );
  if (unapproved.length > 0) {
    const day = new Date().toISOString().slice(0, 10);
    say('\nRevert them, or approve each in openapi/approved-changes.yaml with its reason:');
    for (const text of unapproved) say(`- change: ${JSON.stringify(text)}\n  date: "${day}"\n  reason:`);
  }
  if (stale.length > 0) say('\nDelete the stale approvals from openapi/approved-changes.yaml.');
  if (unapproved.length + stale.length > 0) process.exitCode = 1;
};

const sinceRelease = (tag: string): Change[] => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-release-'));
  try {
    const base = join(dir, 'openapi.json');
    writeFileSync(base, git('show', `${tag}:generated/openapi.json`));
    return compare(base);
  } finally {
    rmSync(dir, { recursive: true });
  }
};

const lastRelease = (): string | undefined =>
  git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort', '-version:refname').split('\n')[0] || undefined;

const approvals = readApprovals(values.approved);
const tag = values.base === undefined ? lastRelease() : undefined;
if (values.base !== undefined) report(values.base, compare(values.base), approvals);
else if (tag !== undefined) report(tag, sinceRelease(tag), approvals);
else say('This clone has no release tag v…, so there is no contract to compare with.');
