/**
 * node:http without an import: an import evaluates every export of the module, and for the export WebSocket Node loads a
 * whole HTTP client, which delays a start by 20 ms.
 */
export const http = process.getBuiltinModule('node:http');
