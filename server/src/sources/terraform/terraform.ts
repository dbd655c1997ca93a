import { MANAGED_POLICY_QUOTA } from '../../iam/quota';
import type { Attachments } from '../../policy/attachment';
import type { PolicyDocument, SyntaxProblem } from '../../policy/document';
import { rangesTouch } from '../../policy/range';
import { terraformMayHold } from '../mayHold';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import { terraformAttachments } from './attachments/attachments';
import { useContext } from './uses/context';
import { blockFragment, blockPolicies } from './policies/blockPolicies';
import { isStatementBlock } from './blocks/policyDocument';
import type { TerraformFile } from './policies/documents';
import { readEmbeddedJson } from './policies/embeddedJson';
import { findInExpression } from './policies/findObjects';
import { readHcl } from './hcl/read';
import type { Body, HclText } from './hcl/syntax';
import { readMeanings } from './values/meanings';
import { moduleFiles, outlineOf, usesBeside } from './module/module';
import { besideIn, isInModule } from './module/moduleNames';
import { isDocument, isOtherPlace, placesIn } from './uses/places';
import type { Place } from './uses/places';
import { objectPolicy, statementPolicy } from './policies/objectPolicies';
import { findReferences } from './module/references';
import { spotToBegin } from './typing/begin';
import { readUses } from './uses/uses';
import type { Origins } from './values/values';

/** Terraform and OpenTofu: policy documents in blocks, `jsonencode`, and JSON in heredocs. */
export const terraform: SourceLanguage = {
  id: 'terraform',
  handles: ({ languageId, uri }) =>
    languageId === undefined
      ? /\.(tf|tofu|tfvars|hcl)$/i.test(uri)
      : /^(terraform|terraform-vars|opentofu|hcl)$/.test(languageId),
  mayHoldPolicies: terraformMayHold,
  folder: {
    glob: '**/*.{tf,tofu}',
    isIn: isInModule,
    besideIn,
    outlineOf,
    namesIn: findReferences,
  },
  parse,
};

/** Far above what anybody writes by hand, in UTF-16 units. */
const MAX_LENGTH = 32 * 1024 * 1024;

function parse(source: SourceText): SourceResult {
  const { text } = source;
  if (text.length > MAX_LENGTH) return { policies: [], problems: [] };
  const references = findReferences(text);
  const changed = (other: string) => parse({ ...source, text: other }).policies;
  if (!terraform.mayHoldPolicies(text)) {
    const emptySpot: SourceResult['emptySpot'] = (offset) =>
      spotToBegin(offset, readFile(source), changed);
    const attachments: SourceResult['attachments'] = () => attachmentsIn(readHcl(text), source);
    return { policies: [], problems: [], ...references, emptySpot, attachments };
  }
  const file = readFile(source);
  const { hcl } = file;
  const results = [
    {
      policies: hcl.body.blocks
        .filter((block) => isDocument(block) && !file.context.isOther(block.labels[1] ?? ''))
        .flatMap((block) => blockPolicies(block, file)),
      problems: [],
    },
    {
      policies: hcl.body.blocks.filter(isStatementBlock).map((block) => blockFragment(block, file)),
      problems: [],
    },
    ...[...placesIn(hcl.body), ...topPlaces(hcl.body)].flatMap((place) => policiesAt(place, file)),
  ];
  const policies = results
    .flatMap((one) => one.policies)
    .sort((a, b) => a.policy.range.start - b.policy.range.start);
  return {
    ...references,
    policies,
    emptySpot: (offset) => spotToBegin(offset, file, changed),
    attachments: () => attachmentsIn(hcl, source),
    problems: [...results.flatMap((one) => one.problems), ...ownProblems(hcl, policies)],
  };
}

/** What Terragrunt hands on (`inputs = { … }`), and values of variables, have no block around them. */
const topPlaces = ({ attributes }: Body): readonly Place[] =>
  attributes.map((attribute) => {
    const { range, nameRange } = attribute;
    const around = { range, type: '', typeRange: nameRange, labels: [], open: range.start };
    const body = { attributes: [attribute], blocks: [] };
    return { blocks: [{ ...around, close: range.end, body }], attribute };
  });

/** The files of a folder are one module. */
const attachmentsIn = ({ body }: HclText, { text, uri }: SourceText): Attachments =>
  terraformAttachments(body, text, uri.slice(0, uri.lastIndexOf('/') + 1));

function readFile(source: SourceText): TerraformFile {
  const hcl = readHcl(source.text);
  const context = useContext(readUses(hcl.body, source.text), () => usesBeside(source));
  const meanings = readMeanings(moduleFiles(source, hcl.body));
  return { source, hcl, context, meanings };
}

/** Problems in policies: they tell which statements cannot be trusted. Terraform's own tools report them. */
const ownProblems = (
  { problems }: HclText,
  policies: readonly PolicyDocument[],
): readonly SyntaxProblem[] =>
  problems
    .filter(({ range }) => policies.some(({ policy }) => rangesTouch(policy.range, range)))
    .map((problem) => ({ ...problem, elided: true }));

function policiesAt(place: Place, file: TerraformFile): readonly SourceResult[] {
  const { source, context, meanings } = file;
  const { value } = place.attribute;
  if (value === undefined || isDocument(place.blocks[0]) || isOtherPlace(place)) return [];
  const origins: Origins = new Map();
  return [...findInExpression(value, { text: source.text, origins, meanings })].flatMap((found) => {
    const { range } = found.kind === 'text' ? found.template : found.object;
    if (context.isOtherAt(place, range)) return [];
    if (found.kind === 'statement') {
      return { policies: [statementPolicy(found, origins, place, file)], problems: [] };
    }
    if (found.kind === 'object') {
      return { policies: [objectPolicy(found, origins, place, file)], problems: [] };
    }
    const type = context.typeOfPlace(place, range);
    const result = readEmbeddedJson(found.template, source, type, meanings);
    return context.isManagedAt(place, range)
      ? { ...result, policies: result.policies.map(asManaged) }
      : result;
  });
}

const asManaged = (document: PolicyDocument): PolicyDocument => ({
  ...document,
  quota: MANAGED_POLICY_QUOTA,
});
