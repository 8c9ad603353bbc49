import { handler } from '../../handler.ts';
import * as users from './user-list-repository.ts';
import { findUser } from './user-repository.ts';
import * as service from './user-service.ts';

export const listUsers = handler('listUsers', async ({ query }, call) => {
  const { rows: items, ...rest } = await users.listUsers(call, query, query);
  return { status: 200, body: { items, ...rest } };
});

export const getUser = handler('getUser', async ({ params }, call) => {
  const found = await findUser(call, params.userId);
  if (!found) throw call.problem('not_found');
  const { version, ...user } = found;
  return { status: 200, version, body: user };
});

export const replaceUser = handler('replaceUser', async ({ params, body, actor }, call) => {
  const profile = { firstName: null, lastName: null, avatarUrl: null, bio: null, ...body.profile };
  const change = { ...body, profile };
  const { version, ...user } = await service.changeUser(call, { actor, userId: params.userId, change });
  return { status: 200, version, body: user };
});

export const updateUser = handler('updateUser', async ({ params, body, actor }, call) => {
  const { version, ...user } = await service.changeUser(call, { actor, userId: params.userId, change: body });
  return { status: 200, version, body: user };
});

export const deactivateUser = handler('deactivateUser', async ({ params, actor }, call) => {
  const { version, ...user } = await service.deactivateUser(call, { actor, userId: params.userId });
  return { status: 200, version, body: user };
});

export const restoreUser = handler('restoreUser', async ({ params, actor }, call) => {
  const { version, ...user } = await service.restoreUser(call, { actor, userId: params.userId });
  return { status: 200, version, body: user };
});

export const changeUserRole = handler('changeUserRole', async ({ params, body, actor }, call) => {
  const { version, ...user } = await service.changeUserRole(call, {
    actor,
    userId: params.userId,
    role: body.role,
  });
  return { status: 200, version, body: user };
});

export const changeCustomerGroup = handler('changeCustomerGroup', async ({ params, body, actor }, call) => {
  const { userId } = params;
  const { customerGroup } = body;
  const { version, ...user } = await service.changeCustomerGroup(call, { actor, userId, customerGroup });
  return { status: 200, version, body: user };
});
