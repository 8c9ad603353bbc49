/**
 * Generates one function per schema of a response or webhook that validates the value while it writes the JSON. It never reads undeclared
 * properties, so they cannot leave the server, and it throws for a value that violates the contract. An unsupported keyword
 * stops generation.
 */
import { build } from 'esbuild';
import { contentKind } from './body-shape.ts';
import type { Contract, Media, Operation, Webhook } from './contract-model.ts';
import { headerRuntime, writeHeaders } from './header-serializer.ts';
import { isCatalogued } from './problem-code.ts';
import { serializerRuntime } from './serializer-runtime.ts';
import { SerializerWriter } from './serializer-writer.ts';
import { createCompiler } from './validator.ts';
import { webhookTable } from './webhook-table.ts';

export const renderSerializers = async (contract: Contract): Promise<string> => {
  const { compile, code } = createCompiler(contract, 'response', { allErrors: false });
  let place: object = contract.document;
  const writer = new SerializerWriter(contract, (schema) => compile(schema, place));
  const entries = contract.operations.map((each) => {
    place = each.at;
    return { id: each.id, bodies: bodiesOf(writer, each), headers: headersOf(writer, each) };
  });
  const payloads = webhookTable(contract, (webhook) => {
    place = webhook.at;
    return `{ ${payloadsOf(writer, webhook).join(', ')} }`;
  });
  const validators = code();
  if (validators === undefined) return '';
  const table = (name: string, rows: string[]) => `export const ${name} = {\n${rows.join('\n')}\n};\n`;
  return bundle(
    [
      validators,
      serializerRuntime,
      headerRuntime,
      ...writer.code,
      table(
        'serializers',
        entries.map(({ id, bodies }) => `  ${quote(id)}: { ${bodies.join(', ')} },`),
      ),
      table(
        'headerSerializers',
        entries.map(({ id, headers }) => `  ${quote(id)}: { ${headers.join(', ')} },`),
      ),
      `export const webhookSerializers = ${payloads};\n`,
    ].join('\n'),
  );
};

const bodiesOf = (writer: SerializerWriter, { id, responses, at }: Operation): string[] =>
  responses.flatMap(({ status, media }) => {
    const { contract } = writer;
    const write = ({ type, schema }: Media) =>
      `${quote(type)}: ${writer.write(schema ?? {}, `${id} ${status}`)}`;
    const bodies = media.flatMap((each) => {
      const attempt = () => (isWritten(contract, each) ? write(each) : []);
      return contract.attempt(attempt, each.schema ?? at) ?? [];
    });
    return bodies.length > 0 ? [`${quote(status)}: { ${bodies.join(', ')} }`] : [];
  });

const payloadsOf = (writer: SerializerWriter, { name, payload, at }: Webhook): string[] =>
  payload.flatMap((media) => {
    const { contract } = writer;
    if (contentKind(contract, media) === 'binary') return [];
    const { type, schema = {} } = media;
    return contract.attempt(() => [`${quote(type)}: ${writer.write(schema, name)}`], at) ?? [];
  });

const headersOf = (writer: SerializerWriter, operation: Operation): string[] =>
  operation.responses.flatMap((response) => {
    const headers = writeHeaders(writer, operation, response);
    return headers === undefined ? [] : [`${quote(response.status)}: ${headers}`];
  });

/** The engine writes problems of the catalogue, and bytes. */
const isWritten = (contract: Contract, media: Media): boolean =>
  !isCatalogued(contract, media) && contentKind(contract, media) !== 'binary';

export const serializerTypes = `/** Validates a value and serializes it as JSON. Throws a TypeError that names the violated rule. */
export type Serializer = (value: unknown) => string;
/** By operation, status and media type; of a stream, for one item. For text only the validation is used. */
export declare const serializers: Record<string, Record<string, Record<string, Serializer>>>;
/** By webhook, method in lower case and media type. */
export declare const webhookSerializers: Record<string, Record<string, Record<string, Serializer>>>;
/** Validates the value of a header and writes its text, one for each line. Throws a TypeError that names the violated rule. */
export type HeaderSerializer = (value: unknown) => string | string[];
/** By operation, status and name, for the headers that a handler sets. */
export declare const headerSerializers: Record<string, Record<string, Record<string, HeaderSerializer>>>;
`;

const quote = JSON.stringify;

const bundle = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2024',
    write: false,
    logLevel: 'error',
  });
  return (outputFiles[0]?.text ?? '').replaceAll(/^\/\/ (?:.*node_modules\/.*|<stdin>)$\n/gm, '');
};
