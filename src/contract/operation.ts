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
  readonly idempotency: 'required' | null;
  readonly etag: 'read' | 'write' | null;
  readonly pagination: 'cursor' | null;
};

/** A node of the generated route trie. */
export type RouteNode = {
  readonly literals: Readonly<Record<string, RouteNode | undefined>>;
  readonly parameter?: { readonly node: RouteNode };
  readonly operations: Readonly<
    Record<string, { readonly id: string; readonly parameters: readonly string[] } | undefined>
  >;
};
