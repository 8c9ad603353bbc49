/** The reviewed table of who may do what, as access-matrix.md has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const columns = ['nobody', 'user', 'moderator', 'editor', 'admin', 'publishable', 'secret'] as const;

/** A line of the table. */
export const rowOf = (operationId: string, cells: readonly string[]): string =>
  `| ${[`\`${operationId}\``, ...cells].join(' | ')} |`;

/** By operationId, each line as `rowOf` would write it. */
export const readAccessMatrix = (): Map<string, string> => {
  const text = readFileSync(join(import.meta.dirname, 'access-matrix.md'), 'utf8');
  const [, , ...lines] = text.split('\n').filter((line) => line.startsWith('|'));
  return new Map(
    lines.map((line) => {
      const [operation = '', ...cells] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const id = operation.replaceAll('`', '');
      return [id, rowOf(id, cells)];
    }),
  );
};
