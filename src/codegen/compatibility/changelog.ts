import type { Approval } from './approved-change.ts';

const unreleased = '## Unreleased\n';

/**
 * Turns the section `Unreleased` of a changelog into that of a release, and lists the breaking changes with their reasons at
 * its top. Throws if there is no such section.
 */
export const addRelease = (changelog: string, version: string, day: Date, breaks: Approval[]): string => {
  if (!changelog.includes(unreleased)) throw new Error('CHANGELOG.md has no section Unreleased');
  const lines = breaks.map(
    ({ change, reason }) =>
      `- ${codeOf(change)}\n  Reason: ${reason.trim().replaceAll(/\s*\n\s*/g, '\n  ')}\n`,
  );
  const section = breaks.length > 0 ? `\n### Breaking\n\n${lines.join('')}` : '';
  const heading = `## ${version} - ${day.toISOString().slice(0, 10)}\n`;
  return changelog.replace(unreleased, () => `${unreleased}\n${heading}${section}`);
};

/** Code that contains a backtick is delimited by two. */
const codeOf = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
