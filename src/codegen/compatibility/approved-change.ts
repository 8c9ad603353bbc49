import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

export type Approval = { change: string; date: string; reason: string };

const keys = ['change', 'date', 'reason'];

/** Reads the approved breaking changes. Throws for an entry without exactly change, date and reason, and for duplicates. */
export const readApprovals = (file: string): Approval[] => {
  const entries = readEntries(file);
  const seen = new Set<unknown>();
  for (const [index, entry] of entries.entries()) {
    const where = `${file}, entry ${index + 1}`;
    if (
      Object.keys(entry ?? {})
        .sort()
        .join() !== keys.join()
    )
      throw new Error(`${where}: an entry has exactly ${keys.join(', ')}`);
    if (keys.some((key) => typeof entry[key] !== 'string' || !(entry[key] as string).trim())) {
      throw new Error(`${where}: change, date and reason must be non-empty strings`);
    }
    if (!isDay(entry.date as string)) throw new Error(`${where}: the date must look like 2026-03-31`);
    if (seen.has(entry.change)) throw new Error(`${where} is a duplicate`);
    seen.add(entry.change);
  }
  return entries as Approval[];
};

const readEntries = (file: string): Record<string, unknown>[] => {
  const { contents, errors } = parseDocument(readFileSync(file, 'utf8'));
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const entries: unknown = contents?.toJSON() ?? [];
  if (!Array.isArray(entries)) throw new Error(`${file} is not a list`);
  return entries;
};

const isDay = (text: string): boolean => {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
};

/** Removes the approvals from the text of their file, and keeps the comments above them. */
export const emptyApprovals = (text: string): string => {
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  return `${[...comments, '[]'].join('\n')}\n`;
};
