import { accounts, type Examples, type Given, given } from '../../support/example-given.ts';

const threeAuditEvents: Given = async (world, db) => {
  await world.auditEvents();
  const event = await db('audit_events').first();
  await db('audit_events').insert({ ...event, id: '00000000-0000-7000-8000-000000000000' });
};

export const examples: Examples = {
  listAuditEvents: {
    firstPage: given(threeAuditEvents, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
};
