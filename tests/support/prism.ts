import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** Writes a contract for Prism to `file`, and starts Prism on it. The default is our contract. */
export const startPrism = async (file: string, contract?: string) => {
  const writer = join(root, 'src/make/mock-contract.ts');
  spawnSync(process.execPath, [writer, file, ...(contract ? [contract] : [])], { stdio: 'inherit' });
  const cli = join(root, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const prism = spawn(process.execPath, [cli, 'mock', file, '--errors', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let baseUrl = '';
  for await (const line of createInterface(prism.stdout)) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+$/.exec(line) ?? [];
    if (url === undefined || !line.includes('listening')) continue;
    baseUrl = url;
    break;
  }
  // Otherwise its log would fill the pipe and block it.
  prism.stdout.resume();
  return {
    baseUrl,
    stop: async () => {
      prism.kill();
      await once(prism, 'exit');
    },
  };
};
