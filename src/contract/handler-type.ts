/**
 * The types of a handler, derived from the contract: its request and its possible responses. `Types` is an entry of
 * openapi-typescript's `operations`, `Spec` the row of the operation in the operation table.
 */
import type { Readable } from 'node:stream';
import type { RangedContent } from './byte-range.ts';
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

/** The decoded body, by media type. A content without a schema is bytes, unless it is JSON. */
type Received<Content> = {
  [Type in keyof Content]: Type extends `multipart/${string}`
    ? ReceivedForm<Content[Type]>
    : Content[Type] extends Blob
      ? Readable
      : unknown extends Content[Type]
        ? Type extends JsonType
          ? Content[Type]
          : Readable
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
  /** The declared media type of the body. For bytes or a declared range the client's, with its parameters. */
  mediaType: string | undefined;
  /** The declared media type of a success that Accept prefers. Undefined if Accept does not decide. */
  accepted: string | undefined;
  actor: ActorOf<Spec, Actor>;
};

type IsNamed<Name, Names extends string> = Lowercase<Name & string> extends Lowercase<Names> ? true : false;

/** The server has a value of its own for these headers, or adds to the handler's. */
type DefaultedHeader = 'cache-control' | 'vary' | 'link' | 'content-length';

type HeaderValue<Name, Value> =
  IsNamed<Name, 'set-cookie'> extends true ? Value | NonNullable<Value>[] : Value;

/** The declared headers except those that only the engine sets. OpenAPI ignores a header Content-Type. */
type HandlerHeaders<Headers, Others extends string> = {
  [Name in keyof Headers as IsNamed<Name, Others | DefaultedHeader | 'content-type'> extends true
    ? never
    : Name]: HeaderValue<Name, Headers[Name]>;
} & {
  [Name in keyof Headers as IsNamed<Name, Exclude<DefaultedHeader, Others>> extends true
    ? Name
    : never]?: Headers[Name];
};

type HeadersPart<Response, Others extends string> = Response extends { headers: infer Headers }
  ? Optional<'headers', HandlerHeaders<Known<Headers>, Others>>
  : object;

type VersionPart<Response, Others extends string> = { version: Version } & HeadersPart<
  Response,
  Others | 'etag'
>;

/**
 * If the contract promises an ETag, the handler returns the version of the resource, or a tag of its own. For an optional ETag
 * it may omit the version.
 */
type MetadataPart<Response, Spec extends OperationSpec> = Response extends { headers: { ETag: string } }
  ? Spec['etag'] extends null
    ?
        | VersionPart<Response, Spec['engineHeaders'][number]>
        | HeadersPart<Response, Spec['engineHeaders'][number]>
    : VersionPart<Response, Spec['engineHeaders'][number]>
  : Response extends { headers: infer Headers }
    ? 'ETag' extends keyof Known<Headers>
      ? { version?: Version } & HeadersPart<Response, Spec['engineHeaders'][number]>
      : HeadersPart<Response, Spec['engineHeaders'][number]>
    : object;

type RowsOf<Spec extends OperationSpec> = Spec['responses'];

/** The row of a status. Ranges are in upper case there. */
type RowOf<Spec extends OperationSpec, Status> = Status extends string | number
  ? RowsOf<Spec>[`${Status}` extends keyof RowsOf<Spec> ? `${Status}` : Uppercase<`${Status}`>]
  : never;

type BodyPart<Content, Row> = {
  [Type in keyof Content]: { body: Sent<Type, Content[Type]> } & (MayOmitType<Content, Type, Row> extends true
    ? { mediaType?: Concrete<Type> }
    : { mediaType: Concrete<Type> });
}[keyof Content];

/** The only media type is clear, and so is the usual one in a range. */
type MayOmitType<Content, Type, Row> =
  IsSingle<Content> extends true
    ? Type extends `${string}/*`
      ? Row extends { unnamed: string }
        ? true
        : false
      : true
    : false;

