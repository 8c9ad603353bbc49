/** Derives the parts of a request that carry credentials from the security schemes. */
import type { Contract, Operation } from './contract-model.ts';
import type { Json } from './contract-source.ts';
import { resolverOf } from './reference.ts';

type Scheme = { type?: string; in?: string; name?: string };

/** Returns the request headers that carry the operation's credentials. */
export const credentialHeaders = (contract: Contract, operation: Operation): string[] => {
  const headers = schemesOf(contract, operation).flatMap(({ type, in: place, name = [] }) => {
    if (type === 'mutualTLS') return [];
    if (type !== 'apiKey') return 'Authorization';
    return place === 'cookie' ? 'Cookie' : place === 'header' ? name : [];
  });
  return [...new Set(headers)];
};

/** Returns the query parameters that carry API keys. One that the operation also declares is a parameter like others. */
export const queryCredentials = (contract: Contract, operation: Operation): string[] => {
  const declared = operation.parameters.filter((parameter) => parameter.in === 'query');
  const keys = schemesOf(contract, operation).flatMap(({ type, in: place, name = [] }) =>
    type === 'apiKey' && place === 'query' ? name : [],
  );
  return [...new Set(keys)].filter((key) => !declared.some(({ name }) => name === key));
};

const schemesOf = ({ document, fault }: Contract, { security }: Operation): Scheme[] => {
  const { securitySchemes = {} } = (document.components ?? {}) as { securitySchemes?: Record<string, Json> };
  const resolve = resolverOf(document, fault);
  return security.flatMap(Object.keys).map((name) => resolve<Json>(securitySchemes[name] ?? {}) as Scheme);
};
