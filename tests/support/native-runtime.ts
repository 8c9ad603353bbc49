/**
 * Runs test files as Node itself loads them, instead of in a new VM context per file. Jest's own runtime loads and
 * compiles all modules again for each file, which takes longer than most files run. Modules have no state, so files can
 * share them.
 */
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { TestGlobals } from './jest-globals.ts';

const require = createRequire(import.meta.url);

registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier === '@jest/globals' ? new URL('jest-globals.ts', import.meta.url).href : specifier,
      context,
    ),
});

/** The methods of jest-runtime that the runner and jest-circus call. */
// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default class NativeRuntime {
  unstable_shouldLoadAsEsm = (): boolean => true;
  // A query per run, because a file can run twice in one process.
  unstable_importModule = (path: string): Promise<unknown> =>
    import(`${pathToFileURL(path)}?run=${performance.now()}`);
  requireModule = (path: string): unknown => require(path);
  /** Reloaded for each file: jest-circus stores the tests of a file in its module and in a global list of handlers. */
  requireInternalModule = (path: string): unknown => {
    delete require.cache[path];
    Reflect.deleteProperty(globalThis, Symbol.for('EVENT_HANDLERS'));
    return require(path);
  };
  setGlobalsForRuntime = (testGlobals: TestGlobals): void => {
    Object.assign(globalThis, { testGlobals });
  };
  getSourceMaps = (): undefined => undefined;
  getAllCoverageInfoCopy = (): undefined => undefined;
  enterTestCode = (): void => {};
  leaveTestCode = (): void => {};
  teardown = (): void => {};
}
