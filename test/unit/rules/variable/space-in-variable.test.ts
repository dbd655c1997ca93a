import { rule } from '../../../../server/src/rules/variable/space-in-variable';
import { testRule } from '../../testers/ruleTester';
import { onResource, placeholders } from './policies';

const at = (name: string): string => onResource(`arn:aws:s3:::b/${name}`);

testRule(rule, {
  valid: [
    ...placeholders((text) => at(`${text}/*`)),
    { name: 'no space', policy: at('${aws:username}/a b') },
    {
      name: 'spaces in a tag key and a default value',
      policy: at("${aws:PrincipalTag/cost center, 'a b'}"),
    },
    {
      name: 'an action is no place for variables',
      policy: at('a').replace('s3:GetObject', 's3:${aws: username}'),
    },
  ],
  invalid: [
    {
      name: 'around the name',
      policy: at('«${ aws:username }»/*'),
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_SPACE_IN_VARIABLE',
      fixes: [{ effect: 'widens', output: at('${aws:username}/*') }],
    },
    {
      name: 'after the colon',
      policy: at('${aws:userid}/«${aws: username}»'),
      fixes: [{ effect: 'widens', output: at('${aws:userid}/${aws:username}') }],
    },
    {
      name: 'before a default value',
      policy: at("«${aws:username , 'a b'}»"),
      fixes: [{ effect: 'widens', output: at("${aws:username, 'a b'}") }],
    },
    {
      name: 'within the name',
      policy: at('«${aws:user name}»'),
      fixes: [{ effect: 'widens', output: at('${aws:username}') }],
    },
  ],
});
