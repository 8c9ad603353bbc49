/**
 * The types of a handler, derived from the contract: its request and its possible responses. `Types` is an entry of
 * openapi-typescript's `operations`, `Spec` the row of the operation in the operation table.
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

/** A parameter with a default is always present. */
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

/** The decoded body, by media type. */
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

type RawBody<Body> = undefined extends Body ? Buffer | undefined : Buffer;

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
  /** The bytes of the body before decoding. For `x-raw-body`. */
  rawBody: Spec['rawBody'] extends true ? RawBody<BodyOf<Types>> : undefined;
  /** The media type of the body: the declared one or, if the contract declares a range, the client's. */
  mediaType: string | undefined;
  /** The declared media type of a success that Accept prefers. Undefined if Accept does not decide. */
  accepted: string | undefined;
  actor: ActorOf<Spec, Actor>;
};

/** Headers that the engine sets. */
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

/** If the contract promises an ETag, the handler returns the version, and the engine makes the tag. */
type VersionPart<Response> = Response extends { headers: { ETag: string } } ? { version: Version } : object;

type BodyPart<Response> = Response extends { content: infer Content }
  ? {
      [Type in keyof Content]: IsSingle<Content> extends true
        ? { mediaType?: Concrete<Type>; body: Sent<Content[Type]> }
        : { mediaType: Concrete<Type>; body: Sent<Content[Type]> };
    }[keyof Content]
  : { body?: undefined };

/** For a declared range, the handler chooses the media type. */
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

/** Exactly the declared responses. Handlers throw problems, and the engine sends 304. */
export type ContractResponse<Types extends OperationTypes> = {
  [Status in keyof Types['responses']]: Status extends 304 | '304'
    ? never
    : IsProblem<Types['responses'][Status]> extends true
      ? never
      : { status: Status extends number ? Status : number } & HeadersPart<Types['responses'][Status]> &
          VersionPart<Types['responses'][Status]> &
          BodyPart<Types['responses'][Status]>;
}[keyof Types['responses']];

type Optional<Name extends string, Part> = object extends Part
  ? { [N in Name]?: Part }
  : { [N in Name]: Part };

/** The request of a call in process, decoded. */
export type ContractInput<Types extends OperationTypes> = Optional<'params', ParametersIn<Types, 'path'>> &
  Optional<'query', ParametersIn<Types, 'query'>> &
  Optional<'headers', ParametersIn<Types, 'header'>> &
  Optional<'cookies', ParametersIn<Types, 'cookie'>> &
  (undefined extends BodyOf<Types> ? { body?: BodyOf<Types> } : { body: BodyOf<Types> }) & {
    /** The media type of the body. Default: the first that the operation declares. */
    mediaType?: string;
    /** The value of Accept. */
    accept?: string;
  };

/** The responses of a call in process, problems included, with decoded bodies. */
export type ContractOutput<Types extends OperationTypes> = {
  [Status in keyof Types['responses']]: {
    status: Status extends number ? Status : number;
    headers: Record<string, string | string[]>;
    body: Types['responses'][Status] extends { content: infer Content } ? Content[keyof Content] : undefined;
  };
}[keyof Types['responses']];

export type ContractHandler<Types extends OperationTypes, Spec extends OperationSpec, Actor, Call> = (
  request: ContractRequest<Types, Spec, Actor>,
  call: Call,
) => Promise<ContractResponse<Types>>;

/** A response as the engine sees it. The compiler has checked the handler against ContractResponse. */
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
  rawBody: Buffer | undefined;
  mediaType: string | undefined;
  accepted: string | undefined;
  actor: unknown;
};
// The table of handlers holds functions of many request types; only its construction is checked, by `satisfies`.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyHandler<Call> = (request: any, call: Call) => Promise<HandlerResponse>;
