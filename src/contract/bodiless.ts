/** Tells whether a response of this status never has a body (RFC 9110 §6.4.1 and §15.3.6). */
export const isBodiless = (status: number): boolean =>
  status < 200 || status === 204 || status === 205 || status === 304;
