/** A client process that opens many event streams and reads them. Prints a line whenever all have begun. */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

const [port = '', token = ''] = process.argv.slice(2);

const request = `GET /v1/events HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ${token}\r\n\r\n`;

/** Resolves at the first frame. */
const open = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
    socket.on('error', reject);
    socket.once('data', (bytes) => {
      const [head = ''] = String(bytes).split('\r\n');
      if (head.includes(' 200 ')) resolve();
      else reject(new Error(head));
      socket.resume();
    });
  });

/** Fewer at once than the backlog of the server. */
const AT_ONCE = 50;

for await (const line of createInterface(process.stdin)) {
  for (let left = Number(line); left > 0; left -= AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, left) }, open));
  }
  process.stdout.write(`${line}\n`);
}
