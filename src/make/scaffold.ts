/**
 * `node src/make/scaffold.ts --name getReview` scaffolds an operation: contract, failing test, and a handler that throws.
 * `--method`, `--route` and `--tag` override the values derived from the name. Existing code is never overwritten.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { withExamples, withHandler, withHandlerFile, withTest } from './operation-code.ts';
import { missingComponents, withOperation, withPath } from './operation-contract.ts';
import { type Plan, planOperation } from './operation-plan.ts';

const root = join(import.meta.dirname, '..', '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const write = (files: Record<string, string>): string[] => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return Object.keys(files);
};

const scaffold = (plan: Plan): void => {
  const components = write(missingComponents(root, plan));
  const contract = write({ [plan.pathFile]: withOperation(root, plan), ...withPath(root, plan) });
  const code = write({
    [plan.handlerFile]: withHandler(root, plan),
    ...withHandlerFile(root, plan),
    [plan.testFile]: withTest(root, plan),
    ...withExamples(root, plan),
  });
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  execFileSync(process.execPath, [biome, 'format', '--write', ...code], { cwd: root, stdio: 'pipe' });
  say(`${plan.name} is ${plan.method.toUpperCase()} ${plan.route} and tradepost.${plan.call}. Written:`);
  for (const file of [...components, ...contract, ...code]) say(`  ${file}`);
  say(`
Next:
  1. Describe its effect, fields and problems in ${plan.pathFile}; then make lint
  2. make generate, make typecheck
  3. Write its tests in ${plan.testFile}; make jest FILES=${plan.testFile} fails
  4. Write the handler in ${plan.handlerFile}, until it passes
  5. make registers ONLY=${plan.name} writes its permitted callers and its limits, for review
  6. A line in CHANGELOG.md; make check`);
};

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: '' },
    method: { type: 'string' },
    route: { type: 'string' },
    tag: { type: 'string' },
  },
});
const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
try {
  scaffold(planOperation(root, { name: values.name, ...given }));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
