import { configure, findingsOf, openExample, untilFindings } from './editor';
import { scenario } from './scenario';

/** Settings take effect in open documents. */
export function settings(): void {
  scenario(
    'a rule set to "off" is silent at once, and speaks again when the setting is taken back',
    async () => {
      const { uri } = (await openExample('self-manage-mfa-2018.iam.json')).document;
      const legacy = (): number => findingsOf(uri, 'legacy-mfa-resource').length;
      await untilFindings(uri, () => legacy() === 1, 'a legacy ARN');
      await configure('rules', { 'legacy-mfa-resource': 'off' });
      try {
        await untilFindings(uri, () => legacy() === 0, 'silence of the rule');
      } finally {
        await configure('rules', undefined);
      }
      await untilFindings(uri, () => legacy() === 1, 'the legacy ARN again');
    },
  );
}
