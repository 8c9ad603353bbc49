import { describe, expect, test } from '@jest/globals';
import {
  findDeclared,
  formatMediaType,
  parseAccept,
  parseCodings,
  parseMediaType,
} from '../../src/contract/media-type.ts';
import { startCpuTimer } from '../support/cpu-timer.ts';

describe('a media type', () => {
  test.each([
    ['application/json', 'application/json'],
    ['Application/JSON', 'application/json'],
    ['  application/json\t', 'application/json'],
    ['application/json;charset=utf-8', 'application/json'],
    ['application/json ; Charset="UTF-8"', 'application/json'],
    ['application/json\t;\tcharset=utf8', 'application/json'],
    ['application/json;charset="u\\tf-8"', 'application/json'],
    ['text/plain;charset=ISO-8859-1', 'text/plain;charset=iso-8859-1'],
    ['application/json;version=2;a=1', 'application/json;a=1;version=2'],
    ['application/json;;version="2";', 'application/json;version=2'],
    ['application/json;Version=A', 'application/json;version=A'],
    ['a/b;title="a; b, \\"c\\" \\\\"', 'a/b;title="a; b, \\"c\\" \\\\"'],
    ['a/b;empty=""', 'a/b;empty=""'],
    ['application/vnd.shop.v2+json', 'application/vnd.shop.v2+json'],
    ['*/*', '*/*'],
    ['image/*', 'image/*'],
  ])('%s is %s', (text, canonical) => {
    const parsed = parseMediaType(text);
    expect(parsed && formatMediaType(parsed)).toBe(canonical);
  });

  test.each([
    '',
    'json',
    'application/',
    '/json',
    'application /json',
    'application/json;charset',
    'application/json;charset=',
    'application/json; charset = utf-8',
    'application/json;charset="utf-8',
    'application/json charset=utf-8',
    'application/json;a=1;A=2',
    'application/json, text/plain',
    'application/json;a=b c',
    '*/json',
    'application/jsön',
  ])('%p is no media type', (text) => {
    expect(parseMediaType(text)).toBeUndefined();
  });
});

describe('Accept', () => {
  const read = (text: string) =>
    parseAccept(text).map(({ quality, ...range }) => `${formatMediaType(range)} ${quality}`);

  test.each([
    ['application/json', ['application/json 1']],
    ['text/csv;q=0.5, application/json', ['text/csv 0.5', 'application/json 1']],
    ['text/csv ; q=0.5 ,\tapplication/json', ['text/csv 0.5', 'application/json 1']],
    ['text/csv;Q=1.000', ['text/csv 1']],
    ['a/b;q=0.5;level=1', ['a/b;level=1 0.5']],
    ['a/b;title="x, y;q=0", c/d', ['a/b;title="x, y;q=0" 1', 'c/d 1']],
    [',, a/b,, ,c/d,', ['a/b 1', 'c/d 1']],
    ['*/*;q=0', ['*/* 0']],
    // Only an unreadable element is ignored.
    ['nonsense, a/b', ['a/b 1']],
    ['a/b;q=2, c/d', ['c/d 1']],
    ['a/b;q=high, c/d', ['c/d 1']],
    ['a/b;q="0.5", c/d', ['a/b 0.5', 'c/d 1']],
    ['a/b x, c/d', ['c/d 1']],
    // A quote without an end is none.
    ['a/b;x="unfinished, c/d', ['c/d 1']],
    ['', []],
    // The header of Java's client.
    ['text/html, *; q=.2, */*; q=.2', ['text/html 1', '*/* 0.2']],
  ])('%s', (text, ranges) => {
    expect(read(text)).toEqual(ranges);
  });

  test('of many broken quotes is read quickly', () => {
    const cpuTime = startCpuTimer();
    parseAccept('a/b;x="\\"a'.repeat(20_000));
    parseAccept('"'.repeat(100_000));
    expect(cpuTime()).toBeLessThan(1_000);
  });
});

test.each([
  ['gzip', ['gzip']],
  ['GZIP', ['gzip']],
  ['x-gzip', ['gzip']],
  ['X-Compress', ['compress']],
  [' gzip , identity', ['gzip']],
  ['identity', []],
  ['', []],
  [',gzip,', ['gzip']],
  ['deflate, gzip', ['deflate', 'gzip']],
  ['gzip;q=1', undefined],
  ['g zip', undefined],
])('Content-Encoding %p', (text, codings) => {
  expect(parseCodings(text)).toEqual(codings);
});

describe('of the declared', () => {
  const declared = ['application/json', 'application/json;version=2', 'text/plain', 'image/*', '*/*'];

  test.each([
    ['application/json', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['APPLICATION/JSON;Version="2"; charset=utf-8', 'application/json;version=2'],
    ['application/json;version=3', 'application/json'],
    ['image/png', 'image/*'],
    ['image/*', 'image/*'],
    ['video/mp4;codecs="a, b"', '*/*'],
    ['nonsense', undefined],
  ])('%s matches %s', (mediaType, found) => {
    expect(findDeclared(declared, mediaType)).toBe(found);
  });

  test('a declared type with a parameter does not match a media type without it', () => {
    expect(findDeclared(['application/json;version=2'], 'application/json')).toBeUndefined();
  });
});
