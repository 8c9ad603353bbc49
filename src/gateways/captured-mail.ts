import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../lib/clock.ts';
import { newUuid } from '../lib/id.ts';
import { checkHeaders, type Mail, type MailGateway } from './mail-gateway.ts';

export type CapturedMail = Mail & { capturedAt: string };

export type CapturedMails = MailGateway & {
  /** Oldest first. */
  list: () => Promise<CapturedMail[]>;
};

const MAX_MAILS = 200;

/**
 * Captures mail in a folder, one file per mail, and sends none. Keeps the newest 200. The mails contain login links, so only
 * the user of this process may read the folder.
 */
export const createCapturedMails = (directory: string, clock: Clock): CapturedMails => {
  let captured = 0;

  const files = async (): Promise<string[]> => {
    const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names.filter((name) => name.endsWith('.json')).sort();
  };

  return {
    send: async (mail) => {
      checkHeaders(mail);
      const capturedAt = clock.now();
      await mkdir(directory, { recursive: true, mode: 0o700 });
      captured += 1;
      // The name sorts by the time of sending, also within a millisecond.
      const file = join(
        directory,
        `${capturedAt.getTime()}-${String(captured).padStart(9, '0')}-${newUuid(capturedAt)}.json`,
      );
      const text = JSON.stringify({ capturedAt: capturedAt.toISOString(), ...mail });
      // Written under another name first, so that `list` never reads a partial file.
      await writeFile(`${file}.part`, text, { mode: 0o600 });
      await rename(`${file}.part`, file);
      for (const old of (await files()).slice(0, -MAX_MAILS)) await rm(join(directory, old), { force: true });
    },
    list: async () => {
      const texts = (await files()).map((file) => readFile(join(directory, file), 'utf8'));
      return (await Promise.all(texts)).map((text) => JSON.parse(text) as CapturedMail);
    },
  };
};
