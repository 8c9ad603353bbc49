import type { components } from '../../../generated/types.ts';
import { type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import { type SubjectType, subjectPrefixes } from './event-subject.ts';

type OwnEvent = components['schemas']['OwnEvent'];

type OwnEventRow = Pick<OwnEvent, 'id' | 'type' | 'version' | 'data'> & {
  sequence: number;
  subject_type: SubjectType;
  subject_id: string;
  occurred_at: string;
};

const newestFirst = [{ expression: 'sequence', field: 'sequence', descending: true }];

/**
 * Returns a page of the events of an account, the newest first: those of its own resources, and its changes of resources
 * without an owner. The ids of other accounts are not in them.
 */
export const listOwnEvents = (
  { db }: DbContext,
  userId: string,
  page: PageRequest,
): Promise<Page<OwnEvent>> => {
  const query = db('events')
    .select('sequence', 'id', 'type', 'subject_type', 'subject_id', 'version', 'data', 'occurred_at')
    .whereRaw('coalesce(owner_id, actor_id) = ?', [toUuid(userId)]);
  return readPage<OwnEventRow, OwnEvent>(query, newestFirst, page, toOwnEvent);
};

const toOwnEvent = ({
  id,
  type,
  subject_type,
  subject_id,
  version,
  data,
  occurred_at,
}: OwnEventRow): OwnEvent => ({
  id: toPublicId('evt', id),
  type,
  occurredAt: occurred_at,
  subject: { type: subject_type, id: toPublicId(subjectPrefixes[subject_type], subject_id) },
  version,
  data,
});
