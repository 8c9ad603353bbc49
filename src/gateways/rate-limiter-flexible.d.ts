// biome-ignore-all lint/style/noDefaultExport: these files have default exports
/** Imported file by file, because loading the whole package, with every store, takes 20 ms. */
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export { RateLimiterMemory as default } from 'rate-limiter-flexible';
}
declare module 'rate-limiter-flexible/lib/RateLimiterRedis.js' {
  export { RateLimiterRedis as default } from 'rate-limiter-flexible';
}
