import { runRedocly } from './redocly-cli.ts';

/** Bundles openapi/ into one document, with every declaration expanded by our plugin of Redocly. */
export const bundleContract = (root: string, out: string): void =>
  runRedocly({ root, cwd: root, args: ['bundle', 'tradepost', '--output', out] });
