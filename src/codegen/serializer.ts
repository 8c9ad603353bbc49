/**
 * One generated function per response schema that checks the value while it writes its JSON: what is not in the
 * contract is not read, so it cannot leave, and what breaks the contract throws. A keyword that is not covered
 * stops generation, because half a check would be a lie.
 */
import { build } from 'esbuild';
import { contentKind } from './body-shape.ts';
import type { Contract, Media } from './contract-model.ts';
import { serializerRuntime } from './serializer-runtime.ts';
import { SerializerWriter } from './serializer-writer.ts';

export const renderSerializers = async (contract: Contract): Promise<string> => {
  const writer = new SerializerWriter(contract);
  const entries = contract.operations.map(({ id, responses }) => {
    const statuses = responses.flatMap(({ status, media }) => {
      const bodies = media
        .filter((each) => isWritten(contract, each))
        .map(({ type, schema }) => `${quote(type)}: ${writer.write(schema ?? {}, `${id} ${status}`)}`);
      return bodies.length > 0 ? [`${quote(status)}: { ${bodies.join(', ')} }`] : [];
    });
    return `  ${quote(id)}: { ${statuses.join(', ')} },`;
  });
  return bundle(
    `${serializerRuntime}\n${writer.code.join('\n')}\nexport const serializers = {\n${entries.join('\n')}\n};\n`,
  );
};

/** Where the contract has a catalogue of problems, they are thrown and written by one hand; bytes have no schema. */
const isWritten = (contract: Contract, { type, schema }: Media): boolean =>
  type === 'application/problem+json'
    ? Object.keys(contract.problems).length === 0
    : contentKind(contract, type, schema) !== 'binary';

export const serializerTypes = `/** Checks a value against its schema and writes it as JSON, or throws a TypeError that names the rule. */
export type Serializer = (value: unknown) => string;
/** By operation, status and media type; of text too, which only the check is for. */
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
