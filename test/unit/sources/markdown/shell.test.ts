import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../../server/src/service/languageService';
import { UNKNOWN } from '../../../../server/src/iam/unknown';

const read = (text: string): ParsedText =>
  parseText({ uri: 'runbook.md', languageId: undefined, text, type: undefined });

const shell = (code: string, label = 'bash'): string => `\`\`\`${label}\n${code}\n\`\`\`\n`;

const statement = (resource: string): string =>
  `{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "${resource}" }`;

const policy = (resource: string): string =>
  `{\n  "Version": "2012-10-17",\n  "Statement": [\n    ${statement(resource)}\n  ]\n}`;

const resources = (parsed: ParsedText): readonly string[] =>
  parsed.policies.flatMap(({ policy: { statements } }) =>
    statements.flatMap(({ resources: own }) => own?.values.map(({ outline }) => outline) ?? []),
  );

const found = (parsed: ParsedText): readonly Diagnostic[] =>
  diagnose(parsed, { locale: 'en', severities: new Map(), syntax: false });

const fixed = (parsed: ParsedText, rule: string): string => {
  const fix = found(parsed).find((one) => one.rule === rule)?.fixes[0];
  if (fix === undefined) throw new Error(`No fix of ${rule}.`);
  return TextDocument.applyEdits(parsed.lines, [...fix.edits()]);
};

describe('policies in shell commands', () => {
  it('take no comment: what they are written for would refuse it', () => {
    const marks = ['bash', 'json'].map((label) => {
      const code = label === 'bash' ? `put --policy '${policy('*')}'` : policy('*');
      return read(shell(code, label)).policies.map(({ dialect }) => dialect.comment);
    });
    expect(marks).toEqual([[undefined], ['//']]);
  });

  it.each([
    ['a heredoc', `cat > p.json <<EOF\n${policy('arn:aws:s3:::b/*')}\nEOF`, 'arn:aws:s3:::b/*'],
    [
      'a heredoc with variables',
      `cat <<EOF > p.json\n${policy('arn:aws:s3:::${BUCKET}/$KEY')}\nEOF`,
      `arn:aws:s3:::${UNKNOWN}/${UNKNOWN}`,
    ],
    [
      'a heredoc with commands',
      `cat <<EOF\n${policy('arn:$(echo "}")::`x`/a')}\nEOF`,
      `arn:${UNKNOWN}::${UNKNOWN}/a`,
    ],
    [
      'a heredoc that is not expanded',
      `cat <<'EOF'\n${policy('arn:aws:s3:::b/${aws:username}')}\nEOF`,
      'arn:aws:s3:::b/${aws:username}',
    ],
    [
      'a heredoc with an escape',
      `cat <<EOF\n${policy('arn:aws:s3:::b/\\${aws:username}')}\nEOF`,
      'arn:aws:s3:::b/${aws:username}',
    ],
    [
      'a command within a heredoc’s line',
      `aws iam create-policy --policy-document "$(cat <<-EOF\n${policy('*')}\n\tEOF\n)"`,
      '*',
    ],
    ['single quotes', `aws iam put-user-policy --policy-document '${policy('*')}' --user u`, '*'],
    ['single quotes around a variable', `P='${policy(`'"$ARN"'/*`)}'`, `${UNKNOWN}/*`],
    ['single quotes around a bare variable', `P='${policy(`'$ARN/'*`)}'`, `${UNKNOWN}/*`],
    [
      'double quotes',
      `aws iam put-user-policy --policy-document "${policy('arn:aws:s3:::$B/*').replaceAll('"', '\\"')}"`,
      `arn:aws:s3:::${UNKNOWN}/*`,
    ],
  ])('are read in %s', (_, code, expected) => {
    for (const label of ['bash', 'sh', 'console', '']) {
      expect(resources(read(shell(code, label)))).toEqual([expected]);
    }
    expect(resources(read(`a\n\n${code.replace(/^/gm, '    ')}\n`))).toEqual([expected]);
  });

  it('are read each by itself', () => {
    const code = `cat <<A > a.json\n${policy('a')}\nA\nx --policy '${policy('b')}'\ncat <<B\n${policy('c')}\nB`;
    expect(resources(read(shell(code)))).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['another language', shell(`cat <<EOF\n${policy('*')}\nEOF`, 'python')],
    ['a heredoc without an end', shell(`cat <<EOF\n${policy('*')}`)],
    ['a heredoc that is no JSON', shell(`cat <<EOF\n${policy('*').replace(']', '')}\nEOF`)],
    ['a quote that is not closed', shell(`aws --policy '${policy('*')}`)],
    [
      'an answer with prompts',
      shell(`$ cat <<EOF\n> ${policy('*').replaceAll('\n', '\n> ')}\nEOF`),
    ],
  ])('are not looked for in %s', (_, text) => {
    const parsed = read(text);
    expect(parsed.policies).toEqual([]);
    expect(found(parsed)).toEqual([]);
  });

  it.each([
    ['a heredoc', (p: string) => `cat <<EOF\n${p}\nEOF`],
    ['single quotes', (p: string) => `aws --policy-document '${p}'`],
  ])('are fixed in %s', (_, around) => {
    const text = shell(around(policy('arn:aws:s3:::b/*').replace('GetObject', 'GetObjekt')));
    expect(fixed(read(text), 'unknown-action')).toBe(text.replace('GetObjekt', 'GetObject'));
  });

  it('a policy variable that the shell expands is told, and written so that it stays', () => {
    const text = shell(`cat <<EOF\n${policy('arn:aws:s3:::b/${aws:username}')}\nEOF`);
    expect(fixed(read(text), 'variable-taken-for-reference')).toBe(
      text.replace('${aws:', '\\${aws:'),
    );
  });

  it('what is quoted in two ways is read, and not changed', () => {
    const text = shell(`P='${policy(`'"b/*"'`).replace('GetObject', 'GetObjekt')}'`);
    const [wrong] = found(read(text)).filter(({ rule }) => rule === 'unknown-action');
    expect(wrong?.fixes).toEqual([]);
  });
});
