/** Tells whether requests of this method, in upper case, only read (RFC 9110 §9.2.1). */
export const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);
