import { rule } from '../../../../server/src/rules/variable/missing-quote-in-variable';
import { testRule } from '../../testers/ruleTester';
import { onResource, placeholders } from './policies';

const at = (name: string, effect?: string): string => onResource(`arn:aws:s3:::b/${name}`, effect);

testRule(rule, {
  valid: [
    ...placeholders((text) => at(`${text}/*`)),
    { name: 'no default value', policy: at('${aws:username}') },
    { name: 'a quoted one', policy: at("${aws:PrincipalTag/a, 'b c'}") },
    { name: 'a quoted one right after the comma', policy: at("${aws:PrincipalTag/a,'b, c'}") },
    { name: 'an empty one', policy: at("${aws:PrincipalTag/a, ''}") },
    { name: 'an unclosed variable is another mistake', policy: at('${aws:username, none') },
  ],
  invalid: [
    {
      name: 'no quotes',
      policy: at('${aws:userid, «anonymous»}/*'),
      severity: 'error',
      accessAnalyzer: 'MISSING_QUOTE_IN_VARIABLE',
      fixes: [{ effect: 'widens', output: at("${aws:userid, 'anonymous'}/*") }],
    },
    {
      name: 'one quote',
      policy: at("${aws:userid,«'anonymous»}/*", 'Deny'),
      fixes: [{ effect: 'narrows', output: at("${aws:userid,'anonymous'}/*", 'Deny') }],
    },
    {
      name: 'double quotes',
      policy: at('X').replace('X', '${aws:userid, «\\"anonymous\\"»}'),
      fixes: [{ effect: 'widens', output: at("${aws:userid, 'anonymous'}") }],
    },
    { name: 'nothing after the comma', policy: at('«${aws:userid, }»'), fixes: [] },
  ],
});
