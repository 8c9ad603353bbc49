/** The prose of the documentation, and the code in it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

export type Snippet = { section: string; language: string; code: string };

/** The headings whose snippets run in a page. */
export const sectionsInBrowser: ReadonlySet<string> = new Set(['In a browser', 'Passkeys']);

/** The server in the examples of the guides. */
export const exampleUrl = 'http://127.0.0.1:3000';

export const readGuide = (name: string): string =>
  readFileSync(join(root, 'openapi/guides', `${name}.md`), 'utf8');

export const snippetsOf = (guide: string): Snippet[] =>
  `\n${guide}`.split(/^## /m).flatMap((part) => {
    const [section = ''] = part.split('\n', 1);
    return [...part.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
      section,
      language,
      code,
    }));
  });

/** The rows of the table below a heading, cell by cell, without its header row. */
export const tableIn = (guide: string, section: string): string[][] => {
  const part = `\n${guide}`.split(/^## /m).find((text) => text.startsWith(`${section}\n`)) ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

/**
 * One TypeScript module of consecutive snippets. Its `run` receives the variables that the snippets leave to the
 * reader. `begin` is called before each snippet, with its section.
 */
export const writeModule = (snippets: Snippet[], leftToReader: Record<string, string> = {}): string => {
  const imports = new Map<string, Set<string>>();
  const bodies = snippets.map(({ section, code }) => {
    const body = code.replace(/^import \{([^}]*)\} from '([^']*)';\n/gm, (_, names: string, from: string) => {
      const known = imports.get(from) ?? new Set();
      imports.set(from, known);
      for (const name of names.split(',')) known.add(name.trim());
      return '';
    });
    return `await begin(${JSON.stringify(section)});\n${body}`;
  });
  const head = [...imports].map(([from, names]) => `import { ${[...names].join(', ')} } from '${from}';\n`);
  const world = { begin: '(section: string) => Promise<void>', ...leftToReader };
  const types = Object.entries(world).map(([name, type]) => `  ${name}: ${type};\n`);
  return `${head.join('')}
type World = {\n${types.join('')}};
export const run = async ({ ${Object.keys(world).join(', ')} }: World): Promise<void> => {\n${bodies.join('\n')}};\n`;
};

/** A file from which the packages of this repository can be imported. */
export const placeModule = (name: string, code: string): { folder: string; file: string } => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/guide-'));
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, code);
  return { folder, file };
};

/** The compiler's errors in a module. */
export const complaintsAbout = async (code: string): Promise<string> => {
  const { folder } = placeModule('snippets', code);
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'NodeNext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['snippets.ts'] }));
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  return run(process.execPath, [compiler, '-p', folder])
    .then(
      () => '',
      (error: { stdout?: string }) => error.stdout ?? String(error),
    )
    .finally(() => rmSync(folder, { recursive: true }));
};

/** Runs the commands in sequence, until one fails. Returns the server's responses. */
export const runCommands = async (commands: string[]): Promise<unknown[]> => {
  const script = `set -euo pipefail
    curl() {
      local answer
      answer=$(command curl --silent --show-error --fail-with-body "$@")
      echo "$answer"
      # Whoever reads it copies the tokens by hand.
      found() { sed -nE "s/.*\\"$1\\":\\"([^\\"]*)\\".*/\\1/p" <<<"$answer"; }
      if [[ $answer == *'"refreshToken"'* ]]; then
        ACCESS_TOKEN=$(found accessToken)
        REFRESH_TOKEN=$(found refreshToken)
      fi
    }
    ${commands.join('\n')}`;
  const { stdout } = await run('bash', ['-c', script]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
};
