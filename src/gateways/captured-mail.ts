import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../lib/clock.ts';
import { newUuid } from '../lib/id.ts';
import { checkHeaders, type Mail, type MailGateway } from './mail-gateway.ts';

export type CapturedMail = Mail & { id: string; capturedAt: string };

export type CapturedMails = MailGateway & {
  /** Oldest first. */
  list: () => Promise<CapturedMail[]>;
};

const KEPT = 200;

/** Keeps mail in a folder, a file each, and sends it to nobody: it holds links that log in, so only we may read it. */
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
      const id = newUuid(capturedAt);
      await mkdir(directory, { recursive: true, mode: 0o700 });
      captured += 1;
      // By name in the order of their sending, also within a millisecond.
      const file = join(directory, `${capturedAt.getTime()}-${String(captured).padStart(9, '0')}-${id}.json`);
      const text = JSON.stringify({ id, capturedAt: capturedAt.toISOString(), ...mail });
      // Under another name first, so that nobody reads half of it.
      await writeFile(`${file}.part`, text, { mode: 0o600 });
      await rename(`${file}.part`, file);
      for (const old of (await files()).slice(0, -KEPT)) await rm(join(directory, old), { force: true });
    },
    list: async () => {
      const texts = (await files()).map((file) => readFile(join(directory, file), 'utf8'));
      return (await Promise.all(texts)).map((text) => JSON.parse(text) as CapturedMail);
    },
  };
};
