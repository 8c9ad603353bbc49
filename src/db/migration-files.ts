import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../project-file.ts';

export type MigrationFile = {
  /** That of the file, without its ending. */
  name: string;
  path: string;
  /** Of the file's text. It is the same for each kind of line ending, as a checkout may change that. */
  checksum: string;
  /** The Postgres extensions that it creates. */
  extensions: readonly string[];
};

export const migrationsDirectory = (): string => projectFile('migrations');

/** The files of a directory of migrations, in the order of their numbers. */
export const readMigrationFiles = (directory: string): MigrationFile[] =>
  readdirSync(directory)
    .filter((file) => /^\d{4}-.+\.ts$/.test(file))
    .sort()
    .map((file) => {
      const path = join(directory, file);
      const text = readFileSync(path, 'utf8').replaceAll(/\r\n?/g, '\n');
      return {
        name: file.replace(/\.ts$/, ''),
        path,
        checksum: createHash('sha256').update(text).digest('hex'),
        extensions: [...text.matchAll(/create extension (?:if not exists )?"?(\w+)/gi)].map(
          ([, name = '']) => name,
        ),
      };
    });
