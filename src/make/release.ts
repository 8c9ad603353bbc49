/**
 * `node src/make/release.ts --version 0.3.0` makes a release: it writes the version to the contract and the packages, the
 * contract to openapi/released/, and the changelog's section with each approved breaking change. It changes only files. It
 * fails on an unapproved breaking change, on an approved one if the version may not break callers, on an approval without its
 * change, and if the contract lacks anything that a consumer needs. Then it writes nothing.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Approval, emptyApprovals, readApprovals } from '../codegen/compatibility/approved-change.ts';
import { addRelease } from '../codegen/compatibility/changelog.ts';
import { findBrokenConsumers } from '../codegen/compatibility/consumer-pact.ts';
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

/** Throws unless the version may follow the last release, each breaking change is approved and no consumer is broken. */
const checkRelease = async (version: Version, approvals: Approval[]): Promise<void> => {
  const [last] = readReleases(root);
  const previous = last?.version.join('.') ?? 'the first contract';
  if (last && !isNewer(version, last.version)) throw new Error(`The version must be newer than ${previous}`);
  const { document } = readSource(path('generated/openapi.json'));
  const changes = last ? findBreakingChanges(readSource(last.file).document, document, today) : [];
  const { passes, text } = judge(previous, changes.map(textOfChange), approvals, today);
  if (!passes) throw new Error(text);
  if (last && changes.length > 0 && !mayBreak(last.version, version)) {
    const part = last.version[0] === 0 ? 'minor' : 'major';
    throw new Error(`${text}Breaking changes need a new ${part} version`);
  }
  const broken = await findBrokenConsumers(document, path('openapi/consumers'));
  if (broken.length > 0) throw new Error(broken.join('\n'));
};

const editsOf = (text: string, approvals: Approval[]): Record<string, (content: string) => string> => ({
  'openapi/openapi.yaml': (contract) => contract.replace(/^( {2}version: ).*$/m, `$1${text}`),
  'package.json': (content) => setPackageVersion(content, text),
  'package-lock.json': (content) => setPackageVersion(content, text),
  'clients/typescript/package.json': (content) => setPackageVersion(content, text),
  'clients/demo/package.json': (content) => setPackageVersion(content, text),
  'CHANGELOG.md': (changelog) => addRelease(changelog, text, today, approvals),
  'openapi/approved-changes.yaml': emptyApprovals,
});

const writeRelease = (text: string, version: Version, approvals: Approval[]): void => {
  // All texts first: an edit that throws leaves no half of a release.
  const texts = Object.entries(editsOf(text, approvals)).map(
    ([file, edit]) => [path(file), edit(readFileSync(path(file), 'utf8'))] as const,
  );
  for (const [file, content] of texts) writeFileSync(file, content);
  execFileSync(process.execPath, [path('src/make/generate.ts')], { stdio: 'inherit' });
  for (const { version: old, file } of readReleases(root)) if (old[0] === version[0]) rmSync(file);
  copyFileSync(path('generated/openapi.json'), join(releasedDir(root), `${text}.json`));
};

const { values } = parseArgs({ options: { version: { type: 'string', default: '' } } });
const version = parseVersion(values.version);
try {
  if (!version) throw new Error('Name the version, for example: make release VERSION=0.3.0');
  const approvals = readApprovals(path('openapi/approved-changes.yaml'));
  await checkRelease(version, approvals);
  writeRelease(values.version, version, approvals);
  process.stdout.write(
    `Release ${values.version} is written. Review the difference, commit it, and tag it v${values.version}.\n`,
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
