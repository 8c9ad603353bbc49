import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operations, webhooks } from '../../generated/operations.ts';
import { problems } from '../../generated/problems.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import type { Role } from '../../src/features/accounts/access/role.ts';
import { collectContributions } from '../../src/features.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const { scopesOf } = collectContributions();

const root = join(import.meta.dirname, '..', '..');
const specs: OperationSpec[] = Object.values(operations);
const roles: Role[] = ['user', 'editor', 'moderator', 'admin'];

const scopesOfOperation = ({ security }: OperationSpec): string[] => [
  ...new Set(security.flatMap((alternative) => Object.values(alternative).flatMap((scopes) => scopes ?? []))),
];

const readerScopesOf = (readers: 'public' | Record<string, string>): string[] =>
  readers === 'public' ? [] : Object.values(readers);

describe('every operation', () => {
  const tests = globSync('tests/features/**/*.test.ts', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

  test.each(specs.map(({ id }) => id))('%s has tests', (id) => {
    expect(tests).toContain(`\ndescribe('${id}'`);
  });
});

describe('scopes', () => {
  const needed = new Set([
    ...specs.flatMap(scopesOfOperation),
    ...Object.values(webhooks).flatMap(({ post: { event } }) => readerScopesOf(event.readers)),
  ]);

  test('that an operation needs are granted to a role', () => {
    const granted = new Set(roles.flatMap(scopesOf));
    expect([...needed].filter((scope) => !granted.has(scope))).toEqual([]);
  });

  test.each(roles)('of the role %s are each needed by an operation or an event, and granted once', (role) => {
    const granted = scopesOf(role);
    expect(granted.filter((scope) => !needed.has(scope))).toEqual([]);
    expect(granted).toHaveLength(new Set(granted).size);
  });
});

test('every problem is declared by an operation, or occurs before the operation is known', () => {
  const declared = new Set(specs.flatMap((spec) => spec.problems));
  const undeclared = Object.keys(problems).filter((code) => !declared.has(code));
  expect(undeclared).toEqual([
    'method_not_allowed',
    'request_timeout',
    'expectation_failed',
    'headers_too_large',
  ]);
});

type Examples = { example?: unknown; examples?: Record<string, { value: unknown }> };
type Parameter = Examples & { name: string; in: string };
type PathItem = Record<string, unknown> & { parameters?: (Parameter | { $ref: string })[] };
type Contract = {
  paths: Record<string, PathItem>;
  components: { parameters: Record<string, Parameter> };
};

const contract = JSON.parse(readFileSync(join(root, 'generated/openapi.json'), 'utf8')) as Contract;

const exampleOf = ({ example, examples = {} }: Examples): unknown =>
  example ?? Object.values(examples)[0]?.value;

const operationOf = ({ path, method }: OperationSpec) =>
  contract.paths[path]?.[method.toLowerCase()] as Pick<PathItem, 'parameters'> & {
    requestBody?: { content: Record<string, Examples> };
  };

/** The contract's example of each required parameter. */
const parameterExamplesOf = (spec: OperationSpec): Map<string, string> => {
  const listed = [...(contract.paths[spec.path]?.parameters ?? []), ...(operationOf(spec).parameters ?? [])];
  const resolved = listed.map((parameter) =>
    '$ref' in parameter
      ? (contract.components.parameters[parameter.$ref.split('/').at(-1) ?? ''] as Parameter)
      : parameter,
  );
  const required = new Set(spec.parameters.filter((parameter) => parameter.required).map(({ name }) => name));
  return new Map(
    resolved
      .filter(({ name }) => required.has(name))
      .map((parameter) => [parameter.name, String(exampleOf(parameter))]),
  );
};

const bodyExampleOf = (spec: OperationSpec): string | undefined => {
  const media = operationOf(spec).requestBody?.content['application/json'];
  return media && JSON.stringify(exampleOf(media));
};

describe('security', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** The request of the contract's own examples, so the token is its only possible fault. */
  const send = async (spec: OperationSpec, token?: string) => {
    const values = parameterExamplesOf(spec);
    const inHeaders = spec.parameters.filter((parameter) => parameter.in === 'header' && parameter.required);
    const body = bodyExampleOf(spec);
    const response = await app.fetch(
      spec.path.replaceAll(/\{(\w+)\}/g, (_, name) => values.get(name) ?? ''),
      {
        method: spec.method,
        headers: {
          ...Object.fromEntries(inHeaders.map(({ name }) => [name, values.get(name) ?? ''])),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body }),
      },
    );
    // A stream has no end.
    const text = response.ok ? '' : await response.text();
    if (response.ok) await response.body?.cancel();
    return {
      status: response.status,
      code: text === '' ? undefined : JSON.parse(text).code,
      challenge: response.headers.get('www-authenticate'),
    };
  };

  const closed = specs.filter(({ authentication }) => authentication === 'required');
  const open = specs.filter(({ authentication }) => authentication !== 'required');

  test.each(closed.map((spec) => [spec.id, spec] as const))('%s requires a token', async (_id, spec) => {
    expect(await send(spec)).toEqual({
      status: 401,
      code: 'unauthenticated',
      challenge: 'Bearer realm="tradepost"',
    });
  });

  test.each(closed.map((spec) => [spec.id, spec] as const))('%s requires its scopes', async (_id, spec) => {
    const scopes = scopesOfOperation(spec);
    expect(scopes).not.toEqual([]);
    for (const role of roles) {
      const { token } = await app.signIn(role);
      const response = await send(spec, token);
      if (scopes.every((scope) => scopesOf(role).includes(scope)))
        expect(['unauthenticated', 'invalid_token', 'insufficient_scope']).not.toContain(response.code);
      else
        expect(response).toEqual({
          status: 403,
          code: 'insufficient_scope',
          challenge: `Bearer realm="tradepost", error="insufficient_scope", scope="${scopes.join(' ')}"`,
        });
    }
  });

  const sensitive = closed.filter(({ recentAuthentication }) => recentAuthentication !== null);

  test.each(sensitive.map((spec) => [spec.id, spec] as const))(
    '%s rejects a token of an ended session',
    async (_id, spec) => {
      const { token, tradepost } = await app.signIn('admin');
      await tradepost.sessions.logout();
      expect(await send(spec, token)).toMatchObject({ status: 401, code: 'invalid_token' });
    },
  );

  test.each(open.map((spec) => [spec.id, spec] as const))('%s requires no token', async (_id, spec) => {
    const { code } = await send(spec);
    expect(['unauthenticated', 'invalid_token', 'insufficient_scope']).not.toContain(code);
  });

  test('is required by some operations and not by others', () => {
    expect(closed.length).toBeGreaterThan(0);
    expect(open.length).toBeGreaterThan(0);
  });
});
