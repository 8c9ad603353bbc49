/** The generated operation table: the declarations of each operation, as data. */

export type ParameterShape = {
  /** A type of JSON Schema, `union` or `json`. */
  readonly type: string;
  readonly of?: readonly string[];
  readonly items?: ParameterShape;
  readonly properties?: Readonly<Record<string, ParameterShape>>;
  readonly additional?: ParameterShape;
};

export type ParameterSpec = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  /** The value is a document of this type, not text in a style. */
  readonly mediaType?: string;
  readonly shape: ParameterShape;
};

export type FileSpec = {
  readonly name: string;
  readonly required: boolean;
  readonly many: boolean;
  readonly mediaTypes?: readonly string[];
};

export type ContentSpec =
  | { readonly kind: 'json' | 'text' | 'binary' }
  | {
      readonly kind: 'form';
      readonly fields: readonly ParameterSpec[];
      /** The shape of undeclared fields that are no text. */
      readonly additional?: ParameterShape;
    }
  | {
      readonly kind: 'multipart';
      readonly fields: readonly ParameterSpec[];
      readonly files: readonly FileSpec[];
      /** Whether files of other names may come. */
      readonly open: boolean;
    };

export type BodySpec = {
  readonly required: boolean;
  /** Media types or ranges, as declared. */
  readonly mediaTypes: readonly string[];
  /** By media type, for those that are not JSON. */
  readonly contents?: Readonly<Record<string, ContentSpec | undefined>>;
};

/** `events` and `lines` are streams of items: Server-Sent Events, and one JSON value per line. */
export type ContentKind = 'json' | 'text' | 'binary' | 'events' | 'lines';

export type ResponseSpec = {
  readonly mediaTypes: readonly string[];
  /** By media type, for those that are not JSON. */
  readonly kinds?: Readonly<Record<string, ContentKind | undefined>>;
  /** The media type of a body without one, if the first declared type is a range. */
  readonly unnamed?: string;
  readonly headers: Readonly<Record<string, 'required' | 'optional'>>;
  /** The headers that the handler must set. */
  readonly required?: readonly string[];
};

export type OperationSpec = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly authentication: 'none' | 'optional' | 'required';
  readonly security: readonly Readonly<Record<string, readonly string[] | undefined>>[];
  /** Maximum age of the actor's proof of identity, in seconds. */
  readonly recentAuthentication: number | null;
  /** The query parameters that carry credentials, for authenticators only. */
  readonly queryCredentials: readonly string[];
  readonly parameters: readonly ParameterSpec[];
  readonly defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body: BodySpec | null;
  /** Whether the handler also receives the bytes of the body. */
  readonly rawBody: boolean;
  /** By status, range of statuses (`4XX`) or `default`. */
  readonly responses: Readonly<Record<string, ResponseSpec>>;
  /** The headers that only the engine sets, in lower case. */
  readonly engineHeaders: readonly string[];
  /** The codes of all problems that the operation may return. */
  readonly problems: readonly string[];
  readonly idempotency: 'required' | 'optional' | null;
  /** The steps of an operation that calls other systems between its transactions. */
  readonly steps: readonly string[] | null;
  readonly etag: 'read' | 'write' | null;
  /** Whether the date of the 200 counts beside its ETag. */
  readonly lastModified: boolean;
  /** Whether a client may request a range of the bytes of the 200. */
  readonly byteRanges: boolean;
  readonly pagination: 'cursor' | null;
  /** Pairs of query parameters. `to` must not be less than `from`. */
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
  readonly rateLimit: RateLimitSpec | null;
  /** The headers of every response. */
  readonly constantHeaders: Readonly<Record<string, string>> | null;
  readonly cache: CacheSpec | null;
  /** The Cache-Control of every response that is no problem. */
  readonly cacheControl: string;
  /** The request headers that select the response. */
  readonly vary: readonly string[];
  /** The tags of cached responses that a success of this operation invalidates. */
  readonly invalidates: readonly string[];
  readonly deprecation: DeprecationSpec | null;
};

export type RateLimitSpec = {
  /** The name of the bucket. Operations may share it. */
  readonly name: string;
  readonly quota: number;
  /** Seconds. */
  readonly window: number;
  readonly per: 'actor' | 'ip';
};

export type CacheSpec = {
  /** Seconds. */
  readonly maxAge: number;
  readonly scope: 'public' | 'private';
  readonly tags: readonly string[];
};

export type DeprecationSpec = {
  /** The value of the Deprecation header. */
  readonly since: string | null;
  /** The value of the Sunset header. */
  readonly sunset: string | null;
  /** The path of the successor, with parameters of this operation. */
  readonly successor: string | null;
};

/** A node of the generated route trie. */
export type RouteNode = {
  readonly literals: Readonly<Record<string, RouteNode | undefined>>;
  readonly parameter?: { readonly node: RouteNode };
  readonly operations: Readonly<
    Record<string, { readonly id: string; readonly parameters: readonly string[] } | undefined>
  >;
};
