import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from 'vscode-languageserver-protocol/node';
import { printTable } from './measure';

/** Resident memory of the built server with a policy open that has been diagnosed and hovered. */
export async function benchMemory(): Promise<void> {
  const file = 'examples/self-manage-mfa.iam.json';
  const text = readFileSync(file, 'utf8');
  const textDocument = { uri: 'file:///policy.json', languageId: 'json', version: 1, text };
  const server = spawn(process.execPath, ['dist/server/node.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendRequest('textDocument/diagnostic', { textDocument });
    const line = text.split('\n').findIndex((one) => one.includes('iam:'));
    const position = { line, character: (text.split('\n')[line] ?? '').indexOf('iam:') + 6 };
    await connection.sendRequest('textDocument/hover', { textDocument, position });
    await connection.sendRequest('textDocument/completion', { textDocument, position });
    const status = `/proc/${String(server.pid)}/status`;
    const kilobytes = existsSync(status)
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
      : undefined;
    const measured =
      kilobytes === undefined
        ? 'only known on Linux'
        : `${(Number(kilobytes) / 1024).toFixed(0)} MB`;
    printTable('Memory', ['what', 'measured'], [['server, a policy open (90 MB)', measured]]);
  } finally {
    server.kill();
  }
}
