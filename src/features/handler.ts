import type { operations as table } from '../../generated/operations.ts';
import type { operations } from '../../generated/types.ts';
import type { Exact, Immutable, KeyOf } from '../contract/exact.ts';
import type { CallFacts, StreamFacts } from '../contract/handler-call.ts';
import type {
  ContractInput,
  ContractOutput,
  ContractRequest,
  ContractResponse,
  IfStreaming,
} from '../contract/handler-type.ts';
import type { Steps } from '../contract/idempotency-steps.ts';
import type { Origin } from '../contract/origin.ts';
import type { Db } from '../db/db.ts';
import type { Actor } from './accounts/access/actor.ts';
import type { Context } from './context.ts';
import type { Services } from './services.ts';

type OperationId = keyof operations;

/** The second argument of a handler: a context with the problems of its operation, the services, and the engine's part. */
export type Call<Id extends OperationId = OperationId> = Context<(typeof table)[Id]['problems'][number]> &
  Services &
  Pick<CallFacts<Db>, 'origin' | 'checkIfMatch' | 'checked' | 'confirmActor'> &
  StepsOf<Id> &
  IfStreaming<operations[Id], StreamFacts>;

type StepsOf<Id extends OperationId> = (typeof table)[Id]['steps'] extends readonly (infer Name extends
  string)[]
  ? { steps: Steps<Name, Db, Response<Id>> }
  : unknown;

type Request<Id extends OperationId> = ContractRequest<operations[Id], (typeof table)[Id], Actor>;
type Response<Id extends OperationId> = Immutable<ContractResponse<operations[Id], (typeof table)[Id]>>;

/** The handler of one operation, with the request and the responses of the contract. */
export type Handler<Id extends OperationId> = (request: Request<Id>, call: Call<Id>) => Promise<Response<Id>>;

/**
 * Calls an operation in process, with the checks, limits, transaction and serializer of a request over HTTP. Returns a
 * problem as a response. Throws for an outage or a defect.
 */
export type CallOperation = <Id extends OperationId>(
  id: Id,
  request: ContractInput<operations[Id]>,
  options?: { actor?: Actor | undefined; origin?: Partial<Origin> | undefined },
) => Promise<ContractOutput<operations[Id]>>;

/** One handler for every operation, and no other. */
export type Handlers = { [Id in OperationId]: Handler<Id> };

/**
 * `Modules` with a message in place of each handler that is a duplicate or has no operation. The compiler nests only recursion at
 * the end of a branch as deep as a long list needs, so `Done` collects the result.
 */
type Distinct<Modules, Taken = never, Done extends readonly unknown[] = []> = Modules extends readonly [
  infer First,
  ...infer Rest,
]
  ? Distinct<
      Rest,
      Taken | keyof First,
      [
        ...Done,
        {
          [Id in keyof First]: Id extends Taken
            ? 'another module has a handler of this operation'
            : Id extends OperationId
              ? Handler<Id>
              : 'no operation has this name';
        },
      ]
    >
  : Done;

/** Merges the handlers of all modules. A duplicate handler, or one without an operation, does not compile. */
export const collectHandlers = <const Modules extends readonly object[]>(
  ...modules: Modules & Distinct<Modules>
): Pick<Handlers, KeyOf<Modules[number]> & OperationId> => Object.assign({}, ...modules);

/** Types a handler. A response with an undeclared field does not compile. */
export const handler = <Id extends OperationId, const Given extends Response<Id>>(
  _operationId: Id,
  handle: (request: Request<Id>, call: Call<Id>) => Promise<Given & Exact<Given, Response<Id>>>,
): Handler<Id> => handle;
