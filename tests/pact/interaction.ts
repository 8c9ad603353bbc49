import { MatchersV3, type PactV4 } from '@pact-foundation/pact';

const { string } = MatchersV3;

/** The calls of a consumer against Pact's mock server, by description. */
export type Interactions = Record<string, (pact: PactV4) => Promise<unknown>>;

export const accept = { Accept: 'application/json, application/problem+json' };

export const problem = (status: number, code: string) => ({
  headers: { 'Content-Type': 'application/problem+json' },
  body: {
    type: `/problems/${code}`,
    title: string('What is wrong'),
    status,
    code,
    requestId: string('01jd3v8w5gf3sa9k2m6q7x8y9z'),
  },
});
