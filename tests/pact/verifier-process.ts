/** A separate process, because Pact writes its report straight to the terminal, past any test runner. */
import { Verifier } from '@pact-foundation/pact';

const options = JSON.parse(process.argv[2] ?? '') as object;
await new Verifier({ ...options, provider: 'tradepost', logLevel: 'error' }).verifyProvider();
