/**
 * `node src/codegen/contract-diff.ts` holds the contract against the one of the last release tag and fails on a
 * breaking change that openapi/approved-changes.yaml does not list. `--base`, `--revision` and `--approved` name
 * other files, `--today` another day.
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
  const refused = breaking.filter((text) => !approved.has(text));
  const stale = [...approved].filter((change) => !breaking.includes(change));
  for (const { text } of changes.filter(({ breaking: isBreaking }) => !isBreaking)) say(`  to know: ${text}`);
  for (const text of breaking) say(`  ${approved.has(text) ? 'approved' : 'breaking'}: ${text}`);
  for (const change of stale) say(`  approved, but not so: ${change}`);
  say(
    `Since ${name}: ${breaking.length} breaking changes, ${breaking.length - refused.length} of them approved.`,
  );
  if (refused.length > 0) {
    const day = new Date().toISOString().slice(0, 10);
    say('\nTake them back, or say in openapi/approved-changes.yaml of each why it must be:');
    for (const text of refused) say(`- change: ${JSON.stringify(text)}\n  date: "${day}"\n  reason:`);
  }
  if (stale.length > 0)
    say('\nDelete what openapi/approved-changes.yaml approves and the contract does not do.');
  if (refused.length + stale.length > 0) process.exitCode = 1;
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
else say('No release is tagged v… in this clone, so there is no contract to compare with.');
