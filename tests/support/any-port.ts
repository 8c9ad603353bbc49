import { loadConfig } from '../../src/config.ts';

/** Where a test's own server listens: on this machine, at any free port, with the timeouts of production. */
export const anyPort = { ...loadConfig({}), port: 0 };
