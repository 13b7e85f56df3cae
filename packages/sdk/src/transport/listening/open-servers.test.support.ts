import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { listenHttp, listenRaw } from './listening-here.test.support.ts';
import type { Answering, Connection } from './listening.test.support.ts';
import { type News, type Order, asBytes } from './messages.test.support.ts';

/**
 * Opens servers for tests that run where nobody can listen (a page, a worker at the edge): one for each socket, for as long as
 * that is open. The tests say from there, step by step, what is answered.
 */
export async function openServers() {
  const door = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  door.on('connection', (socket, { url }) => void open(socket, url === '/raw' ? 'raw' : 'http'));
  await new Promise<void>((resolve) => door.on('listening', resolve));
  return {
    url: `ws://127.0.0.1:${(door.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        door.close(() => resolve());
        for (const socket of door.clients) socket.terminate();
      }),
  };
}

async function open(socket: WebSocket, kind: 'http' | 'raw'): Promise<void> {
  const tell = (news: News) => socket.send(JSON.stringify(news));
  const known = new Map<number, Answering | Connection>();
  const numbers = new Map<object, number>();
  const add = (one: Answering | Connection): number => {
    const from = numbers.size + 1;
    numbers.set(one, from);
    known.set(from, one);
    return from;
  };
  const server = await (kind === 'http'
    ? listenHttp({
        request(request, answering) {
          const from = add(answering);
          answering.on('close', () => tell({ from, is: 'closed' }));
          tell({ from, is: 'request', request });
        },
      })
    : listenRaw({
        connected: (connection) => tell({ from: add(connection), is: 'connected' }),
        request: (connection, head) => tell({ from: numbers.get(connection) ?? 0, is: 'head', head }),
        closed: (connection) => tell({ from: numbers.get(connection) ?? 0, is: 'closed' }),
      }));
  socket.on('close', () => void server.close());
  socket.on('message', (data: Buffer) => {
    const order = JSON.parse(data.toString('utf8')) as Order;
    const one = known.get(order.to);
    if (one) obey(one as Answering & Connection, order, () => tell({ from: order.to, is: 'written' }));
  });
  tell({ listening: server.port });
}

function obey(one: Answering & Connection, order: Order, written: () => void): void {
  switch (order.do) {
    case 'writeHead':
      one.writeHead(order.status, order.headers);
      break;
    case 'write':
      one.write(asBytes(order.bytes), written);
      break;
    case 'end':
      if (order.bytes === '') one.end();
      else one.end(asBytes(order.bytes));
      break;
    case 'endSocket':
      one.socket?.end();
      break;
    case 'destroy':
      one.destroy();
      break;
    case 'resetAndDestroy':
      one.resetAndDestroy();
      break;
  }
}
