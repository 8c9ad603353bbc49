import type { components } from '../../../../generated/types.ts';

export type Role = components['schemas']['Role'];

export const roles: readonly Role[] = ['user', 'editor', 'moderator', 'admin'];

/** For text that no contract has checked. */
export const isRole = (value: unknown): value is Role => roles.some((role) => role === value);
