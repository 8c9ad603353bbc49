/** The description of an operation and the access matrix name the same permitted callers. */
import { describe, expect, test } from '@jest/globals';
import { readContract } from '../support/contract-document.ts';
import { columns, readAccessMatrix } from './access-matrix.ts';

const matrix = readAccessMatrix();

const statements: Record<string, string | undefined> = {
  'user moderator editor admin': undefined,
  'editor admin': 'Only editors and administrators may',
  'moderator admin': 'Only moderators and administrators may',
  admin: 'Only administrators may',
};

/** The sentence that the first row of the operation implies; undefined if every account may call it. */
const statementOf = (operationId: string): string | undefined => {
  const [, ...cells] = (matrix.get(operationId) ?? '').split('|').slice(1, -1);
  const allowed = columns.filter(
    (column, index) =>
      ['user', 'moderator', 'editor', 'admin'].includes(column) &&
      ['any', 'own'].includes(cells[index]?.trim() ?? ''),
  );
  const roles = allowed.join(' ');
  if (!(roles in statements)) throw new Error(`No statement is known for ${operationId}: ${roles}`);
  return statements[roles];
};

describe('the description of an operation states the roles that the access matrix shows', () => {
  test.each(readContract().map(({ id, description }) => ({ id, description })))(
    '$id',
    ({ id, description }) => {
      const stated = description.replaceAll(/\s+/g, ' ').match(/\bOnly [a-z, ]+ may\b/g) ?? [];
      expect(stated).toEqual([statementOf(id) ?? []].flat());
    },
  );
});
