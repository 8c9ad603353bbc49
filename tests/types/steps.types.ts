/** Types of handlers with steps that must and must not compile. */
import type { AnyActor } from '../../src/contract/authentication.ts';
import type { ContractOptions } from '../../src/contract/engine.ts';
import type { CallFacts } from '../../src/contract/handler-call.ts';
import type { Steps } from '../../src/contract/idempotency-steps.ts';

type Db = { run: (sql: string) => Promise<void> };
type Paid = { status: 201; body: { charge: string } };
type PayCall = CallFacts<Db> & { steps: Steps<'reserve' | 'charge' | 'confirm', Db, Paid> };

const pay = async (_request: object, { steps }: PayCall): Promise<Paid> => {
  await steps.write('reserve', async ({ db }) => {
    await db.run('update stock');
    return null;
  });
  const charge = await steps.call('charge', async ({ key }) => ({ id: key }));
  return steps.complete('confirm', async () => ({ status: 201, body: { charge: charge.id } }));
};

export const handlers: ContractOptions<AnyActor, Db, object>['handlers'] = { pay };

export const wrong = async ({ steps }: PayCall): Promise<void> => {
  // @ts-expect-error an undeclared step
  await steps.call('refund', async () => null);
  // @ts-expect-error an outcome that JSON cannot store
  await steps.call('charge', async () => ({ at: new Date(0) }));
  // @ts-expect-error no transaction is open while another system is called
  await steps.call('charge', async ({ db }) => db);
  // @ts-expect-error a response that the operation does not declare
  await steps.complete('confirm', async () => ({ status: 200, body: {} }));
};
