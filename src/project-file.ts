import { join } from 'node:path';

/**
 * Returns the absolute path of a file of the project. src/ and the bundle in dist/server/ are equally deep, so it is
 * the same.
 */
export const projectFile = (path: string): string => join(import.meta.dirname, '..', path);
