import { ContractBreach } from '../contract-breach.ts';
import type { Exchange, Next } from '../exchange.ts';
import { asReplay, findKey, renderRejection } from '../exchange-idempotency.ts';
import { render } from '../exchange-response.ts';
import type { HandlerResponse } from '../handler-type.ts';
import { type IdempotencyKey, isFinal } from '../idempotency.ts';
import type { Claim, Json, Steps } from '../idempotency-steps.ts';

/**
 * Claims the key in a transaction of its own. The handler then commits step by step, and the last step stores the response.
 * A rejection is stored like a success; any other error ends the lease, so a retry continues at the first step without an
 * outcome.
 */
export const runInSteps = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  const { engine } = exchange.operation;
  const claimed = await engine.stepStore.claim(db, findKey(exchange) as IdempotencyKey);
  if ('response' in claimed) {
    exchange.rendered = asReplay(claimed.response);
    return;
  }
  const { claim } = claimed;
  exchange.steps = createSteps(exchange, { claim, db });
  try {
    await next(exchange, db);
  } catch (error) {
    if (!isFinal(error)) {
      // The lease also ends by itself, and the first error decides the response.
      await claim.release(db).catch(() => undefined);
      throw error;
    }
    exchange.rendered = renderRejection(exchange, error);
    await engine.inTransaction(db, (transaction) => claim.complete(transaction, exchange.rendered));
  }
};

const createSteps = (
  exchange: Exchange,
  { claim, db }: { claim: Claim<unknown>; db: unknown },
): Steps<string, unknown, HandlerResponse> => {
  const { operation, actor } = exchange;
  const { spec, engine } = operation;
  const sequence = createSequence(spec.id, spec.steps ?? []);
  const keyOfStep = (name: string): string => `${claim.id}:${name}`;
  const inTransaction = <Outcome>(work: (transaction: unknown) => Promise<Outcome>): Promise<Outcome> =>
    engine.inTransaction(db, async (transaction) => {
      if (actor) exchange.confirmed = await engine.confirmActor({ db: transaction }, actor, spec);
      return work(transaction);
    });
  return {
    write: async (name, work) => {
      sequence.begin(name);
      if (claim.outcomes.has(name)) return claim.outcomes.get(name) as never;
      return inTransaction(async (transaction) => {
        const outcome = await work({ db: transaction, key: keyOfStep(name) });
        await claim.record(transaction, name, outcome);
        return outcome;
      });
    },
    call: async (name, work) => {
      sequence.begin(name);
      if (claim.outcomes.has(name)) return claim.outcomes.get(name) as never;
      const outcome: Json = await work({ key: keyOfStep(name) });
      await engine.inTransaction(db, (transaction) => claim.record(transaction, name, outcome));
      return outcome as never;
    },
    complete: async (name, work) => {
      sequence.end(name);
      return inTransaction(async (transaction) => {
        const response = await work({ db: transaction, key: keyOfStep(name) });
        const rendered = render(exchange, response);
        await claim.complete(transaction, rendered);
        exchange.checked = { response, rendered };
        return response;
      });
    },
  };
};

/** Throws a ContractBreach for a step that is undeclared, out of sequence or repeated. */
const createSequence = (id: string, declared: readonly string[]) => {
  let done = -1;
  const begin = (name: string): void => {
    const index = declared.indexOf(name);
    if (index === -1) throw new ContractBreach(`${id} does not declare the step ${name}`);
    if (index <= done) throw new ContractBreach(`${id} runs the step ${name} after a later one`);
    done = index;
  };
  return {
    begin: (name: string): void => {
      begin(name);
      if (name === declared.at(-1)) throw new ContractBreach(`${id} must complete with the step ${name}`);
    },
    end: (name: string): void => {
      begin(name);
      if (name !== declared.at(-1)) throw new ContractBreach(`${id} completes before its last step`);
    },
  };
};
