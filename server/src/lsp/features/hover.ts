import { MarkupKind } from 'vscode-languageserver';
import type { Connection, Hover, HoverParams } from 'vscode-languageserver';
import { hover } from '../../service/editing/hover';
import type { DocumentReader } from '../documents';
import { safely } from '../safely';

/** Says what stands under the mouse, or the cursor. */
export function answerHovers(connection: Connection, reader: DocumentReader): void {
  connection.onHover(
    safely<HoverParams, Hover | null>(
      connection.console,
      'textDocument/hover',
      null,
      async ({ textDocument, position }) => {
        const document = await reader.read(textDocument.uri);
        if (document === undefined) return null;
        const others = (await reader.open()).filter((one) => one !== document);
        const found = hover(
          document.parsed,
          position,
          document.settings.locale,
          others.map(({ parsed }) => parsed),
        );
        return found === undefined
          ? null
          : {
              contents: { kind: MarkupKind.Markdown, value: found.markdown },
              range: found.range,
            };
      },
    ),
  );
}
