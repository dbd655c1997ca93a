import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  findings,
  hoverText,
  openExample,
  openNew,
  positionsOf,
  ruleOf,
  until,
  untilFindings,
} from './editor';
import { scenario } from './scenario';

/** A language that is not JSON, by an example in it. */
interface Language {
  /** Completes "in …". */
  readonly name: string;
  readonly example: string;
  /** VS Code's, with none of the usual extensions installed. */
  readonly languageId: string;
  /** The rules that report something, with the words that they underline. */
  readonly reports: readonly (readonly [rule: string, words: string])[];
  /** A place, and some words of its hover. */
  readonly hovers: readonly (readonly [over: string, says: string])[];
  /** A quick fix for what one rule reports, by its title, and what it replaces. */
  readonly fix: readonly [rule: string, title: RegExp, from: string, to: string];
  /** A rewriting of the refactor menu. */
  readonly rewriting: readonly [at: string, title: RegExp, from: string, to: string];
  /** What the words above the policies begin with. */
  readonly lenses: readonly string[];
}

const languages: readonly Language[] = [
  {
    name: 'a template of CloudFormation',
    example: 'developers.template.yaml',
    languageId: 'yaml',
    reports: [
      ['legacy-mfa-resource', '!Sub arn:aws:iam::${AWS::AccountId}:mfa/${!aws:username}'],
      ['mfa-gate-can-be-bypassed', 'iam:DeactivateMFADevice'],
      ['mfa-deny-misses-access-keys', 'Bool'],
    ],
    hovers: [
      ['iam:EnableMFADevice', '(Write)'],
      ['DenyUnlessSignedInWithMFA', 'access keys'],
      ['${!aws:username}', 'user'],
    ],
    fix: ['legacy-mfa-resource', /mfa\/\*/, 'mfa/${!aws:username}', 'mfa/*'],
    rewriting: [
      'sts:AssumeRole',
      /^Allow this statement only with MFA/,
      'Action: sts:AssumeRole\n',
      'Action: sts:AssumeRole\n            Condition:\n              Bool:\n                aws:MultiFactorAuthPresent: "true"\n',
    ],
    lenses: ['MFA: enrol ✗', 'Try a request', 'Try a request'],
  },
  {
    name: 'Terraform',
    example: 'developers.tf',
    languageId: 'terraform',
    reports: [
      ['legacy-mfa-resource', '"arn:aws:iam::${local.account}:mfa/$${aws:username}"'],
      ['mfa-deny-misses-access-keys', '"Bool"'],
      ['unknown-action', '"s3:PutObjekt"'],
    ],
    hovers: [
      ['iam:EnableMFADevice', '(Write)'],
      ['DenyUnlessSignedInWithMFA', 'access keys'],
      ['sns.amazonaws.com', 'SNS'],
    ],
    fix: ['legacy-mfa-resource', /mfa\/\*/, 'mfa/$${aws:username}', 'mfa/*'],
    rewriting: [
      'sns.amazonaws.com',
      /^Write Service as a list/,
      'Service = "sns.amazonaws.com"',
      'Service = ["sns.amazonaws.com"]',
    ],
    lenses: ['MFA: enrol ✗', 'Try a request', 'Try a request'],
  },
  {
    name: 'the fences of Markdown',
    example: 'runbook.md',
    languageId: 'markdown',
    reports: [
      ['legacy-mfa-resource', '"arn:aws:iam::*:mfa/${aws:username}"'],
      ['mfa-gate-can-be-bypassed', 'iam:*'],
    ],
    hovers: [
      ['iam:EnableMFADevice', '(Write)'],
      ['aws:MultiFactorAuthPresent', 'Bool'],
      ['"sts:AssumeRole"', 'AssumeRole'],
    ],
    fix: ['legacy-mfa-resource', /mfa\/\*/, 'mfa/${aws:username}', 'mfa/*'],
    rewriting: [
      'iam:*\n',
      /^Write NotAction as a list/,
      'NotAction: iam:*\n',
      'NotAction:\n           - iam:*\n',
    ],
    lenses: ['MFA: gate ✓', 'Try a request', 'Try a request'],
  },
];
/** Policies in the languages of templates and documents, by what a person sees of them. */
export function otherLanguages(): void {
  for (const language of languages) {
    scenario(`in ${language.name} the right words are underlined`, () => underlined(language));
    scenario(`in ${language.name} hovers say what stands there`, () => hovered(language));
    scenario(`in ${language.name} the light bulb changes just what it says`, () => fixed(language));
    scenario(`in ${language.name} the refactor menu does`, () => rewritten(language));
    scenario(`in ${language.name} policies have their lines above them`, () => lensed(language));
  }
}

