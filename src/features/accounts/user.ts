import type { Role } from './role.ts';

export type User = { id: string; email: string; username: string; role: Role; createdAt: string };
