/** Generates the SDK's operations: one function each, the methods by namespace, and the problem codes as types. */

import { essenceOf, isJson } from '../contract/media-type.ts';
import { urlTemplate } from './base-path.ts';
import { contentKind, readMultipart } from './body-shape.ts';
import { renderExample } from './client-example.ts';
import { camelCase, nameOperations } from './client-name.ts';
import type { Contract, Media, Operation, Parameter } from './contract-model.ts';
import { selectsMembers } from './default-members.ts';
import { type Shape, shapeOf } from './parameter-shape.ts';
import { problemCodes } from './problem-code.ts';

/**
 * Renders the SDK's generated files, by file name, without the operations of `x-without-client`. The examples call the client
 * `name`.
 */
export const renderClient = (contract: Contract, name: string): Record<string, string> => {
  const operations = contract.operations.filter(
    ({ declarations }) => declarations['x-without-client'] === undefined,
  );
  const own = { ...contract, operations };
  return {
    'operations.ts': renderOperations(own),
    'namespaces.ts': renderNamespaces(own, name),
    'problem-codes.ts': renderProblemCodes(contract),
  };
};

const renderOperations = (contract: Contract): string => {
  const functions = contract.operations.map((operation) => {
    const text = contract.attempt(() => renderFunction(contract, operation), operation.at);
    return comment(contract, operation, renderExample(contract, operation, operation.id, 'transport')) + text;
  });
  const used = new Set(contract.operations.flatMap(callOf));
  const importOf = (file: string, ...names: string[]): string[] => {
    const needed = names.filter((name) => used.has(name.replace('type ', '')));
    return needed.length > 0 ? [`import { ${needed.join(', ')} } from '../${file}';`] : [];
  };
  return [
    ...importOf('call.ts', 'type Call', 'call', 'callPages', 'type PagedCall'),
    `import type { ${functions.some((text) => text.includes(' FieldOf<')) ? 'FieldOf, ' : ''}InputOf } from '../operation-type.ts';`,
    ...importOf('stream.ts', 'callStream', 'type StreamCall'),
    `import type { CallOptions, Transport } from '../transport.ts';`,
    '',
    ...functions,
  ].join('\n');
};

const renderFunction = (contract: Contract, operation: Operation): string => {
  const { id } = operation;
  const optional = operation.parameters.every(isOptional) && !operation.body?.required ? '?' : '';
  const type = `InputOf<'${id}'>`;
  // Only a request with If-None-Match can receive a 304, so only its data may be undefined.
  const isConditional =
    operation.responses.some(({ status }) => status === '304') &&
    operation.parameters.some(({ name }) => name === 'If-None-Match');
  const [send, resultType] = callOf(operation);
  const isSelective = selectsMembers(contract, operation);
  const generics = [
    ...(isConditional ? ['Tag extends string | undefined = undefined'] : []),
    ...(isSelective ? [`Field extends FieldOf<'${id}'> = never`] : []),
  ];
  const input = [
    isSelective ? `Omit<${type}, 'fields'>` : type,
    ...(isConditional ? ['{ ifNoneMatch?: Tag }'] : []),
    ...(isSelective ? ['{ fields?: readonly Field[] | undefined }'] : []),
  ];
  const arguments_ = [
    `'${id}'`,
    ...(isConditional ? ['Tag'] : isSelective && resultType === 'Call' ? ['undefined'] : []),
    ...(isSelective ? ['Field'] : []),
  ];
  return `export const ${id} = ${generics.length > 0 ? `<${generics.join(', ')}>` : ''}(
  transport: Transport,
  input${optional}: ${input.join(' & ')},
  options?: CallOptions,
): ${resultType}<${arguments_.join(', ')}> =>
  ${send}(transport, ${literal(describe(contract, operation))}, input, options);
`;
};

/** The function of the core that makes the call, and the type of its result. */
const callOf = (operation: Operation): [send: string, resultType: string] => {
  if (streamOf(operation)) return ['callStream', 'StreamCall'];
  return operation.declarations['x-pagination'] ? ['callPages', 'PagedCall'] : ['call', 'Call'];
};

/** The media type of a success that is a stream of items. */
const streamOf = ({ responses }: Operation): string | undefined =>
  responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ media }) => media)
    .find(({ stream }) => stream)?.type;

