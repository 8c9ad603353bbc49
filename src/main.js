/**
 * The entry point. It only turns on Node's compile cache, which covers modules that are loaded afterwards. It is JavaScript,
 * because Node would load its type stripper for an uncached TypeScript file.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', '.cache', 'compile'));
const { main } = await import('./process.ts');
await main(process.argv[2] ?? '', process.argv.slice(3));
// Node flushes the cache at a normal exit, which a killed server never reaches.
flushCompileCache();
