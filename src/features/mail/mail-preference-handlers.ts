import { handler } from '../handler.ts';
import * as preferences from './mail-preference-service.ts';
import { openUnsubscribeToken } from './unsubscribe-link.ts';
import { pageHeaders, unsubscribedPage, unsubscribePage } from './unsubscribe-page.ts';

export const getMailPreferences = handler('getMailPreferences', async ({ actor }, call) => ({
  status: 200,
  body: await preferences.getMailPreferences(call, actor.id),
}));

export const updateMailPreferences = handler('updateMailPreferences', async ({ actor, body }, call) => ({
  status: 200,
  body: await preferences.changeMailPreferences(call, actor.id, body),
}));

export const getUnsubscribePage = handler('getUnsubscribePage', async ({ query }, call) => {
  const named = await openUnsubscribeToken(call, query.token);
  if (!named) throw call.problem('not_found');
  return { status: 200, headers: pageHeaders, body: unsubscribePage(named, call.config.mailFrom.name) };
});

export const unsubscribe = handler('unsubscribe', async ({ query }, call) => {
  const named = await openUnsubscribeToken(call, query.token);
  if (!named) throw call.problem('not_found');
  await preferences.unsubscribe(call, named);
  return { status: 200, headers: pageHeaders, body: unsubscribedPage(named, call.config.mailFrom.name) };
});
