import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Approval = { change: string; date: string; reason: string };

const keys = ['change', 'date', 'reason'];

/** Throws where an entry has not exactly a change, a day and a reason, or stands there twice. */
export const readApprovals = (file: string): Approval[] => {
  const entries = (parse(readFileSync(file, 'utf8')) ?? []) as Record<string, unknown>[];
  if (!Array.isArray(entries)) throw new Error(`${file} is not a list`);
  const seen = new Set<unknown>();
  for (const [index, entry] of entries.entries()) {
    const where = `${file}, entry ${index + 1}`;
    if (Object.keys(entry).sort().join() !== keys.join())
      throw new Error(`${where}: write ${keys.join(', ')}`);
    if (keys.some((key) => typeof entry[key] !== 'string' || !(entry[key] as string).trim())) {
      throw new Error(`${where}: change, date and reason are texts that are not empty`);
    }
    if (!/^\d{4}-\d\d-\d\d$/.test(entry.date as string))
      throw new Error(`${where}: write the date as 2026-03-31`);
    if (seen.has(entry.change)) throw new Error(`${where} stands there twice`);
    seen.add(entry.change);
  }
  return entries as Approval[];
};
