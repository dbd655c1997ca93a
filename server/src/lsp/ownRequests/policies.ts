import type { Connection } from 'vscode-languageserver';
import { MANAGED_POLICY_QUOTA } from '../../iam/quota';
import { summarizePolicies } from '../../service/languageService';
import type { PolicyDocument } from '../../policy/document';
import { sizeOf } from '../../policy/size';
import type { DocumentReader } from '../documents';
import { POLICIES } from '../protocol/policies';
import type { PoliciesParams, PoliciesResult, PolicyInfo } from '../protocol/policies';
import { safely } from '../safely';

/** Says which policies a document holds, of which type each is, and how large. */
export function answerPolicies(connection: Connection, reader: DocumentReader): void {
  connection.onRequest(
    POLICIES,
    safely<PoliciesParams, PoliciesResult>(connection.console, POLICIES, [], async ({ uri }) => {
      const document = await reader.read(uri);
      if (document === undefined) return [];
      const { parsed } = document;
      return summarizePolicies(parsed).map((summary, i) => {
        const policy = parsed.policies[i];
        return { ...summary, ...(policy === undefined ? {} : sizeInfo(policy)) };
      });
    }),
  );
}

/** The rule on sizes allows an identity policy all that any may have; most are managed policies. */
function sizeInfo(document: PolicyDocument): Pick<PolicyInfo, 'size'> {
  const size = sizeOf(document);
  if (size === undefined) return {};
  const { counted, unit, exact } = size;
  const limit = document.type.type === 'identity' ? MANAGED_POLICY_QUOTA.limit : size.limit;
  return { size: { counted, limit, unit, exact } };
}
