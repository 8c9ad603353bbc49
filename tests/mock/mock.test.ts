import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const bundle = join(root, 'generated/openapi.json');

type Examples = Record<string, { value: unknown }>;
type Content = Record<string, { examples: Examples }>;
type Parameter = { name: string; in: string; required?: boolean; example: string; $ref?: string };
type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
};
type Contract = {
  paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
  components: { parameters: Record<string, Parameter> };
};

const contract = JSON.parse(readFileSync(bundle, 'utf8')) as Contract;

const resolve = ({ $ref, ...parameter }: Parameter): Parameter =>
  $ref === undefined
    ? parameter
    : (contract.components.parameters[$ref.slice('#/components/parameters/'.length)] as Parameter);

/** Every operation, and a request that it accepts, made of the contract's own examples. */
const operations = Object.entries(contract.paths).flatMap(([path, { parameters: shared = [], ...methods }]) =>
  Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses }]) => {
    const needed = [...shared, ...parameters].map(resolve).filter(({ required }) => required);
    const [body] = Object.entries(requestBody?.content ?? {});
    return {
      operationId,
      responses,
      path: needed.reduce((text, { name, example }) => text.replace(`{${name}}`, example), path),
      init: {
        method: method.toUpperCase(),
        headers: {
          accept: 'application/json, application/problem+json',
          authorization: 'Bearer any',
          ...Object.fromEntries(
            needed
              .filter((parameter) => parameter.in === 'header')
              .map(({ name, example }) => [name, example]),
          ),
          ...(body && { 'content-type': body[0] }),
        },
        ...(body && { body: JSON.stringify(Object.values(body[1].examples)[0]?.value) }),
      },
    };
  }),
);
type Call = (typeof operations)[number];

/** One line per declared answer; an answer without a body has no example to name. */
const answers = operations.flatMap((call) =>
  Object.entries(call.responses).flatMap(([status, { content = {} }]) => {
    const examples = Object.values(content).flatMap((media) => Object.entries(media.examples));
    return examples.length === 0
      ? [{ call, status, name: '', body: undefined }]
      : examples.map(([name, { value }]) => ({ call, status, name, body: value }));
  }),
);

let prism: ChildProcess;
let baseUrl: string;

beforeAll(async () => {
  const cli = join(root, 'node_modules/@stoplight/prism-cli/dist/index.js');
  prism = spawn(process.execPath, [cli, 'mock', bundle, '--errors', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (prism.stdout === null) throw new Error('Prism has no output');
  for await (const line of createInterface(prism.stdout)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+$/.exec(line) ?? [];
    if (address === undefined || !line.includes('listening')) continue;
    baseUrl = address;
    break;
  }
  // Its log would fill the pipe and stop it.
  prism.stdout.resume();
}, 30_000);
afterAll(async () => {
  prism.kill();
  await once(prism, 'exit');
});

const ask = async ({ path, init }: Call, prefer?: string) => {
  const headers = { ...init.headers, ...(prefer !== undefined && { prefer }) };
  const response = await fetch(`${baseUrl}${path}`, { ...init, headers });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
};

describe('the mock', () => {
  test.each(operations.map((call) => ({ operationId: call.operationId, call })))(
    '$operationId answers with its first example',
    async ({ call }) => {
      const success = answers.find((answer) => answer.call === call && answer.status.startsWith('2'));
      expect(await ask(call)).toEqual({ status: Number(success?.status), body: success?.body });
    },
  );

  test.each(answers.map((answer) => ({ ...answer, operationId: answer.call.operationId })))(
    '$operationId answers $status $name when asked to',
    async ({ call, status, name, body }) => {
      const prefer = name === '' ? `code=${status}` : `code=${status}, example=${name}`;
      expect(await ask(call, prefer)).toEqual({ status: Number(status), body });
    },
  );

  test('refuses what breaks the contract', async () => {
    const call = operations.find(({ operationId }) => operationId === 'createOrder') as Call;
    const withBody = (body: string) => ask({ ...call, init: { ...call.init, body } });
    expect(await withBody('{"items":[],"colour":"red"}')).toMatchObject({ status: 422 });
    const { authorization: _, ...headers } = call.init.headers;
    expect(await ask({ ...call, init: { ...call.init, headers } as Call['init'] })).toMatchObject({
      status: 401,
    });
  });
});
