import type { Schema } from './schema-walk.ts';

/**
 * Rewrites the schema names in a discriminator's mapping to references, in place: the mapping may hold either (OpenAPI
 * 3.1, Discriminator Object).
 */
export const completeMapping = ({ discriminator }: Schema): void => {
  const { mapping } = (discriminator ?? {}) as { mapping?: Record<string, string> };
  for (const [value, target] of Object.entries(mapping ?? {})) {
    if (mapping && !target.includes('/')) mapping[value] = `#/components/schemas/${target}`;
  }
};
