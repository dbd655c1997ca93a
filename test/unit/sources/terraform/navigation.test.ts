import { describe, expect, it } from 'vitest';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import {
  definitionsAt,
  fileLinks,
  referencesAt,
} from '../../../../server/src/service/editing/navigation';
import type { TextPlace } from '../../../../server/src/service/editing/navigation';
import type { SiblingText } from '../../../../server/src/service/folder';
import { readMarkers } from '../../testers/markers';

const FOLDER: Readonly<Record<string, string>> = {
  'file:///infra/documents.tf': `data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "all" {
  source_policy_documents = [data.aws_iam_policy_document.read.json]
}
`,
  'file:///infra/main.tf': `resource "aws_iam_policy" "p" {
  policy = data.aws_iam_policy_document.read.json
}
`,
};

const parse = (uri: string, text: string): ParsedText =>
  parseText({ uri, languageId: 'terraform', text, type: undefined });

const folder = Object.entries(FOLDER).map(([uri, text]) => parse(uri, text));

/** The texts beside one. */
const beside = (own: string): readonly SiblingText[] =>
  Object.entries(FOLDER).flatMap(([uri, text]) => (uri === own ? [] : [{ uri, text }]));

/** A text of the folder with the cursor behind some characters. */
function at(uri: string, characters: string) {
  const parsed = folder.find(({ source }) => source.uri === uri);
  if (parsed === undefined) throw new Error(uri);
  const offset = parsed.source.text.indexOf(characters);
  expect(offset).toBeGreaterThan(0);
  return { parsed, position: parsed.lines.positionAt(offset + characters.length) };
}

const shown = (places: readonly TextPlace[]): readonly string[] =>
  places.map(({ uri, range }) => {
    const parsed = folder.find(({ source }) => source.uri === uri);
    return `${uri.replace('file:///infra/', '')}:${String(range.start.line + 1)} ${parsed?.lines.getText(range) ?? ''}`;
  });

describe('the names of policy documents', () => {
  it('lead to the document, in another file of the folder too', () => {
    const { parsed, position } = at('file:///infra/main.tf', 'document.re');
    expect(shown(definitionsAt(parsed, position, beside(parsed.source.uri)))).toEqual([
      'documents.tf:1 read',
    ]);
  });

  it('lead to all that use the document', () => {
    const { parsed, position } = at('file:///infra/documents.tf', '"aws_iam_policy_document" "re');
    const uses = [
      'documents.tf:8 data.aws_iam_policy_document.read',
      'main.tf:2 data.aws_iam_policy_document.read',
    ];
    expect(shown(referencesAt(parsed, position, beside(parsed.source.uri), false))).toEqual(uses);
    expect(shown(referencesAt(parsed, position, beside(parsed.source.uri), true))).toEqual([
      'documents.tf:1 read',
      ...uses,
    ]);
  });

  it('other places lead nowhere', () => {
    const { parsed, position } = at('file:///infra/main.tf', 'aws_iam_po');
    expect(definitionsAt(parsed, position, beside(parsed.source.uri))).toEqual([]);
    expect(referencesAt(parsed, position, beside(parsed.source.uri), true)).toEqual([]);
  });
});

describe('files that policies are taken from', () => {
  it.each([
    ['policy = file("«policies/read.json»")', 'file:///infra/policies/read.json'],
    ['policy = file("«${path.module}/policies/read.json»")', 'file:///infra/policies/read.json'],
    ['policy = templatefile("«../read.json.tftpl»", { a = 1 })', 'file:///read.json.tftpl'],
    ['policy = file("${var.name}.json")', undefined],
    ['user_data = file("init.sh")', undefined],
  ])('%s', (attribute, target) => {
    const { text, ranges } = readMarkers(`resource "a" "b" {\n  ${attribute}\n}\n`);
    const parsed = parse('file:///infra/main.tf', text);
    const links = fileLinks(parsed).map((one) => ({
      range: {
        start: parsed.lines.offsetAt(one.range.start),
        end: parsed.lines.offsetAt(one.range.end),
      },
      target: one.target,
    }));
    expect(links).toEqual(ranges.map((range) => ({ range, target })));
    expect(fileLinks(parse('main.tf', text))).toEqual([]);
  });
});
