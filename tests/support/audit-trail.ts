import { toUuid } from '../../src/lib/id.ts';
import type { TestApp } from './test-app.ts';

/** What was done by or to an account, in the order in which it was. */
export const auditActions = async ({ deps }: TestApp, user: { id: string }): Promise<string[]> =>
  deps
    .db('audit_events')
    .where({ target: user.id })
    .orWhere({ actor_id: toUuid(user.id) })
    .orderBy('created_at')
    .pluck('action');
