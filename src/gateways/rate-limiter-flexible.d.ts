// biome-ignore-all lint/style/noDefaultExport: that is what these files export
/** Loaded one by one: the package as a whole brings every store that there is, and takes 20 ms. */
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export { RateLimiterMemory as default } from 'rate-limiter-flexible';
}
declare module 'rate-limiter-flexible/lib/RateLimiterRedis.js' {
  export { RateLimiterRedis as default } from 'rate-limiter-flexible';
}
