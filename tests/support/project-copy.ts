import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A copy of the project in its current state, committed or not, that a test may change. Packages are shared. */
export const copyProject = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'tradepost-copy-'));
  for (const file of listFiles()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  linkPackages(copy);
  return copy;
};

const listFiles = (): string[] => {
  const git = (...args: string[]): string[] =>
    execFileSync('git', ['ls-files', '-z', ...args], { cwd: root, encoding: 'utf8' }).split('\0');
  const deleted = new Set(git('--deleted'));
  return git('--cached', '--others', '--exclude-standard').filter((file) => file && !deleted.has(file));
};

/** One link each, so the workspaces, which are relative links, refer to the copy. */
const linkPackages = (copy: string): void => {
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')];
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name === '@tradepost')
      cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else if (name !== '.installed') symlinkSync(join(from, name), join(to, name));
  }
  // Tells make that the packages are installed.
  writeFileSync(join(to, '.installed'), '');
};