/** The same in a browser's worker, which reads these languages without Node. */
export function otherLanguagesInWorker(): void {
  for (const language of languages)
    scenario(`in ${language.name} the right words are underlined`, () => underlined(language));
}

async function underlined({ example, languageId, reports }: Language): Promise<void> {
  const { document } = await openExample(example);
  assert.equal(document.languageId, languageId);
  const now = await untilFindings(
    document.uri,
    (all) => reports.every(([rule]) => all.some((one) => ruleOf(one) === rule)),
    reports.map(([rule]) => rule).join(', '),
  );
  for (const [rule, words] of reports) {
    const places = now.filter((one) => ruleOf(one) === rule).map(({ range }) => range);
    assert.deepEqual(
      places.map((range) => document.getText(range)),
      [words],
      rule,
    );
  }
}

async function hovered({ example, hovers }: Language): Promise<void> {
  const { document } = await openExample(example);
  for (const [over, says] of hovers) {
    const [place] = positionsOf(document, over);
    assert(place, over);
    const at = place.start.translate(0, 3);
    await until(
      async () => (await hoverText(document.uri, at)).includes(says) || undefined,
      `a hover over ${over} that says ${says}`,
    );
  }
}

async function fixed({ example, fix: [rule, title, from, to] }: Language): Promise<void> {
  const { document, original } = await copyOf(example, 'fixed');
  const { uri } = document;
  await untilFindings(uri, (all) => all.some((one) => ruleOf(one) === rule), rule);
  const [finding] = findings(uri).filter((one) => ruleOf(one) === rule);
  assert(finding);
  await apply(uri, finding.range, vscode.CodeActionKind.QuickFix, title);
  assert.equal(document.getText(), original.replace(from, to));
  await untilFindings(uri, (all) => all.every((one) => ruleOf(one) !== rule), `no ${rule}`);
}

async function rewritten({ example, rewriting: [at, title, from, to] }: Language): Promise<void> {
  const { document, original } = await copyOf(example, 'rewritten');
  const [place] = positionsOf(document, at);
  assert(place, at);
  const cursor = new vscode.Range(place.start, place.start);
  await apply(document.uri, cursor, vscode.CodeActionKind.Refactor, title);
  assert.equal(document.getText(), original.replace(from, to));
}

async function lensed({ example, lenses }: Language): Promise<void> {
  const { uri } = (await openExample(example)).document;
  let titles: readonly string[] = [];
  const seen = async (): Promise<true | undefined> => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    titles = found.map(({ command }) => command?.title ?? '').toSorted();
    const all = titles.length === lenses.length;
    return (all && lenses.every((words, i) => titles[i]?.startsWith(words))) || undefined;
  };
  await until(seen, lenses.join(', ')).catch((error: unknown) => {
    throw new Error(`${String(error)}. There are: ${titles.join(', ')}`);
  });
}

/** A copy of an example in the same language, so that the example stays as it is. */
async function copyOf(
  example: string,
  name: string,
): Promise<{ readonly document: vscode.TextDocument; readonly original: string }> {
  const original = (await openExample(example)).document.getText();
  const { document } = await openNew(`${name}-${example}`, original);
  return { document, original };
}

/** Takes a code action by its title, once it is offered. */
async function apply(
  uri: vscode.Uri,
  at: vscode.Range,
  kind: vscode.CodeActionKind,
  title: RegExp,
): Promise<void> {
  const action = await until(
    async () => {
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        at,
        kind.value,
        30,
      );
      return offered.find((one) => title.test(one.title));
    },
    `an action ${String(title)}`,
  );
  assert(action.edit, 'the action has an edit');
  assert.equal(await vscode.workspace.applyEdit(action.edit), true);
}