type IsSingle<Content> = { [K in keyof Content]: [keyof Content] extends [K] ? true : false }[keyof Content];

/** For a declared range, the handler chooses the media type. */
type Concrete<Type> = Type extends `${infer Kind}/*`
  ? Kind extends '*'
    ? string
    : `${Kind}/${string}`
  : Type;

type Bytes = string | Uint8Array | Readable;
type JsonType =
  | 'application/json'
  | `application/json;${string}`
  | `application/${string}+json`
  | `application/${string}+json;${string}`;

/** A content without a schema is bytes, unless it is JSON. */
type Sent<Type, Content> = Content extends Blob
  ? Bytes
  : unknown extends Content
    ? Type extends JsonType
      ? Content
      : Bytes
    : Content;

/** The declared contents without problems of the catalogue, which handlers throw. */
type OwnContent<Content, Spec extends OperationSpec> = {
  [Type in keyof Content as IsCatalogued<Type, Content[Type], Spec> extends true
    ? never
    : Type]: Content[Type];
};

type IsCatalogued<Type, Problem, Spec extends OperationSpec> = Type extends 'application/problem+json'
  ? Problem extends { code: infer Code }
    ? [Code] extends [Spec['problems'][number]]
      ? true
      : false
    : false
  : false;

type Bodiless = { body?: undefined };

/** `never` if all contents are problems of the catalogue. */
type ContentPart<Response, Spec extends OperationSpec, Status> = Status extends 204 | 205 | 304
  ? Bodiless
  : Response extends { content: infer Content }
    ? BodyPart<RangedIf<Spec, Status, OwnContent<Content, Spec>>, RowOf<Spec, Status>>
    : Bodiless;

/** The engine opens the bytes of which a client may request a range. */
type RangedIf<Spec extends OperationSpec, Status, Content> = [Spec['byteRanges'], Status] extends [true, 200]
  ? { [Type in keyof Content]: RangedContent }
  : Content;

type ReturnedBy<Response, Spec extends OperationSpec, Status> = {
  status: Status extends number ? Status : number;
} & MetadataPart<Response, Spec> &
  ContentPart<Response, Spec, Status>;

/**
 * Exactly the declared responses. Handlers throw problems of the catalogue. The engine sends the 304 of a version, and the
 * 206 of a range.
 */
export type ContractResponse<Types extends OperationTypes, Spec extends OperationSpec> = {
  [Status in keyof Types['responses']]: [Status, Spec['etag']] extends [304, 'read']
    ? never
    : [Status, Spec['byteRanges']] extends [206, true]
      ? never
      : ReturnedBy<Types['responses'][Status], Spec, Status>;
}[keyof Types['responses']];

/** `Facts` if a response of the operation is a stream of items. */
export type IfStreaming<Types extends OperationTypes, Facts> =
  Extract<ContractOutput<Types>['body'], AsyncIterable<unknown>> extends never ? object : Facts;

type Optional<Name extends string, Part> = object extends Part
  ? { [N in Name]?: Part }
  : { [N in Name]: Part };

/** The server rejects undeclared parameters here, so a part without parameters has no member. */
type Closed<Name extends string, Part> = keyof Part extends never
  ? { [N in Name]?: Record<string, never> }
  : Optional<Name, Part>;

/** The body or, for an operation with `x-raw-body`, its bytes. */
type GivenBody<Body> = undefined extends Body
  ? { body?: Body; rawBody?: Uint8Array }
  : { body: Body; rawBody?: undefined } | { body?: undefined; rawBody: Uint8Array };

/** The request of a call in process, decoded. */
export type ContractInput<Types extends OperationTypes> = Closed<'params', ParametersIn<Types, 'path'>> &
  Closed<'query', ParametersIn<Types, 'query'>> &
  Optional<'headers', ParametersIn<Types, 'header'>> &
  Optional<'cookies', ParametersIn<Types, 'cookie'>> &
  GivenBody<BodyOf<Types>> & {
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
) => Promise<ContractResponse<Types, Spec>>;

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
