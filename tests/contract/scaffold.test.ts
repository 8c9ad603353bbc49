import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyProject } from '../support/project-copy.ts';

let copy: string;
beforeAll(() => {
  copy = copyProject();
});
afterAll(() => rmSync(copy, { recursive: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};
const begin = (...args: string[]) => run('src/make/scaffold.ts', ...args);
const tool = (path: string, ...args: string[]) => run(`node_modules/${path}`, ...args);
const read = (file: string): string => readFileSync(join(copy, file), 'utf8');

/** An invented resource, of which nothing exists. */
const addTag = (): void => {
  const text = read('openapi/openapi.yaml')
    .replace('\nx-tagGroups:\n', '\n  - name: reviews\n    description: What buyers think.\nx-tagGroups:\n')
    .replace(/(- name: Shop\n {4}tags: \[)/, '$1reviews, ');
  writeFileSync(join(copy, 'openapi/openapi.yaml'), text);
};

describe('make operation', () => {
  test('writes no central file but the index, and leaves two of six files to the developer', () => {
    const { output } = begin('--name', 'pinPost');
    expect(output.match(/^ {2}(?:openapi|src|tests)\S+$/gm)?.map((line) => line.trim())).toEqual([
      'openapi/paths/journal/posts@{postId}@pin.yaml',
      'openapi/openapi.yaml',
      'src/features/journal/posts/post-handlers.ts',
      expect.stringMatching(/^tests\/features\/(?:journal\/)?post\.test\.ts$/),
      // The repository or the service, and CHANGELOG.md.
    ]);
    expect(read('openapi/paths/journal/posts@{postId}@pin.yaml')).toContain(
      'x-access: { scopes: [posts:write] }',
    );
  });

  test('makes operations that pass lint, generate and compile, and whose tests fail', () => {
    addTag();
    for (const name of [
      'getReview',
      'listReviews',
      'createReview',
      'updateReview',
      'deleteReview',
      'hideReview',
    ]) {
      expect(begin('--name', name)).toMatchObject({ status: 0 });
    }
    expect(
      begin('--name', 'closeTag', '--method', 'put', '--route', '/v1/tags/{tagId}/closures'),
    ).toMatchObject({
      status: 0,
    });

    expect(tool('@redocly/cli/bin/cli.js', 'lint')).toMatchObject({ status: 0 });
    expect(
      tool('@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', 'src/features', 'tests/features'),
    ).toMatchObject({
      status: 0,
    });
    expect(run('src/make/generate.ts')).toEqual({ status: 0, output: '' });
    const reviewed = { extends: './tsconfig.json', include: ['src', 'tests/features/shop/review*'] };
    writeFileSync(join(copy, 'tsconfig.reviewed.json'), JSON.stringify(reviewed));
    expect(tool('typescript-7/bin/tsc', '--singleThreaded', '-p', 'tsconfig.reviewed.json')).toEqual({
      status: 0,
      output: '',
    });

    const suite = run(
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      'tests/features/shop/review',
    );
    expect(suite.status).toBe(1);
    expect(suite.output).toMatch(/Tests: +6 failed, 6 total/);
    expect(suite.output.match(/ApiError: /g)).toHaveLength(6);
  });

  test('puts each part in its place', () => {
    expect(read('openapi/openapi.yaml')).toContain(
      '  /v1/tags/{tagId}/merge:\n    $ref: paths/journal/tags@{tagId}@merge.yaml\n  /v1/tags/{tagId}/closures:\n    $ref: paths/journal/tags@{tagId}@closures.yaml\n',
    );
    expect(read('openapi/paths/shop/reviews.yaml').match(/^\w+(?=:)/gm)).toEqual(['get', 'post']);
    expect(read('openapi/paths/shop/reviews@{reviewId}.yaml').match(/^\w+(?=:)/gm)).toEqual([
      'parameters',
      'get',
      'patch',
      'delete',
    ]);
    expect(read('openapi/paths/journal/tags@{tagId}@closures.yaml')).toContain(
      'x-access: { scopes: [tags:write] }',
    );
    expect(read('src/features/shop/shop-feature.ts')).toMatch(
      /import \* as reviews from '.\/reviews\/review-handlers.ts'[\s\S]* {2}handlers: \[[\w\s,]*\breviews,?\s*\],\n/,
    );
    expect(existsSync(join(copy, 'openapi/components/schemas/ReviewPatch.yaml'))).toBe(true);
    expect(read('tests/features/shop/review.examples.ts')).toContain(
      'getReview: {\n    usual: given(accounts),\n',
    );
  });

  test.each([
    ['a name that is not verbNoun', ['--name', 'tags'], /verbNoun/],
    ['an operation that exists', ['--name', 'createTag'], /The contract has createTag already/],
    ['a method that exists', ['--name', 'makeTag', '--route', '/v1/tags'], /has POST \/v1\/tags already/],
    ['an undescribed tag', ['--name', 'getVoucher'], /There is no tag vouchers/],
  ])('rejects %s and writes nothing', (_, args, says) => {
    const before = read('openapi/openapi.yaml');
    expect(begin(...args)).toEqual({ status: 1, output: expect.stringMatching(says) });
    expect(read('openapi/openapi.yaml')).toBe(before);
  });
});
