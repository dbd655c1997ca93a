import { SymbolKind } from 'vscode-languageserver';
import type {
  Connection,
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
} from 'vscode-languageserver';
import { symbols } from '../../service/editing/outline';
import type { OutlineSymbol } from '../../service/editing/outline';
import type { Client } from '../client';
import type { DocumentReader } from '../documents';
import { safely } from '../safely';

const KIND: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  policy: SymbolKind.Package,
  statement: SymbolKind.Struct,
};

/** Gives the outline, as a tree or, to a client that knows none, as a list. */
export function answerSymbols(
  connection: Connection,
  client: Client,
  reader: DocumentReader,
): void {
  connection.onDocumentSymbol(
    safely<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
      connection.console,
      'textDocument/documentSymbol',
      [],
      async ({ textDocument: { uri } }) => {
        const document = await reader.read(uri);
        if (document === undefined) return [];
        const outline = symbols(document.parsed, document.settings.locale);
        return client.takesSymbolTrees
          ? outline.map(toTree)
          : outline.flatMap((symbol) => toList(symbol, uri));
      },
    ),
  );
}

const toTree = ({ kind, children, detail, ...symbol }: OutlineSymbol): DocumentSymbol => ({
  ...symbol,
  kind: KIND[kind],
  ...(detail === '' ? {} : { detail }),
  children: children.map(toTree),
});

const toList = (
  { name, kind, range, children }: OutlineSymbol,
  uri: string,
): readonly SymbolInformation[] => [
  { name, kind: KIND[kind], location: { uri, range } },
  ...children.flatMap((child) => toList(child, uri)),
];
