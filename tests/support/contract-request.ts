/** Requests made from the contract alone. Tests send the same ones to the mock and to the application. */
import { isJson } from '../../src/contract/media-type.ts';
import type { Operation, Parameter, RequestExample } from './contract-document.ts';

/** A request as values, before it is serialised. An undefined parameter or body is omitted. */
export type RequestParts = {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  header: Record<string, unknown>;
  cookie: Record<string, unknown>;
  mediaType?: string | undefined;
  body?: unknown;
};

/** The examples of the required parameters, and the named body example or the first one. */
export const exampleRequest = (operation: Operation, name?: string): RequestParts => {
  const examples = operation.requestExamples;
  const example: RequestExample | undefined = examples.find((one) => one.name === name) ?? examples[0];
  const parts: RequestParts = { path: {}, query: {}, header: {}, cookie: {} };
  for (const parameter of operation.parameters) {
    if (parameter.required) parts[parameter.in][parameter.name] = parameter.example;
  }
  return example ? { ...parts, mediaType: example.mediaType, body: example.value } : parts;
};

export type WrittenRequest = { path: string; init: RequestInit & { headers: Record<string, string> } };

export const writeRequest = (operation: Operation, parts: RequestParts): WrittenRequest => {
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parts.path[name])),
  );
  const query = writeQuery(operation.parameters, parts.query);
  const headers = Object.entries(parts.header).filter(([, value]) => value !== undefined);
  const isForm = parts.mediaType === multipart;
  return {
    path: query === '' ? path : `${path}?${query}`,
    init: {
      method: operation.method,
      headers: {
        ...Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
        ...(parts.body !== undefined && {
          'content-type': isForm
            ? `${multipart}; boundary=${boundary}`
            : (parts.mediaType ?? 'application/json'),
        }),
      },
      ...(parts.body !== undefined && { body: isForm ? writeForm(operation, parts.body) : writeBody(parts) }),
    },
  };
};

const form = 'application/x-www-form-urlencoded';

const multipart = 'multipart/form-data';
const boundary = 'a-boundary-that-no-example-contains';

/** Files come last, as the server needs them. */
const writeForm = ({ requestBodies }: Operation, body: unknown): string => {
  const { properties = {} } = requestBodies[multipart]?.schema ?? {};
  const isFile = (name: string) => properties[name]?.format === 'binary';
  const given = Object.entries(body as object).filter(([, value]) => value !== undefined);
  const fields = given.toSorted(([a], [b]) => Number(isFile(a)) - Number(isFile(b)));
  const parts = fields.map(([name, value]) => {
    const file = isFile(name) ? '; filename="price-list.pdf"\r\nContent-Type: application/octet-stream' : '';
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  });
  return `${parts.join('')}--${boundary}--\r\n`;
};

const writeBody = ({ mediaType = 'application/json', body }: RequestParts): string => {
  if (mediaType === form) return new URLSearchParams(body as Record<string, string>).toString();
  return isJson(mediaType) ? JSON.stringify(body) : String(body);
};

/** The value of a written body: JSON, or a form of text fields. */
export const readBody = (text: string, mediaType: string | null): unknown =>
  isJson(mediaType ?? '') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));

const writeQuery = (parameters: readonly Parameter[], query: Record<string, unknown>): string => {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
    for (const [key, text] of writeParameter(name, value, parameter)) written.append(key, text);
  }
  return written.toString();
};

const writeParameter = (
  name: string,
  value: unknown,
  { style, explode = true }: Partial<Parameter> = {},
): [string, string][] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return explode ? value.map((item) => [name, String(item)]) : [[name, value.join(',')]];
  }
  if (style === 'deepObject' && typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, item]) => [`${name}[${key}]`, String(item)]);
  }
  return [[name, String(value)]];
};
