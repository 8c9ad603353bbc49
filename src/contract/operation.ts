/** A row of the generated operation table: what the engine does with a request, as data. */

export type ParameterShape = {
  readonly type: string;
  readonly items?: ParameterShape;
  readonly properties?: Readonly<Record<string, ParameterShape>>;
};

export type ParameterSpec = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly shape: ParameterShape;
};

export type ResponseSpec = {
  readonly mediaTypes: readonly string[];
  readonly headers: Readonly<Record<string, 'required' | 'optional'>>;
};

export type OperationSpec = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly authentication: 'none' | 'optional' | 'required';
  readonly security: readonly Readonly<Record<string, readonly string[] | undefined>>[];
  readonly parameters: readonly ParameterSpec[];
  readonly defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body: { readonly required: boolean; readonly mediaTypes: readonly string[] } | null;
  readonly responses: Readonly<Record<string, ResponseSpec>>;
  /** The codes of all problems that the operation may answer with. */
  readonly problems: readonly string[];
  readonly idempotency: 'required' | 'optional' | null;
  readonly etag: 'read' | 'write' | null;
  readonly pagination: 'cursor' | null;
  readonly rateLimit: RateLimitSpec | null;
  readonly cache: CacheSpec | null;
  /** Tags of cached answers that a success of this operation makes untrue. */
  readonly invalidates: readonly string[];
  readonly deprecation: DeprecationSpec | null;
};

export type RateLimitSpec = {
  /** Of the bucket; operations may share one. */
  readonly name: string;
  readonly quota: number;
  /** Seconds. */
  readonly window: number;
  readonly per: 'actor' | 'address';
};

export type CacheSpec = {
  /** Seconds. */
  readonly maxAge: number;
  readonly scope: 'public' | 'private';
  readonly tags: readonly string[];
  /** The request headers that the answer depends on. */
  readonly vary: readonly string[];
};

export type DeprecationSpec = {
  /** As the Deprecation header says it. */
  readonly since: string | null;
  /** As the Sunset header says it. */
  readonly sunset: string | null;
  /** The path of what replaces the operation, with parameters of this one. */
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
