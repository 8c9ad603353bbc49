import { expect, test } from '@jest/globals';
import { slugOf } from '../../src/lib/slug.ts';

test.each([
  ['How we dial in a new espresso', 'how-we-dial-in-a-new-espresso'],
  ['  Crème brûlée & “café”!  ', 'creme-brulee-cafe'],
  ["A potter's wheel, a potter’s hands", 'a-potters-wheel-a-potters-hands'],
  ['ＦＵＬＬ ｗｉｄｔｈ ①', 'full-width-1'],
  ['--- a --- b ---', 'a-b'],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
  ['b'.repeat(200), 'b'.repeat(80)],
  ['日本語 🫖', ''],
])('slugOf(%j) is %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
