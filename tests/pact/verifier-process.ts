/** In a process of its own, as Pact writes its report past every test runner, straight to the terminal. */
import { Verifier } from '@pact-foundation/pact';

const options = JSON.parse(process.argv[2] ?? '') as object;
await new Verifier({ ...options, provider: 'tradepost', logLevel: 'error' }).verifyProvider();
