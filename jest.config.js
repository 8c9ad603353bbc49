import { availableParallelism } from 'node:os';

// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // Node strips the types.
  transform: {},
  runtime: '<rootDir>/tests/support/native-runtime.ts',
  testEnvironment: '<rootDir>/tests/support/native-environment.ts',
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // One more than the cores, because the tests of faults mostly wait.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/tests/support/heavy-first-sequencer.ts',
  reporters: [
    'default',
    '<rootDir>/tests/support/slowest-files-reporter.ts',
    '<rootDir>/tests/support/coverage-reporter.ts',
  ],
  // What is built has a package.json of the same name.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/clients/[^/]+/dist/'],
  // Only a test that hangs takes so long, even on a machine with ten times as much to do.
  testTimeout: 120_000,
  injectGlobals: false,
};
