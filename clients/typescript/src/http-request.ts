/** From an operation and its input to a request. In the query a list repeats its name: `sort=-price&sort=name`. */

export type Parameter = {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  /** Its name in the input, where that is another. */
  readonly as?: string;
};

/** What the core has to know of an operation; the generated functions carry it. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly parameters?: readonly Parameter[];
  /** The media type of the body it takes. */
  readonly body?: string;
  /** It has its effect once per Idempotency-Key. */
  readonly idempotent?: true;
  /** It does not look at an access token. */
  readonly anonymous?: true;
  /** What to say to those who still call it. */
  readonly deprecated?: string;
};

export type HttpRequest = { method: string; url: string; headers: Headers; body: string | undefined };

type Input = Readonly<Record<string, unknown>>;

export const buildRequest = (baseUrl: string, operation: Operation, input: Input): HttpRequest => {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
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
  const body = input.body === undefined ? undefined : JSON.stringify(input.body);
  if (body !== undefined && operation.body) headers.set('content-type', operation.body);
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  return { method: operation.method, url: baseUrl.replace(/\/+$/, '') + path + search, headers, body };
};

/** An empty or a dotted segment would be another path, so a forgotten id could delete something else. */
const pathSegment = (name: string, value: unknown): string => {
  const segment = value === undefined ? '' : String(value);
  if (/^\.{0,2}$/.test(segment))
    throw new TypeError(`${name} cannot be ${JSON.stringify(value) ?? 'undefined'}`);
  return encodeURIComponent(segment);
};

const queryPairs = (name: string, value: unknown): string[] =>
  [value].flat().map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`);
