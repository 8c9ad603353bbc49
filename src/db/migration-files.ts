import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../project-file.ts';
import { DatabaseFault } from './database-fault.ts';

export type MigrationFile = {
  /** The file name without its extension. */
  name: string;
  path: string;
  /** SHA-256 of the text with normalised line endings, which a checkout may change. */
  checksum: string;
  /** The Postgres extensions that the migration creates. */
  extensions: readonly string[];
  /** The tables that the migration creates. */
  tables: readonly string[];
};

/** Returns the folder with the migrations of this release. */
export const migrationsDirectory = (): string => projectFile('migrations');

/**
 * Returns the migrations of a directory in numeric order. Throws a DatabaseFault if it cannot be read or has no
 * migration.
 */
export const readMigrationFiles = (directory: string): MigrationFile[] => {
  const files = listFiles(directory).filter((file) => /^\d{4}-.+\.ts$/.test(file));
  // Without this check an empty folder would look like an old release: every applied migration would seem newer.
  if (files.length === 0)
    throw new DatabaseFault([
      `The folder ${directory} contains no migrations: restore it from this release.`,
    ]);
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
