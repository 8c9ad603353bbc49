import type { components } from '../../../../generated/types.ts';

export type Role = components['schemas']['Role'];

export const roles: readonly Role[] = ['user', 'editor', 'moderator', 'admin'];

/** Tells whether the text is a role. For input without a contract. */
export const isRole = (value: unknown): value is Role => roles.some((role) => role === value);
