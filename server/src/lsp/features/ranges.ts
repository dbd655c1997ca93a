import type {
  Connection,
  DocumentLink,
  DocumentLinkParams,
  FoldingRange,
  FoldingRangeParams,
  Range,
  SelectionRange,
  SelectionRangeParams,
} from 'vscode-languageserver';
import { folds, links, selections } from '../../service/editing/outline';
import { fileLinks } from '../../service/editing/navigation';
import type { DocumentReader } from '../documents';
import type { ReadDocument } from '../readDocument';
import { safely } from '../safely';

/** Gives what can be folded, what a growing selection takes, and what leads to AWS's pages. */
export function answerRanges(connection: Connection, reader: DocumentReader): void {
  connection.onFoldingRanges(
    safely<FoldingRangeParams, FoldingRange[]>(
      connection.console,
      'textDocument/foldingRange',
      [],
      async ({ textDocument }) => {
        const document = await reader.read(textDocument.uri);
        return document === undefined ? [] : folds(document.parsed).map(toFold);
      },
    ),
  );
  connection.onSelectionRanges(
    safely<SelectionRangeParams, SelectionRange[] | null>(
      connection.console,
      'textDocument/selectionRange',
      null,
      async ({ textDocument, positions }) => {
        const document = await reader.read(textDocument.uri);
        return document === undefined
          ? null
          : positions.map((position) => toSelection(document, position));
      },
    ),
  );
  connection.onDocumentLinks(
    safely<DocumentLinkParams, DocumentLink[]>(
      connection.console,
      'textDocument/documentLink',
      [],
      async ({ textDocument }) => {
        const document = await reader.read(textDocument.uri);
        return document === undefined
          ? []
          : [...links(document.parsed, document.settings.locale), ...fileLinks(document.parsed)];
      },
    ),
  );
}

const toFold = ({ start, end }: Range): FoldingRange => ({
  startLine: start.line,
  endLine: end.line,
});

/** A chain from the smallest range out; LSP wants an answer also for positions outside policies. */
function toSelection({ parsed }: ReadDocument, position: Range['start']): SelectionRange {
  const chain = selections(parsed, position).reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent === undefined ? { range } : { range, parent }),
    undefined,
  );
  return chain ?? { range: { start: position, end: position } };
}
