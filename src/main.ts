/**
 * The entry of the process, and no more than that: Node keeps what it has stripped and compiled only of modules that
 * are loaded after it was told to, and that halves a start.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', '.cache', 'compile'));
const { main } = await import('./process.ts');
await main(process.argv[2] ?? '');
