import type { Problem, Refuse } from '../errors.ts';

/** For every resource that has a slug: the problem, and the field of the body that it lies in. */
export const slugTaken = (refuse: Refuse<'slug_taken'>, slug: string | undefined): Problem =>
  refuse('slug_taken', {
    detail: `The slug "${slug}" is taken.`,
    errors: [{ in: 'body', pointer: '/slug', rule: 'unique', detail: 'is taken' }],
  });
