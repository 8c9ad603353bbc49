import { describe, expect, test } from '@jest/globals';
import { declaredFacts, type Exchange, type Fact, reachedFacts } from '../support/contract-coverage.ts';
import { type Operation, readContract } from '../support/contract-document.ts';
import { readClaims, readExceptions } from '../support/coverage-claims.ts';
import { judge } from '../support/coverage-verdict.ts';
import { readFeatures } from '../support/feature-of.ts';

const contract = readContract();

const exchange = (operationId: string, rest: Partial<Exchange>): Exchange => ({
  operation: contract.find(({ id }) => id === operationId) as Operation,
  pathParameters: {},
  query: '',
  requestHeaders: new Headers({ 'content-type': 'application/json' }),
  status: 200,
  mediaType: 'application/json',
  body: undefined,
  ...rest,
});

describe('the parts of the contract that an exchange covers', () => {
  test('of the parameters are the sent ones, each with its value', () => {
    const facts = reachedFacts(exchange('listProducts', { query: 'sort=-price&sort=name&inStock=true' }));
    expect(facts).toEqual([
      'listProducts status 200',
      'listProducts parameter query/inStock',
      'listProducts value query/inStock=true',
      'listProducts parameter query/sort',
      'listProducts value query/sort/*=-price',
      'listProducts value query/sort/*=name',
    ]);
  });

  test('of the bodies are their fields and the chosen alternatives', () => {
    const facts = reachedFacts(
      exchange('createPost', {
        status: 201,
        requestBody: JSON.stringify({ title: 'A', status: 'draft' }),
        body: { status: 'draft', tags: [{ id: 'a' }], surplus: 1 },
      }),
    );
    expect(facts).toEqual([
      'createPost status 201',
      'createPost media application/json',
      'createPost field body/title',
      'createPost field body/status',
      'createPost value body/status=draft',
      'createPost answered 201/status',
      'createPost answered 201/status=draft',
      'createPost answered 201/tags',
      'createPost answered 201/tags/*/id',
    ]);
  });

  test('of a rejected request are the status and the problem, and nothing of the request', () => {
    const rejected = {
      status: 422,
      mediaType: 'application/problem+json',
      body: { code: 'validation_failed' },
    };
    expect(reachedFacts(exchange('listTags', { ...rejected, query: 'limit=0' }))).toEqual([
      'listTags status 422',
      'listTags problem validation_failed',
    ]);
  });

  test('are all declared', () => {
    const declared = declaredFacts(contract);
    const facts = reachedFacts(exchange('listPosts', { query: 'status=draft&limit=1', body: { items: [] } }));
    expect(facts.filter((fact) => !declared.has(fact))).toEqual([]);
  });
});

describe('the verdict', () => {
  const declared = new Set<Fact>([
    'a status 200',
    'a status 404',
    'a parameter query/x',
    'a problem not_found',
  ]);
  const reached = new Set<Fact>(['a status 200', 'a status 404', 'a problem not_found']);
  const exceptions = { 'a parameter query/x': 'because' };

  test('is silent when everything except the exceptions is covered', () => {
    const { table, complaints } = judge(declared, reached, { floor: 100, exceptions });
    expect(complaints).toEqual([]);
    expect(table).toContain('statuses 2/2, problems 1/1, parameters 0/0');
  });

  test('names the uncovered parts, and fails below the floor', () => {
    const { table, complaints } = judge(declared, new Set(['a status 200']), { floor: 51, exceptions });
    expect(table).toContain('  not reached: a status 404\n  not reached: a problem not_found');
    expect(complaints).toEqual([
      'Fewer than 51 % of the statuses of the contract are reached by a test.',
      'Fewer than 51 % of the problems of the contract are reached by a test.',
    ]);
  });

  test('judges only the operations of the chosen part', () => {
    const both = new Set<Fact>([...declared, 'b status 200']);
    const { complaints } = judge(both, reached, { floor: 100, exceptions }, /^b$/);
    expect(complaints).toEqual(['Fewer than 100 % of the statuses of the contract are reached by a test.']);
    expect(judge(both, reached, { floor: 100, exceptions }, /^a$/).complaints).toEqual([]);
  });

  test('fails for an exception that is covered or absent', () => {
    const stale = { ...exceptions, 'a status 200': 'no more', 'b status 200': 'gone' };
    expect(judge(declared, reached, { floor: 100, exceptions: stale }).complaints).toEqual([
      '"a status 200" is covered now: remove it from the exceptions.',
      '"b status 200" is not in the contract: take it off the exceptions.',
    ]);
  });

  test('has a reason for each exception', () => {
    expect(Object.values(readClaims().exceptions).filter((reason) => reason.length < 10)).toEqual([]);
  });

  test('finds each exception in the file of its feature', () => {
    const features = readFeatures();
    const strays = [...readExceptions()].flatMap(([feature, own]) =>
      Object.keys(own).filter((fact) => {
        const operation = contract.find(({ id }) => id === fact.split(' ')[0]);
        return operation && features.get(operation.path) !== feature;
      }),
    );
    expect(strays).toEqual([]);
  });
});
