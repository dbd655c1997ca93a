import { hasUnknown } from '../../iam/unknown';
import { readPrincipal } from '../../reasoning/explain/reading/readPrincipal';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { shownText } from '../shownText';

const ROLE = 'arn:aws:iam::111122223333:role/deploy';
const example = (principals: string | readonly string[]): string =>
  examplePolicy({ Effect: 'Allow', Principal: { AWS: principals }, Action: 'sts:AssumeRole' });

export const rule = defineRule({
  id: 'redundant-assumed-role-principal',
  group: 'trust',
  severity: 'info',
  accessAnalyzer: ['REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY'],
  types: ['trust'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'A session of a role is trusted alongside the role itself',
      ja: 'ロール自身と並べて、そのロールのセッションが信頼されています',
    },
    why: {
      en: 'A role that is named is trusted in all of its sessions. Naming a session as well adds nothing, and makes readers think that it does.',
      ja: 'ロールを指定すれば、そのすべてのセッションが信頼されます。セッションの指定は何も加えず、意味があるように見えてしまいます。',
    },
    instead: {
      en: 'Remove the session, or the role if only that session is meant.',
      ja: 'セッションの指定を削除するか、そのセッションだけを信頼するならロールの指定を削除してください。',
    },
    bad: { policy: example([ROLE, 'arn:aws:sts::111122223333:assumed-role/deploy/build']) },
    good: { policy: example(ROLE) },
    references: [AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    redundant: {
      en: 'This session is trusted already, since its role `{role}` is. Remove it.',
      ja: 'このセッションは、ロール `{role}` の指定によってすでに信頼されています。削除してください。',
    },
    role: { en: 'The role is trusted here.', ja: 'ロールはここで信頼されています。' },
  },
  fixes: {
    remove: { en: 'Remove the session', ja: 'セッションの指定を削除する' },
  },
  check: {
    principals: ({ groups }, _statement, { report }) => {
      const { entry, values = [] } = groups.find(({ kind }) => kind === 'AWS') ?? {};
      const list = entry?.value;
      if (list?.kind !== 'list') return;
      const readings = values.map((value) => ({
        value,
        reading: readPrincipal('AWS', value.outline),
      }));
      const roles = new Map(
        readings.flatMap(({ value, reading }) =>
          reading.kind === 'role' ? [[roleKey(reading), value] as const] : [],
        ),
      );
      for (const { value, reading } of readings) {
        if (reading.kind !== 'role-session' || hasUnknown(value.outline)) continue;
        const role = roles.get(roleKey(reading));
        if (role === undefined) continue;
        report({
          message: 'redundant',
          data: { role: shownText(role) },
          range: value.range,
          related: [{ range: role.range, message: 'role' }],
          fixes: [
            {
              title: 'remove',
              effect: 'same',
              edits: [{ kind: 'remove-item', list, item: value }],
            },
          ],
        });
      }
    },
  },
});

/** A role by account and name; its sessions' ARNs leave out its path. */
const roleKey = (
  reading:
    | { readonly account: string; readonly name: string }
    | { readonly account: string; readonly role: string },
): string =>
  `${reading.account}/${'role' in reading ? reading.role : (reading.name.split('/').at(-1) ?? '')}`;
