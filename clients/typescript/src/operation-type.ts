/** Input and response types of an operation, derived from the generated types. */
import type { ProblemCodes } from './generated/problem-codes.ts';
import type { components, operations } from './generated/types.ts';

export type OperationId = keyof operations;

/** The contract's schemas by name: `Schemas['Product']`. */
export type Schemas = components['schemas'];

/** A problem document (RFC 9457) of a contract that describes none. */
type AnyProblem = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  requestId?: string;
};

/** A problem document whose `code` is one of `Code`. */
export type Problem<Code extends string = string> = Omit<
  Schemas extends { Problem: infer Document } ? Document : AnyProblem,
  'code'
> & { code: Code };

/** The problems of an operation's responses: `ProblemOf<'createOrder'>`. */
export type ProblemOf<Id extends OperationId> = Problem<ProblemCodes[Id]> & CurrentOf<Id>;

/** `precondition_failed` carries the current representation of the resource. */
type CurrentOf<Id extends OperationId> = operations[Id]['responses'] extends {
  412: { content: { 'application/problem+json': { current: infer Current } } };
}
  ? { current?: Current }
  : unknown;

/**
 * An operation's parameters by their names in camelCase, and its body as `body`. Optional fields also accept undefined, with
 * or without the compiler option `exactOptionalPropertyTypes`.
 */
export type InputOf<Id extends OperationId> = {
  [Name in keyof Input<operations[Id]>]: Record<never, never> extends Pick<Input<operations[Id]>, Name>
    ? Input<operations[Id]>[Name] | undefined
    : Input<operations[Id]>[Name];
};

/** An operation's successful responses, discriminated by `status`. They include 304 only if the input has `ifNoneMatch`. */
export type ResponseOf<Id extends OperationId, IfNoneMatch = undefined, Field = never> = {
  [Status in SuccessStatus<Id> | (IfNoneMatch extends string ? NotModified<Id> : never)]: {
    readonly status: Status;
    readonly data: Selected<Content<operations[Id]['responses'][Status]>, Field>;
    readonly headers: Headers;
    /** The fetch response. Its body is consumed: read `data`. */
    readonly response: Response;
  };
}[SuccessStatus<Id> | (IfNoneMatch extends string ? NotModified<Id> : never)];

export type DataOf<Id extends OperationId, IfNoneMatch = undefined, Field = never> = ResponseOf<
  Id,
  IfNoneMatch,
  Field
>['data'];

/** The type of an item of a paged operation, or of a stream. */
export type ItemOf<Id extends OperationId, Field = never> =
  DataOf<Id, undefined, Field> extends { items: (infer Item)[] }
    ? Item
    : DataOf<Id> extends AsyncIterable<infer Item>
      ? Item
      : never;

/** The names that the parameter `fields` of an operation accepts. */
export type FieldOf<Id extends OperationId> =
  InputOf<Id> extends { fields?: infer List } ? NonNullable<List>[number & keyof NonNullable<List>] : never;

/** The data, or its items, with only the selected members for certain. */
type Selected<Data, Field> = [Field] extends [never]
  ? Data
  : Data extends { items: (infer Item)[] }
    ? Omit<Data, 'items'> & { items: Part<Item, Field>[] }
    : Part<Data, Field>;
type Part<Whole, Field> = Whole extends object
  ? Pick<Whole, Extract<keyof Whole, Field | 'id'>> & Partial<Whole>
  : Whole;

type Input<Operation extends { parameters: { path?: unknown; query?: unknown; header?: unknown } }> =
  OrNothing<
    Named<Operation['parameters']['path']> &
      Named<Operation['parameters']['query']> &
      Named<Operation['parameters']['header']> &
      BodyOf<Operation>
  >;

type OrNothing<Fields> = keyof Fields extends never ? Record<string, never> : Fields;

/** openapi-typescript writes `never` for a place without parameters. */
type Named<Place> = [NonNullable<Place>] extends [never] ? unknown : Renamed<NonNullable<Place>>;

/** The SDK generates a missing idempotency key, so the key is optional here. */
type Renamed<Place> = {
  [Name in keyof Place as Name extends 'Idempotency-Key' ? never : CamelCase<Name>]: Place[Name];
} & ('Idempotency-Key' extends keyof Place ? { idempotencyKey?: string } : unknown);

type CamelCase<Name> = Name extends `${infer Head}-${infer Tail}`
  ? `${Uncapitalize<Head>}${Capitalize<CamelCase<Tail>>}`
  : Name extends string
    ? Uncapitalize<Name>
    : never;

type BodyOf<Operation> = Operation extends { requestBody: { content: infer Media } }
  ? { body: Media[keyof Media] }
  : Operation extends { requestBody?: never }
    ? unknown
    : Operation extends { requestBody?: { content: infer Media } }
      ? { body?: Media[keyof Media] }
      : unknown;

type SuccessStatus<Id extends OperationId> = Success<keyof operations[Id]['responses']> &
  keyof operations[Id]['responses'];
type Success<Status> = Status extends number ? (`${Status}` extends `2${string}` ? Status : never) : never;
type NotModified<Id extends OperationId> = 304 & keyof operations[Id]['responses'];
type Content<ResponseType> = ResponseType extends { content: infer Media } ? Received<Media> : undefined;
/** The SDK asks for JSON, if there is any. */
type Received<Media> = Media extends { 'application/json': infer Json } ? Json : Media[keyof Media];