const isOptional = ({ name, required }: Parameter): boolean => !required || name === 'Idempotency-Key';

/** Returns the `Operation` of the SDK's core. */
const describe = (contract: Contract, operation: Operation) => {
  const keys = [
    ...operation.parameters.map(({ name }) => camelCase(name)),
    ...(operation.body ? ['body'] : []),
  ];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice) {
    const what = `${operation.id} has two parameters that would be "${twice}" in the SDK: rename one`;
    throw contract.fault(operation.at, what, 'parameters');
  }
  return {
    method: operation.method,
    path: urlTemplate(operation),
    parameters:
      operation.parameters.length > 0
        ? operation.parameters.map((each) => place(contract, operation, each))
        : undefined,
    body: bodyType(contract, operation),
    form: isForm(contract, operation) ? true : undefined,
    accept: acceptedType(contract, operation),
    binary: bytesOf(contract, operation) === undefined ? undefined : true,
    idempotent: operation.declarations['x-idempotency'] === undefined ? undefined : true,
    anonymous: operation.security.length === 0 ? true : undefined,
    deprecated: operation.deprecated ? `${operation.id} is deprecated.${advice(operation)}` : undefined,
  };
};

const advice = ({ declarations: { 'x-sunset': sunset, 'x-replaced-by': successor } }: Operation): string =>
  [successor && ` Call ${successor} instead.`, sunset && ` It ends on ${sunset}.`].filter(Boolean).join('');

const isText = ({ type, of = [] }: Shape): boolean =>
  [type, ...of].every((each) => each !== 'array' && each !== 'object');
const isList = ({ type, items }: Shape): boolean => type === 'array' && (!items || isText(items));

/** The styles and values that the SDK's core can write, by place. */
const writable: Record<string, (parameter: Parameter, shape: Shape) => boolean> = {
  path: ({ style }, shape) => style === 'simple' && isText(shape),
  header: ({ style }, shape) => style === 'simple' && (isText(shape) || isList(shape)),
  query: ({ style, explode }, shape) => style === 'form' && explode && (isText(shape) || isList(shape)),
};

const place = (contract: Contract, { id, at }: Operation, parameter: Parameter) => {
  const { in: where, name, style, explode, mediaType, schema } = parameter;
  const shape = shapeOf(contract, schema);
  if (mediaType !== undefined || !writable[where]?.(parameter, shape)) {
    const how = mediaType ?? `style "${style}"${explode ? '' : ' and explode: false'}`;
    const what = `"${name}" in the ${where} with ${how} and values of type ${shape.type}`;
    throw contract.fault(at, `${id}: the SDK cannot send ${what}`, 'parameters');
  }
  const key = camelCase(name);
  return { in: where, name, as: key === name ? undefined : key };
};

/** Whether the body is a form of texts and single files, which the SDK writes. `fetch` adds the media type. */
const isForm = (contract: Contract, { body }: Pick<Operation, 'body'>): boolean => {
  const [media, ...others] = body?.media ?? [];
  if (!media || others.length > 0 || essenceOf(media.type) !== 'multipart/form-data') return false;
  const { fields, files } = readMultipart(contract, media);
  const isField = ({ shape }: { shape: Shape }) => isText(shape) && shape.type !== 'json';
  return files.every(({ many }) => !many) && fields.every(isField);
};

/** Undefined for bytes and forms: a Blob has its media type, and `fetch` adds that of a form. */
const bodyType = (contract: Contract, { id, body, at }: Operation): string | undefined => {
  if (!body || isForm(contract, { body })) return undefined;
  const [media, ...others] = body.media;
  const isBytes = (each: Media): boolean => !isJson(each.type) && contentKind(contract, each) === 'binary';
  if (media && body.media.every(isBytes)) return undefined;
  if (!media || others.length > 0 || !isJson(media.type)) {
    const what = `${id}: the SDK can only send bytes, a form of text and files, or a body of a single JSON media type`;
    throw contract.fault(at, what, 'requestBody');
  }
  return media.type;
};

/** The media type of a success that is bytes. */
const bytesOf = (contract: Contract, { responses }: Operation): string | undefined =>
  responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ media }) => media)
    .find((media) => !media.stream && !isJson(media.type) && contentKind(contract, media) === 'binary')?.type;

