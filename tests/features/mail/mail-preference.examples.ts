import { unsubscribeUrl } from '../../../src/features/mail/unsubscribe-link.ts';
import type { Examples } from '../../support/example-given.ts';
import type { Recipe } from '../../support/example-trial.ts';
import { people } from '../../support/example-world.ts';

/** The token of a real mail, because only the server can seal one. */
const mailed: Recipe = async ({ app, send }) => {
  const url = await unsubscribeUrl(app.deps, {
    userId: people.user,
    email: 'mara.lindqvist@example.com',
    kind: 'comment',
    language: 'en',
  });
  return send({ query: { token: new URL(url).searchParams.get('token') } });
};

export const examples: Examples = {
  getUnsubscribePage: { page: mailed },
  unsubscribe: { page: mailed },
};
