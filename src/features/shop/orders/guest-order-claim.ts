import { lockActiveUser } from '../../accounts/accounts-read-model.ts';
import { appendEvents } from '../../events/append-event.ts';
import type { Reaction } from '../../reaction.ts';
import { claimOrders } from './guest-order-repository.ts';

/**
 * Gives the orders of guests to the account that has verified their e-mail address. An unverified e-mail address proves
 * nothing: somebody may register with that of another person.
 */
export const guestOrderClaim: Reaction = {
  name: 'guest_order_claim',
  types: ['user.email_verified', 'user.email_changed', 'identity.linked'],
  react: async (context, events) => {
    const userIds = new Set(events.flatMap(({ ownerId }) => (ownerId === undefined ? [] : [ownerId])));
    for (const userId of [...userIds].sort()) {
      const user = await lockActiveUser(context, userId);
      if (!user?.emailVerified) continue;
      const orders = await claimOrders(context, { userId, email: user.email });
      const claims = orders.map(({ id: subjectId, version, status }) => ({
        ...{ subjectId, version, ownerId: userId },
        data: { status },
      }));
      await appendEvents(context, 'order.claimed', claims);
    }
  },
};
