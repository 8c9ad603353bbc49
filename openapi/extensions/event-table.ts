import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { EventDeclaration } from './declared-operation.ts';

type Webhook = { post: { summary: string; 'x-event': EventDeclaration } };

/** Returns the table of all types of events, for a guide. */
export const eventTable = (contractDir: string): string => {
  const rows = globSync('webhooks/*.yaml', { cwd: contractDir })
    .sort()
    .map((file) => {
      const { post } = parse(readFileSync(join(contractDir, file), 'utf8')) as Webhook;
      const { readers } = post['x-event'];
      const reader = readers === 'public' ? 'everyone' : readers.owner ? `\`${readers.owner}\`` : '';
      return `| \`${basename(file, '.yaml')}\` | ${post.summary} | ${reader} |`;
    });
  return ['| Type | Event | Readers |', '| --- | --- | --- |', ...rows].join('\n');
};
