/** Scaffolds the code of a new operation: a handler that throws, and a test that fails. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { camelCase } from '../codegen/client-name.ts';
import { bodySchema, parametersOf } from './operation-contract.ts';
import type { Plan } from './operation-plan.ts';
import { sampleOf } from './schema-sample.ts';

/** Returns the text of the handler file with a handler that throws. */
export const withHandler = (root: string, { name, handlerFile }: Plan): string => {
  const file = join(root, handlerFile);
  const type = relative(dirname(handlerFile), 'src/features/handler.ts').replaceAll('\\', '/');
  const before = existsSync(file)
    ? readFileSync(file, 'utf8')
    : `import { handler } from '${type.startsWith('.') ? type : `./${type}`}';\n`;
  return `${before}
export const ${name} = handler('${name}', async () => {
  throw new Error('${name} is not written yet');
});
`;
};

/** Adds a new module of handlers to the contributions of its feature. */
export const withHandlerFile = (root: string, { handlerFile, tag }: Plan): Record<string, string> => {
  const [, , feature] = handlerFile.split('/');
  const file = `src/features/${feature}/${feature}-feature.ts`;
  if (!existsSync(join(root, file))) return {};
  const text = readFileSync(join(root, file), 'utf8');
  const from = `./${relative(dirname(file), handlerFile).replaceAll('\\', '/')}`;
  if (text.includes(`'${from}'`)) return {};
  const name = camelCase(tag);
  const added = text.replace(/(handlers: \[)([^\]]*?)(,?\s*\])/, (_all, start, modules, end) => {
    const separator = modules.includes('\n') ? ',\n    ' : ', ';
    return `${start}${modules}${modules.trim() === '' ? '' : separator}${name}${end}`;
  });
  return { [file]: withImport(added, from, `import * as ${name} from '${from}';\n`) };
};

/** Inserts an import of a module below the folder in the order of the modules' paths. */
const withImport = (text: string, from: string, statement: string): string => {
  const imports = [...text.matchAll(/^import [^;]+ from '([^']+)';\n/gm)];
  const next = imports.find(([, path = '']) => path.startsWith('./') && path > from);
  const last = imports.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length : 0);
  return text.slice(0, at) + statement + text.slice(at);
};

/** Returns the text of the test file with a test that fails. */
export const withTest = (root: string, plan: Plan): string => {
  const file = join(root, plan.testFile);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : testHead(plan);
  const status = { create: 201, delete: 204 }[plan.kind as string] ?? 200;
  return `${before}
describe('${plan.name}', () => {
  test('responds with ${status}', async () => {
    const { tradepost } = await app.signIn('admin');
    const { status } = await tradepost.${plan.call}(${input(root, plan)}).withResponse();
    expect(status).toBe(${status});
  });
});
`;
};

/** Scaffolds the file with the states of the examples of a new resource. */
export const withExamples = (root: string, { name, kind, examplesFile }: Plan): Record<string, string> => {
  if (existsSync(join(root, examplesFile))) return {};
  const example = { list: 'onlyPage', delete: '204' }[kind as string] ?? 'usual';
  return {
    [examplesFile]: `import { accounts, type Examples, given } from '${supportFrom(examplesFile)}/example-given.ts';

export const examples: Examples = {
  ${name}: {
    ${example}: given(accounts),
  },
};
`,
  };
};

const supportFrom = (file: string): string => relative(dirname(file), 'tests/support').replaceAll('\\', '/');

const input = (root: string, plan: Plan): string => {
  const read = (dir: string, name: string): unknown =>
    sampleOf(join(root, 'openapi/components', dir, `${name}.yaml`));
  const body = bodySchema(plan);
  const fields = [
    ...parametersOf(plan.route).map((name) => [
      camelCase(name),
      read('parameters', name.charAt(0).toUpperCase() + name.slice(1)),
    ]),
    ...(body ? [['body', read('schemas', body)]] : []),
  ];
  return fields.length > 0 ? JSON.stringify(Object.fromEntries(fields)) : '';
};

const testHead = ({ testFile }: Plan): string =>
  [
    `import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';`,
    `import { startTestApp, type TestApp } from '${supportFrom(testFile)}/test-app.ts';`,
    '',
    'let app: TestApp;',
    'beforeAll(async () => {',
    '  app = await startTestApp();',
    '});',
    'afterAll(() => app.close());',
    '',
  ].join('\n');
