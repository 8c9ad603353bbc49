/** The same operation through the engine with 10 and with 1,000 operations loaded. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { firstResponse, freePort, type Server, spawnServer } from './contender.ts';
import { median } from './report.ts';
import type { Loader } from './visit.ts';
import { pathOf, wideContract } from './wide-contract.ts';

type FlatnessOptions = { rounds: number; seconds: number; loader: Loader; onStart: (server: Server) => void };
export type Flatness = { few: number; many: number; generationSeconds: number; startMs: number };

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** CPU microseconds per request with few and with many operations. The two servers take turns. */
export const measureFlatness = async (options: FlatnessOptions): Promise<Flatness> => {
  const dir = await mkdtemp(join(tmpdir(), 'tradepost-bench-'));
  try {
    const few = await serve(10, dir, options);
    const many = await serve(1000, dir, options);
    const micros: [number[], number[]] = [[], []];
    for (let round = 0; round <= options.rounds; round += 1) {
      for (const [index, { server, path }] of [few, many].entries()) {
        const { cpuMicros } = await options.loader.visit(server, { path, seconds: options.seconds });
        // The first round is the warm-up.
        if (round > 0) (micros[index] as number[]).push(cpuMicros);
      }
    }
    await Promise.all([few.server.stop(), many.server.stop()]);
    const { generationSeconds, startMs } = many;
    return { few: median(micros[0]), many: median(micros[1]), generationSeconds, startMs };
  } finally {
    await rm(dir, { recursive: true });
  }
};

const serve = async (count: number, parent: string, { onStart }: FlatnessOptions) => {
  const dir = join(parent, String(count));
  const file = join(parent, `${count}.json`);
  await writeFile(file, JSON.stringify(wideContract(count)));
  const startedAt = performance.now();
  await run(process.execPath, [join(root, 'src/codegen/main.ts'), '--contract', file, '--out', dir]);
  const generationSeconds = (performance.now() - startedAt) / 1000;
  const port = await freePort();
  const spawnedAt = performance.now();
  const server = spawnServer(
    [join(import.meta.dirname, 'wide-server.ts'), String(port), String(count), dir],
    { port },
  );
  onStart(server);
  const path = pathOf(Math.floor(count / 2), '7');
  await firstResponse(server, path);
  return { server, path, generationSeconds, startMs: performance.now() - spawnedAt };
};
