import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Joins openapi/ into one document, with every declaration expanded, by Redocly and our plugin. */
export const bundleContract = (root: string, out: string): void => {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  try {
    execFileSync(process.execPath, [cli, 'bundle', 'tradepost', '--output', out], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
  } catch (error) {
    const { stderr, stdout } = error as { stderr?: Buffer; stdout?: Buffer };
    throw new Error(`The contract could not be bundled:\n${stdout ?? ''}${stderr ?? ''}`);
  }
};
