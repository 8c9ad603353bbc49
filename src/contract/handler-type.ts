/**
 * The types of a handler, derived from the contract: what it is given and the only things it may answer.
 * `Types` is an entry of openapi-typescript's `operations`, `Spec` the operation's row in the table.
 */
import type { Readable } from 'node:stream';
import type { Version } from './etag.ts';
import type { MultipartBody } from './multipart-reader.ts';
import type { OperationSpec } from './operation.ts';

type OperationTypes = { parameters: object; responses: object; requestBody?: unknown };

type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type Present<T> = [T] extends [never] ? object : T extends undefined ? object : T;

type ParametersIn<
  Types extends OperationTypes,
  Place extends string,
> = Place extends keyof Types['parameters'] ? Present<NonNullable<Types['parameters'][Place]>> : object;

/** Parameters with a default are always there. */
type WithDefaults<
  Parameters,
  Spec extends OperationSpec,
  Place extends string,
> = Place extends keyof Spec['defaults']
  ? Omit<Parameters, keyof Spec['defaults'][Place]> & {
      [K in keyof Spec['defaults'][Place] & keyof Parameters]-?: Exclude<Parameters[K], undefined>;
    }
  : Parameters;

type BodyOf<Types extends OperationTypes> = Types extends { requestBody: { content: infer Content } }
  ? Received<Content>
  : Types extends { requestBody?: { content: infer Content } | undefined }
    ? Received<Content> | undefined
    : undefined;

/** What the engine makes of a body, by its media type. */
type Received<Content> = {
  [Type in keyof Content]: Type extends `multipart/${string}`
    ? ReceivedForm<Content[Type]>
    : Type extends `text/${string}`
      ? string
      : Content[Type] extends Blob
        ? Readable
        : Content[Type];
}[keyof Content];

type ReceivedForm<Form> = Omit<MultipartBody, 'fields'> & {
  fields: { [K in keyof Form as IsFile<Form[K]> extends true ? never : K]: Form[K] };
};

type IsFile<Field> = NonNullable<Field> extends Blob | Blob[] ? true : false;

type ActorOf<Spec extends OperationSpec, Actor> = Spec['authentication'] extends 'required'
  ? Actor
  : Spec['authentication'] extends 'optional'
    ? Actor | undefined
    : undefined;

export type ContractRequest<Types extends OperationTypes, Spec extends OperationSpec, Actor> = {
  params: ParametersIn<Types, 'path'>;
  query: WithDefaults<ParametersIn<Types, 'query'>, Spec, 'query'>;
  headers: ParametersIn<Types, 'header'>;
  cookies: WithDefaults<ParametersIn<Types, 'cookie'>, Spec, 'cookie'>;
  body: BodyOf<Types>;
  /** Of the body: the declared one or, where that is a range, the client's. */
  mediaType: string | undefined;
  /** The declared media type of a success that the client likes best. */
  accepted: string | undefined;
  actor: ActorOf<Spec, Actor>;
};

/** Headers that the engine writes by itself. */
type EngineHeader =
  | 'X-Request-Id'
  | 'ETag'
  | 'Link'
  | 'Idempotent-Replayed'
  | 'Retry-After'
  | 'WWW-Authenticate'
  | 'RateLimit'
  | 'RateLimit-Policy'
  | 'Cache-Control'
  | 'Vary'
  | 'Age'
  | 'Deprecation'
  | 'Sunset';

type HeadersPart<Response> = Response extends { headers: infer Headers }
  ? object extends Omit<Known<Headers>, EngineHeader>
    ? { headers?: Omit<Known<Headers>, EngineHeader> }
    : { headers: Omit<Known<Headers>, EngineHeader> }
  : object;

/** Where the contract promises an ETag, the handler says the version; the engine makes the tag of it. */
type VersionPart<Response> = Response extends { headers: { ETag: string } } ? { version: Version } : object;

type BodyPart<Response> = Response extends { content: infer Content }
  ? {
      [Type in keyof Content]: IsSingle<Content> extends true
        ? { mediaType?: Concrete<Type>; body: Sent<Content[Type]> }
        : { mediaType: Concrete<Type>; body: Sent<Content[Type]> };
    }[keyof Content]
  : { body?: undefined };

/** Of a range, the handler says which. */
type Concrete<Type> = Type extends `${infer Kind}/*`
  ? Kind extends '*'
    ? string
    : `${Kind}/${string}`
  : Type;

type Sent<Content> = Content extends Blob ? string | Uint8Array | Readable : Content;

type IsSingle<Content> = { [K in keyof Content]: [keyof Content] extends [K] ? true : false }[keyof Content];

type IsProblem<Response> = Response extends { content: { 'application/problem+json': unknown } }
  ? true
  : false;

/** Exactly the documented answers that are not problems; problems are thrown, and 304 is the engine's. */
export type ContractResponse<Types extends OperationTypes> = {
  [Status in keyof Types['responses']]: Status extends 304 | '304'
    ? never
    : IsProblem<Types['responses'][Status]> extends true
      ? never
      : { status: Status extends number ? Status : number } & HeadersPart<Types['responses'][Status]> &
          VersionPart<Types['responses'][Status]> &
          BodyPart<Types['responses'][Status]>;
}[keyof Types['responses']];

export type ContractHandler<Types extends OperationTypes, Spec extends OperationSpec, Actor, Call> = (
  request: ContractRequest<Types, Spec, Actor>,
  call: Call,
) => Promise<ContractResponse<Types>>;

/** What the engine sees of an answer, once the compiler has seen more. */
export type HandlerResponse = {
  status: number;
  headers?: Record<string, unknown>;
  mediaType?: string;
  version?: Version;
  body?: unknown;
};

export type AnyRequest = {
  params: object;
  query: object;
  headers: object;
  cookies: object;
  body: unknown;
  mediaType: string | undefined;
  accepted: string | undefined;
  actor: unknown;
};
// The table of handlers holds functions of many request types; only its construction is checked, by `satisfies`.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyHandler<Call> = (request: any, call: Call) => Promise<HandlerResponse>;
