import { expect, test } from '@jest/globals';
import { editDistance } from '../../../src/features/search/edit-distance.ts';

test.each([
  ['coffee', 'coffee', 0],
  ['cofee', 'coffee', 1],
  ['coffeee', 'coffee', 1],
  ['cotfee', 'coffee', 1],
  ['cofefe', 'coffee', 1],
  ['kofefe', 'coffee', 2],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['ab', 'ba', 1],
  ['kaffee', 'tasse', 4],
])('%s and %s: %d', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});
