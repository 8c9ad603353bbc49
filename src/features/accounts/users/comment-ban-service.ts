import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Context } from '../../context.ts';
import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import type { CommentBan, User } from './user.ts';
import { setCommentBan } from './user-change-repository.ts';
import { appendUserEvent } from './user-event.ts';
import { findUser, lockAccount } from './user-repository.ts';

type Target = { actor: Actor; userId: string };
type BanProblem = 'not_found' | 'account_not_bannable';

/** Moderators ban no staff that moderates, and nobody bans an administrator. */
const isBannable = (actor: Actor, role: Role): boolean =>
  role !== 'admin' && (role !== 'moderator' || actor.role === 'admin');

/**
 * Locks an account that the actor may ban. The role is checked before the lock too: two moderators who ban each other would wait
 * for each other. Throws not_found or account_not_bannable.
 */
const lockBannable = async (context: Context<BanProblem>, { actor, userId }: Target): Promise<User> => {
  const require = (user: User | undefined): User => {
    if (!user) throw context.problem('not_found');
    if (!isBannable(actor, user.role)) throw context.problem('account_not_bannable');
    return user;
  };
  require(await findUser(context, userId));
  return require((await lockAccount(context, userId))?.user);
};

/**
 * Bans an account from commenting. The lock waits for comments that the account is writing, so after the commit there are none.
 * Idempotent; another reason replaces the first. Throws not_found or account_not_bannable.
 */
export const banCommenter = (
  context: Context<BanProblem>,
  { reason, ...target }: Target & { reason: CommentBan['reason'] },
): Promise<CommentBan> =>
  inTransaction(context, async (context) => {
    const { commentBan } = await lockBannable(context, target);
    if (commentBan?.reason === reason) return commentBan;
    const ban = { reason, bannedAt: context.clock.now().toISOString() };
    await write(context, target, ban);
    return ban;
  });

/** Lifts a ban. Idempotent. Throws not_found or account_not_bannable. */
export const unbanCommenter = (context: Context<BanProblem>, target: Target): Promise<void> =>
  inTransaction(context, async (context) => {
    const { commentBan } = await lockBannable(context, target);
    if (commentBan) await write(context, target, undefined);
  });

const write = async (
  context: Context<BanProblem>,
  { actor, userId }: Target,
  ban: CommentBan | undefined,
): Promise<void> => {
  const changed = await setCommentBan(context, userId, { ban, updatedAt: context.clock.now() });
  await recordAuditEvent(context, {
    action: ban ? 'user.comment_banned' : 'user.comment_ban_lifted',
    actorId: actor.id,
    target: userId,
    ...(ban && { details: { reason: ban.reason } }),
  });
  await appendUserEvent(context, 'user.updated', changed, { fields: ['commentBan'] });
};
