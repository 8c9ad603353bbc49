/** The `@example` of an operation's docstring: a call with the contract's own examples as its input. */
import { essenceOf, isJson } from '../contract/media-type.ts';
import { readMultipart } from './body-shape.ts';
import { camelCase, isBindable } from './client-name.ts';
import type { Contract, Operation, Parameter, Schema } from './contract-model.ts';
import type { Media } from './media-model.ts';

/** Undefined if a required value has no example in the contract. */
export const renderExample = (
  contract: Contract,
  operation: Operation,
  callee: string,
  ...first: string[]
): string | undefined => {
  const input = inputOf(contract, operation);
  if (!input) return undefined;
  const args = Object.keys(input).length > 0 ? [...first, toCode(input)] : first;
  return `@example\n\`\`\`ts\n${statement(operation, `${callee}(${args.join(', ')})`)}\n\`\`\``;
};

const inputOf = (
  contract: Contract,
  { parameters, body }: Operation,
): Record<string, unknown> | undefined => {
  const required = parameters.filter(
    (parameter) => parameter.required && parameter.name !== 'Idempotency-Key',
  );
  const filters = parameters.filter((parameter) => parameter.in === 'query' && isShown(parameter));
  const shown = [...new Set([...required, ...filters.slice(0, 2)])];
  const [media] = body?.media ?? [];
  const input = [
    ...shown.map(({ name, example }): [string, unknown] => [camelCase(name), example]),
    ...(media ? [['body', bodyOf(contract, media)] as [string, unknown]] : []),
  ];
  return input.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(input);
};

/** Bytes are a Blob with their media type. */
class Bytes {
  readonly text: string;
  readonly type: string | undefined;

  constructor(text: string, type?: string) {
    this.text = text;
    this.type = type;
  }
}

const bodyOf = (contract: Contract, media: Media): unknown => {
  const { type, example } = media;
  if (essenceOf(type) === 'multipart/form-data') return formOf(contract, media);
  return isJson(type) || typeof example !== 'string' ? example : new Bytes(example, type);
};

/** The files of a form are Blobs. */
const formOf = (contract: Contract, media: Media): unknown => {
  const files = readMultipart(contract, media).files.map(({ name }) => name);
  const fields = Object.entries((media.example ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    fields.map(([name, value]) => [name, files.includes(name) ? new Bytes(String(value)) : value]),
  );
};

/** A cursor comes from a response, and the SDK sends it by itself. */
const isShown = ({ name, example }: Parameter): boolean => example !== undefined && name !== 'cursor';

const statement = ({ responses, declarations }: Operation, call: string): string => {
  const success = responses.find(({ status }) => status.startsWith('2'));
  const schema = success?.media[0]?.schema;
  if (schema === undefined) return `await ${call};`;
  if (success?.media[0]?.stream) return loopOver(call, nameOf(schema, 'item'));
  if (declarations['x-pagination'] === undefined) return `const ${nameOf(schema, 'data')} = await ${call};`;
  const { items } = (schema.properties ?? {}) as Record<string, Schema>;
  return loopOver(call, nameOf((items?.items ?? {}) as Schema, 'item'));
};

const loopOver = (call: string, item: string): string => {
  const loop = (list: string) => `for await (const ${item} of ${list}) console.log(${item});`;
  return call.includes('\n') ? `const list = ${call};\n${loop('list')}` : loop(call);
};

const nameOf = ({ $ref }: Schema, otherwise: string): string => {
  const schema = String($ref ?? otherwise).replace(/^.*\//, '');
  const name = schema.charAt(0).toLowerCase() + schema.slice(1);
  return isBindable(name) ? name : otherwise;
};

/** A JSON value as TypeScript, on one line where it fits. */
const toCode = (value: unknown, indent = ''): string => {
  if (typeof value === 'string') return quote(value);
  if (value instanceof Bytes) {
    const type = value.type === undefined ? '' : `, { type: ${quote(value.type)} }`;
    return `new Blob([${quote(value.text)}]${type})`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => toCode(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${/^\w+$/.test(key) ? key : quote(key)}: ${toCode(item, inner)}`,
      );
  const [open, close, space] = isList ? ['[', ']', ''] : ['{', '}', ' '];
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (line.length + indent.length <= 60 && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
};

const quote = (text: string): string => {
  const json = JSON.stringify(text);
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
};
