import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { respond } from './respond';

export interface RunningServer {
  /** Without a slash at the end, such as `http://localhost:3000`. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ServerSettings {
  /** The folder of a build, holding pane/ and workbench/. */
  readonly dist: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Key and certificate; without them plain HTTP. */
  readonly secure?: ServerOptions;
}

/**
 * Serves a build to this machine only. `npm start`, Excel during development and the browser tests
 * all use it, so all see the same bytes and headers. Rejects with Node's error when the port is taken.
 */
export async function startServer({ dist, port, secure }: ServerSettings): Promise<RunningServer> {
  const answer = listener(dist);
  const server = secure === undefined ? createServer(answer) : createSecureServer(secure, answer);
  const usedPort = await listen(server, port);
  return {
    origin: `${secure === undefined ? 'http' : 'https'}://localhost:${usedPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listener(dist: string): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = request.url ?? '/';
    const address = `http://localhost${path}`;
    if (!path.startsWith('/') || !URL.canParse(address)) {
      response.writeHead(400).end();
      return;
    }
    const { status, headers, body } = respond(dist, new URL(address));
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no TCP address'));
      else resolve(address.port);
    });
  });
}
