/**
 * `node src/codegen/main.ts --contract FILE --out DIR` generates the server's modules from any OpenAPI 3.0 or 3.1 document in
 * one file; `redocly bundle` joins several files. A media type that the server cannot convert, such as XML, stops it even beside
 * JSON: the contract would promise a body that the server rejects.
 */
import { parseArgs } from 'node:util';
import { readContract } from './contract-model.ts';
import { writeModules } from './module-files.ts';
import { renderServer } from './server-modules.ts';

try {
  const { values } = parseArgs({ options: { contract: { type: 'string' }, out: { type: 'string' } } });
  if (values.contract === undefined || values.out === undefined) {
    throw new Error('Usage: node src/codegen/main.ts --contract FILE --out DIR');
  }
  const contract = readContract(values.contract);
  writeModules(values.out, await renderServer(contract));
  for (const notice of contract.notices) process.stderr.write(`${notice}\n`);
} catch (error) {
  // The author of a contract needs the places in it, not our stack trace.
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
