import type { components } from '../../../../generated/types.ts';

export type Role = components['schemas']['Role'];

const reader = [
  'profile:read',
  'profile:write',
  'account:manage',
  'posts:read',
  'orders:read',
  'orders:write',
];
const editor = [...reader, 'posts:write', 'tags:write'];

/** What each role may do. What an operation needs stands in the contract, under `security`. */
const scopesByRole: Record<Role, readonly string[]> = {
  user: reader,
  editor,
  moderator: reader,
  admin: [...editor, 'products:write', 'users:read', 'users:write', 'audit:read'],
};

/** For text that no contract has checked. */
export const isRole = (value: unknown): value is Role =>
  typeof value === 'string' && Object.hasOwn(scopesByRole, value);

export const scopesOf = (role: Role): readonly string[] => scopesByRole[role];
