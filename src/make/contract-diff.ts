/**
 * `node src/make/contract-diff.ts` compares the contract with that of the last release, and with the pacts of its
 * consumers. It fails on a breaking change that openapi/approved-changes.yaml does not list, on an approval without its
 * change, and if the contract lacks anything that a consumer needs. `--base`, `--revision` and `--approved` name other files,
 * `--consumers` another folder, `--today` another date.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readApprovals } from '../codegen/compatibility/approved-change.ts';
import { findBrokenConsumers } from '../codegen/compatibility/consumer-pact.ts';
import { findBreakingChanges, textOfChange } from '../codegen/compatibility/contract-comparison.ts';
import { readSource } from '../codegen/contract-source.ts';
import { judge } from './gate-verdict.ts';
import { readReleases } from './released-contract.ts';

const root = join(import.meta.dirname, '..', '..');
const say = (text: string): void => void process.stdout.write(text);

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    revision: { type: 'string', default: join(root, 'generated/openapi.json') },
    approved: { type: 'string', default: join(root, 'openapi/approved-changes.yaml') },
    consumers: { type: 'string', default: join(root, 'openapi/consumers') },
    today: { type: 'string', default: new Date().toISOString() },
  },
});

const today = new Date(values.today);
const { document } = readSource(values.revision);
const [release] = readReleases(root);
const base = values.base ?? release?.file;
if (base === undefined)
  say('There is no release in openapi/released to compare with; `make release` writes the first.\n');
const changes = base ? findBreakingChanges(readSource(base).document, document, today) : [];
const name = values.base ?? (release ? `release ${release.version.join('.')}` : 'the first contract');
const { passes, text } = judge(name, changes.map(textOfChange), readApprovals(values.approved), today);
say(text);
if (!passes) process.exitCode = 1;
const broken = await findBrokenConsumers(document, values.consumers);
for (const text of broken) say(`  ${text}\n`);
if (broken.length > 0) process.exitCode = 1;