/** The SDK receives JSON, not the same content as text. */
const receivable = (contract: Contract, media: readonly Media[]): readonly Media[] =>
  media.some(({ type }) => isJson(type))
    ? media.filter((one) => isJson(one.type) || one.stream || contentKind(contract, one) !== 'text')
    : media;

/** The media type of a success that is no JSON. */
const acceptedType = (contract: Contract, operation: Operation): string | undefined => {
  const { fault } = contract;
  const { id, at, responses } = operation;
  const successes = responses.filter(({ status }) => status.startsWith('2'));
  const stream = streamOf(operation) ?? bytesOf(contract, operation);
  const media = successes.flatMap((response) => receivable(contract, response.media));
  const other = media.find(({ type }) => !isJson(type) && type !== stream);
  if (other)
    throw fault(
      at,
      `${id}: the SDK can only receive JSON, bytes or a stream of items, not ${other.type}`,
      'responses',
    );
  if (stream && new Set(media.map(({ type }) => type)).size > 1) {
    throw fault(at, `${id}: the SDK can only receive a stream that is the only success`, 'responses');
  }
  return stream;
};

const renderNamespaces = (contract: Contract, name: string): string => {
  const namespaces = [...nameOperations(contract)].map(([namespace, methods]) => {
    const members = [...methods].map(
      ([method, operation]) =>
        comment(contract, operation, renderExample(contract, operation, `${name}.${namespace}.${method}`)) +
        `${method}: bind(transport, ${operation.id}),`,
    );
    return `  ${namespace}: {\n${indent(members.join('\n'), '    ')}\n  },`;
  });
  const names = contract.operations.map(({ id }) => `  ${id},\n`).sort();
  return [
    `import { bind } from '../call.ts';`,
    `import type { Transport } from '../transport.ts';`,
    `import {\n${names.join('')}} from './operations.ts';`,
    '',
    'export const createNamespaces = (transport: Transport) => ({',
    ...namespaces,
    '});',
    '',
  ].join('\n');
};

const renderProblemCodes = (contract: Contract): string => {
  const union = (codes: string[]) => codes.map(quote).join(' | ') || 'never';
  const operations = contract.operations.map(
    (operation) => `  ${operation.id}: ${union(problemCodes(contract, operation))};\n`,
  );
  return `export type ProblemCode = ${union(Object.keys(contract.problems))};

/** By operation: the codes of the problems that it may respond with. */
export type ProblemCodes = {\n${operations.join('')}};\n`;
};

const quote = (code: string): string => (/^[\w.:/-]+$/.test(code) ? `'${code}'` : JSON.stringify(code));

const comment = (contract: Contract, operation: Operation, example = ''): string => {
  const codes = problemCodes(contract, operation).map((code) => `\`${code}\``);
  const parts = [
    operation.summary,
    operation.description.trim(),
    access(operation),
    codes.length > 0 ? `Problems: ${codes.join(', ')}.` : '',
    example,
    operation.deprecated ? `@deprecated${advice(operation)}` : '',
  ];
  const text = parts
    .filter(Boolean)
    .join('\n\n')
    // A link to an operation in the documentation becomes a link to its function.
    .replace(/\[[^\]]*\]\(#operation\/(\w+)\)/g, '{@link $1}')
    .replaceAll('*/', '*\\/');
  return `/**\n${indent(text, ' * ')}\n */\n`;
};

const access = ({ security }: Operation): string => {
  if (security.length === 0) return 'Needs no access token.';
  if (security.some((alternative) => Object.keys(alternative).length === 0))
    return 'An access token is optional.';
  const scopes = security.map((alternative) =>
    Object.values(alternative)
      .flat()
      .map((scope) => `\`${scope}\``)
      .join(' and '),
  );
  // Usually all security schemes need the same scopes.
  const needed = scopes.every((each) => each !== '') ? [...new Set(scopes)].join(', or ') : '';
  return needed ? `Needs an access token with ${needed}.` : 'Needs an access token.';
};

const indent = (text: string, by: string): string => text.replace(/^.*$/gm, (line) => (by + line).trimEnd());

/** Writes a value as TypeScript, a list with one item per line, without undefined fields. */
const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[\n${value.map((item) => `    ${literal(item)},\n`).join('')}  ]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{ ${fields.map(([key, field]) => `${key}: ${literal(field)}`).join(', ')} }`;
};
