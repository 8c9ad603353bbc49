import { expect, test } from '@jest/globals';
import { asciiSlugOf, slugOf } from '../../src/lib/slug.ts';

test.each([
  ['Ten ways to brew', 'ten-ways-to-brew'],
  ['  Crème brûlée & “café”!  ', 'creme-brulee-cafe'],
  ["A potter's wheel, a potter’s hands", 'a-potters-wheel-a-potters-hands'],
  ['ＦＵＬＬ ｗｉｄｔｈ ①', 'full-width-1'],
  ['don`t, don´t, don′t', 'dont-dont-dont'],
  ['O‘zbekiston', 'ozbekiston'],
  ['say ‘yes’', 'say-yes'],
  ['super\u00adcali\u200bfragilistic \u2066left\u2069', 'supercalifragilistic-left'],
  ['--- a --- b ---', 'a-b'],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
  ['b'.repeat(200), 'b'.repeat(80)],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['Smørrebrød', 'smorrebrod'],
  ['Þór og Ægir', 'thor-og-aegir'],
  ['Œuvre', 'oeuvre'],
  ['Đorđe Đokić', 'dorde-dokic'],
  ['ISPARTA ılık İnci', 'isparta-ilik-inci'],
  ['Ħal Għargħur', 'hal-gharghur'],
  ['Ŋŋ Ŧŧ Ɓɓ ƒ', 'ngng-tt-bb-f'],
  ['Ångström ½', 'angstrom-1-2'],
  ['Nguyễn Trãi', 'nguyen-trai'],
  ['Ǆamonja ǆ', 'dzamonja-dz'],
  ['Привет, мир', 'privet-mir'],
  ['Ελλάδα', 'ellada'],
  ['日本語 🫖', 'ribenyu'],
  ['한글 날', 'hangeul-nal'],
  ['हिन्दी', 'hindi'],
  ['العربية', 'lrbyh'],
  ['תל אביב', 'tl-vyv'],
  ['Տուն', 'town'],
  ['𝒳 and 𝔘', 'x-and-u'],
  ['١٢٣', '123'],
  ['Kaffee 10 €', 'kaffee-10'],
  ['Łódź 10 €', 'lodz-10'],
  ['❤️ I ♥ Łódź ☕', 'i-lodz'],
  ['🫖🍵', ''],
  ['…!?', ''],
  ['\u0301\u200b\ufeff', ''],
])('the slug of %j is %j', async (title, slug) => {
  expect(await slugOf(title)).toBe(slug);
});

test('stays within its length for a long transliteration', async () => {
  const slug = await slugOf('鬱 '.repeat(100));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('a title that decomposes to ASCII gets the same slug without the library', () => {
  expect(asciiSlugOf('Crème brûlée')).toBe('creme-brulee');
});
