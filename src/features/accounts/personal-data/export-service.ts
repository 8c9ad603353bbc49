import type { components } from '../../../../generated/types.ts';
import type { Refuse } from '../../../errors.ts';
import { listAuditEventsAbout, recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { readPostsOf } from '../../journal/journal-read-model.ts';
import { listPlacedOrders } from '../../shop/shop-read-model.ts';
import type { Actor } from '../actor.ts';
import { listApiKeys } from '../api-keys/api-key-repository.ts';
import { listIdentities } from '../identities/identity-repository.ts';
import { getSecondFactors } from '../login/second-factor-repository.ts';
import { getOwnUser } from '../own-user.ts';
import { listPasskeys } from '../passkeys/passkey-repository.ts';
import { withCurrent } from '../sessions/session-presenter.ts';
import { listSessions } from '../sessions/session-repository.ts';

type AccountExport = components['schemas']['AccountExport'];
type ExportCall = Pick<Call, 'db' | 'clock' | 'origin'> & { refuse: Refuse<'invalid_token'> };

/** It is put together in memory, and posts are long. */
const most = { limit: 2_000 };
const mostPosts = { limit: 1_000 };

/** All that is kept about an account and by it. Throws invalid_token if it is gone. */
export const exportAccount = async (call: ExportCall, actor: Actor): Promise<AccountExport> => {
  const { db, clock } = call;
  const { id: userId, sessionId } = actor;
  const account = await getOwnUser(call, actor);
  const lists = {
    sessions: await listSessions(db, { userId, now: clock.now() }, most),
    identities: await listIdentities(db, userId, most),
    apiKeys: await listApiKeys(db, userId, most),
    posts: await readPostsOf(db, userId, mostPosts),
    orders: await listPlacedOrders(db, userId, most),
    auditEvents: await listAuditEventsAbout(db, userId, most),
  };
  const names = Object.keys(lists) as (keyof typeof lists)[];
  await recordAuditEvent(db, call, { action: 'user.exported', actorId: userId, target: userId });
  return {
    exportedAt: clock.now().toISOString(),
    account,
    sessions: lists.sessions.rows.map((session) => withCurrent(session, session.id === sessionId)),
    identities: lists.identities.rows,
    secondFactors: await getSecondFactors(db, userId),
    passkeys: await listPasskeys(db, userId),
    apiKeys: lists.apiKeys.rows,
    posts: lists.posts.rows,
    orders: lists.orders.rows,
    auditEvents: lists.auditEvents.rows,
    shortened: names.filter((name) => lists[name].nextCursor !== undefined),
  };
};
