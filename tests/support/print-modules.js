// A preload of a server process: prints the packages that are loaded when it begins to listen.
import { registerHooks } from 'node:module';
import { Server } from 'node:net';

const packages = new Set();
registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(resolved.url) ?? [];
    if (name !== undefined) packages.add(name);
    return resolved;
  },
});

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  process.stdout.write(`${JSON.stringify({ loaded: [...packages] })}\n`);
  return listen.apply(this, args);
};
