/**
 * Marks in a string around the name of something that the host language fills in, while the policy
 * is on its way into another language.
 */
export const [FILLED_IN, FILLED_IN_END] = ['\uE200', '\uE201'];

/** The marks, and those that a language puts beside them on its way. */
export const MARKS = /[\uE200-\uE202]/;

const MARKED = new RegExp(`${FILLED_IN}([^${FILLED_IN_END}]*)${FILLED_IN_END}`, 'g');

/** Puts something in the place of each name. */
export const replaceFilledIn = (text: string, write: (name: string) => string): string =>
  text.replace(MARKED, (_, name: string) => write(name));

/** Words in several ways of writing a name: `AwsS3Bucket`, `aws_s3_bucket`. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

/**
 * The name that a source refers to: `var.bucket`, `Bucket.Arn`, `AWS::AccountId`.
 *
 * @param source of Terraform's `${…}` or reference, or of CloudFormation's `${…}`, `!Ref`, `!GetAtt`
 * @returns undefined for the result of a function, a condition, a loop
 */
export function nameIn(source: string): string | undefined {
  const inner = /^\$\{(.*)\}$/s.exec(source.trim())?.[1]?.trim() ?? source.trim();
  for (const form of FORMS) {
    const found = form.exec(inner);
    if (found !== null) return found.slice(1).filter(Boolean).join('.');
  }
  return undefined;
}

const FORMS: readonly RegExp[] = [
  /^([A-Za-z_][\w.:-]*)$/,
  /^!(?:Ref|GetAtt)\s+["']?([\w.:]+)["']?$/,
  /^\{?\s*["']?(?:Ref|Fn::GetAtt)["']?\s*:\s*["']?([\w.:]+)["']?\s*\}?$/,
  /^!GetAtt\s*\[\s*["']?(\w+)["']?\s*,\s*["']?([\w.]+)["']?\s*\]$/,
  /^\{?\s*["']?Fn::GetAtt["']?\s*:\s*\[\s*["']?(\w+)["']?\s*,\s*["']?([\w.]+)["']?\s*\]\s*\}?$/,
];
