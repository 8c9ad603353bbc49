import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../project-file.ts';
import { DatabaseFault } from './database-fault.ts';

export type MigrationFile = {
  /** That of the file, without its ending. */
  name: string;
  path: string;
  /** Of the file's text. It is the same for each kind of line ending, as a checkout may change that. */
  checksum: string;
  /** The Postgres extensions that it creates. */
  extensions: readonly string[];
  /** The tables that it creates. */
  tables: readonly string[];
};

export const migrationsDirectory = (): string => projectFile('migrations');

/** The files of a directory of migrations, in the order of their numbers. Throws a DatabaseFault if it has none. */
export const readMigrationFiles = (directory: string): MigrationFile[] => {
  const files = listFiles(directory).filter((file) => /^\d{4}-.+\.ts$/.test(file));
  // Else an empty folder would look like an older release, for which every migration is one of a newer release.
  if (files.length === 0)
    throw new DatabaseFault([`The folder ${directory} has no migration: restore it from this release.`]);
  return files.sort().map((file) => {
    const path = join(directory, file);
    const text = readFileSync(path, 'utf8').replaceAll(/\r\n?/g, '\n');
    return {
      name: file.replace(/\.ts$/, ''),
      path,
      checksum: createHash('sha256').update(text).digest('hex'),
      extensions: namesAfter('create extension', text),
      tables: namesAfter('create table', text),
    };
  });
};

const listFiles = (directory: string): string[] => {
  try {
    return readdirSync(directory);
  } catch (cause) {
    throw new DatabaseFault([`The migrations can't be read: ${(cause as Error).message}.`], { cause });
  }
};

const namesAfter = (statement: string, text: string): string[] => {
  const found = text.matchAll(new RegExp(`${statement} (?:if not exists )?"?(\\w+)`, 'gi'));
  return [...found].map(([, name = '']) => name);
};
