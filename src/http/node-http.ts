/**
 * Not imported: an import reads all that a module exports, and for the WebSocket among it Node loads a whole HTTP
 * client, which takes 20 ms of a start.
 */
export const http = process.getBuiltinModule('node:http');
