import { describe, expect, test } from '@jest/globals';
import type { Feature } from '../../src/features/feature.ts';
import { expired } from '../../src/features/retention.ts';
import { mergeContributions } from '../../src/features.ts';

const preview = () => ({ subject: '', text: '', html: '' });
const mail = { name: 'receipt', hourlyQuota: undefined, compose: async () => undefined, preview };
const schedule = { name: 'report', description: '', cron: '0 3 * * *', run: async () => {} };
const reaction = { name: 'ledger', types: 'all', react: async () => {} } as const;
const posts = { pageSize: 1, readPage: async () => ({ rows: [] }) };

describe('the contributions of features', () => {
  test.each<[kind: string, contribution: Omit<Feature, 'handlers'>, name: string]>([
    ['mail', { mails: [mail] }, 'receipt'],
    ['schedule', { schedules: [schedule] }, 'report'],
    ['reaction', { reactions: [reaction] }, 'ledger'],
    ['scope', { scopes: { 'posts:read': ['user'] } }, 'posts:read'],
    ['member of an export', { personalData: { exports: { posts } } }, 'posts'],
  ])('reject a second feature with the same %s', (_kind, contribution, name) => {
    const feature = { handlers: [], ...contribution };
    expect(() => mergeContributions([feature, feature])).toThrow(`Two features contribute ${name}`);
  });

  test('keep the order of the features, and erase in the reverse order', async () => {
    const erased: string[] = [];
    const featureOf = (name: string): Feature => ({
      handlers: [],
      retention: [expired(name, 'expires_at')],
      personalData: { erase: async () => void erased.push(name) },
    });
    const { retention, erasers } = mergeContributions([featureOf('users'), featureOf('orders')]);
    expect(retention.map(({ kind }) => kind)).toEqual(['users', 'orders']);
    for (const erase of erasers) await erase({} as never, { id: '', email: '' });
    expect(erased).toEqual(['orders', 'users']);
  });
});
