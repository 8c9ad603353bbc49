/** One generator on our contract: it generates, the compiler checks the client and its calls, and each call runs. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import { build } from 'esbuild';
import { credentialsOf, type ListCall, pathOf, searchOf } from '../support/list-call.ts';
import type { Generator } from './generator.ts';
import type { Exchange, RecordingServer } from './recording-server.ts';

const root = join(import.meta.dirname, '..', '..');
const contract = join(root, 'generated/openapi.json');
const workshop = join(root, '.cache/generators');

export type Caller = {
  server: RecordingServer;
  calls: readonly ListCall[];
};
/** By operation: the body of the response. */
export type Bodies = Record<string, unknown>;
/** By operation: the error, or nothing. */
export type Verdicts = Record<string, string | undefined>;

/** An empty folder for clients, which resolve their packages in it. */
export const openWorkshop = (): void => {
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  symlinkSync(join(import.meta.dirname, 'node_modules'), join(workshop, 'node_modules'));
};

/** Throws the output of the generator or the compiler. */
export const generateClient = async (
  name: string,
  generator: Generator,
  calls: readonly ListCall[],
): Promise<string> => {
  const dir = join(workshop, name.replace(/\W+/g, '-'));
  mkdirSync(dir);
  const configuration = generator.configuration?.(contract);
  if (configuration) writeFileSync(join(dir, configuration.file), configuration.text);
  const [tool, ...args] = generator.command?.(contract) ?? [];
  if (tool !== undefined) await run(dir, join(workshop, 'node_modules/.bin', tool), ...args);
  writeFileSync(join(dir, 'calls.ts'), callsOf(generator, calls));
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(compilerSettings));
  await run(dir, join(root, 'node_modules/typescript-7/bin/tsc'), '--project', dir);
  const outfile = join(dir, 'calls.mjs');
  await build({
    entryPoints: [join(dir, 'calls.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
};

const run = async (cwd: string, script: string, ...args: string[]): Promise<void> => {
  try {
    await promisify(execFile)(process.execPath, [script, ...args], { cwd, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${script.split('/').at(-1)} failed:\n${stdout}${stderr}`.slice(0, 4_000), {
      cause: error,
    });
  }
};

/** The code of a user of the client. The compiler checks that its types admit the values. */
const callsOf = ({ imports, setUp, call }: Generator, calls: readonly ListCall[]): string => `${imports}

export const openClient = (baseUrl: string, headers: { Authorization: string }) => {
  ${setUp}
  return {
${calls.map((each) => `    ${each.id}: () => ${call(each)},\n`).join('')}  };
};
`;

const compilerSettings = {
  compilerOptions: {
    target: 'ES2024',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  },
  include: ['.'],
};

type OpenClient = (baseUrl: string, headers: object) => Record<string, () => Promise<unknown>>;

/** Calls every operation; compares the received query with the values, and the body with `expected`. */
export const callAll = async (
  file: string,
  { server, calls }: Caller,
  expected?: Bodies,
): Promise<{ verdicts: Verdicts; bodies: Bodies }> => {
  const { openClient } = (await import(pathToFileURL(file).href)) as { openClient: OpenClient };
  const verdicts: Verdicts = {};
  const bodies: Bodies = {};
  for (const call of calls) {
    const client = openClient(server.baseUrl, await credentialsOf(server.app, call));
    server.takeExchanges();
    try {
      bodies[call.id] = asJson(await client[call.id]?.());
    } catch (error) {
      verdicts[call.id] = String(error);
    }
    verdicts[call.id] = wrongRequest(call, server.takeExchanges()) ?? verdicts[call.id];
    if (expected && !isDeepStrictEqual(bodies[call.id], expected[call.id])) {
      verdicts[call.id] ??= 'another body than our SDK gets';
    }
  }
  return { verdicts, bodies };
};

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const wrongRequest = (call: ListCall, exchanges: readonly Exchange[]): string | undefined => {
  const [exchange] = exchanges;
  if (exchange === undefined || exchanges.length > 1) return `${exchanges.length} requests`;
  const { path, search, status } = exchange;
  if (path !== pathOf(call) || search !== searchOf(call.query)) return `${status} for ${path}?${search}`;
  return status === 200 ? undefined : String(status);
};
