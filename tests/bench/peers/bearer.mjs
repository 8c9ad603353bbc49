/**
 * Checks the tokens that our server signs: signature, expiry, issuer, audience and scope. Returns the claims of a valid token.
 */
import { createLocalJWKSet, jwtVerify } from 'jose';

export const createBearer = ({ jwks, issuer }) => {
  const keys = createLocalJWKSet(jwks);
  return async (authorization, scope) => {
    if (!authorization?.startsWith('Bearer ')) return undefined;
    try {
      const { payload } = await jwtVerify(authorization.slice('Bearer '.length), keys, {
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        issuer,
        audience: issuer,
      });
      return payload.scope.split(' ').includes(scope) ? payload : undefined;
    } catch {
      return undefined;
    }
  };
};
