/** The reviewed access tables: tests/features/<feature>/access-matrix.md. */
import { readRegisters, writeRegister } from '../support/register.ts';

export const columns = ['nobody', 'user', 'moderator', 'editor', 'admin', 'publishable', 'secret'] as const;

const name = 'access-matrix.md';

const introduction = `# The permitted callers of each operation

The outcome of each operation, by caller. \`make registers\` writes the table; tests/access/access.test.ts tries every cell.
The scopes of an operation are in its \`x-access\`, and the scopes of a role in the contributions of each feature. This table
shows the result, for review. A row may name an example of the operation: add the row, and run \`make registers\`.

- **any**: permitted for the resources of every account.
- **own**: permitted for the caller's own resources; foreign resources count as absent.
- **401**, **403**, **404**: rejected, even for the caller's own resources.

The last two columns are API keys of an administrator, with every scope that a key of their kind can have.
`;

/** A line of the table. */
export const rowOf = (operationId: string, cells: readonly string[]): string =>
  `| ${[`\`${operationId}\``, ...cells].join(' | ')} |`;

type Rows = Map<string, string>;

const rowsIn = (text: string): Rows => {
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

/** By feature, the rows by operationId, each in the format of `rowOf`. */
export const readAccessMatrices = (): Map<string, Rows> =>
  new Map([...readRegisters(name)].map(([feature, text]) => [feature, rowsIn(text)]));

/** The rows of all features. */
export const readAccessMatrix = (): Rows =>
  new Map([...readAccessMatrices().values()].flatMap((rows) => [...rows]));

export const writeAccessMatrix = (feature: string, rows: Rows): void => {
  const head = rowOf('operation', columns).replaceAll('`', '');
  const lines = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  const table = [head, head.replaceAll(/\w+/g, (word) => '-'.repeat(word.length)), ...lines];
  writeRegister(feature, name, `${introduction}\n${table.join('\n')}\n`);
};
