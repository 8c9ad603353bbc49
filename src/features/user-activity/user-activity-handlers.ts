import { digestOf } from '../../lib/digest.ts';
import { findUser } from '../accounts/accounts-read-model.ts';
import { handler } from '../handler.ts';
import { summarizePosts } from '../journal/journal-read-model.ts';
import { countOrders } from '../shop/shop-read-model.ts';

export const getUserV2 = handler('getUserV2', async ({ params: { userId } }, call) => {
  const found = await findUser(call, userId);
  if (!found) throw call.problem('not_found');
  const { version, ...user } = found;
  const { count: posts, recentPosts } = await summarizePosts(call, userId, { recent: 5 });
  const activity = { counts: { posts, orders: await countOrders(call, userId) }, recentPosts };
  return { status: 200, version: `${version}-${digestOf(activity)}`, body: { ...user, ...activity } };
});
