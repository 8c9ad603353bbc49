import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const home = join(root, 'clients/typescript');
let scratch = '';

/** A project of another author, with the package as npm installs it. */
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tradepost-client-'));
  const dist = join(scratch, 'dist');
  const installed = join(scratch, 'node_modules/@tradepost/client');
  await run(process.execPath, [join(home, 'build.ts'), '--out', dist]);
  const { stdout } = await run('npm', ['pack', dist, '--json', '--offline', '--ignore-scripts'], {
    cwd: scratch,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  mkdirSync(installed, { recursive: true });
  await run('tar', ['-xzf', join(scratch, filename), '-C', installed, '--strip-components=1']);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const inScratch = async (file: string, source: string): Promise<string> => {
  writeFileSync(join(scratch, file), source);
  const { stdout } = await run(process.execPath, [file], { cwd: scratch });
  return stdout.trim();
};

/** The compiler's errors in files of the scratch project. It checks the package's declarations too. */
const complaints = async (files: Record<string, string>): Promise<string> => {
  for (const [file, source] of Object.entries(files)) writeFileSync(join(scratch, file), source);
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'NodeNext',
    strict: true,
    noEmit: true,
    types: [],
  };
  writeFileSync(
    join(scratch, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: Object.keys(files) }),
  );
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  return run(process.execPath, [compiler, '-p', scratch], { cwd: scratch }).then(
    () => '',
    (error: { stdout?: string }) => error.stdout ?? String(error),
  );
};

const useAndMisuse = `
const tradepost = createClient({ baseUrl: 'https://api.example.com' });
export const slugs = async (): Promise<string[]> => (await tradepost.tags.list({ limit: 3 })).items.map(({ slug }) => slug);
// @ts-expect-error an unknown parameter
export const wrong = () => tradepost.tags.list({ limits: 3 });
`;

describe('the packed package', () => {
  test('can be imported', async () => {
    const program = `import { createClient } from '@tradepost/client';
      const fetch = async (url) => Response.json({ items: [{ slug: url }] });
      for await (const { slug } of createClient({ baseUrl: 'http://x', fetch }).tags.list()) console.log(slug);`;
    expect(await inScratch('program.mjs', program)).toBe('http://x/v1/tags');
  });

  test('can be required', async () => {
    const program = `const { createClient, ApiError } = require('@tradepost/client');
      const fetch = async () => Response.json({ code: 'not_found', title: 'No' }, { status: 404 });
      createClient({ baseUrl: 'http://x', fetch }).tags.list()
        .catch((error) => console.log(error instanceof ApiError, error.message));`;
    expect(await inScratch('program.cjs', program)).toBe('true 404 not_found: No');
  });

  test('type-checks in modules of both kinds', async () => {
    const files = {
      'consumer.mts': `import { createClient } from '@tradepost/client';\n${useAndMisuse}`,
      'consumer.cts': `import client = require('@tradepost/client');\nconst { createClient } = client;\n${useAndMisuse}`,
    };
    expect(await complaints(files)).toBe('');
  });

  test('has a README whose snippets compile in sequence', async () => {
    const readme = readFileSync(join(scratch, 'node_modules/@tradepost/client/README.md'), 'utf8');
    const snippets = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, snippet]) => snippet);
    expect(snippets.length).toBeGreaterThan(5);
    expect(
      await complaints({ 'readme.mts': `${snippets.join('\n')}\nexport { page, product, me, post };` }),
    ).toBe('');
  });

  test('contains only the files that it needs', async () => {
    const manifest = JSON.parse(
      readFileSync(join(scratch, 'node_modules/@tradepost/client/package.json'), 'utf8'),
    );
    expect(manifest).toMatchObject({
      name: '@tradepost/client',
      license: 'MIT',
      type: 'module',
      sideEffects: false,
    });
    for (const key of ['private', 'scripts', 'dependencies', 'devDependencies'])
      expect(manifest).not.toHaveProperty(key);
  });
});

describe('the bundle of one call', () => {
  const bundle = async (contents: string, resolveDir: string) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    const [file] = outputFiles;
    return { bytes: gzipSync(file?.contents ?? '', { level: 9 }).length, code: file?.text ?? '' };
  };
  const program = `import { createTransport, listProducts } from '@tradepost/client';
    for await (const { name } of listProducts(createTransport({ baseUrl: '' }))) console.log(name);`;

  test.each([
    ['the sources', () => root],
    ['the package', () => scratch],
  ])('is at most 4 KB from %s, without other operations', async (_, from) => {
    const { bytes, code } = await bundle(program, from());
    expect(bytes).toBeLessThanOrEqual(4096);
    expect(code).toContain('/v1/products');
    expect(code).not.toContain('/v1/tags');
    expect(code).not.toContain('/v1/auth');
    expect(code).not.toContain('was cut off');
  });

  test.each(['createTokenSession', 'createBrowserSession'])('is below 4 KB with %s too', async (create) => {
    const signedIn = `import { ${create}, getMe } from '@tradepost/client';
      const session = ${create}({ baseUrl: '' });
      await session.signIn({ email: '', password: '' });
      console.log(await getMe(session));`;
    const { bytes, code } = await bundle(signedIn, root);
    expect(bytes).toBeLessThanOrEqual(4096);
    expect(code).not.toContain('/v1/products');
  });
});
