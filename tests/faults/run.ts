/**
 * `make faults`: repeats the tests of faults, races and properties, each round with another seed and many times
 * the random requests of `make test`. ONLY=killed picks files by a part of their path, ROUNDS=20 repeats longer, and
 * SEED=1234 ROUNDS=1 repeats the round that failed.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    only: {
      type: 'string',
      default:
        'tests/faults|browser/docs|race|properties|histories|killed|shop/order|shop/payment|shop/refund|shop/discount-usage|catalogue-export|idempotency|contract/upload|search-freshness',
    },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});

const jest = ['--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const rounds = Number(values.rounds);
let failures = 0;
for (let round = 0; round < rounds; round += 1) {
  const seed = String(Number(values.seed) + round);
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, [...jest, ...values.only.split('|')], {
    stdio: 'inherit',
    // biome-ignore lint/style/noProcessEnv: the tests inherit the environment
    env: { ...process.env, PROPERTY_SEED: seed, PROPERTY_RUNS: '1000' },
  });
  if (status !== 0) failures += 1;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `Round ${round + 1} of ${rounds}: ${status === 0 ? 'passed' : 'failed'}, seed ${seed}, ${seconds} s\n`,
  );
}
process.exitCode = failures > 0 ? 1 : 0;
