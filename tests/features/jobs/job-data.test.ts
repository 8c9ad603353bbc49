import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('jobs hold neither secrets nor personal data, whatever caused them', async () => {
  const person = {
    email: 'mara@mail.example',
    username: 'mara-lindqvist',
    password: 'teal-kettle-on-the-stove',
  };
  await app.tradepost.accounts.register({ body: person });
  await app.tradepost.passwords.requestReset({ body: { email: person.email } });
  await app.tradepost.magicLinks.request({ body: { email: person.email } });
  const tokenSet = await app.tradepost.accounts.login({
    body: { email: person.email, password: person.password },
  });
  if (!('accessToken' in tokenSet)) throw new Error('The login needs a second factor');
  const { accessToken, refreshToken } = tokenSet;
  const { emailAddresses } = app.tradepost.withAccessToken(accessToken);
  await emailAddresses.requestEmailChange({ body: { email: 'next@mail.example' } });
  const jobs = async (): Promise<string> => {
    const { rows } = await app.deps.db.raw(
      'select job::text from pgboss.job union all select jobs::text from jobs',
    );
    return JSON.stringify(rows);
  };
  const before = await jobs();
  const mails = await app.mails();
  const tokens = mails.flatMap(({ text }) => [...text.matchAll(/token=([\w-]+)/g)].map(([, token]) => token));
  expect(tokens.length).toBeGreaterThanOrEqual(4);
  const secrets = [
    person.email,
    'next@mail.example',
    person.username,
    person.password,
    accessToken,
    refreshToken,
  ];
  for (const text of [before, await jobs()]) {
    expect(text).toContain('mail.deliver');
    expect([...secrets, ...tokens].filter((secret) => text.includes(secret ?? ''))).toEqual([]);
  }
});
