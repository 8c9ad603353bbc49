import type { components } from '../../../generated/types.ts';
import type { MakeProblem } from '../../errors.ts';
import type { Actor } from '../accounts/access/actor.ts';
import { listApiKeys } from '../accounts/api-keys/api-key-repository.ts';
import { getSecondFactors } from '../accounts/authentication/factors/second-factor-repository.ts';
import { listIdentities } from '../accounts/authentication/identities/identity-repository.ts';
import { listPasskeys } from '../accounts/authentication/passkeys/passkey-repository.ts';
import { withCurrent } from '../accounts/authentication/sessions/session-presenter.ts';
import { listSessions } from '../accounts/authentication/sessions/session-repository.ts';
import { getOwnUser } from '../accounts/users/own-user.ts';
import { listAuditEventsAbout, recordAuditEvent } from '../audit/audit-event-repository.ts';
import type { Call } from '../handler.ts';
import { readPostsOf } from '../journal/journal-read-model.ts';
import { listPlacedOrders } from '../shop/shop-read-model.ts';
import { toAccountEvents } from './account-event.ts';
import { readPages } from './page-reader.ts';

type AccountExport = components['schemas']['AccountExport'];
type ExportCall = Pick<Call, 'db' | 'clock' | 'origin'> & { problem: MakeProblem<'invalid_token'> };

/** In characters of JSON. It is put together and written in memory. */
const MAX_CHARACTERS = 16_000_000;
const PAGE = 100;
/** Posts are up to 100 000 characters long. */
const POSTS_PAGE = 10;

/** All that is kept about an account and by it. Throws invalid_token if it is gone. */
export const exportAccount = async (call: ExportCall, actor: Actor): Promise<AccountExport> => {
  const { clock } = call;
  const { id: userId, sessionId } = actor;
  const account = await getOwnUser(call, actor);
  const lists = await readLists(call, userId);
  const names = Object.keys(lists) as (keyof typeof lists)[];
  await recordAuditEvent(call, { action: 'user.exported', actorId: userId, target: userId });
  return {
    exportedAt: clock.now().toISOString(),
    account,
    sessions: lists.sessions.rows.map((session) => withCurrent(session, session.id === sessionId)),
    identities: lists.identities.rows,
    secondFactors: await getSecondFactors(call, userId),
    passkeys: await listPasskeys(call, userId),
    apiKeys: lists.apiKeys.rows,
    posts: lists.posts.rows,
    orders: lists.orders.rows,
    auditEvents: toAccountEvents(lists.auditEvents.rows, userId),
    shortened: names.filter((name) => lists[name].isShortened),
  };
};

/** One after another, so that an export takes one connection. What is long and can be read elsewhere too comes last. */
const readLists = async ({ db, clock }: ExportCall, userId: string) => {
  const budget = { characters: MAX_CHARACTERS };
  const now = clock.now();
  return {
    sessions: await readPages(budget, PAGE, (page) => listSessions({ db }, { userId, now }, page)),
    identities: await readPages(budget, PAGE, (page) => listIdentities({ db }, userId, page)),
    apiKeys: await readPages(budget, PAGE, (page) => listApiKeys({ db }, userId, page)),
    orders: await readPages(budget, PAGE, (page) => listPlacedOrders({ db }, userId, page)),
    auditEvents: await readPages(budget, PAGE, (page) => listAuditEventsAbout({ db }, userId, page)),
    posts: await readPages(budget, POSTS_PAGE, (page) => readPostsOf({ db }, userId, page)),
  };
};
