import { handler } from '../../handler.ts';
import * as groups from './customer-group-repository.ts';
import * as service from './customer-group-service.ts';

export const listCustomerGroups = handler('listCustomerGroups', async ({ query }, call) => {
  const { rows: items, ...rest } = await groups.listGroups(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const getCustomerGroup = handler('getCustomerGroup', async ({ params }, call) => {
  const found = await groups.findGroup(call, params.customerGroup);
  if (!found) throw call.problem('not_found');
  const { version, ...group } = found;
  return { status: 200, version, body: group };
});

export const updateCustomerGroup = handler('updateCustomerGroup', async ({ params, body }, call) => {
  const { version, ...group } = await service.updateCustomerGroup(call, params.customerGroup, body);
  return { status: 200, version, body: group };
});
