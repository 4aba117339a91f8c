// npm start: installs what is missing, then serves the notebook from its sources and prints the address.
import { install, root } from './install.mjs';

if (!install()) process.exit(1);

const { createServer } = await import('vite');
const server = await createServer({ root, server: { port: Number(process.env.PORT ?? 5173), strictPort: false } });
await server.listen();
const address = server.resolvedUrls?.local[0] ?? `http://localhost:${server.config.server.port}/`;
console.log(`\nELBO Room is open at ${address}\nStop it with Ctrl+C.\n`);
