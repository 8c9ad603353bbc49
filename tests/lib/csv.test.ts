import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { toCsv } from '../../src/lib/csv.ts';

describe('toCsv', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+49 341', "'+49 341"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['a=b', 'a=b'],
    ['Mug, "green"', 'Mug, "green"'],
    ['two\nlines', 'two\nlines'],
    ['two\rlines', 'two\rlines'],
  ])('writes the text %j so that no spreadsheet calculates and every reader reads it', async (cell, read) => {
    const text = await toCsv(['name', 'next'], [[cell, 'end']]);
    expect(parse(text, { record_delimiter: '\r\n' })).toEqual([
      ['name', 'next'],
      [read, 'end'],
    ]);
  });

  test('leaves numbers alone, also negative ones', async () => {
    expect(await toCsv(['amount', 'sku'], [[-42, undefined]])).toBe('amount,sku\r\n-42,\r\n');
  });
});
