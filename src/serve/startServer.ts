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
    const { method, url: path = '/', headers: asked } = request;
    const { status, headers, body } = respond(dist, { method, path, host: asked.host });
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    response.end(method === 'HEAD' ? undefined : body);
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
