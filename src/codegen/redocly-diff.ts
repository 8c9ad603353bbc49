import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { Change } from './contract-change.ts';
import type { Schema } from './contract-model.ts';
import { readSource } from './contract-source.ts';
import { resolverOf } from './reference.ts';

/** Our own rules replace these: they compare accepted callers and consider sunsets. */
const ours = ['security-requirement-changed', 'operation-removed', 'path-removed'];

type Place = { pointer: string; value?: unknown };
type Report = { changes: { path: string; verdicts: Verdict[]; base?: Place }[] };
type Verdict = { ruleId: string; impact: string; message: string; location: { pointer: string } };
type Response = { content?: Record<string, unknown> };

const problemType = 'application/problem+json';

/** Returns the changes between two bundles that Redocly considers breaking. */
export const redoclyChanges = (root: string, base: string, revision: string): Change[] => {
  const cli = resolve(root, 'node_modules/@redocly/cli/bin/cli.js');
  const files = [resolve(base), resolve(revision)];
  const skipped = ours.flatMap((rule) => ['--skip-rule', rule]);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [cli, 'diff', ...files, ...skipped, '--format', 'json', '--fail-on', 'none'],
    {
      // In a folder without redocly.yaml: its preprocessor would expand the contract a second time.
      cwd: tmpdir(),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    },
  );
  if (status !== 0) throw new Error(`Redocly could not compare the contracts:\n${stderr}`);
  const isAnnounced = announcedValues(files[0] as string);
  const changes = (JSON.parse(stdout) as Report).changes
    .filter((change) => !isProblem(change))
    .flatMap((change) => change.verdicts.map((verdict) => ({ ...verdict, base: change.base })))
    .filter(({ impact }) => impact === 'major')
    .map(({ location, message, ...verdict }): [text: string, breaking: boolean] => [
      `${decode(location.pointer)}: ${message}`,
      !isAnnounced(verdict),
    ]);
  return [...new Map(changes)].map(([text, breaking]) => ({ breaking, text }));
};

/** Tells whether values were added to an enum that the base declares `x-extensible`: clients expect them. */
const announcedValues = (base: string) => {
  const resolve = resolverOf(readSource(base).document);
  return ({ ruleId, base: at }: { ruleId: string; base: Place | undefined }): boolean =>
    ruleId === 'enum-values-added' &&
    at !== undefined &&
    resolve<Schema>({ $ref: at.pointer.replace(/\/enum$/, '') })['x-extensible'] === true;
};

/** Our own rules compare problems, code by code. */
const isProblem = ({ path, base }: Report['changes'][number]): boolean => {
  if (/\/responses\/\w+$/.test(path)) {
    return Object.keys((base?.value as Response | undefined)?.content ?? {}).join() === problemType;
  }
  return path.endsWith(`/content/${problemType.replace('/', '~1')}/schema/properties/code`);
};

const decode = (pointer: string): string =>
  decodeURIComponent(pointer.replace(/^#\//, '')).replaceAll('~1', '/').replaceAll('~0', '~');
