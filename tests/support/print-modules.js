// A preload of a server process: prints the packages that are loaded when it begins to listen, and each later one.
import { registerHooks } from 'node:module';
import { Server } from 'node:net';

const packages = new Set();
let isListening = false;
const print = (loaded) => process.stdout.write(`${JSON.stringify({ loaded })}\n`);
registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(resolved.url) ?? [];
    if (name !== undefined && !packages.has(name)) {
      packages.add(name);
      if (isListening) print([name]);
    }
    return resolved;
  },
});

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  print([...packages]);
  isListening = true;
  return listen.apply(this, args);
};
