/**
 * Generates one function per response schema that validates the value while it writes the JSON. It never reads undeclared
 * properties, so they cannot leave the server, and it throws for a value that violates the contract. An unsupported keyword
 * stops generation.
 */
import { build } from 'esbuild';
import { contentKind } from './body-shape.ts';
import type { Contract, Media } from './contract-model.ts';
import { serializerRuntime } from './serializer-runtime.ts';
import { SerializerWriter } from './serializer-writer.ts';
import { createCompiler } from './validator.ts';

export const renderSerializers = async (contract: Contract): Promise<string> => {
  const { compile, code } = createCompiler(contract, 'response', { allErrors: false });
  let operation: object = contract.document;
  const writer = new SerializerWriter(contract, (schema) => compile(schema, operation));
  const entries = contract.operations.map(({ id, responses, at }) => {
    operation = at;
    const statuses = responses.flatMap(({ status, media }) => {
      const write = ({ type, schema }: Media) =>
        `${quote(type)}: ${writer.write(schema ?? {}, `${id} ${status}`)}`;
      const bodies = media.flatMap((each) => {
        const attempt = () => (isWritten(contract, each) ? write(each) : []);
        return contract.attempt(attempt, each.schema ?? at) ?? [];
      });
      return bodies.length > 0 ? [`${quote(status)}: { ${bodies.join(', ')} }`] : [];
    });
    return `  ${quote(id)}: { ${statuses.join(', ')} },`;
  });
  const validators = code();
  if (validators === undefined) return '';
  return bundle(
    `${validators}\n${serializerRuntime}\n${writer.code.join('\n')}\nexport const serializers = {\n${entries.join('\n')}\n};\n`,
  );
};

/** Problems of a contract with a catalogue, and bytes, are written by the engine. */
const isWritten = (contract: Contract, { type, schema }: Media): boolean =>
  type === 'application/problem+json'
    ? Object.keys(contract.problems).length === 0
    : contentKind(contract, type, schema) !== 'binary';

export const serializerTypes = `/** Validates a value and serializes it as JSON. Throws a TypeError that names the violated rule. */
export type Serializer = (value: unknown) => string;
/** By operation, status and media type. For text only the validation is used. */
export declare const serializers: Record<string, Record<string, Record<string, Serializer>>>;
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
