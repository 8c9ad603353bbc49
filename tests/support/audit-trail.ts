import { toUuid } from '../../src/lib/id.ts';
import type { TestApp } from './test-app.ts';

/** The actions by or on an account, in order. */
export const auditActions = async ({ deps }: TestApp, user: { id: string }): Promise<string[]> =>
  deps
    .db('audit_events')
    .where({ target: user.id })
    .orWhere({ actor_id: toUuid(user.id) })
    .orderBy('created_at')
    .pluck('action');
