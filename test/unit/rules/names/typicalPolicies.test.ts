import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../server/src/service/languageService';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { parseCase } from '../../testers/ruleTester';

/** What policies for a service commonly name. */
interface Typical {
  readonly title: string;
  /** Actions. */
  readonly a: string[];
  /** Resources. */
  readonly r: string[];
  /** Condition keys. */
  readonly k: string[];
}

const TYPICAL: readonly Typical[] = readFileSync(
  new URL('typicalNames.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .reduce<Typical[]>((all, line) => {
    const [, kind, names] = /^ {2}([ark]) (.*)$/.exec(line) ?? [];
    if (kind === undefined) all.push({ title: line, a: [], r: [], k: [] });
    else all.at(-1)?.[kind as 'a' | 'r' | 'k'].push(...(names ?? '').split(' '));
    return all;
  }, []);

/** What every request, or a trust policy, may be asked about. */
const OTHER_KEYS = [
  ...['aws:PrincipalOrgID', 'aws:PrincipalArn', 'aws:PrincipalTag/a', 'aws:SourceIp'],
  ...['aws:ViaAWSService', 'aws:CalledVia', 'aws:MultiFactorAuthPresent', 'aws:RequestedRegion'],
  ...['aws:SecureTransport', 'aws:userid', 'aws:username', 'aws:TagKeys', 'aws:RequestTag/a'],
  ...['aws:ResourceOrgID', 'aws:EpochTime', 'aws:Referer', 'aws:UserAgent', 'aws:SourceVpce'],
  ...['token.actions.githubusercontent.com:sub', 'SAML:aud', 'saml:edupersonaffiliation'],
  ...['oidc.eks.us-east-1.amazonaws.com/id/ABC:sub', 'accounts.google.com:aud', 'gitlab.com:sub'],
];

const NAME_RULES = new Set(RULES.filter(({ group }) => group === 'names').map(({ id }) => id));

const namesReported = (statement: object): readonly string[] => {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: statement });
  return diagnose(parseCase(policy), { locale: 'en', severities: new Map(), syntax: true })
    .filter(({ rule }) => NAME_RULES.has(rule))
    .map(({ message }) => message);
};

const conditionOn = (keys: readonly string[]) => ({
  StringLike: Object.fromEntries(
    keys.map((key) => [key, /region$|locationconstraint/i.test(key) ? 'us-*' : 'x']),
  ),
});

describe('the names in typical policies', () => {
  it.each(TYPICAL)('$title', ({ a: Action, r, k }) => {
    const statement = { Effect: 'Allow', Action, Resource: ['*', ...r], Condition: conditionOn(k) };
    expect(namesReported(statement)).toEqual([]);
  });

  it('are of more than a hundred services', () => {
    const services = new Set(TYPICAL.flatMap(({ a }) => a.map((one) => one.split(':')[0])));
    expect(services.size).toBeGreaterThan(100);
  });

  it('global keys and those of identity providers', () => {
    const Condition = conditionOn(OTHER_KEYS);
    expect(namesReported({ Effect: 'Allow', Action: '*', Resource: '*', Condition })).toEqual([]);
  });
});
