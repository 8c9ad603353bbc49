/** The calls of the journal's reader, which shows posts and knows nothing of the shop. */
import { expect } from '@jest/globals';
import { MatchersV3 } from '@pact-foundation/pact';
import { createClient, isProblem } from '@tradepost/client';
import { accept, type Interactions, problem } from './interaction.ts';

const { eachLike, fromProviderState, regex, string } = MatchersV3;

const postId = 'pst_01kk1z5x1yefvvpyt3bc2k45jh';
const postPath = fromProviderState(`/v1/posts/\${postId}`, `/v1/posts/${postId}`);
const userId = regex('^usr_[0-9a-z]{26}$', 'usr_01kfav9wgrffvt98m0nzxfqqv6');
const postSummary = {
  id: regex('^pst_[0-9a-z]{26}$', postId),
  slug: string('how-we-dial-in-a-new-espresso'),
  title: string('How we dial in a new espresso'),
  publishedAt: string('2026-03-09T07:00:00.000Z'),
};

export const journalReader: Interactions = {
  'the newest posts': (pact) =>
    pact
      .addInteraction()
      .given('a published post')
      .uponReceiving('the newest posts')
      .withRequest('GET', '/v1/posts', (request) => request.headers(accept).query({ include: 'author' }))
      .willRespondWith(200, (response) =>
        response.jsonBody({
          items: eachLike({ ...postSummary, author: { username: string('jonas_weber') } }),
        }),
      )
      .executeTest(async ({ url }) => {
        const { items } = await createClient({ baseUrl: url }).posts.list({ include: ['author'] });
        expect(items).toHaveLength(1);
      }),

  'a post': (pact) =>
    pact
      .addInteraction()
      .given('a published post')
      .uponReceiving('a post')
      .withRequest('GET', postPath, (request) => request.headers(accept))
      .willRespondWith(200, (response) =>
        response.headers({ ETag: regex('^".+"$', '"3"') }).jsonBody({
          ...postSummary,
          author: { id: userId },
          body: string('Change one thing at a time, and **write it down**.'),
        }),
      )
      .executeTest(async ({ url }) => {
        const read = await createClient({ baseUrl: url }).posts.get({ postId }).withResponse();
        expect(read.headers.get('etag')).toBe('"3"');
      }),

  'a deleted post': (pact) => {
    const { headers, body } = problem(404, 'not_found');
    return pact
      .addInteraction()
      .given('no such post')
      .uponReceiving('a deleted post')
      .withRequest('GET', `/v1/posts/${postId}`, (request) => request.headers(accept))
      .willRespondWith(404, (response) => response.headers(headers).jsonBody(body))
      .executeTest(async ({ url }) => {
        const rejection = await createClient({ baseUrl: url })
          .posts.get({ postId })
          .catch((error: unknown) => error);
        expect(isProblem(rejection, 'not_found')).toBe(true);
      });
  },
};
