/** The tests run what production runs: Node's own type stripping, which keeps lines and columns. */
import { stripTypeScriptTypes } from 'node:module';

const process = (source) => ({ code: stripTypeScriptTypes(source) });

// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default { process };
