import type { components } from '../../../../generated/types.ts';
import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { ModerationReason } from './comment.ts';

type Schemas = components['schemas'];

export type NewReport = {
  uuid: string;
  commentId: string;
  reporterId: string;
  reason: ModerationReason;
  note: string | undefined;
  at: Date;
};

/**
 * Adds the report of an account to a comment that the transaction has locked. An earlier one that no moderator has settled gets
 * the new reason and note; a settled one stays as it is.
 */
export const putReport = async (
  { db }: DbContext,
  { uuid, commentId, reporterId, reason, note, at }: NewReport,
): Promise<void> => {
  const text = `with reported as (
      insert into comment_reports (id, comment_id, reporter_id, reason, note, created_at)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (comment_id, reporter_id) do update set reason = excluded.reason, note = excluded.note
        where comment_reports.settled_at is null
      returning comment_id, id)
    update comments set report_count = report_count + 1 from reported
    where comments.id = comment_id and reported.id = $1`;
  await query(db, text, [uuid, toUuid(commentId), toUuid(reporterId), reason, note ?? null, at]);
};

/** Settles the reports of a comment that the transaction has locked. */
export const settleReports = async ({ db }: DbContext, commentId: string, at: Date): Promise<void> => {
  const text = `with settled as (
      update comment_reports set settled_at = $2 where comment_id = $1 and settled_at is null)
    update comments set report_count = 0 where id = $1 and report_count > 0`;
  await query(db, text, [toUuid(commentId), at]);
};

type ReportRow = { comment_id: string; reason: ModerationReason; note: string | null; created_at: string };

const toReport = ({ reason, note, created_at }: Omit<ReportRow, 'comment_id'>): Schemas['CommentReport'] => ({
  reason,
  ...(note !== null && { note }),
  reportedAt: created_at,
});

/** Returns the newest reports of each comment that no moderator has settled, at most `limit` of each. */
export const findOpenReports = async (
  { db }: DbContext,
  commentIds: readonly string[],
  limit: number,
): Promise<Map<string, Schemas['CommentReport'][]>> => {
  const text = `select reports.* from unnest($1::uuid[]) as comment (id), lateral (
      select id, comment_id, reason, note, created_at from comment_reports
      where comment_id = comment.id and settled_at is null order by id desc limit $2) as reports
    order by reports.id desc`;
  const rows = await query<ReportRow>(db, text, [commentIds.map(toUuid), limit]);
  const found = new Map<string, Schemas['CommentReport'][]>();
  for (const row of rows) {
    const commentId = toPublicId('cmt', row.comment_id);
    found.set(commentId, [...(found.get(commentId) ?? []), toReport(row)]);
  }
  return found;
};

/** Returns a page of the reports of an account, the newest first. */
export const listReportsOf = (
  { db }: DbContext,
  userId: string,
  page: PageRequest,
): Promise<Page<Schemas['OwnCommentReport']>> =>
  readPage(
    db('comment_reports')
      .select('id', 'comment_id', 'reason', 'note', 'created_at')
      .where({ reporter_id: toUuid(userId) }),
    newestIdFirst,
    page,
    ({ comment_id, ...row }: ReportRow) => ({ commentId: toPublicId('cmt', comment_id), ...toReport(row) }),
  );
