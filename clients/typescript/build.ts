/**
 * Writes dist/, the package as it is published: `npm publish ./dist`. Inside the repository the sources are used
 * as they are, so this package.json points at them and is private.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const home = import.meta.dirname;
const root = join(home, '..', '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(home, 'dist') } } });
const dist = values.out;

/** One half per module system: Node takes declarations for what the package.json above them says. */
const writeHalf = async (format: 'esm' | 'cjs'): Promise<void> => {
  const outdir = join(dist, format);
  await build({
    entryPoints: [join(home, 'src/index.ts')],
    outdir,
    format,
    bundle: true,
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
  });
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', home, '--outDir', outdir], { stdio: 'inherit' });
  writeJson(join(outdir, 'package.json'), {
    type: format === 'esm' ? 'module' : 'commonjs',
    sideEffects: false,
  });
};

const manifest = () => {
  const {
    private: _,
    scripts: __,
    ...published
  } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const half = (format: string) => ({ types: `./${format}/index.d.ts`, default: `./${format}/index.js` });
  return {
    ...published,
    exports: { '.': { import: half('esm'), require: half('cjs') }, './package.json': './package.json' },
    main: './cjs/index.js',
    types: './cjs/index.d.ts',
    engines: { node: '>=20' },
  };
};

const writeJson = (file: string, value: object): void =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await writeHalf('esm');
await writeHalf('cjs');
writeJson(join(dist, 'package.json'), manifest());
copyFileSync(join(home, 'README.md'), join(dist, 'README.md'));
copyFileSync(join(root, 'LICENSE'), join(dist, 'LICENSE'));
