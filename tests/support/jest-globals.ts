/** Replaces `@jest/globals`: each name calls the function of the running file, whichever file imported it first. */
import type * as all from '@jest/globals';

export type TestGlobals = Pick<
  typeof all,
  'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'test'
>;

// biome-ignore lint/suspicious/noExplicitAny: functions of any type, with members such as test.each
const callCurrent = (find: () => any): any =>
  new Proxy(() => {}, {
    apply: (_target, _self, given) => find()(...given),
    get: (_target, name) => callCurrent(() => find()[name]),
  });

const current = <Name extends keyof TestGlobals>(name: Name): TestGlobals[Name] =>
  callCurrent(() => (globalThis as typeof globalThis & { testGlobals: TestGlobals }).testGlobals[name]);

export const afterAll = current('afterAll');
export const afterEach = current('afterEach');
export const beforeAll = current('beforeAll');
export const beforeEach = current('beforeEach');
export const describe = current('describe');
export const test = current('test');
export const expect = current('expect');
