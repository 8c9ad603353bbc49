import { join } from 'node:path';

/** Where a file lies that the server reads while it runs. As deep in here as in what `make build` makes of this. */
export const projectFile = (path: string): string => join(import.meta.dirname, '..', path);
