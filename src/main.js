/**
 * The entry of the process, and no more than that: Node keeps what it has stripped and compiled only of modules that
 * are loaded after it was told to. JavaScript, as for TypeScript that is not kept Node would load its stripper first.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', '.cache', 'compile'));
const { main } = await import('./process.ts');
await main(process.argv[2] ?? '', process.argv.slice(3));
// By itself Node would do so at an exit, which a server that is killed never comes to.
flushCompileCache();
