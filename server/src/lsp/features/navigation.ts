import type {
  Connection,
  DefinitionParams,
  Location,
  ReferenceParams,
} from 'vscode-languageserver';
import { definitionsAt, referencesAt } from '../../service/editing/navigation';
import type { DocumentReader } from '../documents';
import { safely } from '../safely';

/** Leads from the name of a policy to the policy, and back, also in files that are not open. */
export function answerNavigation(connection: Connection, reader: DocumentReader): void {
  connection.onDefinition(
    safely<DefinitionParams, Location[]>(
      connection.console,
      'textDocument/definition',
      [],
      async ({ textDocument, position }) => {
        const document = await reader.read(textDocument.uri);
        if (document === undefined) return [];
        const beside = await reader.folder(document.uri);
        return [...definitionsAt(document.parsed, position, beside)];
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
        const beside = await reader.folder(document.uri);
        return [...referencesAt(document.parsed, position, beside, context.includeDeclaration)];
      },
    ),
  );
}
