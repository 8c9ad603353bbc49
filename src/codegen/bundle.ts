import { runRedocly } from './redocly-cli.ts';

/** Joins openapi/ into one document, with every declaration expanded, by Redocly and our plugin. */
export const bundleContract = (root: string, out: string): void =>
  runRedocly({ root, cwd: root, args: ['bundle', 'tradepost', '--output', out] });
