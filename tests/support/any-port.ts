import { loadConfig } from '../../src/config.ts';

/** Starts a test's server on this machine, at any free port, with the timeouts of production. */
export const anyPort = { ...loadConfig({}), port: 0 };
