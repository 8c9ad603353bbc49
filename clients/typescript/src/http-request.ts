/** Builds the HTTP request of an operation. In the query, a list repeats its name: `sort=-price&sort=name`. */

export type Parameter = {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  /** Its name in the input, if it differs. */
  readonly as?: string;
};

/** The properties of an operation that the core needs. The generated functions contain them. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly parameters?: readonly Parameter[];
  /** The media type of a request body that is JSON. */
  readonly body?: string;
  /** The request body is a form of texts and files. */
  readonly form?: true;
  /** The media type of a response that is bytes or a stream of items. */
  readonly accept?: string;
  /** The response is bytes. */
  readonly binary?: true;
  /** It takes effect once per Idempotency-Key. */
  readonly idempotent?: true;
  /** It ignores access tokens, so the core sends none. */
  readonly anonymous?: true;
  /** The warning that the core logs once per transport. */
  readonly deprecated?: string;
};

export type HttpRequest = {
  method: string;
  url: string;
  headers: Headers;
  body: string | Blob | FormData | undefined;
  /** The caller reads a stream itself. */
  success: 'json' | 'bytes' | 'stream';
};

type Input = Readonly<Record<string, unknown>>;

/** Throws a TypeError for a path parameter that is missing, empty or dots. Generates a missing idempotency key. */
export const buildRequest = (baseUrl: string, operation: Operation, input: Input): HttpRequest => {
  const { method, accept = 'application/json' } = operation;
  const headers = new Headers({ accept: `${accept}, application/problem+json` });
  const query: string[] = [];
  let path = operation.path;
  for (const parameter of operation.parameters ?? []) {
    const { name, in: place } = parameter;
    const value = input[parameter.as ?? name];
    if (place === 'path') path = path.replace(`{${name}}`, () => pathSegment(name, value));
    else if (value === undefined) continue;
    else if (place === 'header') headers.set(name, String(value));
    else query.push(...queryPairs(name, value));
  }
  if (operation.idempotent && !headers.has('idempotency-key')) {
    headers.set('idempotency-key', crypto.randomUUID());
  }
  const body = bodyOf(operation, input.body);
  if (body !== undefined && operation.body) headers.set('content-type', operation.body);
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  const url = baseUrl.replace(/\/+$/, '') + path + search;
  return { method, url, headers, body, success: kindOf(operation) };
};

/** `fetch` adds the Content-Type of a Blob or a form. */
const bodyOf = ({ form }: Operation, body: unknown): HttpRequest['body'] => {
  if (body === undefined || body instanceof Blob) return body;
  return form ? formOf(body as Record<string, string | Blob | undefined>) : JSON.stringify(body);
};

/** The server needs the fields before the files. */
const formOf = (fields: Record<string, string | Blob | undefined>): FormData => {
  const form = new FormData();
  const entries = Object.entries(fields);
  for (const [name, value] of entries)
    if (value !== undefined && !(value instanceof Blob)) form.set(name, value);
  for (const [name, value] of entries) if (value instanceof Blob) form.set(name, value);
  return form;
};

const kindOf = ({ accept, binary }: Operation): HttpRequest['success'] => {
  if (binary) return 'bytes';
  return accept === undefined ? 'json' : 'stream';
};

/** An empty or dot segment would change the path, so that a missing id could delete another resource. */
const pathSegment = (name: string, value: unknown): string => {
  const segment = value === undefined ? '' : String(value);
  if (/^\.{0,2}$/.test(segment))
    throw new TypeError(`${name} cannot be ${JSON.stringify(value) ?? 'undefined'}`);
  return encodeURIComponent(segment);
};

const queryPairs = (name: string, value: unknown): string[] =>
  [value].flat().map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`);
