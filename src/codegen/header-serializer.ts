/** Generates one function per response header that checks the handler's value and writes its text. */
import type { Contract, Header, Operation, Response, Schema } from './contract-model.ts';
import { isObject } from './json.ts';
import { partsOf, shapeOf } from './parameter-shape.ts';
import { handlerHeaders } from './response-header.ts';
import type { SchemaWriter } from './schema-writer.ts';

const quote = JSON.stringify;

/** Writes the table of functions by header. Undefined if the handler sets no header. */
export const writeHeaders = (
  writer: SchemaWriter,
  operation: Operation,
  response: Response,
): string | undefined => {
  const { contract } = writer;
  const functions = handlerHeaders(contract, operation, response).flatMap((header) => {
    const code = contract.attempt(() => writeHeader(writer, header), header.schema);
    return code === undefined ? [] : [`${quote(header.name)}: ${writer.constant(code)}`];
  });
  return functions.length === 0 ? undefined : writer.constant(`{ ${functions.join(', ')} }`);
};

/** Without the operation in its messages, so that operations share the code. */
const writeHeader = (writer: SchemaWriter, header: Header): string => {
  const { name, schema, explode, mediaType } = header;
  const where = quote(`header ${name}`);
  const write = writer.write(schema, `header ${name}`);
  if (mediaType !== undefined) return `jsonHeader(${write})`;
  const isList = checkShape(writer.contract, header) === 'array';
  if (name.toLowerCase() === 'set-cookie') return `${isList ? 'cookieList' : 'cookies'}(${where}, ${write})`;
  return `header(${where}, ${write}, ${explode})`;
};

/** Returns the type of the header. Throws for a value that the style `simple` cannot express. */
const checkShape = (contract: Contract, { name, schema }: Header): string => {
  const { type, items, properties = {}, additional } = shapeOf(contract, schema);
  const parts = [items, additional, ...Object.values(properties)];
  if (parts.some((part) => part?.type === 'array' || part?.type === 'object')) {
    throw contract.fault(schema, `The header ${name} cannot have nested lists: use content`);
  }
  const inner = partsOf(contract, schema).flatMap(({ items, properties: named, additionalProperties }) => [
    items,
    additionalProperties,
    ...Object.values((named ?? {}) as Schema),
  ]);
  if (inner.some((part) => isObject(part) && partsOf(contract, part).some(namesNull))) {
    throw contract.fault(schema, `The header ${name} cannot have null in a list: it has no text there`);
  }
  return type;
};

const namesNull = ({ type, enum: values = [], const: value }: Schema): boolean =>
  [type].flat().includes('null') || value === null || (values as unknown[]).includes(null);

/** The run-time functions, as text of their module. Commas in an item would be read as separators. */
export const headerRuntime = `
const fieldText = (where, text) => {
  if (!/^[\\t\\x20-\\x7e\\x80-\\xff]*$/.test(text)) fail(where + ': a character that no header may have');
  return /^[\\t ]|[\\t ]$/.test(text) ? fail(where + ': a space at an end, which clients remove') : text;
};
const header = (where, write, explode) => (v) => {
  const text = write(v);
  return fieldText(where, typeof v === 'string' ? v : simple(where, JSON.parse(text), explode));
};
const jsonHeader = (write) => (v) =>
  write(v).replaceAll(/[^\\x20-\\x7e]/g, (unit) => '\\\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
const cookies = (where, write) => {
  const cookie = header(where, write, false);
  return (v) => Array.isArray(v) ? v.map(cookie) : cookie(v);
};
const cookieList = (where, write) => (v) => JSON.parse(write(v)).map((item) => fieldText(where, String(item)));
const simple = (where, value, explode) => {
  const item = (v) => v === null ? fail(where + ': null in a list, which has no text there') : isObject(v) || Array.isArray(v) || /,/.test(v) ? fail(where + ': a list or a comma in a list') : fieldText(where, String(v));
  if (Array.isArray(value) && value.length === 1 && item(value[0]) === '') fail(where + ': one empty text, which clients read as no item');
  if (Array.isArray(value)) return value.map(item).join(',');
  if (!isObject(value)) return String(value);
  if (explode && Object.keys(value).some((key) => key.includes('='))) fail(where + ': "=" in a name');
  return Object.entries(value).map(([key, v]) => item(key) + (explode ? '=' : ',') + item(v)).join(',');
};
`;
