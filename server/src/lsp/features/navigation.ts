import type {
  Connection,
  DefinitionParams,
  Location,
  ReferenceParams,
} from 'vscode-languageserver';
import { definitionsAt, referencesAt } from '../../service/navigation';
import type { DocumentReader } from '../documents';
import { safely } from '../safely';

/** Leads from the name of a policy to the policy, and back; within the files that are open. */
export function answerNavigation(connection: Connection, reader: DocumentReader): void {
  connection.onDefinition(
    safely<DefinitionParams, Location[]>(
      connection.console,
      'textDocument/definition',
      [],
      async ({ textDocument, position }) => {
        const document = await reader.read(textDocument.uri);
        if (document === undefined) return [];
        const open = (await reader.open()).map(({ parsed }) => parsed);
        return [...definitionsAt(document.parsed, position, open)];
      },
    ),
  );
  connection.onReferences(
    safely<ReferenceParams, Location[]>(
      connection.console,
      'textDocument/references',
      [],
      async ({ textDocument, position, context }) => {
        const document = await reader.read(textDocument.uri);
        if (document === undefined) return [];
        const open = (await reader.open()).map(({ parsed }) => parsed);
        return [...referencesAt(document.parsed, position, open, context.includeDeclaration)];
      },
    ),
  );
}
