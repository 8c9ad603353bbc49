import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

type Run = { root: string; cwd: string; args: string[] };

/** Runs Redocly's command line from the packages of `root`. Throws an error with its output if it fails. */
export const runRedocly = ({ root, cwd, args }: Run): void => {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  try {
    execFileSync(process.execPath, [cli, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A minimal environment: reproducible output, and no telemetry.
      env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
  } catch (error) {
    const { stderr, stdout } = error as { stderr?: Buffer; stdout?: Buffer };
    throw new Error(`redocly ${args[0]} failed:\n${stdout ?? ''}${stderr ?? ''}`);
  }
};
