import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import { diagnose } from '../../../../server/src/service/languageService';
import { plainPolicy } from '../../../../server/src/policy/plainPolicy';
import { policyIn, readTerraform } from './edited';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const input = (statement: string, name = 'policy_statements'): string =>
  `module "x" {\n  source = "./x"\n  ${name} = {\n    one = ${statement}\n  }\n}\n`;

const findings = (text: string): readonly string[] => {
  const parsed = readTerraform(text);
  return diagnose(parsed, settings).map(
    ({ rule, range }) => `${rule} at ${parsed.lines.getText(range)}`,
  );
};

const count = (text: string): number => readTerraform(text).policies.length;

describe('a statement in the spelling of the provider, as modules take it', () => {
  it('is read with all that it has', () => {
    const { policy, type } = policyIn(
      input(`{
      sid         = "A"
      effect      = "Deny"
      not_actions = ["s3:Get*", var.action]
      resources   = ["arn:aws:s3:::\${var.bucket}/*"]
      principals  = [
        { type = "AWS", identifiers = ["*"] },
        { type = "AWS", identifiers = [var.role] },
      ]
      conditions = {
        region = { test = "StringEquals", variable = "aws:RequestedRegion", values = ["eu-west-1"] }
        tag    = { test = "StringEquals", variable = "aws:PrincipalTag/a", values = var.tags }
      }
    }`),
    );
    const [statement] = policy.statements;
    expect(type).toEqual({ type: 'resource', origin: 'content' });
    expect(policy.node).toBeUndefined();
    expect(statement?.effect).toBe('Deny');
    expect(statement?.actions?.values.map(({ outline }) => outline)).toEqual(['s3:Get*']);
    expect(statement?.principals?.groups.map(({ kind, values }) => [kind, values.length])).toEqual([
      ['AWS', 1],
    ]);
    expect(statement?.conditions.map(({ operator, key }) => [operator?.name, key])).toEqual([
      ['StringEquals', 'aws:requestedregion'],
      ['StringEquals', 'aws:principaltag/a'],
    ]);
  });

  it('has findings, and only of what no module changes', () => {
    const text = input(`{
      effect     = "Allow"
      actions    = ["s3:GetObjekt"]
      resources  = ["a-name/*"]
      principals = { one = { type = "AWS", identifiers = ["a-role"] } }
    }`);
    expect(findings(text)).toEqual(['unknown-action at "s3:GetObjekt"']);
    expect(findings(input('{ effect = "Allow", actions = ["s3:GetObject"] }'))).toEqual([]);
    expect(findings(input('{ actions = ["s3:GetObject"], resources = ["*"] }'))).toEqual([]);
  });

  it('does not have what is empty', () => {
    const text = input(`{
      effect         = "Deny"
      actions        = []
      not_actions    = ["s3:GetObjekt"]
      resources      = ["*"]
      not_resources  = []
      principals     = null
      not_principals = []
      conditions     = []
    }`);
    expect(findings(text)).toEqual(['unknown-action at "s3:GetObjekt"']);
    expect(policyIn(text).policy.statements[0]?.actions?.negated).toBe(true);
  });

  it('may stand in a list, and in a function', () => {
    const one = '{ effect = "Allow", actions = ["s3:GetObject"], resources = ["*"] }';
    expect(count(`locals {\n  statements = [${one}, ${one}]\n}\n`)).toBe(2);
    expect(count(`module "x" {\n  s = merge({ a = ${one} }, var.more)\n}\n`)).toBe(1);
  });

  it.each([
    ['actions of something else', '{ effect = "Allow", actions = ["read", "write"] }'],
    ['effects of something else', '{ effect = "allow", actions = ["s3:GetObject"] }'],
    ['nothing beside actions', '{ name = "a", actions = ["s3:GetObject"] }'],
    ['actions that are not known', '{ effect = "Allow", actions = var.actions }'],
    ['no action', '{ effect = "Allow", actions = [] }'],
  ])('is not %s', (_, object) => {
    expect(count(input(object))).toBe(0);
  });

  it('changes within its lists, and nowhere else: other keys are the module’s', () => {
    const text = input(
      '{ effect = "Allow", actions = ["s3:GetObject", "s3:GetObjectTagging"], resources = ["*"] }',
    );
    const document: PolicyDocument = policyIn(text);
    const [statement] = document.policy.statements;
    const list = statement?.actions?.entry.value;
    const item = statement?.actions?.values[1];
    if (statement === undefined || list?.kind !== 'list' || item === undefined) {
      throw new Error('Not read.');
    }
    const removed = document.write([{ kind: 'remove-item', list, item }]);
    expect(applyTextEdits(text, removed)).toContain('actions = ["s3:GetObject"], resources');
    const key = { kind: 'add-entry', map: statement.node, key: 'Sid', value: 'A' } as const;
    expect(document.canWrite?.([{ ...key, after: undefined }])).toBe(false);
    expect(plainPolicy(document)).toBeDefined();
  });
});
