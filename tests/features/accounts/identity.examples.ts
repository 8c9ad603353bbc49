import { accounts, type Examples, type Given, given } from '../../support/example-given.ts';
import { closedIssuer, comingBackAs } from '../../support/example-identities.ts';
import { asksForSecondFactor } from '../../support/second-factor-given.ts';

const onlyIdentity: Given = async (world, db) => {
  await world.identities();
  await db('identities').where({ provider: 'company' }).delete();
  await db('users').update({ password_hash: null });
};

const threeIdentities: Given = async (world, db) => {
  await world.identities();
  const identity = await db('identities').first();
  await db('identities').insert({
    ...identity,
    id: 'ffffffff-ffff-7fff-bfff-ffffffffffff',
    subject: 'third',
  });
};

const identityLink: Given = (world) => world.identityLink();

export const examples: Examples = {
  startIdentityLogin: {
    unknown_identity_provider: given(accounts, { body: { provider: 'nobody' } }),
    redirect_uri_not_allowed: given(accounts, { body: { redirectUri: 'https://elsewhere.example/' } }),
    identity_provider_unavailable: given(accounts, { body: { provider: 'company' } }),
  },
  completeIdentityLogin: {
    google: comingBackAs('newcomer'),
    link: comingBackAs('mara'),
    secondFactor: async (trial) => {
      await comingBackAs('newcomer')(trial);
      return comingBackAs('newcomer', asksForSecondFactor)(trial);
    },
    identity_login_failed: given(accounts),
    identity_email_unverified: comingBackAs('unverified'),
    account_deactivated: async (trial) => {
      await comingBackAs('newcomer')(trial);
      await trial.app.deps.db('users').update({ deactivated_at: new Date(0) });
      return comingBackAs('newcomer')(trial);
    },
    identity_provider_unavailable: comingBackAs('mara', ({ deps }) =>
      deps.db('one_time_tokens').update({ details: { provider: closedIssuer.id } }),
    ),
  },
  listIdentities: {
    firstPage: given(threeIdentities, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  linkIdentity: {
    google: given(identityLink),
    identity_link_invalid: given(accounts),
    identity_taken: given(async (world) => {
      await world.identities();
      await world.identityLink();
    }),
  },
  unlinkIdentity: {
    last_login_method: given(onlyIdentity),
  },
};
