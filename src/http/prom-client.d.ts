// biome-ignore-all lint/style/noDefaultExport: that is what these files export
/** Loaded one by one: the package as a whole takes 30 ms. */
declare module 'prom-client/lib/registry.js' {
  export { Registry as default } from 'prom-client';
}
declare module 'prom-client/lib/counter.js' {
  export { Counter as default } from 'prom-client';
}
declare module 'prom-client/lib/histogram.js' {
  export { Histogram as default } from 'prom-client';
}
