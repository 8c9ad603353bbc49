import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache');

const extract =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

/**
 * Returns the path of the executable. The package extracts it to the temporary directory, and another process could start it
 * half written. So each process extracts to a directory of its own, and renames that when it is complete.
 */
export const chromiumPath = async (): Promise<string> => {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json');
  const directory = join(cache, `chromium-${JSON.parse(readFileSync(manifest, 'utf8')).version}`);
  if (!existsSync(directory)) await extractTo(directory);
  return join(directory, 'chromium');
};

const extractTo = async (directory: string): Promise<void> => {
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(`${directory}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', extract], {
      cwd: root,
      env: { TMPDIR: own },
    });
    renameSync(own, directory);
  } catch (error) {
    rmSync(own, { recursive: true });
    // Another process was faster.
    if (!existsSync(directory)) throw error;
  }
};
