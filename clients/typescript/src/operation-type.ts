/** What goes into an operation and what comes out of it, read from the generated types. */
import type { ProblemCodes } from './generated/problem-codes.ts';
import type { components, operations } from './generated/types.ts';

export type OperationId = keyof operations;

/** The contract's schemas by name: `Schemas['Product']`. */
export type Schemas = components['schemas'];

/** A problem document whose `code` is one of `Code`. */
export type Problem<Code extends string = string> = Omit<Schemas['Problem'], 'code'> & { code: Code };

/** The problems that an operation may answer with: `ProblemOf<'createOrder'>`. */
export type ProblemOf<Id extends OperationId> = Problem<ProblemCodes[Id]>;

/** An operation's parameters by their camelCased names, and its body under `body`. */
export type InputOf<Id extends OperationId> = OrNothing<
  Flat<
    Named<operations[Id]['parameters']['path']> &
      Named<operations[Id]['parameters']['query']> &
      Named<operations[Id]['parameters']['header']> &
      BodyOf<operations[Id]>
  >
>;

/** An operation's successful replies, told apart by `status`. 304 is one of them only when `ifNoneMatch` was sent. */
export type ReplyOf<Id extends OperationId, IfNoneMatch = undefined> = {
  [Status in SuccessStatus<Id> | (IfNoneMatch extends string ? NotModified<Id> : never)]: {
    readonly status: Status;
    readonly data: Content<operations[Id]['responses'][Status]>;
    readonly headers: Headers;
    /** Its body has been read: it is `data`. */
    readonly response: Response;
  };
}[SuccessStatus<Id> | (IfNoneMatch extends string ? NotModified<Id> : never)];

export type DataOf<Id extends OperationId, IfNoneMatch = undefined> = ReplyOf<Id, IfNoneMatch>['data'];

/** What one item of a paged operation is. */
export type ItemOf<Id extends OperationId> = DataOf<Id> extends { items: (infer Item)[] } ? Item : never;

type CamelCase<Name> = Name extends `${infer Head}-${infer Tail}`
  ? `${Uncapitalize<Head>}${Capitalize<CamelCase<Tail>>}`
  : Name extends string
    ? Uncapitalize<Name>
    : never;

/** An operation without parameters in a place has `never` there. */
type Named<Place> = [NonNullable<Place>] extends [never] ? unknown : Renamed<NonNullable<Place>>;

/** The SDK makes up the idempotency key, so nobody has to send one. */
type Renamed<Place> = {
  [Name in keyof Place as Name extends 'Idempotency-Key' ? never : CamelCase<Name>]: Place[Name];
} & ('Idempotency-Key' extends keyof Place ? { idempotencyKey?: string } : unknown);

type BodyOf<Operation> = Operation extends { requestBody: { content: infer Media } }
  ? { body: Media[keyof Media] }
  : Operation extends { requestBody?: infer Body }
    ? NonNullable<Body> extends { content: infer Media }
      ? [NonNullable<Body>] extends [never]
        ? unknown
        : { body?: Media[keyof Media] }
      : unknown
    : unknown;

/** Makes one object of an intersection; what is optional may also be undefined, whatever the caller's compiler says. */
type Flat<Input> = {
  [Name in keyof Input]: Record<never, never> extends Pick<Input, Name>
    ? Input[Name] | undefined
    : Input[Name];
};

type OrNothing<Input> = keyof Input extends never ? Record<string, never> : Input;

type SuccessStatus<Id extends OperationId> = Success<keyof operations[Id]['responses']> &
  keyof operations[Id]['responses'];
type Success<Status> = Status extends number ? (`${Status}` extends `2${string}` ? Status : never) : never;
type NotModified<Id extends OperationId> = 304 & keyof operations[Id]['responses'];
type Content<Answer> = Answer extends { content: infer Media } ? Media[keyof Media] : undefined;
