/**
 * `node src/make/release.ts --version 0.3.0` makes a release: it writes the version to the contract and the packages, the
 * contract to openapi/released/, and the changelog's section with each approved breaking change. It changes only files. It
 * fails on an unapproved breaking change, and on an approved one if the version may not break callers.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Approval, emptyApprovals, readApprovals } from '../codegen/compatibility/approved-change.ts';
import { addRelease } from '../codegen/compatibility/changelog.ts';
import { findBreakingChanges, textOfChange } from '../codegen/compatibility/contract-comparison.ts';
import { readSource } from '../codegen/contract-source.ts';
import { judge } from './gate-verdict.ts';
import { setPackageVersion } from './package-version.ts';
import {
  isNewer,
  mayBreak,
  parseVersion,
  readReleases,
  releasedDir,
  type Version,
} from './released-contract.ts';

const root = join(import.meta.dirname, '..', '..');
const path = (file: string): string => join(root, file);
const today = new Date();

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(path(file), change(readFileSync(path(file), 'utf8')));

/** Throws unless the version may follow the last release, and unless each breaking change is approved. */
const checkRelease = (version: Version, approvals: Approval[]): void => {
  const [last] = readReleases(root);
  if (!last) return;
  const previous = last.version.join('.');
  if (!isNewer(version, last.version)) throw new Error(`The version must be newer than ${previous}`);
  const [before, after] = [last.file, path('generated/openapi.json')].map(
    (file) => readSource(file).document,
  );
  const changes = findBreakingChanges(before ?? {}, after ?? {}, today).map(textOfChange);
  const { passes, text } = judge(previous, changes, approvals, today);
  if (!passes) throw new Error(text);
  if (changes.length > 0 && !mayBreak(last.version, version)) {
    const part = last.version[0] === 0 ? 'minor' : 'major';
    throw new Error(`${text}Breaking changes need a new ${part} version`);
  }
};

const writeRelease = (text: string, version: Version, approvals: Approval[]): void => {
  edit('openapi/openapi.yaml', (contract) => contract.replace(/^( {2}version: ).*$/m, `$1${text}`));
  for (const file of [
    'package.json',
    'package-lock.json',
    'clients/typescript/package.json',
    'clients/demo/package.json',
  ])
    edit(file, (content) => setPackageVersion(content, text));
  edit('CHANGELOG.md', (changelog) => addRelease(changelog, text, today, approvals));
  edit('openapi/approved-changes.yaml', emptyApprovals);
  execFileSync(process.execPath, [path('src/make/generate.ts')], { stdio: 'inherit' });
  for (const { version: old, file } of readReleases(root)) if (old[0] === version[0]) rmSync(file);
  copyFileSync(path('generated/openapi.json'), join(releasedDir(root), `${text}.json`));
};

const { values } = parseArgs({ options: { version: { type: 'string', default: '' } } });
const version = parseVersion(values.version);
try {
  if (!version) throw new Error('Name the version, for example: make release VERSION=0.3.0');
  const approvals = readApprovals(path('openapi/approved-changes.yaml'));
  checkRelease(version, approvals);
  writeRelease(values.version, version, approvals);
  process.stdout.write(
    `Release ${values.version} is written. Review the difference, commit it, and tag it v${values.version}.\n`,
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
