/** The `@example`s in the docstrings of the SDK, as one module that compiles and runs. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client, TokenStorage, Transport } from '@tradepost/client';

const source = join(import.meta.dirname, '../../clients/typescript/src');

export type SdkExample = { name: string; code: string };

const block = /@example\n```ts\n([\s\S]*?)\n```/;
const declaration = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:const|class|(?:async )?function\*?) (\w+)/g;

/** Reads the examples of exported functions and classes. */
export const readExamples = (): SdkExample[] =>
  globSync('**/*.ts', { cwd: source }).flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(declaration)].flatMap(
      ([, comment = '', name = '']) => exampleOf(name, comment),
    ),
  );

/** Reads the examples of a client's methods. */
export const readMethodExamples = (): SdkExample[] =>
  [
    ...readFileSync(join(source, 'generated/namespaces.ts'), 'utf8').matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n\s+\w+: bind\(transport, (\w+)\),/g,
    ),
  ].flatMap(([, comment = '', name = '']) => exampleOf(`client_${name}`, comment));

const exampleOf = (name: string, comment: string): SdkExample[] => {
  const code = block.exec(comment.replaceAll(/^\s*\* ?/gm, ''))?.[1];
  return code === undefined ? [] : [{ name, code }];
};

/** The names in the scope of each example, with their types. */
export type ExampleScope = {
  tradepost: Client;
  transport: Transport;
  localStorage: TokenStorage;
  console: { log: (...values: unknown[]) => void };
};

/** Writes a module that exports one async function per example. */
export const writeExamples = (examples: SdkExample[], exported: string[]): string => {
  const functions = examples.map(
    ({ name, code }) =>
      `  ${name}: async ({ tradepost, transport, localStorage, console }: Scope): Promise<void> => {{\n${code}\n  }},\n`,
  );
  return `import { ${exported.join(', ')} } from '@tradepost/client';
import type { Client, TokenStorage, Transport } from '@tradepost/client';
type Scope = {
  tradepost: Client;
  transport: Transport;
  localStorage: TokenStorage;
  console: { log: (...values: unknown[]) => void };
};
export const examples = {\n${functions.join('')}};\n`;
};
