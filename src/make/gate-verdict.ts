import type { Approval } from '../codegen/compatibility/approved-change.ts';

export type Verdict = { passes: boolean; text: string };

/** Judges the breaking changes since a release: each needs an approval, and each approval a change. */
export const judge = (release: string, changes: string[], approvals: Approval[], today: Date): Verdict => {
  const approved = new Set(approvals.map(({ change }) => change));
  const unapproved = changes.filter((change) => !approved.has(change));
  const stale = [...approved].filter((change) => !changes.includes(change));
  const day = today.toISOString().slice(0, 10);
  const lines = [
    ...changes.map((change) => `  ${approved.has(change) ? 'approved' : 'breaking'}: ${change}`),
    ...stale.map((change) => `  stale approval: ${change}`),
    `Since ${release}: ${changes.length} breaking changes, ${changes.length - unapproved.length} of them approved.`,
    ...(unapproved.length > 0
      ? ['', 'Revert them, or approve each in openapi/approved-changes.yaml with its reason:']
      : []),
    ...unapproved.map((change) => `- change: ${JSON.stringify(change)}\n  date: "${day}"\n  reason:`),
    ...(stale.length > 0 ? ['', 'Delete the stale approvals from openapi/approved-changes.yaml.'] : []),
  ];
  return { passes: unapproved.length + stale.length === 0, text: `${lines.join('\n')}\n` };
};
